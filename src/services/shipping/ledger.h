// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/palletizing.h"

namespace bm
{

// What left of each batch, by pallet, and what was taken back of it. Inside the transaction of who calls.

// What stands on a pallet that has just been shipped.
Done bookShipped(Session &session, PalletId pallet, std::optional<qint64> shipment);

enum class BackKind { Unshipped, Returned };

// All of a shipped pallet. What was shipped before there was a ledger, or past it, is written down first.
Done bookBack(Session &session, const Pallet &pallet, BackKind kind, const QString &reason);

// Whether anything came back of what left last: then it did leave.
Result<bool> isShipmentReturned(Database &database, qint64 shipment);
Result<bool> isPalletReturned(Database &database, PalletId pallet);

struct CasesBack
{
    RunId run;
    Quantity quantity;
    PalletId onto;
    QString reason;
};
// Some of it.
Done bookCasesBack(Session &session, const Pallet &pallet, const CasesBack &back);

// A recalled pallet that was with its customer is here again: all of it is booked, nobody has it any more, and it stays
// recalled. Errors: StatusMoveNotAllowed (cameBack: it is here already), LotRecalled (it never left).
Done bookRecalledBack(Session &session, const Pallet &pallet, const QString &reason);
// So much more of a batch on it; the rest is still there.
Done bookPartBack(Session &session, const Pallet &pallet, RunId run, Quantity quantity, const QString &reason);
// What the open recalls booked as returned since it left did not come back: by lines of their own, and who had it has
// it.
Done bookReturnTakenBack(Session &session, PalletId pallet, const QString &reason);

// What the door booked back since it left last, and nobody said that it was none.
struct DoorReturn
{
    std::vector<qint64> lines; // empty: nothing
    QDateTime at;              // when the first was written
};
Result<DoorReturn> doorReturnOf(Database &database, PalletId pallet);
// It did not come back: by lines of their own; who had it has it, and it is on its shipment as before.
Done bookDoorReturnTakenBack(Session &session, const Pallet &pallet, const DoorReturn &back, const QString &reason);

} // namespace bm
