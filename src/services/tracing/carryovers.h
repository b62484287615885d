// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/genealogy.h"

namespace bm
{

// Follows the carry-overs out of the family (backward: into it) and from there on everything that is made of it, to the
// end. Inside the caller's read transaction. moment: only what was recorded until then; an invalid one: everything.
Done loadCarryOvers(Database &database, Genealogy &genealogy, const QDateTime &moment);

} // namespace bm
