// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// People with a login of their own on the PostgreSQL server, beside the workstations': with it they may also use psql
// or a report tool, and the server holds them to their role there. The login bears the person's own name. Another role,
// or a person who does not work here any more, is followed by the database itself, in the same transaction.
class ServerLogins
{
public:
    explicit ServerLogins(Session &session) : m_session(session) {}

    // Whether people can be given one here: PostgreSQL, with the groups, whose owner may create roles.
    Result<bool> arePossible();
    // Who has one and can use it, by name.
    Result<QStringList> all();

    // A new one, or a new password. The password leaves this program only as its SCRAM verifier.
    // Errors: NotFound (no such person), Required and SecretTooWeak (password: at least 10 characters), TooLong (a name
    // of more than 63 bytes), Duplicate (a name the server reserves, or of a login that is no person's of this plant),
    // NotSignedIn, NotAllowed, PermissionDenied (the owner of the tables may not create roles).
    Done give(const QString &login, const QString &password);
    // Takes it away; the person stays. Errors: NotFound, Duplicate, NotSignedIn, NotAllowed,
    // PermissionDenied.
    Done take(const QString &login);

private:
    Session &m_session;
};

} // namespace bm
