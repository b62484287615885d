// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/leftfiles.h"

#include "database/backups/scratchdatabases.h"

#include <QDir>
#include <QFile>
#include <fcntl.h>
#include <functional>
#include <sys/file.h>
#include <unistd.h>

namespace bm
{
namespace
{
int openFolder(const QString &folder)
{
    return ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

bool isUnfinished(const QDir &folder, const QString &name)
{
    if (name.startsWith(scratchPrefix))
        return true;
    if (!name.startsWith(QLatin1String("bakermaiden-")))
        return false;
    if (name.endsWith(QLatin1String(".json")))
        return !folder.exists(name.chopped(5));
    return name.endsWith(QLatin1String(".part")) || name.contains(QLatin1String(".part-"));
}

QStringList unfinished(const QString &folder, const std::function<bool(const QString &)> &each)
{
    QStringList found;
    const int descriptor = openFolder(folder);
    if (descriptor < 0)
        return found;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        const QDir directory(folder);
        for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
            if (isUnfinished(directory, name) && each(directory.absoluteFilePath(name)))
                found << directory.absoluteFilePath(name);
        }
    }
    ::close(descriptor);
    return found;
}
} // namespace

FolderInUse::FolderInUse(const QString &folder) : m_descriptor(openFolder(folder))
{
    // Waits only for somebody who is cleaning up.
    if (m_descriptor >= 0)
        (void)!::flock(m_descriptor, LOCK_SH);
}

FolderInUse::~FolderInUse()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QStringList abandonedFiles(const QString &folder)
{
    return unfinished(folder, [](const QString &) { return true; });
}

QStringList removeAbandonedFiles(const QString &folder)
{
    return unfinished(folder, [](const QString &path) { return QFile::remove(path); });
}

} // namespace bm
