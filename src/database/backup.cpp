// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"

#include "database/backups/backupfile.h"
#include "database/backups/content.h"
#include "database/backups/leftfiles.h"
#include "database/backups/postgrestools.h"
#include "database/backups/room.h"
#include "database/backups/scratch.h"
#include "database/backups/sqlitecopy.h"
#include "database/environment.h"
#include "database/takeover/session.h"
#include "database/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bm
{
QString defaultBackupFolder(const ConnectionSettings &settings)
{
    const QString base =
        settings.engine == Engine::SQLite ? QFileInfo(settings.path).absolutePath() : programFolders().data;
    return QDir(base).filePath(QStringLiteral("backups"));
}

namespace
{
QString backupIn(const QString &folder, const ConnectionSettings &settings)
{
    const QString stem =
        settings.engine == Engine::SQLite ? QFileInfo(settings.path).completeBaseName() : settings.database;
    const QString when = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    return unusedFile(QDir(folder).absoluteFilePath(QStringLiteral("bakermaiden-%1-%2").arg(stem, when)),
                      settings.engine == Engine::SQLite ? QStringLiteral(".sqlite") : QStringLiteral(".dump"));
}

// Copies and sums up in one snapshot, so that the numbers of the manifest are those of the copy.
Result<std::vector<TableCount>> copyOut(Database &database, const QString &part, const ProgressReport &progress)
{
    return inReadTransaction(database, [&]() -> Result<std::vector<TableCount>> {
        BM_TRY_ASSIGN(auto tables, contentOf(database, MigrationStep::Backup, progress));
        if (database.isSqlite()) {
            BM_TRY(copySqlite(database, part, progress));
            return tables;
        }
        BM_TRY_ASSIGN(const PostgresTools tools, PostgresTools::forServer(database.serverVersion()));
        BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("SELECT pg_export_snapshot() AS snapshot")));
        BM_TRY(tools.dump(database.settings(), rows.front().text(QStringLiteral("snapshot")), part, progress));
        return tables;
    });
}

Done verifyCopy(const QString &copy, const std::vector<TableCount> &tables, const ConnectionSettings &settings,
                const ScratchPlace &place, const ProgressReport &progress)
{
    if (!progress({MigrationStep::VerifyBackup, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(const auto scratch, ScratchCopy::restoredFrom(copy, settings, place, progress));
    BM_TRY_ASSIGN(const auto database, Database::open(scratch->settings(), Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto restored, inReadTransaction(*database, [&] {
                      return contentOf(*database, MigrationStep::VerifyBackup, progress);
                  }));
    if (const QString table = firstDifference(tables, restored); !table.isEmpty())
        return Error{Reason::BackupFailed, {}, table};
    if (database->isSqlite()) {
        BM_TRY_ASSIGN(const Rows rows, database->run(QStringLiteral("PRAGMA integrity_check")));
        if (rows.front().text(QStringLiteral("integrity_check")) != QLatin1String("ok"))
            return Error{Reason::Corrupt, {}, settings.displayName()};
    }
    return {};
}

Result<ScratchPlace> scratchPlaceFor(const ConnectionSettings &settings, const QString &said)
{
    if (settings.engine == Engine::SQLite)
        return ScratchPlace{};
    BM_TRY_ASSIGN(const Environment environment,
                  readEnvironment(QProcessEnvironment::systemEnvironment(), dotEnvFile()));
    return ScratchPlace{{}, said.isEmpty() ? environment.testDatabaseUrl : said};
}
} // namespace

Result<BackupInfo> backUp(const ConnectionSettings &settings, const QString &folder, const ProgramIdentity &who,
                          const ProgressReport &progress, const QString &scratchUrl)
{
    if (!progress({MigrationStep::Backup, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY(prepareLongSession(*database, who));
    BM_TRY_ASSIGN(const ScratchPlace place, scratchPlaceFor(settings, scratchUrl));
    if (!database->isSqlite()) {
        BM_TRY(PostgresTools::forServer(database->serverVersion()));
        BM_TRY(ScratchCopy::checkPlace(*database, place));
    }
    BM_TRY(prepareFolder(folder));
    BM_TRY(checkRoom(*database, folder, RoomFor::Backup));
    const FolderInUse inUse(folder);
    BackupInfo backup;
    backup.path = backupIn(folder, settings);
    const QString part = backup.path + QStringLiteral(".part");
    const Done done = [&]() -> Done {
        BM_TRY_ASSIGN(backup.tables, copyOut(*database, part, progress));
        BM_TRY(verifyCopy(part, backup.tables, settings, place, progress));
        backup.verified = true;
        BM_TRY_ASSIGN(backup.sha256, fingerprint(part));
        BM_TRY_ASSIGN(backup.manifestPath, writeManifest(backup, *database, who));
        // Last of all it gets its name: what is called a backup was verified.
        return finishFile(part, backup.path);
    }();
    if (done)
        return backup;
    for (const QString &file : {part, backup.path, manifestPathOf(backup.path)})
        QFile::remove(file);
    return done.error();
}

} // namespace bm
