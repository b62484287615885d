// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/setaside.h"

#include "database/migration/verification.h"

#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
const QString prefix = QStringLiteral("bm_aside_");
constexpr int longestIdentifier = 63; // of PostgreSQL, in bytes

QString renamed(const QString &kind, const QString &from, const QString &to)
{
    return QStringLiteral("ALTER %1 %2 RENAME TO %3").arg(kind.toUpper(), quotedIdentifier(from), quotedIdentifier(to));
}

// SQLite cannot rename a view or an index: it is made again. The name is the first of its kind in the text.
QString underNewName(QString sql, const QString &name)
{
    const QRegularExpression word(QStringLiteral("[\"`\\[]?\\b%1\\b[\"`\\]]?").arg(QRegularExpression::escape(name)));
    const auto match = word.match(sql);
    return match.hasMatch()
               ? sql.replace(match.capturedStart(), match.capturedLength(), quotedIdentifier(SetAside::nameAside(name)))
               : sql;
}
} // namespace

QString asideName(const OldEntity &entity)
{
    return prefix + QLatin1String(entity.name);
}

QString SetAside::nameAside(const QString &name)
{
    return name + QLatin1String("_before_bakermaiden");
}

QStringList SetAside::originals() const
{
    QStringList names;
    for (const OldTable &table : m_old.tables)
        names << table.original;
    return names;
}

// Tables, and on PostgreSQL what their creation names by itself.
Result<QStringList> SetAside::namesOfOurs() const
{
    BM_TRY_ASSIGN(const SchemaDescription ours, expectedSchema(m_old.engine));
    QSet<QString> names;
    for (const QString &item : ours.keys()) {
        const QString kind = item.section(u' ', 0, 0);
        const QString name = item.section(u' ', 1).section(u'.', 0, 0);
        if (kind == QLatin1String("function") || kind == QLatin1String("trigger") ||
            kind == QLatin1String("constraint"))
            continue;
        names << name;
        if (kind == QLatin1String("column"))
            names << name + QLatin1String("_id_seq");
    }
    return names.values();
}

// Somebody made it: the old programs call theirs after table and column, and the new tables have those that ours need.
bool SetAside::isOwnIndex(const QString &table, const QString &name) const
{
    const bool isThePrograms =
        name.startsWith(table + u'_') && (name.endsWith(QLatin1String("_key")) || name.endsWith(QLatin1String("_idx")));
    return !isThePrograms && !isOurs(name);
}

Done SetAside::look()
{
    return m_database.isSqlite() ? lookSqlite() : lookPostgres();
}

Done SetAside::lookPostgres()
{
    const QStringList tables = originals();
    BM_TRY_ASSIGN(m_dependents, hangingOnPostgres(m_database, tables));
    BM_TRY_ASSIGN(m_holding, holdingOnPostgres(m_database, tables));
    // A view that goes is not in the way of anything, nor is an index of it.
    QStringList going = tables;
    for (const Dependent &each : m_dependents) {
        if (each.table.isEmpty() && each.schema.isEmpty())
            going << each.name;
    }
    BM_TRY_ASSIGN(m_ours, namesOfOurs());
    std::erase_if(m_dependents, [this](const Dependent &each) {
        return each.kind == u"index" && !isOwnIndex(each.table, each.name);
    });
    BM_TRY_ASSIGN(m_inTheWay, inTheWayOnPostgres(m_database, m_ours, going, tables));
    BM_TRY_ASSIGN(
        const Rows types,
        m_database.run(
            QStringLiteral("SELECT DISTINCT y.typname AS name FROM pg_attribute a JOIN pg_class t "
                           "ON t.oid = a.attrelid JOIN pg_type y ON y.oid = a.atttypid WHERE "
                           "t.relnamespace = quote_ident(current_schema())::regnamespace AND y.typnamespace = "
                           "t.relnamespace AND y.typtype = 'e' AND t.relname = ANY (?::text[])"),
            {tables}));
    for (const Row &row : types)
        m_oldTypes << row.text(QStringLiteral("name"));
    return {};
}

// SQLite keeps texts, not links: a view or trigger hangs on a table when its text names it.
Done SetAside::lookSqlite()
{
    const QStringList tables = originals();
    BM_TRY_ASSIGN(m_ours, namesOfOurs());
    BM_TRY_ASSIGN(const Rows rows, m_database.run(QStringLiteral(
                                       "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE "
                                       "'sqlite\\_%' ESCAPE '\\' ORDER BY rowid DESC")));
    for (const Row &row : rows) {
        const QString kind = row.text(QStringLiteral("type"));
        const QString name = row.text(QStringLiteral("name"));
        const QString owner = row.text(QStringLiteral("tbl_name"));
        const QString sql = row.text(QStringLiteral("sql"));
        const bool names =
            newWords(sql) != sql || std::any_of(tables.begin(), tables.end(), [&sql](const QString &t) {
                return sql.contains(QRegularExpression(QStringLiteral("\\b") + t + QStringLiteral("\\b")));
            });
        const bool hangs = names && !tables.contains(name);
        if (kind == QLatin1String("view") && hangs) {
            BM_TRY_ASSIGN(const Rows columns,
                          m_database.run(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {name}));
            QStringList shown;
            for (const Row &column : columns)
                shown << column.text(QStringLiteral("name"));
            m_dependents.push_back({kind, name, {}, sql, shown});
        } else if (kind == QLatin1String("trigger") && (hangs || tables.contains(owner))) {
            m_dependents.push_back({kind, name, owner, sql, {}});
        } else if (kind == QLatin1String("index") && tables.contains(owner) && isOwnIndex(owner, name)) {
            m_dependents.push_back({kind, name, owner, sql, {}});
        } else if (kind == QLatin1String("table") && hangs &&
                   sql.contains(QLatin1String("REFERENCES"), Qt::CaseInsensitive)) {
            m_dependents.push_back({QStringLiteral("foreign key"), name, name, sql, {}});
        }
        const bool goes = kind == QLatin1String("view") && hangs;
        if (isOurs(name) && !goes && !tables.contains(name) && !tables.contains(owner))
            m_inTheWay.push_back({kind, name, sql});
    }
    return {};
}

Done SetAside::tell(FindingSink &sink, const FindingChoices &choices) const
{
    const QString rows =
        QStringLiteral("SELECT %1 AS record_id, %2 AS original_value, CAST(NULL AS TEXT) AS new_value");
    for (const Dependent &each : m_dependents) {
        const QString kind = each.isOnlyKept() ? QStringLiteral("kept_definition") : QStringLiteral("dependent_object");
        BM_TRY(sink.add(RowsFinding{kind, actionFor(kind, choices), each.shownName(), each.kind,
                                    QString(rows)
                                        .replace(QLatin1String("%1"), literal(each.name))
                                        .replace(QLatin1String("%2"), literal(each.definition))}));
    }
    for (const QString &each : m_holding) {
        const QString kind = QStringLiteral("blocking_object");
        BM_TRY(sink.add(RowsFinding{
            kind, actionFor(kind, choices), each, QString(),
            QString(rows).replace(QLatin1String("%1"), literal(each)).replace(QLatin1String("%2"), literal(each))}));
    }
    for (const InTheWay &each : m_inTheWay) {
        const QString kind =
            each.kind == QLatin1String("type") ? QStringLiteral("enum_conflict") : QStringLiteral("table_name_taken");
        BM_TRY(sink.add(RowsFinding{kind, actionFor(kind, choices), each.name, each.kind,
                                    QString(rows)
                                        .replace(QLatin1String("%1"), literal(each.name))
                                        .replace(QLatin1String("%2"), literal(each.name))}));
    }
    return {};
}

QStringList SetAside::ofOthers() const
{
    QStringList names;
    for (const Dependent &each : m_dependents) {
        if (!each.isOurs)
            names << each.shownName() + QLatin1String(" (") + each.owner + u')';
    }
    for (const InTheWay &each : m_inTheWay) {
        if (!each.isOurs)
            names << each.name + QLatin1String(" (") + each.owner + u')';
    }
    names.removeDuplicates();
    return names;
}

QStringList SetAside::clearing() const
{
    const bool sqlite = m_old.engine == Engine::SQLite;
    QStringList statements;
    for (const Dependent &each : m_dependents) {
        if (each.kind == QLatin1String("trigger") && sqlite)
            statements << QStringLiteral("DROP TRIGGER ") + quotedIdentifier(each.name);
        else if (each.kind == QLatin1String("foreign key")) {
            if (!sqlite)
                statements << QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %2")
                                  .arg(qualified(each.schema, each.table), quotedIdentifier(each.name));
        } else if (each.table.isEmpty())
            statements << QStringLiteral("DROP ") + each.kind.toUpper() + u' ' + qualified(each.schema, each.name);
        else if (!each.goesWithItsTable())
            statements << QStringLiteral("DROP %1 %2 ON %3")
                              .arg(each.kind.toUpper(), quotedIdentifier(each.name),
                                   qualified(each.schema, each.table));
    }
    for (const InTheWay &each : m_inTheWay) {
        if (!sqlite || each.kind == QLatin1String("table"))
            statements << renamed(each.kind, each.name, nameAside(each.name));
        else
            statements << QStringLiteral("DROP ") + each.kind.toUpper() + u' ' + quotedIdentifier(each.name)
                       << underNewName(each.sql, each.name);
    }
    for (const OldTable &table : m_old.tables)
        statements << renamed(QStringLiteral("table"), table.original, asideName(*table.entity));
    return statements;
}

Result<QStringList> SetAside::planned()
{
    if (!m_database.isSqlite()) {
        BM_TRY_ASSIGN(const QStringList freeing, freeingPostgres());
        return freeing + clearing();
    }
    BM_TRY_ASSIGN(const QStringList freeing, freeingSqlite());
    // References and texts of other tables go on naming what they named; putBack() turns them to the new names.
    return QStringList{QStringLiteral("PRAGMA legacy_alter_table = ON")} + freeing + clearing() +
           QStringList{QStringLiteral("PRAGMA legacy_alter_table = OFF")};
}

Done SetAside::clear()
{
    BM_TRY_ASSIGN(const QStringList statements, planned());
    for (const QString &statement : statements)
        BM_TRY(m_database.execute(statement));
    for (OldTable &table : m_old.tables)
        table.table = asideName(*table.entity);
    return {};
}

Result<QStringList> SetAside::freeingSqlite()
{
    QStringList statements;
    for (const OldTable &table : m_old.tables) {
        BM_TRY_ASSIGN(
            const Rows indexes,
            m_database.run(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT "
                                          "NULL AND tbl_name = ?"),
                           {table.original}));
        for (const Row &row : indexes)
            statements << QStringLiteral("DROP INDEX ") + quotedIdentifier(row.text(QStringLiteral("name")));
    }
    return statements;
}

// PostgreSQL looks for a free name among all constraints of the schema when ours get theirs.
Result<QStringList> SetAside::freeingConstraints(const QString &table)
{
    BM_TRY_ASSIGN(
        const Rows rows,
        m_database.run(
            QStringLiteral("SELECT k.conname AS name FROM pg_constraint k JOIN pg_class t ON t.oid = "
                           "k.conrelid WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND "
                           "t.relname = ? AND k.contype IN ('f', 'c')"),
            {table}));
    QStringList statements;
    for (const Row &row : rows) {
        const QString name = row.text(QStringLiteral("name"));
        const bool goes = std::any_of(m_dependents.begin(), m_dependents.end(), [&](const Dependent &each) {
            return each.kind == u"foreign key" && each.schema.isEmpty() && each.table == table && each.name == name;
        });
        if (goes)
            continue;
        statements << QStringLiteral("ALTER TABLE %1 RENAME CONSTRAINT %2 TO %3")
                          .arg(quotedIdentifier(table), quotedIdentifier(name),
                               quotedIdentifier(QString(prefix + name).left(longestIdentifier)));
    }
    return statements;
}

Result<QStringList> SetAside::freeingPostgres()
{
    // Indexes and sequences keep their names when their table is renamed, and ours want some of them.
    static const QString owned = QStringLiteral(
        "SELECT 'index' AS kind, i.relname AS name FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN "
        "pg_class t ON t.oid = x.indrelid WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND "
        "t.relname = ? "
        "UNION ALL SELECT 'sequence', s.relname FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = "
        "'S' "
        "JOIN pg_class t ON t.oid = d.refobjid WHERE d.deptype IN ('a', 'i') AND t.relnamespace = "
        "quote_ident(current_schema())::regnamespace AND t.relname = ?");
    QStringList statements;
    for (const OldTable &table : m_old.tables) {
        BM_TRY_ASSIGN(const Rows rows, m_database.run(owned, {table.original, table.original}));
        for (const Row &row : rows) {
            const QString name = row.text(QStringLiteral("name"));
            statements << renamed(row.text(QStringLiteral("kind")), name,
                                  QString(prefix + name).left(longestIdentifier));
        }
        BM_TRY_ASSIGN(const QStringList constraints, freeingConstraints(table.original));
        statements += constraints;
    }
    for (const InTheWay &each : m_inTheWay) {
        if (each.kind != QLatin1String("table"))
            continue;
        BM_TRY_ASSIGN(const QStringList constraints, freeingConstraints(each.name));
        statements += constraints;
    }
    // Deferred checks of the old tables must be over before they are changed.
    return statements << QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE");
}

} // namespace bm
