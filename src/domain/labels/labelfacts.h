// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1.h"
#include "domain/quantity.h"

#include <QDate>
#include <QStringList>
#include <optional>
#include <vector>

namespace bm
{

// What a lot's label says. Unknown stays empty, and is then not on the label.
struct LotLabelFacts
{
    QString lotCode; // our own
    QString ingredient;
    QString gtin; // of the ingredient, fourteen digits
    QString supplier;
    QString supplierLot;
    QDate useBy;
    QDate bestBefore;
    std::optional<Quantity> received;
    QString unit;
    QStringList allergens;
    QDate receivedOn;
    QString storageLocation;
    bool isRework = false;  // it goes into batches as far as their recipes let it
    QString fromBatch = {}; // that left it
};

struct PalletLabelItem
{
    QString batchNumber;
    QString product;
    QString gtin; // of the product in it, fourteen digits
    std::optional<Quantity> quantity;
    QString unit;
    QDate bestBefore;
};

struct PalletLabelFacts
{
    QString number;
    QString sscc; // eighteen digits
    QString customer;
    QString customerOrder;
    QDate packedOn;
    std::vector<PalletLabelItem> items;
};

struct VesselLabelFacts
{
    QString code; // what is scanned
    QString name;
    QString kind;    // SILO BIN HOPPER STARTER
    QString drawing; // MIXED FIFO
    QString ingredient;
    QStringList allergens; // of the ingredient
    std::optional<Quantity> capacity;
    QString unit;
};

// What stands in the symbol of a lot's label: (01) (17) or (15) (310n) (10), the one of open length last. Empty without
// a GTIN, because a lot number alone is no element string, and where a code cannot be one: then the symbol holds our
// lot code alone, which every scan of ours knows.
QList<gs1::ScanElement> lotElements(const LotLabelFacts &facts);

// The net weight as six digits without rounding: "3102" "002500" for 25 kg, "3202" for pounds. Nothing for other units
// and for what six digits cannot say.
std::optional<gs1::ScanElement> netWeight(Quantity quantity, const QString &unit);

// What a GS1 logistic label says of the contents above its SSCC, each list a symbol of its own: (02) (37), then (15)
// (10). Nothing for a mixed pallet, a product without a GTIN or a quantity that is no whole count.
QList<QList<gs1::ScanElement>> contentElements(const PalletLabelFacts &facts);

// (00) and the SSCC; empty without one.
QList<gs1::ScanElement> ssccElements(const PalletLabelFacts &facts);

} // namespace bm
