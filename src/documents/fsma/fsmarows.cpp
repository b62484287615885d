// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/fsma/fsmarows.h"

#include "domain/delivery/kdes.h"
#include "domain/shipping/leaving.h"
#include "domain/units/conversion.h"

#include <algorithm>

namespace bm
{
namespace
{
// In the words of 21 CFR 1.1310, "reference document"; English as the columns are.
const QString batchRecord = QStringLiteral("Batch record");
const QString wholeRecord = QStringLiteral("Batch record (quantity used is of the whole batch)");
const QString transferRecord = QStringLiteral("Transfer record");
const QString databaseRecord = QStringLiteral("Database record");

constexpr int firstYear = 1900; // of the days that a workbook can show as such

void addGap(FsmaRow &row, const QString &gap)
{
    if (!row.gaps.contains(gap))
        row.gaps << gap;
}

// Commodity and variety are nowhere in the books, and the rule asks for them and for a brand where there are any.
// Packaging it asks for always (21 CFR 1.1310, product description): of what is made here its recipe says it, of all
// else a unit such as "case of 12".
void addProduct(FsmaRow &row, const TrackedGoods &goods, const QString &unit)
{
    const std::optional<Unit> known = unitNamed(unit);
    const bool isPacked = known && known->kind == Unit::Kind::Count && known->steps > 1;
    QString size = goods.description.packagingSize;
    QString style = goods.description.packagingStyle;
    if (size.isEmpty() && isPacked)
        size = QString::number(known->steps);
    if (style.isEmpty() && isPacked)
        style = QStringLiteral("case");
    row.cells.insert(row.cells.end(), {goods.product, goods.description.brand, QString(), QString(), size, style});
    if (!goods.product.isEmpty() && (size.isEmpty() || style.isEmpty()))
        addGap(row, QStringLiteral("packaging"));
}

void addPlace(FsmaRow &row, const TrackedPlace &place)
{
    row.cells.insert(row.cells.end(), {place.name, place.phone, place.street, place.city, place.region,
                                       place.postalCode, place.country});
}

void addQuantity(FsmaRow &row, const TrackedQuantity &quantity)
{
    row.cells.insert(row.cells.end(), {quantity.amount, quantity.unit});
    if (!quantity.amount)
        row.gaps << QStringLiteral("quantity");
}

void addDay(FsmaRow &row, const QDateTime &at, const PlantIdentity &plant)
{
    const QDate day = at.isValid() ? plant.dayOf(at) : QDate();
    if (!day.isValid() || day.year() >= firstYear)
        row.cells.push_back(day);
    else
        row.cells.push_back(day.toString(Qt::ISODate));
    if (!day.isValid() || day.year() < firstYear)
        addGap(row, QStringLiteral("date"));
}

void addDocument(FsmaRow &row, const QString &type, const QString &number)
{
    row.cells.insert(row.cells.end(), {number.isEmpty() ? QString() : type, number});
}

// How much of what went in each of several outputs has, as the trace reckons it: by their part of all that came out.
// Nothing: there is one, or they cannot be set against each other, as pieces and what was left of their dough.
std::optional<std::vector<Quantity>> partsOf(const std::vector<TrackedPart> &outputs)
{
    if (outputs.size() < 2)
        return std::nullopt;
    std::vector<Quantity> parts;
    for (const TrackedPart &output : outputs) {
        if (!output.quantity.amount)
            return std::nullopt;
        const auto part = converted(*output.quantity.amount, output.quantity.unit, outputs.front().quantity.unit);
        if (!part)
            return std::nullopt;
        parts.push_back(part->quantity);
    }
    const bool isSome = std::any_of(parts.begin(), parts.end(), [](Quantity part) { return part.isPositive(); });
    return isSome ? std::optional(parts) : std::nullopt;
}

// The outputs in the order of their parts; those that are told have their rows.
struct Outputs
{
    std::vector<TrackedPart> all;
    std::optional<std::vector<Quantity>> parts;

    bool areWhole() const { return all.size() > 1 && !parts; }
    // What of an input went into one of them; all of it where nobody can tell.
    TrackedPart shareOf(const TrackedPart &input, size_t output) const
    {
        TrackedPart share = input;
        if (parts && input.quantity.amount)
            share.quantity.amount = split(*input.quantity.amount, *parts)[output];
        return share;
    }
};

FsmaRow transformed(const TransformationEvent &event, const TrackedPart &made, const TrackedPart *input, bool isWhole,
                    const PlantIdentity &plant)
{
    FsmaRow row;
    row.code = made.goods.code;
    const TrackedGoods from = input ? input->goods : TrackedGoods();
    row.cells.emplace_back(from.tlc);
    addProduct(row, from, input ? input->quantity.unit : QString());
    if (!input)
        row.gaps << QStringLiteral("ingredients");
    else if (from.tlc.isEmpty())
        row.gaps << QStringLiteral("lot_code");
    if (input)
        addQuantity(row, input->quantity);
    else
        row.cells.insert(row.cells.end(), {QString(), QString()});
    row.cells.emplace_back(made.goods.tlc);
    addPlace(row, plant.place);
    if (plant.place.name.isEmpty())
        row.gaps << QStringLiteral("place");
    row.cells.emplace_back(QString());
    addDay(row, event.at, plant);
    addProduct(row, made.goods, made.quantity.unit);
    row.cells.insert(row.cells.end(), {made.quantity.amount, made.quantity.unit});
    if (!made.quantity.amount)
        row.gaps << QStringLiteral("quantity_made");
    // FDA's columns have no other place for it: who adds the rows up must not count it twice.
    const QString record = isWhole ? wholeRecord : batchRecord;
    addDocument(row, event.run ? record : transferRecord, event.made.code);
    addDocument(row, databaseRecord, from.code);
    return row;
}
} // namespace

FsmaRow fsmaReceipt(const ReceiptEvent &event, const PlantIdentity &plant)
{
    FsmaRow row;
    row.code = event.goods.code;
    const bool isInvoiced = !event.invoice.isEmpty();
    const QString document = isInvoiced ? event.invoice : event.order;
    for (const Kde kde : missingKdes({false, event.goods.tlc, event.from.isDescribed(), !plant.place.name.isEmpty(),
                                      event.lotCodeSource, document}))
        row.gaps << kdeName(kde);
    row.cells.emplace_back(event.goods.tlc);
    addQuantity(row, event.quantity);
    addProduct(row, event.goods, event.packedIn.isEmpty() ? event.quantity.unit : event.packedIn);
    addPlace(row, event.from);
    addPlace(row, plant.place);
    addDay(row, event.at, plant);
    addPlace(row, {});
    row.cells.emplace_back(event.lotCodeSource);
    addDocument(row, isInvoiced ? QStringLiteral("Invoice") : QStringLiteral("Purchase order"), document);
    addDocument(row, databaseRecord, event.goods.code);
    return row;
}

std::vector<FsmaRow> fsmaTransformation(const TransformationEvent &event, const PlantIdentity &plant)
{
    Outputs outputs;
    if (!event.isNothingMade)
        outputs.all.push_back({event.made, event.quantity, event.isMadeAsked});
    outputs.all.insert(outputs.all.end(), event.rework.begin(), event.rework.end());
    outputs.parts = partsOf(outputs.all);
    std::vector<FsmaRow> rows;
    for (size_t i = 0; i < outputs.all.size(); ++i) {
        const TrackedPart &made = outputs.all[i];
        if (!made.isAsked)
            continue;
        for (const TrackedPart &input : event.inputs) {
            if (!input.isAsked)
                continue;
            const TrackedPart share = outputs.shareOf(input, i);
            rows.push_back(transformed(event, made, &share, outputs.areWhole(), plant));
        }
        if (event.inputs.empty())
            rows.push_back(transformed(event, made, nullptr, false, plant));
    }
    return rows;
}

FsmaRow fsmaShipping(const ShippingEvent &event, const PalletContent &content, const PlantIdentity &plant)
{
    FsmaRow row;
    row.code = event.pallet.number;
    for (const ShippingKde kde : missingShippingKdes({true, event.to.isDescribed(), !plant.place.name.isEmpty()}))
        row.gaps << shippingKdeName(kde);
    row.cells.emplace_back(content.goods.tlc);
    addQuantity(row, content.quantity);
    addProduct(row, content.goods, content.quantity.unit);
    addPlace(row, event.to);
    addPlace(row, plant.place);
    addDay(row, event.at, plant);
    // Who made it assigned its code.
    addPlace(row, plant.place);
    row.cells.emplace_back(QString());
    const bool hasPapers = !event.shipment.isEmpty();
    addDocument(row, hasPapers ? QStringLiteral("Bill of lading") : QStringLiteral("Purchase order"),
                hasPapers ? event.shipment : event.order);
    if (!hasPapers && event.order.isEmpty())
        row.gaps << QStringLiteral("document");
    addDocument(row, databaseRecord, event.pallet.number);
    return row;
}

FsmaRow fsmaSentBack(const SentBackEvent &event, const PlantIdentity &plant)
{
    FsmaRow row;
    row.code = event.goods.code;
    for (const ShippingKde kde : missingShippingKdes({true, event.to.isDescribed(), !plant.place.name.isEmpty()}))
        row.gaps << shippingKdeName(kde);
    row.cells.emplace_back(event.goods.tlc);
    if (event.goods.tlc.isEmpty())
        row.gaps << QStringLiteral("lot_code");
    addQuantity(row, event.quantity);
    addProduct(row, event.goods, event.quantity.unit);
    addPlace(row, event.to);
    addPlace(row, plant.place);
    addDay(row, event.at, plant);
    // Whoever sent it assigned its code.
    addPlace(row, event.to);
    row.cells.emplace_back(QString());
    addDocument(row, {}, {});
    row.gaps << QStringLiteral("document");
    addDocument(row, databaseRecord, event.goods.code);
    return row;
}

} // namespace bm
