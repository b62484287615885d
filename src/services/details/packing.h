// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// How much of a run stands on pallets that are not void, in the run's unit; what is unknown counts as nothing.
Result<Quantity> packedOf(Database &database, RunId run);

} // namespace bm
