// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/kept/restoretest.h"

#include "database/backups/backupfile.h"
#include "database/backups/content.h"
#include "database/backups/kept/backupfault.h"
#include "database/backups/leftfiles.h"
#include "database/environment.h"
#include "database/transaction.h"

#include <QFileInfo>

namespace bm
{

Result<ScratchPlace> scratchPlaceFor(const ConnectionSettings &settings, const QString &said)
{
    if (settings.engine == Engine::SQLite)
        return ScratchPlace{};
    BM_TRY_ASSIGN(const Environment environment,
                  readEnvironment(QProcessEnvironment::systemEnvironment(), dotEnvFile()));
    return ScratchPlace{{}, said.isEmpty() ? environment.testDatabaseUrl : said};
}

Done checkRestored(const QString &copy, const std::vector<TableCount> &tables, const ConnectionSettings &settings,
                   const ScratchPlace &place, const ProgressReport &progress)
{
    if (!progress({MigrationStep::VerifyBackup, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(const auto scratch, ScratchCopy::restoredFrom(copy, settings, place, progress));
    BM_TRY_ASSIGN(const auto database, Database::open(scratch->settings(), Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto restored, inReadTransaction(*database, [&] {
                      return contentOf(*database, MigrationStep::VerifyBackup, progress);
                  }));
    if (const QString table = firstDifference(tables, restored); !table.isEmpty())
        return faultError(BackupFault::OtherRows, table);
    if (database->isSqlite()) {
        BM_TRY_ASSIGN(const Rows rows, database->run(QStringLiteral("PRAGMA integrity_check")));
        if (rows.front().text(QStringLiteral("integrity_check")) != QLatin1String("ok"))
            return Error{Reason::Corrupt, {}, settings.displayName()};
    }
    return {};
}

Result<Manifest> checkedManifest(const QString &backupPath, Engine engine, const PlantRecord &record)
{
    BM_TRY(openOwnFile(backupPath));
    BM_TRY_ASSIGN(Manifest manifest, readManifest(backupPath));
    if (manifest.engine != engine)
        return Error{Reason::BadUrl, QStringLiteral("backup"), engineName(manifest.engine)};
    if (const BackupFault fault = faultFor(record, backupPath, manifest); fault != BackupFault::None)
        return faultError(fault, backupPath);
    if (manifest.bytes && *manifest.bytes != QFileInfo(backupPath).size())
        return faultError(BackupFault::OtherSize, backupPath);
    BM_TRY_ASSIGN(const QString sha256, fingerprint(backupPath));
    if (sha256 != manifest.sha256)
        return faultError(BackupFault::OtherBytes, backupPath);
    return manifest;
}

Result<Manifest> proveBackup(const QString &backupPath, const ConnectionSettings &settings, const PlantRecord &record,
                             const QString &scratchUrl, const ProgressReport &progress)
{
    if (!progress({MigrationStep::VerifyBackup, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(const Manifest manifest, checkedManifest(backupPath, settings.engine, record));
    BM_TRY_ASSIGN(const ScratchPlace place, scratchPlaceFor(settings, scratchUrl));
    const FolderInUse inUse(QFileInfo(backupPath).absolutePath());
    BM_TRY(checkRestored(backupPath, manifest.tables, settings, place, progress));
    return manifest;
}

} // namespace bm
