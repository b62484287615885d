// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/leftovers.h"

#include "database/backups/leftfiles.h"
#include "database/backups/scratchdatabases.h"

namespace bm
{

Result<QStringList> leftoversOf(const ConnectionSettings &settings, const QString &backupFolder)
{
    QStringList names = abandonedFiles(backupFolder);
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
    if (settings.engine == Engine::SQLite)
        return names;
    if (const auto server = openServer(settings)) {
        if (const auto databases = dropAbandonedDatabases(**server))
            names += *databases;
    }
    return names;
}

} // namespace bm
