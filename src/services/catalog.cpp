// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/ingredientrows.h"
#include "services/details/partners.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/recipes/newrecipe.h"

namespace bm
{
namespace
{
Result<QStringList> names(Database &database, const QString &sql)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    QStringList list;
    for (const Row &row : rows)
        list << row.text(QStringLiteral("name"));
    return list;
}

Recipe recipeFrom(const Row &row)
{
    Recipe recipe;
    recipe.id = row.id<RecipeId>(QStringLiteral("id"));
    recipe.name = row.text(QStringLiteral("name"));
    recipe.version = static_cast<int>(row.integer(QStringLiteral("version")));
    recipe.yield = row.optionalQuantity(QStringLiteral("yield_quantity"));
    recipe.yieldUnit = row.text(QStringLiteral("yield_unit"));
    recipe.outputIngredient = row.optionalId<IngredientId>(QStringLiteral("output_ingredient_id"));
    return recipe;
}

Result<std::vector<RecipeLine>> linesOf(Database &database, RecipeId id)
{
    static const QString sql =
        QStringLiteral("SELECT x.ingredient_id, i.name, x.quantity, x.unit_of_measure FROM recipe_ingredients x "
                       "JOIN ingredients i ON i.id = x.ingredient_id WHERE x.recipe_id = ? ORDER BY x.position");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {id}));
    std::vector<RecipeLine> lines;
    for (const Row &row : rows)
        lines.push_back({row.id<IngredientId>(QStringLiteral("ingredient_id")), row.text(QStringLiteral("name")),
                         row.quantity(QStringLiteral("quantity")), row.text(QStringLiteral("unit_of_measure"))});
    return lines;
}

// The newest active version of the name, in its exact spelling when there is one.
Result<std::optional<RecipeId>> newestNamed(Database &database, const QString &name)
{
    static const QString sql = QStringLiteral("SELECT id FROM recipes WHERE lower(name) = lower(?) AND is_active "
                                              "ORDER BY CASE WHEN name = ? THEN 0 ELSE 1 END, version DESC LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {name, name}));
    return row ? std::optional(row->id<RecipeId>(QStringLiteral("id"))) : std::nullopt;
}

Result<std::optional<RecipeId>> versionNamed(Database &database, const QString &name, qint64 version)
{
    static const QString sql = QStringLiteral("SELECT id FROM recipes WHERE lower(name) = lower(?) AND version = ? "
                                              "ORDER BY CASE WHEN name = ? THEN 0 ELSE 1 END LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {name, version, name}));
    return row ? std::optional(row->id<RecipeId>(QStringLiteral("id"))) : std::nullopt;
}

// "Sponge" or "Sponge#2". An old name may hold the sign itself, so the whole text is tried as a name, too.
Result<std::optional<RecipeId>> recipeNamed(Database &database, const QString &text)
{
    BM_TRY_ASSIGN(const std::optional<RecipeId> whole, newestNamed(database, text));
    const std::optional<VersionName> said = versionNameIn(text);
    if (!said)
        return whole;
    BM_TRY_ASSIGN(const std::optional<RecipeId> version, versionNamed(database, said->name, said->version));
    if (whole && version && *whole != *version)
        return Error{Reason::Ambiguous, QStringLiteral("recipe"), text};
    return whole ? whole : version;
}
} // namespace

Result<std::vector<Ingredient>> Catalog::ingredients()
{
    static const QString sql = QStringLiteral(
        "SELECT id, name, type, unit_of_measure, gtin FROM ingredients WHERE status = 'ACTIVE' ORDER BY name");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql));
    std::vector<Ingredient> list;
    for (const Row &row : rows)
        list.push_back({row.id<IngredientId>(QStringLiteral("id")), row.text(QStringLiteral("name")),
                        row.text(QStringLiteral("type")), row.text(QStringLiteral("unit_of_measure")),
                        row.text(QStringLiteral("gtin"))});
    return list;
}

Result<std::vector<Recipe>> Catalog::recipes()
{
    static const QString sql =
        QStringLiteral("SELECT id, name, version, yield_quantity, yield_unit, output_ingredient_id "
                       "FROM recipes WHERE is_active ORDER BY name, version DESC");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql));
    std::vector<Recipe> list;
    for (const Row &row : rows)
        list.push_back(recipeFrom(row));
    return list;
}

Result<Recipe> Catalog::recipe(RecipeId id)
{
    static const QString sql =
        QStringLiteral("SELECT id, name, version, yield_quantity, yield_unit, output_ingredient_id "
                       "FROM recipes WHERE id = ?");
    return inSnapshot(m_session.database, [&]() -> Result<Recipe> {
        BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(sql, {id}));
        if (!row)
            return Error{Reason::NotFound, QStringLiteral("recipe"), QString::number(id.value())};
        Recipe recipe = recipeFrom(*row);
        BM_TRY_ASSIGN(recipe.lines, linesOf(m_session.database, id));
        return recipe;
    });
}

Result<Recipe> Catalog::recipeByName(const QString &name)
{
    return inSnapshot(m_session.database, [&]() -> Result<Recipe> {
        BM_TRY_ASSIGN(const std::optional<RecipeId> id, recipeNamed(m_session.database, name.trimmed()));
        if (!id)
            return Error{Reason::NotFound, QStringLiteral("recipe"), name};
        return recipe(*id);
    });
}

Result<QStringList> Catalog::supplierNames()
{
    static const QString sql = QStringLiteral("SELECT name FROM suppliers WHERE is_active ORDER BY name");
    return names(m_session.database, sql);
}

Result<QStringList> Catalog::customerNames()
{
    static const QString sql = QStringLiteral("SELECT name FROM customers WHERE is_active ORDER BY name");
    return names(m_session.database, sql);
}

Result<QStringList> Catalog::locations()
{
    // By status, so that the years of used up lots and shipped pallets are not read.
    static const QString sql = QStringLiteral(
        "SELECT storage_location AS name FROM ingredient_lots "
        "WHERE status IN ('RECEIVED', 'QUALITY_APPROVED', 'IN_USE', 'EXPIRED', 'QUARANTINED', 'RECALLED') "
        "AND storage_location IS NOT NULL "
        "UNION SELECT location AS name FROM pallets "
        "WHERE status IN ('ACTIVE', 'ON_HOLD', 'RECALLED') AND location IS NOT NULL ORDER BY name");
    return names(m_session.database, sql);
}

Result<IngredientId> Catalog::addIngredient(const NewIngredient &ingredient)
{
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<IngredientId> {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const Ingredient made, insertIngredient(m_session, ingredient));
        return made.id;
    });
}

Result<SupplierId> Catalog::addSupplier(const QString &name)
{
    BM_TRY(required(name, QStringLiteral("name")));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<SupplierId> {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const std::optional<Named> known, supplierNamed(m_session.database, name));
        if (known)
            return Error{Reason::Duplicate, QStringLiteral("name"), known->name};
        BM_TRY_ASSIGN(const Named made, insertSupplier(m_session, name));
        return SupplierId(made.id);
    });
}

Result<CustomerId> Catalog::addCustomer(const QString &name)
{
    BM_TRY(required(name, QStringLiteral("name")));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<CustomerId> {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const std::optional<Named> known, customerNamed(m_session.database, name));
        if (known)
            return Error{Reason::Duplicate, QStringLiteral("name"), known->name};
        BM_TRY_ASSIGN(const Named made, insertCustomer(m_session, name));
        return CustomerId(made.id);
    });
}

Result<RecipeId> Catalog::addRecipe(const NewRecipe &recipe)
{
    BM_TRY(checkNewRecipe(recipe));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<RecipeId> {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        return insertRecipe(m_session, recipe, true);
    });
}

} // namespace bm
