// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serverlogins.h"

#include "database/rights/scram.h"
#include "database/rights/serverrights.h"
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"

namespace bm
{
namespace
{
// Longer than a PIN: nobody counts the tries of somebody who knows the server's address.
constexpr qsizetype shortestPassword = 10;
constexpr qsizetype longestName = 63; // bytes of a PostgreSQL name

Done checkGiven(const QString &login, const QString &password)
{
    BM_TRY(required(login, QStringLiteral("login")));
    BM_TRY(required(password, QStringLiteral("password")));
    if (password.size() < shortestPassword)
        return Error{Reason::SecretTooWeak, QStringLiteral("password")};
    // A longer name would be cut off, and then be somebody else's.
    if (login.toUtf8().size() > longestName)
        return Error{Reason::TooLong, QStringLiteral("login"), login};
    return {};
}

// The function runs as the owner of the tables, whom the server asks for the right to create roles.
Done call(Session &session, const QString &login, const Arg &verifier)
{
    static const QString sql = QStringLiteral("SELECT bm_server_login(?, ?)");
    return inTransaction(session.database, session.because(), [&]() -> Done {
        // The server itself asks only whose login the connection has, and a workstation may have the owner's.
        BM_TRY(authorized(session, Act::ManagePeople));
        Result<Rows> rows = session.database.run(sql, {login, verifier});
        if (rows)
            return {};
        Error error = rows.error();
        if (error.reason == Reason::Duplicate || error.reason == Reason::NotFound)
            error.field = QStringLiteral("login");
        // Before the groups are there nobody has the right, and the function does not help.
        if (error.reason == Reason::PermissionDenied && error.detail.contains(QLatin1String("bm_server_login")))
            return Error{Reason::NotAllowed, {}, session.person};
        return error;
    });
}

Done mayManage(Session &session)
{
    return inSnapshot(session.database, [&] { return authorized(session, Act::ManagePeople); });
}
} // namespace

Result<bool> ServerLogins::arePossible()
{
    static const QString sql =
        QStringLiteral("SELECT 1 AS found FROM pg_proc f JOIN pg_roles o ON o.oid = f.proowner WHERE f.pronamespace = "
                       "quote_ident(current_schema())::regnamespace AND f.proname = 'bm_server_login' AND "
                       "(o.rolcreaterole OR o.rolsuper)");
    BM_TRY_ASSIGN(const bool groups, hasServerGroups(m_session.database));
    if (!groups)
        return false;
    BM_TRY_ASSIGN(const std::optional<Row> found, m_session.database.first(sql));
    return found.has_value();
}

Result<QStringList> ServerLogins::all()
{
    static const QString sql = QStringLiteral(
        "SELECT u.login FROM users u JOIN pg_roles s ON s.rolname = u.login JOIN pg_auth_members m ON m.member = s.oid "
        "JOIN pg_roles g ON g.oid = m.roleid AND g.rolname = 'bm_people' WHERE s.rolcanlogin ORDER BY u.login");
    if (m_session.database.isSqlite())
        return QStringList();
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql));
    QStringList logins;
    for (const Row &row : rows)
        logins << row.text(QStringLiteral("login"));
    return logins;
}

Done ServerLogins::give(const QString &login, const QString &password)
{
    BM_TRY(mayManage(m_session));
    BM_TRY(checkGiven(login, password));
    BM_TRY_ASSIGN(const bool possible, arePossible());
    if (!possible)
        return Error{Reason::PermissionDenied, {}, login};
    BM_TRY_ASSIGN(const QString verifier, scramVerifier(m_session.database, login, password));
    return call(m_session, login, verifier);
}

Done ServerLogins::take(const QString &login)
{
    BM_TRY(mayManage(m_session));
    BM_TRY(required(login, QStringLiteral("login")));
    BM_TRY_ASSIGN(const bool possible, arePossible());
    if (!possible)
        return Error{Reason::PermissionDenied, {}, login};
    return call(m_session, login, std::nullopt);
}

} // namespace bm
