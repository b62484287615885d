// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// The whole migration on a copy of a backup, which is gone afterwards: what it takes and whether it would succeed. The
// plant itself is not opened for writing. Errors: those of ScratchCopy (database/backups/scratch.h), RehearsalFailed
// with what went wrong, DiskFull, Cancelled.
Result<Rehearsal> rehearse(const ConnectionSettings &settings, const QString &backupPath,
                           const MigrationOptions &options, const ProgramIdentity &who, const ProgressReport &progress);

} // namespace bm
