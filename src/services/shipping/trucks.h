// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/shipping/shipmentrows.h"

namespace bm
{

// What on the truck is kept at other temperatures than it has, by recipe: also when nobody measured it.
Result<std::vector<KeptOtherwise>> keptOtherwise(Database &database, const ShipmentRow &row);

// Whether it may leave like that: nothing is kept otherwise, or somebody says why. Errors: OutOfLimits (storage).
Done mayTravel(const ShipmentRow &row, const std::vector<KeptOtherwise> &otherwise, const QString &reason);

// Why, and whose signature it stands on, inside the transaction in which it leaves; nothing is kept otherwise: nobody
// has to accept anything.
Done keepTruck(Session &session, const ShipmentRow &row, const std::vector<KeptOtherwise> &otherwise,
               const QString &signer, const QString &reason);

} // namespace bm
