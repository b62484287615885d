// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recipes/recipes.h"

namespace bm
{

// What a person reads about a recipe.
QString recipeStateWord(const RecipeVersion &version); // "Active"
QString versionWords(const RecipeVersion &version);    // "Version 3 · active, used"
QString madeWords(const RecipeVersion &version);       // "100 kg of Sponge"; empty: nobody said
QString killStepWord(bool isAfter);
// "gluten" alone is followed by a question for the United States.
QString allergenWords(const DeclaredAllergens &allergens);
QString costWords(const RecipeContents &contents);

// For the services: what is meant also where an old name ends like a version.
QString exactCode(const RecipeVersion &version);

} // namespace bm
