// SPDX-License-Identifier: GPL-3.0-or-later
// Old databases that are told apart from foreign ones but not taken over by this version.
#include "database/legacy/legacyvariant.h"

namespace bm
{

bool looksBasicSnake(const std::vector<TableShape> &tables)
{
    return hasTable(tables, QStringLiteral("recipes"), {QStringLiteral("id"), QStringLiteral("name")}) &&
           hasTable(tables, QStringLiteral("production_runs"),
                    {QStringLiteral("id"), QStringLiteral("daily_lot"), QStringLiteral("cake_lot"),
                     QStringLiteral("icing_lot"), QStringLiteral("recipe_id")}) &&
           hasTable(tables, QStringLiteral("pallets"), {QStringLiteral("id"), QStringLiteral("production_run_id")});
}

bool looksWebV2(const std::vector<TableShape> &tables)
{
    return hasTable(tables, QStringLiteral("Recipe"), {QStringLiteral("id"), QStringLiteral("name")}) &&
           hasTable(tables, QStringLiteral("IngredientLot"), {QStringLiteral("id")}) &&
           hasTable(tables, QStringLiteral("BatchIngredient"), {QStringLiteral("id")});
}

bool looksRecipeBook(const std::vector<TableShape> &tables)
{
    return hasTable(tables, QStringLiteral("recipes"), {QStringLiteral("id")}) &&
           hasTable(tables, QStringLiteral("ingredients"),
                    {QStringLiteral("id"), QStringLiteral("unit"), QStringLiteral("current_stock")}) &&
           hasTable(tables, QStringLiteral("recipe_ingredients"), {QStringLiteral("recipe_id")});
}

} // namespace bm
