// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/labelparts.h"
#include "documents/production/linewords.h"

namespace bm
{
namespace
{
constexpr qreal readableLine = 2.4; // of the text that stands for the symbol

std::vector<LabelRow> rowsOf(const LotLabelFacts &facts, bool large)
{
    const qreal type = large ? 5.5 : 4;
    return {
        {LabelWords::tr("Use by"), labelDay(facts.useBy), type + 1.5, 1, true},
        {LabelWords::tr("Best before"), labelDay(facts.bestBefore), type + (facts.useBy.isValid() ? 0 : 1.5), 1, true},
        {LabelWords::tr("Quantity"), labelAmount(facts.received, facts.unit), type, 1, true},
        // Never cut off for want of room: it may take the lines that it needs.
        {LabelWords::tr("Allergens"), allergenList(facts.allergens).toUpper(), type, facts.allergens.size() > 3 ? 3 : 1,
         true},
        {LabelWords::tr("Left of batch"), facts.isRework ? facts.fromBatch : QString(), type, 1, true},
        {LabelWords::tr("Supplier"), facts.supplier, type, large ? 2 : 1, false},
        {LabelWords::tr("Supplier's lot"), facts.supplierLot, type, large ? 2 : 1, false},
        {LabelWords::tr("Received"), labelDay(facts.receivedOn), type, 1, false},
        {LabelWords::tr("Place"), facts.storageLocation, type, 1, false},
    };
}
} // namespace

Result<LabelLayout> layOutLabel(const LotLabelFacts &facts, const LabelPaper &paper)
{
    LabelLayout label{paper, LabelWords::tr("Lot %1").arg(facts.lotCode), {}, {}, {}};
    const QRectF area = printable(label);
    const bool isTall = area.height() > area.width();
    const bool isLow = area.height() < 50;
    const qreal name = isLow ? 7 : 9;
    // One line of that, or two smaller ones.
    qreal y =
        area.top() + putText(label, QRectF(area.left(), area.top(), area.width(), name * (isTall ? 2 : 1.2)),
                             facts.isRework ? LabelWords::tr("REWORK %1").arg(facts.ingredient) : facts.ingredient,
                             {name, 3, 2, true});
    const qreal code = isLow ? 9 : 13;
    y += putText(label, QRectF(area.left(), y, area.width(), code), facts.lotCode, {code, 3, 1, true}) + 0.5;
    label.rules.push_back({area.left(), onDots(label, y), area.width(), wholeDots(0.4, paper.dotsPerInch)});
    y += 1.5;
    const QList<gs1::ScanElement> elements = lotElements(facts);
    const bool isGs1 = !elements.isEmpty();
    const qreal bottom = area.bottom() - readableLine - 0.5;
    const QRectF left(area.left(), y, isTall ? 42 : isLow ? 26 : 36, bottom - y);
    BM_TRY_ASSIGN(const QRectF matrix, putMatrix(label, left, isGs1 ? Symbology::Gs1DataMatrix : Symbology::DataMatrix,
                                                 isGs1 ? gs1Text(elements) : facts.lotCode));
    const QRectF right(matrix.right() + 1.5, y, area.right() - matrix.right() - 1.5, bottom - y);
    putRows(label, right, rowsOf(facts, isTall));
    putText(label, QRectF(area.left(), area.bottom() - readableLine, area.width(), readableLine),
            isGs1 ? gs1Readable(elements) : facts.lotCode, {readableLine, 1.5});
    return label;
}

Result<LabelLayout> layOutTestLabel(const LabelPaper &paper, const QString &printer, const QDateTime &now)
{
    LabelLayout label{paper, LabelWords::tr("Test label"), {}, {}, {}};
    const QRectF area = printable(label);
    const qreal dot = wholeDots(0.4, paper.dotsPerInch);
    for (const QRectF &side : {QRectF(area.left(), area.top(), area.width(), dot),
                               QRectF(area.left(), area.bottom() - dot, area.width(), dot),
                               QRectF(area.left(), area.top(), dot, area.height()),
                               QRectF(area.right() - dot, area.top(), dot, area.height())})
        label.rules.push_back(side);
    const QRectF inner = area.adjusted(2, 2, -2, -2);
    qreal y =
        inner.top() + putText(label, QRectF(inner.left(), inner.top(), inner.width(), 8), label.title, {8, 3, 1, true});
    BM_TRY_ASSIGN(const QRectF matrix, putMatrix(label, QRectF(inner.left(), y + 1, 28, inner.bottom() - y - 1),
                                                 Symbology::DataMatrix, QStringLiteral("BAKERMAIDEN-TEST")));
    putRows(label, QRectF(matrix.right() + 2, y + 1, inner.right() - matrix.right() - 2, inner.bottom() - y - 1),
            {{LabelWords::tr("Printer"), printer, 4, 2},
             {LabelWords::tr("Size"), labelSizeName(paper.size), 4},
             {LabelWords::tr("Dots"), LabelWords::tr("%1 dpi").arg(paper.dotsPerInch), 4},
             {LabelWords::tr("Time"), QLocale().toString(now.toLocalTime(), QLocale::ShortFormat), 4},
             {LabelWords::tr("Frame"), LabelWords::tr("all four sides must be there"), 4, 2}});
    return label;
}

} // namespace bm
