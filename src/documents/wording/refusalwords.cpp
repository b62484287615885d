// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wording/refusalwords.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace bm
{
namespace
{
struct Refusal
{
    Reason reason;
    const char *field;
    const char *sentence; // %1 is the detail; null: that of the reason
    const char *wayOut;
};

// In the order in which the work goes on. Who makes such an error has the field.
constexpr std::array refusals{
    // services/production
    Refusal{Reason::NotFound, "batchIngredient",
            QT_TRANSLATE_NOOP("bm::Sentences", "The batch has no line %1 of what went in."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Look at what went into the batch, and take back one of those lines.")},
    Refusal{Reason::NotEnoughLeft, "quantity",
            QT_TRANSLATE_NOOP("bm::Sentences", "That is more than there is of it: %1"),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Type at most that.")},
    Refusal{Reason::NotInRecipe, "insteadOf", nullptr,
            QT_TRANSLATE_NOOP("bm::Sentences", "Say an ingredient of the recipe for which it stands in.")},
    Refusal{
        Reason::UnitMismatch, "reworkWeight",
        QT_TRANSLATE_NOOP("bm::Sentences", "Rework is weighed, and this is not: %1"),
        QT_TRANSLATE_NOOP("bm::Sentences", "Keep it as something that is counted in kg or another unit of weight.")},
    Refusal{Reason::NotFound, "loss",
            QT_TRANSLATE_NOOP("bm::Sentences", "There is no line of waste %1 that could be taken back."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Look at the waste of the batch; a line is taken back once.")},
    Refusal{Reason::RunNotInProgress, "finishRun", QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is over already."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. When its yield was wrong, amend it.")},
    Refusal{Reason::RunFinished, "endRun", QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is over already."),
            QT_TRANSLATE_NOOP(
                "bm::Sentences",
                "Nothing was changed. When something is wrong with it, QA can hold it or fail it with a check.")},
    Refusal{Reason::MoreThanMade, "actualQuantity",
            QT_TRANSLATE_NOOP("bm::Sentences", "More of the batch is on pallets or thrown away: %1"),
            QT_TRANSLATE_NOOP("bm::Sentences", "Type at least that much, or take cases off their pallets first.")},
    Refusal{
        Reason::StatusMoveNotAllowed, "run", QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is not completed."),
        QT_TRANSLATE_NOOP("bm::Sentences",
                          "Only what a completed batch made is amended. Finish it first when it is still being made.")},
    Refusal{Reason::Duplicate, "actualQuantity",
            QT_TRANSLATE_NOOP("bm::Sentences", "The batch made %1 by the books already."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Type another amount, or leave it.")},
    Refusal{Reason::Ambiguous, "lotsMade",
            QT_TRANSLATE_NOOP("bm::Sentences", "The batch put several lots into stock: %1"),
            QT_TRANSLATE_NOOP("bm::Sentences",
                              "Nothing was changed. Count the lot that is wrong, on the page of the inventory.")},
    Refusal{Reason::NotEnoughLeft, "lotMade",
            QT_TRANSLATE_NOOP("bm::Sentences", "More of what the batch made has gone on already. Left of it: %1"),
            QT_TRANSLATE_NOOP(
                "bm::Sentences",
                "Nothing was changed. Look at the amount again; what was booked wrong further on is corrected first.")},
    Refusal{Reason::NotFound, "step", QT_TRANSLATE_NOOP("bm::Sentences", "There is no step %1."),
            QT_TRANSLATE_NOOP("bm::Sentences", "The steps are counted from 1 as they are listed.")},
    Refusal{Reason::NotFound, "reading", QT_TRANSLATE_NOOP("bm::Sentences", "The step has no reading %1."),
            QT_TRANSLATE_NOOP("bm::Sentences", "The readings are counted from 1 as they are listed.")},
    Refusal{Reason::NotFound, "notRead", QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was read yet of %1."),
            QT_TRANSLATE_NOOP("bm::Sentences", "There is nothing to take back.")},
    Refusal{Reason::NotFound, "mark", QT_TRANSLATE_NOOP("bm::Sentences", "Step %1 is not marked as done."),
            QT_TRANSLATE_NOOP("bm::Sentences", "There is nothing to take back.")},
    Refusal{Reason::Duplicate, "step", QT_TRANSLATE_NOOP("bm::Sentences", "Step %1 is done already."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Go on with the next one.")},
    Refusal{Reason::Duplicate, "value", QT_TRANSLATE_NOOP("bm::Sentences", "%1 is what was read already."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Type what is read now when it is another one.")},
    // services/vessels
    Refusal{Reason::StatusMoveNotAllowed, "contentAbove",
            QT_TRANSLATE_NOOP("bm::Sentences", "By the books there is more in the vessel: %1"),
            QT_TRANSLATE_NOOP("bm::Sentences",
                              "Type a capacity that is not below that, or count what is in the vessel first.")},
    // services/recipes
    Refusal{Reason::Required, "productReason",
            QT_TRANSLATE_NOOP("bm::Sentences", "Goods that were described like this have left: %1"),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Say why it was wrong; another brand or packaging "
                                               "is the next version of the recipe.")},
    // services/holding
    Refusal{Reason::StatusMoveNotAllowed, "heldRecalled",
            QT_TRANSLATE_NOOP("bm::Sentences", "%1 is recalled, which stops it already."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing is left to do. What becomes of it is said in its recall.")},
    Refusal{Reason::RunNotInProgress, "heldPlanned",
            QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is only planned: there is nothing of it to hold."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Hold what would go into it, or cancel the batch.")},
    Refusal{Reason::PalletNotActive, "heldAway", QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 is not here any more."),
            QT_TRANSLATE_NOOP("bm::Sentences",
                              "What a customer has is held when it comes back as a return; else it is recalled.")},
    // services/palletizing
    Refusal{Reason::LotFailedQuality, "batchNumber",
            QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 failed its quality check."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside. QA decides what becomes of it.")},
    Refusal{Reason::RunNotInProgress, "batchNumber",
            QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 was not started yet."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Start it, or look at the number of the batch again.")},
    Refusal{Reason::RunNotInProgress, "unfinished",
            QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1, which is on the pallet, is not completed."),
            QT_TRANSLATE_NOOP("bm::Sentences",
                              "Finish it, and where it is being checked let QA end that; then the pallet may leave.")},
    Refusal{Reason::RunNotInProgress, "recalledOnPallet",
            QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1, which is on the pallet, is recalled."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Put the pallet aside and tell QA.")},
    Refusal{Reason::LotRecalled, "palletCode", QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 is recalled."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside and tell QA.")},
    Refusal{Reason::Duplicate, "onto", QT_TRANSLATE_NOOP("bm::Sentences", "%1 cannot be merged onto itself."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Say another pallet.")},
    Refusal{Reason::StatusMoveNotAllowed, "palletCode",
            QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 has left or is void already."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. What has left comes back as a return first.")},
    // services/stock, services/delivering
    Refusal{Reason::NotEnoughLeft, "stockLeft",
            QT_TRANSLATE_NOOP("bm::Sentences", "More would be taken than there is of it: %1"),
            QT_TRANSLATE_NOOP("bm::Sentences",
                              "Nothing was changed. Look at the amount again; what was used of it stays used.")},
    Refusal{Reason::NotEnoughLeft, "splitWhole",
            QT_TRANSLATE_NOOP("bm::Sentences", "All of lot %1 would be split off."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Move the lot, or split off less.")},
    Refusal{Reason::Duplicate, "receipt",
            QT_TRANSLATE_NOOP("bm::Sentences", "The receipt of %1 was taken back already."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing is left to do.")},
    Refusal{Reason::DeliveryClosed, "closedReceipt",
            QT_TRANSLATE_NOOP("bm::Sentences", "Delivery %1, with which it came, is closed."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. What is wrong is put right with a count.")},
    // services/shipping
    Refusal{Reason::NotFound, "notLoaded", QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 is not on this shipment."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Look at what the shipment has.")},
    Refusal{Reason::StatusMoveNotAllowed, "shipment", QT_TRANSLATE_NOOP("bm::Sentences", "Shipment %1 has not left."),
            QT_TRANSLATE_NOOP(
                "bm::Sentences",
                "Nothing was changed. A pallet is taken off an open shipment, or the shipment is cancelled.")},
    Refusal{Reason::PalletsRefused, "notAway",
            QT_TRANSLATE_NOOP("bm::Sentences", "These pallets did not just leave with it, or are recalled: %1"),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Take each of the others back for itself.")},
    Refusal{Reason::StatusMoveNotAllowed, "notShipped",
            QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 is with no customer."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Look at the number of the pallet again.")},
    Refusal{Reason::StatusMoveNotAllowed, "noReturn",
            QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 was not booked back at the door since it left last."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Look at the number of the pallet again; what a "
                                               "recall booked as returned is taken back in that recall.")},
    Refusal{Reason::StatusMoveNotAllowed, "returnLetGo",
            QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 was let go since it was booked back."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. When it is not here all the same, put it on a "
                                               "shipment for the customer who has it.")},
    Refusal{Reason::StatusMoveNotAllowed, "returnHeld",
            QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 was held once more since it was booked back."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Ask QA, who knows why it was held.")},
    Refusal{Reason::StatusMoveNotAllowed, "returnMoved",
            QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 was moved since it was booked back, so it is here."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. When it is not here all the same, QA lets it go; "
                                               "then put it on a shipment for the customer who has it.")},
    Refusal{Reason::StatusMoveNotAllowed, "returnRecalled",
            QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 was recalled since it was booked back."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Tell QA that its customer may have it: the recall "
                                               "names that customer, and what became of it is said there.")},
    Refusal{Reason::StatusMoveNotAllowed, "returnSettled",
            QT_TRANSLATE_NOOP("bm::Sentences", "A recall says already what became of pallet %1."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. While the recall is open QA takes back there what "
                                               "was said of it; then take back the return.")},
    // services/recalling
    Refusal{Reason::LotRecalled, "codes",
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing is reached from %1 that is not recalled or void already."),
            QT_TRANSLATE_NOOP("bm::Sentences",
                              "Look at the recalls that have it. A drill of it can be done all the same.")},
    Refusal{Reason::NotFound, "nothingWentOn", QT_TRANSLATE_NOOP("bm::Sentences", "No lot has gone into anything yet."),
            QT_TRANSLATE_NOOP("bm::Sentences", "A drill follows a lot that was used: record a batch first.")},
    Refusal{Reason::NotFound, "item", QT_TRANSLATE_NOOP("bm::Sentences", "%1 is not in this recall."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Settle one of the things that the recall lists.")},
    Refusal{Reason::StatusMoveNotAllowed, "itemOfDrill",
            QT_TRANSLATE_NOOP("bm::Sentences", "This is a drill: nothing is settled in it."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was taken out of use, so it can be closed as it is.")},
    Refusal{Reason::StatusMoveNotAllowed, "item",
            QT_TRANSLATE_NOOP("bm::Sentences", "Of %1 there is nothing to settle."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Settle one of the things that are open.")},
    // services/exporting, services/quality, services/charting, services/lots
    Refusal{Reason::BadDate, "to", QT_TRANSLATE_NOOP("bm::Sentences", "The last day is before the first one: %1"),
            QT_TRANSLATE_NOOP("bm::Sentences", "No file was written. Say a last day that is not before the first.")},
    Refusal{Reason::NotANumber, "days",
            QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no number of days that can be asked for."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Say a number of days up to 3660, which are ten years.")},
    Refusal{Reason::BadDate, "ends", QT_TRANSLATE_NOOP("bm::Sentences", "%1 is over already."),
            QT_TRANSLATE_NOOP("bm::Sentences", "Say an end to come, or release it without one.")},
};

// services/vessels/recalled.h: a lot that may be in the vessel that was named.
bool isInVessel(const Error &error)
{
    return error.field == u"inVessel";
}

const Refusal *refusalOf(const Error &error)
{
    const auto found = std::find_if(refusals.begin(), refusals.end(), [&error](const Refusal &each) {
        return each.reason == error.reason && error.field == QLatin1String(each.field);
    });
    return found == refusals.end() ? nullptr : &*found;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("bm::Sentences", text);
}
} // namespace

QString refusalSentence(const Error &error)
{
    const Refusal *refusal = refusalOf(error);
    if (refusal == nullptr || refusal->sentence == nullptr)
        return {};
    const QString said = translated(refusal->sentence);
    return said.contains(QLatin1String("%1")) ? said.arg(error.detail) : said;
}

QString refusalWayOut(const Error &error)
{
    if (isInVessel(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "It may be in what comes out of the vessel. Leave the vessel alone until QA has "
                             "decided, and take from another one."));
    const Refusal *refusal = refusalOf(error);
    return refusal == nullptr ? QString() : translated(refusal->wayOut);
}

} // namespace bm
