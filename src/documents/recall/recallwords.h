// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"

namespace bm
{

QString dispositionWords(Disposition disposition);
QString kindWords(NodeKind kind);
// "Recall R-0001", "Drill R-0002".
QString recallName(const RecallSummary &recall);
// What a recall would reach, or reached: "2 lots, 3 batches, 12 pallets, 9 of them shipped to 4 customers".
QString reachWords(const RecallScope &scope);
// What may be in it through a carry-over, and is not recalled by itself; empty: nothing.
QString possibleWords(const RecallScope &scope);
// What it is, and that it is there only as possible.
QString titleWords(const RecallItem &item);
// Warning codes of a trace as sentences.
QString warningWords(const QString &code);

// How much of a recall is settled: things that need it, and those that are.
struct SettledCount
{
    int needed = 0;
    int settled = 0;
};
SettledCount settledCount(const std::vector<RecallItem> &items);

} // namespace bm
