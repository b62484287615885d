// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// A PostgreSQL session for work that takes as long as it takes: no timeout of the server or of the role ends it, other
// people see whose it is, and the server notices soon when the program was killed. Does nothing on SQLite.
Done prepareLongSession(Database &database, const ProgramIdentity &who);

// "anna@office, process 4711": what others are told about whom they wait for.
QString nameOf(const ProgramIdentity &who);

} // namespace bm
