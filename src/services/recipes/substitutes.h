// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/catalog.h"

namespace bm
{

// What may stand in for an ingredient of a recipe version.
struct Substitute
{
    IngredientId ingredient;
    QString ingredientName;
    QString ingredientUnit;
    IngredientId substitute;
    QString substituteName;
    QString substituteUnit;
    Quantity ratio; // so much of the substitute, in its unit, for one of the ingredient in its unit
    // What it brings in that the recipe, through everything that is made for it, does not have. Then QA signs each use.
    QStringList newAllergens;
};

// Frozen with its version. Errors of all that changes something: NotSignedIn, NotAllowed (services/authority.h),
// NotFound (recipe), RecipeFrozen (recipe: a run used it; copy it).
class Substitutes
{
public:
    explicit Substitutes(Session &session) : m_session(session) {}

    // In the order of the recipe's lines.
    Result<std::vector<Substitute>> of(const QString &recipe);
    Result<std::vector<Substitute>> of(RecipeId recipe);
    // Said again, it changes the ratio. Errors: NotPositive (ratio), NotFound (ingredient: the recipe does not have it;
    // substitute), Duplicate (substitute: it is the ingredient itself).
    Done allow(const QString &recipe, const QString &ingredient, const QString &substitute, Quantity ratio);
    // Errors: NotFound (substitute: it was not allowed).
    Done forbid(const QString &recipe, const QString &ingredient, const QString &substitute);

private:
    Session &m_session;
};

// In the transaction of the caller, for what both versions have.
Done copySubstitutes(Session &session, RecipeId from, RecipeId to);

// What this ingredient has in it that the recipe has not, through everything that is made here, in the plant's words.
Result<QStringList> newAllergens(Database &database, RecipeId recipe, const QString &ingredient);

} // namespace bm
