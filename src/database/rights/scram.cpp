// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/rights/scram.h"

#include <libpq-fe.h>

namespace bm
{

Result<QString> scramVerifier(Database &database, const QString &login, const QString &password)
{
    if (password.isEmpty())
        return Error{Reason::Required, QStringLiteral("password")};
    auto *connection = static_cast<PGconn *>(database.nativeHandle());
    char *verifier =
        PQencryptPasswordConn(connection, password.toUtf8().constData(), login.toUtf8().constData(), "scram-sha-256");
    if (!verifier)
        return Error{Reason::ConnectionLost, {}, QString::fromUtf8(PQerrorMessage(connection)).trimmed()};
    const QString text = QString::fromLatin1(verifier);
    PQfreemem(verifier);
    return text;
}

} // namespace bm
