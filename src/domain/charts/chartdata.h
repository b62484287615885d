// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/charts/control.h"
#include "domain/charts/steps.h"

#include <QDateTime>
#include <QString>

namespace bm
{

enum class ChartTopic {
    Balance,   // of a lot: what came and what became of it
    Use,       // of a lot or an ingredient, over time
    Customers, // who has something of it
    Days,      // on which days it was shipped
    Dose,      // how much of it is on how many pallets
    Expiry,    // how long the stock is good
    Yield,     // made, in percent of planned, run after run
    YieldRange // how much that changes from run to run
};
inline constexpr int chartTopics = static_cast<int>(ChartTopic::YieldRange) + 1;

// Received, with what was found at a first count, less what is unexplained, is the sum of the others.
enum class BalancePart {
    Received,
    FirstCount,  // of a lot that was taken over without a quantity
    Unexplained, // counted differences; positive: there is less than the books said
    Used,
    PassedOn, // into other lots
    Wasted,
    Sampled,
    SentBack,
    OnHand
};
inline constexpr int balanceParts = static_cast<int>(BalancePart::OnHand) + 1;

// What the marks of a chart count.
enum class ChartMeasure { Amount, Lots, Pallets, Cases, Percent };

enum class ChartRemark {
    QuantityUnknown, // of some rows nobody knows the amount; they are not in the sums
    ReceivedUnknown, // what came before the first count is not known, so the balance does not close
    UnitsDiffer,     // rows in another unit are not in the sums
    CasesUnknown,    // of some pallets, so pallets are counted
    OnlyNewest,      // there are more rows than are shown
    FewPoints,       // the limits are a first guess
    YieldUnknown,    // some runs have none
    CameBack         // what is here again is not counted
};

// A bar or a point. Which of its names it has depends on the topic; the words are chosen above.
struct ChartMark
{
    QString name = {};      // a customer (empty: nobody knows), a batch
    int step = 0;           // BalancePart, ExpiryStep
    QDate day = {};         // the first day of its time step; invalid: unknown
    Bin bin = {};           // of doses
    bool isUnknown = false; // it stands for what nobody knows: a dose
    std::optional<Quantity> value = {};
    int rows = 0;    // that stand behind it
    int unknown = 0; // of them, whose amount nobody knows
    std::vector<ControlRule> rules = {};
};

// What stands behind a mark.
//             code    name        other   at/day     quantity   second     third
// Balance     batch   -           lot     moved at   of part    -          -          (code: the lot itself otherwise)
// Use         batch   ingredient  lot     used at    used       -          -
// Customers   pallet  customer    order   shipped    cases      dose       -
// Days        pallet  customer    order   shipped    cases      dose       -
// Dose        pallet  customer    order   shipped    dose       cases      percent of the root
// Expiry      lot     ingredient  place   last day   on hand    days left  -
// Yield       batch   recipe      -       ended      percent    made       planned
// YieldRange  batch   recipe      -       ended      range      percent    -
struct ChartRow
{
    int mark = 0;
    QString code; // what can be opened
    QString name;
    QString other;
    QDateTime at; // UTC; invalid: unknown
    QDate day;
    std::optional<Quantity> quantity; // nothing: unknown
    QString unit;
    std::optional<Quantity> second;
    QString secondUnit;
    std::optional<Quantity> third;
};

struct ChartData
{
    ChartTopic topic = ChartTopic::Balance;
    QString subject; // the code it is about; empty: everything
    QString title;   // ingredient, recipe
    QString unit;    // of the amounts
    ChartMeasure measure = ChartMeasure::Amount;
    TimeStep timeStep = TimeStep::Day;
    std::vector<ChartMark> marks;
    std::vector<ChartRow> rows;          // in the order of their marks
    std::optional<ControlChart> control; // of yields
    std::vector<ChartRemark> remarks;

    bool has(ChartRemark remark) const;
    void add(ChartRemark remark); // once
};

// Sets what the rows say of the marks: the sum of their amounts in the chart's unit, or how many there are. A mark of
// which every row is unknown has no value. Rows are put in the order of their marks.
void sumUp(ChartData &data);

// What of a balance is not accounted for by its own parts: nothing, when the books are right. No value: not everything
// is known.
std::optional<Quantity> balanceGap(const ChartData &balance);

} // namespace bm
