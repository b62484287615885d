// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"

namespace bm
{

// What a drill found when it was begun and a recall when it was closed; what is booked afterwards does not change it.
// Who had a pallet then is in it, how to reach him is not: that is asked today.
struct RecallFigures
{
    RecallBalances balances;
    std::optional<Quantity> accounted; // percent; nothing: unknown
    std::vector<RecallGap> gaps;
    std::vector<RecallItem> pallets;   // of each only where it was and who had it
    std::vector<RecallItem> lots = {}; // of each only how much was left
};

RecallFigures figuresOf(const RecallScope &scope, const std::vector<RecallSource> &sources,
                        const RecallBalances &balances);

// As they are kept, one line of JSON, and back; what nobody can read is nothing.
QString figuresToText(const RecallFigures &figures);
std::optional<RecallFigures> figuresFromText(const QString &text);

// The figures that a recall shows: what was kept, or nothing when they are those of now.
struct ShownFigures
{
    FiguresOf of = FiguresOf::Now;
    std::optional<RecallFigures> kept;
    QDateTime until; // what happened later is not in them; invalid: now
};
struct RecallRow; // services/recalling/recallrows.h
Result<ShownFigures> figuresShown(Database &database, const RecallRow &recall);
// The same by number. Errors: NotFound (recall).
Result<ShownFigures> figuresShown(Session &session, const QString &number);

// Where the pallets were and who had them, and how much was left of the lots, as it was then.
void setBack(std::vector<RecallItem> &items, const RecallFigures &figures);

} // namespace bm
