// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"
#include "services/catalog.h"
#include "services/delivering/deliveries.h"

namespace bm
{

struct DeliveryRow
{
    qint64 id = 0;
    qint64 supplierId = 0;
    DeliverySummary summary;
};

// All inside the caller's transaction.

// Errors: NotFound (delivery).
Result<DeliveryRow> deliveryNumbered(Database &database, const QString &number);
// The acting person may receive and the delivery is open. Errors also: NotSignedIn, NotAllowed, DeliveryClosed.
Result<DeliveryRow> openDelivery(Session &session, const QString &number);
Result<std::vector<DeliverySummary>> deliverySummaries(Database &database);

struct LineRow
{
    DeliveryEvent::Kind kind = DeliveryEvent::Kind::Received;
    IngredientId ingredient;
    std::optional<qint64> movement; // of what was received
    Quantity delivered;
    QString deliveredUnit;
    Quantity quantity;
    QString unit;
    QString supplierLotCode;
    QString reason;
};

Result<qint64> insertLine(Session &session, qint64 delivery, const LineRow &line);
Result<Delivery> wholeDelivery(Database &database, const DeliveryRow &row);

// A paper of a delivery, or of one of its lines. Errors: Required (file), TooLong (file), UnreadableText.
Done checkPaper(const Paper &paper);
Done insertPaper(Session &session, const Paper &paper, std::optional<qint64> delivery, std::optional<qint64> line);

} // namespace bm
