// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots.h"
#include "services/stock/stockpages.h"

namespace bm
{

// What is on hand of one ingredient in one unit. Only lots whose quantity is known are in the sums.
struct IngredientStock
{
    IngredientId id;
    QString name;
    QString unit;
    Quantity total;
    Quantity usable;                 // may enter a batch today
    Quantity pending;                // waits for its release
    Quantity held;                   // held, quarantined, failed or recalled
    Quantity expired;                // past its last good day
    qint64 lots = 0;                 // on hand
    qint64 unknown = 0;              // of them, whose quantity nobody knows
    QDate earliest;                  // the first last day of what is usable; invalid: none
    std::optional<Quantity> minimum; // nothing: nobody said
    std::optional<Quantity> reorderPoint;

    // What is usable is less than the reorder point, or the minimum.
    bool isBelowReorderPoint() const { return reorderPoint && usable < *reorderPoint; }
    bool isBelowMinimum() const { return minimum && usable < *minimum; }
    bool isExpiring(QDate until) const { return earliest.isValid() && earliest <= until; }
};

// A lot, and when it was last touched.
struct StockLot : Lot
{
    QDateTime receivedAt;
    QDateTime movedAt;   // its newest movement
    QDateTime countedAt; // invalid: never counted
};

// A lot that stands in another place now.
struct Moved
{
    QString code;
    QString from; // empty: nobody said where it stood
    QString to;
    qint64 entry = 0; // audit_log.id: what moveBack() takes back; 0: it stood there already
};

template <typename Fields>
void eachField(Fields &field, Moved &moved)
{
    field("code", moved.code);
    field("from", moved.from);
    field("to", moved.to);
    field("entry", moved.entry);
}

struct Counted
{
    QString code;
    std::optional<Quantity> before; // nothing: nobody knew, until now
    Quantity counted;
};

template <typename Fields>
void eachField(Fields &field, Counted &counted)
{
    field("code", counted.code);
    field("before", counted.before);
    field("counted", counted.counted);
}

// A part that is taken off a lot to stand on its own.
struct Split
{
    QString code;      // of the lot
    Quantity quantity; // > 0 and less than what is left
    QString place;     // where the part stands
    QString newCode;   // empty: the plant's next number
    QString reason;    // may be empty
};

// What stands where, how long it is good, and what happens to it between the delivery and the mixer. A code is
// understood as Lots::find() does. Errors of all that changes something: NotSignedIn, NotAllowed
// (services/authority.h); NotFound, Ambiguous (lotCode).
class Stock
{
public:
    explicit Stock(Session &session) : m_session(session) {}

    // By name; ingredients in use of which nothing is left, too.
    Result<std::vector<IngredientStock>> onHand();
    // First expired first, those without a date last; at most limit, after a lot that was read before.
    Result<std::vector<StockLot>> lots(const StockFilter &filter, const std::optional<StockKey> &after, qint64 limit);
    // Any lot that ever was: by our code, else all that have it as the supplier's, or in another case. Empty: none.
    Result<std::vector<StockLot>> search(const QString &code);
    // Where anything is on hand, by name.
    Result<QStringList> places();

    // To another place. Errors: Required (place), LotDepleted.
    Result<Moved> move(const QString &code, const QString &place);
    // A move that was a mistake: the lot stands where it stood before, by a change of its own that names the move.
    // Errors: Required (reason), NotFound (move, also what is none), LotDepleted, LotMovedSince with the place where it
    // stands, also when the move was taken back before.
    Result<Moved> moveBack(qint64 entry, const QString &reason);
    // The same for the lot's newest move. Errors: those of both, once; a request that is said again is answered as
    // before.
    Result<Moved> moveBackLast(const QString &code, const QString &reason);
    // The lot's newest change of place, when that is a move and was not taken back. Errors: NotFound, Ambiguous
    // (lotCode), NotFound (move).
    Result<qint64> lastMove(const QString &code);
    // What somebody counted, zero or more; a difference is booked with the reason, and that it was counted is
    // remembered in any case. A lot of which nobody knew what is left has what was counted from now on. Errors:
    // Required (reason, when there is a difference or nobody knew), NotPositive (quantity), ExpiredOnlyLeaves when
    // something is missing of a lot that is past its day.
    Result<Counted> count(const QString &code, Quantity counted, const QString &reason);
    // Thrown away. Errors: Required (reason), NotPositive (quantity), NotEnoughLeft, LotQuantityUnknown.
    Done waste(const QString &code, Quantity quantity, const QString &reason);
    // Taken for a look or a laboratory. Errors as waste(), and ExpiredOnlyLeaves.
    Done sample(const QString &code, Quantity quantity, const QString &reason);
    // Back to its supplier. Errors as waste(), and Required (supplier) when the lot has none.
    Done sendBack(const QString &code, Quantity quantity, const QString &reason);
    // Answers the code of the new lot, which is as good, as old and as free as the one it came from. Only what may be
    // used may be split, so that no part escapes a hold. Errors: Required (place), NotPositive (quantity), Duplicate
    // (newCode), NotEnoughLeft when nothing would be left, those of Lots::refusal().
    Result<QString> split(const Split &split);

    // When an ingredient runs short, in its unit; nothing: nobody asks. Errors: NotFound (ingredient), NotPositive
    // (minimumStock, reorderPoint) below zero.
    Done setLevels(const QString &ingredient, std::optional<Quantity> minimum, std::optional<Quantity> reorderPoint);

    // What is past its last good day by the plant's calendar becomes EXPIRED; in the history the program did it. What
    // somebody stopped stays stopped. Answers the codes; needs nobody's right.
    Result<QStringList> expire();
    // How many conditional releases ended after the one moment, until the other.
    Result<qint64> releasesEnded(const QDateTime &after, const QDateTime &until);

private:
    Result<Moved> undo(const Result<qint64> &entry, const QString &reason);

    Session &m_session;
};

} // namespace bm
