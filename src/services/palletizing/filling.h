// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/palletizing.h"

namespace bm
{

// The steps of what changes a pallet, inside the transaction of who calls them.

// Of a pallet as it is named to the person (field "palletCode").
Error palletRefusal(Reason reason, const Pallet &pallet);
// Errors: PalletNotActive.
Done checkActive(const Pallet &pallet);

// Neither the pallet nor anything in what stands on it. Errors: LotOnHold (palletCode), with the code of what is held
// behind a comma when that is not the pallet.
Done checkNotHeld(const Pallet &pallet);

// Nothing on it may be held, unfinished or found bad. Errors: PalletEmpty, LotOnHold (palletCode), LotOnHold,
// RunNotInProgress, LotFailedQuality (batchNumber).
Done checkShipping(Database &database, const Pallet &pallet);

// Active, and not held: whoever takes cases off a held pallet takes them out of the hold. Errors: NotFound,
// LotOnHold, PalletNotActive (palletCode).
Result<Pallet> palletToChange(Database &database, const QString &code);

// With the next SSCC; of the plant's own numbers when it has none. Errors: Duplicate (palletNumber).
Result<PalletId> insertPallet(Session &session, const NewPallet &pallet, RunId run);
// Cases of a run that stands on the pallet already are added to its row.
Done putOn(Session &session, PalletId pallet, RunId run, Quantity quantity);
// The whole items on the pallet; unknown while the quantity of one of its runs is. What was weighed before holds no
// longer.
Done countItems(Session &session, PalletId id);
// What is on it counts as not packed again; its holds end with the reason. What was stopped only QA lets go, also in
// this way. Errors: StatusMoveNotAllowed, NotAllowed.
Done setVoid(Session &session, const Pallet &pallet, const QString &reason);

} // namespace bm
