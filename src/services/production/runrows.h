// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production.h"

namespace bm
{

// Errors: NotFound (field "run" or "batchNumber").
Result<Run> runOf(Database &database, RunId id);
// A batch number in another case is found when it is all capitals or none in the database.
Result<Run> runNumbered(Database &database, const QString &batchNumber);
// PLANNED and IN_PROGRESS, newest first.
Result<std::vector<Run>> openRuns(Database &database);

// Production::finish() in its two parts: what can be told before the database is asked, and the rest of it inside of a
// transaction.
Done finishable(Quantity actualQuantity, const QString &notes);
Result<FinishedRun> finishInside(Session &session, RunId id, Quantity actualQuantity, const QString &notes);

} // namespace bm
