// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots.h"
#include "services/production/lines.h"

namespace bm
{

// What the next batch on the line has to know, inside the caller's transaction or snapshot.
Result<LineState> lineStateOf(Session &session, const QString &line);
Result<LineCheck> lineCheckOf(Session &session, const Run &run);
LineCleaning cleaningFrom(const Row &row);
// Errors: Required (line) in a plant that records cleans; SignatureNeeded (lineClean) with the line and what is on it
// that the batch must not meet, or (lineMeets) with the batches that run there and what this one would bring to them.
Done refuseUnlessClean(Session &session, const Run &run);

// Who runs on the line of the run and must not meet what the lots would bring in.
Result<std::vector<LineRun>> reachedByLots(Session &session, const Run &run, const std::vector<qint64> &lots);
// What is in the lots themselves and in everything behind them: what was booked, what the recipes behind them want, and
// what somebody let pass from a line that was not cleaned.
Result<QStringList> allergensIn(Database &database, const std::vector<qint64> &lots);
// Of these, what the recipe does not have.
Result<QStringList> newAllergensOf(Database &database, RecipeId recipe, const QStringList &allergens);
QString batchNumbers(const std::vector<LineRun> &runs);
QStringList broughtTo(const std::vector<LineRun> &runs);

struct CarriedOver
{
    QStringList allergens;
    QString reason; // as in the signature
    std::optional<qint64> signature;
};
// Inside of the transaction in which it was signed, of started runs.
Done keepCarryOver(Session &session, RunId from, RunId to, const CarriedOver &carried);
// The key of the newest signature on the run since then; nothing in a plant whose people cannot sign in.
Result<std::optional<qint64>> signedOn(Session &session, RunId run, const QDateTime &since);

// Inside of a transaction, of a planned run.
Done refuseUnlessPlanned(const Run &run);
Done setStarted(Session &session, RunId id);

} // namespace bm
