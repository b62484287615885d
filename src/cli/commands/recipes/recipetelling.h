// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"
#include "services/recipes/recipes.h"

namespace bm::cli
{

void tellVersions(Invocation &run, const std::vector<RecipeVersion> &versions);
// The lines may be scaled ones.
void tellBook(Invocation &run, const RecipeBook &book, const std::vector<FormulaLine> &lines);
void tellContents(Invocation &run, const RecipeContents &contents);
void tellDifferences(Invocation &run, const std::vector<FormulaDifference> &differences);

} // namespace bm::cli
