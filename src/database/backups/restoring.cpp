// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/backups/backupfile.h"
#include "database/backups/content.h"
#include "database/backups/kept/plantrecord.h"
#include "database/backups/openelsewhere.h"
#include "database/backups/postgrestools.h"
#include "database/backups/room.h"
#include "database/backups/scratchdatabases.h"
#include "database/backups/server/likeness.h"
#include "database/backups/sqlitecopy.h"
#include "database/introspection.h"
#include "database/rights/serverrights.h"
#include "database/takeover/filelock.h"
#include "database/takeover/session.h"
#include "database/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace bm
{
namespace
{
QString now(const QString &format)
{
    return QDateTime::currentDateTimeUtc().toString(format);
}

// Through the engine, because what stands in the write-ahead log belongs to the file. A damaged file, which is what
// backups are for, is kept byte for byte.
Done keepAside(const ConnectionSettings &present, const QString &aside, const ProgressReport &progress)
{
    const QString part = aside + QStringLiteral(".part");
    const Done copied = [&]() -> Done {
        BM_TRY_ASSIGN(const auto database, Database::open(present, Database::Mode::ReadOnly));
        return inReadTransaction(*database, [&] { return copySqlite(*database, part, progress); });
    }();
    if (copied)
        return finishFile(part, aside);
    QFile::remove(part);
    const Reason reason = copied.error().reason;
    if (reason != Reason::NotADatabase && reason != Reason::EmptyFile && reason != Reason::Corrupt)
        return copied;
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-journal"), QString()}) {
        if (QFile::exists(present.path + suffix) && !QFile::copy(present.path + suffix, aside + suffix))
            return Error{Reason::BackupFailed, {}, aside + suffix};
    }
    return {};
}

// The whole present state inside one file, so that replacing it is one step. Only of a file that can be read.
Done foldLogIn(const ConnectionSettings &present)
{
    const auto database = Database::open(present, Database::Mode::ReadWrite);
    if (!database)
        return database.error().reason == Reason::Busy ? Done(database.error()) : Done();
    const auto rows = (*database)->run(QStringLiteral("PRAGMA journal_mode = DELETE"));
    if (!rows && rows.error().reason == Reason::Busy)
        return rows.error();
    if (rows && rows->front().text(QStringLiteral("journal_mode")) == QLatin1String("wal"))
        return Error{Reason::Busy, QStringLiteral("blocker"), present.path};
    return {};
}

// What was copied is what the manifest speaks of, whatever happened to the file since somebody looked at it.
Done copyPart(const QString &backupPath, const Manifest &manifest, const QString &part)
{
    BM_TRY_ASSIGN(const QString sha256, copyOwnFile(backupPath, part));
    return sha256 == manifest.sha256 ? Done() : faultError(BackupFault::OtherBytes, backupPath);
}

Done checkPart(const QString &part, const Manifest &manifest, const ProgressReport &progress,
               std::vector<TableCount> &tables)
{
    const ConnectionSettings settings{.engine = Engine::SQLite, .path = part};
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(tables, inReadTransaction(
                              *database, [&] { return contentOf(*database, MigrationStep::VerifyBackup, progress); }));
    if (const QString table = firstDifference(manifest.tables, tables); !table.isEmpty())
        return faultError(BackupFault::OtherRows, table);
    return {};
}

void removeWithLogs(const QString &file)
{
    for (const QString &suffix :
         {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
        QFile::remove(file + suffix);
}

Done replaceFile(const QString &part, const ConnectionSettings &into, const ProgressReport &progress)
{
    if (!progress({MigrationStep::Migrate, 0, 1, into.path}))
        return Error{Reason::Cancelled};
    if (QFile::exists(into.path)) {
        BM_TRY(foldLogIn(into));
        BM_TRY(checkNotOpenElsewhere(into.path, part));
        // Logs are there now only when the file cannot be read; a new file must never get an old log.
        for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
            QFile::remove(into.path + suffix);
    }
    return finishFile(part, into.path);
}

Result<Restored> restoreSqlite(const QString &backupPath, const Manifest &manifest, const ConnectionSettings &into,
                               const ProgramIdentity &who, const ProgressReport &progress)
{
    Restored restored{into.path, {}, {}, {}};
    if (QFileInfo(into.path).isDir())
        return Error{Reason::IsDirectory, QStringLiteral("into"), into.path};
    BM_TRY(prepareFolder(QFileInfo(into.path).absolutePath()));
    BM_TRY_ASSIGN(const FileLock::Attempt attempt, FileLock::tryTake(lockFileOf(into.path), nameOf(who)));
    if (!attempt.lock)
        return Error{Reason::Busy, QStringLiteral("blocker"), attempt.holder};
    const QString part = into.path + QStringLiteral(".part");
    removeWithLogs(part);
    const Done copied = copyPart(backupPath, manifest, part);
    const Done free = copied && QFile::exists(into.path) ? checkNotOpenElsewhere(into.path, part) : copied;
    if (!free) {
        removeWithLogs(part);
        return free.error();
    }
    if (QFile::exists(into.path))
        restored.keptAside =
            unusedFile(into.path + QStringLiteral(".before-restore-") + now(QStringLiteral("yyyyMMdd-HHmmss-zzz")), {});
    const Done done = [&]() -> Done {
        BM_TRY(checkPart(part, manifest, progress, restored.tables));
        if (!restored.keptAside.isEmpty())
            BM_TRY(keepAside(into, restored.keptAside, progress));
        return replaceFile(part, into, progress);
    }();
    if (done)
        return restored;
    removeWithLogs(part);
    if (!restored.keptAside.isEmpty())
        removeWithLogs(restored.keptAside);
    return done.error();
}

Done checkNobodyConnected(Database &server, const QString &database)
{
    BM_TRY_ASSIGN(const Rows rows,
                  server.run(QStringLiteral(
                                 "SELECT COALESCE(NULLIF(application_name, ''), 'a program') || ' (' || "
                                 "COALESCE(usename, '?') || COALESCE(', ' || host(client_addr), '') || ', session ' || "
                                 "pid || ')' AS who FROM pg_stat_activity WHERE datname = ? AND pid <> "
                                 "pg_backend_pid() ORDER BY pid"),
                             {database}));
    QStringList names;
    for (const Row &row : rows)
        names << row.text(QStringLiteral("who"));
    return names.isEmpty() ? Done() : Error{Reason::Busy, QStringLiteral("blocker"), names.join(QLatin1String(", "))};
}

QString renaming(const QString &from, const QString &to)
{
    return QStringLiteral("ALTER DATABASE ") + quotedIdentifier(from) + QStringLiteral(" RENAME TO ") +
           quotedIdentifier(to);
}

// Both names change in one transaction. Refused by the server while anybody is connected: nobody's work is cut off.
Done swapNames(Database &server, const QString &restored, const QString &plant, const QString &aside)
{
    BM_TRY(server.beginMigration());
    const Done done = [&]() -> Done {
        if (!aside.isEmpty())
            BM_TRY(server.execute(renaming(plant, aside)));
        BM_TRY(server.execute(renaming(restored, plant)));
        return server.commit();
    }();
    if (!done && server.inTransaction())
        server.rollBack();
    if (done || done.error().reason == Reason::PermissionDenied || done.error().reason == Reason::DiskFull)
        return done;
    return Error{Reason::Busy, QStringLiteral("blocker"), done.error().detail};
}

// The rights of the plant's groups exactly, whatever came back of them: on another server they may not have been there.
Done grantRestored(const ConnectionSettings &filling)
{
    BM_TRY_ASSIGN(const auto database, Database::open(filling, Database::Mode::ReadWrite));
    return restoreServerRights(*database);
}

// As unusedFile(): two restores may come by in what the clock says is one moment.
Result<QString> unusedDatabase(Database &server, const QString &stem)
{
    QString name = stem;
    for (int n = 2;; ++n) {
        BM_TRY_ASSIGN(const auto taken,
                      server.first(QStringLiteral("SELECT 1 AS taken FROM pg_database WHERE datname = ?"), {name}));
        if (!taken)
            return name;
        name = stem + u'_' + QString::number(n);
    }
}

Done fillDatabase(Database &server, const NamelessCopy &copy, const Manifest &manifest, const DatabaseLikeness &like,
                  const ConnectionSettings &filling, const ProgressReport &progress, Restored &restored)
{
    BM_TRY_ASSIGN(const PostgresTools tools, PostgresTools::forServer(server.serverVersion()));
    BM_TRY(createScratchDatabase(server, filling.database, like.creation()));
    auto refused = tools.restoreWithRights(copy.file->handle(), filling, progress);
    if (!refused && refused.error().reason == Reason::BackupFailed) {
        // Whoever may not act for the owners can still have it all as the account's own.
        BM_TRY(dropScratchDatabase(server, filling.database));
        BM_TRY(createScratchDatabase(server, filling.database, like.creation()));
        BM_TRY(tools.restoreOpen(copy.file->handle(), filling, progress));
        restored.notKept << QStringLiteral("OWNER, GRANT: ") + refused.error().detail;
    } else if (!refused) {
        return refused.error();
    } else {
        restored.notKept << *refused;
    }
    restored.notKept << like.giveSearchPath(server, filling.database);
    BM_TRY(grantRestored(filling));
    BM_TRY_ASSIGN(const auto database, Database::open(filling, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(restored.tables, inReadTransaction(*database, [&] {
                      return contentOf(*database, MigrationStep::VerifyBackup, progress);
                  }));
    if (const QString table = firstDifference(manifest.tables, restored.tables); !table.isEmpty())
        return faultError(BackupFault::OtherRows, table);
    return {};
}

Result<Restored> restorePostgres(const QString &backupPath, const Manifest &manifest, const ConnectionSettings &into,
                                 const ProgressReport &progress)
{
    Restored restored{into.displayName(), {}, {}, {}};
    BM_TRY_ASSIGN(const auto server, openBesidePlant(into));
    BM_TRY(dropAbandonedDatabases(*server));
    BM_TRY_ASSIGN(
        const auto present,
        server->first(QStringLiteral("SELECT 1 AS present FROM pg_database WHERE datname = ?"), {into.database}));
    if (present)
        BM_TRY(checkNobodyConnected(*server, into.database));
    BM_TRY_ASSIGN(const NamelessCopy copy, copyWithoutName(backupPath));
    if (copy.sha256 != manifest.sha256)
        return faultError(BackupFault::OtherBytes, backupPath);
    ConnectionSettings filling = into;
    filling.database = restorePrefix + QString::number(QRandomGenerator::system()->generate64(), 36);
    QString aside;
    if (present) {
        const QString stem = into.database + QStringLiteral("_before_restore_");
        BM_TRY_ASSIGN(aside, unusedDatabase(*server, stem + now(QStringLiteral("yyyyMMddHHmmsszzz"))));
    }
    const Done done = [&]() -> Done {
        BM_TRY_ASSIGN(const DatabaseLikeness like, DatabaseLikeness::of(*server, into.database));
        BM_TRY(fillDatabase(*server, copy, manifest, like, filling, progress, restored));
        if (!progress({MigrationStep::Migrate, 0, 1, into.database}))
            return Error{Reason::Cancelled};
        // Last, because a setting may be one that lets nobody write.
        restored.notKept << like.giveRest(*server, filling.database);
        return swapNames(*server, filling.database, into.database, aside);
    }();
    if (!done) {
        (void)dropScratchDatabase(*server, filling.database); // else the next start does
        return done.error();
    }
    restored.keptAside = aside;
    return restored;
}

// All that can be seen without reading the backup itself.
Result<Manifest> fittingManifest(const QString &backupPath, const ConnectionSettings &into,
                                 const QString &expectedSha256)
{
    BM_TRY(openOwnFile(backupPath));
    BM_TRY_ASSIGN(Manifest manifest, readManifest(backupPath));
    if (manifest.engine != into.engine)
        return Error{Reason::BadUrl, QStringLiteral("into"), engineName(manifest.engine)};
    const BackupFault fault = faultFor(recordOfWhatIsThere(into), backupPath, manifest);
    if (fault != BackupFault::None)
        return faultError(fault, backupPath);
    if (!expectedSha256.isEmpty() && manifest.sha256 != expectedSha256)
        return faultError(BackupFault::ChangedMeanwhile, backupPath);
    return manifest;
}
} // namespace

Result<Restored> restore(const QString &backupPath, const ConnectionSettings &into, const ProgramIdentity &who,
                         const ProgressReport &progress, const QString &expectedSha256)
{
    BM_TRY_ASSIGN(const Manifest manifest, fittingManifest(backupPath, into, expectedSha256));
    BM_TRY(checkRoom(roomToRestore(backupPath, into), QStringLiteral("into")));
    return into.engine == Engine::SQLite ? restoreSqlite(backupPath, manifest, into, who, progress)
                                         : restorePostgres(backupPath, manifest, into, progress);
}

} // namespace bm
