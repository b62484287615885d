// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/backups/scratch.h"

namespace bm
{

// Whether a backup by this account would hold the whole PostgreSQL database and could be restored by it; asked before
// the first byte of one is written. What may not be read is named with the GRANT that mends it. Where there is anything
// that not every account may make (extensions, event triggers, ...), the definitions alone are restored to the scratch
// place first, and what the server refuses is named in its own words. Does nothing on SQLite. Errors: PermissionDenied
// (field "backup"), Cancelled, those of ScratchCopy and of the statements.
Done checkWholeness(Database &database, const ScratchPlace &place, const ProgressReport &progress);

} // namespace bm
