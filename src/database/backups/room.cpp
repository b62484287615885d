// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/room.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace bm
{
namespace
{
Result<qint64> databaseSize(Database &database)
{
    if (database.isSqlite())
        return QFileInfo(database.settings().path).size() +
               QFileInfo(database.settings().path + QStringLiteral("-wal")).size();
    BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("SELECT pg_database_size(current_database()) AS size")));
    return rows.front().integer(QStringLiteral("size"));
}

// In sizes of the database.
struct Demand
{
    QString place;
    int times;
};

std::vector<Demand> demandsOf(const Database &database, const QString &folder, RoomFor work)
{
    const QString temporary = QDir::tempPath();
    if (!database.isSqlite())
        return {{folder, 1}};
    if (work == RoomFor::Backup)
        return {{folder, 2}};
    return {{folder, 2 + 4}, {QFileInfo(database.settings().path).absolutePath(), 4}, {temporary, 1}};
}
} // namespace

QString nearestFolder(const QString &folder)
{
    QDir there(folder);
    while (!there.exists() && there.path() != QDir::rootPath())
        there.setPath(QFileInfo(there.absolutePath()).absolutePath());
    return there.absolutePath();
}

Done checkRoom(Database &database, const QString &folder, RoomFor work)
{
    BM_TRY_ASSIGN(const qint64 size, databaseSize(database));
    const std::vector<Demand> demands = demandsOf(database, nearestFolder(folder), work);
    for (const Demand &demand : demands) {
        const QStorageInfo volume(demand.place);
        int times = 0;
        for (const Demand &other : demands)
            times += QStorageInfo(other.place).rootPath() == volume.rootPath() ? other.times : 0;
        // Divided, because a product may be more than a number holds.
        if (volume.bytesAvailable() / times < size)
            return Error{Reason::DiskFull, QStringLiteral("backup-dir"), demand.place};
    }
    return {};
}

} // namespace bm
