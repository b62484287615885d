// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production/balances.h"

namespace bm
{

// What was thrown away of the run and what of that was taken back, in the order it was booked.
Result<std::vector<RunLoss>> lossesOf(Database &database, RunId run);

} // namespace bm
