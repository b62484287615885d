// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/people.h"

namespace bm
{

struct NewRun
{
    QString recipeName;       // as Catalog::recipeByName
    Quantity plannedQuantity; // > 0, in the recipe's yield unit
    QString unit;             // empty: the recipe's yield unit, else "units"
    QString line;
    QString shift;
    QString batchNumber; // empty: the next by the plant's pattern, else of its own numbers (planning/batchnumbers.h)
    QString dailyLot;
    QString cakeLot;
    QString icingLot;
    QDateTime plannedStart;
    bool startNow = false; // planned and started in one transaction
};

struct Run
{
    RunId id;
    QString batchNumber;
    RecipeId recipe;
    QString recipeName;
    std::optional<Quantity> planned;
    std::optional<Quantity> actual;
    QString unit;
    QString status;        // batch_status
    QString qualityStatus; // quality_status
    QString line;
    QDateTime startedAt;
    QDateTime endedAt;
    bool held = false;   // an open hold on the run itself
    QString heldThrough; // code of a held lot or run that is in it; empty: none
    bool migrated = false;
    QString shift;
    QDateTime plannedStart;
    QDateTime createdAt;
    QString dailyLot;
    QString cakeLot;
    QString icingLot;
    // The pause that nobody has ended yet (planning/runevents.h); no time: none.
    QDateTime pausedAt;
    QString pausedBy;
    QString pauseReason;
    QString endKind; // CANCEL or FAIL, when that is how it ended; empty: otherwise, or nobody wrote it down
    QString endReason;

    // What it is planned for, else when it was started or written down.
    QDateTime when() const
    {
        return plannedStart.isValid() ? plannedStart : startedAt.isValid() ? startedAt : createdAt;
    }
    bool isPaused() const { return status == u"IN_PROGRESS" && pausedAt.isValid(); }
    // The status, or PAUSED or CANCELLED, which are none of the database's: what people call it.
    QString standing() const
    {
        if (isPaused())
            return QStringLiteral("PAUSED");
        return status == u"FAILED" && endKind == u"CANCEL" ? QStringLiteral("CANCELLED") : status;
    }
};

template <typename Fields>
void eachField(Fields &field, Run &run)
{
    field("id", run.id);
    field("batchNumber", run.batchNumber);
    field("recipe", run.recipe);
    field("recipeName", run.recipeName);
    field("planned", run.planned);
    field("actual", run.actual);
    field("unit", run.unit);
    field("status", run.status);
    field("qualityStatus", run.qualityStatus);
    field("line", run.line);
    field("startedAt", run.startedAt);
    field("endedAt", run.endedAt);
    field("held", run.held);
    field("heldThrough", run.heldThrough);
    field("migrated", run.migrated);
    field("shift", run.shift);
    field("plannedStart", run.plannedStart);
    field("createdAt", run.createdAt);
    field("dailyLot", run.dailyLot);
    field("cakeLot", run.cakeLot);
    field("icingLot", run.icingLot);
    field("pausedAt", run.pausedAt);
    field("pausedBy", run.pausedBy);
    field("pauseReason", run.pauseReason);
    field("endKind", run.endKind);
    field("endReason", run.endReason);
}

// One line of the batch: what the recipe wants and what went in so far.
struct BatchNeed
{
    IngredientId ingredient;
    QString ingredientName;
    Quantity wanted; // scaled to the planned quantity; zero: not in the recipe
    Quantity used;
    QString unit;
    QString proposedLot; // code of the usable lot that expires first; empty when there is none
    QString proposedLocation;
    QString proposedInstead = {}; // the ingredient of that lot, when it is one that the recipe allows instead
};

struct BatchUse
{
    qint64 id = 0; // batch_ingredients.id
    QString lotCode;
    QString ingredientName;
    std::optional<Quantity> quantity; // nothing: unknown
    QString unit;
    QDateTime addedAt;
    QString addedBy;
    qint64 corrects = 0; // the earlier use that this takes back from, with a negative quantity; 0: it is a use
    QString notes = {};  // of a correction: the reason
    // The ingredient of the recipe that it stands in for, and how much of it; empty: it stands for itself.
    QString insteadOf = {};
    std::optional<Quantity> standsFor = {};
    QString standsForUnit = {};
    bool isRework = false; // left of another batch
};

struct AddLot
{
    RunId run;
    QString lotCode; // or the code of a vessel: a draw from it
    Quantity quantity;
    QString notes; // the reason, when somebody has to approve it
    // The ingredient of the recipe that it stands in for; empty: what the recipe allows.
    QString insteadOf = {};
    std::optional<Quantity> standsFor = {}; // in that one's unit; nothing: by the recipe's ratio, or one to one
};

struct AddedLot
{
    qint64 batchIngredientId = 0;
    QString lotCode;
    QString ingredientName;
    Quantity quantity;
    QString unit;
    Quantity remaining; // in the lot, afterwards
    bool inRecipe = true;
    bool isFromVessel = false; // lotCode is a vessel's, remaining is what it has by the books
    QString insteadOf = {};    // the ingredient of the recipe that it stands in for; empty: itself
    Quantity standsFor = {};
    QString standsForUnit = {};
    Quantity ratio = {}; // so much of the lot for one of that ingredient; zero: nobody said
    // Whoever judges the quality of a batch signs: the recipe does not allow it there, or it brings in these allergens.
    bool isToApprove = false;
    QStringList newAllergens = {};
    QStringList allergens = {}; // of rework: all that is in it, as its batches were made
    QStringList reaches = {};   // batches that run beside it on the line and must not meet them
    // Of rework: what is in the batch with it and what may be, in kg, and both in percent of the weight of the batch.
    bool isRework = false;
    bool isTooMuchRework = false;
    Quantity reworkUsed = {};
    Quantity reworkMost = {};
    Quantity reworkPercent = {};
    Quantity reworkLimit = {};
};

template <typename Fields>
void eachField(Fields &field, AddedLot &use)
{
    field("batchIngredientId", use.batchIngredientId);
    field("lotCode", use.lotCode);
    field("ingredientName", use.ingredientName);
    field("quantity", use.quantity);
    field("unit", use.unit);
    field("remaining", use.remaining);
    field("inRecipe", use.inRecipe);
    field("isFromVessel", use.isFromVessel);
    field("insteadOf", use.insteadOf);
    field("standsFor", use.standsFor);
    field("standsForUnit", use.standsForUnit);
    field("isToApprove", use.isToApprove);
    field("newAllergens", use.newAllergens);
    field("allergens", use.allergens);
    field("reaches", use.reaches);
    field("isRework", use.isRework);
    field("isTooMuchRework", use.isTooMuchRework);
    field("reworkUsed", use.reworkUsed);
    field("reworkMost", use.reworkMost);
    field("reworkPercent", use.reworkPercent);
    field("reworkLimit", use.reworkLimit);
}

struct FinishedRun
{
    Run run;
    QString wipLotCode; // set when the recipe makes an ingredient
};

template <typename Fields>
void eachField(Fields &field, FinishedRun &finished)
{
    field("run", finished.run);
    field("wipLotCode", finished.wipLotCode);
}

// The supervisor's task. Errors of all that changes something: NotSignedIn, NotAllowed (services/authority.h).
class Production
{
public:
    explicit Production(Session &session) : m_session(session) {}

    // Errors: Required, NotFound (recipe), NotPositive (plannedQuantity), UnitMismatch (unit), those of
    // batchNumberFor(); started at once also those of start().
    Result<Run> plan(const NewRun &run);
    Result<Run> run(RunId id);
    // By batch number. Errors: NotFound.
    Result<Run> find(const QString &batchNumber);
    Result<std::vector<Run>> open(); // PLANNED and IN_PROGRESS, newest first

    // Errors: RunAlreadyStarted, RunFinished, SignatureNeeded (lineClean: something is left on the line,
    // production/lines.h).
    Result<Run> start(RunId id);

    Result<std::vector<BatchNeed>> needs(RunId id);
    Result<std::vector<BatchUse>> uses(RunId id);

    // Looks before anything is weighed: whether the lot may go in, without writing. Quantity zero: not weighed yet, any
    // amount left is enough. Errors as add().
    Result<AddedLot> check(const AddLot &use);
    // Errors: everything a hold is a whitelist for (Lot..., NotEnoughLeft), RunNotInProgress, NotFound, Ambiguous;
    // NotInRecipe (lotCode: nothing allows it instead of something; insteadOf: not in the recipe), Required (standsFor:
    // the units differ; reason, when it is to be approved), UnitMismatch (unit), those of approverOf(). Of rework also
    // NotInRecipe (rework: the recipe takes none), Required and SignatureNeeded (reworkLimit: with it more is in than
    // the recipe lets in; reworkAllergens: it brings these in), and of all lots LotInOwnAncestry (lotCode: it came from
    // this batch).
    Result<AddedLot> add(const AddLot &use, const std::optional<Signature> &signature = {});
    // Takes back (part of) an earlier use. Errors: Required (reason), NotPositive, NotEnoughLeft (quantity), NotFound,
    // LotQuantityUnknown; LotRecalled, LotOnHold (takenBack) as long as QA has not released what stops what was made.
    Done takeBack(qint64 batchIngredientId, Quantity quantity, const QString &reason);

    // COMPLETED with the yield; a recipe with an output ingredient puts a WIP lot of that quantity into stock.
    // Errors: RunNotInProgress (paused: it is), RunEmpty (nothing was added), NotPositive (actualQuantity),
    // MoreThanMade.
    Result<FinishedRun> finish(RunId id, Quantity actualQuantity, const QString &notes = {});
    // Corrects the yield of a finished run, with the signature of a second person as soon as people can sign in; what
    // the run put into stock is adjusted by the difference, with the reason. The yield before stays in the history.
    // Errors: Required (reason), Duplicate (actualQuantity: it is the same), NotPositive (actualQuantity), NotFound,
    // StatusMoveNotAllowed (run, not finished), MoreThanMade (less than is packed), NotEnoughLeft (lotMade)
    // or LotQuantityUnknown (of its lot), Ambiguous (lotsMade: several lots), those of signerOf().
    Result<FinishedRun> amend(RunId id, Quantity actualQuantity, const QString &reason,
                              const std::optional<Signature> &signature = {});
    // Quality of a run, with a quality_checks row: PASSED, FAILED or CONDITIONAL_PASS. FAILED stops the lots that the
    // run put into stock, their parts and what was loaded of them into vessels. Errors: UnknownAction (result),
    // Required (notes, unless PASSED), NotFound, RunNotInProgress (only planned).
    Done checkQuality(RunId id, const QString &result, const QString &notes);

private:
    Session &m_session;
};

} // namespace bm
