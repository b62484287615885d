// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// Databases of a PostgreSQL server that are only for now. Their name says what they are, and whoever uses one holds an
// advisory lock of that name on the connection to the server, whichever database that is to: what nobody holds is left
// over from a killed program.
inline const QString scratchPrefix = QStringLiteral("bm_scratch_");
inline const QString restorePrefix = QStringLiteral("bm_restore_");

// The connection from which databases are made, renamed and dropped: to "postgres" or "template1", whichever lets this
// user in and is not the plant itself. Errors: those of opening.
Result<std::unique_ptr<Database>> openBesidePlant(const ConnectionSettings &plant);
// As openBesidePlant(), else to the plant: enough for making and dropping others.
Result<std::unique_ptr<Database>> openServer(const ConnectionSettings &plant);
Result<bool> mayCreateDatabases(Database &database);
// `creation`: clauses of CREATE DATABASE, e.g. those of DatabaseLikeness.
Done createScratchDatabase(Database &server, const QString &name, const QString &creation = {});
Done dropScratchDatabase(Database &server, const QString &name);

// The names of those that nobody uses any more and that this user may drop.
Result<QStringList> abandonedDatabases(Database &server);
// Drops them; the names of what is gone.
Result<QStringList> dropAbandonedDatabases(Database &server);

// A database that the person named for scratch copies: a schema in it says so while one is there.
Result<bool> isMarkedAsScratch(Database &database);
Result<bool> holdsNothing(Database &database);
Done markAsScratch(Database &database);
// Everything in it goes, the mark last.
Done emptyScratch(Database &database);

} // namespace bm
