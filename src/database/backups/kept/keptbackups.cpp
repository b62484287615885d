// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/kept/keptbackups.h"

#include "database/backups/backupfile.h"
#include "database/backups/scratchdatabases.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <algorithm>

namespace bm
{
namespace
{
const QString ourStart = QStringLiteral("bakermaiden-");
const QString manifestEnding = QStringLiteral(".json");

QString truePath(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(path) : canonical;
}

// By its name a backup, whatever stands beside it.
bool isCalledBackup(const QString &name)
{
    return name.startsWith(ourStart) &&
           (name.endsWith(QLatin1String(".sqlite")) || name.endsWith(QLatin1String(".dump")));
}

bool mayBeBackup(const QDir &folder, const QString &name)
{
    if (name.startsWith(scratchPrefix) || name.endsWith(manifestEnding) || name.endsWith(QLatin1String(".part")))
        return false;
    return isCalledBackup(name) || folder.exists(name + manifestEnding);
}

BackupFault faultIn(const Error &error)
{
    const BackupFault fault = faultOf(error);
    if (fault != BackupFault::None)
        return fault;
    return error.reason == Reason::FileMissing ? BackupFault::NoManifest : BackupFault::BadManifest;
}

// Nothing: it is none of ours.
std::optional<KeptBackup> lookAt(const QFileInfo &file, const ConnectionSettings &plant, const PlantRecord &record)
{
    KeptBackup backup;
    backup.path = file.absoluteFilePath();
    backup.name = file.fileName();
    backup.bytes = file.size();
    backup.writtenAt = file.lastModified().toUTC();
    if (const auto opened = openOwnFile(backup.path); !opened) {
        backup.fault = faultIn(opened.error());
        return isCalledBackup(backup.name) ? std::optional(backup) : std::nullopt;
    }
    const auto manifest = readManifest(backup.path);
    if (!manifest) {
        backup.fault = faultIn(manifest.error());
        const bool isOurs = isCalledBackup(backup.name) || backup.fault == BackupFault::OtherName;
        return isOurs ? std::optional(backup) : std::nullopt;
    }
    backup.manifest = *manifest;
    backup.fault = faultFor(record, backup.path, *manifest);
    if (backup.fault == BackupFault::None && manifest->bytes.value_or(backup.bytes) != backup.bytes)
        backup.fault = BackupFault::OtherSize;
    if (backup.fault == BackupFault::None && manifest->engine != plant.engine)
        backup.fault = BackupFault::OtherEngine;
    const bool bothHaveNumbers = !record.plantId.isEmpty() && !manifest->plantId.isEmpty();
    backup.isOfThisPlant = bothHaveNumbers ? record.plantId == manifest->plantId : isSamePlace(manifest->source, plant);
    backup.isNoted = record.backups.contains(backup.name) && backup.fault != BackupFault::OtherThanNoted;
    backup.isProven = record.proof.at.isValid() && record.proof.name == backup.name;
    return backup;
}
} // namespace

qint64 KeptBackup::rows() const
{
    qint64 all = 0;
    for (const TableCount &table : manifest.tables)
        all += table.rows;
    return all;
}

bool isSamePlace(const QString &source, const ConnectionSettings &settings)
{
    const auto from = ConnectionSettings::tryFromText(source);
    if (!from || from->engine != settings.engine)
        return false;
    if (settings.engine == Engine::SQLite)
        return truePath(from->path) == truePath(settings.path);
    return from->host == settings.host && from->port == settings.port && from->database == settings.database &&
           from->schema == settings.schema;
}

Result<std::vector<KeptBackup>> keptBackups(const QString &folder, const ConnectionSettings &plant,
                                            const PlantRecord &record)
{
    std::vector<KeptBackup> backups;
    const QFileInfo info(folder);
    if (!info.exists())
        return backups;
    if (!info.isDir() || !info.isReadable())
        return Error{Reason::FolderReadOnly, QStringLiteral("backup-dir"), folder};
    const QDir directory(folder);
    int looked = 0;
    for (QDirIterator files(folder, QDir::Files | QDir::System | QDir::Hidden);
         files.hasNext() && looked < mostKeptBackups;) {
        files.next();
        if (!mayBeBackup(directory, files.fileName()))
            continue;
        ++looked;
        if (auto backup = lookAt(files.fileInfo(), plant, record))
            backups.push_back(std::move(*backup));
    }
    std::stable_sort(backups.begin(), backups.end(),
                     [](const KeptBackup &a, const KeptBackup &b) { return a.madeAt() > b.madeAt(); });
    return backups;
}

QStringList removeBackups(const QString &folder, const QStringList &names)
{
    QStringList gone;
    for (const QString &name : names) {
        const QString path = QDir(folder).absoluteFilePath(name);
        if (name.contains(u'/') || !openOwnFile(path) || !QFile::remove(path))
            continue;
        QFile::remove(path + manifestEnding);
        gone << name;
    }
    if (!gone.isEmpty())
        (void)syncToDisk(folder);
    return gone;
}

} // namespace bm
