// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/massbalance.h"
#include "domain/production/swaps.h"
#include "services/production.h"

namespace bm
{

// What was thrown away of a run.
struct RunLoss
{
    qint64 id = 0;
    Quantity quantity; // negative: it takes an earlier one back
    QString unit;
    QString reason;
    QDateTime lostAt;
    QString lostBy;
    qint64 reverses = 0; // the earlier one; 0: none

    friend bool operator==(const RunLoss &, const RunLoss &) = default;
};

template <typename Fields>
void eachField(Fields &field, RunLoss &loss)
{
    field("id", loss.id);
    field("quantity", loss.quantity);
    field("unit", loss.unit);
    field("reason", loss.reason);
    field("lostAt", loss.lostAt);
    field("lostBy", loss.lostBy);
    field("reverses", loss.reverses);
}

struct RunBalance
{
    Run run;
    std::optional<Quantity> made; // as recorded, or as it is being asked about
    MassBalance balance;
    std::vector<RunLoss> losses;
    Quantity packed;    // on pallets that are not void, in the run's unit; a part of what was made
    Quantity wasted;    // thrown away after the end, in the run's unit; a part of what was made, too
    Quantity tolerance; // percent of what went in that may stay unexplained; of a closed run as it was then
    std::vector<ProbableSwap> swaps;
    QString notes; // of the run; the reason for what is unexplained is in them

    bool isWithin() const { return balance.isWithin(tolerance); }
};

// What a run took in and what became of it. Errors of all that changes something: NotSignedIn, NotAllowed
// (services/authority.h).
class RunBalances
{
public:
    explicit RunBalances(Session &session) : m_session(session) {}

    // On one snapshot, without writing. While the run is not finished its yield is unknown, and so is the balance.
    // Errors: NotFound (run).
    Result<RunBalance> of(RunId run);
    // As of(), as if it were finished with that yield.
    Result<RunBalance> preview(RunId run, Quantity actualQuantity);

    // Production::finish(), which needs notes that say why when more is unexplained than the plant allows. Errors also:
    // BalanceUnexplained (notes) with the amount and the percentage.
    Result<FinishedRun> finish(RunId run, Quantity actualQuantity, const QString &notes = {});

    // Something of the run was thrown away: until its end beside the yield, afterwards out of it. No unit: the run's
    // own, when that is one of mass, else kg. Errors: Required (reason), NotPositive, UnitMismatch (unit: none of mass
    // or count; wasteOfYield: not the one that the yield is in), MoreThanMade (wasteOfRun: with what was left as rework
    // more than went in, where all of that was weighed; wasteOfYield: more than is left of the yield),
    // RunNotInProgress (only planned), NotFound.
    Result<RunLoss> waste(RunId run, Quantity quantity, const QString &unit, const QString &reason);
    // A mistake; the earlier line stays. Errors: Required (reason), NotFound (loss; also of one taken back already).
    Result<RunLoss> takeBackWaste(qint64 loss, const QString &reason);

    Result<Quantity> tolerance();
    // QA's, and an administrator's. Errors: Required (reason), NotANumber below 0 or above 100.
    Done setTolerance(Quantity percent, const QString &reason);

private:
    Session &m_session;
};

} // namespace bm
