// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace bm
{

// What the page in front is waiting for.
enum class ScanWait {
    Label = 1,  // of a delivery: whatever is not ours
    Lot = 2,    // into the open batch, to be traced
    Batch = 4,  // onto the open pallet, to be opened
    Pallet = 8, // to be moved, to be opened
    Place = 16, // the new place of a pallet: any text
};
Q_DECLARE_FLAGS(ScanWaits, ScanWait)
Q_DECLARE_OPERATORS_FOR_FLAGS(ScanWaits)

// Everything that decides where a scan goes.
struct ScanFacts
{
    // Of the place where it was scanned.
    bool dialogOpen = false;      // a modal one stands in front
    bool fieldTakesCodes = false; // the field with the keyboard takes any code
    bool pageTakesScans = false;  // the page in front answers scans
    ScanWaits waits;
    bool mayReceive = true; // the person's role
    // Of the code.
    bool isCommand = false; // confirms or cancels what the page asks
    bool isReadable = true;
    bool isPlain = true; // no GS1 label
    // Of the plant.
    bool isBadge = false;
    bool isOwnLot = false;      // by our own lot code
    bool isSupplierLot = false; // a lot in house has this lot code of its supplier
    bool isPallet = false;
    bool isBatch = false;
    // Of what would be lost on the way.
    bool losesDelivery = false; // a delivery of another lot stands half-filled in the form
    bool losesLot = false;      // something is asked about another lot
    bool losesBatch = false;    // something is weighed or asked in an open batch
    bool losesPallet = false;   // something is asked about another pallet
    // The same code once more, after a question.
    bool isAgain = false;
};

enum class ScanGoal {
    Person,           // who works from now on
    Field,            // the field with the keyboard, as if it was typed there
    Page,             // the page in front
    NewLot,           // the delivery on the page Receiving
    Lot,              // our lot on the page Receiving
    Pallet,           // on the page Pallets
    Batch,            // on the page Production
    AskNewLot,        // unknown in the middle of something else: it is received when it is scanned once more
    AskUnsaved,       // something typed would be lost: it is taken when it is scanned once more
    RefuseDialog,     // a dialog wants an answer first
    RefuseUnreadable, // a GS1 label that is wrong, where no page says so
    RefuseUnknown,    // nothing here, and this person does not receive
};

// Where a scan goes. A badge is the person's from everywhere but a dialog; then the page in front has the first say
// about what it waits for; then what is ours is shown; what nobody knows is a delivery.
ScanGoal goalOf(const ScanFacts &facts);

} // namespace bm
