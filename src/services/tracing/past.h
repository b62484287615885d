// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tracing/family.h"

namespace bm
{

// What stood on which pallet at the moment, by the ids in one column of pallet_items: also what was taken off since.
Result<std::vector<Packing>> packingsThen(Database &database, const QString &column, const std::vector<qint64> &ids,
                                          const QDateTime &moment);

// Gives lots, runs and pallets the states, names and amounts that they had at the family's moment, and takes away what
// was not there yet. Does nothing for a family of now.
Done turnBack(Database &database, Family &family);
Done turnBackCustomers(Database &database, Family &family);

} // namespace bm
