// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/charts/chartdata.h"

namespace bm
{

// What became of lots, movement by movement, for balances and for charts: both say the same of the same lot.
// Columns: lot, type, quantity (signed), sent_back, reverses_id, undone, moved_at, batch, other, is_first,
// is_received_unknown. condition: on l (ingredient_lots).
QString lotMovements(const QString &condition);

// Of which part of the lot's balance such a row is. A receipt that was taken back is none, and the first count of a lot
// of which nobody knew how much there was is no difference.
BalancePart partOf(const Row &row);

} // namespace bm
