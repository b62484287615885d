// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/shipping/leaving.h"

#include "domain/shipping/leaving.h"
#include "services/details/partners.h"
#include "services/palletizing/filling.h"
#include "services/tracing/queries.h"

#include <algorithm>

// Of what goes to customers: what was left as rework has days of its own.
#define BM_DAYS_OF_RUN                                                                                                 \
    "c.shelf_life_days, r.actual_end_time, (SELECT min(l.expiration_date) FROM ingredient_lots l WHERE "               \
    "l.source_production_run_id = r.id AND NOT l.is_rework) AS expiration_date, (SELECT min(l.best_by_date) FROM "     \
    "ingredient_lots l WHERE l.source_production_run_id = r.id AND NOT l.is_rework) AS best_by_date"

namespace bm
{
namespace
{
QDate earlier(QDate one, QDate other)
{
    if (!one.isValid() || !other.isValid())
        return one.isValid() ? one : other;
    return std::min(one, other);
}

QDate lastDayFrom(const Row &row)
{
    const QDate ofLot = earlier(row.date(QStringLiteral("expiration_date")), row.date(QStringLiteral("best_by_date")));
    const auto days = row.optionalInteger(QStringLiteral("shelf_life_days"));
    const QDateTime end = row.time(QStringLiteral("actual_end_time"));
    const QDate ofRecipe = days && end.isValid() ? plantDay(end).addDays(*days) : QDate();
    return earlier(ofLot, ofRecipe);
}

Result<std::optional<int>> minimumDaysOf(Database &database, const QString &customer)
{
    static const QString sql = QStringLiteral("SELECT minimum_shelf_life_days FROM customers WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Named> known, customerNamed(database, customer));
    if (!known)
        return std::optional<int>();
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {known->id}));
    const auto days = row->optionalInteger(QStringLiteral("minimum_shelf_life_days"));
    return days ? std::optional(int(*days)) : std::nullopt;
}
} // namespace

Result<QDate> lastDayOfRun(Database &database, const QString &batchNumber)
{
    static const QString sql = QStringLiteral("SELECT " BM_DAYS_OF_RUN " FROM production_runs r JOIN recipes c ON c.id "
                                              "= r.recipe_id WHERE r.batch_number = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {batchNumber}));
    return row ? lastDayFrom(*row) : QDate();
}

Result<QHash<qint64, QDate>> lastDaysOfRuns(Database &database, const std::vector<qint64> &runs)
{
    static const QString sql = QStringLiteral("SELECT r.id, " BM_DAYS_OF_RUN " FROM production_runs r JOIN recipes c "
                                              "ON c.id = r.recipe_id WHERE ");
    QHash<qint64, QDate> days;
    BM_TRY(database.forEach(sql + tracequeries::among(QStringLiteral("r.id"), database.engine()), {runs},
                            [&days](const Row &row) -> Done {
                                if (const QDate day = lastDayFrom(row); day.isValid())
                                    days.insert(row.integer(QStringLiteral("id")), day);
                                return {};
                            }));
    return days;
}

Result<std::vector<DatedItem>> datedItems(Database &database, PalletId pallet)
{
    static const QString sql =
        QStringLiteral("SELECT r.batch_number, c.name AS recipe, i.quantity, r.unit_of_measure, " BM_DAYS_OF_RUN
                       " FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id "
                       "JOIN recipes c ON c.id = r.recipe_id WHERE i.pallet_id = ? ORDER BY i.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {pallet}));
    std::vector<DatedItem> items;
    for (const Row &row : rows)
        items.push_back(
            {{row.text(QStringLiteral("batch_number")), row.text(QStringLiteral("recipe")),
              row.optionalQuantity(QStringLiteral("quantity")), row.text(QStringLiteral("unit_of_measure"))},
             lastDayFrom(row)});
    return items;
}

Done freshEnough(Session &session, const Pallet &pallet, const QString &customer)
{
    BM_TRY_ASSIGN(const std::optional<int> minimum, minimumDaysOf(session.database, customer));
    BM_TRY_ASSIGN(const std::vector<DatedItem> items, datedItems(session.database, pallet.id));
    for (const DatedItem &each : items) {
        switch (freshnessFor(each.lastDay, session.today(), minimum)) {
        case Freshness::Fresh:
            break;
        case Freshness::TooOld:
            return Error{Reason::TooOldForCustomer, QStringLiteral("palletCode"),
                         pallet.number + QStringLiteral(", ") + each.lastDay.toString(Qt::ISODate)};
        case Freshness::Unknown:
            return Error{Reason::ExpiryUnknown, QStringLiteral("palletCode"),
                         pallet.number + QStringLiteral(", ") + each.item.recipeName};
        }
    }
    return {};
}

Done needsNoTruck(Database &database, const Pallet &pallet)
{
    static const QString sql = QStringLiteral("SELECT DISTINCT c.name FROM pallet_items i JOIN production_runs r ON "
                                              "r.id = i.production_run_id JOIN recipes c ON "
                                              "c.id = r.recipe_id WHERE i.pallet_id = ? AND COALESCE(c.storage_from, "
                                              "c.storage_to) IS NOT NULL ORDER BY c.name");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {pallet.id}));
    QStringList names;
    for (const Row &row : rows)
        names << row.text(QStringLiteral("name"));
    return names.isEmpty()
               ? Done()
               : Error{Reason::OutOfLimits, QStringLiteral("storageAlone"), names.join(QStringLiteral(", "))};
}

Done checkGoes(const Pallet &pallet)
{
    if (pallet.status == u"ON_HOLD" || pallet.status == u"RECALLED")
        return palletRefusal(pallet.status == u"RECALLED" ? Reason::LotRecalled : Reason::LotOnHold, pallet);
    return checkActive(pallet);
}

Done mayLeave(Session &session, const Pallet &pallet, const QString &customer)
{
    BM_TRY(checkGoes(pallet));
    BM_TRY(checkShipping(session.database, pallet));
    return freshEnough(session, pallet, customer);
}

} // namespace bm
