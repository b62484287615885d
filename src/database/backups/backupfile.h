// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFile>
#include <QTemporaryFile>
#include <memory>

namespace bm
{

// Makes the folder for backups and looks whether something may be written there. Errors: FolderMissing FolderReadOnly.
Done prepareFolder(const QString &folder);

// `part` becomes `file` all at once and stays there after a power cut: fsync, rename, fsync of the folder.
Done finishFile(const QString &part, const QString &file);
bool syncToDisk(const QString &path);

// A plain file for reading; a symbolic link, a pipe or a device is refused, so that nobody is led elsewhere and nothing
// waits for ever. Errors: FileMissing, CannotOpen, Corrupt (BackupFault::IsLink).
Result<std::unique_ptr<QFile>> openOwnFile(const QString &path);

Result<QString> fingerprint(const QString &file); // sha-256, hexadecimal

// Copies the file into `target` (made anew, for its owner only) and answers the sha-256 of what was copied: who changes
// the original between two looks changes nothing. Errors: those of openOwnFile(), BackupFailed.
Result<QString> copyOwnFile(const QString &path, const QString &target);
// As copyOwnFile(), into a file without a name that is gone when it is closed.
struct NamelessCopy
{
    std::unique_ptr<QTemporaryFile> file;
    QString sha256;
};
Result<NamelessCopy> copyWithoutName(const QString &path);
// A file that is not there, nor its unfinished form or its manifest: the stem and the suffix, else with a number
// between them. The moment in a name is no promise, a clock may be set back.
QString unusedFile(const QString &stem, const QString &suffix);

} // namespace bm
