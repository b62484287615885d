// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <optional>

namespace bm
{

// Where a lot that a recall or a drill names has gone, in its own unit. What nobody knew when an old database was taken
// over stays unknown.
struct RootBalance
{
    QString code;
    QString ingredient;
    QString unit;
    std::optional<Quantity> received;
    std::optional<Quantity> used = Quantity(); // in batches, less what they gave back; nothing: one was not weighed
    Quantity passedOn; // into other lots: split, blended, into a vessel; negative: it came from others
    Quantity wasted;
    Quantity sampled;
    Quantity sentBack; // to the supplier
    std::optional<Quantity> onHand;
    Quantity unexplained; // counted differences; positive: there is less than the books said
};

// How much of what was received stands in the other columns, in percent with three places: what is unexplained, too
// much or too little, is not accounted for. Nothing: what was received is unknown or nothing, or a use is unknown.
std::optional<Quantity> accountedPercent(const RootBalance &balance);

// Where a batch that a recall or a drill names has gone, in its own unit.
struct ProductBalance
{
    QString batch;
    QString product;
    QString unit;
    std::optional<Quantity> made; // nothing: unknown, or not finished
    Quantity here;                // on pallets of the plant
    Quantity shipped;             // on pallets that are with a customer
    Quantity intoStock;           // put into stock as a lot, to be used on
    // Thrown away of what was made, and what a recall settled that was never packed; what was thrown away before is
    // beside it.
    Quantity wasted = {};
};

// Made and on no pallet and in no lot; negative: there is more than was made. Nothing: unknown.
std::optional<Quantity> unplaced(const ProductBalance &balance);
// As of a lot.
std::optional<Quantity> accountedPercent(const ProductBalance &balance);

} // namespace bm
