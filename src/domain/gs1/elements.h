// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1.h"

namespace bm::gs1
{

inline constexpr QChar groupSeparator = u'\x1d';

struct Element
{
    const AiEntry *entry = nullptr;
    QString value;
};

// The elements of one symbol, or why they cannot be read.
struct Elements
{
    std::vector<Element> list;
    ScanError error = ScanError::None;
    QString errorAi;

    static Elements failed(ScanError error, const AiEntry *entry = nullptr);
};

// "01095060001343521712..." as a GS1 symbol holds it, separators included.
Elements readElementString(QStringView data, const AiTable &table);

// "(01)09506000134352(10)ABC"; "\(" is a bracket within a value.
Elements readBracketed(QStringView text, const AiTable &table);

// None when the value as a whole fits the AI: lengths first, then every component from the left.
ScanError checkWholeLength(const AiEntry &entry, QStringView value);
ScanError checkValue(const AiEntry &entry, QStringView value);

// What the elements of one label, from all its symbols, owe each other: exclusions, needs, repeats that agree.
struct Disagreement
{
    ScanError error = ScanError::None;
    QString ai;
};
Disagreement checkTogether(const std::vector<Element> &label);

} // namespace bm::gs1
