// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <QHash>
#include <optional>
#include <vector>

namespace bm
{

// What stands in a vessel is a chain of lots of our own, its fillings. Here is what is in them by the books: what goes
// in stays what it is, and what leaves takes of everything in proportion, to the last thousandth.

struct LotShare
{
    qint64 lot = 0;
    Quantity quantity;
};

using LotShares = std::vector<LotShare>; // each lot once, in the order in which they came

class Fillings
{
public:
    void load(qint64 filling, qint64 lot, Quantity quantity);
    void pass(qint64 from, qint64 into, Quantity quantity);
    // Something leaves (negative) or is found; what it was made of. Found in an empty one: made of what was there last.
    LotShares change(qint64 filling, Quantity difference);

    LotShares in(qint64 filling) const; // without what nothing is left of

private:
    QHash<qint64, LotShares> m_shares;
    QHash<qint64, LotShares> m_last; // before it came to nothing
};

void addShares(LotShares &to, const LotShares &more);
// Less of all of it, in proportion.
LotShares lessened(const LotShares &shares, Quantity by);

// What a draw may hold.
struct LoadInReach
{
    qint64 lot = 0;
    Quantity loaded;
    Quantity byBooks; // of it in the draw, by the books
};

struct DrawnLot
{
    qint64 lot = 0;
    bool isCertain = false;
    Quantity share; // by the books
    Quantity low;   // at least and at most
    Quantity high;
};

struct DrawRule
{
    bool isMixed = true;
    Quantity drawn;
    Quantity tolerance;       // of the end of a load in a FIFO vessel
    bool isOverdrawn = false; // more than the books had: where a load ends is not known
};

// Certain is a lot without which the draw cannot be: the only one in reach or, in order, so much of it by the books
// that the tolerance at its ends does not take it away. In a mixed vessel that held several lots each of them is
// possible.
std::vector<DrawnLot> drawnLots(const DrawRule &rule, const std::vector<LoadInReach> &loads);

// Which loads a FIFO draw reaches, by their positions: those that the books take, and their neighbours within the
// tolerance.
struct Layer
{
    Quantity loaded;
    Quantity remaining;
};
struct Reach
{
    size_t first = 0;
    size_t last = 0;
};
Reach reachOf(const std::vector<Layer> &layers, Quantity drawn, Quantity tolerance);

} // namespace bm
