// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/vessels/contents.h"

#include <algorithm>

namespace bm
{
namespace
{
Quantity sumOf(const LotShares &shares)
{
    Quantity sum;
    for (const LotShare &share : shares)
        sum += share.quantity;
    return sum;
}

LotShares partOf(const LotShares &shares, Quantity part)
{
    std::vector<Quantity> weights;
    for (const LotShare &share : shares)
        weights.push_back(share.quantity);
    const std::vector<Quantity> parts = split(part, weights);
    LotShares taken;
    for (size_t i = 0; i < shares.size(); ++i)
        taken.push_back({shares[i].lot, parts[i]});
    return taken;
}

void take(LotShares &from, const LotShares &taken)
{
    for (size_t i = 0; i < from.size(); ++i)
        from[i].quantity -= taken[i].quantity;
}
} // namespace

void addShares(LotShares &to, const LotShares &more)
{
    for (const LotShare &share : more) {
        const auto known =
            std::find_if(to.begin(), to.end(), [&](const LotShare &each) { return each.lot == share.lot; });
        if (known != to.end())
            known->quantity += share.quantity;
        else
            to.push_back(share);
    }
}

LotShares lessened(const LotShares &shares, Quantity by)
{
    LotShares left = shares;
    take(left, partOf(shares, by));
    return left;
}

void Fillings::load(qint64 filling, qint64 lot, Quantity quantity)
{
    addShares(m_shares[filling], {{lot, quantity}});
}

void Fillings::pass(qint64 from, qint64 into, Quantity quantity)
{
    addShares(m_shares[into], change(from, -quantity));
}

LotShares Fillings::change(qint64 filling, Quantity difference)
{
    LotShares &shares = m_shares[filling];
    const bool isEmpty = sumOf(shares).isZero();
    const LotShares parts =
        partOf(isEmpty ? m_last.value(filling) : shares, difference.isNegative() ? -difference : difference);
    if (!difference.isNegative()) {
        addShares(shares, parts);
        return parts;
    }
    if (isEmpty)
        return parts;
    if (sumOf(shares) == -difference)
        m_last.insert(filling, shares);
    take(shares, parts);
    return parts;
}

LotShares Fillings::in(qint64 filling) const
{
    LotShares there = m_shares.value(filling);
    std::erase_if(there, [](const LotShare &share) { return share.quantity.isZero(); });
    return there;
}

std::vector<DrawnLot> drawnLots(const DrawRule &rule, const std::vector<LoadInReach> &loads)
{
    std::vector<DrawnLot> lots;
    std::vector<Quantity> loaded;
    for (size_t i = 0; i < loads.size(); ++i) {
        const LoadInReach &load = loads[i];
        // Each end of it that has a neighbour may lie elsewhere.
        const int ends = int(i > 0) + int(i + 1 < loads.size());
        const Quantity shift = Quantity::ofThousandths(rule.tolerance.thousandths() * ends);
        const bool isBooked = !rule.isMixed && !rule.isOverdrawn;
        const Quantity low = isBooked ? std::max(Quantity(), load.byBooks - shift) : Quantity();
        const Quantity high = isBooked ? load.byBooks + shift : rule.drawn;
        const auto known =
            std::find_if(lots.begin(), lots.end(), [&](const DrawnLot &lot) { return lot.lot == load.lot; });
        const auto at = size_t(known - lots.begin());
        if (known == lots.end()) {
            lots.push_back({load.lot, false, {}, {}, {}});
            loaded.push_back({});
        }
        lots[at].share += load.byBooks;
        lots[at].low += low;
        lots[at].high += high;
        loaded[at] += load.loaded;
    }
    for (size_t i = 0; i < lots.size(); ++i) {
        const bool isAlone = lots.size() == 1;
        lots[i].low = isAlone ? rule.drawn : std::min(lots[i].low, rule.drawn);
        lots[i].high = isAlone ? rule.drawn : std::min({lots[i].high, rule.drawn, loaded[i]});
        lots[i].isCertain = isAlone || lots[i].low.isPositive();
    }
    return lots;
}

Reach reachOf(const std::vector<Layer> &layers, Quantity drawn, Quantity tolerance)
{
    Reach reach{0, layers.size() - 1};
    Quantity there;
    for (const Layer &layer : layers)
        there += layer.remaining;
    if (there < drawn || there.isZero())
        return reach;
    while (layers[reach.first].remaining.isZero())
        ++reach.first;
    reach.last = reach.first;
    Quantity left = layers[reach.last].remaining - drawn; // in the last one, afterwards
    while (left.isNegative())
        left += layers[++reach.last].remaining;
    for (Quantity before = layers[reach.first].loaded - layers[reach.first].remaining;
         reach.first > 0 && before < tolerance; before += layers[reach.first].loaded)
        --reach.first;
    for (; reach.last + 1 < layers.size() && left < tolerance; left += layers[reach.last].remaining)
        ++reach.last;
    return reach;
}

} // namespace bm
