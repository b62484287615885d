// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"

namespace bm
{

// What a recall or a drill found when it was begun; what is booked afterwards does not change it. Who had a pallet then
// is in it, how to reach him is not: that is asked today.
struct RecallFigures
{
    RecallBalances balances;
    std::optional<Quantity> accounted; // percent; nothing: unknown
    std::vector<RecallGap> gaps;
    std::vector<RecallItem> pallets; // of each only where it was and who had it
};

RecallFigures figuresOf(const RecallScope &scope, const std::vector<RecallSource> &sources,
                        const RecallBalances &balances);

// As they are kept, one line of JSON, and back; what nobody can read is nothing.
QString figuresToText(const RecallFigures &figures);
std::optional<RecallFigures> figuresFromText(const QString &text);

// Nothing: from before they were kept.
Result<std::optional<RecallFigures>> figuresKept(Database &database, qint64 recall);
// The same by number. Errors: NotFound (recall).
Result<std::optional<RecallFigures>> figuresKept(Session &session, const QString &number);

// Where the pallets were and who had them, as it was then.
void setBack(std::vector<RecallItem> &items, const RecallFigures &figures);

} // namespace bm
