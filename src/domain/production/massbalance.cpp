// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/production/massbalance.h"

#include <algorithm>

namespace bm
{
namespace
{
// One line for each unit and thing, however often it was added.
void keep(std::vector<BalanceAmount> &kept, const BalanceAmount &amount)
{
    const auto same = std::find_if(kept.begin(), kept.end(), [&amount](const BalanceAmount &one) {
        return one.name == amount.name && one.code == amount.code && one.unit == amount.unit &&
               one.quantity.has_value() == amount.quantity.has_value();
    });
    if (same == kept.end())
        kept.push_back(amount);
    else if (amount.quantity)
        *same->quantity += *amount.quantity;
}

void count(MassBalance &balance, Mass MassBalance::*sum, const BalanceAmount &amount)
{
    if (!amount.quantity)
        return keep(balance.unknown, amount);
    if (const std::optional<Mass> mass = Mass::of(*amount.quantity, amount.unit))
        balance.*sum += *mass;
    else
        keep(balance.notWeighed, amount);
}
} // namespace

std::optional<Mass> MassBalance::unexplained() const
{
    return closes() ? std::optional(in - out - wip - waste - rework) : std::nullopt;
}

std::optional<Quantity> MassBalance::unexplainedPercent() const
{
    const std::optional<Mass> rest = unexplained();
    return rest ? percentOf(*rest, in) : std::nullopt;
}

bool MassBalance::isWithin(Quantity tolerancePercent) const
{
    const std::optional<Mass> rest = unexplained();
    return !rest || bm::isWithin(*rest, in, tolerancePercent);
}

MassBalance balanceOf(const RunAmounts &amounts)
{
    MassBalance balance;
    balance.unit = Mass::of({}, amounts.made.unit) ? amounts.made.unit : QStringLiteral("kg");
    for (const BalanceAmount &amount : amounts.in)
        count(balance, &MassBalance::in, amount);
    count(balance, amounts.isPutIntoStock ? &MassBalance::wip : &MassBalance::out, amounts.made);
    for (const BalanceAmount &amount : amounts.waste)
        count(balance, &MassBalance::waste, amount);
    for (const BalanceAmount &amount : amounts.rework)
        count(balance, &MassBalance::rework, amount);
    // What was taken back whole was never in.
    std::erase_if(balance.notWeighed, [](const BalanceAmount &one) { return one.quantity->isZero(); });
    return balance;
}

} // namespace bm
