// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/swaps.h"
#include "services/production.h"

namespace bm
{

// How far each ingredient of the run, and of those that were finished on the same day and line (now, when it is not
// finished yet), is from its recipe. Only what was weighed; nothing of a run whose plan or recipe is unknown.
Result<std::vector<Deviation>> deviationsAround(Session &session, const Run &run);

} // namespace bm
