// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// What a PostgreSQL server keeps of a password (RFC 5803), made here so that the password itself is in no statement and
// no log of the server. Errors: Required; those of a lost connection.
Result<QString> scramVerifier(Database &database, const QString &login, const QString &password);

} // namespace bm
