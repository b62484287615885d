// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/epcis/epcisnames.h"

#include <QJsonObject>

namespace bm
{

// Events as EPCIS 2.0 writes them in JSON-LD, with the bare terms of CBV 2.0. The eventID is made of what the event is
// and says: the same event has the same one in every export, and one that was corrected since has another.
class EpcisEvents
{
public:
    explicit EpcisEvents(const PlantIdentity &plant);

    QJsonObject received(const ReceiptEvent &event);
    QJsonObject transformed(const TransformationEvent &event);
    QJsonObject packed(const PackingEvent &event);
    QJsonObject shipped(const ShippingEvent &event);
    QJsonObject returned(const ShippingEvent &event);
    QJsonObject stopped(const StopEvent &event);

    const EpcisNames &names() const { return m_names; }

private:
    QJsonObject begun(const QString &type, const QDateTime &at);
    QJsonObject moved(const ShippingEvent &event, bool isLeaving);
    QJsonObject element(const TrackedGoods &goods, const TrackedQuantity &quantity);

    EpcisNames m_names;
    QString m_plant; // its place
};

} // namespace bm
