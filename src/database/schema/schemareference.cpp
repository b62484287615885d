// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/schema/schemareference.h"

#include "database/inspection.h"
#include "database/introspection.h"
#include "database/migration/definitions.h"
#include "database/migration/migrationscript.h"
#include "database/migration/olderschema.h"
#include "database/schema/tablereader.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
// The remark at the head of a text, as one line; the licence line is no remark.
QString remarkOf(const QString &text)
{
    QStringList words;
    for (const QString &line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed == QLatin1String("--;") || !trimmed.startsWith(QLatin1String("--")))
            break;
        if (!trimmed.contains(QLatin1String("SPDX-License-Identifier")))
            words << trimmed.mid(2).trimmed();
    }
    return words.join(u' ').simplified();
}

struct Told
{
    std::vector<StepReference> steps;
    QHash<QString, std::pair<int, QString>> tables; // step and remark
    QStringList order;
    QHash<QString, QString> indexes;
};

Result<Told> whatTheScriptsSay(Engine engine, int version)
{
    static const QRegularExpression head(QStringLiteral("^CREATE (TABLE|INDEX|UNIQUE INDEX) (\\w+)"),
                                         QRegularExpression::MultilineOption);
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(engine));
    Told told;
    for (const MigrationScript &script : scripts) {
        if (script.version > version)
            break;
        told.steps.push_back({script.version, script.name, remarkOf(script.up)});
        for (const QString &statement : splitStatements(script.up)) {
            const auto match = head.match(statement);
            const QString name = match.captured(2);
            // A remark at the head of the file is the step's.
            const QString remark = script.up.startsWith(statement.left(40)) ? QString() : remarkOf(statement);
            if (match.captured(1) == QLatin1String("TABLE")) {
                told.order << name;
                told.tables.insert(name, {script.version, remark});
            } else if (match.hasMatch()) {
                told.indexes.insert(name, remark);
            }
        }
    }
    return told;
}

Result<std::vector<ViewReference>> readViews(Database &database)
{
    const QString views = database.pick(
        QStringLiteral("SELECT m.name AS view_name, c.name AS column_name FROM sqlite_master m, "
                       "pragma_table_info(m.name) c WHERE m.type = 'view' AND m.name LIKE 'v\\_%' ESCAPE '\\' "
                       "ORDER BY m.name, c.cid"),
        QStringLiteral("SELECT t.relname AS view_name, a.attname AS column_name FROM pg_class t JOIN pg_attribute a ON "
                       "a.attrelid = t.oid AND a.attnum > 0 WHERE t.relnamespace = "
                       "quote_ident(current_schema())::regnamespace AND "
                       "t.relkind = 'v' AND t.relname LIKE 'v\\_%' ORDER BY t.relname COLLATE \"C\", a.attnum"));
    BM_TRY_ASSIGN(const Rows rows, database.run(views));
    std::vector<ViewReference> all;
    for (const Row &row : rows) {
        const QString name = row.text(QStringLiteral("view_name"));
        if (all.empty() || all.back().name != name)
            all.push_back({name, remarkOf(migrationText(QStringLiteral("views/%1.sql").arg(name)).valueOr({})), {}});
        all.back().columns << row.text(QStringLiteral("column_name"));
    }
    return all;
}

QStringList startingWith(const QStringList &triggers, const QString &form)
{
    return triggers.filter(QRegularExpression(QLatin1Char('^') + form));
}

// Behind what no file of triggers holds, because src/database/migration writes them from the tables.
std::vector<Guarantee> generatedGuarantees(Engine engine, const QStringList &triggers)
{
    const QString history = QStringLiteral("Every change of a regulated table leaves its row in audit_log, in the same "
                                           "transaction: who, where, why, and what changed.");
    if (engine == Engine::PostgreSQL)
        return {{history, startingWith(triggers, QStringLiteral("zz_audit(_added|_changed)? "))},
                {QStringLiteral("Other workstations hear which tables a commit changed."),
                 startingWith(triggers, QStringLiteral("zz_tell "))}};
    return {{history, startingWith(triggers, QStringLiteral("audit_"))},
            {QStringLiteral("No row without its parent and no parent removed under its child, also where a session has "
                            "foreign keys off."),
             startingWith(triggers, QStringLiteral("guard_fk_"))},
            {QStringLiteral("No key twice, also where REPLACE would remove the row in its way."),
             startingWith(triggers, QStringLiteral("guard_(unique_|\\w+_key(_given)? )"))},
            {QStringLiteral("A row keeps its id, its provenance and who made it when."),
             startingWith(triggers, QStringLiteral("guard_\\w+_(identity|origin) "))}};
}

Result<std::vector<Guarantee>> guaranteesOf(Engine engine, const QStringList &triggers)
{
    static const QRegularExpression head(QStringLiteral("CREATE TRIGGER (\\w+)\\s[^;]*?\\bON (\\w+)"));
    const QString suffix = u'.' + engineName(engine) + QLatin1String(".sql");
    std::vector<Guarantee> guarantees;
    const QStringList files = QDir(QStringLiteral(":/migrations/guards")).entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (!file.endsWith(suffix))
            continue;
        BM_TRY_ASSIGN(const QString text, migrationText(QStringLiteral("guards/") + file));
        Guarantee guarantee{remarkOf(text), {}};
        for (auto matches = head.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            const QString words = match.captured(1) + QLatin1String(" on ") + match.captured(2);
            if (triggers.contains(words))
                guarantee.triggers << words;
        }
        guarantees.push_back(std::move(guarantee));
    }
    for (Guarantee &guarantee : generatedGuarantees(engine, triggers))
        guarantees.push_back(std::move(guarantee));
    return guarantees;
}
} // namespace

Result<std::unique_ptr<Database>> newestSchemaInMemory()
{
    BM_TRY_ASSIGN(auto memory, Database::openInMemory());
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(Engine::SQLite));
    for (const MigrationScript &script : scripts) {
        for (const QString &statement : splitStatements(script.up))
            BM_TRY(memory->execute(statement));
        BM_TRY(memory->run(QStringLiteral("INSERT INTO schema_migrations (version, name, checksum, applied_by, "
                                          "duration_ms, app_version, host) VALUES (?, ?, ?, '', 0, '', '')"),
                           {script.version, script.name, script.checksum}));
    }
    BM_TRY(createDefinitions(*memory));
    return memory;
}

Result<SchemaReference> readSchemaReference(Database &database)
{
    BM_TRY_ASSIGN(const Inspection found, recognise(database));
    const Startup decision = decideStartup(found);
    if (auto refused = refusal(decision, found))
        return *refused;
    if (found.schemaVersion == 0)
        return Error{Reason::NeedsMigration, QStringLiteral("database"), database.settings().displayName()};
    SchemaReference schema{found.engine, found.serverVersion, found.schemaVersion, {}, {}, {}, {}};
    BM_TRY_ASSIGN(schema.tables, readTableReferences(database));
    BM_TRY_ASSIGN(Told told, whatTheScriptsSay(found.engine, found.schemaVersion));
    for (TableReference &table : schema.tables) {
        std::tie(table.version, table.comment) = told.tables.value(table.name);
        for (IndexReference &index : table.indexes)
            index.words = told.indexes.value(index.definition.section(QLatin1String(" ON "), 0, 0).section(u' ', -1));
    }
    std::sort(schema.tables.begin(), schema.tables.end(), [&told](const auto &a, const auto &b) {
        return told.order.indexOf(a.name) < told.order.indexOf(b.name);
    });
    schema.steps = std::move(told.steps);
    BM_TRY_ASSIGN(schema.views, readViews(database));
    BM_TRY_ASSIGN(const QStringList triggers, readTriggers(database));
    BM_TRY_ASSIGN(schema.guarantees, guaranteesOf(found.engine, triggers));
    return schema;
}

Result<QStringList> schemaStatements(Database &database)
{
    BM_TRY_ASSIGN(const Inspection found, recognise(database));
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(database.engine()));
    QStringList statements;
    for (const MigrationScript &script : scripts) {
        if (script.version <= found.schemaVersion)
            statements << splitStatements(script.up);
    }
    BM_TRY_ASSIGN(const OlderDefinitions definitions, olderDefinitions(database));
    return statements << definitions.statements;
}

} // namespace bm
