// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/backup.h"

namespace bm
{

// What stands beside a backup and says what it is. Nothing of it is believed before it was compared: the file with the
// sha-256, the restored rows with the tables, the manifest itself with what the plant has noted of it.
struct Manifest
{
    Engine engine = Engine::SQLite;
    QString serverVersion;
    QString file; // the backup's name; empty in old manifests
    QString sha256;
    std::optional<qint64> bytes; // not in old manifests
    std::vector<TableCount> tables;
    QString source;         // the database's address without the password
    QString plantId;        // empty: the plant had none then
    int schemaVersion = -1; // -1: not said; 0: an old database
    bool verified = false;
    QDateTime madeAt;
    QString madeBy;
    QString host;
    QString appVersion;
    std::optional<BackupWhy> why;
    QString ownSha256; // of the manifest as it stands there
};

QString manifestPathOf(const QString &backupPath);

// What the database says of itself and what is known of the file; the rest is in BackupInfo.
struct ManifestFacts
{
    QDateTime madeAt;
    QString plantId;
    int schemaVersion = 0;
    BackupWhy why = BackupWhy::ByHand;
    qint64 bytes = 0;
};
Done writeManifest(BackupInfo &backup, const Database &database, const ProgramIdentity &who,
                   const ManifestFacts &facts);

// Reads at most a few megabytes of a file of its own, and takes nothing that this program would not have written.
// Errors: FileMissing; Corrupt with NoManifest, IsLink, BadManifest, OtherName.
Result<Manifest> readManifest(const QString &backupPath);

} // namespace bm
