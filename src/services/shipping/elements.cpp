// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/shipping/elements.h"

#include "services/details/partners.h"
#include "services/shipping/customers.h"

#include <algorithm>

#define BM_ADDED_TO                                                                                                    \
    "JOIN batch_ingredients b ON b.production_run_id = r.id JOIN ingredient_lots u ON u.id = b.ingredient_lot_id "     \
    "LEFT JOIN recipe_ingredients q ON q.recipe_id = r.recipe_id AND q.ingredient_id = u.ingredient_id WHERE "         \
    "(made.is_added = 1 OR COALESCE(q.after_kill_step, TRUE)) AND " BM_USED_STILL

namespace bm
{
namespace
{
// SQLite has no LATERAL, PostgreSQL only one recursive part.
QString stepUp(Engine engine)
{
    if (engine == Engine::SQLite)
        return QStringLiteral("SELECT u.source_production_run_id, u.id, 1 FROM made JOIN production_runs r ON r.id = "
                              "made.run " BM_ADDED_TO " UNION SELECT f.source_production_run_id, f.id, 1 FROM made "
                              "JOIN lot_transfers x ON x.to_lot_id = made.lot "
                              "JOIN ingredient_lots f ON f.id = x.from_lot_id");
    return QStringLiteral("SELECT l.source_production_run_id, l.id, 1 FROM made CROSS JOIN LATERAL (SELECT u.id FROM "
                          "production_runs r " BM_ADDED_TO
                          " AND r.id = made.run UNION ALL SELECT x.from_lot_id FROM lot_transfers x WHERE x.to_lot_id "
                          "= made.lot) next JOIN ingredient_lots l ON l.id = next.id");
}

Result<bool> isBatchRegulated(Database &database, const QString &batch)
{
    const QString sql =
        QStringLiteral("WITH RECURSIVE made (run, lot, is_added) AS (SELECT id, CAST(NULL AS bigint), 0 FROM "
                       "production_runs WHERE batch_number = ? UNION ") +
        stepUp(database.engine()) +
        QStringLiteral(") SELECT i.id FROM made JOIN ingredient_lots l ON l.id = made.lot JOIN ingredients i ON i.id = "
                       "l.ingredient_id WHERE i.on_food_traceability_list LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {batch}));
    return row.has_value();
}

Result<bool> isDescribed(Session &session, const QString &customer)
{
    BM_TRY_ASSIGN(const std::optional<Named> known, customerNamed(session.database, customer));
    if (!known)
        return false;
    BM_TRY_ASSIGN(const Customer whole, Customers(session).read(known->name));
    return whole.isDescribed();
}
} // namespace

Result<bool> isRegulated(Database &database, const QStringList &batches)
{
    QStringList distinct = batches;
    distinct.removeDuplicates();
    for (const QString &batch : distinct) {
        BM_TRY_ASSIGN(const bool isOne, isBatchRegulated(database, batch));
        if (isOne)
            return true;
    }
    return false;
}

Result<QString> plantPlace(Database &database)
{
    static const QString sql = QStringLiteral("SELECT value FROM settings WHERE name = 'plant.place'");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql));
    return row ? row->text(QStringLiteral("value")) : QString();
}

Done completeOrSaid(bool isRegulated, const std::vector<ShippingKde> &missing, const QString &reason)
{
    if (!isRegulated || missing.empty() || !reason.trimmed().isEmpty())
        return {};
    QStringList lack;
    for (const ShippingKde kde : missing)
        lack << shippingKdeName(kde);
    return Error{Reason::ShipmentIncomplete, QStringLiteral("reason"), lack.join(QStringLiteral(", "))};
}

Done completeOrSaid(Session &session, const Pallet &pallet, const QString &customer, const QString &reason)
{
    QStringList batches;
    for (const PalletItem &item : pallet.items)
        batches << item.batchNumber;
    BM_TRY_ASSIGN(const bool isInScope, isRegulated(session.database, batches));
    if (!isInScope)
        return {};
    BM_TRY_ASSIGN(const bool isCustomerDescribed, isDescribed(session, customer));
    BM_TRY_ASSIGN(const QString place, plantPlace(session.database));
    const bool isQuantityKnown = std::all_of(pallet.items.begin(), pallet.items.end(),
                                             [](const PalletItem &item) { return item.quantity.has_value(); });
    return completeOrSaid(true, missingShippingKdes({isQuantityKnown, isCustomerDescribed, !place.isEmpty()}), reason);
}

} // namespace bm
