// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sentences.h"

#include "documents/backups/backupwords.h"
#include "documents/vessels/vesselwords.h"
#include "documents/wording/abouts.h"
#include "documents/wording/palletwords.h"
#include "documents/wording/planwords.h"
#include "documents/wording/tracewords.h"

#include <QCoreApplication>
#include <array>

namespace bm
{
namespace
{
struct Words
{
    Reason reason;
    const char *plain;      // when there is no detail
    const char *withDetail; // %1 is the detail; null: it is left out
    const char *wayOut;
};

// In the order of the reasons: a table, because a switch over all of them would be longer than a function may be.
constexpr std::array table{
    Words{Reason::Required, QT_TRANSLATE_NOOP("bm::Sentences", "Please fill this in."), nullptr,
          QT_TRANSLATE_NOOP("bm::Sentences", "Type or scan it, then try again.")},
    Words{Reason::TooLong, QT_TRANSLATE_NOOP("bm::Sentences", "This is too long."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is too long."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Use a shorter text.")},
    Words{Reason::UnreadableText, QT_TRANSLATE_NOOP("bm::Sentences", "This has signs in it that nobody can read."),
          nullptr, QT_TRANSLATE_NOOP("bm::Sentences", "Type it again; a label that scans like this is damaged.")},
    Words{Reason::NotANumber, QT_TRANSLATE_NOOP("bm::Sentences", "This is not a number."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is not a number."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Use digits and one decimal separator, without grouping.")},
    Words{Reason::NotPositive, QT_TRANSLATE_NOOP("bm::Sentences", "This must be more than zero."), nullptr,
          QT_TRANSLATE_NOOP("bm::Sentences", "Type a quantity above zero.")},
    Words{Reason::TooPrecise, QT_TRANSLATE_NOOP("bm::Sentences", "At most three decimal places are kept."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 has more than three decimal places."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Round it to three places.")},
    Words{Reason::BadDate, QT_TRANSLATE_NOOP("bm::Sentences", "This date cannot be right."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 cannot be right."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Look at the label again and correct the date.")},
    Words{Reason::BadUrl, QT_TRANSLATE_NOOP("bm::Sentences", "This is not an address of a database."),
          QT_TRANSLATE_NOOP("bm::Sentences", "This is not an address of a database: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Write it as postgresql://user@host/database, or choose a file.")},
    Words{Reason::Duplicate, QT_TRANSLATE_NOOP("bm::Sentences", "This exists already."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 exists already."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Use another one, or work with the one that exists.")},
    Words{Reason::NotFound, QT_TRANSLATE_NOOP("bm::Sentences", "This is not known here."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is not known here."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Check the code and scan it again, or type it.")},
    Words{Reason::Ambiguous, QT_TRANSLATE_NOOP("bm::Sentences", "This means more than one thing."),
          QT_TRANSLATE_NOOP("bm::Sentences", "This means more than one thing: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Scan our own label, or type one of these codes.")},
    Words{Reason::UnknownAction, QT_TRANSLATE_NOOP("bm::Sentences", "The program does not know what to do with this."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The program does not know what to do with %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Choose one of the actions that are offered.")},
    Words{Reason::NotAGtin, QT_TRANSLATE_NOOP("bm::Sentences", "This is no item number (GTIN)."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no item number (GTIN)."),
          QT_TRANSLATE_NOOP("bm::Sentences", "It has 8, 12, 13 or 14 digits and its last digit checks the others. Scan "
                                             "the label, or type it again.")},
    Words{Reason::GtinTaken, QT_TRANSLATE_NOOP("bm::Sentences", "This item number belongs to another ingredient."),
          QT_TRANSLATE_NOOP("bm::Sentences", "This item number belongs to %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Compare the labels. If it is wrong there, take it away there first.")},
    Words{Reason::LotNotReleased, QT_TRANSLATE_NOOP("bm::Sentences", "The lot is not released yet."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Lot %1 is not released yet."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Ask QA to release it, or take the lot that is proposed.")},
    Words{Reason::LotFailedQuality, QT_TRANSLATE_NOOP("bm::Sentences", "The lot failed its quality check."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Lot %1 failed its quality check."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside and take the lot that is proposed.")},
    Words{Reason::LotOnHold, QT_TRANSLATE_NOOP("bm::Sentences", "There is an open hold."),
          QT_TRANSLATE_NOOP("bm::Sentences", "There is an open hold on %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside. QA can release the hold.")},
    Words{Reason::LotQuarantined, QT_TRANSLATE_NOOP("bm::Sentences", "The lot is in quarantine."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Lot %1 is in quarantine."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside. QA decides what becomes of it.")},
    Words{Reason::LotExpired, QT_TRANSLATE_NOOP("bm::Sentences", "The lot has expired."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The lot has expired: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside and take the lot that is proposed.")},
    Words{Reason::ReleaseEnded, QT_TRANSLATE_NOOP("bm::Sentences", "The conditional release of the lot has ended."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The conditional release of lot %1 has ended."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside. QA decides again: release it, with or without an end, or "
                                             "reject it.")},
    Words{Reason::ExpiredOnlyLeaves, QT_TRANSLATE_NOOP("bm::Sentences", "The lot is past its last good day."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The lot is past its last good day: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "It may only be thrown away or go back to the supplier.")},
    Words{Reason::LotRecalled, QT_TRANSLATE_NOOP("bm::Sentences", "The lot is recalled."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Lot %1 is recalled."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside and tell QA.")},
    Words{Reason::LotDepleted, QT_TRANSLATE_NOOP("bm::Sentences", "Nothing is left of the lot."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing is left of lot %1."),
          QT_TRANSLATE_NOOP("bm::Sentences",
                            "Take another lot. If there is some in your hands, ask QA to count and adjust it.")},
    Words{Reason::LotMovedSince, QT_TRANSLATE_NOOP("bm::Sentences", "The lot was moved again since."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The lot was moved again since: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Look where it stands, and move it from there.")},
    Words{Reason::LotQuantityUnknown, QT_TRANSLATE_NOOP("bm::Sentences", "Nobody knows how much is left of the lot."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nobody knows how much is left of lot %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "It was taken over from the old database. Ask QA to count it first.")},
    Words{Reason::NotEnoughLeft, QT_TRANSLATE_NOOP("bm::Sentences", "There is not that much left."),
          QT_TRANSLATE_NOOP("bm::Sentences", "There is not that much left: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Use what is left and take the rest from another lot.")},
    Words{Reason::UnitMismatch, QT_TRANSLATE_NOOP("bm::Sentences", "The unit does not fit."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The unit does not fit: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Use the unit of the ingredient.")},
    Words{Reason::UnitInUse, QT_TRANSLATE_NOOP("bm::Sentences", "The unit is in use and stays as it is."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The unit stays as it is, because it is in use: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Amounts in lots and recipes would mean something else. Add another "
                                             "ingredient with the other unit.")},
    Words{Reason::NotInRecipe, QT_TRANSLATE_NOOP("bm::Sentences", "The recipe does not have this ingredient."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The recipe does not have %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Check the lot. QA may let it stand in for an ingredient of the recipe.")},
    Words{Reason::LotInOwnAncestry, QT_TRANSLATE_NOOP("bm::Sentences", "The lot was made from what is made here."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Lot %1 was made from what is made here."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Take a lot that does not come from this batch.")},
    Words{Reason::RunNotInProgress, QT_TRANSLATE_NOOP("bm::Sentences", "The batch is not in progress."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The batch is not in progress: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Start the batch, or choose one that is running.")},
    Words{Reason::RunAlreadyStarted, QT_TRANSLATE_NOOP("bm::Sentences", "The batch was started already."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 was started already."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Open it and go on.")},
    Words{Reason::RunFinished, QT_TRANSLATE_NOOP("bm::Sentences", "The batch is finished."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is finished."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Plan a new batch.")},
    Words{Reason::RunEmpty, QT_TRANSLATE_NOOP("bm::Sentences", "Nothing went into the batch yet."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing went into batch %1 yet."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Scan what was used, then finish it.")},
    Words{Reason::PalletNotActive, QT_TRANSLATE_NOOP("bm::Sentences", "The pallet cannot be changed any more."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 cannot be changed any more."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Choose an active pallet, or build a new one.")},
    Words{Reason::PalletEmpty, QT_TRANSLATE_NOOP("bm::Sentences", "There is nothing on the pallet."),
          QT_TRANSLATE_NOOP("bm::Sentences", "There is nothing on pallet %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Put a batch on it first.")},
    Words{Reason::PalletLoaded, QT_TRANSLATE_NOOP("bm::Sentences", "The pallet is on a shipment."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The pallet is on a shipment: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Take it off that shipment first.")},
    Words{Reason::TooOldForCustomer, QT_TRANSLATE_NOOP("bm::Sentences", "This is too old for the customer."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Too old for the customer: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences",
                            "Load a fresher pallet; what the customer accepts stands with the customer.")},
    Words{Reason::ExpiryUnknown, QT_TRANSLATE_NOOP("bm::Sentences", "Nobody knows how long this keeps."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nobody knows how long this keeps: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Say the shelf life of its recipe, or load another pallet.")},
    Words{Reason::MoreThanMade, QT_TRANSLATE_NOOP("bm::Sentences", "That is more than was made."),
          QT_TRANSLATE_NOOP("bm::Sentences", "That is more than was made: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Type at most what is not on a pallet yet.")},
    Words{Reason::BalanceUnexplained,
          QT_TRANSLATE_NOOP("bm::Sentences", "What went in and what came out differ by more than the plant allows."),
          QT_TRANSLATE_NOOP("bm::Sentences", "More than the plant allows is unexplained: %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Weigh again, book what was thrown away, or say why.")},
    Words{Reason::StatusMoveNotAllowed,
          QT_TRANSLATE_NOOP("bm::Sentences", "This step is not allowed from its present state."),
          QT_TRANSLATE_NOOP("bm::Sentences", "This step is not allowed from its present state: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Look at its state; somebody else may have changed it.")},
    Words{Reason::AlreadyHeld, QT_TRANSLATE_NOOP("bm::Sentences", "It is on hold already."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is on hold already."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing is left to do.")},
    Words{Reason::NotHeld, QT_TRANSLATE_NOOP("bm::Sentences", "It is not on hold."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is not on hold."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing is left to do.")},
    Words{Reason::RecallUnsettled, QT_TRANSLATE_NOOP("bm::Sentences", "Something in the recall is not settled yet."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Not settled yet: %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Say of each what became of it and how much; a difference needs a note.")},
    Words{Reason::RecallClosed, QT_TRANSLATE_NOOP("bm::Sentences", "The recall is closed."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Recall %1 is closed."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Open a new one when something of it came back.")},
    Words{Reason::DeliveryClosed, QT_TRANSLATE_NOOP("bm::Sentences", "The delivery is closed."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Delivery %1 is closed."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Open a new one for what came later.")},
    Words{
        Reason::DeliveryIncomplete, QT_TRANSLATE_NOOP("bm::Sentences", "The delivery is not complete."),
        QT_TRANSLATE_NOOP("bm::Sentences", "The delivery is not complete: %1"),
        QT_TRANSLATE_NOOP("bm::Sentences", "Fill it in while the driver is here, or say why it is closed like this.")},
    Words{Reason::ShipmentClosed, QT_TRANSLATE_NOOP("bm::Sentences", "The shipment is not open."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Shipment %1 is not open."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Open a new one; one that was shipped by mistake is unshipped.")},
    Words{Reason::ShipmentEmpty, QT_TRANSLATE_NOOP("bm::Sentences", "There is nothing on the shipment."),
          QT_TRANSLATE_NOOP("bm::Sentences", "There is nothing on shipment %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Load a pallet, or cancel the shipment.")},
    Words{Reason::ShipmentIncomplete, QT_TRANSLATE_NOOP("bm::Sentences", "The shipment is not complete."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The shipment is not complete: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Fill it in before the truck leaves, or say why it leaves like this.")},
    Words{Reason::PalletsRefused, QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was shipped: a pallet may not leave."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was shipped. These pallets may not leave: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Take them off the shipment, or settle what is said of each.")},
    Words{Reason::RecipeFrozen, QT_TRANSLATE_NOOP("bm::Sentences", "The recipe was used and cannot be changed."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The recipe %1 was used and cannot be changed."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Make a new version of it.")},
    Words{Reason::StepsUndone, QT_TRANSLATE_NOOP("bm::Sentences", "Steps of the batch are not done."),
          QT_TRANSLATE_NOOP("bm::Sentences", "These steps of the batch are not done: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Do them and mark them as done, then finish the batch.")},
    Words{Reason::ReadingMissing, QT_TRANSLATE_NOOP("bm::Sentences", "A reading of the step is missing."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Readings of the step are missing: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Record them first; a wrong one is corrected, not taken back.")},
    Words{Reason::OutOfLimits, QT_TRANSLATE_NOOP("bm::Sentences", "The reading is out of its limits."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The reading is out of its limits: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Read again, or say why it is so and have it signed.")},
    Words{Reason::RefusedByDatabase, QT_TRANSLATE_NOOP("bm::Sentences", "The database refused this."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The database refused this: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences",
                            "Nothing was written. Check what was typed; if it is right, tell the administrator.")},
    Words{Reason::NotEmpty, QT_TRANSLATE_NOOP("bm::Sentences", "This is not empty."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is not empty."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Choose an empty one.")},
    Words{Reason::NotSignedIn, QT_TRANSLATE_NOOP("bm::Sentences", "Nobody is signed in."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is not signed in."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Sign in with your name and PIN, or scan your badge.")},
    Words{Reason::WrongSecret, QT_TRANSLATE_NOOP("bm::Sentences", "This name and PIN do not belong together."), nullptr,
          QT_TRANSLATE_NOOP("bm::Sentences",
                            "Type both again, or scan your badge. The administrator can set a new PIN.")},
    Words{Reason::SignInPaused, QT_TRANSLATE_NOOP("bm::Sentences", "Too many wrong tries."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Too many wrong tries. The next one is possible in %1 seconds."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Wait a moment, then try again. The administrator can set a new PIN.")},
    Words{Reason::SecretTooWeak, QT_TRANSLATE_NOOP("bm::Sentences", "This PIN or password is too easy to guess."),
          nullptr,
          QT_TRANSLATE_NOOP(
              "bm::Sentences",
              "Take at least six characters that are not one character or a row, such as 111111 or 123456.")},
    Words{Reason::NotAllowed, QT_TRANSLATE_NOOP("bm::Sentences", "Your role does not allow this."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The role %1 does not allow this."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Ask somebody with the role for it, or the administrator.")},
    Words{Reason::SignatureNeeded, QT_TRANSLATE_NOOP("bm::Sentences", "This needs a signature."), nullptr,
          QT_TRANSLATE_NOOP("bm::Sentences", "Enter your PIN again and say why.")},
    Words{Reason::SecondPersonNeeded,
          QT_TRANSLATE_NOOP("bm::Sentences", "This needs the signature of a second person."), nullptr,
          QT_TRANSLATE_NOOP("bm::Sentences", "Ask somebody else who may sign it to enter name and PIN.")},
    Words{Reason::LastAdmin, QT_TRANSLATE_NOOP("bm::Sentences", "Somebody has to stay administrator."), nullptr,
          QT_TRANSLATE_NOOP("bm::Sentences", "Make another person administrator first.")},
    Words{Reason::ChangedMeanwhile, QT_TRANSLATE_NOOP("bm::Sentences", "Somebody else has changed this meanwhile."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Somebody else has changed this meanwhile: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Look at both versions and choose one. Nothing was overwritten.")},
    Words{Reason::FileMissing, QT_TRANSLATE_NOOP("bm::Sentences", "The file is not there."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The file %1 is not there."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Check the path, or plug in the drive it is on.")},
    Words{Reason::FolderMissing, QT_TRANSLATE_NOOP("bm::Sentences", "The folder is not there."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The folder %1 is not there."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Create it, or choose another one.")},
    Words{Reason::NotADatabase, QT_TRANSLATE_NOOP("bm::Sentences", "This file is not a database."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The file %1 is not a database."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Choose the file of the plant.")},
    Words{Reason::EmptyFile, QT_TRANSLATE_NOOP("bm::Sentences", "The file is empty."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The file %1 is empty."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Choose the file of the plant, or restore a backup.")},
    Words{Reason::IsDirectory, QT_TRANSLATE_NOOP("bm::Sentences", "This is a folder, not a file."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is a folder, not a file."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Choose the file inside.")},
    Words{Reason::FileReadOnly, QT_TRANSLATE_NOOP("bm::Sentences", "The file may not be written."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The file %1 may not be written."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Ask the administrator for the right to write it.")},
    Words{Reason::FolderReadOnly, QT_TRANSLATE_NOOP("bm::Sentences", "Nothing may be written into the folder."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing may be written into the folder %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Ask the administrator for the right, or choose another folder.")},
    Words{Reason::FileExists, QT_TRANSLATE_NOOP("bm::Sentences", "There is a file already."),
          QT_TRANSLATE_NOOP("bm::Sentences", "There is a file already: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Choose another name. Nothing is overwritten.")},
    Words{Reason::CannotOpen, QT_TRANSLATE_NOOP("bm::Sentences", "The database cannot be opened."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The database cannot be opened: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Tell the administrator.")},
    Words{Reason::NetworkShare,
          QT_TRANSLATE_NOOP("bm::Sentences", "The file is on a network drive, where it would be damaged."),
          QT_TRANSLATE_NOOP("bm::Sentences", "%1 is on a network drive, where the file would be damaged."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Put the file on this computer, or use a PostgreSQL server.")},
    Words{Reason::UnknownHost, QT_TRANSLATE_NOOP("bm::Sentences", "No server has this name."),
          QT_TRANSLATE_NOOP("bm::Sentences", "No server has the name %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Check the name and the network.")},
    Words{Reason::ConnectionRefused, QT_TRANSLATE_NOOP("bm::Sentences", "The server does not answer."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The server does not answer: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Check the port, and whether the server is running.")},
    Words{Reason::NotPostgres, QT_TRANSLATE_NOOP("bm::Sentences", "What answers there is not PostgreSQL."),
          QT_TRANSLATE_NOOP("bm::Sentences", "What answers at %1 is not PostgreSQL."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Check the server and the port.")},
    Words{Reason::WrongPassword, QT_TRANSLATE_NOOP("bm::Sentences", "The user or the password is wrong."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The user or the password is wrong: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Type them again. Capitals and small letters count.")},
    Words{Reason::NoSuchDatabase, QT_TRANSLATE_NOOP("bm::Sentences", "The server has no such database."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The server has no database %1."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Check the name, or ask the administrator to create it.")},
    Words{Reason::PermissionDenied, QT_TRANSLATE_NOOP("bm::Sentences", "The user may not do this."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The user may not do this: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Ask the administrator for the right.")},
    Words{Reason::ConnectionLost, QT_TRANSLATE_NOOP("bm::Sentences", "The connection to the database was lost."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The connection to the database was lost: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was written. Check the network, then do it once more.")},
    Words{Reason::OutcomeUnknown, QT_TRANSLATE_NOOP("bm::Sentences", "The connection was lost before the answer came."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The connection was lost before the answer came: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Whether it was written will be found out as soon as the database answers "
                                             "again. Do not do it a second time.")},
    Words{
        Reason::KeychainUnavailable,
        QT_TRANSLATE_NOOP("bm::Sentences", "The keychain of this computer does not answer."),
        QT_TRANSLATE_NOOP("bm::Sentences", "The keychain of this computer does not answer: %1"),
        QT_TRANSLATE_NOOP("bm::Sentences",
                          "The password is asked for each time. Unlock or install a keychain to have it remembered.")},
    Words{Reason::TransactionPooler,
          QT_TRANSLATE_NOOP("bm::Sentences", "A pooler gives every transaction another session of the server."),
          QT_TRANSLATE_NOOP("bm::Sentences", "A pooler at %1 gives every transaction another session of the server."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Give the address of the server itself or of a pooler in session mode. "
                                             "Nothing was touched.")},
    Words{Reason::Busy, QT_TRANSLATE_NOOP("bm::Sentences", "Other workstations keep the database busy."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Somebody keeps the database busy: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was written. Try again in a moment.")},
    Words{Reason::DiskFull, QT_TRANSLATE_NOOP("bm::Sentences", "The disk is full."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The disk is full: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was written. Make room, then try again.")},
    Words{Reason::Corrupt, QT_TRANSLATE_NOOP("bm::Sentences", "The database is damaged."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The database is damaged: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Stop working with it and restore the last backup.")},
    Words{Reason::ForeignDatabase, QT_TRANSLATE_NOOP("bm::Sentences", "This database belongs to another program."),
          QT_TRANSLATE_NOOP("bm::Sentences", "This database belongs to another program: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Choose another one. It was not touched.")},
    Words{Reason::NewerSchema,
          QT_TRANSLATE_NOOP("bm::Sentences", "The database was written by a newer version of the program."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The database was written by a newer version of the program: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Update the program on this computer.")},
    Words{Reason::NeedsMigration, QT_TRANSLATE_NOOP("bm::Sentences", "The database has to be migrated first."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The database has to be migrated first: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Ask the administrator to run the migration.")},
    Words{Reason::UnsupportedVariant,
          QT_TRANSLATE_NOOP("bm::Sentences", "This version cannot take the old database over."),
          QT_TRANSLATE_NOOP("bm::Sentences", "This version cannot take the old database over: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Look for a newer version. The database was not touched.")},
    Words{Reason::FindingsUnresolved,
          QT_TRANSLATE_NOOP("bm::Sentences", "Some rows of the old database have to be put right first."),
          QT_TRANSLATE_NOOP("bm::Sentences", "Some rows of the old database have to be put right first: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "See the findings, put them right and start again.")},
    Words{Reason::Drift, QT_TRANSLATE_NOOP("bm::Sentences", "The tables are not as the program made them."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The tables are not as the program made them: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Somebody changed the database by hand. Tell the administrator.")},
    Words{Reason::HistoryBroken,
          QT_TRANSLATE_NOOP("bm::Sentences", "The history was changed behind the program's back."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The history was changed behind the program's back: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Keep the database as it is and tell QA and the administrator.")},
    Words{Reason::NotAnOlderVersion, QT_TRANSLATE_NOOP("bm::Sentences", "The database is not newer than that."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The database has schema version %1: it is not newer than that."),
          QT_TRANSLATE_NOOP("bm::Sentences", "A rollback goes to an older version. Nothing was changed.")},
    Words{Reason::WouldLoseData, QT_TRANSLATE_NOOP("bm::Sentences", "What was written since would be lost."),
          QT_TRANSLATE_NOOP("bm::Sentences", "What was written since would be lost: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Look at the numbers, then agree to them.")},
    Words{Reason::BackupToolMissing, QT_TRANSLATE_NOOP("bm::Sentences", "The tool for backups is missing."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The tool for backups is missing: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Install the PostgreSQL client programs.")},
    Words{Reason::NoScratchDatabase,
          QT_TRANSLATE_NOOP("bm::Sentences", "There is no database in which a backup can be checked."),
          QT_TRANSLATE_NOOP("bm::Sentences", "There is no database in which a backup can be checked: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Name an empty database in TEST_DATABASE_URL, or ask the administrator "
                                             "for the right to create databases.")},
    Words{Reason::BackupFailed, QT_TRANSLATE_NOOP("bm::Sentences", "The backup failed."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The backup failed: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences",
                            "Nothing was changed. Check the folder for backups and the room on the disk.")},
    Words{Reason::RehearsalFailed, QT_TRANSLATE_NOOP("bm::Sentences", "The rehearsal on a copy failed."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The rehearsal on a copy failed: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "The database was not touched. The report says what went wrong.")},
    Words{Reason::MigrationFailed, QT_TRANSLATE_NOOP("bm::Sentences", "The migration failed."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The migration failed: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Everything was undone. The report says what went wrong.")},
    Words{Reason::ValidationFailed, QT_TRANSLATE_NOOP("bm::Sentences", "What was migrated does not add up."),
          QT_TRANSLATE_NOOP("bm::Sentences", "What was migrated does not add up: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Everything was undone. The report says what differs.")},
    Words{Reason::Cancelled, QT_TRANSLATE_NOOP("bm::Sentences", "It was cancelled."), nullptr,
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed.")},
    Words{Reason::Internal, QT_TRANSLATE_NOOP("bm::Sentences", "The program made a mistake."),
          QT_TRANSLATE_NOOP("bm::Sentences", "The program made a mistake: %1"),
          QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was written. Please report it with these words.")},
};

// A new reason does not compile until it has its words.
constexpr bool isComplete()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].reason != Reason(i))
            return false;
    }
    return table.size() == size_t(Reason::Internal) + 1;
}
static_assert(isComplete(), "every reason needs a sentence, in the order of domain/error.h");

QString translated(const char *text)
{
    return QCoreApplication::translate("bm::Sentences", text);
}

} // namespace

QString sentence(const Error &error)
{
    if (isAboutLabel(error, Reason::Duplicate))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Pattern %1 reads this label already.")).arg(error.detail);
    if (isAboutLabel(error, Reason::Ambiguous))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Another pattern reads this label otherwise: %1"))
            .arg(error.detail);
    if (const BackupFault fault = faultOf(error); fault != BackupFault::None)
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "This backup is not used: %1")).arg(error.detail) + u' ' +
               faultWords(fault);
    if (isAboutBackup(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "A backup by this account would not be whole: %1"))
            .arg(error.detail);
    if (isAboutSupplier(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The supplier %1 is not approved.")).arg(error.detail);
    if (isAboutInspection(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The inspection is not passed: %1")).arg(error.detail);
    if (isAboutReturn(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Some of %1 came back, so it did leave."))
            .arg(error.detail);
    if (isAboutRecipeName(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The name %1 ends like a version of a recipe."))
            .arg(error.detail);
    if (isAboutRecipe(error, "recipeLines"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The recipe %1 has no ingredients yet."))
            .arg(error.detail);
    if (isAboutRecipe(error, "activeRecipe"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The recipe %1 is not active.")).arg(error.detail);
    if (isAboutLevels(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The reorder point or the minimum of %1 is in this unit."))
            .arg(error.detail);
    if (isAboutShelfLife(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 days are no shelf life.")).arg(error.detail);
    if (isAboutGln(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no number of a place (GLN).")).arg(error.detail);
    if (isAboutPercent(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no share in percent.")).arg(error.detail);
    if (isAboutLimits(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is below the lowest value.")).arg(error.detail);
    if (isAboutTakingBack(error))
        return translated(
                   QT_TRANSLATE_NOOP("bm::Sentences", "There is an open hold on %1: no use of it is taken back."))
            .arg(heldIn(error));
    if (isHeldThrough(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is held through %2."))
            .arg(error.detail.section(QStringLiteral(", "), 0, 0), error.detail.section(QStringLiteral(", "), 1));
    if (const QString vessel = vesselSentence(error); !vessel.isEmpty())
        return vessel;
    if (const QString plan = planSentence(error); !plan.isEmpty())
        return plan;
    if (const QString pallet = palletSentence(error); !pallet.isEmpty())
        return pallet;
    if (const QString trace = traceSentence(error); !trace.isEmpty())
        return trace;
    const Words &words = table[size_t(error.reason)];
    // What a server says about a conflict helps nobody; who is in the way does.
    const bool mute = error.reason == Reason::Busy && error.field != u"blocker";
    if (error.detail.isEmpty() || words.withDetail == nullptr || mute)
        return translated(words.plain);
    return translated(words.withDetail).arg(error.detail);
}

QString wayOut(const Error &error)
{
    if (faultOf(error) != BackupFault::None)
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Take another backup, keep this one "
                                                             "as it is, and find out who changed it."));
    if (isAboutBackup(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences",
            "Nothing was changed. Let the administrator of the server give what is named to the account, "
            "or use an account that may read and make everything in the database."));
    if (isAboutInspection(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing was changed. Answer what is named first; what failed needs a new answer."));
    if (isAboutSupplier(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing was received. Ask QA to approve the supplier, or send the goods back."));
    if (isAboutReturn(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing was changed. Take what else comes back as a return, with its reason."));
    if (isAboutRecipeName(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Leave out the sign # and the number at its end."));
    if (isAboutRecipe(error, "recipeLines"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Add them, then activate it."));
    if (isAboutRecipe(error, "activeRecipe"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Choose another one, or activate it when it is ready."));
    if (isAboutLevels(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Take both away first; set them again in the other unit afterwards."));
    if (isAboutShelfLife(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "It is between 0 and 36500 days, which are a hundred years."));
    if (isAboutGln(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "It has 13 digits, and the last one checks the others."));
    if (isAboutPercent(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "It is between 0 and 100, with at most three places."));
    if (isAboutLimits(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Type a highest value that is not below the lowest one."));
    if (isAboutTakingBack(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences",
                                            "Nothing was changed. What was made of it stays stopped until QA has "
                                            "released %1; take it back after that."))
            .arg(heldIn(error));
    if (isHeldThrough(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside. It may go on when QA has released %1."))
            .arg(error.detail.section(QStringLiteral(", "), 1));
    if (const QString vessel = vesselWayOut(error); !vessel.isEmpty())
        return vessel;
    if (const QString plan = planWayOut(error); !plan.isEmpty())
        return plan;
    if (const QString pallet = palletWayOut(error); !pallet.isEmpty())
        return pallet;
    if (const QString trace = traceWayOut(error); !trace.isEmpty())
        return trace;
    return translated(table[size_t(error.reason)].wayOut);
}

} // namespace bm
