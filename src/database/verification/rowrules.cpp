// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/verification/rowrules.h"

#include "database/migration/ourtables.h"
#include "database/migration/verification.h"

#include <QRegularExpression>
#include <map>

namespace bm
{
namespace
{
using Tables = std::map<QString, TableRules>;

RowRule condition(const QString &expression)
{
    // A condition that is not known holds, as the database itself has it.
    return {expression, u'(' + expression + QLatin1String(") IS FALSE")};
}

// Where the parenthesis that opens there is closed; parentheses within texts do not count.
qsizetype closing(const QString &sql, qsizetype open)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = open; i < sql.size(); ++i) {
        if (sql[i] == u'\'')
            inText = !inText;
        else if (!inText && sql[i] == u'(')
            ++depth;
        else if (!inText && sql[i] == u')' && --depth == 0)
            return i;
    }
    return -1;
}

// STRICT says which kinds of values may stand in a column. typeof(), because SQLite takes "IS NULL" of a column that
// must have a value for false without looking.
RowRule sqliteKind(const ColumnInfo &column, bool mayBeNull)
{
    const QString kind = QStringLiteral("typeof(%1) <> '%2'").arg(quotedIdentifier(column.name), column.type.toLower());
    if (!mayBeNull)
        return {QStringLiteral("%1 is %2 and not missing").arg(column.name, column.type), kind};
    return {QStringLiteral("%1 is %2 or missing").arg(column.name, column.type),
            QStringLiteral("%1 IS NOT NULL AND %2").arg(quotedIdentifier(column.name), kind)};
}

QString sqliteKey(const TableShape &shape, const QString &primaryKey)
{
    const bool hasId = shape.columnNames().contains(QStringLiteral("id"));
    return hasId || primaryKey.isEmpty() ? QStringLiteral("rowid") : primaryKey;
}

Result<QString> sqlitePrimaryKey(Database &database, const QString &table)
{
    BM_TRY_ASSIGN(const auto row,
                  database.first(QStringLiteral("SELECT name FROM pragma_table_info(?) WHERE pk = 1"), {table}));
    return row ? row->text(QStringLiteral("name")) : QString();
}

// The tables are made in memory, so that SQLite itself says what their keys and columns are.
Result<std::vector<TableRules>> sqliteRules(const SchemaDescription &expected)
{
    BM_TRY_ASSIGN(const auto memory, Database::openInMemory());
    for (const QString &kind : {QStringLiteral("table "), QStringLiteral("index ")}) {
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            if (it.key().startsWith(kind))
                BM_TRY(memory->execute(it.value()));
        }
    }
    BM_TRY_ASSIGN(const auto shapes, readTables(*memory));
    std::vector<TableRules> all;
    for (const TableShape &shape : shapes) {
        BM_TRY_ASSIGN(const QString primaryKey, sqlitePrimaryKey(*memory, shape.name));
        TableRules rules{shape.name, sqliteKey(shape, primaryKey), {}, {}, {}, {}};
        for (const ColumnInfo &column : shape.columns)
            rules.kinds.push_back(sqliteKind(column, !column.notNull && column.name != primaryKey));
        for (const QString &check : checksOf(expected.value(QStringLiteral("table ") + shape.name)))
            rules.rows.push_back(condition(check));
        BM_TRY_ASSIGN(rules.uniqueKeys, sqliteUniqueKeys(*memory, shape.name));
        BM_TRY_ASSIGN(rules.links, sqliteForeignKeys(*memory, shape.name));
        all.push_back(std::move(rules));
    }
    return all;
}

struct PostgresReader
{
    const SchemaDescription &expected;
    Tables tables = {};

    TableRules &of(const QString &table)
    {
        return tables.try_emplace(table, TableRules{table, {}, {}, {}, {}, {}}).first->second;
    }

    void readColumn(const QString &item, const QString &definition)
    {
        static const QRegularExpression end(QStringLiteral(" (NOT NULL|DEFAULT|IDENTITY)\\b"));
        const QString table = item.section(u'.', 0, 0);
        const QString column = item.section(u'.', 1);
        // The server's newer versions take "IS NULL" of such a column for false without looking.
        if (definition.contains(QLatin1String(" NOT NULL")))
            of(table).rows.push_back({column + QLatin1String(" is not missing"),
                                      QStringLiteral("num_nulls(%1) > 0").arg(quotedIdentifier(column))});
        const QString type = definition.left(end.match(definition).capturedStart());
        const QString words = expected.value(QStringLiteral("type ") + type);
        if (!words.isEmpty())
            of(table).rows.push_back(
                {QStringLiteral("%1 is one of %2").arg(column, words),
                 QStringLiteral("%1::text NOT IN ('%2')")
                     .arg(quotedIdentifier(column), QString(words).replace(u' ', QLatin1String("', '")))});
    }

    void readConstraint(const QString &table, const QString &definition)
    {
        static const QRegularExpression primary(QStringLiteral("^PRIMARY KEY \\((.*)\\)$"));
        if (const auto match = primary.match(definition); match.hasMatch())
            of(table).key = match.captured(1);
        static const QRegularExpression foreign(
            QStringLiteral("^FOREIGN KEY \\(([^,)]+)\\) REFERENCES ([^(]+)\\(([^,)]+)\\)"));
        if (const auto match = foreign.match(definition); match.hasMatch())
            of(table).links.push_back({match.captured(1), match.captured(2), match.captured(3)});
        for (const QString &check : checksOf(definition))
            of(table).rows.push_back(condition(check));
    }

    // A condition of ours leaves out the rows without a value only, which are no key anyway.
    void readIndex(const QString &definition)
    {
        static const QRegularExpression unique(QStringLiteral(
            "^CREATE UNIQUE INDEX \\S+ ON (\\S+) USING btree \\((.*?)\\)(?: WHERE \\(\\S+ IS NOT NULL\\))?$"));
        if (const auto match = unique.match(definition); match.hasMatch())
            of(match.captured(1)).uniqueKeys.push_back(match.captured(2).split(QLatin1String(", ")));
    }
};

std::vector<TableRules> postgresRules(const SchemaDescription &expected)
{
    PostgresReader reader{expected};
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QString kind = it.key().section(u' ', 0, 0);
        const QString name = it.key().section(u' ', 1);
        if (kind == QLatin1String("column"))
            reader.readColumn(name, it.value());
        else if (kind == QLatin1String("constraint"))
            reader.readConstraint(name.section(u'.', 0, 0), it.value());
        else if (kind == QLatin1String("index"))
            reader.readIndex(it.value());
    }
    std::vector<TableRules> all;
    for (auto &[name, rules] : reader.tables)
        all.push_back(std::move(rules));
    return all;
}
} // namespace

QStringList checksOf(const QString &createTable)
{
    static const QRegularExpression word(QStringLiteral("'(?:[^']|'')*'|\\bCHECK\\s*\\("));
    QStringList checks;
    qsizetype from = 0;
    for (auto match = word.match(createTable); match.hasMatch(); match = word.match(createTable, from)) {
        from = match.capturedEnd();
        if (match.capturedView().startsWith(u'\''))
            continue;
        const qsizetype open = from - 1;
        const qsizetype end = closing(createTable, open);
        if (end < 0)
            break;
        QString check = createTable.mid(open + 1, end - open - 1).trimmed();
        // PostgreSQL writes another pair of parentheses around it.
        if (check.startsWith(u'(') && closing(check, 0) == check.size() - 1)
            check = check.mid(1, check.size() - 2);
        checks << check;
        from = end + 1;
    }
    return checks;
}

Result<std::vector<TableRules>> linksAsTheyAre(Database &database)
{
    static const QString keys = QStringLiteral(
        "SELECT a.attname AS child, p.relname AS parent, b.attname AS parent_column FROM pg_constraint c JOIN pg_class "
        "t "
        "ON t.oid = c.conrelid JOIN pg_class p ON p.oid = c.confrelid JOIN pg_attribute a ON a.attrelid = t.oid AND "
        "a.attnum = c.conkey[1] JOIN pg_attribute b ON b.attrelid = p.oid AND b.attnum = c.confkey[1] WHERE c.contype "
        "= "
        "'f' AND t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relname = ? ORDER BY c.conname");
    BM_TRY_ASSIGN(const auto present, readTables(database));
    std::vector<TableRules> all;
    for (const TableShape &shape : present) {
        // What the plant keeps beside our tables is its own affair.
        if (!ourTables().contains(shape.name))
            continue;
        TableRules rules{shape.name, database.pick(QStringLiteral("rowid"), QStringLiteral("id")), {}, {}, {}, {}};
        if (database.isSqlite()) {
            BM_TRY_ASSIGN(rules.links, sqliteForeignKeys(database, shape.name));
        } else {
            BM_TRY_ASSIGN(const Rows rows, database.run(keys, {shape.name}));
            for (const Row &row : rows)
                rules.links.push_back({row.text(QStringLiteral("child")), row.text(QStringLiteral("parent")),
                                       row.text(QStringLiteral("parent_column"))});
        }
        all.push_back(std::move(rules));
    }
    return all;
}

Result<std::vector<TableRules>> rowRules(Engine engine)
{
    BM_TRY_ASSIGN(const SchemaDescription expected, expectedSchema(engine));
    return engine == Engine::SQLite ? sqliteRules(expected) : postgresRules(expected);
}

} // namespace bm
