// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/filelock.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bm
{
namespace
{
int openLockFile(const QByteArray &path)
{
    // Whoever may read the folder's database may wait for the lock, whoever made the file.
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    return descriptor >= 0 ? descriptor : ::open(path.constData(), O_RDONLY | O_CLOEXEC);
}

// The one before removes the file when it is done; a lock on a removed file locks nobody out.
bool isStillThere(int descriptor, const QByteArray &path)
{
    struct stat held = {};
    struct stat named = {};
    return ::fstat(descriptor, &held) == 0 && ::stat(path.constData(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(200)).trimmed() : QString();
}
} // namespace

Result<FileLock::Attempt> FileLock::tryTake(const QString &path, const QString &who)
{
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        const int descriptor = openLockFile(name);
        if (descriptor < 0)
            return Error{Reason::FolderReadOnly, QStringLiteral("database"), QFileInfo(path).absolutePath()};
        std::unique_ptr<FileLock> lock(new FileLock({}, descriptor));
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const QString holder = contentOf(path);
            return Attempt{nullptr, holder.isEmpty() ? QStringLiteral("?") : holder};
        }
        if (!isStillThere(descriptor, name))
            continue;
        lock->m_path = path;
        // Only words for those who wait: the lock holds without them.
        const QByteArray words = who.toUtf8();
        if (::ftruncate(descriptor, 0) == 0)
            (void)!::pwrite(descriptor, words.constData(), static_cast<size_t>(words.size()), 0);
        return Attempt{std::move(lock), {}};
    }
}

FileLock::~FileLock()
{
    // While it is still held, so that nobody's newer file is removed.
    if (!m_path.isEmpty())
        ::unlink(QFile::encodeName(m_path).constData());
    ::close(m_descriptor);
}

bool isFileLocked(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool locked = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0;
    ::close(descriptor);
    return locked;
}

QString lockFileOf(const QString &databasePath)
{
    const QString real = QFileInfo(databasePath).canonicalFilePath();
    return (real.isEmpty() ? databasePath : real) + QStringLiteral(".migrating");
}

} // namespace bm
