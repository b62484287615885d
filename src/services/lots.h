// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/people.h"

namespace bm
{

struct Lot
{
    LotId id;
    QString code;
    QString ingredientName;
    IngredientId ingredient;
    QString supplierName;
    QString supplierLotCode;
    std::optional<Quantity> received; // nothing: unknown (taken over)
    std::optional<Quantity> remaining;
    QString unit;
    QDate expirationDate;
    QString status;          // lot_status
    QString qualityStatus;   // quality_status
    QDateTime releaseEndsAt; // of a conditional release; invalid: it has no end
    QString storageLocation;
    bool held = false;   // an open hold on it or on anything that it was made of
    QString heldThrough; // then the code of that lot or run; empty: the hold is on the lot itself
    bool migrated = false;
    std::optional<RunId> sourceRun;
    bool isRework = false; // left of that run, or split off such a lot (services/rework/rework.h)

    // It was let go for a while, which is over: QA decides again.
    bool isReleaseEnded(const QDateTime &now) const { return releaseEndsAt.isValid() && releaseEndsAt <= now; }
};

// What QA does with a lot. Errors of all that changes something: NotSignedIn, NotAllowed (services/authority.h).
class Lots
{
public:
    explicit Lots(Session &session) : m_session(session) {}

    // By our code, else by the supplier's lot code. Errors: NotFound; Ambiguous with the codes of the matches, comma
    // separated, in the detail.
    Result<Lot> find(const QString &code);
    // Why this lot may not enter a batch now, or nothing when it may. The same rules as the database's guards.
    std::optional<Reason> refusal(const Lot &lot, std::optional<Quantity> wanted) const;
    // Lots of the ingredient that may be used now, first expired first.
    Result<std::vector<Lot>> usable(IngredientId ingredient);

    // Quality PASSED and status QUALITY_APPROVED; closes open holds of the lot with the reason. A lot that somebody
    // stopped (held, quarantined or failed) needs the acting person's signature, as soon as people can sign in.
    // So does rework of a batch that failed, and what stands in a vessel into which something failed or held was
    // loaded: Required and SignatureNeeded name it (failedBehind, stoppedBehind). Errors: NotFound, Ambiguous, Required
    // (reason, when held or signed), LotExpired (not held), LotRecalled, StatusMoveNotAllowed, those of signerOf().
    Done release(const QString &code, const QString &reason, const std::optional<Signature> &signature = {});
    // Let go for a while, whatever its inspection says: quality CONDITIONAL_PASS, and from that moment on it waits for
    // QA again. Asked for again it ends then instead. Errors as release(), and Required (reason, ends), BadDate (ends)
    // when that is not in the future.
    Done releaseUntil(const QString &code, const QDateTime &ends, const QString &reason,
                      const std::optional<Signature> &signature = {});
    // Opens a hold and sets QUARANTINED. Errors: NotFound, Ambiguous, Required (reason), AlreadyHeld, LotRecalled.
    Done hold(const QString &code, const QString &reason);
    // Quality FAILED, QUARANTINED, with a hold when none is open. Errors as hold, but a lot that is held only because
    // it was looked at is rejected all the same: AlreadyHeld when it was rejected before.
    Done reject(const QString &code, const QString &reason);
    // Adds or takes (negative) a counted difference. Errors: NotFound, Ambiguous, Required (reason), NotEnoughLeft,
    // LotQuantityUnknown, ExpiredOnlyLeaves (services/stock/stock.h).
    Done adjust(const QString &code, Quantity difference, const QString &reason);

private:
    Session &m_session;
};

} // namespace bm
