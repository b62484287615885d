// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/catalog.h"

namespace bm
{

// The ingredient of that name: the exact spelling, else one that differs in upper and lower case only. Nothing: none.
Result<std::optional<Ingredient>> ingredientNamed(Database &database, const QString &name);
Result<std::optional<Ingredient>> ingredientOf(Database &database, IngredientId id);

// Inside the caller's transaction. Errors: Required (name, unit), UnknownAction (type), Duplicate (name).
Result<Ingredient> insertIngredient(Session &session, const NewIngredient &ingredient);

// The unit as the ingredient spells it when what was written is empty or the same, else UnitMismatch with the
// ingredient's unit in the detail.
Result<QString> unitFor(const Ingredient &ingredient, const QString &written, const QString &field);

} // namespace bm
