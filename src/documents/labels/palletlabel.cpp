// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/labelparts.h"

#include <algorithm>

namespace bm
{
namespace
{
// GS1 General Specifications 6.6: bars of a logistic label.
constexpr qreal barHeight = 31.75;
constexpr qreal smallestModule = 0.495;
constexpr qreal readableHeight = 3.2;
constexpr qreal blockGap = 1.5;
constexpr qreal blockHeight = barHeight + readableHeight + blockGap;

// The bars and what people read below them.
struct BarBlock
{
    Barcode barcode;
    QString readable;
    qreal module;
};

// Whole dots, at least the smallest module that scanners in a warehouse are made for.
qreal moduleFor(int dotsPerInch)
{
    const qreal dot = 25.4 / dotsPerInch;
    const qreal module = wholeDots(smallestModule, dotsPerInch);
    return module < smallestModule - 0.0001 ? module + dot : module;
}

// Nothing when it is broader than the label: it is left to the readable text then.
Result<std::optional<BarBlock>> blockOf(const LabelLayout &label, Symbology symbology, const QString &text,
                                        const QString &readable)
{
    BM_TRY_ASSIGN(const Barcode barcode, Barcode::tryFromText(symbology, text));
    const qreal module = moduleFor(label.paper.dotsPerInch);
    // The quiet zone may reach into the margin, which is as light.
    const bool fits = barcode.size(module).width() <= sizeOf(label.paper.size).width();
    return fits ? std::optional(BarBlock{barcode, readable, module}) : std::nullopt;
}

Result<std::vector<BarBlock>> contentBlocks(const LabelLayout &label, const PalletLabelFacts &facts)
{
    std::vector<BarBlock> blocks;
    for (const QList<gs1::ScanElement> &elements : contentElements(facts)) {
        BM_TRY_ASSIGN(const std::optional<BarBlock> whole,
                      blockOf(label, Symbology::Gs1128, gs1Text(elements), gs1Readable(elements)));
        if (whole) {
            blocks.push_back(*whole);
            continue;
        }
        // Too broad together: each by itself.
        for (const gs1::ScanElement &element : elements) {
            if (element.ai == u"37" || element.ai == u"02")
                continue; // never one without the other
            BM_TRY_ASSIGN(const std::optional<BarBlock> part,
                          blockOf(label, Symbology::Gs1128, gs1Text({element}), gs1Readable({element})));
            if (part)
                blocks.push_back(*part);
        }
    }
    return blocks;
}

void putBlock(LabelLayout &label, const BarBlock &block, qreal top)
{
    const qreal paper = sizeOf(label.paper.size).width();
    const qreal dot = 25.4 / label.paper.dotsPerInch;
    // Never less than the rule for want of half a dot.
    const qreal height = onDots(label, barHeight + dot / 2);
    const qreal left = onDots(label, std::max(0.0, (paper - block.barcode.size(block.module).width()) / 2));
    label.barcodes.push_back({QPointF(left, onDots(label, top)), block.barcode, block.module, height});
    const QRectF area = printable(label);
    putText(label, QRectF(area.left(), top + height + 0.3, area.width(), readableHeight), block.readable,
            {readableHeight, 1.8, 1, false, true});
}

QString batchLine(const PalletLabelItem &item)
{
    const QString amount = labelAmount(item.quantity, item.unit);
    return amount.isEmpty() ? item.batchNumber : QString(item.batchNumber + u"  " + amount);
}

std::vector<LabelRow> rowsOf(const PalletLabelFacts &facts)
{
    std::vector<LabelRow> rows;
    rows.push_back({LabelWords::tr("Pallet"), facts.number, 8, 1, true});
    if (ssccElements(facts).isEmpty())
        rows.push_back({LabelWords::tr("SSCC"), LabelWords::tr("none: this is no GS1 logistic label"), 3, 2, false});
    QStringList products;
    for (const PalletLabelItem &item : facts.items)
        products << item.product;
    products.removeDuplicates();
    rows.push_back({LabelWords::tr("Product"), products.join(QStringLiteral(", ")), 6, 2, true});
    if (facts.items.size() == 1) {
        const PalletLabelItem &item = facts.items.front();
        rows.push_back({LabelWords::tr("Quantity"), labelAmount(item.quantity, item.unit), 5, 1, true});
        rows.push_back({LabelWords::tr("Batch"), item.batchNumber, 5, 1, true});
        rows.push_back({LabelWords::tr("Best before"), labelDay(item.bestBefore), 5, 1, true});
    } else {
        QStringList batches;
        for (const PalletLabelItem &item : facts.items)
            batches << batchLine(item);
        rows.push_back({LabelWords::tr("Batches"), batches.join(QStringLiteral(", ")), 4, 4, true});
    }
    rows.push_back({LabelWords::tr("Customer"), facts.customer, 4, 1, false});
    rows.push_back({LabelWords::tr("Order"), facts.customerOrder, 4, 1, false});
    rows.push_back({LabelWords::tr("Packed"), labelDay(facts.packedOn), 4, 1, false});
    return rows;
}

// The number that every scan of ours knows, in bars where it has signs that bars can say, else as a matrix.
Done putPlainNumber(LabelLayout &label, const PalletLabelFacts &facts, const QRectF &place)
{
    const Result<std::optional<BarBlock>> bars = blockOf(label, Symbology::Code128, facts.number, facts.number);
    if (bars && *bars) {
        putBlock(label, **bars, place.top());
        return {};
    }
    BM_TRY(putMatrix(label, place, Symbology::DataMatrix, facts.number));
    return {};
}
} // namespace

Result<LabelLayout> layOutLabel(const PalletLabelFacts &facts, const LabelPaper &paper)
{
    LabelLayout label{paper, LabelWords::tr("Pallet %1").arg(facts.number), {}, {}, {}};
    const QRectF area = printable(label);
    const qreal rows = area.height() < 50 ? 7 : area.height() < 80 ? 25 : 30; // millimetres for the text at least
    BM_TRY_ASSIGN(std::vector<BarBlock> blocks, contentBlocks(label, facts));
    const int room = std::max(0, int((area.height() - blockHeight - rows) / blockHeight));
    if (int(blocks.size()) > room)
        blocks.erase(blocks.begin() + room, blocks.end());
    const qreal barsTop = area.bottom() - blockHeight * qreal(blocks.size() + 1) + blockGap;
    putRows(label, QRectF(area.left(), area.top(), area.width(), barsTop - 1 - area.top()), rowsOf(facts));
    label.rules.push_back({area.left(), onDots(label, barsTop - 1), area.width(), wholeDots(0.4, paper.dotsPerInch)});
    qreal y = barsTop;
    for (const BarBlock &block : blocks) {
        putBlock(label, block, y);
        y += blockHeight;
    }
    const QList<gs1::ScanElement> sscc = ssccElements(facts);
    if (sscc.isEmpty()) {
        BM_TRY(putPlainNumber(label, facts, QRectF(area.left(), y, area.width(), area.bottom() - y)));
        return label;
    }
    BM_TRY_ASSIGN(const std::optional<BarBlock> block,
                  blockOf(label, Symbology::Gs1128, gs1Text(sscc), gs1Readable(sscc)));
    if (!block)
        return Error{Reason::TooLong, QStringLiteral("barcode"), facts.sscc};
    putBlock(label, *block, y);
    return label;
}

} // namespace bm
