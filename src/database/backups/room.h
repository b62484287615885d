// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// How much room work takes on the disks at its peak, over what is there already; asked before it begins. The one place
// that knows: what is refused, what the wizard shows and what the handbook says come from here. A server's own disk
// cannot be seen from here.
//
// SQLite, measured with plants of 6 to 96 MB, small rows and long texts. Backup: the copy and the one it is checked by.
// Upgrade and rollback of a plant of ours: half the file, where 0.31 was the most. Takeover: 3.5 times the file and 300
// bytes a row, where 3.3 times and 272 bytes were the most, because the old rows go only when the new ones, their
// history and their indexes stand. The rehearsal does the same on a copy and is gone before the real one begins. For
// sorting 4.5 times the file, once otherwise, where the engine keeps its temporary files.
enum class RoomFor { Backup, Change, TakeOver };
struct RoomQuestion
{
    QString folder; // of the backups; it need not be there yet
    RoomFor work = RoomFor::Backup;
    bool rehearses = false;
    QString rehearseOn = {}; // a file; empty: in the folder
    qint64 bytes = 0;        // of the database
    qint64 rows = 0;
};
struct RoomDemand
{
    QString place; // a folder that is there
    qint64 bytes = 0;
};
// What lies on the same disk is added up; the first one is that of the folder.
std::vector<RoomDemand> roomNeeded(const ConnectionSettings &plant, const RoomQuestion &question);
// Putting a backup of that size back: it and what is kept aside.
std::vector<RoomDemand> roomToRestore(const QString &backupPath, const ConnectionSettings &into);

// Errors: DiskFull, with the place, what is free there and what is needed.
Done checkRoom(const std::vector<RoomDemand> &demands, const QString &field);
// As above for this database, whose size and rows are looked up. Errors also: those of the statements.
Done checkRoom(Database &database, RoomQuestion question);

// The folder itself, or the nearest one above it that is there already.
QString nearestFolder(const QString &folder);

} // namespace bm
