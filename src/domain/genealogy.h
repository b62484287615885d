// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/quantity.h"

#include <QDateTime>
#include <QStringList>
#include <optional>
#include <vector>

namespace bm
{

// How much of one thing is in another before it is rounded to thousandths: in parts of 10^-12.
__extension__ using FineAmount = __int128;

enum class NodeKind { Lot, Run, Pallet };
enum class TraceDirection { Forward, Backward };

struct NodeKey
{
    NodeKind kind = NodeKind::Lot;
    qint64 id = 0;
    friend auto operator<=>(const NodeKey &, const NodeKey &) = default;
    friend size_t qHash(const NodeKey &key, size_t seed = 0)
    {
        return ::qHashMulti(seed, static_cast<int>(key.kind), key.id);
    }
};

// "lot:123", "run:5", "pallet:9"
QString toText(const NodeKey &key);
// What toText() wrote; nothing for any other text.
std::optional<NodeKey> keyFromText(const QString &text);

// One edge of material, always in the direction it flowed: lot -> run, run -> lot (WIP), lot -> lot (transfer) or
// run -> pallet.
struct GenealogyEdge
{
    NodeKey from;
    NodeKey to;
    std::optional<Quantity> quantity; // nothing: unknown
    QString unit;
};

struct LotNode
{
    LotId id;
    QString code;
    QString ingredient;
    QString supplier;
    QString supplierLotCode;
    QString status;
    QString provenance;
    QString unit;
    QString sourceBatchNumber; // empty: bought
    int depth = 0;             // edges from the root on the shortest way
    bool releaseEnded = false; // it was let go for a while, which is over
    // Forward: what left it inside the trace; backward: what of it went into the root.
    std::optional<Quantity> quantityUsed;
};

struct RunNode
{
    RunId id;
    QString batchNumber;
    QString recipe;
    QString status;
    QString provenance;
    QString unit;
    std::optional<Quantity> actualQuantity;
    int depth = 0;
    std::optional<Quantity> quantityFromRoot; // forward: of the root lot in it; in the root's unit
    Quantity reworkOut = {}; // left for later runs beside the yield, in its unit, as far as that is known
    std::optional<FineAmount> fineFromRoot = {}; // quantityFromRoot, before it was rounded
};

struct PalletNode
{
    PalletId id;
    QString number;
    QString sscc;
    QString status;
    QString location;
    QString customer;
    std::optional<qint64> customerId;
    QString customerOrder;
    QDateTime shippedAt;
    std::optional<qint64> itemCount;
    QString provenance;
    int depth = 0;
    std::optional<Quantity> dose; // of the root lot on it
    QString doseUnit;
    std::optional<Quantity> dosePercent;     // the dose in percent of all the root ever held, three places
    std::optional<FineAmount> fineDose = {}; // the dose, before it was rounded
};

struct CustomerNode
{
    qint64 id = 0;
    QString name;
    int pallets = 0;
};

// A hold on something in the trace that was open at its moment; it stops all that was made of it.
struct TracedHold
{
    NodeKey on;
    QString code;
    QString reason;
    QDateTime heldAt;
    QString heldBy;
};

struct TraceRoot
{
    NodeKey key;
    QString code;
    QString title; // ingredient, recipe or customer: what a person recognises
};

// Something may have gone from one run into a later one, because the line between them was not cleaned. Possible, not
// certain: it carries no quantity.
struct CarryOver
{
    RunId from;
    QString fromBatch;
    RunId to;
    QString toBatch;
    QStringList allergens; // what was on the line and is not in the later one
    QString reason;
    QDateTime skippedAt;
    QString skippedBy;
};

// A batch drew from a vessel into which a lot was loaded. Certain: the lot is in the batch; else it is possible, and
// so much of it at least and at most.
struct VesselDraw
{
    QString vessel; // its code
    LotId lot;
    QString lotCode;
    RunId run;
    QString batch;
    bool isCertain = false;
    Quantity drawn;
    Quantity share; // by the books of the vessel
    Quantity low;
    Quantity high;
    QString unit;
    QDateTime drawnAt;
};

// The whole family of one thing in one direction.
struct Genealogy
{
    TraceDirection direction = TraceDirection::Forward;
    TraceRoot root; // of several things at once: the first of them, called by the name that they were asked by
    std::vector<TraceRoot> roots; // of several things at once: each of them, by kind and id; else empty
    QDateTime asOf;
    bool isPast = false; // as it was known at asOf, not as it is
    bool complete = true;
    double elapsedMs = 0;
    std::vector<LotNode> lots; // nearest first, then by id; the roots are in their lists with depth 0
    std::vector<RunNode> runs;
    std::vector<PalletNode> pallets;
    std::vector<CustomerNode> customers;
    std::vector<GenealogyEdge> edges;
    std::vector<TracedHold> holds; // the oldest first
    // What is connected with the family through carry-overs only. None of it is in the lists, edges and sums above.
    std::vector<CarryOver> carryOvers; // the oldest first
    std::vector<TraceRoot> possible;   // by kind and id
    // What was drawn from vessels, the oldest first. A lot of which the books of a vessel have nothing in a draw, but
    // which may be in it all the same, is connected with it only here; what is behind such a draw stands in possible
    // and, as a recall takes it in, in drawn.
    std::vector<VesselDraw> draws;
    std::vector<Genealogy> drawn;
    // codes: "quantity_unknown", "unit_mixed", "rework_by_weight", "more_out_than_in", "waste_left_out"
    QStringList warnings;

    bool isOfSeveral() const { return !roots.empty(); }
    bool isRoot(const NodeKey &key) const;
    std::vector<NodeKey> rootKeys() const; // one or several
};

// How a lot stands for people: its status, or RELEASE_ENDED where a conditional release that is over is in the way of
// what the status would allow.
QString standingOf(const QString &lotStatus, bool releaseEnded);

// In what the root is counted, and with it RunNode::quantityFromRoot; empty for a pallet, and for several things that
// are counted in different units.
QString rootUnit(const Genealogy &genealogy);

} // namespace bm
