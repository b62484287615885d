// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/epcis/epcisevents.h"

#include "database/value.h"

#include <QUuid>
#include <algorithm>
#include <cstdlib>

namespace bm
{
namespace
{
// Of this program's events; it may never change.
const QUuid eventSpace(QStringLiteral("{6f1b6c3e-3f0a-5d2b-9c61-2f6d0e5b7a41}"));

QString offsetOf(const QDateTime &at, const QTimeZone &zone)
{
    const int minutes = zone.offsetFromUtc(at) / 60;
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

QJsonArray partiesOf(const QString &role, const QString &party, const QString &place)
{
    return {QJsonObject{{QStringLiteral("type"), QStringLiteral("possessing_party")}, {role, party}},
            QJsonObject{{QStringLiteral("type"), QStringLiteral("location")}, {role, place}}};
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

QString bookOf(const QString &what, qint64 id)
{
    return what + u':' + QString::number(id);
}
} // namespace

EpcisEvents::EpcisEvents(const PlantIdentity &plant) : m_names(plant), m_birth(plant.birth), m_zone(plant.zone())
{
    m_plant = m_names.place(plant.place, QStringLiteral("plant"));
    m_party = m_names.party(plant.place, QStringLiteral("plant"));
}

QString EpcisEvents::numberOf(const QString &book) const
{
    const QString row = m_birth + u'\n' + book;
    return QStringLiteral("urn:uuid:") + QUuid::createUuidV5(eventSpace, row.toUtf8()).toString(QUuid::WithoutBraces);
}

// A correction is an event of the row that corrected.
QJsonObject EpcisEvents::identified(QJsonObject event, const QString &book, const QDateTime &undoneAt,
                                    const Telling &telling) const
{
    const auto versionOf = [&book](const QString &row) { return row.isEmpty() ? book : book + u'/' + row; };
    event.insert(QStringLiteral("eventID"), numberOf(versionOf(telling.version)));
    const QString declaration = QStringLiteral("errorDeclaration");
    const auto declared = [](const QDateTime &at, const char *reason) {
        return QJsonObject{{QStringLiteral("declarationTime"), toIsoUtc(at)},
                           {QStringLiteral("reason"), QString::fromLatin1(reason)}};
    };
    if (telling.correctedAt.isValid()) {
        QJsonObject error = declared(telling.correctedAt, "incorrect_data");
        error.insert(QStringLiteral("correctiveEventIDs"), QJsonArray{numberOf(versionOf(telling.correctedBy))});
        event.insert(declaration, error);
    } else if (undoneAt.isValid()) {
        event.insert(declaration, declared(undoneAt, "did_not_occur"));
    }
    return event;
}

QJsonObject EpcisEvents::begun(const QString &type, const QDateTime &at, bool isHere)
{
    QJsonObject event{{QStringLiteral("type"), type},
                      {QStringLiteral("eventTime"), toIsoUtc(at)},
                      {QStringLiteral("eventTimeZoneOffset"), offsetOf(at, m_zone)}};
    if (isHere)
        event.insert(QStringLiteral("readPoint"), named(m_plant));
    return event;
}

template <typename Part>
QJsonArray EpcisEvents::elements(const std::vector<Part> &parts)
{
    struct Sum
    {
        QString name;
        QString uom;
        std::optional<Quantity> amount;
    };
    std::vector<Sum> sums;
    for (const Part &part : parts) {
        const Sum one{m_names.goods(part.goods), unitCodeOf(part.quantity.unit), part.quantity.amount};
        const auto known = std::find_if(sums.begin(), sums.end(),
                                        [&one](const Sum &sum) { return sum.name == one.name && sum.uom == one.uom; });
        if (known == sums.end())
            sums.push_back(one);
        else
            known->amount = known->amount && one.amount ? std::optional(*known->amount + *one.amount) : std::nullopt;
    }
    QJsonArray list;
    for (const Sum &sum : sums) {
        QJsonObject element{{QStringLiteral("epcClass"), sum.name}};
        if (sum.amount)
            element.insert(QStringLiteral("quantity"), static_cast<double>(sum.amount->thousandths()) / 1000);
        if (sum.amount && !sum.uom.isEmpty())
            element.insert(QStringLiteral("uom"), sum.uom);
        list << element;
    }
    return list;
}

QJsonObject EpcisEvents::received(const ReceiptEvent &event)
{
    QJsonObject json = begun(QStringLiteral("ObjectEvent"), event.at);
    say(json, QStringLiteral("OBSERVE"), QStringLiteral("receiving"), QStringLiteral("in_progress"));
    json.insert(QStringLiteral("quantityList"), elements(std::vector<TrackedPart>{{event.goods, event.quantity}}));
    json.insert(QStringLiteral("bizLocation"), named(m_plant));
    QJsonArray papers;
    if (!event.invoice.isEmpty())
        papers << paperOf(QStringLiteral("inv"), m_names.paper(QStringLiteral("invoice"), event.invoice));
    if (!event.order.isEmpty())
        papers << paperOf(QStringLiteral("po"), m_names.paper(QStringLiteral("order"), event.order));
    addPapers(json, papers);
    if (!event.from.name.isEmpty())
        json.insert(QStringLiteral("sourceList"),
                    partiesOf(QStringLiteral("source"), m_names.party(event.from, QStringLiteral("supplier")),
                              m_names.place(event.from, QStringLiteral("supplier"))));
    json.insert(QStringLiteral("destinationList"), partiesOf(QStringLiteral("destination"), m_party, m_plant));
    return identified(json,
                      event.movement ? bookOf(QStringLiteral("receipt"), event.movement)
                                     : bookOf(QStringLiteral("lot"), event.lot),
                      event.undoneAt, event.telling);
}

QJsonObject EpcisEvents::sentBack(const SentBackEvent &event)
{
    QJsonObject json = begun(QStringLiteral("ObjectEvent"), event.at);
    say(json, QStringLiteral("OBSERVE"), QStringLiteral("shipping"), QStringLiteral("returned"));
    json.insert(QStringLiteral("quantityList"), elements(std::vector<TrackedPart>{{event.goods, event.quantity}}));
    json.insert(QStringLiteral("sourceList"), partiesOf(QStringLiteral("source"), m_party, m_plant));
    if (!event.to.name.isEmpty())
        json.insert(QStringLiteral("destinationList"),
                    partiesOf(QStringLiteral("destination"), m_names.party(event.to, QStringLiteral("supplier")),
                              m_names.place(event.to, QStringLiteral("supplier"))));
    return identified(json, bookOf(QStringLiteral("sent_back"), event.movement), event.undoneAt);
}

QJsonObject EpcisEvents::transformed(const TransformationEvent &event)
{
    QJsonObject json = begun(QStringLiteral("TransformationEvent"), event.at);
    say(json, {}, QStringLiteral("creating_class_instance"), QStringLiteral("in_progress"));
    std::vector<TrackedPart> outputs;
    if (!event.isNothingMade)
        outputs.push_back({event.made, event.quantity});
    outputs.insert(outputs.end(), event.rework.begin(), event.rework.end());
    // Without one of both sides there would be no transformation at all.
    if (event.inputs.empty() || outputs.empty())
        json.insert(QStringLiteral("transformationID"),
                    m_names.paper(QStringLiteral("transformation"), event.made.code));
    if (!event.inputs.empty())
        json.insert(QStringLiteral("inputQuantityList"), elements(event.inputs));
    if (!outputs.empty())
        json.insert(QStringLiteral("outputQuantityList"), elements(outputs));
    json.insert(QStringLiteral("bizLocation"), named(m_plant));
    if (event.run)
        addPapers(json,
                  {paperOf(QStringLiteral("prodorder"), m_names.paper(QStringLiteral("production"), event.made.code))});
    QJsonObject facts{{QStringLiteral("cbvmda:lotNumber"), event.made.tlc}};
    if (event.lastDay.isValid())
        facts.insert(QStringLiteral("cbvmda:itemExpirationDate"), event.lastDay.toString(Qt::ISODate));
    if (!event.isNothingMade)
        json.insert(QStringLiteral("ilmd"), facts);
    return identified(
        json, event.run ? bookOf(QStringLiteral("run"), event.run) : bookOf(QStringLiteral("transfer"), event.transfer),
        event.undoneAt, event.telling);
}

QJsonObject EpcisEvents::packed(const PackingEvent &event)
{
    using Kind = PackingEvent::Kind;
    QJsonObject json = begun(QStringLiteral("AggregationEvent"), event.at);
    const bool isAdded = event.kind == Kind::Packed || event.kind == Kind::PutOn;
    say(json, isAdded ? QStringLiteral("ADD") : QStringLiteral("DELETE"),
        isAdded ? QStringLiteral("packing") : QStringLiteral("unpacking"), QStringLiteral("in_progress"));
    json.insert(QStringLiteral("parentID"), m_names.pallet(event.pallet.number, event.pallet.sscc));
    // Without children: all that is on it.
    if (!event.contents.empty())
        json.insert(QStringLiteral("childQuantityList"), elements(event.contents));
    json.insert(QStringLiteral("bizLocation"), named(m_plant));
    switch (event.kind) {
    case Kind::Packed:
        return identified(json, bookOf(QStringLiteral("pallet"), event.pallet.id));
    case Kind::CasesBack:
        return identified(json, bookOf(QStringLiteral("taken_off"), event.line));
    case Kind::TakenOff:
        return identified(json, bookOf(QStringLiteral("repacked_off"), event.line));
    case Kind::PutOn:
        return identified(json, bookOf(QStringLiteral("repacked_on"), event.line));
    case Kind::Dissolved:
        break;
    }
    return identified(json, bookOf(QStringLiteral("dissolved"), event.pallet.id));
}

QJsonObject EpcisEvents::moved(const ShippingEvent &event, bool isLeaving)
{
    QJsonObject json = begun(QStringLiteral("ObjectEvent"), event.at);
    if (event.isCases)
        json.insert(QStringLiteral("quantityList"), elements(event.contents));
    else
        json.insert(QStringLiteral("epcList"), QJsonArray{m_names.pallet(event.pallet.number, event.pallet.sscc)});
    QJsonArray papers;
    if (!event.shipment.isEmpty())
        papers << paperOf(QStringLiteral("bol"), m_names.paper(QStringLiteral("shipment"), event.shipment));
    if (!event.order.isEmpty())
        papers << paperOf(QStringLiteral("po"), m_names.paper(QStringLiteral("customer-order"), event.order));
    addPapers(json, papers);
    const QString source = QStringLiteral("source");
    const QString destination = QStringLiteral("destination");
    json.insert(isLeaving ? QStringLiteral("sourceList") : QStringLiteral("destinationList"),
                partiesOf(isLeaving ? source : destination, m_party, m_plant));
    if (!event.to.name.isEmpty())
        json.insert(isLeaving ? QStringLiteral("destinationList") : QStringLiteral("sourceList"),
                    partiesOf(isLeaving ? destination : source, m_names.party(event.to, QStringLiteral("customer")),
                              m_names.place(event.to, QStringLiteral("customer"))));
    return json;
}

QJsonObject EpcisEvents::shipped(const ShippingEvent &event)
{
    QJsonObject json = moved(event, true);
    say(json, QStringLiteral("OBSERVE"), QStringLiteral("shipping"), QStringLiteral("in_transit"));
    return identified(json, bookOf(QStringLiteral("shipped"), event.line ? event.line : -event.pallet.id),
                      event.undoneAt);
}

QJsonObject EpcisEvents::returned(const ShippingEvent &event)
{
    QJsonObject json = moved(event, false);
    say(json, QStringLiteral("OBSERVE"), QStringLiteral("receiving"), QStringLiteral("returned"));
    json.insert(QStringLiteral("bizLocation"), named(m_plant));
    return identified(json, bookOf(QStringLiteral("returned"), event.line), event.undoneAt);
}

QJsonObject EpcisEvents::stopped(const StopEvent &event)
{
    using Kind = StopEvent::Kind;
    // What stands with a customer was not seen here.
    const bool isHere =
        std::none_of(event.things.begin(), event.things.end(), [](const StoppedThing &thing) { return thing.isAway; });
    QJsonObject json = begun(QStringLiteral("ObjectEvent"), event.at, isHere);
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
    std::vector<StoppedThing> goods;
    for (const StoppedThing &thing : event.things) {
        if (thing.key.kind == NodeKind::Pallet)
            pallets << m_names.pallet(thing.pallet, thing.sscc);
        else
            goods.push_back(thing);
    }
    if (!pallets.isEmpty())
        json.insert(QStringLiteral("epcList"), pallets);
    if (!goods.empty())
        json.insert(QStringLiteral("quantityList"), elements(goods));
    return identified(json, event.reference, event.undoneAt);
}

} // namespace bm
