// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/ingredients.h"

#include "domain/gs1/checks.h"
#include "domain/status.h"
#include "services/authority.h"
#include "services/details/ingredientrows.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"

namespace bm
{
namespace
{
constexpr qsizetype gtinPlaces = 14;

const QString &cardSql()
{
    static const QString sql = QStringLiteral("SELECT id, name, type, unit_of_measure, gtin, allergens, "
                                              "on_food_traceability_list, storage_requirements, shelf_life_days, "
                                              "standard_cost FROM ingredients WHERE ");
    return sql;
}

IngredientCard cardFrom(const Row &row)
{
    IngredientCard card;
    card.id = row.id<IngredientId>(QStringLiteral("id"));
    card.name = row.text(QStringLiteral("name"));
    card.type = row.text(QStringLiteral("type"));
    card.unit = row.text(QStringLiteral("unit_of_measure"));
    card.gtin = row.text(QStringLiteral("gtin"));
    card.allergens = row.texts(QStringLiteral("allergens"));
    card.isOnTraceabilityList = row.flag(QStringLiteral("on_food_traceability_list"));
    card.storage = row.text(QStringLiteral("storage_requirements"));
    if (const auto days = row.optionalInteger(QStringLiteral("shelf_life_days")))
        card.shelfLifeDays = int(*days);
    card.standardCost = row.optionalQuantity(QStringLiteral("standard_cost"));
    return card;
}

Result<IngredientCard> cardNamed(Session &session, const QString &name)
{
    BM_TRY_ASSIGN(const std::optional<Ingredient> known, ingredientNamed(session.database, name));
    if (!known)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), name.trimmed()};
    // Before it is read: what changes between the two was not seen.
    BM_TRY_ASSIGN(const SeenRecord seen,
                  seenNow(session.database, QStringLiteral("ingredients"), QString::number(known->id.value())));
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(cardSql() + QStringLiteral("id = ?"), {known->id}));
    IngredientCard card = cardFrom(*row);
    card.seen = seen;
    return card;
}

// Whose it is, other than this one's; nothing: it is free.
Result<std::optional<QString>> ownerOf(Database &database, const QString &gtin, IngredientId but)
{
    static const QString sql = QStringLiteral("SELECT name FROM ingredients WHERE gtin = ? AND id <> ? ORDER BY id "
                                              "LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {gtin, but}));
    return row ? std::optional(row->text(QStringLiteral("name"))) : std::nullopt;
}

Done isFree(Database &database, const QString &gtin, IngredientId but)
{
    BM_TRY_ASSIGN(const std::optional<QString> owner, ownerOf(database, gtin, but));
    if (owner)
        return Error{Reason::GtinTaken, QStringLiteral("gtin"), *owner};
    return {};
}

// What is counted in the unit of an ingredient, by the names people know, the first of them.
Result<QStringList> countedInUnit(Database &database, IngredientId id)
{
    static const QString sql = QStringLiteral(
        "SELECT name FROM (SELECT 1 AS kind, internal_lot_code AS name FROM ingredient_lots WHERE ingredient_id = ? "
        "UNION ALL SELECT 2, r.name FROM recipes r WHERE r.output_ingredient_id = ? OR EXISTS (SELECT 1 FROM "
        "recipe_ingredients x WHERE x.recipe_id = r.id AND x.ingredient_id = ?) "
        "UNION ALL SELECT 3, d.delivery_number FROM deliveries d WHERE EXISTS (SELECT 1 FROM delivery_lines y WHERE "
        "y.delivery_id = d.id AND y.ingredient_id = ?)) AS used ORDER BY kind, name LIMIT 4");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {id, id, id, id}));
    QStringList names;
    for (const Row &row : rows)
        names << row.text(QStringLiteral("name"));
    if (names.size() == 4)
        names.back() = QStringLiteral("…");
    return names;
}

Done checkName(Database &database, const IngredientCard &before, const QString &name)
{
    static const QString sql =
        QStringLiteral("SELECT name FROM ingredients WHERE lower(name) = lower(?) AND id <> ? ORDER BY id LIMIT 1");
    BM_TRY(required(name, QStringLiteral("name")));
    BM_TRY_ASSIGN(const std::optional<Row> other, database.first(sql, {name, before.id}));
    if (other)
        return Error{Reason::Duplicate, QStringLiteral("name"), other->text(QStringLiteral("name"))};
    return {};
}

// Also in its spelling: sums of stock are by the unit as it is written.
Done checkUnit(Database &database, const IngredientCard &before, const QString &unit)
{
    static const QString levels = QStringLiteral(
        "SELECT id FROM ingredients WHERE id = ? AND (reorder_point IS NOT NULL OR minimum_stock IS NOT NULL)");
    BM_TRY(required(unit, QStringLiteral("unit")));
    if (unit == before.unit)
        return {};
    BM_TRY_ASSIGN(const QStringList used, countedInUnit(database, before.id));
    if (!used.isEmpty())
        return Error{Reason::UnitInUse, QStringLiteral("unit"), used.join(QStringLiteral(", "))};
    BM_TRY_ASSIGN(const std::optional<Row> level, database.first(levels, {before.id}));
    if (level)
        return Error{Reason::UnitInUse, QStringLiteral("levels"), before.name};
    return {};
}

QStringList cleaned(const QStringList &words)
{
    QStringList list;
    for (const QString &each : words) {
        const QString word = each.simplified();
        if (!word.isEmpty() && !list.contains(word, Qt::CaseInsensitive))
            list << word;
    }
    return list;
}

Result<IngredientCard> changed(Database &database, const IngredientCard &before, const IngredientChange &change)
{
    IngredientCard card = before;
    card.name = change.name.value_or(before.name).trimmed();
    card.type = change.type.value_or(before.type).trimmed().toUpper();
    card.unit = change.unit.value_or(before.unit).trimmed();
    card.allergens = cleaned(change.allergens.value_or(before.allergens));
    card.isOnTraceabilityList = change.isOnTraceabilityList.value_or(before.isOnTraceabilityList);
    card.storage = change.storage.value_or(before.storage).trimmed();
    card.shelfLifeDays = change.shelfLifeDays.value_or(before.shelfLifeDays);
    card.standardCost = change.standardCost.value_or(before.standardCost);
    BM_TRY(checkName(database, before, card.name));
    BM_TRY(checkUnit(database, before, card.unit));
    if (!ingredientTypes().contains(card.type))
        return Error{Reason::UnknownAction, QStringLiteral("type"), card.type};
    if (card.shelfLifeDays && *card.shelfLifeDays < 0)
        return Error{Reason::NotPositive, QStringLiteral("shelfLifeDays"), QString::number(*card.shelfLifeDays)};
    if (card.standardCost && card.standardCost->isNegative())
        return Error{Reason::NotPositive, QStringLiteral("standardCost"), card.standardCost->toText()};
    if (card.shelfLifeDays && *card.shelfLifeDays > longestShelfLife)
        return Error{Reason::BadDate, QStringLiteral("shelfLifeDays"), QString::number(*card.shelfLifeDays)};
    BM_TRY(readable(card.storage, QStringLiteral("storage"), longestNote));
    BM_TRY(readable(card.allergens.join(u' '), QStringLiteral("allergens")));
    if (change.gtin) {
        BM_TRY_ASSIGN(card.gtin, keptGtin(*change.gtin));
    }
    if (!card.gtin.isEmpty() && card.gtin != before.gtin)
        BM_TRY(isFree(database, card.gtin, before.id));
    return card;
}

bool areSame(const IngredientCard &a, const IngredientCard &b)
{
    return a.name == b.name && a.type == b.type && a.unit == b.unit && a.gtin == b.gtin && a.allergens == b.allergens &&
           a.isOnTraceabilityList == b.isOnTraceabilityList && a.storage == b.storage &&
           a.shelfLifeDays == b.shelfLifeDays && a.standardCost == b.standardCost;
}

Done write(Session &session, const IngredientCard &card)
{
    static const QString sql = QStringLiteral(
        "UPDATE ingredients SET name = ?, type = ?, unit_of_measure = ?, gtin = ?, allergens = ?, "
        "on_food_traceability_list = ?, storage_requirements = ?, shelf_life_days = ?, standard_cost = ?, "
        "updated_at = ?, updated_by = ? WHERE id = ?");
    const Arg days = card.shelfLifeDays ? Arg(qint64(*card.shelfLifeDays)) : Arg(std::nullopt);
    BM_TRY(session.database.run(sql, {card.name, card.type, card.unit, orNull(card.gtin), card.allergens,
                                      card.isOnTraceabilityList, orNull(card.storage), days, card.standardCost,
                                      session.now(), session.person, card.id}));
    return {};
}
} // namespace

Result<std::vector<IngredientCard>> Ingredients::list()
{
    BM_TRY_ASSIGN(const Rows rows,
                  m_session.database.run(cardSql() + QStringLiteral("status = 'ACTIVE' ORDER BY name")));
    std::vector<IngredientCard> cards;
    for (const Row &row : rows)
        cards.push_back(cardFrom(row));
    return cards;
}

Result<IngredientCard> Ingredients::read(const QString &name)
{
    return inSnapshot(m_session.database, [&] { return cardNamed(m_session, name); });
}

Done Ingredients::amend(const QString &name, const IngredientChange &change)
{
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const IngredientCard before, cardNamed(m_session, name));
        BM_TRY_ASSIGN(const IngredientCard after, changed(m_session.database, before, change));
        return areSame(before, after) ? Done() : write(m_session, after);
    });
}

Result<QString> keptGtin(const QString &written)
{
    QString digits = written.simplified();
    digits.remove(u' ').remove(u'-');
    if (digits.isEmpty())
        return digits;
    const bool isLong = digits.size() == 8 || (digits.size() >= 12 && digits.size() <= gtinPlaces);
    const bool isNumber =
        std::all_of(digits.begin(), digits.end(), [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    if (!isLong || !isNumber || !gs1::hasValidCheckDigit(digits))
        return Error{Reason::NotAGtin, QStringLiteral("gtin"), written.simplified()};
    return digits.rightJustified(gtinPlaces, u'0');
}

Done learnGtin(Session &session, const Ingredient &ingredient, const QString &gtin)
{
    static const QString sql =
        QStringLiteral("UPDATE ingredients SET gtin = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY_ASSIGN(const QString kept, keptGtin(gtin));
    if (kept.isEmpty() || kept == ingredient.gtin)
        return {};
    if (!ingredient.gtin.isEmpty())
        return Error{Reason::GtinTaken, QStringLiteral("gtin"), ingredient.name};
    BM_TRY(isFree(session.database, kept, ingredient.id));
    BM_TRY(session.database.run(sql, {kept, session.now(), session.person, ingredient.id}));
    return {};
}

} // namespace bm
