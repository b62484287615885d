// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/verification.h"

#include "database/history/historycheck.h"
#include "database/migration/migrationscript.h"
#include "database/migration/olderschema.h"
#include "database/migration/ourtables.h"
#include "database/verification/rowchecks.h"

#include <algorithm>

namespace bm
{
namespace
{
Result<CheckResult> checkSchema(Database &database)
{
    BM_TRY_ASSIGN(const SchemaDescription expected, expectedSchema(database.engine()));
    BM_TRY_ASSIGN(const SchemaDescription actual, describeSchema(database, ourTables()));
    return checkFound(QStringLiteral("schema"), drift(expected, actual));
}

Result<QStringList> ledgerDifferences(Database &database, int newest)
{
    BM_TRY_ASSIGN(auto scripts, migrationScripts(database.engine()));
    scripts.resize(std::min(scripts.size(), static_cast<size_t>(newest)));
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT version, checksum FROM schema_migrations ORDER BY version")));
    QStringList wrong;
    for (size_t i = 0; i < rows.size(); ++i) {
        const qint64 version = rows[i].integer(QStringLiteral("version"));
        if (version != static_cast<qint64>(i) + 1)
            wrong << QStringLiteral("gap before %1").arg(version);
        else if (i < scripts.size() && rows[i].text(QStringLiteral("checksum")) != scripts[i].checksum)
            wrong << QStringLiteral("checksum of %1").arg(version);
    }
    if (rows.size() < scripts.size())
        wrong << QStringLiteral("not applied from %1").arg(rows.size() + 1);
    return wrong;
}

Result<CheckResult> checkLedgerUpTo(Database &database, int newest)
{
    BM_TRY_ASSIGN(const QStringList wrong, ledgerDifferences(database, newest));
    return checkFound(QStringLiteral("migrations"), wrong);
}

Result<CheckResult> checkLedger(Database &database)
{
    return checkLedgerUpTo(database, programSchemaVersion());
}

// What of others hangs on the views and functions that every change of the schema takes away and makes anew. Triggers
// of the plant's own schema go with them.
const QString postgresHangingOnOurs = QStringLiteral(
    "WITH here AS (SELECT quote_ident(current_schema())::regnamespace::oid AS oid), "
    "shown AS (SELECT c.oid FROM pg_class c, here WHERE c.relnamespace = here.oid AND c.relkind = 'v' AND c.relname "
    "LIKE 'v\\_%'), "
    "ours (class, oid) AS (SELECT 'pg_class'::regclass::oid, oid FROM shown UNION ALL "
    "SELECT 'pg_type'::regclass, t.oid FROM pg_type t JOIN shown ON shown.oid = t.typrelid UNION ALL "
    "SELECT 'pg_proc'::regclass, p.oid FROM pg_proc p, here WHERE p.pronamespace = here.oid AND p.proname LIKE "
    "'bm\\_%') "
    "SELECT DISTINCT CASE WHEN r.oid IS NULL THEN pg_describe_object(d.classid, d.objid, d.objsubid) ELSE "
    "pg_describe_object('pg_class'::regclass, r.ev_class, 0) END AS what FROM here, pg_depend d JOIN ours o ON o.class "
    "= d.refclassid AND o.oid = d.refobjid LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = "
    "d.objid LEFT JOIN pg_trigger g ON d.classid = 'pg_trigger'::regclass AND g.oid = d.objid LEFT JOIN pg_class t ON "
    "t.oid = g.tgrelid WHERE d.deptype = 'n' AND (r.ev_class IS NULL OR r.ev_class NOT IN (SELECT oid FROM shown)) AND "
    "(t.relnamespace IS NULL OR t.relnamespace <> here.oid) AND (d.classid, d.objid) NOT IN (SELECT class, oid FROM "
    "ours) ORDER BY what");

Result<CheckResult> checkBalances(Database &database)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT l.internal_lot_code AS code FROM ingredient_lots l "
                                              "LEFT JOIN (SELECT ingredient_lot_id, sum(quantity) AS total FROM "
                                              "lot_movements GROUP BY ingredient_lot_id) m "
                                              "ON m.ingredient_lot_id = l.id "
                                              "WHERE l.quantity_remaining IS NOT NULL AND l.quantity_remaining <> "
                                              "COALESCE(m.total, 0) ORDER BY l.id LIMIT 20")));
    QStringList wrong;
    for (const Row &row : rows)
        wrong << row.text(QStringLiteral("code"));
    return checkFound(QStringLiteral("lot_balances"), wrong);
}

// Acts of vessels whose taking back left something behind, and stock of vessels that no load that stands has: a trace
// does not find either. Only guards that were switched off let them happen.
Result<CheckResult> checkVessels(Database &database)
{
    static const QString sql = QStringLiteral(
        "SELECT v.code || ' ' || a.id AS code FROM vessel_acts u JOIN vessel_acts a ON a.id = u.takes_back_id JOIN "
        "vessels v ON v.id = a.vessel_id WHERE a.quantity <> u.quantity OR EXISTS (SELECT 1 FROM batch_ingredients b "
        "WHERE b.vessel_act_id = a.id AND b.quantity_used + COALESCE((SELECT sum(c.quantity_used) FROM "
        "batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0) OR EXISTS (SELECT 1 FROM ingredient_lots l WHERE "
        "l.id = a.filling_lot_id AND l.quantity_remaining <> 0) "
        "UNION ALL SELECT l.internal_lot_code FROM ingredient_lots l WHERE l.vessel_id IS NOT NULL AND "
        "l.quantity_remaining > 0 AND NOT EXISTS (SELECT 1 FROM vessel_acts a WHERE a.filling_lot_id = l.id AND NOT "
        "EXISTS (SELECT 1 FROM vessel_acts e WHERE e.vessel_id = a.vessel_id AND e.kind = 'EMPTY' AND e.id > a.id AND "
        "NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = e.id)) AND NOT EXISTS (SELECT 1 FROM "
        "vessel_acts u WHERE u.takes_back_id = a.id)) ORDER BY 1 LIMIT 20");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    QStringList wrong;
    for (const Row &row : rows)
        wrong << row.text(QStringLiteral("code"));
    return checkFound(QStringLiteral("vessel_acts"), wrong);
}

// Every row under a seal is as it was sealed, and those that no seal covers yet say what their records say.
Result<CheckResult> checkSeals(Database &database)
{
    BM_TRY_ASSIGN(const HistoryCheck history, checkHistory(database));
    return checkFound(historyCheckName(),
                      history.firstBreak ? QStringList(toText(*history.firstBreak)) : QStringList());
}

// The checks of the tables are asked by checkRows(), which names the rows: here they would be asked a second time.
Result<QStringList> sqliteIntegrity(Database &database)
{
    BM_TRY(database.execute(QStringLiteral("PRAGMA ignore_check_constraints = ON")));
    const auto rows = database.run(QStringLiteral("PRAGMA integrity_check"));
    BM_TRY(database.execute(QStringLiteral("PRAGMA ignore_check_constraints = OFF")));
    if (!rows)
        return rows.error();
    QStringList answers;
    for (const Row &row : *rows)
        answers << row.text(QStringLiteral("integrity_check"));
    return answers;
}

Result<CheckResult> checkIntegrity(Database &database)
{
    QStringList wrong;
    if (database.isSqlite()) {
        BM_TRY_ASSIGN(const QStringList answers, sqliteIntegrity(database));
        for (const QString &answer : answers) {
            if (answer != QLatin1String("ok"))
                wrong << answer;
        }
        return checkFound(QStringLiteral("integrity"), wrong);
    }
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral(
                      "SELECT i.relname AS name FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid "
                      "WHERE i.relnamespace = quote_ident(current_schema())::regnamespace AND NOT x.indisvalid")));
    for (const Row &row : rows)
        wrong << QStringLiteral("invalid index ") + row.text(QStringLiteral("name"));
    return checkFound(QStringLiteral("integrity"), wrong);
}
} // namespace

QString historyCheckName()
{
    return QStringLiteral("history");
}

Result<SchemaDescription> expectedSchema(Engine engine)
{
    BM_TRY_ASSIGN(const QString text,
                  migrationText(QStringLiteral("verify/schema.") + engineName(engine) + QLatin1String(".txt")));
    SchemaDescription description;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            description.insert(line.section(QLatin1String(" = "), 0, 0), line.section(QLatin1String(" = "), 1));
    }
    return description;
}

QStringList drift(const SchemaDescription &expected, const SchemaDescription &actual)
{
    QStringList differences;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (!actual.contains(it.key()))
            differences << QStringLiteral("missing ") + it.key();
        else if (actual.value(it.key()) != it.value())
            differences << QStringLiteral("changed ") + it.key();
    }
    for (auto it = actual.begin(); it != actual.end(); ++it) {
        if (!expected.contains(it.key()))
            differences << QStringLiteral("unexpected ") + it.key();
    }
    return differences;
}

Result<QStringList> differencesFromVersion(Database &database, int version)
{
    BM_TRY_ASSIGN(const auto expected, tablesOfVersion(version));
    BM_TRY_ASSIGN(const auto actual, readTables(database));
    const auto named = [&database](const std::vector<TableShape> &tables) {
        SchemaDescription names;
        for (const TableShape &table : tables) {
            // PostgreSQL keeps the acting person in a setting and needs no table for it.
            if (!ourTables().contains(table.name) ||
                (!database.isSqlite() && table.name == QLatin1String("audit_context")))
                continue;
            names.insert(QStringLiteral("table ") + table.name, {});
            for (const QString &column : table.columnNames())
                names.insert(QStringLiteral("column ") + table.name + u'.' + column, {});
        }
        return names;
    };
    return drift(named(expected), named(actual));
}

Result<QStringList> alterations(Database &database, int version, Alterations which)
{
    QStringList differences;
    if (version == programSchemaVersion()) {
        BM_TRY_ASSIGN(const SchemaDescription expected, expectedSchema(database.engine()));
        BM_TRY_ASSIGN(const SchemaDescription actual, describeSchema(database, ourTables()));
        differences = drift(expected, actual);
    } else {
        BM_TRY_ASSIGN(differences, differencesFromVersion(database, version));
    }
    BM_TRY_ASSIGN(const QStringList ledger, ledgerDifferences(database, version));
    differences << ledger;
    if (database.isSqlite() || which == Alterations::OfOurs)
        return differences;
    BM_TRY_ASSIGN(const Rows rows, database.run(postgresHangingOnOurs));
    for (const Row &row : rows)
        differences << QStringLiteral("unexpected ") + row.text(QStringLiteral("what"));
    return differences;
}

Result<std::vector<CheckResult>> verifyAtVersion(Database &database, int version)
{
    BM_TRY_ASSIGN(const QStringList differences, differencesFromVersion(database, version));
    std::vector<CheckResult> results{checkFound(QStringLiteral("schema"), differences)};
    if (version == 0)
        return results;
    BM_TRY_ASSIGN(CheckResult ledger, checkLedgerUpTo(database, version));
    results.push_back(std::move(ledger));
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    const bool hasLedger = std::any_of(tables.begin(), tables.end(), [](const TableShape &table) {
        return table.name == QLatin1String("lot_movements");
    });
    constexpr int firstWithSeals = 8;
    for (const auto check : {checkLinksAsTheyAre, checkBalances, checkIntegrity, checkSeals}) {
        if ((check == checkBalances && !hasLedger) || (check == checkSeals && version < firstWithSeals))
            continue;
        BM_TRY_ASSIGN(CheckResult result, check(database));
        results.push_back(std::move(result));
    }
    return results;
}

Result<std::vector<CheckResult>> verifyPlant(Database &database)
{
    BM_TRY_ASSIGN(CheckResult schema, checkSchema(database));
    BM_TRY_ASSIGN(CheckResult ledger, checkLedger(database));
    BM_TRY_ASSIGN(CheckResult integrity, checkIntegrity(database));
    const Kinds kinds = schema.ok && integrity.ok ? Kinds::AreKnown : Kinds::AreInDoubt;
    std::vector<CheckResult> results{std::move(schema), std::move(ledger)};
    BM_TRY_ASSIGN(const auto rows, checkRows(database, kinds));
    results.insert(results.end(), rows.begin(), rows.end());
    BM_TRY_ASSIGN(CheckResult balances, checkBalances(database));
    results.push_back(std::move(balances));
    BM_TRY_ASSIGN(CheckResult vessels, checkVessels(database));
    results.push_back(std::move(vessels));
    results.push_back(std::move(integrity));
    BM_TRY_ASSIGN(CheckResult seals, checkSeals(database));
    results.push_back(std::move(seals));
    return results;
}

} // namespace bm
