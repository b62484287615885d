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

QString analysing(Engine engine)
{
    const QString all = QStringLiteral("ANALYZE");
    return engine == Engine::SQLite ? all : QString(all + u' ' + tablesOnPostgres());
}

std::optional<CheckResult> tidyUp(Database &database)
{
    // Somebody at work is not waited for: the server does it by itself when they have gone.
    const QString statement = database.isSqlite()
                                  ? QStringLiteral("PRAGMA optimize")
                                  : QString(QStringLiteral("VACUUM (ANALYZE, SKIP_LOCKED) ") + tablesOnPostgres());
    if (const Done done = database.execute(statement); !done)
        return CheckResult{QStringLiteral("tidying"), true, done.error().detail, false};
    return std::nullopt;
}

} // namespace bm
