// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// The migration itself: one transaction, under a lock, the version read again inside. Fills applied, rows, validation,
// fixes, versionAfter and migrationMs of the report and writes the log row in the same transaction. On any error the
// database is as it was. Errors: those of refusal(), Busy (with who is in the way), Cancelled, MigrationFailed,
// ValidationFailed, Drift.
Done migrateInPlace(Database &database, MigrationReport &report, const ProgressReport &progress,
                    const FindingChoices &fixes = {});

// Takes the schema back down to a version inside one transaction, without its definitions; to 0 removes it. Data of
// what is removed is gone. Only tests use it; people roll back (database/rollback.h).
Done migrateDown(Database &database, int toVersion);

// The steps above a version taken back, newest first, inside the caller's transaction and after dropDefinitions().
// Answers the versions that went.
Result<std::vector<int>> undoScripts(Database &database, int toVersion);

} // namespace bm
