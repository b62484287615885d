// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/value.h"

namespace bm::tracequeries
{

// "<column> is one of these": the one parameter is the list of ids.
QString among(const QString &column, Engine engine);

// As things are, or as they were known at a moment: then every list of ids is followed by the moment, and what was
// recorded after it is not there.
enum class When { Now, Then };

// Where the columns of the questions below stand.
struct LevelColumns
{
    enum { Part, A, B, Quantity, Source };
};
struct LotColumns
{
    enum {
        Id,
        Code,
        Ingredient,
        Supplier,
        SupplierLotCode,
        Status,
        Provenance,
        Unit,
        Received,
        SourceRun,
        ReleaseEndsAt,
        SourceBatchNumber,
        IsRework
    };
};
struct RunColumns
{
    enum { Id, BatchNumber, Recipe, Status, Provenance, Unit, ActualQuantity };
};
struct PalletColumns
{
    enum { Id, Number, Sscc, Status, Location, Customer, CustomerOrder, ShippedAt, ItemCount, Provenance };
};
// Of palletsOfRuns() and pallet(): those of the pallet, and then
struct PackingColumns
{
    enum { Run = PalletColumns::Provenance + 1, Quantity, CustomerName /* of pallet() */ };
};

struct SumColumns // of a lot
{
    enum { Lot, Quantity };
};
struct ReworkColumns
{
    enum { Run, Lot, Unit, Quantity };
};
struct CustomerColumns
{
    enum { Id, Name };
};
struct HabitColumns
{
    enum { Blends, Losses, OpenHolds, Beside, TakenBack };
};

// Whether this plant has any blends, losses, open holds, carry-overs or vessels, and receipts taken back: what it never
// does need not be asked for each thing. On PostgreSQL the plans of the statements after it are made once, and not anew
// for each list of ids, which takes longer than the answer; until the transaction ends or plansAsBefore() is asked.
const QString &habits(Engine engine);
const QString &plansAsBefore();

// What is asked of one level: of lots where they went or came from, the same of runs, and blends. Together in one
// question; each part that is not asked for saves its share.
struct LevelParts
{
    enum { LotParts = 1, RunParts = 2, BlendParts = 4, AllParts = 7 };
};

// One level of the walk. Columns: part, a, b, quantity, source; the parts are
//   1, 2  a lot (a) was used in a run (b); backward, source is the run that made the lot
//   3     a run (a) made a lot (b)
//   4     a quantity of one lot (a) became part of another (b)
// Parameters forward: of LotParts lots whose uses are wanted; of RunParts runs and the same runs; of BlendParts lots
// whose blends are wanted.
const QString &forwardLevel(Engine engine, When when = When::Now, int parts = LevelParts::AllParts);
// Parameters backward: of RunParts runs; of LotParts lots whose origin is wanted; of BlendParts lots whose blends are
// wanted.
const QString &backwardLevel(Engine engine, When when = When::Now, int parts = LevelParts::AllParts);

const QString &lots(Engine engine);             // by list of ids
const QString &runs(Engine engine);             // by list of ids
const QString &palletsOfRuns(Engine engine);    // by list of run ids; a row for each run on each pallet
const QString &pallets(Engine engine);          // by list of ids
const QString &pallet();                        // by id; a row for each run on it, one when there is none
const QString &palletsWithItems(Engine engine); // as pallet(), by list of ids
const QString &itemsOfPallet();                 // by id
const QString &customers(Engine engine);        // by list of ids
const QString &blendedInto(Engine engine, When when = When::Now);   // by list of lot ids: id, quantity
const QString &takenByRuns(Engine engine, When when = When::Now);   // by list of lot ids: id, quantity
const QString &takenByBlends(Engine engine, When when = When::Now); // by list of lot ids: id, quantity
// By list of run ids: run, id, quantity, unit of the lots of rework that they left.
const QString &reworkOf(Engine engine, When when = When::Now);
// By list of lot ids: id and how much came out of a run into it; for lots of rework.
const QString &cameOut(Engine engine, When when = When::Now);
// Without a list: id and, below zero, quantity of every lot of which a receipt was taken back.
const QString &takenBack(Engine engine, When when = When::Now);
// By list of run ids: what was thrown away of them beside their yields, in the columns of reworkOf(); no lot is 0.
const QString &wasteBesideYield(Engine engine, When when = When::Now);
// By list of run ids: id of those that made nothing, of which nothing was packed or put into stock.
const QString &cameToNothing(Engine engine);
// By list of run ids: run, unit, quantity and how many are unknown, without what only wraps the product.
const QString &weighedIn(Engine engine, When when = When::Now);
const QString &oddUnits(Engine engine); // by list of lot ids: uses written in another unit than the lot's

// The lists of a question, each with the moment behind it when that is valid.
Args askedFor(const std::vector<std::vector<qint64>> &lists, const QDateTime &moment);

} // namespace bm::tracequeries
