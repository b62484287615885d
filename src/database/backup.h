// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// Where backups go when nobody says: a folder "backups" beside an SQLite file, or in the programs' data folder.
QString defaultBackupFolder(const ConnectionSettings &settings);

// A backup counts only once it was restored to a scratch place, counted and compared. Beside the file stands a
// manifest (JSON): sha-256, engine, server and program version, rows per table, time. SQLite: the online backup
// interface, never a file copy. PostgreSQL: pg_dump -Fc, at least the server's major version.
// Errors: DiskFull BackupToolMissing BackupFailed FolderMissing FolderReadOnly Cancelled and those of opening.
Result<BackupInfo> backUp(const ConnectionSettings &settings, const QString &folder, const ProgramIdentity &who,
                          const ProgressReport &progress);

// Puts a backup back. What stands at the target is kept aside (SQLite: renamed file; PostgreSQL: renamed database) and
// named in the answer. Errors: NotFound, Corrupt (sha-256 differs), BackupFailed and those of opening.
struct Restored
{
    QString target;
    QString keptAside; // empty when nothing was there
    std::vector<TableCount> tables;
};
Result<Restored> restore(const QString &backupPath, const ConnectionSettings &into, const ProgramIdentity &who,
                         const ProgressReport &progress);

} // namespace bm
