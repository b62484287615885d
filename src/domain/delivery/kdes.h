// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace bm
{

// The key data elements of receiving, 21 CFR 1.1345(a), that a delivery can lack. Quantity and unit, the product's name
// and the date are there whenever a lot is.
enum class Kde {
    LotCode,        // the traceability lot code
    PreviousSource, // name, phone and address of the supplier (21 CFR 1.1310, location description)
    PlaceReceived,  // those of this plant
    LotCodeSource,  // who assigned the traceability lot code, or a reference to it
    Document,       // type and number of a reference document
};

// What is known of one received lot.
struct KdeFacts
{
    bool isOnList = false; // Food Traceability List, 21 CFR 1.1305
    QString supplierLotCode;
    bool isSupplierDescribed = false;
    bool isPlaceKnown = false;
    QString lotCodeSource;
    QString document; // invoice or purchase order
};

// In the order of the rule; empty: complete.
std::vector<Kde> missingKdes(const KdeFacts &facts);

// lot_code, previous_source and so on: in the command line's JSON.
QString kdeName(Kde kde);

} // namespace bm
