// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quantity.h"

#include <algorithm>
#include <numeric>

namespace bm
{
namespace
{
// Products of two quantities need up to 94 bits.
__extension__ using Wide = __int128;

constexpr int decimalPlaces = 3;

bool isAllDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Result<Quantity> parse(QStringView text, QChar decimalPoint)
{
    const bool negative = text.startsWith(u'-');
    const QStringView digits = negative || text.startsWith(u'+') ? text.mid(1) : text;
    const qsizetype point = digits.indexOf(decimalPoint);
    const QStringView whole = point < 0 ? digits : digits.left(point);
    QStringView fraction = point < 0 ? QStringView() : digits.mid(point + 1);
    if ((whole.isEmpty() && fraction.isEmpty()) || !isAllDigits(whole) || !isAllDigits(fraction))
        return Error{Reason::NotANumber, {}, text.toString()};
    while (fraction.size() > decimalPlaces && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > decimalPlaces)
        return Error{Reason::TooPrecise, {}, text.toString()};
    if (whole.size() > 12)
        return Error{Reason::NotANumber, {}, text.toString()};
    qint64 thousandths = whole.isEmpty() ? 0 : whole.toLongLong() * 1000;
    qint64 place = 100;
    for (const QChar c : fraction) {
        thousandths += place * (c.unicode() - u'0');
        place /= 10;
    }
    return Quantity::tryFromThousandths(negative ? -thousandths : thousandths);
}
} // namespace

Result<Quantity> Quantity::tryFromThousandths(qint64 thousandths)
{
    if (thousandths > maximumThousandths || thousandths < -maximumThousandths)
        return Error{Reason::NotANumber, {}, QString::number(thousandths)};
    return Quantity(thousandths);
}

Result<Quantity> Quantity::tryFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Error{Reason::Required};
    return parse(trimmed, u'.');
}

Result<Quantity> Quantity::tryFromInput(const QString &text, QChar decimalPoint)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Error{Reason::Required};
    // A point is understood everywhere: scales and scanners send it whatever the locale.
    Result<Quantity> parsed = parse(trimmed, trimmed.contains(decimalPoint) ? decimalPoint : QChar(u'.'));
    if (parsed && !parsed->isPositive())
        return Error{Reason::NotPositive, {}, trimmed};
    return parsed;
}

QString Quantity::toText() const
{
    const qint64 magnitude = std::abs(m_thousandths);
    return (m_thousandths < 0 ? QStringLiteral("-") : QString()) + QString::number(magnitude / 1000) + u'.' +
           QString::number(magnitude % 1000).rightJustified(decimalPlaces, u'0');
}

std::vector<Quantity> split(Quantity whole, const std::vector<Quantity> &weights)
{
    std::vector<Quantity> parts(weights.size());
    const Wide total = std::accumulate(weights.begin(), weights.end(), Wide(0),
                                       [](Wide sum, Quantity w) { return sum + w.thousandths(); });
    if (total == 0)
        return parts;
    std::vector<std::pair<Wide, size_t>> remainders;
    qint64 given = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Wide product = Wide(whole.thousandths()) * weights[i].thousandths();
        const qint64 share = static_cast<qint64>(product / total);
        parts[i] = Quantity::ofThousandths(share);
        given += share;
        const Wide rest = product % total;
        remainders.emplace_back(rest < 0 ? -rest : rest, i);
    }
    std::stable_sort(remainders.begin(), remainders.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    const qint64 step = whole.isNegative() ? -1 : 1;
    for (size_t i = 0; given != whole.thousandths(); ++i, given += step)
        parts[remainders[i % remainders.size()].second] += Quantity::ofThousandths(step);
    return parts;
}

Quantity scaled(Quantity part, Quantity numerator, Quantity denominator)
{
    if (denominator.isZero())
        return {};
    const Wide product = Wide(part.thousandths()) * numerator.thousandths();
    const Wide divisor = denominator.thousandths();
    Wide quotient = product / divisor;
    const Wide rest = product % divisor;
    const Wide twice = (rest < 0 ? -rest : rest) * 2;
    if (twice >= (divisor < 0 ? -divisor : divisor))
        quotient += (product < 0) == (divisor < 0) ? 1 : -1;
    return Quantity::ofThousandths(static_cast<qint64>(quotient));
}

} // namespace bm
