// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recipes/recipes.h"

namespace bm
{

Result<std::vector<RecipeVersion>> recipeVersions(Database &database);
// Errors: NotFound (recipe).
Result<RecipeBook> recipeBook(Database &database, const QString &recipe);

// What is known of these ingredients and of all that they are made of, each once.
Result<Wares> waresIn(Database &database, const std::vector<FormulaLine> &lines);

// Which line is meant, from 0; nothing: the ingredient is in none. Errors: Ambiguous (ingredient), NotFound (line).
Result<std::optional<size_t>> lineMeant(const RecipeBook &book, const QString &ingredient, std::optional<int> place);

} // namespace bm
