// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/definitions.h"

#include "database/introspection.h"
#include "database/migration/migrationscript.h"
#include "database/migration/sqliteguards.h"
#include "database/rights/serverrights.h"

namespace bm
{
namespace
{
// Everything that createDefinitions() makes is known by its name; what a plant added itself stays.
const QString sqliteDefinitions =
    QStringLiteral("SELECT type, name FROM sqlite_master WHERE (type = 'trigger' AND (name LIKE 'guard\\_%' ESCAPE "
                   "'\\' OR name LIKE 'keep\\_%' ESCAPE '\\' "
                   "OR name LIKE 'book\\_%' ESCAPE '\\' OR name LIKE 'audit\\_%' ESCAPE '\\')) OR (type = 'view' AND "
                   "name LIKE 'v\\_%' ESCAPE '\\')");

const QString postgresTriggers = QStringLiteral(
    "SELECT t.relname AS table_name, g.tgname AS name FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid "
    "JOIN pg_proc p ON p.oid = g.tgfoid WHERE NOT g.tgisinternal AND t.relnamespace = "
    "quote_ident(current_schema())::regnamespace "
    "AND p.pronamespace = quote_ident(current_schema())::regnamespace AND p.proname LIKE 'bm\\_%'");

const QString postgresViews = QStringLiteral(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = quote_ident(current_schema())::regnamespace AND "
    "relkind = 'v' AND relname LIKE 'v\\_%'");

const QString postgresFunctions =
    QStringLiteral("SELECT p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name FROM pg_proc p "
                   "WHERE p.pronamespace = quote_ident(current_schema())::regnamespace AND p.proname LIKE 'bm\\_%'");

Result<QStringList> droppingSqlite(Database &database)
{
    QStringList statements;
    BM_TRY_ASSIGN(const Rows rows, database.run(sqliteDefinitions));
    for (const Row &row : rows)
        statements << QStringLiteral("DROP ") + row.text(QStringLiteral("type")).toUpper() + u' ' +
                          quotedIdentifier(row.text(QStringLiteral("name")));
    return statements;
}

Result<QStringList> droppingPostgres(Database &database)
{
    QStringList statements;
    BM_TRY_ASSIGN(const Rows triggers, database.run(postgresTriggers));
    for (const Row &row : triggers)
        statements << QStringLiteral("DROP TRIGGER ") + quotedIdentifier(row.text(QStringLiteral("name"))) +
                          QLatin1String(" ON ") + quotedIdentifier(row.text(QStringLiteral("table_name")));
    BM_TRY_ASSIGN(const Rows views, database.run(postgresViews));
    for (const Row &row : views)
        statements << QStringLiteral("DROP VIEW ") + quotedIdentifier(row.text(QStringLiteral("name")));
    BM_TRY_ASSIGN(const Rows functions, database.run(postgresFunctions));
    for (const Row &row : functions)
        statements << QStringLiteral("DROP FUNCTION ") + row.text(QStringLiteral("name"));
    return statements;
}
} // namespace

Result<std::vector<RegulatedTable>> regulatedTables()
{
    BM_TRY_ASSIGN(const QString text, migrationText(QStringLiteral("regulated_tables")));
    std::vector<RegulatedTable> tables;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.split(u' ');
        if (!line.startsWith(u'#'))
            tables.push_back({words.value(0), words.value(1), words.contains(QLatin1String("added")),
                              words.contains(QLatin1String("changed"))});
    }
    return tables;
}

QStringList postgresAuditTriggers(const std::vector<RegulatedTable> &tables)
{
    QStringList statements;
    for (const RegulatedTable &table : tables) {
        statements << QStringLiteral("CREATE TRIGGER zz_audit AFTER ") +
                          QLatin1String(table.getsMany ? "" : "INSERT OR ") +
                          QLatin1String(table.changesMany ? "" : "UPDATE OR ") + QLatin1String("DELETE ON ") +
                          table.name + QStringLiteral(" FOR EACH ROW EXECUTE FUNCTION bm_audit('") + table.key +
                          QStringLiteral("')");
        if (table.getsMany)
            statements << QStringLiteral("CREATE TRIGGER zz_audit_added AFTER INSERT ON ") + table.name +
                              QStringLiteral(" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "
                                             "bm_audit_added()");
        if (table.changesMany)
            statements << QStringLiteral("CREATE TRIGGER zz_audit_changed AFTER UPDATE ON ") + table.name +
                              QStringLiteral(" REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT "
                                             "EXECUTE FUNCTION bm_audit_changed()");
    }
    return statements;
}

// The history has a row for each change, and the ledger is not in it.
QStringList postgresTellingTriggers(const std::vector<RegulatedTable> &tables)
{
    QStringList names{QStringLiteral("lot_movements")};
    for (const RegulatedTable &table : tables)
        names << table.name;
    QStringList statements;
    for (const QString &name : names)
        statements << QStringLiteral("CREATE TRIGGER zz_tell AFTER INSERT OR UPDATE OR DELETE ON ") + name +
                          QStringLiteral(" FOR EACH STATEMENT EXECUTE FUNCTION bm_tell()");
    return statements;
}

Result<QStringList> droppingDefinitions(Database &database)
{
    return database.isSqlite() ? droppingSqlite(database) : droppingPostgres(database);
}

Done dropDefinitions(Database &database)
{
    BM_TRY_ASSIGN(const QStringList statements, droppingDefinitions(database));
    for (const QString &statement : statements)
        BM_TRY(database.execute(statement));
    return {};
}

Result<QStringList> definitionsFor(Database &database)
{
    BM_TRY_ASSIGN(QStringList statements, definitionStatements(database.engine()));
    BM_TRY_ASSIGN(const auto tables, regulatedTables());
    if (!database.isSqlite())
        return statements + postgresAuditTriggers(tables) + postgresTellingTriggers(tables);
    for (const RegulatedTable &table : tables) {
        BM_TRY_ASSIGN(const QStringList audit, sqliteAuditTriggers(database, table));
        statements << audit;
    }
    BM_TRY_ASSIGN(const QStringList guards, sqliteIntegrityTriggers(database));
    return statements << guards;
}

Result<QStringList> plannedDefinitions(Engine engine)
{
    if (engine == Engine::PostgreSQL) {
        BM_TRY_ASSIGN(const QStringList statements, definitionStatements(engine));
        BM_TRY_ASSIGN(const auto tables, regulatedTables());
        return statements + postgresAuditTriggers(tables) + postgresTellingTriggers(tables);
    }
    BM_TRY_ASSIGN(const auto memory, Database::openInMemory());
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(engine));
    for (const MigrationScript &script : scripts) {
        for (const QString &statement : splitStatements(script.up))
            BM_TRY(memory->execute(statement));
    }
    return definitionsFor(*memory);
}

Done createDefinitions(Database &database)
{
    BM_TRY_ASSIGN(const QStringList statements, definitionsFor(database));
    for (const QString &statement : statements)
        BM_TRY(database.execute(statement));
    return grantServerRights(database);
}

} // namespace bm
