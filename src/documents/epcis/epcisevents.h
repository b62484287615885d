// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/epcis/epcisnames.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bm
{

// Events as EPCIS 2.0 writes them in JSON-LD, with the bare terms of CBV 2.0. The eventID is made of the row of the
// books and of the plant, and of nothing that the event says: it is the same in every export, whatever the scope, the
// keys of the plant and the computer. What never was is told under it with an errorDeclaration, and what was corrected
// with one that names the event that came instead.
class EpcisEvents
{
public:
    explicit EpcisEvents(const PlantIdentity &plant);

    QJsonObject received(const ReceiptEvent &event);
    QJsonObject transformed(const TransformationEvent &event);
    QJsonObject packed(const PackingEvent &event);
    QJsonObject shipped(const ShippingEvent &event);
    QJsonObject returned(const ShippingEvent &event);
    QJsonObject sentBack(const SentBackEvent &event);
    QJsonObject stopped(const StopEvent &event);

    const EpcisNames &names() const { return m_names; }

private:
    QJsonObject begun(const QString &type, const QDateTime &at, bool isHere = true);
    QJsonObject moved(const ShippingEvent &event, bool isLeaving);
    // Each class and unit once, with the sum; a sum with something unknown in it is unknown.
    template <typename Part>
    QJsonArray elements(const std::vector<Part> &parts);
    QString numberOf(const QString &book) const;
    QJsonObject identified(QJsonObject event, const QString &book, const QDateTime &undoneAt = {},
                           const Telling &telling = {}) const;

    EpcisNames m_names;
    QString m_birth;
    QTimeZone m_zone;
    QString m_plant; // its place
    QString m_party; // who has things here
};

} // namespace bm
