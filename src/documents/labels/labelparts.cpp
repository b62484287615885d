// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/labelparts.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace bm
{
namespace
{
constexpr qreal margin = 3;
constexpr qreal gap = 0.7;        // between rows
constexpr qreal mostGrowth = 1.3; // of rows that have room
constexpr qreal smallestType = 1.9;
// Of a matrix on goods in a warehouse (GS1 General Specifications 5.12.3.3): 0.743 to 1.50 mm.
constexpr qreal largestModule = 1.25;

struct KnownSize
{
    LabelSize size;
    const char *name;
    QSizeF area;
};
constexpr std::array<KnownSize, 3> knownSizes{{{LabelSize::W100H50, "100x50", {100, 50}},
                                               {LabelSize::W100H70, "100x70", {100, 70}},
                                               {LabelSize::A6, "a6", {105, 148}}}};

// How wide the small words are: as wide as the widest of them.
qreal captionWidth(const std::vector<LabelRow> &rows, qreal height)
{
    qreal widest = 0;
    for (const LabelRow &row : rows)
        widest = std::max(widest, textWidth(row.caption, false));
    return widest * height;
}

qreal wanted(const LabelRow &row)
{
    return row.largest * row.lines + gap;
}
} // namespace

const std::vector<LabelSize> &allLabelSizes()
{
    static const std::vector<LabelSize> sizes{LabelSize::W100H50, LabelSize::W100H70, LabelSize::A6};
    return sizes;
}

QSizeF sizeOf(LabelSize size)
{
    return knownSizes[size_t(size)].area;
}

QString labelSizeName(LabelSize size)
{
    return QString::fromLatin1(knownSizes[size_t(size)].name);
}

std::optional<LabelSize> labelSizeFromName(const QString &name)
{
    for (const KnownSize &known : knownSizes) {
        if (name.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0)
            return known.size;
    }
    return std::nullopt;
}

QRectF printable(const LabelLayout &label)
{
    return QRectF(QPointF(), sizeOf(label.paper.size)).adjusted(margin, margin, -margin, -margin);
}

qreal onDots(const LabelLayout &label, qreal millimetres)
{
    const qreal dot = 25.4 / label.paper.dotsPerInch;
    return std::round(millimetres / dot) * dot;
}

void putRows(LabelLayout &label, const QRectF &rect, const std::vector<LabelRow> &rows)
{
    std::vector<LabelRow> said = rows;
    std::erase_if(said, [](const LabelRow &row) { return row.value.simplified().isEmpty(); });
    // The first say most: rather fewer than ones that nobody can read.
    while (qreal(said.size()) * (smallestType + gap) > rect.height() && said.size() > 1)
        said.pop_back();
    qreal total = 0;
    for (const LabelRow &row : said)
        total += wanted(row);
    if (said.empty())
        return;
    const qreal shrink = std::min(mostGrowth, rect.height() / total);
    const auto heightOf = [shrink](const LabelRow &row) {
        return std::max(smallestType, (wanted(row) - gap) * shrink);
    };
    const qreal caption = std::clamp(2.4 * shrink, smallestType, 2.4);
    const qreal left = captionWidth(said, caption) + 1.5;
    qreal y = rect.top();
    for (const LabelRow &row : said) {
        const QRectF value(rect.left() + left, y, rect.width() - left, std::min(heightOf(row), rect.bottom() - y));
        const qreal took = putText(label, value, row.value,
                                   {std::max(row.largest * shrink, smallestType), smallestType, row.lines, row.isBold});
        const qreal first = label.texts.back().rect.top();
        // On the value's baseline.
        const qreal typed = label.texts.back().height;
        const qreal top = (row.lines == 1 ? first : y) + typed * textAscent(row.isBold) - caption * textAscent(false);
        putText(label, QRectF(rect.left(), std::max(y, top), left, caption), row.caption, {caption, caption});
        y += std::max(took, caption) + gap * shrink;
    }
}

Result<QRectF> putMatrix(LabelLayout &label, const QRectF &rect, Symbology symbology, const QString &text)
{
    BM_TRY_ASSIGN(const Barcode barcode, Barcode::tryFromText(symbology, text));
    const qreal across = barcode.columns() + 2 * barcode.quietModules();
    const qreal room = std::min({rect.width() / across, rect.height() / across, largestModule});
    const qreal module = wholeDots(room, label.paper.dotsPerInch);
    const QPointF corner(onDots(label, rect.left()), onDots(label, rect.top()));
    label.barcodes.push_back({corner, barcode, module, 0});
    return label.barcodes.back().rect();
}

QString labelDay(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM yyyy")) : QString();
}

QString labelAmount(const std::optional<Quantity> &quantity, const QString &unit)
{
    if (!quantity)
        return {};
    QString number = quantity->toText();
    while (number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u'.'))
        number.chop(1);
    return number.replace(u'.', QLocale().decimalPoint()) + u' ' + unit;
}

} // namespace bm
