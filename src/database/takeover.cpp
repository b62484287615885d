// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover.h"

#include "database/backup.h"
#include "database/backups/leftfiles.h"
#include "database/legacy/legacytakeover.h"
#include "database/migration/definitions.h"
#include "database/migration/migrationscript.h"
#include "database/migration/migrator.h"
#include "database/takeover/beforehand.h"
#include "database/takeover/cancelwatch.h"
#include "database/takeover/leftovers.h"
#include "database/takeover/rehearsal.h"
#include "database/takeover/runnerlock.h"
#include "database/takeover/session.h"
#include "database/takeover/tidying.h"
#include "database/transaction.h"

#include <QFile>
#include <QFileInfo>

namespace bm
{
namespace
{
// Cheap, and answered while another program migrates; nothing when that keeps the file busy.
Result<std::optional<Inspection>> glance(const ConnectionSettings &settings)
{
    const auto seen = [&settings]() -> Result<Inspection> {
        BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
        return inReadTransaction(*database, [&] { return recognise(*database); });
    }();
    if (seen)
        return std::optional(*seen);
    if (settings.engine == Engine::SQLite && seen.error().reason == Reason::Busy)
        return std::optional<Inspection>();
    return seen.error();
}

Result<Inspection> look(const ConnectionSettings &settings, const ProgramIdentity &who, const FindingChoices &fixes,
                        const ProgressReport &progress)
{
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY(prepareLongSession(*database, who));
    // Many rows, or somebody who keeps a table: who has had enough does not wait for it.
    const CancelWatch watch(*database, progress, MigrationStep::Inspect);
    return inReadTransaction(*database, [&] { return inspect(*database, fixes); });
}

QString backupFolder(const ConnectionSettings &settings, const MigrationOptions &options)
{
    return options.backupDir.isEmpty() ? defaultBackupFolder(settings) : options.backupDir;
}

Done protect(const ConnectionSettings &settings, const ProgramIdentity &who, const MigrationOptions &options,
             MigrationReport &report, const ProgressReport &progress)
{
    BM_TRY_ASSIGN(report.backup, backUp(settings, backupFolder(settings, options), who, progress,
                                        {options.testDatabaseUrl, BackupWhy::Migration, {}, options.rehearseOn}));
    if (options.rehearse) {
        BM_TRY_ASSIGN(report.rehearsal, rehearse(settings, report.backup->path, options, who, progress));
    }
    return {};
}

// Of a program that was killed right after its commit; nobody else would come by to take it away.
void removeAbandonedLock(const ConnectionSettings &settings)
{
    if (settings.engine == Engine::SQLite && QFile::exists(lockFileOf(settings.path)))
        (void)FileLock::tryTake(lockFileOf(settings.path), {});
}

// An old program's file may be open to everybody; a plant's holds names and hashes of PINs. A file that belongs to
// another account stays as that one wants it.
void makePrivate(const ConnectionSettings &settings)
{
    if (settings.engine == Engine::SQLite)
        QFile::setPermissions(settings.path, QFile::ReadOwner | QFile::WriteOwner);
}

// Everything that only one program at a time may do.
Done takeOver(RunnerLock &lock, const MigrationOptions &options, MigrationReport &report,
              const ProgressReport &progress)
{
    const ConnectionSettings &settings = lock.database().settings();
    // What was seen before the lock may have changed: perhaps somebody else has just done it all.
    BM_TRY_ASSIGN(report.before, look(settings, report.who, options.fixes, progress));
    const Startup decision = decideStartup(report.before);
    report.versionAfter = report.before.schemaVersion;
    if (decision == Startup::Ready)
        return {};
    if (auto refused = refusal(decision, report.before))
        return *refused;
    BM_TRY(checkBeforehand(settings, options, decision, progress));
    report.leftovers = removeLeftovers(settings, backupFolder(settings, options));
    if (decision != Startup::Create)
        BM_TRY(protect(settings, report.who, options, report, progress));
    if (!progress({MigrationStep::Migrate, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY(migrateInPlace(lock.database(), report, progress, options.fixes));
    if (decision == Startup::TakeOver)
        makePrivate(settings);
    if (const auto left = tidyUp(lock.database()))
        report.validation.push_back(*left);
    (void)progress({MigrationStep::Log, 1, 1, {}}); // the work is done: too late to cancel
    return {};
}
} // namespace

void MigrationReport::begin()
{
    startedAt = QDateTime::currentDateTimeUtc();
    m_running.start();
}

QDateTime MigrationReport::now() const
{
    return m_running.isValid() ? startedAt.addMSecs(m_running.elapsed()) : QDateTime::currentDateTimeUtc();
}

Result<MigrationReport> migratePlant(const ConnectionSettings &settings, const ProgramIdentity &who,
                                     const MigrationOptions &options, const ProgressReport &progress)
{
    MigrationReport report;
    report.who = who;
    report.begin();
    if (!progress({MigrationStep::Inspect, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(const auto seen, glance(settings));
    if (seen && decideStartup(*seen) == Startup::Ready) {
        BM_TRY_ASSIGN(report.before, look(settings, who, options.fixes, progress));
        report.versionAfter = report.before.schemaVersion;
        removeAbandonedLock(settings);
    } else {
        if (auto refused = seen ? refusal(decideStartup(*seen), *seen) : std::nullopt)
            return *refused;
        BM_TRY_ASSIGN(const auto lock, RunnerLock::take(settings, who, progress));
        BM_TRY(takeOver(*lock, options, report, progress));
    }
    report.finishedAt = report.now();
    return report;
}

Result<MigrationReport> createPlant(const ConnectionSettings &settings, const ProgramIdentity &who,
                                    const ProgressReport &progress)
{
    MigrationReport report;
    report.who = who;
    report.begin();
    const Done done = [&]() -> Done {
        BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::Create));
        return migrateInPlace(*database, report, progress);
    }();
    if (!done) {
        // Only what this call made is taken away again.
        if (done.error().reason != Reason::FileExists && done.error().reason != Reason::IsDirectory)
            QFile::remove(settings.path);
        return done.error();
    }
    report.finishedAt = report.now();
    return report;
}

namespace
{
Result<QStringList> plannedSteps(Database &database, const Inspection &inspection, Startup decision,
                                 const FindingChoices &fixes)
{
    if (decision == Startup::TakeOver) {
        BM_TRY_ASSIGN(const auto tables, readTables(database));
        LegacyTakeover takeover(database, *recogniseOldDatabase(database.engine(), tables), fixes,
                                [](const QString &, qint64) { return Done(); });
        return takeover.planned();
    }
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(database.engine()));
    QStringList statements;
    if (decision == Startup::Upgrade) {
        BM_TRY_ASSIGN(statements, droppingDefinitions(database));
    }
    for (const MigrationScript &script : scripts) {
        if (script.version > inspection.schemaVersion)
            statements << splitStatements(script.up);
    }
    return statements;
}
} // namespace

Result<QStringList> planMigration(Database &database, const FindingChoices &fixes)
{
    BM_TRY_ASSIGN(const Inspection inspection, inspect(database, fixes));
    const Startup decision = decideStartup(inspection);
    if (auto refused = refusal(decision, inspection))
        return *refused;
    if (decision == Startup::Ready)
        return QStringList();
    BM_TRY_ASSIGN(QStringList statements, plannedSteps(database, inspection, decision, fixes));
    BM_TRY_ASSIGN(const QStringList definitions, plannedDefinitions(database.engine()));
    return statements << definitions << analysing(database.engine());
}

Result<std::vector<MigrationLogEntry>> migrationLog(Database &database)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("SELECT * FROM migration_runs ORDER BY id DESC")));
    std::vector<MigrationLogEntry> entries;
    for (const Row &row : rows) {
        entries.push_back({row.integer(QStringLiteral("id")), row.time(QStringLiteral("started_at")),
                           row.time(QStringLiteral("finished_at")), row.text(QStringLiteral("status")),
                           row.text(QStringLiteral("variant")),
                           static_cast<int>(row.integer(QStringLiteral("version_before"))),
                           static_cast<int>(row.integer(QStringLiteral("version_after"))),
                           row.text(QStringLiteral("person")), row.text(QStringLiteral("host")),
                           row.text(QStringLiteral("app_version")), row.text(QStringLiteral("backup_path")),
                           row.text(QStringLiteral("report")), row.text(QStringLiteral("backup_sha256"))});
    }
    return entries;
}

} // namespace bm
