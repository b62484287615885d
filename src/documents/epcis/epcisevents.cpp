// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/epcis/epcisevents.h"

#include "database/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <cstdlib>

namespace bm
{
namespace
{
// Of this program's events; it may never change.
const QUuid eventSpace(QStringLiteral("{6f1b6c3e-3f0a-5d2b-9c61-2f6d0e5b7a41}"));

QString offsetOf(const QDateTime &at)
{
    const int minutes = at.toLocalTime().offsetFromUtc() / 60;
    return QStringLiteral("%1%2:%3")
        .arg(minutes < 0 ? QChar(u'-') : QChar(u'+'))
        .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

QJsonObject named(const QString &id)
{
    return {{QStringLiteral("id"), id}};
}

QJsonObject paperOf(const QString &type, const QString &id)
{
    return {{QStringLiteral("type"), type}, {QStringLiteral("bizTransaction"), id}};
}

QJsonArray partyOf(const QString &role, const QString &id)
{
    return {QJsonObject{{QStringLiteral("type"), QStringLiteral("possessing_party")}, {role, id}},
            QJsonObject{{QStringLiteral("type"), QStringLiteral("location")}, {role, id}}};
}

void say(QJsonObject &event, const QString &action, const QString &step, const QString &disposition)
{
    if (!action.isEmpty())
        event.insert(QStringLiteral("action"), action);
    event.insert(QStringLiteral("bizStep"), step);
    event.insert(QStringLiteral("disposition"), disposition);
}

void addPapers(QJsonObject &event, const QJsonArray &papers)
{
    if (!papers.isEmpty())
        event.insert(QStringLiteral("bizTransactionList"), papers);
}

// What it is in the books keeps two events apart that say the same.
QJsonObject identified(QJsonObject event, const QString &book)
{
    const QByteArray said = book.toUtf8() + '\n' + QJsonDocument(event).toJson(QJsonDocument::Compact);
    const QString name = QUuid::createUuidV5(eventSpace, said).toString(QUuid::WithoutBraces);
    event.insert(QStringLiteral("eventID"), QString(QStringLiteral("urn:uuid:") + name));
    return event;
}

QString bookOf(const QString &what, qint64 id)
{
    return what + u':' + QString::number(id);
}
} // namespace

EpcisEvents::EpcisEvents(const PlantIdentity &plant) : m_names(plant)
{
    m_plant = m_names.place(plant.place, QStringLiteral("plant"));
}

QJsonObject EpcisEvents::begun(const QString &type, const QDateTime &at)
{
    return {{QStringLiteral("type"), type},
            {QStringLiteral("eventTime"), toIsoUtc(at)},
            {QStringLiteral("eventTimeZoneOffset"), offsetOf(at)},
            {QStringLiteral("readPoint"), named(m_plant)}};
}

QJsonObject EpcisEvents::element(const TrackedGoods &goods, const TrackedQuantity &quantity)
{
    QJsonObject element{{QStringLiteral("epcClass"), m_names.goods(goods)}};
    if (quantity.amount) {
        element.insert(QStringLiteral("quantity"), static_cast<double>(quantity.amount->thousandths()) / 1000);
        if (const QString code = unitCodeOf(quantity.unit); !code.isEmpty())
            element.insert(QStringLiteral("uom"), code);
    }
    return element;
}

QJsonObject EpcisEvents::received(const ReceiptEvent &event)
{
    QJsonObject json = begun(QStringLiteral("ObjectEvent"), event.at);
    say(json, QStringLiteral("OBSERVE"), QStringLiteral("receiving"), QStringLiteral("in_progress"));
    json.insert(QStringLiteral("quantityList"), QJsonArray{element(event.goods, event.quantity)});
    json.insert(QStringLiteral("bizLocation"), named(m_plant));
    QJsonArray papers;
    if (!event.invoice.isEmpty())
        papers << paperOf(QStringLiteral("inv"), m_names.paper(QStringLiteral("invoice"), event.invoice));
    if (!event.order.isEmpty())
        papers << paperOf(QStringLiteral("po"), m_names.paper(QStringLiteral("order"), event.order));
    addPapers(json, papers);
    if (!event.from.name.isEmpty())
        json.insert(QStringLiteral("sourceList"),
                    partyOf(QStringLiteral("source"), m_names.place(event.from, QStringLiteral("supplier"))));
    json.insert(QStringLiteral("destinationList"), partyOf(QStringLiteral("destination"), m_plant));
    return identified(json, event.movement ? bookOf(QStringLiteral("receipt"), event.movement)
                                           : bookOf(QStringLiteral("lot"), event.lot));
}

QJsonObject EpcisEvents::transformed(const TransformationEvent &event)
{
    QJsonObject json = begun(QStringLiteral("TransformationEvent"), event.at);
    say(json, {}, QStringLiteral("creating_class_instance"), QStringLiteral("in_progress"));
    QJsonArray inputs;
    for (const TrackedInput &input : event.inputs)
        inputs << element(input.goods, input.quantity);
    // Without what went in there would be no transformation at all.
    if (inputs.isEmpty())
        json.insert(QStringLiteral("transformationID"),
                    m_names.paper(QStringLiteral("transformation"), event.made.code));
    else
        json.insert(QStringLiteral("inputQuantityList"), inputs);
    json.insert(QStringLiteral("outputQuantityList"), QJsonArray{element(event.made, event.quantity)});
    json.insert(QStringLiteral("bizLocation"), named(m_plant));
    if (event.run)
        addPapers(json,
                  {paperOf(QStringLiteral("prodorder"), m_names.paper(QStringLiteral("production"), event.made.code))});
    QJsonObject facts{{QStringLiteral("cbvmda:lotNumber"), event.made.tlc}};
    if (event.lastDay.isValid())
        facts.insert(QStringLiteral("cbvmda:itemExpirationDate"), event.lastDay.toString(Qt::ISODate));
    json.insert(QStringLiteral("ilmd"), facts);
    return identified(json, event.run ? bookOf(QStringLiteral("run"), event.run)
                                      : bookOf(QStringLiteral("transfer"), event.transfer));
}

QJsonObject EpcisEvents::packed(const PackingEvent &event)
{
    QJsonObject json = begun(QStringLiteral("AggregationEvent"), event.at);
    say(json, QStringLiteral("ADD"), QStringLiteral("packing"), QStringLiteral("in_progress"));
    json.insert(QStringLiteral("parentID"), m_names.pallet(event.pallet, event.sscc));
    QJsonArray children;
    for (const PalletContent &content : event.contents)
        children << element(content.goods, content.quantity);
    json.insert(QStringLiteral("childQuantityList"), children);
    json.insert(QStringLiteral("bizLocation"), named(m_plant));
    return identified(json, bookOf(QStringLiteral("pallet"), event.palletId));
}

QJsonObject EpcisEvents::moved(const ShippingEvent &event, bool isLeaving)
{
    QJsonObject json = begun(QStringLiteral("ObjectEvent"), event.at);
    // A mixed pallet has its batches one after the other.
    QJsonArray pallets;
    qint64 last = 0;
    for (const PalletContent &content : event.contents) {
        if (content.palletId != last)
            pallets << m_names.pallet(content.pallet, content.sscc);
        last = content.palletId;
    }
    json.insert(QStringLiteral("epcList"), pallets);
    QJsonArray papers;
    if (!event.shipment.isEmpty())
        papers << paperOf(QStringLiteral("bol"), m_names.paper(QStringLiteral("shipment"), event.shipment));
    if (!event.order.isEmpty())
        papers << paperOf(QStringLiteral("po"), m_names.paper(QStringLiteral("customer-order"), event.order));
    addPapers(json, papers);
    const QString source = QStringLiteral("source");
    const QString destination = QStringLiteral("destination");
    json.insert(isLeaving ? QStringLiteral("sourceList") : QStringLiteral("destinationList"),
                partyOf(isLeaving ? source : destination, m_plant));
    if (!event.to.name.isEmpty())
        json.insert(isLeaving ? QStringLiteral("destinationList") : QStringLiteral("sourceList"),
                    partyOf(isLeaving ? destination : source, m_names.place(event.to, QStringLiteral("customer"))));
    return json;
}

QJsonObject EpcisEvents::shipped(const ShippingEvent &event)
{
    QJsonObject json = moved(event, true);
    say(json, QStringLiteral("OBSERVE"), QStringLiteral("shipping"), QStringLiteral("in_transit"));
    const PalletContent &first = event.contents.front();
    return identified(json, bookOf(QStringLiteral("shipped"), first.line ? first.line : -first.palletId));
}

QJsonObject EpcisEvents::returned(const ShippingEvent &event)
{
    QJsonObject json = moved(event, false);
    say(json, QStringLiteral("OBSERVE"), QStringLiteral("receiving"), QStringLiteral("returned"));
    json.insert(QStringLiteral("bizLocation"), named(m_plant));
    return identified(json, bookOf(QStringLiteral("returned"), event.contents.front().line));
}

QJsonObject EpcisEvents::stopped(const StopEvent &event)
{
    using Kind = StopEvent::Kind;
    QJsonObject json = begun(QStringLiteral("ObjectEvent"), event.at);
    switch (event.kind) {
    case Kind::Held:
        say(json, QStringLiteral("OBSERVE"), QStringLiteral("holding"), QStringLiteral("non_sellable_other"));
        break;
    case Kind::Released:
        say(json, QStringLiteral("OBSERVE"), QStringLiteral("storing"), QStringLiteral("in_progress"));
        break;
    case Kind::Destroyed:
        say(json, QStringLiteral("DELETE"), QStringLiteral("destroying"), QStringLiteral("destroyed"));
        break;
    case Kind::Recalled:
        say(json, QStringLiteral("OBSERVE"), QStringLiteral("holding"), QStringLiteral("recalled"));
        break;
    }
    QJsonArray pallets;
    QJsonArray goods;
    for (const StoppedThing &thing : event.things) {
        if (thing.key.kind == NodeKind::Pallet)
            pallets << m_names.pallet(thing.pallet, thing.sscc);
        else
            goods << element(thing.goods, thing.quantity);
    }
    if (!pallets.isEmpty())
        json.insert(QStringLiteral("epcList"), pallets);
    if (!goods.isEmpty())
        json.insert(QStringLiteral("quantityList"), goods);
    return identified(json, event.reference);
}

} // namespace bm
