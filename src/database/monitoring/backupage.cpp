// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/kept/keptbackups.h"
#include "database/monitoring/parts.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace bm::monitoring
{
namespace
{
const QString manifestEnding = QStringLiteral(".json");

QString truePath(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(path) : canonical;
}

void lookAt(const QFileInfo &manifestFile, const ConnectionSettings &settings, const PlantRecord &record,
            BackupFacts &facts)
{
    const QString path = manifestFile.filePath().chopped(manifestEnding.size());
    const auto manifest = readManifest(path);
    if (!manifest || !isSamePlace(manifest->source, settings) || faultFor(record, path, *manifest) != BackupFault::None)
        return;
    const bool isThere = QFileInfo::exists(path);
    // A backup that is gone helps nobody, however new it was.
    const bool isBetter = facts.path.isEmpty() || (isThere && !facts.isThere) ||
                          (isThere == facts.isThere && manifest->madeAt > facts.madeAt);
    if (!isBetter)
        return;
    facts.path = path;
    facts.madeAt = manifest->madeAt;
    facts.isThere = isThere;
}

void addFolder(const QString &folder, QStringList &folders)
{
    const bool isKnown = std::any_of(folders.begin(), folders.end(),
                                     [&](const QString &each) { return truePath(each) == truePath(folder); });
    if (!folder.isEmpty() && !isKnown)
        folders << folder;
}
} // namespace

Result<BackupFacts> backup(Database &database)
{
    BackupFacts facts;
    BM_TRY_ASSIGN(const PlantRecord record, readPlantRecord(database));
    addFolder(record.plan.plan.folder, facts.folders);
    addFolder(defaultBackupFolder(database.settings()), facts.folders);
    BM_TRY_ASSIGN(const auto last,
                  database.first(QStringLiteral("SELECT backup_path FROM migration_runs WHERE backup_path IS NOT NULL "
                                                "ORDER BY id DESC LIMIT 1")));
    if (last)
        addFolder(QFileInfo(last->text(QStringLiteral("backup_path"))).absolutePath(), facts.folders);
    for (const QString &folder : facts.folders) {
        const auto manifests = QDir(folder).entryInfoList({u'*' + manifestEnding}, QDir::Files);
        for (const QFileInfo &manifest : manifests)
            lookAt(manifest, database.settings(), record, facts);
    }
    return facts;
}

} // namespace bm::monitoring
