// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDate>

namespace bm
{

// How a plant numbers its batches: "{yy}{MM}{dd}-{line}-{n}". What stands in braces is filled in, the rest stays.
class NumberPattern
{
public:
    // What a number is made of.
    struct Facts
    {
        QDate day;
        QString line;
        QString shift;
    };
    // What a GS1 label carries of a batch (AI 10).
    static constexpr qsizetype longest = 20;

    // Errors, all of the field "pattern": Required (no running number), UnknownAction with the braces that mean
    // nothing, UnreadableText with the sign that no label carries, Duplicate with what stands there twice, TooLong.
    static Result<NumberPattern> parse(const QString &text);
    // Words that may stand in braces; {n} may have more of its letter, for leading zeros.
    static QStringList known();

    const QString &text() const { return m_text; }
    // Errors: Required (line, shift) with the pattern, when it needs one that is not known or has no sign for a label;
    // TooLong (batchNumber) with the number.
    Result<QString> number(const Facts &facts, qint64 running) const;

private:
    QString m_text;
};

} // namespace bm
