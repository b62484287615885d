// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace bm
{

// Writes a whole file or nothing: an older file stays as it is until the new one is complete.
// Errors, with the path of the file or folder in the detail: Required, IsDirectory, FolderMissing, FolderReadOnly,
// FileReadOnly, CannotOpen, DiskFull.
Done saveFile(const QString &path, const QByteArray &content);

} // namespace bm
