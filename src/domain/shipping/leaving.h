// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

namespace bm
{

// Whether goods may go to a customer by their age.
enum class Freshness {
    Fresh,
    TooOld,  // past their day, or they keep shorter than the customer takes
    Unknown, // the customer asks for a shelf life and nobody knows the day
};

// The day is the last on which they are good. Of a customer that asks for nothing an unknown day is no obstacle.
Freshness freshnessFor(QDate lastDay, QDate leaving, std::optional<int> minimumDays);

// The key data elements of shipping, 21 CFR 1.1340(a), that a shipment can lack. The traceability lot code is the batch
// number, the reference document the shipment's own bill of lading; product and date are there whenever something left.
enum class ShippingKde {
    Quantity,    // of what was taken over from an old database
    Recipient,   // name, phone and address of the customer (21 CFR 1.1310, location description)
    ShippedFrom, // those of this plant, which is the source of the traceability lot code, too
};

struct ShippingFacts
{
    bool isQuantityKnown = false;
    bool isCustomerDescribed = false;
    bool isPlaceKnown = false;
};

// In the order of the rule; empty: complete.
std::vector<ShippingKde> missingShippingKdes(const ShippingFacts &facts);

// quantity, recipient, shipped_from: in the command line's JSON.
QString shippingKdeName(ShippingKde kde);

} // namespace bm
