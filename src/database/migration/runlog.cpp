// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/runlog.h"

#include <QJsonDocument>

namespace bm
{

Done writeRunLog(Database &database, const MigrationReport &log, const QString &backupPath, const QString &sha256,
                 const QJsonObject &report)
{
    BM_TRY(database.run(
        QStringLiteral(
            "INSERT INTO migration_runs (started_at, finished_at, status, variant, version_before, version_after, "
            "person, host, app_version, backup_path, backup_sha256, report) VALUES (?, ?, 'DONE', ?, ?, ?, ?, ?, ?, ?, "
            "?, ?)"),
        {log.startedAt, log.now(), log.before.variant, log.before.schemaVersion, log.versionAfter, log.who.person,
         log.who.host, log.who.appVersion, backupPath, sha256,
         QString::fromUtf8(QJsonDocument(report).toJson(QJsonDocument::Compact))}));
    return {};
}

} // namespace bm
