// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recipes/formulation.h"

namespace bm
{

// An amount finer than anybody writes it down, so that it is rounded once, at the end: in thousandths of the steps of
// its unit (domain/units/conversion.h), a mass in thousandths of a nanogram. More than 64 bits.
__extension__ using Exact = __int128;

std::optional<qint64> stepsOfMass(const QString &unit);
std::optional<Exact> massOf(const FormulaLine &line);

// A part of something: the whole steps, and what is over of the divisor.
struct Share
{
    Exact whole = 0;
    Exact rest = 0;
};

// amount * part / whole, of what is not negative. Nothing: more than could be written down in any unit.
std::optional<Share> shareOf(Exact amount, Exact part, Exact whole);

// Rounded so that they add up to the sum (largest remainder; ties go to the earlier one).
std::vector<Exact> roundedTogether(const std::vector<Share> &shares, Exact sum);

} // namespace bm
