// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/hanging.h"

#include "database/introspection.h"

namespace bm
{
namespace
{
// The old tables and the views that read them or one another, with how far away they are.
const QString hanging = QStringLiteral(
    "WITH RECURSIVE here AS (SELECT quote_ident(current_schema())::regnamespace::oid AS oid), "
    "reached (oid, depth) AS ("
    "SELECT c.oid, 0 FROM pg_class c, here WHERE c.relnamespace = here.oid AND c.relkind IN ('r', 'p') AND c.relname = "
    "ANY (?::text[]) UNION "
    "SELECT r.ev_class, h.depth + 1 FROM reached h JOIN pg_depend d ON d.refobjid = h.oid AND d.refclassid = "
    "'pg_class'::regclass AND d.classid = 'pg_rewrite'::regclass JOIN pg_rewrite r ON r.oid = d.objid AND r.rulename = "
    "'_RETURN' WHERE r.ev_class <> h.oid AND h.depth < 100), "
    "hanging AS (SELECT c.oid, h.depth, c.relname AS name, c.relkind AS kind, c.relowner AS owner, c.relacl AS acl, "
    "NULLIF(n.nspname, current_schema()) AS schema_name, format('%I.%I', n.nspname, c.relname) AS quoted, CASE WHEN "
    "pg_get_userbyid(c.relowner) = current_user THEN '' ELSE pg_get_userbyid(c.relowner) END AS owner_name, "
    "pg_has_role(c.relowner, 'USAGE') AND (n.oid = here.oid OR has_schema_privilege(n.oid, 'USAGE') AND "
    "has_schema_privilege(n.oid, 'CREATE')) AS ours FROM (SELECT oid, max(depth) AS depth FROM reached GROUP BY oid) h "
    "JOIN pg_class c ON c.oid = h.oid JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN here) ");

// What is more to a view than its text, in the order in which it is given back.
const QString viewExtras = QStringLiteral(
    "ARRAY(SELECT statement FROM ("
    "SELECT 1 AS step, 0 AS part, format('ALTER %s %s SET (%s)', v.kind_name, h.quoted, (SELECT "
    "string_agg(split_part(o, '=', 1) || ' = ' || quote_literal(substr(o, strpos(o, '=') + 1)), ', ') FROM "
    "unnest(c.reloptions) o)) AS statement WHERE c.reloptions IS NOT NULL UNION ALL "
    "SELECT 2, a.attnum, format('COMMENT ON COLUMN %s.%I IS %L', h.quoted, a.attname, col_description(c.oid, "
    "a.attnum)) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND col_description(c.oid, a.attnum) IS "
    "NOT NULL UNION ALL "
    "SELECT 2, 0, format('COMMENT ON %s %s IS %L', v.kind_name, h.quoted, obj_description(c.oid, 'pg_class')) WHERE "
    "obj_description(c.oid, 'pg_class') IS NOT NULL UNION ALL "
    "SELECT 3, i.indexrelid::bigint, pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid = c.oid UNION ALL "
    "SELECT 4, 0, format('GRANT %s ON %s TO %s%s', string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type), "
    "h.quoted, g.name, CASE WHEN x.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) FROM aclexplode(c.relacl) x "
    "CROSS JOIN LATERAL (SELECT CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END "
    "AS name) g WHERE x.grantee <> c.relowner GROUP BY g.name, x.is_grantable UNION ALL "
    "SELECT 5, a.attnum, format('GRANT %s (%I) ON %s TO %s', x.privilege_type, a.attname, h.quoted, CASE x.grantee "
    "WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END) FROM pg_attribute a CROSS JOIN LATERAL "
    "aclexplode(a.attacl) x WHERE a.attrelid = c.oid AND a.attnum > 0 AND x.grantee <> c.relowner"
    ") extras ORDER BY step, part, statement)");

// Deepest first, so that nothing has to be dropped with what hangs on it.
const QString views =
    hanging +
    QStringLiteral(
        "SELECT lower(v.kind_name) AS kind, h.name, '' AS table_name, COALESCE(h.schema_name, '') AS schema_name, "
        "rtrim(pg_get_viewdef(c.oid), ';') || CASE WHEN c.relispopulated THEN '' ELSE ' WITH NO DATA' END AS "
        "definition, (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid "
        "AND a.attnum > 0) AS columns, ") +
    viewExtras +
    QStringLiteral(
        " AS after, h.owner_name AS owner, h.ours FROM hanging h JOIN pg_class c ON c.oid = h.oid CROSS JOIN LATERAL "
        "(SELECT CASE h.kind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END AS kind_name) v WHERE h.kind IN ('v', "
        "'m') ORDER BY h.depth DESC, h.name, schema_name");

// Of a key of a partitioned table only the one that was written, and not those its partitions have of it.
const QString keys =
    hanging +
    QStringLiteral(
        "SELECT 'foreign key' AS kind, k.conname AS name, t.relname AS table_name, COALESCE(NULLIF(n.nspname, "
        "current_schema()), '') AS schema_name, pg_get_constraintdef(k.oid) AS definition, NULL::text[] AS columns, "
        "NULL::text[] AS after, CASE WHEN pg_get_userbyid(t.relowner) = current_user THEN '' ELSE "
        "pg_get_userbyid(t.relowner) END AS owner, pg_has_role(t.relowner, 'USAGE') AND has_schema_privilege(n.oid, "
        "'USAGE') AS ours FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_namespace n ON n.oid = "
        "t.relnamespace WHERE k.contype = 'f' AND k.conparentid = 0 AND k.confrelid IN (SELECT oid FROM hanging) AND "
        "k.conrelid NOT IN (SELECT oid FROM hanging) ORDER BY schema_name, t.relname, k.conname");

// What an old table or a view on it does by itself, lets through and allows, and what somebody remarked on it.
const QString kept =
    hanging +
    QStringLiteral(
        "SELECT k.kind, k.name, h.name AS table_name, COALESCE(h.schema_name, '') AS schema_name, k.definition, "
        "NULL::text[] AS columns, NULL::text[] AS after, h.owner_name AS owner, h.ours FROM hanging h CROSS JOIN "
        "LATERAL ("
        "SELECT 'trigger' AS kind, g.tgname::text AS name, pg_get_triggerdef(g.oid) AS definition FROM pg_trigger g "
        "WHERE "
        "g.tgrelid = h.oid AND NOT g.tgisinternal AND g.tgparentid = 0 UNION ALL "
        "SELECT 'rule', r.rulename::text, pg_get_ruledef(r.oid) FROM pg_rewrite r WHERE r.ev_class = h.oid AND "
        "r.rulename "
        "<> '_RETURN' UNION ALL "
        "SELECT 'policy', p.polname::text, format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.polname, h.quoted, "
        "CASE "
        "WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END, CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' "
        "THEN "
        "'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END, (SELECT string_agg(CASE o WHEN 0 THEN "
        "'PUBLIC' ELSE quote_ident(pg_get_userbyid(o)) END, ', ') FROM unnest(p.polroles) o)) || COALESCE(' USING (' "
        "|| "
        "pg_get_expr(p.polqual, p.polrelid) || ')', '') || COALESCE(' WITH CHECK (' || pg_get_expr(p.polwithcheck, "
        "p.polrelid) || ')', '') FROM pg_policy p WHERE p.polrelid = h.oid UNION ALL "
        "SELECT 'grant', g.name, format('GRANT %s ON %s TO %s', string_agg(x.privilege_type, ', ' ORDER BY "
        "x.privilege_type), h.quoted, g.name) FROM aclexplode(h.acl) x CROSS JOIN LATERAL (SELECT CASE x.grantee WHEN "
        "0 "
        "THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(x.grantee)) END AS name) g WHERE h.kind IN ('r', 'p') AND "
        "x.grantee <> h.owner GROUP BY g.name UNION ALL "
        "SELECT 'comment', COALESCE(a.attname, h.name)::text, format('COMMENT ON %s IS %L', CASE WHEN a.attname IS "
        "NULL "
        "THEN 'TABLE ' || h.quoted ELSE format('COLUMN %s.%I', h.quoted, a.attname) END, d.description) FROM "
        "pg_description d LEFT JOIN pg_attribute a ON a.attrelid = h.oid AND a.attnum = d.objsubid AND d.objsubid > 0 "
        "WHERE d.classoid = 'pg_class'::regclass AND d.objoid = h.oid AND h.kind IN ('r', 'p') UNION ALL "
        "SELECT 'index', i.relname::text, pg_get_indexdef(i.oid) FROM pg_index x JOIN pg_class i ON i.oid = "
        "x.indexrelid "
        "WHERE x.indrelid = h.oid AND h.kind IN ('r', 'p') AND NOT EXISTS (SELECT 1 FROM pg_constraint q WHERE "
        "q.conindid = i.oid)"
        ") k ORDER BY k.kind, table_name, k.name");

// Whatever the server itself says must not be left without the tables, without what is taken away before: beside the
// tables their row types and the counters behind their numbers may be used by others.
const QString holding =
    hanging +
    QStringLiteral(
        ", roots AS ("
        "SELECT 'pg_class'::regclass::oid AS class, oid FROM hanging UNION "
        "SELECT 'pg_type'::regclass, t.oid FROM pg_type t JOIN hanging h ON h.oid = t.typrelid UNION "
        "SELECT 'pg_type'::regclass, t.typarray FROM pg_type t JOIN hanging h ON h.oid = t.typrelid UNION "
        "SELECT d.classid, d.objid FROM pg_depend d JOIN hanging h ON h.oid = d.refobjid WHERE d.refclassid = "
        "'pg_class'::regclass AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')) "
        "SELECT DISTINCT pg_describe_object(d.classid, d.objid, d.objsubid) AS what FROM pg_depend d JOIN roots r ON "
        "r.class = d.refclassid AND r.oid = d.refobjid WHERE d.deptype = 'n' AND (d.classid, d.objid) NOT IN (SELECT "
        "class, oid FROM roots) AND NOT EXISTS (SELECT 1 FROM hanging h WHERE h.oid = CASE d.classid "
        "WHEN 'pg_rewrite'::regclass THEN (SELECT ev_class FROM pg_rewrite x WHERE x.oid = d.objid) "
        "WHEN 'pg_constraint'::regclass THEN (SELECT CASE WHEN contype = 'f' AND confrelid IN (SELECT oid FROM "
        "hanging) "
        "THEN confrelid ELSE conrelid END FROM pg_constraint x WHERE x.oid = d.objid) "
        "WHEN 'pg_attrdef'::regclass THEN (SELECT adrelid FROM pg_attrdef x WHERE x.oid = d.objid) "
        "WHEN 'pg_policy'::regclass THEN (SELECT polrelid FROM pg_policy x WHERE x.oid = d.objid) "
        "WHEN 'pg_trigger'::regclass THEN (SELECT tgrelid FROM pg_trigger x WHERE x.oid = d.objid) "
        "END) ORDER BY what");

// Relations and types of the schema, without those that belong to the tables named.
const QString takenNames = QStringLiteral(
    "SELECT kind, name, pg_get_userbyid(owner) AS owner, pg_has_role(owner, 'USAGE') AS ours FROM ("
    "SELECT CASE c.relkind WHEN 'i' THEN 'index' WHEN 'I' THEN 'index' WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' "
    "WHEN 'm' THEN 'materialized view' ELSE 'table' END AS kind, c.relname::text AS name, c.relowner AS owner FROM "
    "pg_class c WHERE c.relnamespace = quote_ident(current_schema())::regnamespace AND c.relkind IN ('r', 'p', 'i', "
    "'I', 'S', 'v', 'm', 'f') AND c.relname = ANY (?::text[]) AND NOT (c.relname = ANY (?::text[])) AND NOT EXISTS "
    "(SELECT 1 FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid WHERE x.indexrelid = c.oid AND t.relname = ANY "
    "(?::text[])) AND NOT EXISTS (SELECT 1 FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid WHERE d.objid = "
    "c.oid AND c.relkind = 'S' AND d.deptype IN ('a', 'i') AND t.relname = ANY (?::text[])) "
    "UNION ALL SELECT 'type', t.typname::text, t.typowner FROM pg_type t WHERE t.typnamespace = "
    "quote_ident(current_schema())::regnamespace AND t.typtype IN ('e', 'd') AND t.typname = ANY (?::text[])"
    ") named ORDER BY kind, name");
} // namespace

QString qualified(const QString &schema, const QString &name)
{
    return schema.isEmpty() ? quotedIdentifier(name) : quotedIdentifier(schema) + u'.' + quotedIdentifier(name);
}

bool Dependent::isOnlyKept() const
{
    return kind == u"trigger" || kind == u"rule" || kind == u"policy" || goesWithItsTable();
}

bool Dependent::goesWithItsTable() const
{
    return kind == u"grant" || kind == u"comment" || kind == u"index";
}

QString Dependent::shownName() const
{
    const QString shown = table.isEmpty() ? name : table;
    return schema.isEmpty() ? shown : QString(schema + u'.' + shown);
}

Result<std::vector<Dependent>> hangingOnPostgres(Database &database, const QStringList &tables)
{
    std::vector<Dependent> found;
    // What a view has of its own goes before the view.
    for (const QString &statement : {kept, views, keys}) {
        BM_TRY_ASSIGN(const Rows rows, database.run(statement, {tables}));
        for (const Row &row : rows)
            found.push_back({row.text(QStringLiteral("kind")), row.text(QStringLiteral("name")),
                             row.text(QStringLiteral("table_name")), row.text(QStringLiteral("definition")),
                             row.texts(QStringLiteral("columns")), row.text(QStringLiteral("schema_name")),
                             row.texts(QStringLiteral("after")), row.text(QStringLiteral("owner")),
                             row.flag(QStringLiteral("ours"))});
    }
    return found;
}

Result<QStringList> holdingOnPostgres(Database &database, const QStringList &tables)
{
    QStringList found;
    BM_TRY_ASSIGN(const Rows rows, database.run(holding, {tables}));
    for (const Row &row : rows)
        found << row.text(QStringLiteral("what"));
    return found;
}

Result<std::vector<InTheWay>> inTheWayOnPostgres(Database &database, const QStringList &names, const QStringList &going,
                                                 const QStringList &tables)
{
    std::vector<InTheWay> found;
    BM_TRY_ASSIGN(const Rows rows, database.run(takenNames, {names, going, going, tables, names}));
    for (const Row &row : rows)
        found.push_back({row.text(QStringLiteral("kind")),
                         row.text(QStringLiteral("name")),
                         {},
                         row.text(QStringLiteral("owner")),
                         row.flag(QStringLiteral("ours"))});
    return found;
}

} // namespace bm
