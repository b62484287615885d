// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <optional>
#include <vector>

namespace bm
{

// A line of a recipe as a baker calculates with it.
struct FormulaLine
{
    QString ingredient;
    std::optional<Quantity> quantity; // nothing: nobody knows
    QString unit;
    bool isFlour = false;
    bool isAfterKillStep = false; // added unbaked

    friend bool operator==(const FormulaLine &, const FormulaLine &) = default;
};

// Baker's percentages: all flour together is 100 %. The weight is what is kept; a percentage is computed from it and
// rounded half away from zero to three places, and a weight that was asked for in percent likewise. So a weight taken
// from its own percentage again never moves a second time, and from 100 units of flour on the percentage does not
// move at all. Nothing where a line has no mass, and in all lines when the flour is not known or there is none.
std::vector<std::optional<Quantity>> bakersPercents(const std::vector<FormulaLine> &lines);

// The weight of a line that is no flour, in its own unit, so that it is this many percent of the flour.
// Errors: NotFound (flour: none, or unknown; line), UnitMismatch (unit: no mass, or a flour line, whose percentage
// follows from its weight), NotPositive, NotANumber.
Result<Quantity> weightOfPercent(const std::vector<FormulaLine> &lines, size_t line, Quantity percent);

// The recipe so that what is weighed adds up to the batch to the last thousandth; what is counted follows and is
// rounded. Weights are in the unit of the batch. Errors: UnitMismatch (unit: the batch is no mass), NotFound (line:
// nothing to weigh), LotQuantityUnknown (line) with the ingredient, NotANumber.
Result<std::vector<FormulaLine>> scaledToBatch(const std::vector<FormulaLine> &lines, Quantity batch,
                                               const QString &unit);

// All that is weighed, in this unit of mass. Errors: UnitMismatch (unit), LotQuantityUnknown (line), NotANumber.
Result<Quantity> weighedIn(const std::vector<FormulaLine> &lines, const QString &unit);

// What a batch is expected to make, and what is expected to be lost of what is weighed.
struct Expected
{
    Quantity weighed; // the batch
    QString unit;     // of the batch, one of mass
    std::optional<Quantity> yield;
    QString yieldUnit;
    std::optional<Quantity> lossPercent;
    std::optional<Quantity> lost; // in the unit of the batch
};
// The stated yield of a whole recipe follows the batch. Without one it is the batch less the stated loss; without a
// stated loss a yield that has a mass tells it. Nothing of what cannot be told.
Expected expectedOf(const std::vector<FormulaLine> &lines, Quantity batch, const QString &unit,
                    std::optional<Quantity> yield, const QString &yieldUnit, std::optional<Quantity> lossPercent);

// What became of an ingredient between two versions.
struct FormulaDifference
{
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    FormulaLine before; // empty when added
    FormulaLine after;  // empty when removed
    // After less before; nothing when the units differ or one is unknown.
    std::optional<Quantity> difference;
};

// In the order of the older version, then what was added. Lines belong together by ingredient, in upper and lower
// case alike; several of one ingredient in their order.
std::vector<FormulaDifference> compared(const std::vector<FormulaLine> &before, const std::vector<FormulaLine> &after);

} // namespace bm
