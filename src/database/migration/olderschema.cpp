// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/olderschema.h"

#include "database/migration/definitions.h"
#include "database/migration/migrationscript.h"
#include "database/migration/ourtables.h"
#include "database/migration/sqliteguards.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
using Words = QSet<QString>;

struct Definition
{
    QString kind; // "view", "trigger", "function" or nothing
    QString name;
    QString table; // of a trigger
    QString sql;
    Words words; // every identifier in it
    bool fits = true;
};

// What a definition speaks of; its remarks and the texts it says do not count, a table's name given as a text does.
Words wordsOf(QString sql)
{
    static const QRegularExpression named(QStringLiteral("'(\\w+)'::regclass"));
    static const QRegularExpression beside(QStringLiteral("--[^\\n]*|'(?:[^']|'')*'"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z_][A-Za-z0-9_]*"));
    Words words;
    sql.replace(named, QStringLiteral("\\1")).replace(beside, QStringLiteral(" "));
    for (auto matches = word.globalMatch(sql); matches.hasNext();)
        words.insert(matches.next().captured().toLower());
    return words;
}

Definition definitionOf(const QString &sql)
{
    static const QRegularExpression head(QStringLiteral("CREATE (?:OR REPLACE )?(VIEW|TRIGGER|FUNCTION) (\\w+)"));
    static const QRegularExpression on(QStringLiteral("\\bON (\\w+)"));
    Definition definition;
    definition.sql = sql;
    definition.words = wordsOf(sql);
    const auto match = head.match(sql);
    definition.kind = match.captured(1).toLower();
    definition.name = match.captured(2);
    if (definition.kind == QLatin1String("trigger"))
        definition.table = on.match(sql, match.capturedEnd()).captured(1);
    return definition;
}

// What the newest definitions may speak of and this database does not have. A word that a newer table uses for a column
// of its own says nothing: it is what older definitions call a table, too.
struct Missing
{
    Words names;                                // tables, functions and views that went with them
    QList<std::pair<QString, QString>> columns; // of tables that are still there

    bool isIn(const Words &words) const
    {
        const bool column = std::any_of(columns.begin(), columns.end(), [&words](const auto &each) {
            return words.contains(each.first) && words.contains(each.second);
        });
        return column || words.intersects(names);
    }
};

Missing missingFrom(const std::vector<TableShape> &newest, const std::vector<TableShape> &present)
{
    QHash<QString, QStringList> here;
    for (const TableShape &table : present)
        here.insert(table.name, table.columnNames());
    Missing missing;
    for (const TableShape &table : newest) {
        if (!here.contains(table.name)) {
            missing.names.insert(table.name);
            continue;
        }
        for (const QString &column : table.columnNames()) {
            if (!here.value(table.name).contains(column))
                missing.columns.append({table.name, column});
        }
    }
    return missing;
}

// A trigger speaks of what its function speaks of.
Words wordsWithCalls(const Definition &definition, const std::vector<Definition> &all)
{
    Words words = definition.words;
    for (const Definition &other : all) {
        if (definition.kind == QLatin1String("trigger") && other.kind == QLatin1String("function") &&
            definition.words.contains(other.name))
            words.unite(other.words);
    }
    return words;
}

void leaveOutWhatLacksSomething(std::vector<Definition> &all, Missing missing)
{
    for (bool again = true; again;) {
        again = false;
        for (Definition &definition : all) {
            if (!definition.fits || !missing.isIn(wordsWithCalls(definition, all)))
                continue;
            definition.fits = false;
            again = true;
            if (definition.kind != QLatin1String("trigger"))
                missing.names.insert(definition.name);
        }
    }
}

// A function goes with the last definition that used it; one that no definition uses is called by the program.
void leaveOutUnusedFunctions(std::vector<Definition> &all)
{
    for (bool again = true; again;) {
        again = false;
        for (Definition &function : all) {
            if (!function.fits || function.kind != QLatin1String("function"))
                continue;
            const auto uses = [&function](const Definition &other) {
                return &other != &function && other.words.contains(function.name);
            };
            const auto stillUses = [&uses](const Definition &other) { return other.fits && uses(other); };
            function.fits =
                std::any_of(all.begin(), all.end(), stillUses) || std::none_of(all.begin(), all.end(), uses);
            again = again || !function.fits;
        }
    }
}

// An empty database with our tables as they are in this one.
Result<std::unique_ptr<Database>> sameTablesInMemory(Database &database)
{
    static const QString shape =
        QStringLiteral("SELECT tbl_name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL "
                       "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type DESC");
    BM_TRY_ASSIGN(auto memory, Database::openInMemory());
    BM_TRY_ASSIGN(const Rows rows, database.run(shape));
    for (const Row &row : rows) {
        if (ourTables().contains(row.text(QStringLiteral("tbl_name"))))
            BM_TRY(memory->execute(row.text(QStringLiteral("sql"))));
    }
    return memory;
}

// A statement that SQLite has to understand the definition for: it makes one without looking at what it speaks of.
QString askingFor(const Definition &definition, const QStringList &columns)
{
    static const QRegularExpression event(
        QStringLiteral("\\b(?:BEFORE|AFTER) (INSERT|DELETE|UPDATE)(?: OF ([\\w, ]+?))? ON "));
    if (definition.kind == QLatin1String("view"))
        return QStringLiteral("EXPLAIN SELECT * FROM ") + definition.name;
    const auto match = event.match(definition.sql);
    if (match.captured(1) == QLatin1String("INSERT"))
        return QStringLiteral("EXPLAIN INSERT INTO %1 DEFAULT VALUES").arg(definition.table);
    if (match.captured(1) == QLatin1String("DELETE"))
        return QStringLiteral("EXPLAIN DELETE FROM %1").arg(definition.table);
    const QString of = match.captured(2).remove(u' ');
    QStringList same;
    for (const QString &column : of.isEmpty() ? columns : of.split(u','))
        same << column + QLatin1String(" = ") + column;
    return QStringLiteral("EXPLAIN UPDATE %1 SET %2").arg(definition.table, same.join(QLatin1String(", ")));
}

// SQLite can be asked without touching anything, so nothing is left out for a word that it has.
Done leaveOutWhatCannotBeMade(std::vector<Definition> &all, Database &database, const std::vector<TableShape> &present)
{
    QHash<QString, QStringList> columns;
    for (const TableShape &table : present)
        columns.insert(table.name, table.columnNames());
    BM_TRY_ASSIGN(const auto memory, sameTablesInMemory(database));
    for (Definition &definition : all) {
        if (!memory->execute(definition.sql)) {
            definition.fits = false;
        } else if (!memory->execute(askingFor(definition, columns.value(definition.table)))) {
            definition.fits = false;
            BM_TRY(memory->execute(QStringLiteral("DROP %1 %2").arg(definition.kind, definition.name)));
        }
    }
    return {};
}
} // namespace

Result<std::vector<TableShape>> tablesOfVersion(int version)
{
    BM_TRY_ASSIGN(const auto memory, Database::openInMemory());
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(Engine::SQLite));
    for (const MigrationScript &script : scripts) {
        if (script.version > version)
            break;
        for (const QString &statement : splitStatements(script.up))
            BM_TRY(memory->execute(statement));
    }
    return readTables(*memory);
}

Result<OlderDefinitions> olderDefinitions(Database &database)
{
    BM_TRY_ASSIGN(const auto present, readTables(database));
    BM_TRY_ASSIGN(const auto newest, tablesOfVersion(programSchemaVersion()));
    BM_TRY_ASSIGN(const auto regulated, regulatedTables());
    BM_TRY_ASSIGN(QStringList statements, definitionStatements(database.engine()));
    if (!database.isSqlite())
        statements << postgresAuditTriggers(regulated) << postgresTellingTriggers(regulated);
    std::vector<Definition> all;
    for (const QString &statement : statements)
        all.push_back(definitionOf(statement));
    if (database.isSqlite()) {
        BM_TRY(leaveOutWhatCannotBeMade(all, database, present));
    } else {
        leaveOutWhatLacksSomething(all, missingFrom(newest, present));
        leaveOutUnusedFunctions(all);
    }

    QSet<QString> tables;
    for (const TableShape &table : present)
        tables.insert(table.name);
    OlderDefinitions older;
    for (const Definition &definition : all) {
        if (definition.fits)
            older.statements << definition.sql;
        else if (definition.kind == QLatin1String("view"))
            older.leftOut << QStringLiteral("view ") + definition.name;
        else if (tables.contains(definition.table))
            older.leftOut << definition.name + QLatin1String(" of ") + definition.table;
    }
    if (!database.isSqlite())
        return older;
    for (const RegulatedTable &table : regulated) {
        if (!tables.contains(table.name))
            continue;
        BM_TRY_ASSIGN(const QStringList audit, sqliteAuditTriggers(database, table));
        older.statements << audit;
    }
    BM_TRY_ASSIGN(const QStringList guards, sqliteIntegrityTriggers(database));
    older.statements << guards;
    return older;
}

} // namespace bm
