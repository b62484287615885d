// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"
#include "domain/error.h"

#include <QSqlError>

namespace bm
{

// A failed statement as a reason. The database's own guards speak as "bm:<Reason>[:detail]" (migrations/guards);
// everything else is told by SQLite's extended result code or PostgreSQL's SQLSTATE.
Error errorOfStatement(const QSqlError &error, Engine engine);

// A failed open. PostgreSQL gives text only here, so this is where its sentences are read.
Error errorOfOpening(const QSqlError &error, const ConnectionSettings &settings);

// Whether a tool's words or a server's say that a disk is full; a tool tells no SQLSTATE.
bool tellsOfFullDisk(const QString &words);

// Another try may succeed: a lock, or a serialization failure.
bool isConflict(const QSqlError &error, Engine engine);

} // namespace bm
