// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/room.h"

#include "database/introspection.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <algorithm>

namespace bm
{
namespace
{
constexpr qint64 bytesARow = 300;
// More than any disk has is as good as any other number that is too much.
constexpr qint64 most = qint64{1} << 60;

qint64 times(qint64 halves, qint64 bytes)
{
    return bytes > most / halves ? most : bytes * halves / 2;
}

qint64 sizeOf(const QString &file)
{
    return QFileInfo(file).size() + QFileInfo(file + QStringLiteral("-wal")).size();
}

// As the engine looks for it.
QString temporaryFolder()
{
    for (const char *variable : {"SQLITE_TMPDIR", "TMPDIR"}) {
        const QString folder = qEnvironmentVariable(variable);
        if (!folder.isEmpty() && QFileInfo(folder).isDir() && QFileInfo(folder).isWritable())
            return folder;
    }
    for (const QString &folder : {QStringLiteral("/var/tmp"), QStringLiteral("/usr/tmp"), QStringLiteral("/tmp")}) {
        if (QFileInfo(folder).isDir() && QFileInfo(folder).isWritable())
            return folder;
    }
    return QDir::currentPath();
}

QByteArray diskOf(const QString &place)
{
    const QStorageInfo volume(place);
    return volume.device() + '\n' + volume.rootPath().toUtf8();
}

using Demands = std::vector<RoomDemand>;

// Each disk once, with what is needed there together.
Demands byDisk(const Demands &demands)
{
    Demands disks;
    for (const RoomDemand &demand : demands) {
        const auto same = std::find_if(disks.begin(), disks.end(), [&demand](const RoomDemand &each) {
            return diskOf(each.place) == diskOf(demand.place);
        });
        if (same == disks.end())
            disks.push_back(demand);
        else
            same->bytes += demand.bytes;
    }
    return disks;
}

// Of things that are done one after the other, each disk needs the most that one of them takes.
Demands peakOf(const std::vector<Demands> &phases)
{
    Demands peak;
    for (const Demands &phase : phases) {
        for (const RoomDemand &demand : byDisk(phase)) {
            const auto same = std::find_if(peak.begin(), peak.end(), [&demand](const RoomDemand &each) {
                return diskOf(each.place) == diskOf(demand.place);
            });
            if (same == peak.end())
                peak.push_back(demand);
            else
                same->bytes = std::max(same->bytes, demand.bytes);
        }
    }
    return peak;
}

QString folderOf(const QString &file)
{
    return nearestFolder(QFileInfo(file).absolutePath());
}

Result<qint64> rowsOf(Database &database)
{
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    qint64 rows = 0;
    for (const TableShape &table : tables) {
        BM_TRY_ASSIGN(const qint64 count, countRows(database, table.name));
        rows += count;
    }
    return rows;
}
} // namespace

QString nearestFolder(const QString &folder)
{
    QDir there(folder);
    while (!there.exists() && there.path() != QDir::rootPath())
        there.setPath(QFileInfo(there.absolutePath()).absolutePath());
    return there.absolutePath();
}

std::vector<RoomDemand> roomNeeded(const ConnectionSettings &plant, const RoomQuestion &question)
{
    const QString folder = nearestFolder(question.folder);
    const qint64 size = std::min(question.bytes, most / 4);
    const qint64 rows = std::min(question.rows, most / 4 / bytesARow);
    if (plant.engine != Engine::SQLite)
        return {{folder, size}};
    const bool takesOver = question.work == RoomFor::TakeOver;
    const qint64 growth = takesOver ? times(7, size) + rows * bytesARow : times(1, size);
    const RoomDemand sorting{temporaryFolder(), times(takesOver ? 9 : 2, size)};
    std::vector<Demands> phases{{{folder, times(4, size)}, {sorting.place, size}}};
    if (question.rehearses) {
        const QString place = question.rehearseOn.isEmpty() ? folder : folderOf(question.rehearseOn);
        phases.push_back({{folder, size}, {place, size + growth}, sorting});
    }
    if (question.work != RoomFor::Backup)
        phases.push_back({{folder, size}, {folderOf(plant.path), growth}, sorting});
    return peakOf(phases);
}

std::vector<RoomDemand> roomToRestore(const QString &backupPath, const ConnectionSettings &into)
{
    const qint64 backup = QFileInfo(backupPath).size();
    if (into.engine == Engine::SQLite)
        return {{folderOf(into.path), backup + sizeOf(into.path)}};
    // What is restored is a copy of the file (copyWithoutName()).
    const QString folder = QFileInfo(backupPath).absolutePath();
    return {{QFileInfo(folder).isWritable() ? folder : QDir::tempPath(), backup}};
}

Done checkRoom(const std::vector<RoomDemand> &demands, const QString &field)
{
    for (const RoomDemand &demand : demands) {
        const qint64 free = QStorageInfo(demand.place).bytesAvailable();
        if (free < demand.bytes)
            return Error{Reason::DiskFull, field,
                         QStringLiteral("%1 (%2 < %3)")
                             .arg(demand.place, QLocale::c().formattedDataSize(free),
                                  QLocale::c().formattedDataSize(demand.bytes))};
    }
    return {};
}

Done checkRoom(Database &database, RoomQuestion question)
{
    if (database.isSqlite()) {
        question.bytes = sizeOf(database.settings().path);
        if (question.work == RoomFor::TakeOver) {
            BM_TRY_ASSIGN(question.rows, rowsOf(database));
        }
    } else {
        BM_TRY_ASSIGN(const Rows rows,
                      database.run(QStringLiteral("SELECT pg_database_size(current_database()) AS size")));
        question.bytes = rows.front().integer(QStringLiteral("size"));
    }
    return checkRoom(roomNeeded(database.settings(), question), QStringLiteral("backup-dir"));
}

} // namespace bm
