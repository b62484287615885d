// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bm
{

// Held while backups and scratch copies are made in a folder, so that nobody takes them for left over. The kernel locks
// the folder itself: nothing stays behind.
class FolderInUse
{
public:
    explicit FolderInUse(const QString &folder);
    ~FolderInUse();
    FolderInUse(const FolderInUse &) = delete;
    FolderInUse &operator=(const FolderInUse &) = delete;

private:
    int m_descriptor;
};

// Unfinished backups, manifests without one and scratch copies of a program that was killed; nothing while any program
// makes backups in the folder.
QStringList abandonedFiles(const QString &folder);
QStringList removeAbandonedFiles(const QString &folder);

} // namespace bm
