// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <functional>
#include <vector>

class QIODevice;

namespace bm
{

// Writes a whole file or nothing: an older file stays as it is until the new one is complete.
// A new file is its owner's alone, because lists hold names and customers; one that is replaced keeps who may read it.
// Errors, with the path of the file or folder in the detail: Required, IsDirectory, FolderMissing, FolderReadOnly,
// FileReadOnly, CannotOpen, DiskFull.
Done saveFile(const QString &path, const QByteArray &content);

// The same of what is written piece by piece. Errors also: those of write(), and then nothing is written.
Done saveFile(const QString &path, const std::function<Done(QIODevice &file)> &write);

struct FileToSave
{
    QString path;
    QByteArray content;
};

// All of them or none: each is complete beside its place before the first one takes it. Errors: those of saveFile().
Done saveFiles(const std::vector<FileToSave> &files);

// A file's name for what is known by a code, without its ending: "genealogy-L-000001". A code may hold anything, a file
// name neither a folder nor a hidden beginning nor more than a disk takes.
QString fileNameOf(const QString &what, const QString &code);

} // namespace bm
