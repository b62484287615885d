// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/shipping/shippingwords.h"

#include "documents/sentences.h"
#include "documents/wording/amounts.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bm::ShippingWords)
};
} // namespace

QString shipmentStatusWords(ShipmentStatus status)
{
    switch (status) {
    case ShipmentStatus::Open:
        return Words::tr("open");
    case ShipmentStatus::Shipped:
        return Words::tr("shipped");
    case ShipmentStatus::Cancelled:
        break;
    }
    return Words::tr("cancelled");
}

QString shippingKdeWords(ShippingKde kde)
{
    switch (kde) {
    case ShippingKde::Quantity:
        return Words::tr("how much is on a pallet");
    case ShippingKde::Recipient:
        return Words::tr("phone and address of the customer");
    case ShippingKde::ShippedFrom:
        break;
    }
    return Words::tr("name, phone and address of this plant");
}

QString shippingKdeWords(const std::vector<ShippingKde> &kdes)
{
    QStringList words;
    for (const ShippingKde kde : kdes)
        words << shippingKdeWords(kde);
    return words.join(QStringLiteral(", "));
}

QString shipmentEventWords(ShipmentEvent::Kind kind)
{
    switch (kind) {
    case ShipmentEvent::Kind::Shipped:
        return Words::tr("shipped");
    case ShipmentEvent::Kind::Unshipped:
        return Words::tr("unshipped");
    case ShipmentEvent::Kind::ReturnTakenBack:
        return Words::tr("return taken back");
    case ShipmentEvent::Kind::Returned:
        break;
    }
    return Words::tr("returned");
}

QString storageWords(const StorageLimits &limits)
{
    const auto degrees = [](Quantity quantity) -> QString { return asRead(quantity) + QStringLiteral(" °C"); };
    if (limits.from && limits.to)
        return Words::tr("from %1 to %2", "temperatures").arg(asRead(*limits.from), degrees(*limits.to));
    if (limits.to)
        return Words::tr("at most %1", "temperature").arg(degrees(*limits.to));
    return limits.from ? Words::tr("at least %1", "temperature").arg(degrees(*limits.from)) : QString();
}

QString keptWords(const std::vector<KeptOtherwise> &otherwise)
{
    QStringList words;
    for (const KeptOtherwise &each : otherwise)
        words << Words::tr("%1: %2", "product, at which temperature").arg(each.recipe, storageWords(each.limits));
    return words.join(QStringLiteral("; "));
}

QStringList refusalWords(const std::vector<PalletRefusal> &refusals)
{
    QStringList words;
    for (const PalletRefusal &each : refusals)
        words << each.pallet + QStringLiteral(": ") + sentence(each.error);
    return words;
}

QString placeOf(const Customer &customer)
{
    const QString town = customer.city + u' ' + customer.region + u' ' + customer.postalCode;
    QStringList parts{customer.street, town.simplified(), customer.country};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace bm
