// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// Looks at the file before SQLite does, because SQLite creates what is missing and opens anything.
Done checkSqliteFile(const QString &path, Database::Mode mode);

// A reader of a file with a write-ahead log makes the log's files when they are not there, and may not remove them when
// it closes. This does, when nothing stands in them and nobody else has the file open.
bool hasWriteAheadLog(const QString &path);
void removeEmptyWriteAheadLog(const QString &path);

// A killed program leaves its unfinished transaction in a journal, and who may only read cannot undo it and sees
// nothing.
void rollBackAbandonedWork(const QString &path);

// An empty file that only its owner may read.
Done createPrivateFile(const QString &path);

// Sets and reads back what a connection needs: foreign keys, strict double quotes, durability.
Done prepareSqliteConnection(Database &database, Database::Mode mode);

} // namespace bm
