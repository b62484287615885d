// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lookups.h"

namespace bm
{

Result<Choices> choicesOf(Services &plant)
{
    Choices choices;
    BM_TRY_ASSIGN(choices.ingredients, plant.catalog.ingredients());
    BM_TRY_ASSIGN(choices.suppliers, plant.catalog.supplierNames());
    BM_TRY_ASSIGN(choices.customers, plant.catalog.customerNames());
    BM_TRY_ASSIGN(choices.locations, plant.catalog.locations());
    BM_TRY_ASSIGN(choices.recipes, plant.catalog.recipes());
    return choices;
}

const QSet<QString> &tablesOfChoices()
{
    static const QSet<QString> tables{QStringLiteral("ingredients"), QStringLiteral("suppliers"),
                                      QStringLiteral("customers"),   QStringLiteral("recipes"),
                                      QStringLiteral("pallets"),     QStringLiteral("ingredient_lots")};
    return tables;
}

Result<QString> ingredientOfGtin(Services &plant, const QString &gtin)
{
    BM_TRY_ASSIGN(const auto row,
                  plant.session.database.first(
                      QStringLiteral("SELECT name FROM ingredients WHERE gtin = ? ORDER BY id LIMIT 1"), {gtin}));
    return row ? row->text(QStringLiteral("name")) : QString();
}

} // namespace bm
