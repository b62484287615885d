// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/rootbalance.h"

namespace bm
{

std::optional<Quantity> accountedPercent(const RootBalance &balance)
{
    if (!balance.received || !balance.received->isPositive())
        return std::nullopt;
    constexpr Quantity all = Quantity::ofUnits(100);
    const Quantity missing = balance.unexplained.isNegative() ? -balance.unexplained : balance.unexplained;
    const Quantity percent = all - scaled(all, missing, *balance.received);
    return percent.isNegative() ? Quantity() : percent;
}

} // namespace bm
