// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stock/stocksums.h"

#include "domain/lotrules.h"
#include "services/clock.h"
#include "services/holding/heldabove.h"
#include "services/tracing/queries.h"

#include <QMap>
#include <algorithm>

// The condition of the stock's indexes, word for word.
#define BM_ON_HAND "(quantity_remaining > 0 OR (quantity_remaining IS NULL AND status <> 'DEPLETED'))"

namespace bm
{
namespace
{
using Key = std::pair<qint64, QString>; // the ingredient, and the unit of its lots
using Sums = QMap<Key, IngredientStock>;

// Where a lot counts that nobody holds, by the order of reasons of domain/lotrules.cpp; what a hold adds comes after.
Quantity IngredientStock::*stageOf(const QString &status, const QString &quality, bool isPast)
{
    // An unknown quantity does not matter here: what is known is asked.
    const auto reason = refusalOf({status, quality, false, {}, Quantity::ofUnits(1)}, {}, std::nullopt);
    const bool isStopped = reason == Reason::LotRecalled || reason == Reason::LotQuarantined;
    if (!isStopped && (isPast || reason == Reason::LotExpired))
        return &IngredientStock::expired;
    if (isStopped || reason == Reason::LotFailedQuality)
        return &IngredientStock::held;
    return reason ? &IngredientStock::pending : &IngredientStock::usable;
}

Key keyOf(const Row &row)
{
    return {row.integer(QStringLiteral("ingredient_id")), row.text(QStringLiteral("unit_of_measure"))};
}

void addGroup(IngredientStock &stock, const Row &row)
{
    const QString status = row.text(QStringLiteral("status"));
    const QString quality = row.text(QStringLiteral("quality_status"));
    const Quantity past = row.quantity(QStringLiteral("past"));
    const Quantity good = row.quantity(QStringLiteral("total")) - past;
    stock.*stageOf(status, quality, true) += past;
    auto stage = stageOf(status, quality, false);
    stock.*stage += good;
    stock.total += past + good;
    stock.lots += row.integer(QStringLiteral("lots"));
    stock.unknown += row.integer(QStringLiteral("unknown"));
    const QDate earliest = row.date(QStringLiteral("earliest"));
    if (stage == &IngredientStock::usable && earliest.isValid() &&
        (!stock.earliest.isValid() || earliest < stock.earliest))
        stock.earliest = earliest;
}

Result<Sums> groups(Database &database, QDate today)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(stockSums(), {today, today}));
    Sums sums;
    for (const Row &row : rows)
        addGroup(sums[keyOf(row)], row);
    return sums;
}

// The first last day of what may be used, where a stopped lot may have the very first one.
Result<QDate> earliestUsable(Database &database, const Key &key, const QDateTime &now, const std::vector<qint64> &held)
{
    const QString sql =
        QStringLiteral("SELECT min(expiration_date) AS earliest FROM v_stock_list WHERE on_hand AND ingredient_id = ? "
                       "AND unit = ? AND status IN ('QUALITY_APPROVED', 'IN_USE') AND expiration_date >= ? AND "
                       "(release_ends_at IS NULL OR release_ends_at > ?) AND NOT ") +
        tracequeries::among(QStringLiteral("id"), database.engine());
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {key.first, key.second, plantDay(now), now, held}));
    return rows.front().date(QStringLiteral("earliest"));
}

Result<std::vector<qint64>> idsOf(Database &database, const QString &sql)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    std::vector<qint64> ids;
    for (const Row &row : rows)
        ids.push_back(row.integer(QStringLiteral("id")));
    return ids;
}

// What is on hand and held, itself or through anything that it was made of; only what has an origin can be held
// through it.
Result<std::vector<qint64>> heldOnHand(Database &database)
{
    static const QString open = QStringLiteral("SELECT id FROM holds WHERE released_at IS NULL");
    static const QString direct = QStringLiteral("SELECT id FROM ingredient_lots WHERE " BM_ON_HAND
                                                 " AND id IN (SELECT ingredient_lot_id FROM holds WHERE "
                                                 "released_at IS NULL AND ingredient_lot_id IS NOT NULL)");
    static const QString withOrigin = QStringLiteral(
        "SELECT id FROM ingredient_lots WHERE " BM_ON_HAND " AND (source_production_run_id IS NOT NULL OR EXISTS "
        "(SELECT 1 FROM lot_transfers x WHERE x.to_lot_id = ingredient_lots.id))");
    BM_TRY_ASSIGN(const std::vector<qint64> holds, idsOf(database, open));
    if (holds.empty())
        return std::vector<qint64>();
    BM_TRY_ASSIGN(std::vector<qint64> held, idsOf(database, direct));
    BM_TRY_ASSIGN(const std::vector<qint64> made, idsOf(database, withOrigin));
    BM_TRY_ASSIGN(const HeldAbove above, lotsHeldThrough(database, made));
    held.insert(held.end(), above.keyBegin(), above.keyEnd());
    std::sort(held.begin(), held.end());
    held.erase(std::unique(held.begin(), held.end()), held.end());
    return held;
}

// Open holds are few; each takes its lots from where they would count.
Done takeHeld(Database &database, const QDateTime &now, const std::vector<qint64> &held, Sums &sums)
{
    const QString sql =
        QStringLiteral("SELECT ingredient_id, unit_of_measure, status, quality_status, expiration_date, "
                       "quantity_remaining FROM ingredient_lots WHERE ") +
        tracequeries::among(QStringLiteral("id"), database.engine());
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {held}));
    const QDate today = plantDay(now);
    for (const Row &row : rows) {
        IngredientStock &stock = sums[keyOf(row)];
        const auto stage = stageOf(row.text(QStringLiteral("status")), row.text(QStringLiteral("quality_status")),
                                   isExpired(row.date(QStringLiteral("expiration_date")), today));
        stock.*stage -= row.quantity(QStringLiteral("quantity_remaining"));
        stock.held += row.quantity(QStringLiteral("quantity_remaining"));
        if (stage == &IngredientStock::usable) {
            BM_TRY_ASSIGN(stock.earliest, earliestUsable(database, keyOf(row), now, held));
        }
    }
    return {};
}

// What was let go for a while that is over waits again. Those are few, too; what is held was taken away before.
Done takeEnded(Database &database, const QDateTime &now, const std::vector<qint64> &held, Sums &sums)
{
    const QString sql =
        QStringLiteral("SELECT ingredient_id, unit AS unit_of_measure, status, quality_status, expiration_date, "
                       "quantity_remaining FROM v_stock_list WHERE id IN (SELECT id FROM ingredient_lots WHERE "
                       "(quality_status = 'PENDING' OR release_ends_at IS NOT NULL) AND release_ends_at <= ?) AND "
                       "on_hand AND NOT ") +
        tracequeries::among(QStringLiteral("id"), database.engine());
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {now, held}));
    const QDate today = plantDay(now);
    for (const Row &row : rows) {
        if (stageOf(row.text(QStringLiteral("status")), row.text(QStringLiteral("quality_status")),
                    isExpired(row.date(QStringLiteral("expiration_date")), today)) != &IngredientStock::usable)
            continue;
        IngredientStock &stock = sums[keyOf(row)];
        stock.usable -= row.quantity(QStringLiteral("quantity_remaining"));
        stock.pending += row.quantity(QStringLiteral("quantity_remaining"));
        BM_TRY_ASSIGN(stock.earliest, earliestUsable(database, keyOf(row), now, held));
    }
    return {};
}

// One row for each unit there is; an ingredient in use of which nothing is left has one, too.
void describe(const Row &row, const Sums &sums, std::vector<IngredientStock> &all)
{
    const qint64 id = row.integer(QStringLiteral("id"));
    const QString ownUnit = row.text(QStringLiteral("unit_of_measure"));
    std::vector<std::pair<QString, IngredientStock>> units;
    for (auto it = sums.lowerBound({id, QString()}); it != sums.end() && it.key().first == id; ++it)
        units.emplace_back(it.key().second, it.value());
    if (units.empty() && row.text(QStringLiteral("status")) == u"ACTIVE")
        units.emplace_back(ownUnit, IngredientStock());
    for (auto &[unit, stock] : units) {
        stock.id = IngredientId(id);
        stock.name = row.text(QStringLiteral("name"));
        stock.unit = unit;
        // They are said in the ingredient's own unit.
        if (unit == ownUnit) {
            stock.minimum = row.optionalQuantity(QStringLiteral("minimum_stock"));
            stock.reorderPoint = row.optionalQuantity(QStringLiteral("reorder_point"));
        }
        all.push_back(stock);
    }
}
} // namespace

const QString &stockSums()
{
    static const QString sql = QStringLiteral(
        "SELECT ingredient_id, unit_of_measure, status, quality_status, sum(quantity_remaining) AS total, "
        "sum(CASE WHEN expiration_date < ? THEN quantity_remaining END) AS past, "
        "min(CASE WHEN expiration_date >= ? THEN expiration_date END) AS earliest, count(*) AS lots, "
        "count(*) - count(quantity_remaining) AS unknown FROM ingredient_lots WHERE " BM_ON_HAND
        " GROUP BY ingredient_id, unit_of_measure, status, quality_status");
    return sql;
}

Result<std::vector<IngredientStock>> readStockSums(Database &database, const QDateTime &now)
{
    static const QString ingredients = QStringLiteral(
        "SELECT id, name, status, unit_of_measure, minimum_stock, reorder_point FROM ingredients ORDER BY "
        "lower(name), name");
    BM_TRY_ASSIGN(Sums sums, groups(database, plantDay(now)));
    BM_TRY_ASSIGN(const std::vector<qint64> held, heldOnHand(database));
    BM_TRY(takeHeld(database, now, held, sums));
    BM_TRY(takeEnded(database, now, held, sums));
    BM_TRY_ASSIGN(const Rows rows, database.run(ingredients));
    std::vector<IngredientStock> all;
    for (const Row &row : rows)
        describe(row, sums, all);
    return all;
}

} // namespace bm
