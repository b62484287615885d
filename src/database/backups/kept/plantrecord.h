// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/backups/kept/backupfault.h"
#include "database/backups/manifest.h"
#include "domain/backups/backupplan.h"

namespace bm
{

// What the plant has noted of one backup. It stands in the plant's settings, so its history tells of every change.
struct NotedBackup
{
    QString sha256;         // of the file
    QString manifestSha256; // of the manifest
    QDateTime madeAt;
    QString path; // as its workstation sees it
    QString host; // that workstation
};

// The last restore test that went well.
struct NotedProof
{
    QString name; // of the backup
    QDateTime at; // invalid: never
    QString by;
    QString host;
};

// The last try that failed; gone as soon as one goes well.
struct NotedFailure
{
    QDateTime at; // invalid: none
    QString host;
    bool ofTest = false; // of a restore test, not of a backup
    Error error;
};

struct PlantRecord
{
    QString plantId; // empty: none yet
    BackupPlanReading plan;
    QMap<QString, NotedBackup> backups; // by file name
    NotedProof proof;
    NotedFailure failure;
};

// Errors: those of the statement. The database is ours and has the table.
Result<PlantRecord> readPlantRecord(Database &database);
// Of whatever stands there: empty when it is missing, damaged, old or foreign.
PlantRecord recordOfWhatIsThere(const ConnectionSettings &settings);
// Empty for a database that is not ours, or has no number yet.
Result<QString> plantIdOf(Database &database, const Inspection &found);

// What is wrong with a manifest in the eyes of the plant; the file itself is not read.
BackupFault faultFor(const PlantRecord &record, const QString &backupPath, const Manifest &manifest);

// All in the caller's transaction. A setting that says so already is not written again.
Done writePlantSetting(Database &database, const QString &name, const QString &value, const QDateTime &now,
                       const QString &by);
Done removePlantSetting(Database &database, const QString &name);
Done noteBackup(Database &database, const QString &name, const NotedBackup &backup, const QString &by);
Done forgetBackup(Database &database, const QString &name);
Done noteProof(Database &database, const NotedProof &proof);
Done noteFailure(Database &database, const NotedFailure &failure, const QString &by);
Done forgetFailure(Database &database);
// The plant gets its number when it has none; the number.
Result<QString> ensurePlantId(Database &database, const QDateTime &now, const QString &by);
// What the plant that was there had noted and the restored one does not know: the backups of the time between.
Done carryOver(Database &database, const PlantRecord &from, const QString &by);

} // namespace bm
