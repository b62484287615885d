// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production.h"

#include <QSet>

namespace bm
{

// Errors: NotFound (field "run" or "batchNumber").
Result<Run> runOf(Database &database, RunId id);
// A batch number in another case is found when it is all capitals or none in the database.
Result<Run> runNumbered(Database &database, const QString &batchNumber);
// PLANNED and IN_PROGRESS, newest first.
Result<std::vector<Run>> openRuns(Database &database);
// Those that are planned for a time in between, or were written down then, or started then, whenever they were planned
// for; by what they are planned for.
Result<std::vector<Run>> runsBetween(Database &database, const QDateTime &from, const QDateTime &until);

// When the history says that it was finished or failed; invalid: it is not, or an old program did it.
Result<QDateTime> closedAt(Database &database, RunId run);
// Of these ingredients, which only wrap a product; by their kind at the moment, or now when that is invalid.
Result<QSet<qint64>> packagingAt(Database &database, const std::vector<qint64> &ingredients, const QDateTime &moment);
// Errors: RunNotInProgress (paused).
Done refuseIfPaused(const Run &run);
// A start that is years away from now is a typing mistake. Errors: BadDate (field).
Done refuseFarAway(const QDateTime &start, const QDateTime &now, const char *field);
// Whether something went in that was not taken back.
Result<bool> hasUses(Database &database, RunId run);

// Production::finish() in its two parts: what can be told before the database is asked, and the rest of it inside of a
// transaction.
Done finishable(Quantity actualQuantity, const QString &notes);
Result<FinishedRun> finishInside(Session &session, RunId id, Quantity actualQuantity, const QString &notes);

} // namespace bm
