// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recipes/steps.h"
#include "services/production.h"

namespace bm
{

// What was read in a batch, and not taken back since.
struct RunReading
{
    qint64 id = 0;
    Quantity value;
    QString reason;
    QDateTime readAt;
    QString readBy;
    QString signedBy; // of one out of its limits
    QString signedReason;
};

struct RunStep
{
    RecipeStep planned;
    std::vector<std::optional<RunReading>> readings; // one for each that is planned, in the same order
    qint64 mark = 0;                                 // 0: it is not done
    QDateTime doneAt = {};
    QString doneBy = {};

    bool isDone() const { return mark != 0; }
    // The places, from 1, of the required readings that nobody made yet.
    std::vector<int> missing() const;
};

struct StepsOfRun
{
    Run run;
    std::vector<RunStep> steps;

    // The first that is not done, from 1; 0: none.
    int next() const;
};

// What is read in which step, by their places, from 1.
struct NewReading
{
    int step = 0;
    int reading = 1;
    Quantity value;
    QString reason; // of a correction, and of what is out of its limits
    std::optional<Signature> signature = {};
};

// The steps of a batch and what is read in them. Errors of all that changes something: NotSignedIn, NotAllowed
// (services/authority.h), NotFound (run, step, reading).
class RunSteps
{
public:
    explicit RunSteps(Session &session) : m_session(session) {}

    Result<StepsOfRun> of(RunId run);

    // While the batch is made. What was read already is corrected, also later: the earlier reading is taken back by a
    // row of its own. What is out of its limits needs a reason and, as soon as people can sign in, the signature of
    // somebody who may check the quality of batches. Errors: RunNotInProgress, OutOfLimits (reason) with the limits,
    // Required (reason; of a correction), Duplicate (value: it stands there already), SignatureNeeded, and those of a
    // signature.
    Done read(RunId run, const NewReading &reading);
    // Nothing comes in its place. One out of its limits is signed, as it was when it was read. Errors: Required
    // (reason), ReadingMissing (step: it is done and needs it), NotFound, RunNotInProgress, those of approverOf().
    Done takeBack(RunId run, int step, int reading, const QString &reason,
                  const std::optional<Signature> &signature = {});
    // Errors: ReadingMissing (step) with the names, Duplicate (step), RunNotInProgress.
    Done markDone(RunId run, int step);
    // It was a mistake. Errors: Required (reason), NotFound (mark), RunNotInProgress.
    Done takeBackDone(RunId run, int step, const QString &reason);

private:
    Session &m_session;
};

// "2 Bake until golden", "3 Cool": of a run that is to be finished. Nothing: all of them are done.
QStringList stepsUndone(const StepsOfRun &steps);
// The caller has a snapshot or a transaction.
Result<StepsOfRun> readRunSteps(Database &database, RunId run);

} // namespace bm
