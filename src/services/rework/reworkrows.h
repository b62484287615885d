// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots.h"
#include "services/rework/rework.h"

namespace bm
{

Result<ReworkShare> reworkShareOf(Database &database, RunId run);
// Lots of rework that a run left, in the order in which they were booked.
Result<std::vector<ReworkLot>> reworkLotsOf(Database &database, RunId run);
// With what was booked just now, and with more that is about to be. Only where everything that went in was weighed.
// Errors: MoreThanMade, Required (reworkOfRun).
Done refuseTooMuch(Database &database, const Run &run, const QString &reason, Mass more = {});
// With what was left, and more that is about to be thrown away of a run that has not ended. Errors: MoreThanMade
// (wasteOfRun).
Done refuseTooMuchWaste(Database &database, const Run &run, Mass more);
// Those that still wait get the verdict of the run that was finished just now.
Done judgeReworkOf(Session &session, RunId run, const QString &quality);

// What is to be said of rework before it goes into a batch.
struct JudgedRework
{
    ReworkShare share;        // with it
    QStringList allergens;    // that are in it
    QStringList newAllergens; // of these, what the recipe does not have

    bool isToApprove() const { return !newAllergens.isEmpty() || !share.isWithin(); }
    // In the words of nobody: "Peanut" or "6.2 kg > 5 kg (12.4 % > 10 %)".
    Error asking(Reason reason) const;
};
// Errors: NotInRecipe (rework: the recipe takes none), UnitMismatch.
Result<JudgedRework> judgeRework(Session &session, const Run &run, const Lot &lot, Quantity quantity);

// Errors: those of the database.
Result<LotBehind> behindOf(Database &database, const Lot &lot);

// No lot goes into the batch that it came from, however many steps later. Errors: LotInOwnAncestry (lotCode).
Done refuseOwnAncestor(Database &database, RunId run, const Lot &lot);

} // namespace bm
