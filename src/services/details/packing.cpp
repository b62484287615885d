// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/packing.h"

namespace bm
{

Result<Quantity> packedOf(Database &database, RunId run)
{
    static const QString sql =
        QStringLiteral("SELECT sum(i.quantity) AS packed FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id "
                       "WHERE i.production_run_id = ? AND p.status <> 'VOID'");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {run}));
    return row->quantity(QStringLiteral("packed"));
}

Result<Quantity> goneInRecalls(Database &database, RunId run)
{
    // A word without a quantity is one about all of it.
    static const QString sql = QStringLiteral(
        "SELECT sum(COALESCE(x.disposed_quantity, r.actual_quantity)) AS gone FROM recall_items x JOIN recalls v ON "
        "v.id = x.recall_id JOIN production_runs r ON r.id = x.production_run_id WHERE x.production_run_id = ? AND "
        "v.status = 'CLOSED' AND NOT v.is_mock AND x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED')");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {run}));
    return row->quantity(QStringLiteral("gone"));
}

} // namespace bm
