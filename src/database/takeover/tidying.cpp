// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/tidying.h"

#include "database/introspection.h"
#include "database/migration/ourtables.h"

namespace bm
{
namespace
{
QString tablesOnPostgres()
{
    QStringList names;
    for (const QString &table : ourTables()) {
        // PostgreSQL keeps the acting person in a setting and needs no table for it.
        if (table != QLatin1String("audit_context"))
            names << quotedIdentifier(table);
    }
    return names.join(QLatin1String(", "));
}
} // namespace

QStringList analysing(Engine engine)
{
    if (engine == Engine::PostgreSQL)
        return {QStringLiteral("ANALYZE ") + tablesOnPostgres()};
    // So many rows of an index tell the planner enough; without it all of them are read.
    return {QStringLiteral("PRAGMA analysis_limit = 1000"), QStringLiteral("ANALYZE")};
}

Done analyse(Database &database)
{
    for (const QString &statement : analysing(database.engine()))
        BM_TRY(database.execute(statement));
    return {};
}

namespace
{
// Those that are there: an older version has fewer of them.
Done vacuum(Database &database)
{
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    QStringList names;
    for (const TableShape &table : tables) {
        if (ourTables().contains(table.name))
            names << quotedIdentifier(table.name);
    }
    // Without a name all tables of the database would be meant.
    if (names.isEmpty())
        return {};
    return database.execute(QStringLiteral("VACUUM (ANALYZE, SKIP_LOCKED) ") + names.join(QLatin1String(", ")));
}
} // namespace

std::optional<CheckResult> tidyUp(Database &database)
{
    // Somebody at work is not waited for: the server does it by itself when they have gone.
    const Done done = database.isSqlite() ? database.execute(QStringLiteral("PRAGMA optimize")) : vacuum(database);
    if (!done)
        return CheckResult{QStringLiteral("tidying"), true, done.error().detail, false};
    return std::nullopt;
}

} // namespace bm
