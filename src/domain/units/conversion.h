// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <optional>

namespace bm
{

// What a unit measures, and how much of the smallest step of that kind it is: nanograms, nanolitres, pieces. Every
// factor is a whole number of these steps, so nothing is ever computed in binary fractions.
struct Unit
{
    enum class Kind { Mass, Volume, Count };

    QString name; // as the plant writes it: kg, g, lb, oz, L, mL, gal, each, case of 12
    Kind kind = Kind::Count;
    qint64 steps = 1;

    friend bool operator==(const Unit &, const Unit &) = default;
};

// kg g lb oz L mL gal each, in any case, with the words that suppliers print for them, and "case of 12" ("cs 12",
// "box of 12"). Nothing: the program cannot convert it; it is still a unit that a plant may count in.
std::optional<Unit> unitNamed(const QString &text);

struct Conversion
{
    Quantity quantity;
    // False: the true amount has more than three places and was rounded to the nearest thousandth, a tie to the even
    // one. Whoever keeps the converted amount keeps the original beside it.
    bool isExact = true;
};

// From one unit into another. The same name, in any case, is the same unit, known or not.
// Errors: UnitMismatch with the wanted unit (another kind, or a unit that is not known), NotANumber (out of range).
Result<Conversion> converted(Quantity quantity, const QString &from, const QString &to);

} // namespace bm
