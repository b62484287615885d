// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/inspection.h"

#include <QElapsedTimer>

namespace bm
{

// Who migrates, from where, with which program: part of every log row.
struct ProgramIdentity
{
    QString appVersion;
    QString host;
    QString person;
};

enum class MigrationStep { Inspect, Backup, VerifyBackup, Rehearse, Migrate, Validate, Log };

struct MigrationProgress
{
    MigrationStep step = MigrationStep::Inspect;
    qint64 done = 0;
    qint64 total = 0;        // 0: not known
    QString detail;          // what is being done right now, e.g. a table or a migration's name
    QString waitingFor = {}; // who migrates already, or who keeps the old tables busy; in the detail, too
    qint64 rows = 0;         // of the old tables that are in the new ones already
    qint64 rowsTotal = 0;    // 0: there are none to move, or not known yet
};

// Told often; answers false to cancel, which rolls everything back. One call at a time, in the thread that migrates
// or, while a server takes long over one statement, in a helper's (done is -1 then).
using ProgressReport = std::function<bool(const MigrationProgress &)>;

struct MigrationOptions
{
    QString backupDir; // empty: a folder "backups" beside an SQLite file, or in the program's data folder
    bool rehearse = true;
    // A URL or path for the scratch copy; empty: a temporary one. On PostgreSQL the backup is tried there, too.
    QString rehearseOn;
    QString testDatabaseUrl; // TEST_DATABASE_URL, used when rehearseOn is empty and no scratch database can be made
    FindingChoices fixes;    // what a person chose instead of the proposed action, by kind of finding
};

// One of the plant's key questions, asked of the old tables and of the new ones.
struct KeyQueryTiming
{
    QString name;         // e.g. "pallets_of_run"
    double beforeMs = -1; // below zero: could not be asked of these tables
    double afterMs = -1;
};

struct BackupInfo
{
    QString path;
    QString manifestPath;
    QString sha256;
    bool verified = false;
    std::vector<TableCount> tables;
};

struct Rehearsal
{
    QString where;
    qint64 durationMs = 0;
    bool ok = false;
};

struct CheckResult
{
    QString check;
    bool ok = false;
    QString detail;
    bool asked = true; // false: it could not be checked here, and the detail says why
};

struct RowConservation
{
    QString table; // old name -> new name
    qint64 before = 0;
    qint64 after = 0;
};

struct Fix
{
    QString kind;
    qint64 count = 0;
    QString action = {};
};

struct MigrationReport
{
    Inspection before;
    int versionAfter = 0;
    std::optional<BackupInfo> backup; // none when there was nothing to lose
    std::optional<Rehearsal> rehearsal;
    std::vector<int> applied;
    std::vector<Fix> fixes;
    std::vector<CheckResult> validation;
    std::vector<RowConservation> rows;
    std::vector<KeyQueryTiming> timings;
    ProgramIdentity who;
    QDateTime startedAt;
    QDateTime finishedAt;
    qint64 migrationMs = 0;
    QStringList leftovers = {}; // what a killed program had left behind and is now gone

    // The work begins now, and how far it is since then: the wall clock may be set meanwhile, time still goes on.
    void begin();
    QDateTime now() const;

private:
    QElapsedTimer m_running = {};
};

// Inspect, back up, verify the backup, rehearse, migrate in one transaction, validate, log: all of it by one program at
// a time. Another one waits as long as the first one lives, is told who that is, and then finds the database ready. At
// every instant a crash leaves the untouched old database or the finished new one. A database that is ready already is
// left alone (applied is empty, no backup). The SQLite file must exist; an empty one is created by createPlant().
// Errors: those of opening, of refusal(), of checkBeforehand() (database/takeover/beforehand.h) before anything is
// written, DiskFull BackupFailed RehearsalFailed Busy MigrationFailed ValidationFailed Cancelled PermissionDenied.
Result<MigrationReport> migratePlant(const ConnectionSettings &settings, const ProgramIdentity &who,
                                     const MigrationOptions &options, const ProgressReport &progress);

// A new embedded file with the schema; the file must not exist. When it fails the file is gone again.
Result<MigrationReport> createPlant(const ConnectionSettings &settings, const ProgramIdentity &who,
                                    const ProgressReport &progress);

// The SQL that migratePlant() would run on this database, statement by statement, what it tries within a savepoint.
// Not in it is what depends on the rows themselves and on the moment: what mends the findings, the rows of the log and
// of the applied steps, and the rights of the server's groups.
Result<QStringList> planMigration(Database &database, const FindingChoices &fixes = {});

// Post-migration validation of a database that is ours: drift, foreign keys, balances, integrity. What lies on a
// server's disk is looked at by checkOnDisk() (database/migration/diskcheck.h).
Result<std::vector<CheckResult>> verifyPlant(Database &database);

// Newest first; each report as JSON as it was written at the time, in "report".
struct MigrationLogEntry
{
    qint64 id = 0;
    QDateTime startedAt;
    QDateTime finishedAt;
    QString status;
    QString variant;
    int versionBefore = 0;
    int versionAfter = 0;
    QString person;
    QString host;
    QString appVersion;
    QString backupPath;
    QString reportJson;
    QString backupSha256; // empty: there was nothing to lose
};
Result<std::vector<MigrationLogEntry>> migrationLog(Database &database);

} // namespace bm
