// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

struct Ingredient
{
    IngredientId id;
    QString name;
    QString type; // domain/status.h ingredientTypes()
    QString unit;
    QString gtin = {}; // 14 digits; empty: nobody said
};

struct RecipeLine
{
    IngredientId ingredient;
    QString ingredientName;
    Quantity quantity; // for one yield of the recipe
    QString unit;
};

struct Recipe
{
    RecipeId id;
    QString name;
    int version = 1;
    std::optional<Quantity> yield;
    QString yieldUnit;
    std::optional<IngredientId> outputIngredient; // set: a run of it puts a WIP lot into stock
    std::vector<RecipeLine> lines;                // empty when only listed
};

struct NewIngredient
{
    QString name;
    QString type = QStringLiteral("OTHER");
    QString unit;
    QString gtin = {}; // 14 digits; kept unless it is another ingredient's already
};

struct NewRecipeLine
{
    QString ingredientName;
    Quantity quantity;
    QString unit;
};

struct NewRecipe
{
    QString name;
    std::optional<Quantity> yield;
    QString yieldUnit;
    QString outputIngredientName; // empty: finished goods
    std::vector<NewRecipeLine> lines;
};

// What the plant buys, makes and from whom. Errors of all that changes something: NotSignedIn,
// NotAllowed (services/authority.h).
class Catalog
{
public:
    explicit Catalog(Session &session) : m_session(session) {}

    Result<std::vector<Ingredient>> ingredients();
    Result<std::vector<Recipe>> recipes(); // active ones by name, newest version first, without lines
    Result<Recipe> recipe(RecipeId id);    // with lines
    // By name (newest active version) or "name#version". Errors: NotFound; Ambiguous when another recipe is called so.
    Result<Recipe> recipeByName(const QString &name);
    Result<QStringList> supplierNames();
    Result<QStringList> customerNames();
    // Distinct storage and pallet locations in use, for completion.
    Result<QStringList> locations();

    // Errors: Required (name, unit), Duplicate (name, in any case), UnknownAction (type).
    Result<IngredientId> addIngredient(const NewIngredient &ingredient);
    Result<SupplierId> addSupplier(const QString &name);
    Result<CustomerId> addCustomer(const QString &name);
    // A new version when the name exists. Errors: Required, NotFound (ingredient, outputIngredient), NotPositive,
    // UnitMismatch (unit, yieldUnit: amounts are in the unit of their ingredient).
    Result<RecipeId> addRecipe(const NewRecipe &recipe);

private:
    Session &m_session;
};

} // namespace bm
