// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/rollback.h"

#include "database/backups/room.h"
#include "database/introspection.h"
#include "database/migration/definitions.h"
#include "database/migration/migrationlock.h"
#include "database/migration/migrationscript.h"
#include "database/migration/migrator.h"
#include "database/migration/olderschema.h"
#include "database/migration/ourtables.h"
#include "database/migration/runlog.h"
#include "database/migration/verification.h"
#include "database/rights/serverrights.h"
#include "database/takeover/session.h"
#include "database/takeover/tidying.h"
#include "database/transaction.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace bm
{
namespace
{
// The two tables that tell of migrations change with every one of them.
bool tellsOfMigrations(const QString &table)
{
    return table == QLatin1String("schema_migrations") || table == QLatin1String("migration_runs");
}

// A schema that somebody altered by hand is not taken apart: nobody can say what would go with it.
Done refuseDrift(Database &database, int version)
{
    BM_TRY_ASSIGN(const QStringList differences, alterations(database, version, Alterations::InTheWay));
    if (differences.isEmpty())
        return {};
    return Error{Reason::Drift, {}, differences.mid(0, 5).join(QLatin1String("; "))};
}

// What every new row says in a column, as SQL; nothing where that is NULL.
Result<QString> defaultOf(Database &database, const QString &table, const QString &column)
{
    static const QString sqlite = QStringLiteral("SELECT dflt_value AS value FROM pragma_table_info(?) WHERE name = ?");
    static const QString postgres = QStringLiteral(
        "SELECT pg_get_expr(d.adbin, d.adrelid) AS value FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = "
        "d.adrelid AND a.attnum = d.adnum WHERE d.adrelid = quote_ident(?)::regclass AND a.attname = ?");
    BM_TRY_ASSIGN(const auto row, database.first(database.pick(sqlite, postgres), {table, column}));
    return row ? row->text(QStringLiteral("value")) : QString();
}

// By what people call a row of the table.
QString nameOf(const QStringList &columns)
{
    for (const char *const name : {"internal_lot_code", "batch_number", "pallet_number", "delivery_number",
                                   "shipment_number", "recall_number", "code", "login", "name"}) {
        if (columns.contains(QLatin1String(name)))
            return QLatin1String(name);
    }
    return columns.first();
}

Result<LostColumn> lookAtColumn(Database &database, const TableShape &table, const QString &column)
{
    constexpr int named = 1000;
    LostColumn lost{table.name, column, 0, {}};
    BM_TRY_ASSIGN(const QString usual, defaultOf(database, table.name, column));
    const QString said = quotedIdentifier(column) +
                         database.pick(QStringLiteral(" IS NOT "), QStringLiteral(" IS DISTINCT FROM ")) +
                         (usual.isEmpty() ? QStringLiteral("NULL") : QString(u'(' + usual + u')'));
    const QString from = QStringLiteral(" FROM ") + quotedIdentifier(table.name) + QStringLiteral(" WHERE ") + said;
    BM_TRY_ASSIGN(const Rows count, database.run(QStringLiteral("SELECT count(*) AS n") + from));
    lost.values = count.front().integer(QStringLiteral("n"));
    if (lost.values == 0)
        return lost;
    const QString key = quotedIdentifier(table.columnNames().first());
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(
            QStringLiteral("SELECT CAST(%1 AS text) AS record").arg(quotedIdentifier(nameOf(table.columnNames()))) +
                from + QStringLiteral(" ORDER BY %1 LIMIT ?").arg(key),
            {named}));
    for (const Row &row : rows)
        lost.records << row.text(QStringLiteral("record"));
    return lost;
}

Done countLoss(Database &database, RollbackPlan &plan)
{
    BM_TRY_ASSIGN(const auto present, readTables(database));
    BM_TRY_ASSIGN(const auto older, tablesOfVersion(plan.toVersion));
    for (const TableShape &table : present) {
        if (!ourTables().contains(table.name))
            continue;
        const auto kept = std::find_if(older.begin(), older.end(),
                                       [&table](const TableShape &each) { return each.name == table.name; });
        if (kept == older.end()) {
            BM_TRY_ASSIGN(const qint64 rows, countRows(database, table.name));
            plan.lostTables.push_back({table.name, rows});
            continue;
        }
        const QStringList columns = kept->columnNames();
        for (const QString &column : table.columnNames()) {
            if (columns.contains(column))
                continue;
            BM_TRY_ASSIGN(LostColumn lost, lookAtColumn(database, table, column));
            plan.lostColumns.push_back(std::move(lost));
        }
    }
    return {};
}

Error wouldLose(const RollbackPlan &plan)
{
    QStringList parts;
    for (const TableCount &table : plan.lostTables) {
        if (table.rows > 0)
            parts << QStringLiteral("%1 (%2)").arg(table.name).arg(table.rows);
    }
    for (const LostColumn &column : plan.lostColumns) {
        if (column.values > 0)
            parts << QStringLiteral("%1.%2 (%3)").arg(column.table, column.column).arg(column.values);
    }
    return Error{Reason::WouldLoseData, {}, parts.join(QLatin1String(", "))};
}

Done refuse(const RollbackPlan &plan, const RollbackOptions &options)
{
    if (plan.toVersion == 0 && !plan.undone.empty() && !options.removeEverything)
        return Error{Reason::Required, QStringLiteral("remove-everything"), {}};
    if (plan.lost() > options.mayLose)
        return wouldLose(plan);
    return {};
}

Result<std::vector<TableCount>> countOurs(Database &database)
{
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    std::vector<TableCount> counts;
    for (const TableShape &table : tables) {
        if (!ourTables().contains(table.name))
            continue;
        BM_TRY_ASSIGN(const qint64 rows, countRows(database, table.name));
        counts.push_back({table.name, rows});
    }
    return counts;
}

QJsonObject reportJson(const RollbackReport &report)
{
    QJsonArray undone;
    for (const int version : report.plan.undone)
        undone << version;
    QJsonArray rows;
    for (const RowConservation &table : report.log.rows)
        rows << QJsonObject{{QStringLiteral("table"), table.table},
                            {QStringLiteral("before"), table.before},
                            {QStringLiteral("after"), table.after}};
    QJsonArray columns;
    for (const LostColumn &column : report.plan.lostColumns)
        columns << QJsonObject{{QStringLiteral("table"), column.table},
                               {QStringLiteral("column"), column.column},
                               {QStringLiteral("values"), column.values},
                               {QStringLiteral("records"), QJsonArray::fromStringList(column.records)}};
    QJsonArray validation;
    for (const CheckResult &check : report.log.validation)
        validation << QJsonObject{{QStringLiteral("check"), check.check},
                                  {QStringLiteral("ok"), check.ok},
                                  {QStringLiteral("detail"), check.detail}};
    QJsonArray tables;
    for (const TableCount &table : report.log.before.tables)
        tables << QJsonObject{{QStringLiteral("name"), table.name}, {QStringLiteral("rows"), table.rows}};
    return {{QStringLiteral("server_version"), report.log.before.serverVersion},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("undone"), undone},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("lost_columns"), columns},
            {QStringLiteral("left_out"), QJsonArray::fromStringList(report.leftOut)},
            {QStringLiteral("validation"), validation},
            {QStringLiteral("duration_ms"), report.log.migrationMs}};
}

// One rollback under way.
class Descent
{
public:
    Descent(Database &database, MigrationLock &lock, RollbackReport &report, const RollbackOptions &options,
            const ProgressReport &progress)
        : m_database(database), m_lock(lock), m_report(report), m_options(options), m_progress(progress)
    {
    }

    // Inside the transaction.
    Done run()
    {
        QElapsedTimer timer;
        timer.start();
        BM_TRY(lookAgain());
        BM_TRY(step(QStringLiteral("definitions")));
        BM_TRY(dropDefinitions(m_database));
        BM_TRY_ASSIGN(m_report.plan.undone, undoScripts(m_database, m_report.plan.toVersion));
        if (m_report.plan.toVersion > 0)
            BM_TRY(createDefinitions());
        BM_TRY(validate());
        m_report.log.versionAfter = m_report.plan.toVersion;
        m_report.log.migrationMs = timer.elapsed();
        if (m_report.plan.toVersion == 0)
            return {};
        return writeRunLog(m_database, m_report.log, m_report.log.backup->path, m_report.log.backup->sha256,
                           reportJson(m_report));
    }

private:
    Done step(const QString &what)
    {
        return m_progress({MigrationStep::Migrate, 0, 0, what}) ? Done() : Done(Error{Reason::Cancelled});
    }

    // What was counted before the lock may have changed since, and the backup must hold what goes.
    Done lookAgain()
    {
        BM_TRY_ASSIGN(const auto tables, readTables(m_database));
        QStringList ours;
        for (const TableShape &table : tables) {
            if (ourTables().contains(table.name))
                ours << table.name;
        }
        BM_TRY(m_lock.hold(ours));
        const int seen = m_report.plan.fromVersion;
        BM_TRY_ASSIGN(m_report.plan, planRollback(m_database, m_report.plan.toVersion));
        if (m_report.plan.fromVersion != seen)
            return Error{Reason::Busy, {}, QStringLiteral("migration")};
        BM_TRY(refuse(m_report.plan, m_options));
        BM_TRY_ASSIGN(m_before, countOurs(m_database));
        for (const TableCount &table : m_before) {
            const auto &saved = m_report.log.backup->tables;
            const bool same = std::any_of(saved.begin(), saved.end(), [&table](const TableCount &each) {
                return each.name == table.name && each.rows == table.rows;
            });
            if (!same)
                return Error{Reason::Busy, {}, table.name};
        }
        return {};
    }

    Done createDefinitions()
    {
        BM_TRY_ASSIGN(const OlderDefinitions older, olderDefinitions(m_database));
        for (const QString &statement : older.statements) {
            const Done done = m_database.execute(statement);
            if (!done && done.error().reason == Reason::DiskFull)
                return done;
            if (!done)
                return Error{Reason::MigrationFailed, {}, QStringLiteral("definitions: ") + done.error().detail};
        }
        m_report.leftOut = older.leftOut;
        return grantServerRights(m_database);
    }

    Done validate()
    {
        if (!m_progress({MigrationStep::Validate, 0, 0, {}}))
            return Error{Reason::Cancelled};
        BM_TRY_ASSIGN(m_report.log.validation, verifyAtVersion(m_database, m_report.plan.toVersion));
        BM_TRY_ASSIGN(const auto after, countOurs(m_database));
        CheckResult conserved{QStringLiteral("rows_that_stay"), true, {}};
        for (const TableCount &table : m_before) {
            const auto now = std::find_if(after.begin(), after.end(),
                                          [&table](const TableCount &each) { return each.name == table.name; });
            m_report.log.rows.push_back({table.name, table.rows, now == after.end() ? 0 : now->rows});
            if (now != after.end() && now->rows != table.rows && !tellsOfMigrations(table.name))
                conserved = {conserved.check, false, table.name};
        }
        m_report.log.validation.push_back(conserved);
        for (const CheckResult &check : m_report.log.validation) {
            if (!check.ok)
                return Error{Reason::ValidationFailed, {}, check.check + QLatin1String(": ") + check.detail};
        }
        return {};
    }

    Database &m_database;
    MigrationLock &m_lock;
    RollbackReport &m_report;
    const RollbackOptions &m_options;
    const ProgressReport &m_progress;
    std::vector<TableCount> m_before;
};

Done descend(const ConnectionSettings &settings, RollbackReport &report, const RollbackOptions &options,
             const ProgressReport &progress)
{
    if (!progress({MigrationStep::Migrate, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadWrite));
    BM_TRY(prepareLongSession(*database, report.log.who));
    BM_TRY_ASSIGN(const auto lock, MigrationLock::take(*database, progress));
    const RollbackReport untouched = report;
    const Done done = lock->wholly([&]() -> Done {
        report = untouched;
        return Descent(*database, *lock, report, options, lock->progress()).run();
    });
    if (!done)
        return done;
    // The rollback stands; statistics can be had later.
    Done after = lock->afterwards();
    if (after && database->isSqlite())
        after = analyse(*database);
    if (!after)
        report.log.validation.push_back({QStringLiteral("statistics"), false, after.error().detail});
    else if (const auto left = tidyUp(*database))
        report.log.validation.push_back(*left);
    return {};
}
} // namespace

qint64 RollbackPlan::lost() const
{
    qint64 all = 0;
    for (const TableCount &table : lostTables)
        all += table.rows;
    for (const LostColumn &column : lostColumns)
        all += column.values;
    return all;
}

Result<RollbackPlan> planRollback(Database &database, int toVersion)
{
    BM_TRY_ASSIGN(const Inspection found, recognise(database));
    const Startup decision = decideStartup(found);
    if (decision == Startup::Foreign || decision == Startup::NewerSchema)
        return *refusal(decision, found);
    RollbackPlan plan;
    plan.fromVersion = found.schemaVersion;
    plan.toVersion = toVersion;
    if (toVersion > plan.fromVersion || toVersion < 0)
        return Error{Reason::NotAnOlderVersion, QStringLiteral("to"), QString::number(plan.fromVersion)};
    if (toVersion == plan.fromVersion)
        return plan;
    BM_TRY(refuseDrift(database, plan.fromVersion));
    for (int version = plan.fromVersion; version > toVersion; --version)
        plan.undone.push_back(version);
    BM_TRY(countLoss(database, plan));
    return plan;
}

Result<RollbackReport> rollBackTo(const ConnectionSettings &settings, int toVersion, const ProgramIdentity &who,
                                  const RollbackOptions &options, const ProgressReport &progress)
{
    RollbackReport report;
    report.log.who = who;
    report.log.begin();
    if (!progress({MigrationStep::Inspect, 0, 0, {}}))
        return Error{Reason::Cancelled};
    {
        BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
        BM_TRY_ASSIGN(report.log.before, inReadTransaction(*database, [&] { return inspect(*database); }));
        BM_TRY_ASSIGN(report.plan, inReadTransaction(*database, [&] { return planRollback(*database, toVersion); }));
    }
    report.log.versionAfter = report.plan.fromVersion;
    if (!report.plan.undone.empty()) {
        BM_TRY(refuse(report.plan, options));
        const QString folder = options.backupDir.isEmpty() ? defaultBackupFolder(settings) : options.backupDir;
        {
            BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
            BM_TRY(checkRoom(*database, {folder, RoomFor::Change}));
        }
        BM_TRY_ASSIGN(report.log.backup, backUp(settings, folder, who, progress, {{}, BackupWhy::Rollback}));
        BM_TRY(descend(settings, report, options, progress));
    }
    report.log.finishedAt = report.log.now();
    return report;
}

} // namespace bm
