// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/palletizing.h"

namespace bm
{

// How a pallet stands with its label.
struct PalletClosure
{
    QString pallet;
    bool isHere = false;     // neither shipped nor void
    bool isAsked = false;    // the plant's rule: without the scan it does not leave
    bool isLabelled = false; // a label of it was asked for
    bool isClosed = false;   // its label was scanned back, and neither its cases nor its label changed since
    QDateTime closedAt;
    QString closedBy;

    bool waits() const { return isHere && isAsked && !isClosed; }
};

// A pallet is closed by the scan of the label that hangs on it: then it is known that the label is there, can be read,
// and hangs on the right pallet. Other cases or a label that is printed later ask for a scan again. Errors of all that
// changes something: NotSignedIn, NotAllowed (services/authority.h).
class PalletClosing
{
public:
    explicit PalletClosing(Session &session) : m_session(session) {}

    // Errors: NotFound.
    Result<PalletClosure> read(const QString &palletCode);
    // scanned: the number or SSCC from the label that was just scanned. Errors: NotFound, PalletNotActive (palletCode),
    // Required or NotFound (scanned), StatusMoveNotAllowed (scanned) with both numbers when it is the label of another
    // pallet, that one first.
    Result<Pallet> close(const QString &palletCode, const QString &scanned);

    Result<bool> isAsked();
    // An administrator's.
    Done setAsked(bool asked);

private:
    Session &m_session;
};

// Before it is loaded or leaves, in the same transaction. Errors while the plant asks for the scan:
// StatusMoveNotAllowed (labelScan).
Done checkClosed(Database &database, const Pallet &pallet);

} // namespace bm
