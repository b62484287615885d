// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/sqlitefile.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <sqlite3.h>

namespace bm
{
namespace
{
const QString fieldName = QStringLiteral("database");

bool isOnNetworkShare(const QString &folder)
{
    static const QList<QByteArray> types{"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afs", "ncpfs"};
    return types.contains(QStorageInfo(folder).fileSystemType());
}

Done checkFolder(const QFileInfo &file)
{
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return Error{Reason::FolderMissing, fieldName, file.absolutePath()};
    // SQLite writes its journal beside the file, so the folder must be writable too.
    if (!folder.isWritable() || QStorageInfo(folder.absoluteFilePath()).isReadOnly())
        return Error{Reason::FolderReadOnly, fieldName, file.absolutePath()};
    if (isOnNetworkShare(folder.absoluteFilePath()))
        return Error{Reason::NetworkShare, fieldName, file.absolutePath()};
    return {};
}

Result<QString> pragma(Database &database, const QString &statement)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(statement));
    return rows.empty() ? QString() : rows.front().text(statement.section(u' ', 1).section(u' ', 0, 0));
}

void openForAMoment(const QString &path)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK)
        sqlite3_exec(handle, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

// Write-ahead logging changes the file's header for good, so only a database that is ours already gets it.
Done useWriteAheadLog(Database &database)
{
    BM_TRY_ASSIGN(const auto ours,
                  database.first(QStringLiteral(
                      "SELECT 1 AS present FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'")));
    if (!ours)
        return {};
    BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("PRAGMA journal_mode = WAL")));
    if (rows.empty() || rows.front().text(QStringLiteral("journal_mode")) != QLatin1String("wal"))
        return Error{Reason::CannotOpen, fieldName, QStringLiteral("journal_mode")};
    return {};
}
} // namespace

Done checkSqliteFile(const QString &path, Database::Mode mode)
{
    const QFileInfo file(path);
    if (mode == Database::Mode::Create) {
        if (file.isDir())
            return Error{Reason::IsDirectory, fieldName, path};
        if (file.exists())
            return Error{Reason::FileExists, fieldName, path};
        return checkFolder(file);
    }
    if (!file.exists())
        return Error{Reason::FileMissing, fieldName, path};
    if (file.isDir())
        return Error{Reason::IsDirectory, fieldName, path};
    if (!file.isReadable())
        return Error{Reason::PermissionDenied, fieldName, path};
    if (file.size() == 0)
        return Error{Reason::EmptyFile, fieldName, path};
    if (mode == Database::Mode::ReadOnly)
        return {};
    BM_TRY(checkFolder(file));
    if (!file.isWritable())
        return Error{Reason::FileReadOnly, fieldName, path};
    return {};
}

bool hasWriteAheadLog(const QString &path)
{
    return QFile::exists(path + QStringLiteral("-wal"));
}

void removeEmptyWriteAheadLog(const QString &path)
{
    const QFileInfo log(path + QStringLiteral("-wal"));
    if (!log.exists() || log.size() > 0)
        return;
    // The engine removes them when the last connection that may write closes, and only it knows whether this is the
    // last. Where it may not write, they stay.
    openForAMoment(path);
}

void rollBackAbandonedWork(const QString &path)
{
    // The engine knows whether somebody is still at work there.
    if (QFileInfo(path + QStringLiteral("-journal")).size() > 0)
        openForAMoment(path);
}

Done createPrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{Reason::CannotOpen, fieldName, file.errorString()};
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return Error{Reason::CannotOpen, fieldName, file.errorString()};
    return {};
}

Done prepareSqliteConnection(Database &database, Database::Mode mode)
{
    // A mistyped "column" would else be taken for a text.
    auto *handle = static_cast<sqlite3 *>(database.nativeHandle());
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // The first look at the file: garbage is found here, not at open.
    BM_TRY(pragma(database, QStringLiteral("PRAGMA schema_version")));
    BM_TRY(database.execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    BM_TRY_ASSIGN(const QString enforced, pragma(database, QStringLiteral("PRAGMA foreign_keys")));
    if (enforced != QLatin1String("1"))
        return Error{Reason::Internal, fieldName, QStringLiteral("foreign_keys")};
    // REPLACE deletes rows; without this their delete triggers would not fire.
    BM_TRY(database.execute(QStringLiteral("PRAGMA recursive_triggers = ON")));
    // 32 MiB of pages: a list that is scrolled goes through indexes of millions of lots again and again.
    BM_TRY(database.execute(QStringLiteral("PRAGMA cache_size = -32768")));
    if (mode == Database::Mode::ReadOnly)
        return {};
    BM_TRY(database.execute(QStringLiteral("PRAGMA synchronous = FULL")));
    return useWriteAheadLog(database);
}

} // namespace bm
