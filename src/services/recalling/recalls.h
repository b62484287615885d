// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recall/gaps.h"
#include "domain/recall/rootbalance.h"
#include "services/people.h"

namespace bm
{

// How effective the notice to a customer was (21 CFR 7.42(b)(3)). Quantities in items, as on the pallets.
struct NoticeCheck
{
    bool wasReached = false;
    bool hasAnswered = false;
    std::optional<Quantity> found = {}; // nothing: nobody said
    std::optional<Quantity> destroyed = {};
    QString notes = {};
    QDateTime checkedAt = {}; // of one that is kept
    QString checkedBy = {};
};

// Said of a notice or a check that was noted by mistake.
struct NoticeWithdrawal
{
    QString reason;
    QDateTime withdrawnAt;
    QString withdrawnBy;
};

// A line of what customers were told and what came of it, as it was noted.
struct NoticeRow
{
    qint64 id = 0;
    qint64 customer = 0;
    QString name;
    QString how;                      // of what was told
    std::optional<NoticeCheck> check; // nothing: it was told
    QDateTime notedAt;
    QString notedBy;
    std::optional<NoticeWithdrawal> withdrawal = {}; // it does not count
};

// Whom a recall concerns, and how they are reached. Unknown stays empty.
struct RecallCustomer
{
    qint64 id = 0;
    QString name;
    QString contact;
    QString phone;
    QString email;
    QString place; // street, postal code, city, region, country: what is known of it
    qint64 pallets = 0;
    std::optional<Quantity> items;         // on those pallets; nothing: unknown for one of them
    QDateTime notifiedAt;                  // when all of its pallets are marked
    qint64 returned = 0;                   // other pallets that it had and sent back: it may have used some of them
    RootDoses doses = {};                  // on those pallets, together
    qint64 possible = 0;                   // of those pallets: reached only as possible
    std::optional<NoticeCheck> check = {}; // the newest one
};

// What a recall of these roots would take out of use.
struct RecallScope
{
    QStringList roots;             // their codes
    std::vector<RecallItem> items; // lots, runs, pallets
    std::vector<RecallCustomer> customers;
    QDateTime asOf;
    QStringList warnings;               // codes, as in Genealogy
    std::vector<VesselDraw> draws = {}; // of the roots through vessels, certain or possible; only in a preview
    // What is reached only when something was carried over on a line, and is not among the items: whoever decides
    // chooses whether it is recalled, too.
    std::vector<RecallItem> possible = {};
};

struct RecallSummary
{
    QString number;
    QString reason;
    bool isDrill = false;
    bool isOpen = true;
    QDateTime openedAt;
    QString openedBy;
    QDateTime closedAt;
    QString closedBy;
    qint64 items = 0;
};

// Of when the figures are: sums, share, gaps, customers and what they have.
enum class FiguresOf {
    Now,     // what the books say: of a recall that is open, and of one from before figures were kept
    Opening, // of a drill
    Closing, // of a recall that is closed
};

struct Recall
{
    RecallSummary summary;
    FiguresOf figures = FiguresOf::Now;
    RecallScope scope;                      // frozen when it was opened; the states of its things as they are now
    std::vector<RecallSource> sources = {}; // frozen, too: what was behind the things that were named
    std::vector<NoticeRow> notices = {};    // the oldest first
};

// Where what was named has gone, as the books say it or said it then; see FiguresOf.
struct RecallBalances
{
    std::vector<RootBalance> lots;
    std::vector<ProductBalance> batches; // that were named, or are on the pallets that were
};

// Without what the books cannot account for; see gapsOf().
std::vector<RecallGap> gapsIn(const RecallScope &scope, const std::vector<RecallSource> &sources,
                              const RecallBalances &balances);
// Of all that was named the one that is accounted for least. Nothing: of one of them it is unknown, or there is none.
std::optional<Quantity> accountedPercent(const RecallBalances &balances);

struct RecallNotices; // services/recalling/notices.h

// What opening answers.
struct OpenedRecall
{
    QString number;
    qint64 lots = 0; // in the scope
    qint64 runs = 0;
    qint64 pallets = 0;
    qint64 shipped = 0; // pallets that were with a customer
};

template <typename Fields>
void eachField(Fields &field, OpenedRecall &recall)
{
    field("number", recall.number);
    field("lots", recall.lots);
    field("runs", recall.runs);
    field("pallets", recall.pallets);
    field("shipped", recall.shipped);
}

// What a person named, as things that can be recalled.
struct RecallRoots
{
    std::vector<TraceRoot> roots; // each once, in the order in which they were named
    QStringList several;          // what stands for more than one of them
    QStringList keys() const;     // "lot:1", as NewRecall::codes
};

struct NewRecall
{
    QStringList codes; // as Trace::resolve() understands them, each naming one thing, or "lot:1", "run:5", "pallet:9"
    QString reason;
    bool isDrill = false;   // the scope is frozen as for a recall, nothing changes its status
    bool isWidened = false; // with what may have been carried over
};

// What became of one thing.
struct Settlement
{
    NodeKey item;
    Disposition disposition = Disposition::Pending;
    std::optional<Quantity> quantity; // nothing: it cannot be said; the note tells why
    QString notes;
    // Of a pallet with cases of several batches, some of which came back: of which batch that quantity is. It is all of
    // that batch that came back, counted with what came back before.
    QString batch = {};
};

// Taking out of use everything that something went into, and accounting for it until nothing is open (21 CFR 117.139,
// 21 CFR 7.46 to 7.55). Errors of all that changes something: NotSignedIn, NotAllowed (services/authority.h).
class Recalls
{
public:
    explicit Recalls(Session &session) : m_session(session) {}

    // typed: codes with a comma, a semicolon, a new line or a blank between them; a code or a name may have blanks of
    // its own. A supplier's code, a supplier, an ingredient, an order or days stand for all of their things. Errors:
    // Required (codes), NotFound with what stands for nothing, TooLong (things).
    static constexpr size_t mostRoots = 500;
    Result<RecallRoots> named(const QString &typed);
    // Nothing is written. Widened: what may have been carried over is in the scope. Errors: Required (codes), NotFound
    // with the code, Ambiguous with the matches.
    Result<RecallScope> preview(const QStringList &codes, bool isWidened = false);
    // Freezes the scope, as it is at that moment, and takes everything in it out of use in one transaction. A recall is
    // signed with the acting person's PIN, a drill is not. Errors as preview(), and: Required (reason), those of
    // signerOf(); LotRecalled when everything is recalled already.
    Result<OpenedRecall> open(const NewRecall &recall, const std::optional<Signature> &signature = {});

    Result<std::vector<RecallSummary>> list();  // open ones first, then the newest
    Result<Recall> read(const QString &number); // Errors: NotFound.
    // What has to be said to whom. Errors: NotFound (recall).
    Result<RecallNotices> notices(const QString &number);
    // Where the lots went that were named, of the time of the recall's figures. Errors: NotFound (recall).
    Result<std::vector<RootBalance>> rootBalances(const QString &number);
    // As rootBalances(), with the batches. Errors: NotFound (recall).
    Result<RecallBalances> balances(const QString &number);
    // A lot that went into a batch, a vessel or another lot, all alike likely, for a drill of which nobody knows before
    // what it will be; draw is any number. Errors: NotFound (nothingWentOn) when there is none; NotAllowed for who may
    // open no recall.
    Result<QString> anyUsedLot(quint64 draw);

    // May be said anew until the recall is closed. Errors: NotFound (recall, item; onPallet: no such batch is on it),
    // RecallClosed, NotPositive or NotEnoughLeft (quantity: negative, or more than there was; onPallet: than there was
    // of the batch), Required (notes, when the quantity does not account for all; ofBatch, when some came back of a
    // pallet with several batches; quantity), StatusMoveNotAllowed for what needs no settlement and in a drill, and
    // (cameBackMore) when more than that came back already.
    Done settle(const QString &number, const Settlement &settlement);
    // Several at once, all or none; the errors are the first one's.
    Done settleAll(const QString &number, const std::vector<Settlement> &settlements);
    // What was said of it was a mistake, and somebody has to say it anew. A return that was booked with it is taken
    // back in every book: its customer has it as before. What was taken in at the door stays here. Errors: NotFound
    // (recall, item), RecallClosed, Required (reason), StatusMoveNotAllowed (nothingSaid).
    Done takeBack(const QString &number, const NodeKey &item, const QString &reason);
    // The customer was told of all its pallets in the recall. Errors: NotFound (recall; customerOfRecall: it has
    // nothing of it), RecallClosed.
    Done markNotified(const QString &number, qint64 customer, const QString &how);
    // What came of telling a customer. Errors: NotFound (recall, customerOfRecall), RecallClosed, Required (reached:
    // who was not reached cannot have answered), NotPositive (found, destroyed: negative), NotEnoughLeft (destroyed:
    // more than found; found: more than was delivered less what came back). Asked, and answered by a note: Required
    // with the customer's name in the detail (notTold: nobody told it yet; deliveredUnknown: nobody knows what it got).
    Done noteCheck(const QString &number, qint64 customer, const NoticeCheck &check);
    // A notice or a check was noted by mistake, e.g. of the wrong customer: it stays as a row and does not count any
    // more. Errors: NotFound (recall, notice: none of this recall), Required (reason), RecallClosed, Duplicate (notice:
    // it was withdrawn already).
    Done withdrawNotice(const QString &number, qint64 notice, const QString &reason);
    // Everything must be settled (RecallUnsettled names what is not). What was destroyed or sent back leaves the stock,
    // what was released gets its status back. Signed with a second person's PIN; a drill just ends.
    // Errors: NotFound, RecallClosed, RecallUnsettled, Required (reason), those of signerOf().
    Done close(const QString &number, const QString &reason, const std::optional<Signature> &signature = {});

private:
    Session &m_session;
};

} // namespace bm
