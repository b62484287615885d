// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity.h"

#include <QSysInfo>
#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace bm
{

namespace
{
QString loginName()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable).trimmed(); !name.isEmpty())
            return name;
    }
#ifdef Q_OS_UNIX
    if (const passwd *entry = getpwuid(geteuid()); entry != nullptr)
        return QString::fromLocal8Bit(entry->pw_name);
#endif
    return QStringLiteral("unknown");
}
} // namespace

QString programVersion()
{
    return QStringLiteral(BM_VERSION);
}

ProgramIdentity identityOfThisProcess()
{
    const QString host = QSysInfo::machineHostName();
    return {programVersion(), host.isEmpty() ? QStringLiteral("unknown") : host, loginName()};
}

} // namespace bm
