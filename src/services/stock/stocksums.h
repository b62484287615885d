// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/stock/stock.h"

namespace bm
{

// What Stock::onHand() asks; parameter: today.
const QString &stockSums();

// The sums of all ingredients in one snapshot, see Stock::onHand().
Result<std::vector<IngredientStock>> readStockSums(Database &database, const QDateTime &now);

} // namespace bm
