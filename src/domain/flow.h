// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"

namespace bm
{

// The arithmetic of a trace: how much of one thing is in another, on nothing but nodes and edges.
//
// What is in a node leaves it in proportion: an edge takes quantity / whole of it, and what no edge takes stays. The
// whole of a lot is all that was ever put into it (received, made, blended in), or what was taken out of it when a
// count found more; the whole of a run is its yield, and what was left of it as rework in the same unit. So the root's
// share of a run goes to the run's pallets and lots by their part of that, a WIP lot's share goes to the runs that used
// it by their part of the lot, and a blend passes its share on likewise. No unit is ever converted and no missing
// number is filled in.
//
// Of several roots what is told is how much of any of them is in a node: what reaches a root from another one counts
// as that root's own.

struct FlowNode
{
    std::optional<Quantity> whole; // nothing: unknown
    QString unit;
};

// Between two nodes, named by their position, in the direction the material flowed.
struct FlowEdge
{
    int from = 0;
    int to = 0;
    std::optional<Quantity> quantity; // nothing: unknown
    QString unit;
    bool carries = true; // false: known to carry nothing, as to a pallet that was voided
};

struct FlowGraph
{
    std::vector<FlowNode> nodes;
    std::vector<FlowEdge> edges;
    std::vector<int> roots{0}; // one, or several that are asked about together
};

// Of a thousandth.
constexpr FineAmount fineParts = 1'000'000'000;
Quantity roundedAmount(FineAmount fine);
// Three places, rounded once. Zero of nothing.
Quantity percentOf(FineAmount part, Quantity whole);

struct FlowAmounts
{
    std::vector<std::optional<Quantity>> nodes;       // by position; nothing: cannot be known
    std::vector<std::optional<Quantity>> edges;       // what went along each edge
    std::vector<std::optional<FineAmount>> fine = {}; // as nodes, before rounding; only of spreadFromRoot()
    bool quantityUnknown = false;                     // a quantity that was needed is not recorded
    bool unitMixed = false;                           // two units met that cannot be compared

    QStringList warnings() const; // "quantity_unknown", "unit_mixed"
};

// How much of the roots is in every node, in their unit; of roots in different units nothing is known. Every node's
// share is divided to the last thousandth: what comes in is what goes out and what stays. An edge out of a root carries
// exactly its quantity.
FlowAmounts spreadFromRoot(const FlowGraph &graph);

// How much of every node went into the roots, in each node's own unit; a root itself counts whole. Exact on the way,
// rounded to thousandths once at the end.
FlowAmounts gatherIntoRoot(const FlowGraph &graph);

// How much left each node along its edges, in the node's own unit.
FlowAmounts leaving(const FlowGraph &graph);

// Edges from the nearest root on the shortest way, forward with the material or backward against it; -1: not reached.
std::vector<int> depths(const FlowGraph &graph, TraceDirection direction);

} // namespace bm
