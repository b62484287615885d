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

// What the newest definitions may speak of and this database does not have.
struct Missing
{
    Words names; // tables, columns that no table has, functions and views that went with them
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
    Words everyColumn;
    for (const TableShape &table : present) {
        const QStringList columns = table.columnNames();
        here.insert(table.name, columns);
        everyColumn.unite(Words(columns.begin(), columns.end()));
    }
    Missing missing;
    for (const TableShape &table : newest) {
        if (!here.contains(table.name))
            missing.names.insert(table.name);
        for (const QString &column : table.columnNames()) {
            if (!everyColumn.contains(column))
                missing.names.insert(column);
            else if (here.contains(table.name) && !here.value(table.name).contains(column))
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
    leaveOutWhatLacksSomething(all, missingFrom(newest, present));
    leaveOutUnusedFunctions(all);

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
