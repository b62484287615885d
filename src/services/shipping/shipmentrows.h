// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details/listpages.h"
#include "services/shipping/shipments.h"

namespace bm
{

struct ShipmentRow
{
    qint64 id = 0;
    qint64 customerId = 0;
    ShipmentSummary summary;
};

// All inside the caller's transaction.

// Errors: NotFound (shipment).
Result<ShipmentRow> shipmentNumbered(Database &database, const QString &number);
// The acting person may ship and the shipment is open. Errors also: NotSignedIn, NotAllowed, ShipmentClosed.
Result<ShipmentRow> openShipment(Session &session, const QString &number);
// The open ones first, then the newest, in the order of the column place: the page after a row. Any page costs the
// same.
Statement shipmentPage(const PageStart *after, qint64 limit);
// The same rows for a search: what stands behind FROM.
QString shipmentListSource();
Result<std::vector<ShipmentSummary>> shipmentSummaries(Database &database, const std::optional<ShipmentSummary> &after);
Result<Shipment> wholeShipment(Session &session, const ShipmentRow &row);

struct LoadRow
{
    qint64 id = 0;
    qint64 shipmentId = 0;
    QString shipment;
    bool isOpen = true;
};
// The shipment that a pallet is on; nothing: it is on none.
Result<std::optional<LoadRow>> loadOf(Database &database, PalletId pallet);
// Errors: PalletLoaded (palletCode) with the open shipment that it is on.
Done checkNotLoaded(Database &database, const Pallet &pallet);
// The pallets that are on a shipment, in the order they were loaded.
Result<std::vector<Pallet>> loadedPallets(Database &database, qint64 shipment);
Done leaveLoad(Session &session, qint64 load, const QString &reason);

Result<std::vector<ShipmentEvent>> palletEvents(Database &database, const std::vector<qint64> &pallets,
                                                const QDateTime &until = {});

} // namespace bm
