// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/shipping/shipments.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bm::cli
{

QJsonObject summaryJson(const ShipmentSummary &summary);
QJsonObject shipmentJson(const Shipment &shipment);
QString shipmentText(const Shipment &shipment);
QJsonArray eventsJson(const std::vector<ShipmentEvent> &events);
QString eventsText(const std::vector<ShipmentEvent> &events);
QJsonObject customerJson(const Customer &customer);

} // namespace bm::cli
