// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// Makes the three-table database of the first web program, with six recipes, that many runs and two pallets for each:
// what the walk-through and the tests take over. The SQLite file must not exist; the PostgreSQL database is empty.
Done makeOldPlant(const ConnectionSettings &settings, int runs);

} // namespace bm
