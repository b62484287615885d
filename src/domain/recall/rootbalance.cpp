// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/rootbalance.h"

namespace bm
{
namespace
{
std::optional<Quantity> percentWithout(Quantity difference, const std::optional<Quantity> &whole)
{
    if (!whole || !whole->isPositive())
        return std::nullopt;
    constexpr Quantity all = Quantity::ofUnits(100);
    const Quantity missing = difference.isNegative() ? -difference : difference;
    const Quantity percent = all - scaled(all, missing, *whole);
    return percent.isNegative() ? Quantity() : percent;
}
} // namespace

std::optional<Quantity> accountedPercent(const RootBalance &balance)
{
    if (!balance.used)
        return std::nullopt;
    return percentWithout(balance.unexplained, balance.received);
}

std::optional<Quantity> unplaced(const ProductBalance &balance)
{
    if (!balance.made)
        return std::nullopt;
    return *balance.made - balance.here - balance.shipped - balance.intoStock - balance.wasted;
}

std::optional<Quantity> accountedPercent(const ProductBalance &balance)
{
    return percentWithout(unplaced(balance).value_or(Quantity()), balance.made);
}

} // namespace bm
