// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"
#include "services/people.h"

namespace bm
{

// A hold as the lists show it.
struct Hold
{
    qint64 id = 0;
    NodeKey on;
    QString code;   // lot code, batch number or pallet number
    QString whatIs; // ingredient or recipe
    QString status; // of what is held, as in its table
    QString reason;
    QDateTime heldAt;
    QString heldBy;
    QDateTime releasedAt; // invalid: it is open
    QString releasedBy;
    QString releaseReason;

    bool isOpen() const { return !releasedAt.isValid(); }
};

// What a hold reaches beyond the thing itself.
struct HeldBelow
{
    qint64 lots = 0;
    qint64 runs = 0;
    qint64 pallets = 0; // that are still here
    qint64 shipped = 0; // pallets that have left: a matter of a recall

    bool isNothing() const { return lots + runs + pallets + shipped == 0; }
};

// What is stopped, until QA lets it go on. A held lot, run or pallet is neither used nor packed, regrouped or shipped,
// and neither is anything that was made of it (services/holding/heldabove.h). Errors of all that changes something:
// NotSignedIn, NotAllowed (services/authority.h).
class Holds
{
public:
    explicit Holds(Session &session) : m_session(session) {}

    // By everybody. A pallet that is here is ON_HOLD then; a run goes on as it does, only what it makes is stopped.
    // Errors: Required (reason), NotFound, AlreadyHeld, RunNotInProgress (only planned), PalletNotActive (shipped or
    // void), StatusMoveNotAllowed (recalled); of a lot those of Lots::hold().
    Done hold(NodeKind kind, const QString &code, const QString &reason);
    // All holds of the thing end, with the acting person's signature as soon as people can sign in. Errors: Required
    // (reason), NotFound, NotHeld, those of signerOf(); of a lot those of Lots::release().
    Done release(NodeKind kind, const QString &code, const QString &reason,
                 const std::optional<Signature> &signature = {});

    // Newest first; open ones only, or ended ones as well.
    Result<std::vector<Hold>> list(bool alsoEnded = false, qint64 limit = 500);
    // How many there are, listed or not.
    Result<qint64> count(bool alsoEnded = false);
    Result<HeldBelow> below(const NodeKey &on);

private:
    Session &m_session;
};

} // namespace bm
