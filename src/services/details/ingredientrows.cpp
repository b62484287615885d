// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/ingredientrows.h"

#include "domain/status.h"
#include "services/details/words.h"

namespace bm
{
namespace
{
Result<std::optional<Ingredient>> ingredient(Database &database, const QString &sql, const Args &args)
{
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, args));
    if (!row)
        return std::optional<Ingredient>();
    return std::optional(Ingredient{row->id<IngredientId>(QStringLiteral("id")), row->text(QStringLiteral("name")),
                                    row->text(QStringLiteral("type")), row->text(QStringLiteral("unit_of_measure")),
                                    row->text(QStringLiteral("gtin"))});
}
} // namespace

Result<std::optional<Ingredient>> ingredientNamed(Database &database, const QString &name)
{
    static const QString sql =
        QStringLiteral("SELECT id, name, type, unit_of_measure, gtin FROM ingredients WHERE lower(name) = lower(?) "
                       "ORDER BY CASE WHEN name = ? THEN 0 ELSE 1 END, id LIMIT 1");
    return ingredient(database, sql, {name.trimmed(), name.trimmed()});
}

Result<std::optional<Ingredient>> ingredientOf(Database &database, IngredientId id)
{
    static const QString sql =
        QStringLiteral("SELECT id, name, type, unit_of_measure, gtin FROM ingredients WHERE id = ?");
    return ingredient(database, sql, {id});
}

namespace
{
// One item is one ingredient; a scan would else not know which.
Result<Arg> freeGtin(Database &database, const QString &gtin)
{
    if (gtin.isEmpty())
        return Arg(std::nullopt);
    BM_TRY_ASSIGN(const std::optional<Row> taken,
                  database.first(QStringLiteral("SELECT id FROM ingredients WHERE gtin = ?"), {gtin}));
    return taken ? Arg(std::nullopt) : Arg(gtin);
}
} // namespace

Result<Ingredient> insertIngredient(Session &session, const NewIngredient &ingredient)
{
    static const QString sql =
        QStringLiteral("INSERT INTO ingredients (name, type, unit_of_measure, gtin, created_at, created_by) "
                       "VALUES (?, ?, ?, ?, ?, ?) RETURNING id");
    BM_TRY(required(ingredient.name, QStringLiteral("name")));
    BM_TRY(required(ingredient.unit, QStringLiteral("unit")));
    if (!ingredientTypes().contains(ingredient.type))
        return Error{Reason::UnknownAction, QStringLiteral("type"), ingredient.type};
    BM_TRY_ASSIGN(const auto known, ingredientNamed(session.database, ingredient.name));
    if (known)
        return Error{Reason::Duplicate, QStringLiteral("name"), known->name};
    Ingredient made{{}, ingredient.name.trimmed(), ingredient.type, ingredient.unit.trimmed(), {}};
    BM_TRY_ASSIGN(const Arg gtin, freeGtin(session.database, ingredient.gtin));
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {made.name, made.type, made.unit, gtin, session.now(), session.person}));
    made.id = row->id<IngredientId>(QStringLiteral("id"));
    return made;
}

Result<QString> unitFor(const Ingredient &ingredient, const QString &written, const QString &field)
{
    const QString unit = written.trimmed();
    if (!unit.isEmpty() && unit.compare(ingredient.unit, Qt::CaseInsensitive) != 0)
        return Error{Reason::UnitMismatch, field, ingredient.unit};
    return ingredient.unit;
}

} // namespace bm
