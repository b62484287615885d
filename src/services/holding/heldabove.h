// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/ids.h"

#include <QHash>
#include <vector>

namespace bm
{

// Of a lot or run, the code of a held lot or run that it was made of, however many steps before; of several the one
// that was held first. A hold on the thing itself is no part of the answer. What was taken back again does not count,
// what was used in an unknown quantity does, and so does what may be in something that was drawn out of a vessel.
using HeldAbove = QHash<qint64, QString>;

// What is held stops all that was made of it. That is asked when it matters and kept nowhere, so that a release needs
// no other; migrations/guards/4_consumption and 6_vessel_holds ask the same. While nothing is held one short look
// answers.
Result<HeldAbove> lotsHeldThrough(Database &database, const std::vector<qint64> &lots);
Result<HeldAbove> runsHeldThrough(Database &database, const std::vector<qint64> &runs);
// Of pallets: the code of a run that stands on it and is held, or of what is in such a run.
Result<HeldAbove> palletsHeldThrough(Database &database, const std::vector<qint64> &pallets);
// Of a run that stands on it, or of what is in such a run; empty: nothing is held.
Result<QString> palletHeldThrough(Database &database, PalletId pallet);

namespace heldquestions
{
// Parameter: the list of ids. Columns: start, itself (the hold is on what was asked about), code; by start, then by
// hold.
const QString &aboveLots(Engine engine);
const QString &aboveRuns(Engine engine);
// Parameter: the list of pallets. Columns: pallet_id, production_run_id.
const QString &onPallets(Engine engine);

// The recursive part of a question whose table is above (start, lot, run): what a run was made of, what a lot was taken
// from, and what may have come out of a vessel.
enum class Uses { Still, AlsoTakenBack };
QString stepUp(Engine engine, Uses uses);
} // namespace heldquestions

} // namespace bm
