// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/migrator.h"

#include "database/introspection.h"
#include "database/legacy/legacytakeover.h"
#include "database/migration/definitions.h"
#include "database/migration/diskcheck.h"
#include "database/migration/keyquerytimings.h"
#include "database/migration/migrationlock.h"
#include "database/migration/migrationscript.h"
#include "database/migration/reportjson.h"
#include "database/takeover/tidying.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace bm
{
namespace
{
// One migration under way: what every step needs.
struct Work
{
    Database &database;
    MigrationReport &report;
    const ProgressReport &progress;
    const FindingChoices &fixes;
    qint64 done = 0;
    qint64 total = 0;
    qint64 rows = 0;
    qint64 rowsTotal = 0;

    Done step(const QString &what)
    {
        if (!progress({MigrationStep::Migrate, done++, total, what, {}, rows, rowsTotal}))
            return Error{Reason::Cancelled};
        return {};
    }
};

Error migrationFailed(const Error &cause, const QString &where)
{
    // What a person can act on keeps its reason; anything else failed in that place.
    if (cause.reason == Reason::Cancelled || cause.reason == Reason::Busy || cause.reason == Reason::DiskFull ||
        cause.reason == Reason::PermissionDenied || cause.reason == Reason::ConnectionLost ||
        cause.reason == Reason::OutcomeUnknown)
        return cause;
    return Error{Reason::MigrationFailed, {}, where + QLatin1String(": ") + cause.detail};
}

Done recordStep(Work &work, const MigrationScript &script, qint64 durationMs)
{
    const MigrationReport &report = work.report;
    BM_TRY(work.database.run(QStringLiteral("INSERT INTO schema_migrations (version, name, checksum, applied_at, "
                                            "applied_by, duration_ms, app_version, host) "
                                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                             {script.version, script.name, script.checksum, report.now(), report.who.person, durationMs,
                              report.who.appVersion, report.who.host}));
    return {};
}

Done told(const Done &done, const QString &where)
{
    if (done || done.error().reason == Reason::ValidationFailed)
        return done;
    return migrationFailed(done.error(), where);
}

// What is put into `later` the caller runs, in this order, when the rows of the old database have moved.
Done applyScripts(Work &work, int fromVersion, QStringList *later = nullptr)
{
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(work.database.engine()));
    for (const MigrationScript &script : scripts) {
        if (script.version <= fromVersion)
            continue;
        BM_TRY(work.step(script.name));
        QElapsedTimer timer;
        timer.start();
        for (const QString &statement : splitStatements(script.up)) {
            if (later && isPutOff(statement, *later))
                continue;
            if (const Done done = work.database.execute(statement); !done)
                return migrationFailed(done.error(), script.name);
        }
        BM_TRY(recordStep(work, script, timer.elapsed()));
        work.report.applied.push_back(script.version);
    }
    return {};
}

Done makeIndexes(Work &work, const QStringList &statements)
{
    BM_TRY(work.step(QStringLiteral("indexes")));
    for (const QString &statement : statements)
        BM_TRY(told(work.database.execute(statement), QStringLiteral("indexes")));
    return {};
}

Done validate(Work &work)
{
    if (!work.progress({MigrationStep::Validate, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(auto results, verifyPlant(work.database));
    // The indexes were made in this very transaction: no row can be missing in them.
    BM_TRY_ASSIGN(const auto disk, checkOnDisk(work.database, DiskCheck::Structure));
    if (disk)
        results.push_back(*disk);
    for (const CheckResult &result : results) {
        work.report.validation.push_back(result);
        if (!result.ok)
            return Error{Reason::ValidationFailed, {}, result.check + QLatin1String(": ") + result.detail};
    }
    return {};
}

// The log row is part of the migration: there is no migrated database without it. It comes first, because findings
// name it, and is completed by finishLog().
Result<qint64> beginLog(Work &work)
{
    const MigrationReport &report = work.report;
    BM_TRY_ASSIGN(
        const Rows rows,
        work.database.run(QStringLiteral("INSERT INTO migration_runs (started_at, status, variant, "
                                         "version_before, version_after, person, host, app_version) "
                                         "VALUES (?, 'RUNNING', ?, ?, ?, ?, ?, ?) RETURNING id"),
                          {report.startedAt, report.before.variant, report.before.schemaVersion, programSchemaVersion(),
                           report.who.person, report.who.host, report.who.appVersion}));
    return rows.front().integer(QStringLiteral("id"));
}

Done finishLog(Work &work, qint64 id)
{
    const MigrationReport &report = work.report;
    const QString json = QString::fromUtf8(QJsonDocument(reportJson(report)).toJson(QJsonDocument::Compact));
    BM_TRY(
        work.database.run(QStringLiteral("UPDATE migration_runs SET finished_at = ?, status = 'DONE', backup_path = ?, "
                                         "backup_sha256 = ?, report = ? WHERE id = ?"),
                          {report.now(), report.backup ? report.backup->path : QString(),
                           report.backup ? report.backup->sha256 : QString(), json, id}));
    return {};
}

// For this transaction or connection: sorts and indexes of a million rows in few passes, and still a small program.
Done makeRoom(Database &database)
{
    if (database.isSqlite())
        return database.execute(QStringLiteral("PRAGMA cache_size = -32768"));
    BM_TRY(database.execute(QStringLiteral("SET LOCAL work_mem = '32MB'")));
    return database.execute(QStringLiteral("SET LOCAL maintenance_work_mem = '64MB'"));
}

Result<qint64> takeOver(Work &work)
{
    BM_TRY(makeRoom(work.database));
    BM_TRY_ASSIGN(const auto tables, readTables(work.database));
    auto old = recogniseOldDatabase(work.database.engine(), tables);
    const auto step = [&work](const QString &what, qint64 rowsMoved) {
        work.rows = rowsMoved;
        return work.step(what);
    };
    LegacyTakeover takeover(work.database, *std::move(old), work.fixes, step, work.report.before);
    work.rowsTotal = takeover.rowsToMove(work.report);
    BM_TRY(told(takeover.setAside(), QStringLiteral("old tables")));
    QStringList indexes;
    BM_TRY(applyScripts(work, 0, &indexes));
    BM_TRY_ASSIGN(const qint64 log, beginLog(work));
    BM_TRY(told(takeover.move(log, work.report), QStringLiteral("rows")));
    BM_TRY(told(takeover.putBack(work.report), QStringLiteral("old tables")));
    BM_TRY(makeIndexes(work, indexes));
    return log;
}

Result<qint64> upgrade(Work &work, Startup decision)
{
    if (decision == Startup::Upgrade)
        BM_TRY(dropDefinitions(work.database));
    BM_TRY(applyScripts(work, work.report.before.schemaVersion));
    return beginLog(work);
}

Done transform(Work &work, Startup decision)
{
    QElapsedTimer timer;
    timer.start();
    BM_TRY_ASSIGN(const qint64 log, decision == Startup::TakeOver ? takeOver(work) : upgrade(work, decision));
    BM_TRY(work.step(QStringLiteral("definitions")));
    if (const Done done = createDefinitions(work.database); !done)
        return migrationFailed(done.error(), QStringLiteral("definitions"));
    // Before the questions that are asked now: without statistics they would be answered the slow way.
    BM_TRY(work.step(QStringLiteral("statistics")));
    BM_TRY(analyse(work.database));
    BM_TRY(validate(work));
    timeAfter(work.database, work.report.timings);
    if (!work.progress({MigrationStep::Log, 0, 0, {}}))
        return Error{Reason::Cancelled};
    work.report.versionAfter = programSchemaVersion();
    work.report.migrationMs = timer.elapsed();
    return finishLog(work, log);
}

// Inside the transaction: what was seen before the lock may have changed since.
Done migrateLocked(Work &work)
{
    BM_TRY_ASSIGN(work.report.before, inspect(work.database, work.fixes));
    const Startup decision = decideStartup(work.report.before);
    work.report.versionAfter = work.report.before.schemaVersion;
    if (decision == Startup::Ready)
        return {};
    if (auto refused = refusal(decision, work.report.before))
        return *refused;
    if (decision == Startup::TakeOver)
        work.report.timings = timeBefore(work.database, work.report.before.variant);
    work.total = work.report.before.programVersion + (decision == Startup::TakeOver ? 66 : 2);
    return transform(work, decision);
}
} // namespace

Done migrateInPlace(Database &database, MigrationReport &report, const ProgressReport &progress,
                    const FindingChoices &fixes)
{
    BM_TRY_ASSIGN(const auto lock, MigrationLock::take(database, progress));
    const MigrationReport untouched = report;
    const Done done = lock->wholly([&]() -> Done {
        report = untouched;
        Work work{database, report, lock->progress(), fixes};
        return migrateLocked(work);
    });
    if (done) {
        // The migration stands; what comes after it is told and is no failure of it.
        if (const Done after = lock->afterwards(); !after)
            report.validation.push_back({QStringLiteral("journal"), false, after.error().detail});
        return {};
    }
    report = untouched;
    return done;
}

Result<std::vector<int>> undoScripts(Database &database, int toVersion)
{
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(database.engine()));
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT max(version) AS version FROM schema_migrations")));
    const qint64 from = rows.front().integer(QStringLiteral("version"));
    std::vector<int> undone;
    for (auto script = scripts.rbegin(); script != scripts.rend(); ++script) {
        if (script->version > from || script->version <= toVersion)
            continue;
        for (const QString &statement : splitStatements(script->down)) {
            if (const Done done = database.execute(statement); !done)
                return migrationFailed(done.error(), script->name);
        }
        // The first step takes the list of the steps away with it.
        if (script->version > 1)
            BM_TRY(database.run(QStringLiteral("DELETE FROM schema_migrations WHERE version = ?"), {script->version}));
        undone.push_back(script->version);
    }
    return undone;
}

Done migrateDown(Database &database, int toVersion)
{
    BM_TRY(database.begin(false));
    const Done done = [&]() -> Done {
        BM_TRY(dropDefinitions(database));
        BM_TRY(undoScripts(database, toVersion));
        return database.commit();
    }();
    if (!done && database.inTransaction())
        database.rollBack();
    return done;
}

} // namespace bm
