// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/catalog.h"

namespace bm
{

// What can be said of it without looking at the database. Errors: Required (name), NotPositive (yield).
Done checkNewRecipe(const NewRecipe &recipe);

// With its lines, as the next version of its name, in the transaction of the caller. Errors as Catalog::addRecipe().
Result<RecipeId> insertRecipe(Session &session, const NewRecipe &recipe, bool isActive);

// "Sponge#2" means version 2 of "Sponge"; nothing: no version is named.
struct VersionName
{
    QString name;
    int version = 0;
};
std::optional<VersionName> versionNameIn(const QString &text);

// A sign and a number, also one that no version ever reaches.
bool endsLikeAVersion(const QString &name);

} // namespace bm
