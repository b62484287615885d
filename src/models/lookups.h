// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"

#include <QSet>

namespace bm
{

// Questions of the pages that no service answers; each runs in the worker and only reads.

// What a form completes.
struct Choices
{
    std::vector<Ingredient> ingredients;
    QStringList suppliers;
    QStringList customers;
    QStringList locations;
    std::vector<Recipe> recipes;
};
Result<Choices> choicesOf(Services &plant);
// The tables that they come from.
const QSet<QString> &tablesOfChoices();

// The ingredient that is bought under this GTIN; empty when none is.
Result<QString> ingredientOfGtin(Services &plant, const QString &gtin);

} // namespace bm
