// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/weighing/scaleweight.h"

namespace bm
{
namespace
{
__extension__ using Wide = __int128; // of 40 bits of display times 39 of steps times 10 of thousandths

constexpr qint64 largestDigits = 999'999'999'999;

qint64 tenTo(int power)
{
    qint64 result = 1;
    for (int i = 0; i < power; ++i)
        result *= 10;
    return result;
}

// The nearest whole number, a tie to the even one, as every conversion of the plant rounds.
Wide halfEven(Wide dividend, Wide divisor)
{
    const Wide magnitude = dividend < 0 ? -dividend : dividend;
    Wide whole = magnitude / divisor;
    const Wide twice = 2 * (magnitude % divisor);
    if (twice > divisor || (twice == divisor && whole % 2 != 0))
        ++whole;
    return dividend < 0 ? -whole : whole;
}
} // namespace

QString ScaleWeight::figure(QChar decimalPoint) const
{
    QString text = QString::number(qAbs(digits)).rightJustified(places + 1, u'0');
    if (places > 0)
        text.insert(text.size() - places, decimalPoint);
    return digits < 0 ? QString(u'-' + text) : text;
}

QString ScaleWeight::text() const
{
    return figure(u'.') % u' ' % unit;
}

std::optional<ScaleWeight> scaleWeightFrom(QByteArrayView number, const QString &unit)
{
    ScaleWeight weight;
    weight.unit = unit;
    const bool isNegative = number.startsWith('-');
    if (isNegative || number.startsWith('+'))
        number = number.sliced(1);
    bool hasPoint = false;
    bool hasDigit = false;
    for (const char sign : number) {
        if (sign == '.' && !hasPoint) {
            hasPoint = true;
        } else if (sign >= '0' && sign <= '9') {
            hasDigit = true;
            weight.digits = weight.digits * 10 + (sign - '0');
            weight.places += hasPoint ? 1 : 0;
        } else {
            return std::nullopt;
        }
        if (weight.digits > largestDigits || weight.places > ScaleWeight::mostPlaces)
            return std::nullopt;
    }
    if (isNegative)
        weight.digits = -weight.digits;
    return hasDigit ? std::optional(weight) : std::nullopt;
}

Result<Conversion> weightIn(const ScaleWeight &weight, const QString &unit)
{
    const std::optional<Unit> source = unitNamed(weight.unit);
    const std::optional<Unit> target = unitNamed(unit);
    if (!source || !target || source->kind != target->kind)
        return Error{Reason::UnitMismatch, QStringLiteral("unit"), unit};
    const Wide dividend = Wide(weight.digits) * source->steps * 1000;
    const Wide divisor = Wide(target->steps) * tenTo(weight.places);
    const Wide rounded = halfEven(dividend, divisor);
    if (rounded > Quantity::maximumThousandths || rounded < -Quantity::maximumThousandths)
        return Error{Reason::NotANumber, QStringLiteral("quantity"), weight.text()};
    return Conversion{Quantity::ofThousandths(qint64(rounded)), dividend % divisor == 0};
}

} // namespace bm
