// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exporting/events.h"

namespace bm
{

// The identifiers of things, places and papers: GS1 Digital Link URIs (GS1 Digital Link 1.2) where there is a key, else
// under the plant's own prefix. Everything that is no unreserved character is percent-encoded.
class EpcisNames
{
public:
    // Of a plant that chose no prefix: nobody owns a name under .invalid (RFC 2606), so that it cannot be taken for
    // somebody else's.
    static QString defaultPrefix();

    explicit EpcisNames(const PlantIdentity &plant);

    // The class of goods with one lot code.
    QString goods(const TrackedGoods &goods);
    QString pallet(const QString &number, const QString &sscc);
    // what: "supplier", "customer" or "plant".
    QString place(const TrackedPlace &place, const QString &what);
    // Who is there: the same number, which a GLN gives to a place or to a party.
    QString party(const TrackedPlace &place, const QString &what);
    // what: "invoice", "order", "shipment", "batch" and so on. Papers never have a GS1 key here.
    QString paper(const QString &what, const QString &number) const;

    qint64 own() const { return m_own; } // how often the plant's own prefix stood in for a key

private:
    QString ownName(const QString &what, const QString &code);
    QString glnOr(const QString &key, const TrackedPlace &place, const QString &what);

    QString m_prefix;
    qint64 m_own = 0;
};

// UN/ECE Recommendation 20; empty for what is counted, and for a unit that is not known.
QString unitCodeOf(const QString &unit);

} // namespace bm
