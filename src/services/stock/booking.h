// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots.h"

namespace bm
{

// What leaves a lot, or a counted difference; what it is used for books itself.
enum class Booking { Adjust, Waste, Sample, SendBack };

// Inside the caller's transaction; the quantity is signed. Errors: LotQuantityUnknown, NotEnoughLeft; ExpiredOnlyLeaves
// when a lot that is past its day would lose something in another way than as waste or back to the supplier;
// MoreThanMade (reworkOfRun) when more rework is counted than went into its run.
Done book(Session &session, const Lot &lot, Booking booking, Quantity quantity, const QString &reason);
// What is left from now on; of a lot of which nobody knew, too. Errors as book(), without LotQuantityUnknown.
Done bookCount(Session &session, const Lot &lot, Quantity counted, const QString &reason);
// The whole quantity of a receipt of that lot, as an adjustment that names it. Errors as book().
Done bookBack(Session &session, const Lot &lot, qint64 receipt, Quantity quantity, const QString &reason);

} // namespace bm
