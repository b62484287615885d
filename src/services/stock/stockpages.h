// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "services/details/listpages.h"

#include <QDate>
#include <optional>

namespace bm
{

// Which lots of the stock; all that is said must hold. Empty: everything on hand.
struct StockFilter
{
    std::optional<IngredientId> ingredient;
    QString place;                    // exactly
    QString status;                   // lot_status
    std::optional<int> expiresWithin; // days from today; what is past its day, too
    std::optional<int> staleSince;    // days without a movement or a count
    bool waitsForQa = false;          // nobody judged it, or its conditional release has ended

    friend bool operator==(const StockFilter &, const StockFilter &) = default;
};

// The last lot that is there already.
struct StockKey
{
    QDate useFirst; // invalid: it has no date
    qint64 id = 0;
};

// One page of v_stock_list in the order of use, by key. now: with its day, of the plant.
Statement stockPage(const StockFilter &filter, const QDateTime &now, const StockKey *after, qint64 limit);

} // namespace bm
