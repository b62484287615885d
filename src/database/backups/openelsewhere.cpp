// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/openelsewhere.h"

#include <QFile>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace bm
{
namespace
{
// A write lease is given only for a file that nobody else has open.
bool isOpenElsewhere(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    // Somebody who opens it in this instant is told by a signal that nobody minds, not by the one that ends programs.
    bool busy = false;
    if (::fcntl(descriptor, F_SETSIG, SIGURG) == 0) {
        busy = ::fcntl(descriptor, F_SETLEASE, F_WRLCK) != 0 && errno == EAGAIN;
        if (!busy)
            (void)::fcntl(descriptor, F_SETLEASE, F_UNLCK);
    }
    ::close(descriptor);
    return busy;
}
} // namespace

Done checkNotOpenElsewhere(const QString &file, const QString &ownFile)
{
    if (isOpenElsewhere(file) && !isOpenElsewhere(ownFile))
        return Error{Reason::Busy, QStringLiteral("blocker"), file};
    return {};
}

} // namespace bm
