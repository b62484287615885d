// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"
#include "domain/recipes/steps.h"
#include "services/recipes/recipes.h"

namespace bm::cli
{

void tellVersions(Invocation &run, const std::vector<RecipeVersion> &versions);
// The lines may be scaled ones; then it is said what the batch is expected to make, too.
void tellBook(Invocation &run, const RecipeBook &book, const std::vector<FormulaLine> &lines,
              const std::optional<Expected> &expected = {});
void tellContents(Invocation &run, const RecipeContents &contents);
// The limits of two versions, in percent; nothing: it takes no rework.
struct ReworkChange
{
    std::optional<Quantity> before;
    std::optional<Quantity> after;
};
void tellDifferences(Invocation &run, const std::vector<FormulaDifference> &differences,
                     const std::vector<StepDifference> &steps, const ReworkChange &rework);

} // namespace bm::cli
