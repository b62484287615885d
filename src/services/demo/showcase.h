// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm::demo
{

// A small line for bread beside the cakes, as people would have written it down through the program itself: a recipe
// with steps and readings, a silo with loads and draws, dough that was left and went into the loaves, a shipment with
// its papers, and a batch that waits at its first step. The same few rows at every scale.
Done showBread(Session &session);

} // namespace bm::demo
