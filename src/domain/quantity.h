// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QHashFunctions>
#include <QString>
#include <compare>
#include <vector>

namespace bm
{

// An exact decimal amount with three places, at most 11 digits before the point (numeric(14,3)); counted in
// thousandths, never a binary float. The unit stands beside it in the row it belongs to.
class Quantity
{
public:
    static constexpr qint64 maximumThousandths = 99'999'999'999'999;

    constexpr Quantity() = default;

    // From a count of thousandths; NotANumber when out of range.
    static Result<Quantity> tryFromThousandths(qint64 thousandths);

    // From what the database or a contract's JSON holds: "-12.500", "12", "0.5"; a point, no grouping.
    // Errors: Required (blank), NotANumber, TooPrecise (a fourth place that is not zero).
    static Result<Quantity> tryFromText(const QString &text);

    // From what a person typed: as tryFromText, and the locale's decimal separator; grouping is refused because
    // "1,250" is 1250 for one reader and 1.25 for the next. Must be above zero: else NotPositive.
    static Result<Quantity> tryFromInput(const QString &text, QChar decimalPoint);

    static constexpr Quantity zero() { return {}; }
    static constexpr Quantity ofThousandths(qint64 thousandths) { return Quantity(thousandths); }
    static constexpr Quantity ofUnits(qint64 whole) { return Quantity(whole * 1000); }

    constexpr qint64 thousandths() const { return m_thousandths; }
    constexpr bool isZero() const { return m_thousandths == 0; }
    constexpr bool isNegative() const { return m_thousandths < 0; }
    constexpr bool isPositive() const { return m_thousandths > 0; }

    // "-12.500": always three places, a point. For the database and for contracts.
    QString toText() const;

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.m_thousandths + b.m_thousandths); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.m_thousandths - b.m_thousandths); }
    constexpr Quantity operator-() const { return Quantity(-m_thousandths); }
    Quantity &operator+=(Quantity other) { return *this = *this + other; }
    Quantity &operator-=(Quantity other) { return *this = *this - other; }
    friend size_t qHash(Quantity q, size_t seed = 0) { return ::qHash(q.m_thousandths, seed); }

private:
    explicit constexpr Quantity(qint64 thousandths) : m_thousandths(thousandths) {}
    qint64 m_thousandths = 0;
};

// Splits a quantity in proportion to the weights so that the parts add up to it to the last thousandth (largest
// remainder; ties go to the earlier part). All weights zero or none: all parts zero.
std::vector<Quantity> split(Quantity whole, const std::vector<Quantity> &weights);

// part * numerator / denominator, rounded half away from zero; zero when the denominator is zero.
Quantity scaled(Quantity part, Quantity numerator, Quantity denominator);

} // namespace bm
