// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/leftovers.h"

#include "database/backups/leftfiles.h"
#include "database/backups/scratchdatabases.h"
#include "database/takeover/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace bm
{
namespace
{
// Of a restore that was killed: a copy beside the plant that never became it, or never was finished. Nobody else's file
// is called like that.
QStringList besideThePlant(const ConnectionSettings &settings)
{
    static const QRegularExpression unfinished(
        QStringLiteral("^(\\.before-restore-[0-9-]+)?\\.part(-wal|-shm|-journal)?$"));
    QStringList files;
    if (settings.engine != Engine::SQLite)
        return files;
    const QFileInfo plant(settings.path);
    const QString name = plant.fileName();
    for (const QFileInfo &file : plant.dir().entryInfoList(QDir::Files, QDir::Name)) {
        if (file.fileName().startsWith(name) && unfinished.match(file.fileName().mid(name.size())).hasMatch())
            files << file.absoluteFilePath();
    }
    return files;
}
} // namespace

Result<QStringList> leftoversOf(const ConnectionSettings &settings, const QString &backupFolder)
{
    QStringList names = abandonedFiles(backupFolder);
    if (settings.engine == Engine::SQLite && !isFileLocked(lockFileOf(settings.path)))
        names += besideThePlant(settings);
    if (settings.engine == Engine::SQLite)
        return names;
    BM_TRY_ASSIGN(const auto server, openServer(settings));
    BM_TRY_ASSIGN(const QStringList databases, abandonedDatabases(*server));
    return names + databases;
}

void addLeftovers(Inspection &inspection, const ConnectionSettings &settings, const QString &backupFolder)
{
    inspection.leftovers = leftoversOf(settings, backupFolder).valueOr({});
}

QStringList removeLeftovers(const ConnectionSettings &settings, const QString &backupFolder)
{
    QStringList names = removeAbandonedFiles(backupFolder);
    for (const QString &file : besideThePlant(settings)) {
        if (QFile::remove(file))
            names << file;
    }
    if (settings.engine == Engine::SQLite)
        return names;
    if (const auto server = openServer(settings)) {
        if (const auto databases = dropAbandonedDatabases(**server))
            names += *databases;
    }
    return names;
}

} // namespace bm
