// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// Whether the work fits onto the disks before it begins. Backup: the copy and the one it is checked by. Migration:
// these, the rehearsal's copy and what rewriting an SQLite file takes (3.3 times the file was measured, 4 are asked
// for), there and beside the plant. What lies on the same disk is added up. A server's own disk cannot be seen from
// here.
enum class RoomFor { Backup, Migration };
// Errors: DiskFull (field backup-dir, with the place) and those of the statement.
Done checkRoom(Database &database, const QString &folder, RoomFor work);

// The folder itself, or the nearest one above it that is there already.
QString nearestFolder(const QString &folder);

} // namespace bm
