// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// What stands beside a backup and says what it is.
struct Manifest
{
    Engine engine = Engine::SQLite;
    QString sha256;
    std::vector<TableCount> tables;
};

// Makes the folder for backups and looks whether something may be written there. Errors: FolderMissing FolderReadOnly.
Done prepareFolder(const QString &folder);

// `part` becomes `file` all at once and stays there after a power cut: fsync, rename, fsync of the folder.
Done finishFile(const QString &part, const QString &file);
Result<QString> fingerprint(const QString &file); // sha-256, hexadecimal

QString manifestPathOf(const QString &backupPath);
// A file that is not there, nor its unfinished form or its manifest: the stem and the suffix, else with a number
// between them. The moment in a name is no promise, a clock may be set back.
QString unusedFile(const QString &stem, const QString &suffix);
Result<QString> writeManifest(const BackupInfo &backup, const Database &database, const ProgramIdentity &who);
// Errors: NotFound (no manifest: not a backup of ours), Corrupt.
Result<Manifest> readManifest(const QString &backupPath);

} // namespace bm
