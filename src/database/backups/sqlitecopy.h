// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// The live database into a new file by SQLite's online backup interface. The caller is inside a read transaction:
// another workstation's writes would otherwise start the copy again. Errors: BackupFailed, DiskFull, Cancelled.
Done copySqlite(Database &from, const QString &file, const ProgressReport &progress);

} // namespace bm
