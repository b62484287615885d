// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/introspection.h"

#include <QCryptographicHash>

namespace bm
{
namespace
{
const QString sqliteColumns =
    QStringLiteral("SELECT m.name AS table_name, c.name AS column_name, c.type AS type, c.\"notnull\" AS not_null "
                   "FROM sqlite_master m, pragma_table_info(m.name) c "
                   "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name, c.cid");

const QString postgresColumns = QStringLiteral(
    "SELECT t.relname AS table_name, a.attname AS column_name, format_type(a.atttypid, a.atttypmod) AS type, "
    "a.attnotnull AS not_null FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid "
    "WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relkind IN ('r', 'p') AND a.attnum > 0 "
    "AND NOT a.attisdropped ORDER BY t.relname COLLATE \"C\", a.attnum");

// Each statement answers rows of (kind_name, definition).
const QStringList &postgresDescriptions()
{
    static const QStringList statements{
        QStringLiteral(
            "SELECT 'column ' || t.relname || '.' || a.attname AS item, format_type(a.atttypid, a.atttypmod) || "
            "CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END || COALESCE(' DEFAULT ' || "
            "pg_get_expr(d.adbin, d.adrelid), '') || CASE a.attidentity WHEN '' THEN '' ELSE ' IDENTITY' END AS "
            "definition "
            "FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped "
            "LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum "
            "WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relkind = 'r' AND t.relname = "
            "ANY "
            "(?::text[])"),
        QStringLiteral(
            "SELECT 'constraint ' || t.relname || '.' || c.conname AS item, pg_get_constraintdef(c.oid) AS definition "
            "FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid "
            "WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relname = ANY (?::text[])"),
        QStringLiteral(
            "SELECT 'index ' || i.relname AS item, regexp_replace(pg_get_indexdef(i.oid), ' ON (\"[^\"]+\"|[^ ])+ "
            "USING', "
            "' ON ' || t.relname || ' USING') AS definition "
            "FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid "
            "WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relname = ANY (?::text[])"),
        QStringLiteral(
            "SELECT 'trigger ' || t.relname || '.' || g.tgname AS item, g.tgtype::text || ' ' || "
            "g.tgenabled::text || ' ' || p.proname || ' ' || md5(p.prosrc) AS definition "
            "FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid JOIN pg_proc p ON p.oid = g.tgfoid "
            "WHERE NOT g.tgisinternal AND t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relname = "
            "ANY (?::text[])"),
        QStringLiteral(
            "SELECT 'function ' || p.proname AS item, p.provolatile::text || ' ' || md5(p.prosrc) || ' ' || "
            "COALESCE(('search_path=' || quote_ident(current_schema()) || ', pg_temp') = ANY (p.proconfig), "
            "false) || CASE WHEN p.prosecdef THEN ' owner' ELSE '' END AS definition "
            "FROM pg_proc p WHERE p.pronamespace = quote_ident(current_schema())::regnamespace AND p.proname LIKE "
            "'bm\\_%' AND ?::text[] IS NOT NULL"),
        QStringLiteral(
            "SELECT 'view ' || t.relname AS item, string_agg(a.attname || ' ' || format_type(a.atttypid, "
            "a.atttypmod), ', ' ORDER BY a.attnum) AS definition "
            "FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 "
            "WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relkind = 'v' AND t.relname LIKE "
            "'v\\_%' AND ?::text[] IS NOT NULL GROUP BY t.relname"),
        QStringLiteral(
            "SELECT 'type ' || t.typname AS item, string_agg(e.enumlabel, ' ' ORDER BY e.enumsortorder) AS definition "
            "FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid "
            "WHERE t.typnamespace = quote_ident(current_schema())::regnamespace AND t.oid IN (SELECT a.atttypid FROM "
            "pg_attribute a "
            "JOIN pg_class c ON c.oid = a.attrelid WHERE c.relname = ANY (?::text[])) GROUP BY t.typname"),
    };
    return statements;
}

Result<SchemaDescription> describeSqlite(Database &database, const QStringList &tables)
{
    SchemaDescription description;
    BM_TRY(database.forEach(QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"),
                            {}, [&](const Row &row) -> Done {
                                const QString type = row.text(QStringLiteral("type"));
                                const QString name = row.text(QStringLiteral("name"));
                                const bool ours = type == QLatin1String("view")
                                                      ? name.startsWith(QLatin1String("v_"))
                                                      : tables.contains(row.text(QStringLiteral("tbl_name")));
                                if (ours)
                                    description.insert(type + u' ' + name,
                                                       row.text(QStringLiteral("sql")).simplified());
                                return {};
                            }));
    return description;
}
} // namespace

QStringList TableShape::columnNames() const
{
    QStringList names;
    for (const ColumnInfo &column : columns)
        names << column.name;
    return names;
}

Result<std::vector<TableShape>> readTables(Database &database)
{
    std::vector<TableShape> tables;
    BM_TRY_ASSIGN(const Rows rows, database.run(database.pick(sqliteColumns, postgresColumns)));
    for (const Row &row : rows) {
        const QString name = row.text(QStringLiteral("table_name"));
        if (tables.empty() || tables.back().name != name)
            tables.push_back({.name = name, .columns = {}});
        tables.back().columns.push_back({row.text(QStringLiteral("column_name")), row.text(QStringLiteral("type")),
                                         row.flag(QStringLiteral("not_null"))});
    }
    return tables;
}

Result<std::vector<ForeignKeyInfo>> sqliteForeignKeys(Database &database, const QString &table)
{
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(
            QStringLiteral("SELECT \"from\" AS child, \"table\" AS parent, COALESCE(\"to\", 'id') AS parent_column "
                           "FROM pragma_foreign_key_list(?) ORDER BY \"from\""),
            {table}));
    std::vector<ForeignKeyInfo> keys;
    for (const Row &row : rows)
        keys.push_back({row.text(QStringLiteral("child")), row.text(QStringLiteral("parent")),
                        row.text(QStringLiteral("parent_column"))});
    return keys;
}

Result<std::vector<QStringList>> sqliteUniqueKeys(Database &database, const QString &table)
{
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(QStringLiteral("SELECT l.name AS index_name, i.name AS column_name FROM pragma_index_list(?) l, "
                                    "pragma_index_info(l.name) i WHERE l.\"unique\" = 1 ORDER BY l.name, i.seqno"),
                     {table}));
    QMap<QString, QStringList> byIndex;
    for (const Row &row : rows)
        byIndex[row.text(QStringLiteral("index_name"))] << row.text(QStringLiteral("column_name"));
    const QList<QStringList> keys = byIndex.values();
    return std::vector<QStringList>(keys.begin(), keys.end());
}

Result<bool> hasUniqueColumn(Database &database, const QString &table, const QString &column)
{
    static const QString sqlite = QStringLiteral(
        "SELECT COALESCE(sum(pk > 0) = 1 AND sum(name = ? AND pk = 1 AND upper(type) = 'INTEGER') = 1, 0) "
        "AS found FROM pragma_table_info(?)");
    static const QString postgres = QStringLiteral(
        "SELECT EXISTS (SELECT 1 FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = "
        "i.indkey[0] WHERE a.attname = ? AND i.indrelid = quote_ident(?)::regclass AND i.indisunique AND i.indisvalid "
        "AND i.indpred IS "
        "NULL AND i.indnkeyatts = 1 AND a.attnotnull) AS found");
    BM_TRY_ASSIGN(const Rows rows, database.run(database.pick(sqlite, postgres), {column, table}));
    return rows.front().flag(QStringLiteral("found"));
}

QString quotedIdentifier(const QString &name)
{
    QString escaped = name;
    return u'"' + escaped.replace(u'"', QLatin1String("\"\"")) + u'"';
}

Result<qint64> countRows(Database &database, const QString &table)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT count(*) AS n FROM ") + quotedIdentifier(table)));
    return rows.front().integer(QStringLiteral("n"));
}

Result<SchemaDescription> describeSchema(Database &database, const QStringList &tables)
{
    if (database.isSqlite())
        return describeSqlite(database, tables);
    SchemaDescription description;
    for (const QString &statement : postgresDescriptions()) {
        BM_TRY_ASSIGN(const Rows rows, database.run(statement, {tables}));
        for (const Row &row : rows)
            description.insert(row.text(QStringLiteral("item")), row.text(QStringLiteral("definition")).simplified());
    }
    return description;
}

} // namespace bm
