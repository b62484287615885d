// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// Where backups go when nobody says: a folder "backups" beside an SQLite file, or in the programs' data folder.
QString defaultBackupFolder(const ConnectionSettings &settings);

// Why a backup was made; stands in its manifest.
enum class BackupWhy { Migration, Rollback, Plan, Start, ByHand };

struct BackupOptions
{
    QString scratchUrl = {}; // as TEST_DATABASE_URL, which is asked when it is empty
    BackupWhy why = BackupWhy::ByHand;
    QDateTime now = {};     // what stands in its name and manifest; invalid: the present moment
    QString scratchOn = {}; // PostgreSQL: the database that a person named for trying the backup, before any other
};

// A backup counts only once it was restored to a scratch place and compared, table by table, rows and content; until
// then the file is called .part. Beside it stands a manifest (JSON): sha-256, engine, server and program version, rows
// and checksum per table, time. SQLite: the online backup interface, never a file copy. PostgreSQL: pg_dump -Fc, at
// least the server's major version. Errors, before any file: BackupToolMissing NoScratchDatabase BadUrl DiskFull
// FolderMissing FolderReadOnly, PermissionDenied (field "backup", database/backups/server/wholeness.h) and those of
// opening; then BackupFailed Cancelled.
Result<BackupInfo> backUp(const ConnectionSettings &settings, const QString &folder, const ProgramIdentity &who,
                          const ProgressReport &progress, const BackupOptions &options = {});

// Puts a backup back, all at once: a crash leaves the present state or the restored one. What stands at the target is
// kept aside (SQLite: a copied file; PostgreSQL: renamed database) and named in the answer. What is restored is a copy
// that was made first and is compared with the manifest; the manifest is compared with what the plant at the target has
// noted of it, if there is one. Errors, with nothing changed: DiskFull, FileMissing, Corrupt (with a BackupFault), Busy
// (a program has the target open, or takes it over), BackupFailed, Cancelled and those of opening. `expectedSha256`: of
// the backup that somebody looked at and agreed to; empty: whichever it is.
struct Restored
{
    QString target;
    QString keptAside; // empty when nothing was there
    std::vector<TableCount> tables;
    // PostgreSQL: owners, rights and settings that this account or this server could not give back, as statements with
    // the server's own words.
    QStringList notKept;
};
Result<Restored> restore(const QString &backupPath, const ConnectionSettings &into, const ProgramIdentity &who,
                         const ProgressReport &progress, const QString &expectedSha256 = {});

} // namespace bm
