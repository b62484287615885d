// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1/checks.h"
#include "domain/result.h"

#include <QString>
#include <array>
#include <compare>
#include <optional>
#include <vector>

namespace bm::gs1
{

// The number of an application identifier: two to four digits, leading zeros count. Ordered as text is.
class AiNumber
{
public:
    constexpr AiNumber() = default;

    // Nothing but two to four ASCII digits is an AI number.
    static std::optional<AiNumber> fromDigits(QStringView text);

    constexpr int digits() const { return m_digits; }
    // The number written from the left into four places: 01 -> 100, 3102 -> 3102.
    constexpr int aligned() const { return m_aligned; }
    QString toText() const;
    friend constexpr auto operator<=>(AiNumber, AiNumber) = default;

private:
    friend class AiPattern;
    constexpr AiNumber(qint16 aligned, qint8 digits) : m_aligned(aligned), m_digits(digits) {}
    qint16 m_aligned = 0;
    qint8 m_digits = 0;
};

// An AI or a family of them: "01", "310n", "31nn".
class AiPattern
{
public:
    static std::optional<AiPattern> fromText(QStringView text);
    bool matches(AiNumber number) const;

private:
    AiNumber m_fixed;
    qint8 m_digits = 0;
};

struct AiComponent
{
    CharacterSet characters = CharacterSet::Gs1;
    int minimum = 1;
    int maximum = 1;
    bool optional = false;
    std::vector<AiCheck> checks;
};

// One of the choices must be there; a choice may be several AIs that belong together.
using AiNeed = std::vector<std::vector<AiPattern>>;

struct AiEntry
{
    AiNumber number;
    bool needsSeparator = true;
    bool linkAttribute = false; // may stand in the query of a Digital Link
    bool linkKey = false;       // begins the path of a Digital Link
    std::vector<AiComponent> components;
    std::vector<AiNeed> needs;
    std::vector<AiPattern> excludes;
    std::vector<std::vector<AiNumber>> linkQualifiers; // alternatives, each in the order of the path
    QString title;
    int line = 0; // of a dictionary's text; 0: it came with the program

    int minimumLength() const;
    int maximumLength() const;
};

// All application identifiers that the program knows. Immutable; lookups take constant time.
class AiTable
{
public:
    // The AIs of the General Specifications that came with the program.
    static const AiTable &builtIn();

    // From the text of GS1's gs1-syntax-dictionary.txt. Errors: EmptyFile (no entry in it), Corrupt (detail: "12: " and
    // the line).
    static Result<AiTable> fromDictionary(const QString &text);

    // The entries of the dictionary text added to this table; where both know an AI the dictionary is right.
    Result<AiTable> extendedBy(const QString &text) const;

    // The entry of exactly this AI, or null.
    const AiEntry *find(QStringView digits) const;
    const AiEntry *find(AiNumber number) const;

    // The entry whose AI begins the text, or null. No AI is the beginning of another one.
    const AiEntry *findPrefix(QStringView text) const;

    // Whether these AIs, in this order, make a Digital Link path.
    bool isLinkPath(const std::vector<AiNumber> &path) const;

    const std::vector<AiEntry> &entries() const { return m_entries; }

private:
    AiTable() = default;
    static Result<AiTable> fromEntries(std::vector<AiEntry> entries);

    std::vector<AiEntry> m_entries;
    std::array<qint16, 10'000> m_index = {};     // aligned number -> place in m_entries + 1
    std::array<qint8, 100> m_digitsByStart = {}; // first two digits -> length of the AI
};

} // namespace bm::gs1
