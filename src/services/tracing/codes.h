// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/genealogy.h"

namespace bm
{

// Everything a code names; see Trace::resolve(). Inside the caller's read transaction.
Result<std::vector<TraceRoot>> resolveCode(Database &database, const QString &code);

} // namespace bm
