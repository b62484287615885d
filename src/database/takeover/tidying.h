// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// The statements by which the planner learns how the rows of our tables are spread, from a sample of them. A server
// would tell everybody who is no superuser of each table that it passes over, if all of them were meant.
QStringList analysing(Engine engine);
Done analyse(Database &database);

// After the commit of a migration or of a rollback, outside any transaction: on PostgreSQL the room that the old rows
// leave is given free, which rows everybody sees is written down and the planner learns how they are spread; on SQLite
// the planner looks again at what changed since it learned that in the migration. Nothing of it is needed for the plant
// to be right: what failed is a note in the answer. Nothing: all of it was done.
std::optional<CheckResult> tidyUp(Database &database);

} // namespace bm
