// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/ourtables.h"
#include "database/rights/serverrights.h"
#include "domain/tablerights.h"

namespace bm
{
namespace
{
using Differences = std::vector<RightsDifference>;

const QString columnsSql = QStringLiteral(
    "SELECT g.rolname::text AS group_name, t.relname::text AS table_name, a.attname::text AS column_name, "
    "has_column_privilege(g.oid, t.oid, a.attnum, 'SELECT') AS reads, "
    "has_column_privilege(g.oid, t.oid, a.attnum, 'INSERT') AS adds, "
    "has_column_privilege(g.oid, t.oid, a.attnum, 'UPDATE') AS changes "
    "FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped "
    "CROSS JOIN pg_roles g WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relkind = 'r' "
    "AND t.relname = ANY (?::text[]) AND g.rolname = ? ORDER BY 2, a.attnum");

const QString tablesSql = QStringLiteral(
    "SELECT t.relname::text AS table_name, has_table_privilege(g.oid, t.oid, 'DELETE') AS removes FROM pg_class t "
    "CROSS JOIN pg_roles g WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relkind = 'r' "
    "AND t.relname = ANY (?::text[]) AND g.rolname = ? ORDER BY 1");

// What nobody may: to whole tables, to the schema, with the functions that act as the owner.
const QString forbiddenSql = QStringLiteral(
    "SELECT g.rolname::text AS group_name, p.privilege || ' ' || t.relname AS what FROM pg_class t CROSS JOIN pg_roles "
    "g CROSS JOIN (VALUES ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) p (privilege) "
    "WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relkind = 'r' "
    "AND t.relname = ANY (?::text[]) AND g.rolname = ANY (?::text[]) AND has_table_privilege(g.oid, t.oid, "
    "p.privilege) "
    "UNION ALL SELECT g.rolname::text, 'CREATE ' || current_schema() FROM pg_roles g WHERE g.rolname = ANY (?::text[]) "
    "AND has_schema_privilege(g.oid, quote_ident(current_schema())::regnamespace, 'CREATE') "
    "UNION ALL SELECT g.rolname::text, 'EXECUTE ' || f.proname FROM pg_roles g CROSS JOIN pg_proc f "
    "WHERE g.rolname = ANY (?::text[]) AND f.pronamespace = quote_ident(current_schema())::regnamespace "
    "AND f.proname LIKE 'bm\\_%' AND f.prosecdef AND has_function_privilege(g.oid, f.oid, 'EXECUTE') "
    "AND NOT (g.rolname = 'bm_admin' AND f.proname = 'bm_server_login') AND f.proname NOT IN ('bm_expire_lots', "
    "'bm_forget_requests') "
    "UNION ALL SELECT g.rolname::text, 'attributes of the role' FROM pg_roles g WHERE g.rolname = ANY (?::text[]) "
    "AND (g.rolsuper OR g.rolcreaterole OR g.rolcreatedb OR g.rolreplication OR g.rolbypassrls OR g.rolcanlogin "
    "OR (g.rolname = 'bm_station' AND g.rolinherit)) "
    "UNION ALL SELECT s.rolname::text, 'member of ' || g.rolname FROM pg_auth_members m JOIN pg_roles s ON s.oid = "
    "m.member JOIN pg_roles g ON g.oid = m.roleid WHERE s.rolname = ANY (?::text[]) AND s.rolname <> 'bm_station' "
    "ORDER BY 1, 2");

void compare(Differences &differences, Group group, const Row &row, TableVerb verb, const QString &flag,
             const char *word)
{
    const QString table = row.text(QStringLiteral("table_name"));
    const QString column = row.text(QStringLiteral("column_name"));
    const bool may = row.flag(flag);
    if (may != mayUse(group, table, verb, column))
        differences.push_back({groupName(group), QLatin1String(word) + u' ' + table + u'.' + column, may});
}

Done compareColumns(Database &database, Group group, Differences &differences)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(columnsSql, {ourTables(), groupName(group)}));
    for (const Row &row : rows) {
        compare(differences, group, row, TableVerb::Read, QStringLiteral("reads"), "SELECT");
        compare(differences, group, row, TableVerb::Add, QStringLiteral("adds"), "INSERT");
        compare(differences, group, row, TableVerb::Change, QStringLiteral("changes"), "UPDATE");
    }
    return {};
}

Done compareTables(Database &database, Group group, Differences &differences)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(tablesSql, {ourTables(), groupName(group)}));
    for (const Row &row : rows) {
        const QString table = row.text(QStringLiteral("table_name"));
        const bool may = row.flag(QStringLiteral("removes"));
        if (may != mayUse(group, table, TableVerb::Remove, {}))
            differences.push_back({groupName(group), QStringLiteral("DELETE ") + table, may});
    }
    return {};
}
} // namespace

Result<std::vector<RightsDifference>> serverRightsDifferences(Database &database)
{
    Differences differences;
    BM_TRY_ASSIGN(const bool present, hasServerGroups(database));
    if (!present)
        return differences;
    QStringList groups;
    for (const Group group : allGroups()) {
        groups << groupName(group);
        BM_TRY(compareColumns(database, group, differences));
        BM_TRY(compareTables(database, group, differences));
    }
    BM_TRY_ASSIGN(const Rows rows, database.run(forbiddenSql, {ourTables(), groups, groups, groups, groups, groups}));
    for (const Row &row : rows)
        differences.push_back({row.text(QStringLiteral("group_name")), row.text(QStringLiteral("what")), true});
    return differences;
}

} // namespace bm
