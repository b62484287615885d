// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/takeoverengine.h"

#include "database/backup.h"
#include "database/environment.h"
#include "database/sqlitefile.h"
#include "database/takeover/leftovers.h"
#include "database/transaction.h"
#include "documents/migrationlog.h"

#include <QDir>
#include <QFileInfo>

namespace bm
{
namespace
{
const QString fieldName = QStringLiteral("database");

Result<Inspection> lookAt(const ConnectionSettings &settings)
{
    // A file that can only be read would be refused later, after the person read everything.
    if (settings.engine == Engine::SQLite)
        BM_TRY(checkSqliteFile(settings.path, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const std::unique_ptr<Database> database, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(Inspection inspection, inReadTransaction(*database, [&] { return inspect(*database); }));
    addLeftovers(inspection, settings, defaultBackupFolder(settings));
    return inspection;
}

// The program's own folder is made when it is needed; a folder that somebody typed must be there.
Done checkNewFile(const ConnectionSettings &settings)
{
    const QString folder = QFileInfo(settings.path).absolutePath();
    if (folder != QFileInfo(defaultDatabaseFile()).absolutePath() || QFileInfo::exists(folder))
        return checkSqliteFile(settings.path, Database::Mode::Create);
    const QString there = nearestExistingFolder(folder);
    if (!QFileInfo(there).isDir() || !QFileInfo(there).isWritable())
        return Error{Reason::FolderReadOnly, fieldName, there};
    return {};
}

Result<MigrationReport> migrated(const ConnectionSettings &settings, const ProgramIdentity &who,
                                 const MigrationOptions &options, const ProgressReport &progress)
{
    if (settings.engine != Engine::SQLite || QFileInfo::exists(settings.path))
        return migratePlant(settings, who, options, progress);
    const QString folder = QFileInfo(settings.path).absolutePath();
    if (folder == QFileInfo(defaultDatabaseFile()).absolutePath() && !QDir().mkpath(folder))
        return Error{Reason::FolderReadOnly, fieldName, folder};
    return createPlant(settings, who, progress);
}

QString logFolder(const MigrationReport &report, const ConnectionSettings &settings)
{
    return report.backup ? QFileInfo(report.backup->path).absolutePath() : defaultBackupFolder(settings);
}
} // namespace

TakeoverEngine databaseEngine(const ProgramIdentity &who)
{
    return {lookAt, checkNewFile,
            [who](const ConnectionSettings &settings, const MigrationOptions &options,
                  const ProgressReport &progress) -> Result<Takeover> {
                BM_TRY_ASSIGN(const MigrationReport report, migrated(settings, who, options, progress));
                return Takeover{report, writeMigrationLog(report, logFolder(report, settings))};
            }};
}

QString nearestExistingFolder(const QString &folder)
{
    QString there = QDir::cleanPath(QFileInfo(folder.isEmpty() ? QStringLiteral(".") : folder).absoluteFilePath());
    while (!QFileInfo::exists(there)) {
        const QString above = QFileInfo(there).absolutePath();
        if (above == there)
            break;
        there = above;
    }
    return there;
}

} // namespace bm
