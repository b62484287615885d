// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/session.h"

#include <QCoreApplication>

namespace bm
{

QString nameOf(const ProgramIdentity &who)
{
    return who.person + u'@' + who.host + QStringLiteral(", process ") +
           QString::number(QCoreApplication::applicationPid());
}

Done prepareLongSession(Database &database, const ProgramIdentity &who)
{
    if (database.isSqlite())
        return {};
    for (const QString &statement :
         {QStringLiteral("SET statement_timeout = 0"), QStringLiteral("SET idle_in_transaction_session_timeout = 0"),
          // What the server remarks by the way would stand on somebody's terminal.
          QStringLiteral("SET client_min_messages = error")})
        BM_TRY(database.execute(statement));
    // Newer servers only; without them it works, too.
    for (const QString &statement :
         {QStringLiteral("SET client_connection_check_interval = '500ms'"),
          QStringLiteral("SET idle_session_timeout = 0"), QStringLiteral("SET transaction_timeout = 0")})
        (void)database.execute(statement);
    // The server keeps 63 bytes of it.
    BM_TRY(database.run(QStringLiteral("SELECT set_config('application_name', ?, false)"),
                        {QString(QStringLiteral("BakerMaiden ") + nameOf(who))}));
    return {};
}

} // namespace bm
