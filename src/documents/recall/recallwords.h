// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"

#include <functional>

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
// "possibly, through vessel V9", "possible carry-over"; empty: it is certain.
QString mayBeWords(const RecallItem &item);
// What it is, and that it is there only as possible.
QString titleWords(const RecallItem &item);
// How much of what was named is in it: "10.000 kg (3.200 %)", where several were named "L-1: 2.000 kg; L-2: unknown"
// or, when it is one sum, "L-1+L-2: 5.000 kg", "possibly", "unknown"; empty: nothing is said of it. amount: how a
// quantity is written.
using AmountWords = std::function<QString(Quantity quantity, const QString &unit)>;
QString doseWords(const RootDoses &doses, bool isPossible, const AmountWords &amount = {});
QString doseWords(const RecallItem &item, const AmountWords &amount = {});
QString doseWords(const RecallCustomer &customer, const AmountWords &amount = {});
// What stands on a pallet with several batches: "B-1: 40.000 loaves, 30.000 of it back; B-2: 60.000 loaves"; empty: of
// any other thing.
QString casesWords(const RecallItem &item, const AmountWords &amount);
// "Lots", "Made here", "On site": who has to fetch it.
QString groupWords(RecallGroup group);
// "3 ship-tos without phone: Corner shop, Kiosk, Market hall".
QString gapWords(const RecallGap &gap);
// "reached, answered, found 12.000, destroyed 12.000"; empty: nobody looked yet.
QString checkWords(const std::optional<NoticeCheck> &check);
// "told", or as checkWords(); and that it was withdrawn, by whom and why.
QString noticeWords(const NoticeRow &notice);
// "Figures as of now", or of when they are.
QString figuresWords(const Recall &recall);
// "now", "opening", "closing", for other programs.
QString figuresName(FiguresOf figures);
// How long it takes, or took, and which of the marks it keeps: "1 h 12 min, within 2 hours", "running for 5 h 3 min,
// over 4 hours". Retailers ask for two hours, BRCGS 3.9 and SQF 2.6 for four, 21 CFR 1.1455(c)(1) for twenty-four.
QString clockWords(const RecallSummary &recall, const QDateTime &now);
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
