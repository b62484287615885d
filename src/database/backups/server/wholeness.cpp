// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/server/wholeness.h"

#include "database/backups/postgrestools.h"

#include <QTemporaryDir>

namespace bm
{
namespace
{
constexpr qsizetype mostNamed = 5;

Error notWhole(const QStringList &what)
{
    QString text = what.mid(0, mostNamed).join(QLatin1String("; "));
    if (what.size() > mostNamed)
        text += QStringLiteral("; … (%1)").arg(what.size());
    return Error{Reason::PermissionDenied, QStringLiteral("backup"), text};
}

// In the order in which they have to be granted.
Result<QStringList> missingGrants(Database &database)
{
    // pg_dump locks and reads every table, and reads where each sequence stands. What belongs to an extension comes
    // back with it, but for the tables that the extension says are the user's.
    static const QString sql = QStringLiteral(
        "WITH readable AS (SELECT c.oid, c.relkind, c.relnamespace, n.nspname, c.relname FROM pg_class c JOIN "
        "pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'S') AND n.nspname !~ '^pg_' AND "
        "n.nspname <> 'information_schema' AND (NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = "
        "'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') OR EXISTS (SELECT 1 FROM pg_extension e WHERE "
        "c.oid = ANY (e.extconfig)))) "
        "SELECT 1 AS place, format('GRANT USAGE ON SCHEMA %I TO %I', nspname, current_user) AS what FROM readable "
        "WHERE NOT has_schema_privilege(relnamespace, 'USAGE') GROUP BY nspname UNION ALL "
        "SELECT 2, format('GRANT SELECT ON %I.%I TO %I', nspname, relname, current_user) FROM readable WHERE relkind "
        "<> 'S' AND NOT has_table_privilege(oid, 'SELECT') UNION ALL "
        "SELECT 3, format('GRANT SELECT ON SEQUENCE %I.%I TO %I', nspname, relname, current_user) FROM readable WHERE "
        "CASE WHEN relkind = 'S' THEN NOT has_sequence_privilege(oid, 'SELECT') ELSE false END UNION ALL "
        "SELECT 4, format('GRANT SELECT ON LARGE OBJECT %s TO %I', m.oid, current_user) FROM pg_largeobject_metadata m "
        "WHERE NOT pg_has_role(m.lomowner, 'USAGE') AND NOT EXISTS (SELECT 1 FROM aclexplode(m.lomacl) a WHERE "
        "a.privilege_type = 'SELECT' AND (a.grantee = 0 OR pg_has_role(a.grantee, 'USAGE'))) UNION ALL "
        // A policy would leave rows out.
        "SELECT 5, format('ALTER ROLE %I BYPASSRLS (%I.%I)', current_user, nspname, relname) FROM readable WHERE "
        "CASE WHEN relkind <> 'S' THEN row_security_active(oid) ELSE false END ORDER BY 1, 2");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    QStringList grants;
    for (const Row &row : rows)
        grants << row.text(QStringLiteral("what"));
    return grants;
}

// Whether there is anything that an account without all rights may not be able to make again.
Result<bool> holdsTheUnusual(Database &database)
{
    // From this number on objects are the users' and not the server's own.
    static const QString sql = QStringLiteral(
        "SELECT 1 AS present FROM pg_roles WHERE rolname = current_user AND NOT rolsuper AND ("
        "EXISTS (SELECT 1 FROM pg_extension WHERE extname <> 'plpgsql') OR "
        "EXISTS (SELECT 1 FROM pg_event_trigger) OR EXISTS (SELECT 1 FROM pg_publication) OR "
        "EXISTS (SELECT 1 FROM pg_foreign_data_wrapper) OR "
        "EXISTS (SELECT 1 FROM pg_language WHERE oid >= 16384) OR "
        "EXISTS (SELECT 1 FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE p.oid >= 16384 AND NOT "
        "l.lanpltrusted AND l.lanname <> 'sql') OR "
        "EXISTS (SELECT 1 FROM pg_type WHERE oid >= 16384 AND typtype = 'b' AND typcategory <> 'A') OR "
        "EXISTS (SELECT 1 FROM pg_opclass WHERE oid >= 16384) OR EXISTS (SELECT 1 FROM pg_am WHERE oid >= 16384) OR "
        "EXISTS (SELECT 1 FROM pg_cast WHERE oid >= 16384) OR "
        "EXISTS (SELECT 1 FROM pg_ts_template WHERE oid >= 16384) OR "
        "EXISTS (SELECT 1 FROM pg_class WHERE oid >= 16384 AND reltablespace <> 0))");
    BM_TRY_ASSIGN(const auto something, database.first(sql));
    return something.has_value();
}
} // namespace

Done checkWholeness(Database &database, const ScratchPlace &place, const ProgressReport &progress)
{
    if (database.isSqlite())
        return {};
    BM_TRY_ASSIGN(const QStringList grants, missingGrants(database));
    if (!grants.isEmpty())
        return notWhole(grants);
    BM_TRY_ASSIGN(const bool unusual, holdsTheUnusual(database));
    if (!unusual)
        return {};
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("definitions.dump"));
    BM_TRY_ASSIGN(const PostgresTools tools, PostgresTools::forServer(database.serverVersion()));
    BM_TRY(tools.dumpDefinitions(database.settings(), file, progress));
    BM_TRY_ASSIGN(const auto scratch, ScratchCopy::emptyAt(database.settings(), place));
    BM_TRY_ASSIGN(const QStringList refused, tools.refusedDefinitions(file, scratch->settings(), progress));
    return refused.isEmpty() ? Done() : notWhole(refused);
}

} // namespace bm
