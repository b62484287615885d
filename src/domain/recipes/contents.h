// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recipes/allergens.h"
#include "domain/recipes/formulation.h"

#include <QMap>

namespace bm
{

// What is known of an ingredient that is in a recipe, or in something that the plant makes for it.
struct Ware
{
    QString unit;
    QStringList allergens;
    std::optional<Quantity> cost;       // of one unit; nothing: nobody knows
    std::vector<FormulaLine> madeOf;    // empty: it is bought
    std::optional<Quantity> yield = {}; // what these lines make; nothing, or no mass: as much as they weigh
    QString yieldUnit = {};
};
using Wares = QMap<QString, Ware>; // by name

struct RecipeContents
{
    // With what the plant makes itself split out: flour and water of a sponge count as those of the dough. What is
    // not known well enough to be split stays a line.
    std::vector<FormulaLine> lines;
    DeclaredAllergens allergens; // through everything that is made here
    QStringList circle;          // made of themselves: named, and split out no further
    std::optional<Quantity> cost;
    QStringList withoutCost; // why the cost is not known: never zero
};

// makes: the ware that the lines themselves are for, which is not split out of itself; empty: none.
RecipeContents contentsOf(const std::vector<FormulaLine> &lines, const Wares &wares, const QString &makes = {});

} // namespace bm
