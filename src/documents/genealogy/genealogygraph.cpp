// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/genealogy/genealogygraph.h"

#include <QHash>
#include <algorithm>
#include <tuple>

namespace bm
{

namespace
{

PictureNode nodeOf(const LotNode &lot)
{
    PictureNode node{.key = {NodeKind::Lot, lot.id.value()}, .code = lot.code, .title = lot.ingredient};
    node.remark = lot.sourceBatchNumber.isEmpty() ? lot.supplier : lot.sourceBatchNumber;
    node.unit = lot.unit;
    node.quantity = lot.quantityUsed;
    node.statuses[standingOf(lot.status, lot.releaseEnded)] = 1;
    node.migrated = lot.provenance == u"MIGRATED";
    node.depth = lot.depth;
    return node;
}

// Forwards: what of the root is in it. Backwards: what it made.
PictureNode nodeOf(const RunNode &run, bool forward, const QString &unit)
{
    PictureNode node{.key = {NodeKind::Run, run.id.value()}, .code = run.batchNumber, .title = run.recipe};
    node.unit = forward ? unit : run.unit;
    node.quantity = forward ? run.quantityFromRoot : run.actualQuantity;
    node.statuses[run.status] = 1;
    node.migrated = run.provenance == u"MIGRATED";
    node.depth = run.depth;
    return node;
}

PictureNode nodeOf(const PalletNode &pallet)
{
    PictureNode node{.key = {NodeKind::Pallet, pallet.id.value()}, .code = pallet.number};
    node.title = pallet.customer.isEmpty() ? pallet.location : pallet.customer;
    node.remark = pallet.customerOrder;
    node.unit = pallet.doseUnit;
    node.quantity = pallet.dose;
    node.statuses[pallet.status] = 1;
    node.migrated = pallet.provenance == u"MIGRATED";
    node.depth = pallet.depth;
    return node;
}

PictureNode possibleNode(const Genealogy &genealogy, const NodeKey &key, const QString &code)
{
    PictureNode node{.key = key, .code = code};
    const auto found = std::find_if(genealogy.possible.begin(), genealogy.possible.end(),
                                    [&](const TraceRoot &thing) { return thing.key == key; });
    if (found != genealogy.possible.end())
        node.title = found->title;
    node.isPossible = true;
    return node;
}

// The runs at the other ends of the carry-overs, the oldest first. Two runs that ran beside each other may have left
// something in each other: only a way on is drawn, so that there is no circle.
void addPossible(PictureGraph &graph, const Genealogy &genealogy, QHash<NodeKey, int> &places)
{
    const bool forward = genealogy.direction == TraceDirection::Forward;
    for (bool isMore = true; isMore;) {
        isMore = false;
        for (const CarryOver &each : genealogy.carryOvers) {
            const NodeKey here{NodeKind::Run, forward ? each.from.value() : each.to.value()};
            const NodeKey there{NodeKind::Run, forward ? each.to.value() : each.from.value()};
            const int place = places.value(here, -1);
            if (place < 0 || places.contains(there))
                continue;
            PictureNode node = possibleNode(genealogy, there, forward ? each.toBatch : each.fromBatch);
            node.depth = graph.nodes[size_t(place)].depth + 1;
            const int next = int(graph.nodes.size());
            places.insert(there, next);
            graph.nodes.push_back(std::move(node));
            graph.edges.push_back({forward ? place : next, forward ? next : place, std::nullopt, {}, true});
            isMore = true;
        }
    }
}

// The whole trace, one picture node for each of its nodes.
PictureGraph everyNode(const Genealogy &genealogy)
{
    PictureGraph graph;
    graph.direction = genealogy.direction;
    QHash<NodeKey, int> places;
    const auto add = [&](PictureNode node) {
        node.isRoot = genealogy.isRoot(node.key);
        places.insert(node.key, int(graph.nodes.size()));
        graph.nodes.push_back(std::move(node));
    };
    for (const LotNode &lot : genealogy.lots)
        add(nodeOf(lot));
    const QString unit = rootUnit(genealogy);
    for (const RunNode &run : genealogy.runs)
        add(nodeOf(run, genealogy.direction == TraceDirection::Forward, unit));
    for (const PalletNode &pallet : genealogy.pallets)
        add(nodeOf(pallet));
    for (const GenealogyEdge &edge : genealogy.edges) {
        const int from = places.value(edge.from, -1);
        const int to = places.value(edge.to, -1);
        if (from >= 0 && to >= 0)
            graph.edges.push_back({from, to, edge.quantity, edge.unit, false});
    }
    graph.root = places.value(genealogy.root.key, 0);
    addPossible(graph, genealogy, places);
    return graph;
}

// Finds the groups: nodes of one kind and title, all of whose ways to the root begin at the same (grouped) nodes. Goes
// away from the root, a generation at a time, so that the children of grouped parents are brothers, too.
class Families
{
public:
    Families(const PictureGraph &whole, int limit, const std::set<NodeKey> &expanded)
        : m_whole(whole), m_limit(limit), m_expanded(expanded), m_parents(whole.nodes.size()),
          m_children(whole.nodes.size()), m_group(whole.nodes.size()),
          m_isAlone(
              std::count_if(whole.nodes.begin(), whole.nodes.end(), [](const auto &each) { return each.isRoot; }) < 2)
    {
        const bool forward = whole.direction == TraceDirection::Forward;
        for (const PictureEdge &edge : whole.edges) {
            const int parent = forward ? edge.from : edge.to;
            const int child = forward ? edge.to : edge.from;
            m_parents[size_t(child)].push_back(parent);
            m_children[size_t(parent)].push_back(child);
        }
        for (size_t i = 0; i < m_group.size(); ++i)
            m_group[i] = int(i);
        for (const std::vector<int> &generation : generations())
            groupBrothers(generation);
    }

    // For each node the first member of its group: itself when it stands alone.
    const std::vector<int> &groups() const { return m_group; }

private:
    using Signature = std::tuple<NodeKind, QString, std::vector<int>>;

    // A node comes after all its parents. What a circle in old data keeps from ever coming stays ungrouped.
    std::vector<std::vector<int>> generations() const
    {
        std::vector<size_t> open(m_parents.size());
        std::vector<std::vector<int>> result(1);
        for (size_t i = 0; i < open.size(); ++i) {
            open[i] = m_parents[i].size();
            if (open[i] == 0)
                result[0].push_back(int(i));
        }
        while (!result.back().empty()) {
            std::vector<int> next;
            for (const int parent : result.back()) {
                for (const int child : m_children[size_t(parent)]) {
                    if (--open[size_t(child)] == 0)
                        next.push_back(child);
                }
            }
            std::sort(next.begin(), next.end());
            result.push_back(std::move(next));
        }
        return result;
    }

    void groupBrothers(const std::vector<int> &generation)
    {
        std::map<Signature, std::vector<int>> families;
        for (const int node : generation) {
            if (!m_isAlone || !m_whole.nodes[size_t(node)].isRoot)
                families[signatureOf(node)].push_back(node);
        }
        for (const auto &[signature, family] : families) {
            const bool together =
                int(family.size()) > m_limit && !m_expanded.contains(m_whole.nodes[size_t(family.front())].key);
            for (const int node : together ? family : std::vector<int>())
                m_group[size_t(node)] = family.front();
        }
    }

    Signature signatureOf(int node) const
    {
        std::vector<int> parents;
        for (const int parent : m_parents[size_t(node)])
            parents.push_back(m_group[size_t(parent)]);
        std::sort(parents.begin(), parents.end());
        parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
        const PictureNode &self = m_whole.nodes[size_t(node)];
        return {self.key.kind,
                self.key.kind == NodeKind::Pallet ? QString()
                : self.isPossible                 ? QString(u"? " % self.title)
                                                  : self.title,
                parents};
    }

    const PictureGraph &m_whole;
    int m_limit;
    const std::set<NodeKey> &m_expanded;
    std::vector<std::vector<int>> m_parents;
    std::vector<std::vector<int>> m_children;
    std::vector<int> m_group;
    bool m_isAlone; // one root, which stands for itself
};

int groupCount(const std::vector<int> &groups)
{
    int count = 0;
    for (size_t i = 0; i < groups.size(); ++i)
        count += groups[i] == int(i) ? 1 : 0;
    return count;
}

// A sum is known only when every part is, in one unit.
void addQuantity(std::optional<Quantity> &sum, QString &unit, const std::optional<Quantity> &part,
                 const QString &partUnit)
{
    if (!sum || !part || unit != partUnit)
        sum.reset();
    else
        *sum += *part;
}

void join(PictureNode &group, const PictureNode &member)
{
    if (!group.isGroup()) {
        group.members.push_back(group.key);
        group.code.clear();
        group.remark.clear();
    }
    group.members.push_back(member.key);
    if (group.title != member.title)
        group.title.clear();
    addQuantity(group.quantity, group.unit, member.quantity, member.unit);
    for (const auto &[status, count] : member.statuses)
        group.statuses[status] += count;
    group.migrated = group.migrated || member.migrated;
    group.isRoot = group.isRoot || member.isRoot;
    group.depth = std::min(group.depth, member.depth);
}

PictureGraph grouped(const PictureGraph &whole, const std::vector<int> &groups)
{
    PictureGraph graph;
    graph.direction = whole.direction;
    std::vector<int> places(whole.nodes.size(), -1);
    for (size_t i = 0; i < whole.nodes.size(); ++i) {
        int &place = places[size_t(groups[i])];
        if (place < 0) {
            place = int(graph.nodes.size());
            graph.nodes.push_back(whole.nodes[i]);
        } else {
            join(graph.nodes[size_t(place)], whole.nodes[i]);
        }
    }
    std::map<std::pair<int, int>, size_t> seen;
    for (const PictureEdge &edge : whole.edges) {
        const int from = places[size_t(groups[size_t(edge.from)])];
        const int to = places[size_t(groups[size_t(edge.to)])];
        const auto [known, isNew] = seen.try_emplace({from, to}, graph.edges.size());
        if (isNew)
            graph.edges.push_back({from, to, edge.quantity, edge.unit, edge.isPossible});
        else
            addQuantity(graph.edges[known->second].quantity, graph.edges[known->second].unit, edge.quantity, edge.unit);
    }
    graph.root = places[size_t(groups[size_t(whole.root)])];
    return graph;
}

} // namespace

int PictureGraph::indexOf(const NodeKey &key) const
{
    const auto shows = [&](const PictureNode &node) {
        return node.key == key || std::find(node.members.begin(), node.members.end(), key) != node.members.end();
    };
    const auto found = std::find_if(nodes.begin(), nodes.end(), shows);
    return found == nodes.end() ? -1 : int(found - nodes.begin());
}

std::vector<int> PictureGraph::edgesToRoot(int node) const
{
    const bool forward = direction == TraceDirection::Forward;
    std::vector<std::vector<int>> towardsRoot(nodes.size());
    for (size_t i = 0; i < edges.size(); ++i)
        towardsRoot[size_t(forward ? edges[i].to : edges[i].from)].push_back(int(i));
    std::vector<int> found;
    std::vector<int> open{node};
    std::set<int> seen{node};
    while (!open.empty()) {
        const int here = open.back();
        open.pop_back();
        for (const int edge : towardsRoot[size_t(here)]) {
            const int next = forward ? edges[size_t(edge)].from : edges[size_t(edge)].to;
            found.push_back(edge);
            if (seen.insert(next).second)
                open.push_back(next);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

PictureGraph pictureGraph(const Genealogy &genealogy, const std::set<NodeKey> &expanded)
{
    const PictureGraph whole = everyNode(genealogy);
    if (whole.nodes.empty())
        return whole;
    // The limit is found without what is expanded, so that opening one group leaves the others as they are.
    int limit = largestFamily;
    while (limit > 1 && groupCount(Families(whole, limit, {}).groups()) > readableNodes)
        limit = limit > 3 ? limit / 3 : 1;
    return grouped(whole, Families(whole, limit, expanded).groups());
}

} // namespace bm
