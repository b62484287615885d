// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shipping/leaving.h"
#include "services/palletizing.h"

// A use b of which something was not taken back again; without a quantity nobody knows, and it counts.
#define BM_USED_STILL                                                                                                  \
    "b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used + COALESCE((SELECT sum(c2.quantity_used) "  \
    "FROM batch_ingredients c2 WHERE c2.corrects_id = b.id), 0) > 0)"

namespace bm
{

// What the customer has to be told of goods in the scope of 21 CFR 1 subpart S. Inside the transaction of who calls.

// What is on the Food Traceability List and was added after the oven keeps the product in scope, also when it was
// split off or blended into what was added. Of what was made here and added after it the oven of its own is not looked
// at: better one question too many. A line that no recipe has counts as added after it.
Result<bool> isRegulated(Database &database, const QStringList &batches);

// Where this plant ships from; empty: nobody said.
Result<QString> plantPlace(Database &database);

// Errors: ShipmentIncomplete (reason) with the missing elements, when there is no reason to let it go like that.
Done completeOrSaid(bool isRegulated, const std::vector<ShippingKde> &missing, const QString &reason);

// The same of a pallet that leaves without papers; the customer need not be known yet.
Done completeOrSaid(Session &session, const Pallet &pallet, const QString &customer, const QString &reason);

} // namespace bm
