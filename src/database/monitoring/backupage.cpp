// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/monitoring/parts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

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

// The user and the options may differ; the place may not.
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

void lookAt(const QFileInfo &manifest, const ConnectionSettings &settings, BackupFacts &facts)
{
    QFile file(manifest.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QDateTime madeAt = QDateTime::fromString(json.value(QStringLiteral("made_at")).toString(), Qt::ISODateWithMs);
    if (!json.value(QStringLiteral("verified")).toBool() || !madeAt.isValid() ||
        !isSamePlace(json.value(QStringLiteral("source")).toString(), settings))
        return;
    const QString path = manifest.filePath().chopped(manifestEnding.size());
    const bool isThere = QFileInfo::exists(path);
    // A backup that is gone helps nobody, however new it was.
    const bool isBetter =
        facts.path.isEmpty() || (isThere && !facts.isThere) || (isThere == facts.isThere && madeAt > facts.madeAt);
    if (!isBetter)
        return;
    facts.path = path;
    facts.madeAt = madeAt.toUTC();
    facts.isThere = isThere;
}
} // namespace

Result<BackupFacts> backup(Database &database)
{
    BackupFacts facts;
    facts.folders << defaultBackupFolder(database.settings());
    BM_TRY_ASSIGN(const auto last,
                  database.first(QStringLiteral("SELECT backup_path FROM migration_runs WHERE backup_path IS NOT NULL "
                                                "ORDER BY id DESC LIMIT 1")));
    if (last) {
        const QString folder = QFileInfo(last->text(QStringLiteral("backup_path"))).absolutePath();
        if (truePath(folder) != truePath(facts.folders.first()))
            facts.folders << folder;
    }
    for (const QString &folder : facts.folders) {
        const auto manifests = QDir(folder).entryInfoList({u'*' + manifestEnding}, QDir::Files);
        for (const QFileInfo &manifest : manifests)
            lookAt(manifest, database.settings(), facts);
    }
    return facts;
}

} // namespace bm::monitoring
