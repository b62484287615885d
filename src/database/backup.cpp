// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"

#include "database/backups/backupfile.h"
#include "database/backups/postgrestools.h"
#include "database/backups/scratch.h"
#include "database/backups/sqlitecopy.h"
#include "database/environment.h"
#include "database/introspection.h"
#include "database/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

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
Result<std::vector<TableCount>> countTables(Database &database)
{
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    std::vector<TableCount> counts;
    for (const TableShape &table : tables) {
        BM_TRY_ASSIGN(const qint64 rows, countRows(database, table.name));
        counts.push_back({table.name, rows});
    }
    return counts;
}

// The first table whose rows differ, or nothing.
QString firstDifference(const std::vector<TableCount> &a, const std::vector<TableCount> &b)
{
    for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (i >= a.size() || i >= b.size() || a[i].name != b[i].name || a[i].rows != b[i].rows)
            return i < a.size() ? a[i].name : b[i].name;
    }
    return {};
}

Result<qint64> databaseSize(Database &database)
{
    if (database.isSqlite())
        return QFileInfo(database.settings().path).size();
    BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("SELECT pg_database_size(current_database()) AS size")));
    return rows.front().integer(QStringLiteral("size"));
}

// The backup, its restored copy, and for SQLite the migration's own room beside the file.
Done checkRoom(Database &database, const QString &folder)
{
    BM_TRY_ASSIGN(const qint64 size, databaseSize(database));
    const auto enough = [](const QString &place, qint64 needed) {
        return QStorageInfo(place).bytesAvailable() >= needed;
    };
    const bool beside = !database.isSqlite() || enough(QFileInfo(database.settings().path).absolutePath(), size * 4);
    if (!beside || !enough(folder, size * 3))
        return Error{Reason::DiskFull, QStringLiteral("backup-dir"), folder};
    return {};
}

Done prepareFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{Reason::FolderMissing, QStringLiteral("backup-dir"), folder};
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isWritable())
        return Error{Reason::FolderReadOnly, QStringLiteral("backup-dir"), folder};
    return {};
}

QString backupName(const ConnectionSettings &settings)
{
    const QString stem =
        settings.engine == Engine::SQLite ? QFileInfo(settings.path).completeBaseName() : settings.database;
    const QString when = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    return QStringLiteral("bakermaiden-%1-%2").arg(stem, when) +
           (settings.engine == Engine::SQLite ? QStringLiteral(".sqlite") : QStringLiteral(".dump"));
}

// Copies and counts in one snapshot, so that the numbers of the manifest are those of the copy.
Result<std::vector<TableCount>> copyOut(Database &database, const QString &part, const ProgressReport &progress)
{
    return inReadTransaction(database, [&]() -> Result<std::vector<TableCount>> {
        BM_TRY_ASSIGN(auto counts, countTables(database));
        if (database.isSqlite()) {
            BM_TRY(copySqlite(database, part, progress));
            return counts;
        }
        BM_TRY_ASSIGN(const PostgresTools tools, PostgresTools::forServer(database.serverVersion()));
        BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("SELECT pg_export_snapshot() AS snapshot")));
        BM_TRY(tools.dump(database.settings(), rows.front().text(QStringLiteral("snapshot")), part, progress));
        return counts;
    });
}

Done verifyCopy(const BackupInfo &backup, const ConnectionSettings &settings, const ProgressReport &progress)
{
    if (!progress({MigrationStep::VerifyBackup, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(const Environment said, readEnvironment(QProcessEnvironment::systemEnvironment(), dotEnvFile()));
    BM_TRY_ASSIGN(const auto scratch,
                  ScratchCopy::restoredFrom(backup.path, settings, {}, said.testDatabaseUrl, progress));
    BM_TRY_ASSIGN(const auto database, Database::open(scratch->settings(), Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto counts, countTables(*database));
    if (const QString table = firstDifference(backup.tables, counts); !table.isEmpty())
        return Error{Reason::BackupFailed, {}, table};
    if (database->isSqlite()) {
        BM_TRY_ASSIGN(const Rows rows, database->run(QStringLiteral("PRAGMA integrity_check")));
        if (rows.front().text(QStringLiteral("integrity_check")) != QLatin1String("ok"))
            return Error{Reason::Corrupt, {}, settings.displayName()};
    }
    return {};
}
} // namespace

Result<BackupInfo> backUp(const ConnectionSettings &settings, const QString &folder, const ProgramIdentity &who,
                          const ProgressReport &progress)
{
    if (!progress({MigrationStep::Backup, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY(prepareFolder(folder));
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY(checkRoom(*database, folder));
    BackupInfo backup;
    backup.path = QDir(folder).absoluteFilePath(backupName(settings));
    const QString part = backup.path + QStringLiteral(".part");
    const Done done = [&]() -> Done {
        BM_TRY_ASSIGN(backup.tables, copyOut(*database, part, progress));
        BM_TRY(finishFile(part, backup.path));
        BM_TRY_ASSIGN(backup.sha256, fingerprint(backup.path));
        BM_TRY(verifyCopy(backup, settings, progress));
        backup.verified = true;
        BM_TRY_ASSIGN(backup.manifestPath, writeManifest(backup, *database, who));
        return {};
    }();
    if (done)
        return backup;
    // A backup that was not verified must not be taken for one.
    QFile::remove(part);
    QFile::remove(backup.path);
    return done.error();
}

namespace
{
// Through the engine, because what stands in the write-ahead log belongs to the file. A damaged file, which is what
// backups are for, is kept byte for byte.
Done keepAside(const ConnectionSettings &present, const QString &aside, const ProgressReport &progress)
{
    const Done copied = [&]() -> Done {
        BM_TRY_ASSIGN(const auto database, Database::open(present, Database::Mode::ReadOnly));
        return inReadTransaction(*database, [&] { return copySqlite(*database, aside, progress); });
    }();
    if (copied)
        return copied;
    const Reason reason = copied.error().reason;
    if (reason != Reason::NotADatabase && reason != Reason::EmptyFile && reason != Reason::Corrupt)
        return copied;
    QFile::remove(aside);
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-journal")}) {
        if (QFile::exists(present.path + suffix) && !QFile::copy(present.path + suffix, aside + suffix))
            return Error{Reason::BackupFailed, {}, aside + suffix};
    }
    return {};
}

Result<Restored> restoreSqlite(const QString &backupPath, const ConnectionSettings &into,
                               const ProgressReport &progress)
{
    Restored restored{into.path, {}, {}};
    if (QFileInfo(into.path).isDir())
        return Error{Reason::IsDirectory, QStringLiteral("into"), into.path};
    BM_TRY(prepareFolder(QFileInfo(into.path).absolutePath()));
    const QString part = into.path + QStringLiteral(".part");
    QFile::remove(part);
    if (!QFile::copy(backupPath, part))
        return Error{Reason::BackupFailed, {}, part};
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    if (QFile::exists(into.path)) {
        restored.keptAside = into.path + QStringLiteral(".before-restore-") +
                             QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        if (const Done kept = keepAside(into, restored.keptAside, progress); !kept) {
            QFile::remove(part);
            return kept.error();
        }
    }
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
        QFile::remove(into.path + suffix);
    BM_TRY(finishFile(part, into.path));
    BM_TRY_ASSIGN(const auto database, Database::open(into, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(restored.tables, countTables(*database));
    return restored;
}

Result<Restored> restorePostgres(const QString &backupPath, const ConnectionSettings &into,
                                 const ProgressReport &progress)
{
    Restored restored{into.displayName(), {}, {}};
    BM_TRY_ASSIGN(const auto server, Database::open(maintenanceOf(into), Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const PostgresTools tools, PostgresTools::forServer(server->serverVersion()));
    BM_TRY_ASSIGN(
        const auto present,
        server->first(QStringLiteral("SELECT 1 AS present FROM pg_database WHERE datname = ?"), {into.database}));
    if (present) {
        restored.keptAside = into.database + QStringLiteral("_before_restore_") +
                             QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddHHmmsszzz"));
        // Refused by the server while anybody is connected: nobody's work is cut off.
        if (const Done renamed = server->execute(QStringLiteral("ALTER DATABASE ") + quotedIdentifier(into.database) +
                                                 QStringLiteral(" RENAME TO ") + quotedIdentifier(restored.keptAside));
            !renamed)
            return Error{renamed.error().reason == Reason::PermissionDenied ? Reason::PermissionDenied : Reason::Busy,
                         {},
                         renamed.error().detail};
    }
    const Done filled = [&]() -> Done {
        BM_TRY(server->execute(QStringLiteral("CREATE DATABASE ") + quotedIdentifier(into.database) +
                               QStringLiteral(" TEMPLATE template0")));
        BM_TRY(tools.restore(backupPath, into, progress));
        BM_TRY_ASSIGN(const auto database, Database::open(into, Database::Mode::ReadOnly));
        BM_TRY_ASSIGN(restored.tables, countTables(*database));
        return {};
    }();
    if (filled)
        return restored;
    // Back to how it was.
    BM_TRY(server->execute(QStringLiteral("DROP DATABASE IF EXISTS ") + quotedIdentifier(into.database) +
                           QStringLiteral(" WITH (FORCE)")));
    if (present)
        BM_TRY(server->execute(QStringLiteral("ALTER DATABASE ") + quotedIdentifier(restored.keptAside) +
                               QStringLiteral(" RENAME TO ") + quotedIdentifier(into.database)));
    return filled.error();
}
} // namespace

Result<Restored> restore(const QString &backupPath, const ConnectionSettings &into, const ProgramIdentity &who,
                         const ProgressReport &progress)
{
    Q_UNUSED(who)
    if (!QFile::exists(backupPath))
        return Error{Reason::FileMissing, QStringLiteral("backup"), backupPath};
    BM_TRY_ASSIGN(const Manifest manifest, readManifest(backupPath));
    if (manifest.engine != into.engine)
        return Error{Reason::BadUrl, QStringLiteral("into"), engineName(manifest.engine)};
    BM_TRY_ASSIGN(const QString sha256, fingerprint(backupPath));
    if (sha256 != manifest.sha256)
        return Error{Reason::Corrupt, QStringLiteral("backup"), backupPath};
    BM_TRY_ASSIGN(Restored restored, into.engine == Engine::SQLite ? restoreSqlite(backupPath, into, progress)
                                                                   : restorePostgres(backupPath, into, progress));
    if (const QString table = firstDifference(manifest.tables, restored.tables); !table.isEmpty())
        return Error{Reason::BackupFailed, {}, table};
    return restored;
}

} // namespace bm
