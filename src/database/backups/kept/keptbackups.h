// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/backups/kept/plantrecord.h"

namespace bm
{

// A backup as it lies in the folder. Only its manifest was read, and compared with what the plant has noted; that the
// bytes are those of the manifest is known after a test.
struct KeptBackup
{
    QString path;
    QString name;
    qint64 bytes = 0;
    QDateTime writtenAt; // as the file system says
    Manifest manifest;   // empty when it cannot be read
    BackupFault fault = BackupFault::None;
    bool isOfThisPlant = false; // by the plant's number, or in old manifests by the address
    bool isNoted = false;       // the plant has noted it, and it is what was noted
    bool isProven = false;      // the one of the last restore test

    qint64 rows() const;
    // Of the manifest; of the file when there is no manifest.
    QDateTime madeAt() const { return manifest.madeAt.isValid() ? manifest.madeAt : writtenAt; }
    // Fit to be counted, tested and removed by the plan.
    bool isSound() const { return fault == BackupFault::None && isOfThisPlant; }
};

// Newest first, at most this many files are looked at. Whatever else lies in the folder is passed over, also what bears
// a name that cannot be read. A folder that is not there holds none. Errors: FolderReadOnly (it cannot be read).
inline constexpr int mostKeptBackups = 5000;
Result<std::vector<KeptBackup>> keptBackups(const QString &folder, const ConnectionSettings &plant,
                                            const PlantRecord &record);

// Whether that address is this database, whatever the user is called.
bool isSamePlace(const QString &source, const ConnectionSettings &settings);

// The backup first and then its manifest: killed in between, what is left is a manifest without a backup, which the
// next one removes. Only a plain file of that folder is touched; the names of what is gone.
QStringList removeBackups(const QString &folder, const QStringList &names);

} // namespace bm
