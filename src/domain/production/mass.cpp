// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/production/mass.h"

#include "domain/units/conversion.h"

namespace bm
{
namespace
{
using Steps = Mass::Steps;
constexpr Steps hundredPercent = 100'000; // in thousandths of a percent

std::optional<Unit> massUnit(const QString &name)
{
    const std::optional<Unit> unit = unitNamed(name);
    return unit && unit->kind == Unit::Kind::Mass ? unit : std::nullopt;
}

// The divisor is above zero.
std::optional<Quantity> rounded(Steps dividend, Steps divisor)
{
    const Steps magnitude = dividend < 0 ? -dividend : dividend;
    Steps whole = magnitude / divisor;
    const Steps twice = 2 * (magnitude % divisor);
    if (twice > divisor || (twice == divisor && whole % 2 != 0))
        ++whole;
    if (whole > Quantity::maximumThousandths)
        return std::nullopt;
    return Quantity::ofThousandths(qint64(dividend < 0 ? -whole : whole));
}
} // namespace

std::optional<Mass> Mass::of(Quantity quantity, const QString &unit)
{
    const std::optional<Unit> known = massUnit(unit);
    return known ? std::optional(Mass(Steps(quantity.thousandths()) * known->steps)) : std::nullopt;
}

std::optional<Quantity> Mass::in(const QString &unit) const
{
    const std::optional<Unit> known = massUnit(unit);
    return known ? rounded(m_steps, known->steps) : std::nullopt;
}

std::optional<Quantity> percentOf(Mass part, Mass whole)
{
    return whole.steps() > 0 ? rounded(part.steps() * hundredPercent, whole.steps()) : std::nullopt;
}

bool isWithin(Mass part, Mass whole, Quantity percent)
{
    return part.size().steps() * hundredPercent <= whole.steps() * percent.thousandths();
}

} // namespace bm
