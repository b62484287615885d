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

} // namespace bm
