// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection/answering.h"

#include <QDeadlineTimer>
#include <cerrno>
#include <libpq-fe.h>
#include <poll.h>
#include <sys/socket.h>

namespace bm
{
namespace
{
// Until libpq has what it needs to go on without waiting.
Answering waitForMore(PGconn *connection, const QDeadlineTimer &end)
{
    while (PQisBusy(connection) != 0) {
        pollfd line{PQsocket(connection), POLLIN, 0};
        const int ready = ::poll(&line, 1, static_cast<int>(end.remainingTime()));
        if (ready == 0)
            return Answering::Silent;
        if ((ready < 0 && errno != EINTR) || PQconsumeInput(connection) == 0)
            return Answering::No;
    }
    return Answering::Yes;
}

Answering askShortly(PGconn *connection, int milliseconds)
{
    const QDeadlineTimer end(milliseconds);
    if (PQsendQuery(connection, "SELECT 1") == 0)
        return Answering::No;
    for (;;) {
        if (const Answering so = waitForMore(connection, end); so != Answering::Yes)
            return so;
        PGresult *result = PQgetResult(connection);
        if (result == nullptr)
            return Answering::Yes;
        const bool well = PQresultStatus(result) == PGRES_TUPLES_OK;
        PQclear(result);
        if (!well)
            return Answering::No;
    }
}
} // namespace

Answering answersWithin(Database &database, int milliseconds)
{
    if (!database.isSqlite()) {
        auto *connection = static_cast<PGconn *>(database.nativeHandle());
        const Answering so = connection == nullptr ? Answering::No : askShortly(connection, milliseconds);
        // Whatever is still said on it, at the latest when it is closed, fails instead of waiting.
        if (so == Answering::Silent)
            ::shutdown(PQsocket(connection), SHUT_RDWR);
        if (so != Answering::Yes)
            return so;
    }
    // Qt hears what the server told meanwhile only by a statement of its own.
    return database.ping() ? Answering::Yes : Answering::No;
}

} // namespace bm
