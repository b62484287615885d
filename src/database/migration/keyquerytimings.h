// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// How long the plant's key questions take before and after a migration: the pallets of a run, the runs that share a
// lot text, the newest runs, one pallet. Medians of five, read only, about a second altogether at most. A question that
// cannot be asked of these tables, or whose turn did not come in that second, is below zero; nothing here ever fails
// and a transaction that is open stays as it was.
std::vector<KeyQueryTiming> timeBefore(Database &database, const QString &variant);
// Asks the same questions of our own tables and adds the times by name. PostgreSQL plans well only after ANALYZE.
void timeAfter(Database &database, std::vector<KeyQueryTiming> &timings);

} // namespace bm
