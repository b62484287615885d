// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"

#include "database/backups/backupfile.h"
#include "database/backups/content.h"
#include "database/backups/kept/plantrecord.h"
#include "database/backups/kept/restoretest.h"
#include "database/backups/leftfiles.h"
#include "database/backups/manifest.h"
#include "database/backups/postgrestools.h"
#include "database/backups/room.h"
#include "database/backups/scratch.h"
#include "database/backups/server/wholeness.h"
#include "database/backups/sqlitecopy.h"
#include "database/environment.h"
#include "database/sqlitefile.h"
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
QString newBackupPath(const ConnectionSettings &settings, const QString &folder, const QDateTime &madeAt)
{
    const QString stem =
        settings.engine == Engine::SQLite ? QFileInfo(settings.path).completeBaseName() : settings.database;
    const QString when = madeAt.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
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
        BM_TRY(createPrivateFile(part)); // pg_dump would let everybody of this computer read it
        BM_TRY(tools.dump(database.settings(), rows.front().text(QStringLiteral("snapshot")), part, progress));
        return tables;
    });
}

// What the plant says of itself; an old database says less.
Result<ManifestFacts> factsOf(Database &database, BackupWhy why)
{
    return inReadTransaction(database, [&]() -> Result<ManifestFacts> {
        ManifestFacts facts;
        facts.why = why;
        BM_TRY_ASSIGN(const Inspection found, recognise(database));
        facts.schemaVersion = found.schemaVersion;
        BM_TRY_ASSIGN(facts.plantId, plantIdOf(database, found));
        return facts;
    });
}
} // namespace

Result<BackupInfo> backUp(const ConnectionSettings &settings, const QString &folder, const ProgramIdentity &who,
                          const ProgressReport &progress, const BackupOptions &options)
{
    if (!progress({MigrationStep::Backup, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY(prepareLongSession(*database, who));
    BM_TRY_ASSIGN(ScratchPlace place, scratchPlaceFor(settings, options.scratchUrl));
    if (!database->isSqlite())
        place.where = options.scratchOn;
    if (!database->isSqlite()) {
        BM_TRY(PostgresTools::forServer(database->serverVersion()));
        BM_TRY(ScratchCopy::checkPlace(*database, place));
        BM_TRY(checkWholeness(*database, place, [&progress](const MigrationProgress &looking) {
            return progress({MigrationStep::Backup, looking.done, looking.total, looking.detail});
        }));
    }
    BM_TRY(prepareFolder(folder));
    BM_TRY(checkRoom(*database, RoomQuestion{folder}));
    const FolderInUse inUse(folder);
    BM_TRY_ASSIGN(ManifestFacts facts, factsOf(*database, options.why));
    BackupInfo backup;
    facts.madeAt = options.now.isValid() ? options.now : QDateTime::currentDateTimeUtc();
    backup.path = newBackupPath(settings, folder, facts.madeAt);
    const QString part = backup.path + QStringLiteral(".part");
    const Done done = [&]() -> Done {
        BM_TRY_ASSIGN(backup.tables, copyOut(*database, part, progress));
        if (const Done read = checkRestored(part, backup.tables, settings, place, progress); !read)
            return faultOf(read.error()) == BackupFault::OtherRows
                       ? Error{Reason::BackupFailed, {}, read.error().detail}
                       : read.error();
        backup.verified = true;
        BM_TRY_ASSIGN(backup.sha256, fingerprint(part));
        facts.bytes = QFileInfo(part).size();
        BM_TRY(writeManifest(backup, *database, who, facts));
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
