// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// How much of a run stands on pallets that are not void, in the run's unit; what is unknown counts as nothing.
Result<Quantity> packedOf(Database &database, RunId run);

// What of a run was on no pallet when a recall was closed and was destroyed, sent back or reworked: never packed.
Result<Quantity> goneInRecalls(Database &database, RunId run);

} // namespace bm
