// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <memory>

namespace bm
{

// A file that one program at a time holds, locked by the kernel: the lock ends with the program, however that ends, and
// a file that was left behind locks nobody out. It says inside who holds it. Never the database file itself: closing a
// second handle of it would take away the locks that SQLite holds there.
class FileLock
{
public:
    struct Attempt
    {
        std::unique_ptr<FileLock> lock; // none: somebody else has it
        QString holder;                 // who that is
    };
    // Errors: FolderReadOnly.
    static Result<Attempt> tryTake(const QString &path, const QString &who);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    FileLock(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    QString m_path;
    int m_descriptor;
};

// Whether a program holds it right now; nothing is made or removed.
bool isFileLocked(const QString &path);

// The lock file of an SQLite database, the same whatever way leads to it.
QString lockFileOf(const QString &databasePath);

} // namespace bm
