// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testdatabases.h"

namespace bm::test
{

// Fills an empty plant with enough of everything for the planner to have a choice: 5,600 lots (600 of them made by
// runs), 6,000 runs, 60,000 uses, 20,000 pallets, blends, movements, holds, history; then ANALYZE. Past the guards, as
// a migration would, so that it takes a second. The rows are the same at every call and on both engines.
void fill(const TestPlant &plant);

} // namespace bm::test
