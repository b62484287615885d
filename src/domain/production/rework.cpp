// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/production/rework.h"

namespace bm
{
namespace
{
constexpr Mass::Steps hundredPercent = 100'000;              // in thousandths of a percent
constexpr Mass::Steps gram = Mass::Steps(1000) * 1000000000; // thousandths of nanograms
} // namespace

Mass ReworkShare::most() const
{
    return percent ? Mass(whole.steps() * percent->thousandths() / hundredPercent) : Mass();
}

bool ReworkShare::isWithin() const
{
    return percent && used <= most() + Mass(gram);
}

std::optional<Quantity> asMade(Mass left, Mass allLeft, Mass in, Quantity made)
{
    const QString grams = QStringLiteral("g");
    const auto part = left.in(grams);
    const auto rest = (in - allLeft).in(grams);
    if (!part || !rest || !rest->isPositive())
        return std::nullopt;
    return scaled(made, *part, *rest);
}

Mass scaledWeight(Mass lines, std::optional<Quantity> planned, std::optional<Quantity> yield)
{
    if (!planned || !yield || !yield->isPositive())
        return lines;
    return Mass(lines.steps() * planned->thousandths() / yield->thousandths());
}

} // namespace bm
