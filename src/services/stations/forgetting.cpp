// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stations/forgetting.h"

namespace bm
{

Result<qint64> forgetOldRequests(Database &database)
{
    // On a PostgreSQL server nobody may delete: the database does it for whoever works in the plant.
    static const QString ask = QStringLiteral("SELECT bm_forget_requests() AS gone");
    static const QString drop =
        QStringLiteral("DELETE FROM saved_requests WHERE saved_at < strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-90 days') "
                       "RETURNING 1 AS gone");
    BM_TRY_ASSIGN(const Rows rows, database.run(database.isSqlite() ? drop : ask));
    return database.isSqlite() ? qint64(rows.size()) : rows.front().integer(QStringLiteral("gone"));
}

} // namespace bm
