// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recipes/recipes.h"

namespace bm
{

Result<std::vector<RecipeVersion>> recipeVersions(Database &database);
// Errors: NotFound (recipe), Ambiguous (recipe: an old name that ends like a version).
Result<RecipeBook> recipeBook(Database &database, const QString &recipe);
Result<RecipeBook> recipeBook(Database &database, RecipeId id);
// What is seen of it and of its lines, in the snapshot in which it was read.
Done lookAt(Database &database, RecipeBook &book);

// What is known of these ingredients and of all that they are made of, each once.
Result<Wares> waresIn(Database &database, const std::vector<FormulaLine> &lines);

// Which line is meant, from 0; nothing: the ingredient is in none. Errors: Ambiguous (ingredient), NotFound (line).
Result<std::optional<size_t>> lineMeant(const RecipeBook &book, const QString &ingredient, std::optional<int> place);

} // namespace bm
