// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/delivery/deliverywords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct DeliveryWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::DeliveryWords)
};
} // namespace

QString kdeWords(Kde kde)
{
    switch (kde) {
    case Kde::LotCode:
        return DeliveryWords::tr("the supplier's lot code");
    case Kde::PreviousSource:
        return DeliveryWords::tr("the supplier's phone and address");
    case Kde::PlaceReceived:
        return DeliveryWords::tr("the address of this plant");
    case Kde::LotCodeSource:
        return DeliveryWords::tr("who assigned the lot code");
    case Kde::Document:
        break;
    }
    return DeliveryWords::tr("an invoice or order number");
}

QString kdeWords(const std::vector<Kde> &kdes)
{
    QStringList words;
    for (const Kde kde : kdes)
        words << kdeWords(kde);
    return words.join(QStringLiteral(", "));
}

QStringList lackWords(const Delivery &delivery, const AmountWords &amount)
{
    QStringList words;
    for (const DeliveryLine &line : delivery.lines) {
        if (line.isShort())
            words << DeliveryWords::tr("%1 of %2", "5 kg of flour")
                         .arg(amount(*line.expected - line.received, line.unit), line.ingredient);
    }
    for (const Kde kde : delivery.missing(false))
        words << kdeWords(kde);
    return words;
}

} // namespace bm
