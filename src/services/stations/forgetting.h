// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// What saves answered is kept so that a save whose answer was lost can be asked for again. Forgets what is older than
// ninety days; the database lets nothing younger go. How many they were. Not inside a transaction: one that is
// serializable would stand in the way of others' saves.
Result<qint64> forgetOldRequests(Database &database);

} // namespace bm
