// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"

#include <map>
#include <set>

namespace bm
{

// What a picture of a genealogy shows: the nodes and edges of the trace, with brothers of the same kind and name drawn
// as one node where there are too many of them to be read. Nothing is left out: a group knows all its members.

struct PictureNode
{
    NodeKey key;                       // of a group: its first member's
    std::vector<NodeKey> members = {}; // of a group, in the order of the trace; else empty
    QString code = {};                 // empty for a group
    QString title = {};                // ingredient, recipe, or where the pallet is: what a person recognises
    QString remark = {};               // supplier and its lot code; the customer's order
    QString unit = {};
    std::optional<Quantity> quantity = {}; // of the root: used, in the run, on the pallet; nothing: unknown
    std::map<QString, int> statuses = {};  // as the database spells them; one unless it is a group
    bool migrated = false;
    int depth = 0;
    bool isRoot = false;     // of a group: one of its members is
    bool isPossible = false; // reached through a carry-over only; its state is not part of the trace

    bool isGroup() const { return !members.empty(); }
    int count() const { return isGroup() ? int(members.size()) : 1; }
};

struct PictureEdge
{
    int from = 0; // index into nodes; material flows from ... to
    int to = 0;
    std::optional<Quantity> quantity; // nothing: unknown, or several units in one group
    QString unit;
    bool isPossible = false; // a carry-over
};

struct PictureGraph
{
    TraceDirection direction = TraceDirection::Forward;
    std::vector<PictureNode> nodes;
    std::vector<PictureEdge> edges;
    int root = 0; // the first of them, where reading begins

    int indexOf(const NodeKey &key) const; // of the node that shows it, also within a group; -1: none
    // The edges on every way between this node and the root.
    std::vector<int> edgesToRoot(int node) const;
};

inline constexpr int largestFamily = 30; // brothers drawn one by one; fewer where the whole picture is large
inline constexpr int readableNodes = 300;

// expanded: the keys of groups whose members are to be drawn one by one.
PictureGraph pictureGraph(const Genealogy &genealogy, const std::set<NodeKey> &expanded = {});

} // namespace bm
