// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production/balances.h"

#include <QHash>

// Whether a line of waste, w, of a run, r, stands beside its yield: it was thrown away before the run ended, or the run
// never came to a yield. All other waste came out of the yield. A line that takes another one, o, back belongs where
// that one does. The one definition for balances, traces, drills and papers; joined by the compiler, so that every
// statement stays one constant text.
#define BM_BESIDE_YIELD                                                                                                \
    "(r.actual_quantity IS NULL OR r.actual_end_time IS NULL OR COALESCE(o.lost_at, w.lost_at) <= r.actual_end_time)"
#define BM_FROM_LOSSES                                                                                                 \
    "FROM run_losses w JOIN production_runs r ON r.id = w.production_run_id LEFT JOIN run_losses o ON o.id = "         \
    "w.takes_back_id "

namespace bm
{

// What was thrown away of the run and what of that was taken back, in the order it was booked.
Result<std::vector<RunLoss>> lossesOf(Database &database, RunId run);

// How much of what these runs made was thrown away afterwards, in the units of the runs; not of those that lost
// nothing. What is in a unit that cannot be compared is not in it.
Result<QHash<qint64, Quantity>> wastedOfYields(Database &database, const std::vector<qint64> &runs);
Result<Quantity> wastedOfYield(Database &database, RunId run);

// Made, and neither on a pallet that is not void, nor in stock as a lot, nor thrown away, nor settled in a recall.
// Nothing: nobody knows how much was made.
Result<std::optional<Quantity>> leftOfYield(Database &database, const Run &run);

} // namespace bm
