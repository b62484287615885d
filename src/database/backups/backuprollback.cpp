// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/kept/restoretest.h"
#include "database/migration/runlog.h"
#include "database/takeover/rollback.h"
#include "database/transaction.h"

#include <QJsonArray>
#include <algorithm>

namespace bm
{
qint64 BackupComparison::lost() const
{
    qint64 all = 0;
    for (const RowConservation &table : tables)
        all += std::max<qint64>(0, table.before - table.after);
    return all;
}

namespace
{
const QString ourVariant = QStringLiteral("bakermaiden");

Result<Inspection> lookAt(const ConnectionSettings &settings)
{
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    return inReadTransaction(*database, [&] { return inspect(*database); });
}

// What the program notes by itself whenever a workstation closes or opens: nobody loses work with it, and between the
// look at a backup and the restore it grows without anybody's doing.
bool isOwnNote(const QString &table)
{
    return table == u"audit_seals" || table == u"saved_requests" || table == u"sign_in_attempts";
}

std::vector<RowConservation> besides(const std::vector<TableCount> &present, const std::vector<TableCount> &backup)
{
    std::vector<RowConservation> tables;
    for (const TableCount &table : present)
        tables.push_back({table.name, table.rows, 0});
    for (const TableCount &table : backup) {
        const auto same = std::find_if(tables.begin(), tables.end(),
                                       [&table](const RowConservation &each) { return each.table == table.name; });
        if (same == tables.end())
            tables.push_back({table.name, 0, table.rows});
        else
            same->after = table.rows;
    }
    std::erase_if(tables, [](const RowConservation &each) { return isOwnNote(each.table); });
    return tables;
}

// The restored plant's own log tells that it was put back; an old database has none.
Result<bool> logRestore(const ConnectionSettings &settings, BackupRollback &done, const QString &backupPath,
                        const PlantRecord &before)
{
    MigrationReport &log = done.log;
    log.before.engine = settings.engine;
    log.before.variant = ourVariant;
    log.before.schemaVersion = done.comparison.presentVersion;
    log.backup = BackupInfo{backupPath, manifestPathOf(backupPath), done.comparison.sha256, true, done.restored.tables};
    log.rows = done.comparison.tables;
    BM_TRY_ASSIGN(const Inspection now, lookAt(settings));
    log.before.serverVersion = now.serverVersion;
    log.versionAfter = now.schemaVersion;
    if (now.variant != ourVariant) {
        log.before.variant = now.variant;
        return false;
    }
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadWrite));
    QJsonArray rows;
    for (const RowConservation &table : log.rows)
        rows << QJsonObject{{QStringLiteral("table"), table.table},
                            {QStringLiteral("before"), table.before},
                            {QStringLiteral("after"), table.after}};
    const QJsonObject report{{QStringLiteral("restored"), backupPath},
                             {QStringLiteral("kept_aside"), done.restored.keptAside},
                             {QStringLiteral("not_kept"), QJsonArray::fromStringList(done.restored.notKept)},
                             {QStringLiteral("rows"), rows}};
    const auto write = [&]() -> Done {
        BM_TRY(carryOver(*database, before, log.who.person));
        return writeRunLog(*database, log, backupPath, done.comparison.sha256, report);
    };
    BM_TRY(inTransaction(*database, AuditContext{log.who.person, log.who.host, {}}, write));
    return true;
}
} // namespace

Result<BackupComparison> compareWithBackup(const ConnectionSettings &settings, const QString &backupPath)
{
    BM_TRY_ASSIGN(const Manifest manifest, checkedManifest(backupPath, settings.engine, recordOfWhatIsThere(settings)));
    BackupComparison comparison;
    comparison.sha256 = manifest.sha256;
    const auto present = lookAt(settings);
    if (!present) {
        const Reason reason = present.error().reason;
        const bool missing = reason == Reason::FileMissing || reason == Reason::EmptyFile ||
                             reason == Reason::NoSuchDatabase || reason == Reason::FolderMissing;
        if (!missing && reason != Reason::Corrupt && reason != Reason::NotADatabase)
            return present.error();
        comparison.present = missing ? BackupComparison::Present::Missing : BackupComparison::Present::Damaged;
        comparison.tables = besides({}, manifest.tables);
        return comparison;
    }
    const Startup decision = decideStartup(*present);
    if (decision == Startup::Foreign)
        return *refusal(decision, *present);
    comparison.present = BackupComparison::Present::Readable;
    comparison.presentVersion = present->schemaVersion;
    comparison.tables = besides(present->tables, manifest.tables);
    return comparison;
}

Result<BackupRollback> rollBackToBackup(const ConnectionSettings &settings, const QString &backupPath,
                                        const ProgramIdentity &who, qint64 mayLose, const ProgressReport &progress,
                                        const QString &expectedSha256)
{
    BackupRollback done;
    done.log.who = who;
    done.log.begin();
    if (!progress({MigrationStep::Inspect, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(done.comparison, compareWithBackup(settings, backupPath));
    if (!expectedSha256.isEmpty() && done.comparison.sha256 != expectedSha256)
        return faultError(BackupFault::ChangedMeanwhile, backupPath);
    const bool unknown = done.comparison.present == BackupComparison::Present::Damaged && mayLose != whateverIsLost;
    if (unknown || done.comparison.lost() > mayLose) {
        QStringList parts;
        for (const RowConservation &table : done.comparison.tables) {
            if (table.before > table.after)
                parts << QStringLiteral("%1 (%2)").arg(table.table).arg(table.before - table.after);
        }
        return Error{Reason::WouldLoseData, {}, parts.join(QLatin1String(", "))};
    }
    if (!progress({MigrationStep::Migrate, 0, 0, {}}))
        return Error{Reason::Cancelled};
    const PlantRecord before = recordOfWhatIsThere(settings);
    BM_TRY_ASSIGN(done.restored, restore(backupPath, settings, who, progress, done.comparison.sha256));
    const auto logged = logRestore(settings, done, backupPath, before);
    done.logged = logged.valueOr(false);
    done.log.finishedAt = done.log.now();
    return done;
}

} // namespace bm
