// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/schema/tablereader.h"

#include "database/introspection.h"
#include "database/migration/ourtables.h"

#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
const QString postgresColumns = QStringLiteral(
    "SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS not_null, "
    "CASE WHEN a.attidentity <> '' THEN 'identity' ELSE COALESCE(pg_get_expr(d.adbin, d.adrelid), '') END AS "
    "default_value FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped "
    "LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum "
    "WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relname = ? ORDER BY a.attnum");

const QString postgresConstraints = QStringLiteral(
    "SELECT c.contype::text AS kind, COALESCE((SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM "
    "unnest(c.conkey) WITH ORDINALITY k (attnum, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = "
    "k.attnum), '') AS columns, COALESCE(p.relname || '.' || f.attname, '') AS parent, pg_get_constraintdef(c.oid) AS "
    "definition FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid "
    "LEFT JOIN pg_class p ON p.oid = c.confrelid "
    "LEFT JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1] "
    "WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relname = ? ORDER BY c.conname");

const QString postgresIndexes = QStringLiteral(
    "SELECT pg_get_indexdef(x.indexrelid) AS definition FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid "
    "JOIN pg_class i ON i.oid = x.indexrelid WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND "
    "t.relname = ? "
    "AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid) ORDER BY i.relname");

// A condition belongs to the one column it speaks of, else to the table.
void placeCheck(TableReference &table, const QString &check)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z_][A-Za-z0-9_]*"));
    QStringList words;
    for (auto matches = word.globalMatch(check); matches.hasNext();)
        words << matches.next().captured();
    std::vector<ColumnReference *> spokenOf;
    for (ColumnReference &column : table.columns) {
        if (words.contains(column.name))
            spokenOf.push_back(&column);
    }
    if (spokenOf.size() != 1) {
        table.checks << check;
        return;
    }
    QString &checks = spokenOf.front()->checks;
    checks += checks.isEmpty() ? check : QString(QLatin1String("; ") + check);
}

ColumnReference *columnNamed(TableReference &table, const QString &name)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&name](const ColumnReference &column) { return column.name == name; });
    return found == table.columns.end() ? nullptr : &*found;
}

Done readSqlite(Database &database, TableReference &table)
{
    BM_TRY_ASSIGN(const Rows columns,
                  database.run(QStringLiteral("SELECT name, type, \"notnull\" AS not_null, COALESCE(dflt_value, '') AS "
                                              "default_value, pk FROM pragma_table_info(?) ORDER BY cid"),
                               {table.name}));
    for (const Row &row : columns)
        table.columns.push_back({row.text(QStringLiteral("name")),
                                 row.text(QStringLiteral("type")),
                                 row.flag(QStringLiteral("not_null")),
                                 row.integer(QStringLiteral("pk")) > 0,
                                 row.text(QStringLiteral("default_value")),
                                 {},
                                 {}});
    BM_TRY_ASSIGN(const auto keys, sqliteForeignKeys(database, table.name));
    for (const ForeignKeyInfo &key : keys) {
        if (ColumnReference *column = columnNamed(table, key.column))
            column->references = key.parentTable + u'.' + key.parentColumn;
    }
    BM_TRY_ASSIGN(const auto uniques, sqliteUniqueKeys(database, table.name));
    for (const QStringList &unique : uniques) {
        const ColumnReference *only = unique.size() == 1 ? columnNamed(table, unique.first()) : nullptr;
        if (!only || !only->primaryKey)
            table.uniqueKeys << unique.join(QLatin1String(", "));
    }
    BM_TRY_ASSIGN(const Rows texts,
                  database.run(QStringLiteral("SELECT type, sql FROM sqlite_master WHERE tbl_name = ? AND type IN "
                                              "('table', 'index') AND sql IS NOT NULL ORDER BY type DESC, name"),
                               {table.name}));
    for (const Row &row : texts) {
        const QString sql = row.text(QStringLiteral("sql"));
        if (row.text(QStringLiteral("type")) == QLatin1String("index")) {
            table.indexes.push_back({sql.simplified(), {}});
            continue;
        }
        for (const QString &check : checksIn(sql))
            placeCheck(table, check);
    }
    return {};
}

Done readPostgres(Database &database, TableReference &table)
{
    BM_TRY_ASSIGN(const Rows columns, database.run(postgresColumns, {table.name}));
    for (const Row &row : columns)
        table.columns.push_back({row.text(QStringLiteral("name")),
                                 row.text(QStringLiteral("type")),
                                 row.flag(QStringLiteral("not_null")),
                                 false,
                                 row.text(QStringLiteral("default_value")),
                                 {},
                                 {}});
    BM_TRY_ASSIGN(const Rows constraints, database.run(postgresConstraints, {table.name}));
    for (const Row &row : constraints) {
        const QString kind = row.text(QStringLiteral("kind"));
        const QString names = row.text(QStringLiteral("columns"));
        ColumnReference *column = columnNamed(table, names);
        if (kind == QLatin1String("p") && column)
            column->primaryKey = true;
        else if (kind == QLatin1String("f") && column)
            column->references = row.text(QStringLiteral("parent"));
        else if (kind == QLatin1String("u"))
            table.uniqueKeys << names;
        else if (kind == QLatin1String("c"))
            placeCheck(table, row.text(QStringLiteral("definition")).mid(6).simplified());
    }
    BM_TRY_ASSIGN(const Rows indexes, database.run(postgresIndexes, {table.name}));
    for (const Row &row : indexes)
        table.indexes.push_back({row.text(QStringLiteral("definition")), {}});
    return {};
}
} // namespace

QStringList checksIn(const QString &createTable)
{
    QStringList checks;
    const QString begin = QStringLiteral("CHECK (");
    for (qsizetype at = createTable.indexOf(begin); at >= 0; at = createTable.indexOf(begin, at + 1)) {
        const qsizetype first = at + begin.size();
        int depth = 1;
        bool inText = false;
        qsizetype end = first;
        for (; end < createTable.size() && depth > 0; ++end) {
            const QChar c = createTable[end];
            if (c == u'\'')
                inText = !inText;
            else if (!inText)
                depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        }
        checks << createTable.mid(first, end - first - 1).simplified();
    }
    return checks;
}

Result<std::vector<TableReference>> readTableReferences(Database &database)
{
    BM_TRY_ASSIGN(const auto shapes, readTables(database));
    std::vector<TableReference> tables;
    for (const TableShape &shape : shapes) {
        if (!ourTables().contains(shape.name))
            continue;
        TableReference table;
        table.name = shape.name;
        BM_TRY(database.isSqlite() ? readSqlite(database, table) : readPostgres(database, table));
        tables.push_back(std::move(table));
    }
    return tables;
}

Result<QStringList> readTriggers(Database &database)
{
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(database.pick(
            QStringLiteral("SELECT name || ' on ' || tbl_name AS words FROM sqlite_master WHERE type = 'trigger' "
                           "ORDER BY tbl_name, name"),
            QStringLiteral("SELECT g.tgname || ' on ' || t.relname AS words FROM pg_trigger g JOIN pg_class t ON "
                           "t.oid = g.tgrelid WHERE NOT g.tgisinternal AND t.relnamespace = "
                           "quote_ident(current_schema())::regnamespace ORDER BY t.relname COLLATE \"C\", g.tgname"))));
    QStringList triggers;
    for (const Row &row : rows) {
        const QString words = row.text(QStringLiteral("words"));
        if (ourTables().contains(words.section(u' ', -1)))
            triggers << words;
    }
    return triggers;
}

} // namespace bm
