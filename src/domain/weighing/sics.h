// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weighing/scaleweight.h"

#include <QByteArrayList>

namespace bm
{

// The language of Mettler Toledo's scales that many other makers speak too (SICS, its levels 0 and 1): a line of a
// command's letters, a letter for how it went, and a weight with its unit.
namespace sics
{

enum class Kind {
    Stable,    // "S S     100.00 g"
    Moving,    // "S D     100.00 g"
    Busy,      // "S I": cannot now, e.g. because it does not come to rest
    Over,      // "S +"
    Under,     // "S -"
    Zeroed,    // "Z A"
    NotZeroed, // "Z I", "Z +", "Z -": not at rest, or more on it than may be taken for nothing
    Tared,     // "T S     10.00 g", with the tare
    NotTared,  // "T I", "T +", "T -"
    Tare,      // "TA A     10.00 g": what is taken off at present
    TareGone,  // "TAC A"
    Unknown,   // "ES": the scale does not know the command
    Garbled,   // "ET": it came damaged
    NotNow,    // "EL", "S L": known, but not in this mode
    Fault,     // "S S Error 10b": the scale says that it is broken
    Announced, // "I4 A "1234"": that it was switched on, or an answer nobody waits for
    Rubbish,   // no line of this language
};

struct Answer
{
    Kind kind = Kind::Rubbish;
    std::optional<ScaleWeight> weight = {}; // of Stable, Moving, Tared and Tare
    QString detail = {};                    // what the scale calls its fault

    friend bool operator==(const Answer &, const Answer &) = default;
};

// One line, without its end.
Answer answerFrom(QByteArrayView line);

// Puts together what comes in pieces. What goes on without an end is no line and is dropped as one of rubbish.
class Lines
{
public:
    static constexpr qsizetype longest = 128;

    QByteArrayList take(const QByteArray &bytes);
    void clear() { m_rest.clear(); }

private:
    QByteArray m_rest;
};

} // namespace sics

} // namespace bm
