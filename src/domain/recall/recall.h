// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recall/dose.h"

namespace bm
{

// What became of a thing that was recalled (recall_items.disposition).
enum class Disposition { Pending, Returned, Destroyed, Reworked, Released };

// PENDING RETURNED DESTROYED REWORKED RELEASED, as the database spells it.
QString dispositionName(Disposition disposition);
std::optional<Disposition> dispositionFromName(const QString &name);
// What a person can choose: all but Pending.
const std::vector<Disposition> &finalDispositions();

// What stands of one batch on a pallet that was with a customer, and what of it came back without the pallet.
struct RecalledCases
{
    QString batch;
    std::optional<Quantity> quantity; // nothing: unknown
    QString unit;
    bool isRecalled = true; // another batch that only stands beside it is not
    Quantity cameBack = {}; // since it left last
};

// One thing in the scope of a recall: as it is now in a preview, as it was frozen in a recall.
struct RecallItem
{
    NodeKey key;
    QString code;
    QString title;  // ingredient, recipe, or nothing
    QString status; // as it is now
    // Before the recall; in a preview the same as status. RECALLED: another recall had it already.
    QString previousStatus;
    bool isRoot = false;
    // To be settled: what a lot has left (in its unit), the items on a pallet, the yield of a run. Nothing: unknown.
    std::optional<Quantity> quantity;
    QString unit; // empty for the items of a pallet
    QString location;
    std::optional<qint64> customerId;
    QString customer;
    QString customerOrder;
    QDateTime shippedAt;

    Disposition disposition = Disposition::Pending;
    std::optional<Quantity> disposed;
    QString notes;
    QDateTime notifiedAt; // of its customer
    // Another recall that is closed said for good what became of it, or another one that is open has it, too.
    bool isSettledElsewhere = false;
    bool isOpenElsewhere = false;
    bool releaseEnded = false;  // of a lot: it was let go for a while, which is over
    bool isPossible = false;    // it is reached through a vessel or a carry-over only
    QString vessel = {};        // of what is possible: through which vessels
    bool isCarriedOver = false; // of what is possible: through a carry-over
    RootDoses doses = {};       // of a batch or a pallet that is reached for certain
    bool isMadeHere = false;    // of a lot: a batch of ours made it
    bool isNowhere = false;     // of a finished batch: it is on no pallet and in no lot
    bool isOldText = false;     // of a batch: an old program knew its lots as texts only
    bool hadCustomer = false;   // of a pallet: the ledger of shipments knows to whom it went, also when it came back
    bool isBack = false;        // of a pallet: by the ledger all of it came back since it left
    // Of a batch in a recall: made and on no pallet, in no lot, thrown away by nobody. Nothing: unknown, or not asked.
    std::optional<Quantity> loose = {};
    std::vector<RecalledCases> cases = {}; // of a pallet in a recall: what stands on it
};

// How the things of a scope are told apart by who has to fetch them.
enum class RecallGroup { Lots, Wip, Batches, OnSite, Shipped };
RecallGroup groupOf(const RecallItem &item);

// Whether a recall takes it out of use: its status may become RECALLED.
bool isTakenByRecall(NodeKind kind, const QString &status);

// Whether somebody has to say what became of it: pallets, lots with something left, and batches of which something was
// never packed. What of a run is packed or in a lot is settled with that.
bool needsDisposition(const RecallItem &item);

// How much of it is settled: all of a lot or a pallet, and of a batch what is loose. Nothing: unknown.
std::optional<Quantity> toSettle(const RecallItem &item);

// Of a pallet: it was with its customer when the recall began, and is here again.
bool comesFromCustomer(const RecallItem &item);

// Of a pallet with cases of several batches that is still with its customer: of some that come back somebody has to say
// of which they are.
bool comesBackByBatch(const RecallItem &item);

// What was said accounts for all there was, or a note tells why not. Of a batch it is all that is loose, in any case.
// Of a pallet with other batches beside the recalled ones it is enough that all of those came back.
bool isSettled(const RecallItem &item);

// The statuses through which a recalled thing goes when its recall is closed; empty: it stays RECALLED, because it is
// not there any more (a pallet that was destroyed, returned or reworked) or another recall still has it. Each step is
// an arrow of domain/status.h. A lot that is released gets no further than it was: what waited for its release waits
// again. A pallet that came back from its customer is held, as it is outside of a recall.
QStringList wayBack(const RecallItem &item);

// All that the genealogies hold, each once, in the order lots, runs, pallets; the roots are marked. Without what only
// the database knows (what a lot has left).
std::vector<RecallItem> scopeOf(const std::vector<Genealogy> &genealogies);

} // namespace bm
