// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/engine.h"

#include <QString>

namespace bm::tracequeries
{

// "<column> is one of these": the one parameter is the list of ids.
QString among(const QString &column, Engine engine);

// One level of the walk. Columns: part, a, b, quantity, source; the parts are
//   1, 2  a lot (a) was used in a run (b); backward, source is the run that made the lot
//   3     a run (a) made a lot (b)
//   4     a quantity of one lot (a) became part of another (b)
//   5     there are blends in this plant
// Parameters forward: lots whose uses are wanted; runs; the same runs; lots whose blends are wanted.
const QString &forwardLevel(Engine engine);
// Parameters backward: runs; lots whose origin is wanted; lots whose blends are wanted.
const QString &backwardLevel(Engine engine);

const QString &lots(Engine engine);          // by list of ids
const QString &runs(Engine engine);          // by list of ids
const QString &palletsOfRuns(Engine engine); // by list of run ids; a row for each run on each pallet
const QString &pallet();                     // by id
const QString &itemsOfPallet();              // by id
const QString &customers(Engine engine);     // by list of ids
const QString &blendedInto(Engine engine);   // by list of lot ids: id, quantity
const QString &takenByRuns(Engine engine);   // by list of lot ids: id, quantity
const QString &takenByBlends(Engine engine); // by list of lot ids: id, quantity
const QString &oddUnits(Engine engine);      // by list of lot ids: uses written in another unit than the lot's

} // namespace bm::tracequeries
