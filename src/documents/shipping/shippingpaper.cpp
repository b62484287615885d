// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/shipping/shippingpaper.h"

#include "documents/batchsheet/sheetpages.h"
#include "documents/batchsheet/sheetpdf.h"
#include "documents/shipping/shippingwords.h"
#include "documents/wording/amounts.h"
#include "domain/text/csvcell.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <map>

namespace bm
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bm::ShippingPaper)
};

QString dayText(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : QString();
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : Words::tr("not left yet");
}

QString amountText(const std::optional<Quantity> &quantity)
{
    return quantity ? asRead(*quantity) : QStringLiteral("?");
}

QString recipientText(const Customer &customer)
{
    QStringList lines{customer.name, placeOf(customer), customer.phone};
    if (!customer.gln.isEmpty())
        lines << QStringLiteral("GLN ") + customer.gln;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

std::optional<Quantity> weightOf(const Shipment &shipment)
{
    Quantity sum;
    for (const ShipmentPallet &pallet : shipment.pallets) {
        if (!pallet.weight)
            return std::nullopt;
        sum += *pallet.weight;
    }
    return sum;
}

// What is kept otherwise, why it left all the same, and who answers for it.
QString acceptedText(const Shipment &shipment)
{
    const ShipmentSummary &summary = shipment.summary;
    QStringList lines{keptWords(shipment.keptOtherwise), summary.temperatureReason, summary.temperatureAcceptedBy};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

std::vector<SheetFact> factsOf(const Shipment &shipment)
{
    const ShipmentPapers &papers = shipment.summary.papers;
    const std::optional<Quantity> weight = weightOf(shipment);
    std::vector<SheetFact> facts{
        {Words::tr("Shipped from"), shipment.plantPlace},
        {Words::tr("Shipped to"), recipientText(shipment.customer)},
        {Words::tr("Left"),
         timeText(shipment.summary.status == ShipmentStatus::Shipped ? shipment.summary.closedAt : QDateTime())},
        {Words::tr("Customer's order"), papers.customerOrder},
        {Words::tr("Carrier"), papers.carrier},
        {Words::tr("Driver"), papers.driver},
        {Words::tr("Seal"), papers.seal},
        {Words::tr("Truck temperature"),
         papers.truckTemperature ? asRead(*papers.truckTemperature) + QStringLiteral(" °C") : QString()},
        {Words::tr("Pallets"), QString::number(shipment.pallets.size())},
        {Words::tr("Gross weight"), weight ? asRead(*weight) + QStringLiteral(" kg") : Words::tr("not weighed")}};
    if (!shipment.summary.temperatureReason.isEmpty())
        facts.push_back({Words::tr("Accepted at this temperature"), acceptedText(shipment)});
    for (SheetFact &fact : facts) {
        if (fact.value.isEmpty())
            fact.value = QStringLiteral("–");
    }
    return facts;
}

// Over all pallets: how much of which batch.
SheetSection batchesOf(const Shipment &shipment)
{
    std::map<QString, ShipmentItem> batches;
    std::map<QString, int> pallets;
    for (const ShipmentPallet &pallet : shipment.pallets) {
        for (const ShipmentItem &item : pallet.items) {
            ++pallets[item.batchNumber];
            const auto [known, isNew] = batches.try_emplace(item.batchNumber, item);
            if (isNew)
                continue;
            auto &sum = known->second.quantity;
            sum = sum && item.quantity ? std::optional(*sum + *item.quantity) : std::nullopt;
        }
    }
    SheetSection section{Words::tr("Goods"), {}};
    section.columns = {{Words::tr("Product"), 3},          {Words::tr("Batch (lot code)"), 2},
                       {Words::tr("Good until"), 1.4},     {Words::tr("Pallets"), 1, true},
                       {Words::tr("Quantity"), 1.4, true}, {Words::tr("Unit"), 1}};
    for (const auto &[number, item] : batches)
        section.rows.push_back({item.recipeName, number, dayText(item.lastDay), QString::number(pallets[number]),
                                amountText(item.quantity), item.unit});
    return section;
}

SheetSection palletsOf(const Shipment &shipment)
{
    SheetSection section{Words::tr("Pallets"), {}};
    section.columns = {{Words::tr("Pallet"), 1.4},     {Words::tr("SSCC"), 2.6},
                       {Words::tr("Product"), 2.4},    {Words::tr("Batch (lot code)"), 1.7},
                       {Words::tr("Good until"), 1.3}, {Words::tr("Quantity"), 1.3, true},
                       {Words::tr("Unit"), 0.9},       {Words::tr("Weight kg"), 1.2, true}};
    for (const ShipmentPallet &pallet : shipment.pallets) {
        bool isFirst = true;
        for (const ShipmentItem &item : pallet.items) {
            section.rows.push_back({pallet.number, pallet.sscc, item.recipeName, item.batchNumber,
                                    dayText(item.lastDay), amountText(item.quantity), item.unit,
                                    isFirst && pallet.weight ? asRead(*pallet.weight) : QString()});
            isFirst = false;
        }
    }
    return section;
}

SheetContent contentOf(const Shipment &shipment, PaperKind kind)
{
    SheetContent content;
    content.title = kind == PaperKind::BillOfLading ? Words::tr("Bill of lading") : Words::tr("Packing list");
    content.batchNumber = shipment.summary.number;
    content.recipe = shipment.customer.name;
    content.facts = factsOf(shipment);
    content.sections.push_back(kind == PaperKind::BillOfLading ? batchesOf(shipment) : palletsOf(shipment));
    if (shipment.isRegulated && !shipment.missing.empty())
        content.sections.push_back({Words::tr("Missing"), {shippingKdeWords(shipment.missing)}});
    if (kind == PaperKind::BillOfLading) {
        SheetSection signatures{Words::tr("Signatures"), {}};
        signatures.lines = {Words::tr("Shipper"), Words::tr("Carrier"), Words::tr("Recipient")};
        content.sections.push_back(signatures);
    }
    content.origin = shipment.summary.number + u' ' + shipmentStatusWords(shipment.summary.status);
    return content;
}

// Name, brand and packaging, as 21 CFR 1.1310 asks.
QString descriptionOf(const ShipmentItem &item)
{
    return item.product.isSaid() ? item.recipeName + QStringLiteral(", ") + item.product.toText() : item.recipeName;
}

QString line(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &each : cells)
        quoted << csvCell(each);
    return quoted.join(u',') + QStringLiteral("\r\n");
}
} // namespace

Result<ShippingPaper> ShippingPaper::make(const Shipment &shipment, PaperKind kind)
{
    BM_TRY_ASSIGN(Barcode symbol, Barcode::tryFromText(Symbology::QrCode, shipment.summary.number));
    return ShippingPaper(contentOf(shipment, kind), std::move(symbol));
}

int ShippingPaper::paint(QPainter &painter, const QSizeF &page, int dotsPerInch,
                         const std::function<void()> &newPage) const
{
    const int pages = SheetPages(nullptr, page, dotsPerInch, {}).lay(m_content, m_symbol, 0);
    return SheetPages(&painter, page, dotsPerInch, newPage).lay(m_content, m_symbol, pages);
}

Result<QByteArray> shippingPapersPdf(const Shipment &shipment)
{
    const SheetContent lading = contentOf(shipment, PaperKind::BillOfLading);
    return sheetsPdf(lading.title + u' ' + lading.batchNumber, {lading, contentOf(shipment, PaperKind::PackingList)});
}

QByteArray shippingKdeFile(const Shipment &shipment)
{
    QString text = line({u"Traceability Lot Code"_qs,
                         u"Quantity"_qs,
                         u"Unit of Measure"_qs,
                         u"Product Description"_qs,
                         u"Recipient Name"_qs,
                         u"Recipient Phone"_qs,
                         u"Recipient Street"_qs,
                         u"Recipient City"_qs,
                         u"Recipient State"_qs,
                         u"Recipient ZIP"_qs,
                         u"Recipient Country"_qs,
                         u"Recipient GLN"_qs,
                         u"Shipped From"_qs,
                         u"Date Shipped"_qs,
                         u"Traceability Lot Code Source"_qs,
                         u"Reference Document Type"_qs,
                         u"Reference Document Number"_qs,
                         u"Customer Order"_qs,
                         u"Pallet"_qs,
                         u"SSCC"_qs});
    const Customer &to = shipment.customer;
    const bool hasLeft = shipment.summary.status == ShipmentStatus::Shipped;
    const QString day =
        hasLeft ? plantDay(shipment.summary.closedAt).toString(QStringLiteral("MM/dd/yyyy")) : QString();
    for (const ShipmentPallet &pallet : shipment.pallets) {
        for (const ShipmentItem &item : pallet.items)
            text += line({item.batchNumber,
                          item.quantity ? item.quantity->toText() : QString(),
                          item.unit,
                          descriptionOf(item),
                          to.name,
                          to.phone,
                          to.street,
                          to.city,
                          to.region,
                          to.postalCode,
                          to.country,
                          to.gln,
                          shipment.plantPlace,
                          day,
                          shipment.plantPlace,
                          u"Bill of lading"_qs,
                          shipment.summary.number,
                          shipment.summary.papers.customerOrder,
                          pallet.number,
                          pallet.sscc});
    }
    return text.toUtf8().prepend("\xEF\xBB\xBF");
}

} // namespace bm
