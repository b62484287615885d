// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/mass.h"

#include <QString>
#include <vector>

namespace bm
{

// Something that went in or came out, as it was written down.
struct BalanceAmount
{
    QString name;                     // of an ingredient, a product, a reason
    QString code;                     // of a lot; empty when it has none
    std::optional<Quantity> quantity; // nothing: nobody knows
    QString unit;

    friend bool operator==(const BalanceAmount &, const BalanceAmount &) = default;
};

// Everything about a run that has a weight. What only wraps the product is left out by who asks.
struct RunAmounts
{
    std::vector<BalanceAmount> in; // with what was taken back, negative
    BalanceAmount made;
    bool isPutIntoStock = false; // what was made is a WIP lot: the same amount, counted there and not as output
    std::vector<BalanceAmount> waste;
    std::vector<BalanceAmount> rework; // what was left for later batches
};

// in = out + waste + wip + rework + unexplained. Only what was weighed is in the sums: pieces and litres have no known
// mass, and a figure that rests on a guess is none.
struct MassBalance
{
    QString unit; // to show it in: the run's own when that is one of mass, else kg
    Mass in;
    Mass out;
    Mass wip;
    Mass waste;
    Mass rework;
    std::vector<BalanceAmount> notWeighed; // in units that are none of mass
    std::vector<BalanceAmount> unknown;    // nobody knows how much it was

    // Everything has a weight, and something went in.
    bool closes() const { return notWeighed.empty() && unknown.empty() && in > Mass(); }
    // Below nothing: more came out than went in. Only of a balance that closes.
    std::optional<Mass> unexplained() const;
    std::optional<Quantity> unexplainedPercent() const;
    // Nothing is asked about a balance that cannot be closed.
    bool isWithin(Quantity tolerancePercent) const;
};

MassBalance balanceOf(const RunAmounts &amounts);

} // namespace bm
