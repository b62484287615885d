// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/ids.h"
#include "domain/recipes/steps.h"
#include "services/session.h"

namespace bm
{

// In their order, with what is read in them.
Result<std::vector<RecipeStep>> stepsOf(Database &database, RecipeId recipe);
// Into a version that has none, in the transaction of the caller.
Done copySteps(Session &session, RecipeId from, RecipeId to);

} // namespace bm
