// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/shipping/shipments.h"

namespace bm
{

QString shipmentStatusWords(ShipmentStatus status);
QString shippingKdeWords(ShippingKde kde);
// Joined with commas; empty: complete.
QString shippingKdeWords(const std::vector<ShippingKde> &kdes);
QString shipmentEventWords(ShipmentEvent::Kind kind);
// "from -25.000 to -15.000 °C", "at most -15.000 °C", "at least 0.000 °C"; empty: nobody said.
QString storageWords(const StorageLimits &limits);
// "Frozen cake: at most -15.000 °C".
QString keptWords(const std::vector<KeptOtherwise> &otherwise);
// "P-000001: The pallet is on hold."
QStringList refusalWords(const std::vector<PalletRefusal> &refusals);
// Street, town and country in one line; empty: nobody said.
QString placeOf(const Customer &customer);

} // namespace bm
