// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recall/recall.h"
#include "services/lots.h"
#include "services/vessels/vesselrows.h"

namespace bm
{

// What still stands in the vessels into which lots of the scope were loaded since they were proven empty may hold them,
// also when the books have nothing left of them: it is taken in as possible, and settled like all else.
Done addStandingIn(Database &database, std::vector<RecallItem> &items);

// A recall of one of these lots is closed, but neither the lot nor what stands in the vessel was let go in it, and
// nobody proved the vessel empty since. Errors: LotRecalled (leftInVessel).
Done refuseAfterRecall(Database &database, const QString &vessel, const std::vector<StandingLoad> &loads, Reach reach);

// A lot of the loads that may not be used. What has expired and is used up by the books is gone when somebody looks; a
// starter, which is never empty, goes on without it.
Done refuseLoaded(Session &session, const Vessel &vessel, const Lot &lot, Reason reason);

} // namespace bm
