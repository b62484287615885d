// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/rework.h"
#include "services/production.h"

namespace bm
{

// What is left of a batch and is to go into a later one: trimmings, off-shape loaves, leftover dough.
struct NewRework
{
    QString ingredient; // as whose lot it is kept, in its unit, one of mass; empty: what the recipe makes
    Quantity quantity;
    QString reason; // what it is; it stands in the history
    QString location;
};

struct ReworkLot
{
    QString lotCode;
    QString ingredientName;
    Quantity quantity; // that came out, as it was corrected since
    std::optional<Quantity> remaining;
    QString unit;
    QDate expirationDate;
    QString status; // lot_status

    friend bool operator==(const ReworkLot &, const ReworkLot &) = default;
};

template <typename Fields>
void eachField(Fields &field, ReworkLot &lot)
{
    field("lotCode", lot.lotCode);
    field("ingredientName", lot.ingredientName);
    field("quantity", lot.quantity);
    field("remaining", lot.remaining);
    field("unit", lot.unit);
    field("expirationDate", lot.expirationDate);
    field("status", lot.status);
}

// What is behind a lot that is rework, or that stands in a vessel; of any other lot nothing is said.
struct LotBehind
{
    QStringList batches;   // that left it, when it is rework
    QStringList allergens; // in it, when it is rework: as its batches were made
    QStringList failed;    // batches that failed and of which something is in it
    QStringList stopped;   // lots of which something is in it and that failed or are held

    // Whoever lets it go says why, and signs.
    bool isDoubtful() const { return !failed.isEmpty() || !stopped.isEmpty(); }
    // failedBehind or stoppedBehind, with the codes.
    Error doubt(Reason reason) const;
};

// What one batch leaves for another. What goes into a batch, and what is refused there, is Production's work. Errors of
// all that changes something: NotSignedIn, NotAllowed (services/authority.h).
class Rework
{
public:
    explicit Rework(Session &session) : m_session(session) {}

    // A lot of its own, good as long as its ingredient, and no longer than what the batch made. While the batch runs it
    // waits; finishing gives it the verdict of the batch. Errors: NotPositive (quantity), NotFound (ingredient, run),
    // Required (ingredient: the recipe makes none), NotInRecipe (reworkKeptAs: it is bought), UnitMismatch (unit: the
    // ingredient is not weighed), RunNotInProgress (planned, failed, recalled or paused), RunEmpty, MoreThanMade
    // (reworkOfRun: more than was weighed into the batch), Required (reworkOfRun: more than is left of that beside the
    // yield and the waste, and nobody said why).
    Result<ReworkLot> book(RunId run, const NewRework &rework);
    Result<std::vector<ReworkLot>> of(RunId run);
    // By the code of a lot. Errors: NotFound, Ambiguous (lotCode).
    Result<LotBehind> behind(const QString &lotCode);
    // What is in the batch, and how much may be; of a closed one as it was then. Errors: NotFound (run).
    Result<ReworkShare> share(RunId run);

private:
    Session &m_session;
};

} // namespace bm
