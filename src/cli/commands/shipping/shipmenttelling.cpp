// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/shipping/shipmenttelling.h"

#include "cli/commands/typed.h"
#include "cli/commandtable.h"
#include "cli/texttable.h"
#include "documents/shipping/shippingwords.h"

namespace bm::cli
{
namespace
{
QString statusName(ShipmentStatus status)
{
    switch (status) {
    case ShipmentStatus::Open:
        return QStringLiteral("OPEN");
    case ShipmentStatus::Shipped:
        return QStringLiteral("SHIPPED");
    case ShipmentStatus::Cancelled:
        break;
    }
    return QStringLiteral("CANCELLED");
}

QString kindName(ShipmentEvent::Kind kind)
{
    switch (kind) {
    case ShipmentEvent::Kind::Shipped:
        return QStringLiteral("shipped");
    case ShipmentEvent::Kind::Unshipped:
        return QStringLiteral("unshipped");
    case ShipmentEvent::Kind::ReturnTakenBack:
        return QStringLiteral("return_taken_back");
    case ShipmentEvent::Kind::Returned:
        break;
    }
    return QStringLiteral("returned");
}

QJsonObject palletJson(const ShipmentPallet &pallet)
{
    QJsonArray items;
    for (const ShipmentItem &item : pallet.items)
        items << QJsonObject{{u"batch_number"_qs, item.batchNumber},
                             {u"recipe"_qs, item.recipeName},
                             {u"quantity"_qs, amountJson(item.quantity)},
                             {u"unit"_qs, item.unit},
                             {u"last_day"_qs, dateJson(item.lastDay)}};
    return {{u"pallet_number"_qs, pallet.number},
            {u"sscc"_qs, textOrNull(pallet.sscc)},
            {u"status"_qs, pallet.status},
            {u"weight_kg"_qs, amountJson(pallet.weight)},
            {u"loaded_at"_qs, timeJson(pallet.loadedAt)},
            {u"loaded_by"_qs, textOrNull(pallet.loadedBy)},
            {u"items"_qs, items}};
}
} // namespace

QJsonObject summaryJson(const ShipmentSummary &summary)
{
    const ShipmentPapers &papers = summary.papers;
    return {{u"number"_qs, summary.number},
            {u"status"_qs, statusName(summary.status)},
            {u"customer"_qs, papers.customerName},
            {u"customer_order"_qs, textOrNull(papers.customerOrder)},
            {u"carrier"_qs, textOrNull(papers.carrier)},
            {u"driver"_qs, textOrNull(papers.driver)},
            {u"seal"_qs, textOrNull(papers.seal)},
            {u"truck_temperature"_qs, amountJson(papers.truckTemperature)},
            {u"pallet_count"_qs, summary.palletCount},
            {u"opened_at"_qs, timeJson(summary.openedAt)},
            {u"opened_by"_qs, textOrNull(summary.openedBy)},
            {u"closed_at"_qs, timeJson(summary.closedAt)},
            {u"closed_by"_qs, textOrNull(summary.closedBy)},
            {u"close_reason"_qs, textOrNull(summary.closeReason)},
            {u"temperature_reason"_qs, textOrNull(summary.temperatureReason)},
            {u"temperature_accepted_by"_qs, textOrNull(summary.temperatureAcceptedBy)}};
}

QJsonObject customerJson(const Customer &customer)
{
    return {{u"name"_qs, customer.name},
            {u"contact"_qs, textOrNull(customer.contact)},
            {u"phone"_qs, textOrNull(customer.phone)},
            {u"email"_qs, textOrNull(customer.email)},
            {u"street"_qs, textOrNull(customer.street)},
            {u"city"_qs, textOrNull(customer.city)},
            {u"region"_qs, textOrNull(customer.region)},
            {u"postal_code"_qs, textOrNull(customer.postalCode)},
            {u"country"_qs, textOrNull(customer.country)},
            {u"gln"_qs, textOrNull(customer.gln)},
            {u"minimum_shelf_life_days"_qs,
             customer.minimumShelfLife ? QJsonValue(*customer.minimumShelfLife) : QJsonValue()},
            {u"active"_qs, customer.isActive}};
}

QJsonArray eventsJson(const std::vector<ShipmentEvent> &events)
{
    QJsonArray array;
    for (const ShipmentEvent &event : events)
        array << QJsonObject{{u"kind"_qs, kindName(event.kind)},
                             {u"shipment"_qs, textOrNull(event.shipment)},
                             {u"customer"_qs, textOrNull(event.customerName)},
                             {u"pallet_number"_qs, event.pallet},
                             {u"onto_pallet"_qs, textOrNull(event.ontoPallet)},
                             {u"batch_number"_qs, event.batchNumber},
                             {u"quantity"_qs, amountJson(event.quantity)},
                             {u"unit"_qs, event.unit},
                             {u"reason"_qs, textOrNull(event.reason)},
                             {u"at"_qs, timeJson(event.at)},
                             {u"by"_qs, textOrNull(event.by)}};
    return array;
}

QString eventsText(const std::vector<ShipmentEvent> &events)
{
    TextTable table({Cli::tr("When"), Cli::tr("What"), Cli::tr("Pallet"), Cli::tr("Batch"), Cli::tr("Quantity"),
                     Cli::tr("Unit"), Cli::tr("Customer"), Cli::tr("Shipment"), Cli::tr("Reason")});
    for (const ShipmentEvent &event : events)
        table.add({event.at.toString(Qt::ISODate), shipmentEventWords(event.kind), event.pallet, event.batchNumber,
                   event.quantity ? event.quantity->toText() : QStringLiteral("?"), event.unit, event.customerName,
                   event.shipment, event.reason});
    return table.isEmpty() ? QString() : table.toText();
}

QJsonObject shipmentJson(const Shipment &shipment)
{
    QJsonObject json = summaryJson(shipment.summary);
    QJsonArray pallets;
    for (const ShipmentPallet &pallet : shipment.pallets)
        pallets << palletJson(pallet);
    QJsonArray missing;
    for (const ShippingKde kde : shipment.missing)
        missing << shippingKdeName(kde);
    json.insert(u"recipient"_qs, customerJson(shipment.customer));
    json.insert(u"shipped_from"_qs, textOrNull(shipment.plantPlace));
    json.insert(u"pallets"_qs, pallets);
    json.insert(u"events"_qs, eventsJson(shipment.events));
    json.insert(u"missing"_qs, missing);
    json.insert(u"regulated"_qs, shipment.isRegulated);
    return json;
}

QString shipmentText(const Shipment &shipment)
{
    TextTable table({Cli::tr("Pallet"), Cli::tr("SSCC"), Cli::tr("Batch"), Cli::tr("Recipe"), Cli::tr("Quantity"),
                     Cli::tr("Unit"), Cli::tr("Good until")});
    for (const ShipmentPallet &pallet : shipment.pallets) {
        for (const ShipmentItem &item : pallet.items)
            table.add({pallet.number, pallet.sscc, item.batchNumber, item.recipeName,
                       item.quantity ? item.quantity->toText() : QStringLiteral("?"), item.unit,
                       item.lastDay.toString(Qt::ISODate)});
    }
    QString text = shipment.summary.number + u' ' + shipment.summary.papers.customerName + u' ' +
                   shipmentStatusWords(shipment.summary.status) + u'\n';
    if (!table.isEmpty())
        text += table.toText();
    text += eventsText(shipment.events);
    if (!shipment.missing.empty())
        text += Cli::tr("Missing: %1").arg(shippingKdeWords(shipment.missing)) + u'\n';
    return text;
}

} // namespace bm::cli
