// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/labels/labelfacts.h"

#include "domain/sscc.h"

#include <algorithm>
#include <array>

namespace bm
{
namespace
{
constexpr int digitsOfMeasure = 6;
constexpr int longestBatch = 20; // AI 10
constexpr int longestCount = 8;  // AI 37

bool isGtin(const QString &text)
{
    if (text.size() != 14)
        return false;
    const auto digit = gs1CheckDigit(QStringView(text).chopped(1));
    return digit && *digit == text.back();
}

// Two digits of the year: whoever reads them knows the century from the present.
gs1::ScanElement dated(const char *ai, QDate date)
{
    return {QString::fromLatin1(ai), date.toString(QStringLiteral("yyMMdd"))};
}

// GS1's character set 82.
bool isBatchText(const QString &text)
{
    static const QString others = QStringLiteral("!\"%&'()*+,-./_:;<=>?");
    if (text.isEmpty() || text.size() > longestBatch)
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c.unicode() < 128 && c.isLetterOrNumber()) || others.contains(c); });
}
} // namespace

std::optional<gs1::ScanElement> netWeight(Quantity quantity, const QString &unit)
{
    struct Known
    {
        const char *unit;
        const char *ai;
    };
    static constexpr std::array known{Known{"kg", "310"}, Known{"lb", "320"}, Known{"lbs", "320"}};
    // Two places are what scales show; more or fewer only where the exact value needs them.
    static constexpr std::array places{2, 3, 1, 0};
    for (const Known &one : known) {
        if (unit.compare(QLatin1String(one.unit), Qt::CaseInsensitive) != 0 || !quantity.isPositive())
            continue;
        for (const int place : places) {
            qint64 divisor = 1000;
            for (int i = 0; i < place; ++i)
                divisor /= 10;
            const QString digits = QString::number(quantity.thousandths() / divisor);
            if (quantity.thousandths() % divisor == 0 && digits.size() <= digitsOfMeasure)
                return gs1::ScanElement{QString::fromLatin1(one.ai) + QString::number(place),
                                        digits.rightJustified(digitsOfMeasure, u'0')};
        }
    }
    return std::nullopt;
}

QList<gs1::ScanElement> lotElements(const LotLabelFacts &facts)
{
    if (!isGtin(facts.gtin) || !isBatchText(facts.lotCode))
        return {};
    QList<gs1::ScanElement> elements{{QStringLiteral("01"), facts.gtin}};
    if (facts.useBy.isValid())
        elements << dated("17", facts.useBy);
    else if (facts.bestBefore.isValid())
        elements << dated("15", facts.bestBefore);
    if (facts.received) {
        if (const auto weight = netWeight(*facts.received, facts.unit))
            elements << *weight;
    }
    elements << gs1::ScanElement{QStringLiteral("10"), facts.lotCode};
    return elements;
}

QList<QList<gs1::ScanElement>> contentElements(const PalletLabelFacts &facts)
{
    if (facts.items.size() != 1)
        return {};
    const PalletLabelItem &item = facts.items.front();
    if (!isGtin(item.gtin) || !item.quantity || !item.quantity->isPositive() ||
        item.quantity->thousandths() % 1000 != 0)
        return {};
    const QString count = QString::number(item.quantity->thousandths() / 1000);
    if (count.size() > longestCount)
        return {};
    QList<QList<gs1::ScanElement>> symbols{{{QStringLiteral("02"), item.gtin}, {QStringLiteral("37"), count}}};
    QList<gs1::ScanElement> second;
    if (item.bestBefore.isValid())
        second << dated("15", item.bestBefore);
    if (isBatchText(item.batchNumber))
        second << gs1::ScanElement{QStringLiteral("10"), item.batchNumber};
    if (!second.isEmpty())
        symbols << second;
    return symbols;
}

QList<gs1::ScanElement> ssccElements(const PalletLabelFacts &facts)
{
    const auto sscc = Sscc::tryFromText(facts.sscc);
    return sscc ? QList<gs1::ScanElement>{{QStringLiteral("00"), sscc->digits()}} : QList<gs1::ScanElement>();
}

} // namespace bm
