// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/mass.h"

namespace bm
{

// How much rework may go into a batch: a part of what its recipe wants for the planned quantity, in mass. What the
// recipe counts in pieces or litres has no known mass and is not in the basis, nor is what only wraps the product; so
// the limit is never above what the recipe says. What really went in does not matter: the limit is known before the
// first bag is opened.
struct ReworkShare
{
    Mass used;                       // what is in, less what was taken back
    Mass whole;                      // the scaled weight of the batch
    std::optional<Quantity> percent; // the limit; nothing: the recipe takes no rework

    Mass most() const;     // nothing without a limit
    bool isWithin() const; // a gram beyond is within: recipes scale to halves of grams
    std::optional<Quantity> usedPercent() const { return percentOf(used, whole); }
};

// What was left as rework of a run that counts its product in something without mass, as if it had been made: by its
// part of the mass of what went in. allLeft: with it, all that was left. Nothing: no more went in than was left.
std::optional<Quantity> asMade(Mass left, Mass allLeft, Mass in, Quantity made);

// lines: their sum, for one yield. Without a plan or a yield it is for one yield.
Mass scaledWeight(Mass lines, std::optional<Quantity> planned, std::optional<Quantity> yield);

} // namespace bm
