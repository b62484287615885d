// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/backup.h"

#include <limits>

namespace bm
{

// A column that an older version does not have, and how many rows say something in it that is not what every new row
// says.
struct LostColumn
{
    QString table;
    QString column;
    qint64 values = 0;
    QStringList records; // the first thousand of these rows, by the code that people know or by their id
};

// What going down to an older version takes away, counted before anything is touched.
struct RollbackPlan
{
    int fromVersion = 0;
    int toVersion = 0;
    std::vector<int> undone; // the steps that are taken back, newest first; empty: nothing has to be done
    std::vector<TableCount> lostTables;
    std::vector<LostColumn> lostColumns;

    qint64 lost() const; // rows and values together
};

// Reads only. Refused: ForeignDatabase, NewerSchema, NotAnOlderVersion (with the version it has), Drift.
Result<RollbackPlan> planRollback(Database &database, int toVersion);

struct RollbackOptions
{
    QString backupDir;             // empty: as for a migration
    qint64 mayLose = 0;            // rows and values that somebody agreed to lose
    bool removeEverything = false; // version 0 takes the whole plant away and has to be said twice
};
inline constexpr qint64 whateverIsLost = std::numeric_limits<qint64>::max();

struct RollbackReport
{
    RollbackPlan plan;
    MigrationReport log; // as the migration log tells it: backup, rows before and after, validation, who and when
    QStringList leftOut; // views and guards that the older schema cannot carry
};

// A verified backup of the present state; then, in one transaction under the migration's lock, counted again, down,
// definitions that fit, validation, and a row in migration_runs where there is one. Any error leaves what was there.
// Errors: those of planRollback() and backUp(), Required (version 0), WouldLoseData, Busy, MigrationFailed,
// ValidationFailed, Cancelled.
Result<RollbackReport> rollBackTo(const ConnectionSettings &settings, int toVersion, const ProgramIdentity &who,
                                  const RollbackOptions &options, const ProgressReport &progress);

// The present database beside a backup of it, table by table.
struct BackupComparison
{
    enum class Present { Missing, Readable, Damaged };
    Present present = Present::Missing;
    int presentVersion = 0;
    QString sha256;
    std::vector<RowConservation> tables; // before: rows there now; after: rows in the backup

    qint64 lost() const; // rows there now that the backup does not have, as far as counting tells
};

// Reads only. Errors: FileMissing, Corrupt and BadUrl (a backup of the other engine); ForeignDatabase; those of opening
// but for a database that is missing, empty or damaged.
Result<BackupComparison> compareWithBackup(const ConnectionSettings &settings, const QString &backupPath);

struct BackupRollback
{
    BackupComparison comparison;
    Restored restored;
    bool logged = false; // the backup has a migration log and it tells of this
    MigrationReport log; // who and when, the versions before and after, the backup that was put back
};

// Puts the backup back at once; what is there now is kept aside. A damaged database cannot be counted: its loss has to
// be whateverIsLost. What the plant had noted of its backups since then is carried over. `expectedSha256` as in
// restore(). Errors: those of compareWithBackup() and restore(), WouldLoseData.
Result<BackupRollback> rollBackToBackup(const ConnectionSettings &settings, const QString &backupPath,
                                        const ProgramIdentity &who, qint64 mayLose, const ProgressReport &progress,
                                        const QString &expectedSha256 = {});

} // namespace bm
