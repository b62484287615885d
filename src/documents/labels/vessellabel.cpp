// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/labelparts.h"
#include "documents/production/linewords.h"
#include "documents/vessels/vesselwords.h"

namespace bm
{
namespace
{
// What is in it now is not on the label: it hangs there for years.
std::vector<LabelRow> rowsOf(const VesselLabelFacts &facts, bool large)
{
    const qreal type = large ? 6 : 4.5;
    return {
        {LabelWords::tr("Holds"), facts.ingredient, type + 1.5, 2, true},
        {LabelWords::tr("Allergens"), allergenList(facts.allergens).toUpper(), type, facts.allergens.size() > 3 ? 3 : 1,
         true},
        {LabelWords::tr("Kind"), vesselKindWord(facts.kind), type, 1, false},
        {LabelWords::tr("Drawn"), vesselDrawingWord(facts.drawing), type, 1, false},
        {LabelWords::tr("Capacity"), labelAmount(facts.capacity, facts.unit), type, 1, false},
    };
}
} // namespace

Result<LabelLayout> layOutLabel(const VesselLabelFacts &facts, const LabelPaper &paper)
{
    LabelLayout label{paper, LabelWords::tr("Vessel %1").arg(facts.code), {}, {}, {}};
    const QRectF area = printable(label);
    const bool isTall = area.height() > area.width();
    const bool isLow = area.height() < 50;
    // Read from the floor in front of it.
    const qreal code = isLow ? 14 : isTall ? 26 : 20;
    qreal y = area.top() +
              putText(label, QRectF(area.left(), area.top(), area.width(), code), facts.code, {code, 4, 1, true});
    const qreal name = isLow ? 6 : 8;
    y += putText(label, QRectF(area.left(), y, area.width(), name * (isTall ? 2 : 1)), facts.name,
                 {name, 3, isTall ? 2 : 1, false}) +
         0.5;
    label.rules.push_back({area.left(), onDots(label, y), area.width(), wholeDots(0.4, paper.dotsPerInch)});
    y += 1.5;
    const QRectF left(area.left(), y, isTall ? 42 : isLow ? 24 : 34, area.bottom() - y);
    BM_TRY_ASSIGN(const QRectF matrix, putMatrix(label, left, Symbology::DataMatrix, facts.code));
    putRows(label, QRectF(matrix.right() + 2, y, area.right() - matrix.right() - 2, area.bottom() - y),
            rowsOf(facts, isTall));
    return label;
}

} // namespace bm
