// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

enum class DiskCheck {
    Structure,  // order and links within each index, each row of each table
    EveryEntry, // and whether every row stands in every index
};

// PostgreSQL: what pg_amcheck looks at, of our tables and their indexes, by the extension amcheck. Where that is not
// there but may be made, it is made and is gone again at the end; else the answer says why it was not asked. Inside the
// caller's transaction or in one of its own; nothing is left of either. SQLite has PRAGMA integrity_check for it and
// gives no answer here. Errors: ConnectionLost Busy Cancelled.
Result<std::optional<CheckResult>> checkOnDisk(Database &database, DiskCheck how);

} // namespace bm
