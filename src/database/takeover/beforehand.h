// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// What would stop a migration later is said before it starts; nothing of the plant is written. SQLite: the file
// and its folder may be written, the place of the rehearsal is free, there is room. PostgreSQL: no transaction pooler
// in between, the tables are this user's, there is a pg_dump for this server, a place to check the backup, nothing that
// a backup by this user would lack, and room for it. Errors: FileReadOnly FolderReadOnly NetworkShare; PermissionDenied
// BackupToolMissing; those of ScratchCopy::checkPlace(); DiskFull and those of opening.
Done checkBeforehand(const ConnectionSettings &settings, const MigrationOptions &options, Startup decision,
                     const ProgressReport &progress);

// Behind a transaction pooler a session is not one: its locks and settings belong to whoever comes next. A second
// connection in a transaction of its own shows it: both are the same session of the server, or the first one changes.
Done checkNoTransactionPooler(const ConnectionSettings &settings);

} // namespace bm
