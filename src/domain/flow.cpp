// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/flow.h"

#include <algorithm>
#include <numeric>

namespace bm
{
namespace
{
__extension__ using Wide = __int128;

// Fractions on the way into the root: parts of 10^18, so that a product with the largest quantity fits a Wide.
constexpr Wide one = Wide(1'000'000'000) * 1'000'000'000;

// The edges of each node, as positions in FlowGraph::edges: all that leave it, or all that enter it.
class Links
{
public:
    Links(const FlowGraph &graph, int FlowEdge::*end) : m_first(graph.nodes.size() + 1), m_edges(graph.edges.size())
    {
        for (const FlowEdge &edge : graph.edges)
            ++m_first[index(edge.*end) + 1];
        std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
        std::vector<size_t> next = m_first;
        for (size_t i = 0; i < graph.edges.size(); ++i)
            m_edges[next[index(graph.edges[i].*end)]++] = i;
    }

    struct Range
    {
        const size_t *first;
        const size_t *last;
        const size_t *begin() const { return first; }
        const size_t *end() const { return last; }
    };
    Range of(size_t node) const { return {m_edges.data() + m_first[node], m_edges.data() + m_first[node + 1]}; }

private:
    static size_t index(int position) { return static_cast<size_t>(position); }
    std::vector<size_t> m_first;
    std::vector<size_t> m_edges;
};

std::vector<bool> rootsOf(const FlowGraph &graph)
{
    std::vector<bool> isRoot(graph.nodes.size());
    for (const int root : graph.roots)
        isRoot[static_cast<size_t>(root)] = true;
    return isRoot;
}

// Every node after all that flows into it from `from` towards `to`. Edges into a root do not count, and a node that
// stands in a circle, which the database refuses, is left out instead of walked around for ever.
std::vector<size_t> orderOf(const FlowGraph &graph, const std::vector<bool> &isRoot, const Links &links,
                            int FlowEdge::*to)
{
    std::vector<int> waiting(graph.nodes.size());
    for (const FlowEdge &edge : graph.edges)
        ++waiting[static_cast<size_t>(edge.*to)];
    for (const int root : graph.roots)
        waiting[static_cast<size_t>(root)] = 0;
    std::vector<size_t> order;
    order.reserve(graph.nodes.size());
    for (size_t node = 0; node < waiting.size(); ++node)
        if (waiting[node] == 0)
            order.push_back(node);
    for (size_t i = 0; i < order.size(); ++i)
        for (const size_t edge : links.of(order[i])) {
            const auto next = static_cast<size_t>(graph.edges[edge].*to);
            if (!isRoot[next] && --waiting[next] == 0)
                order.push_back(next);
        }
    return order;
}

class Spread
{
public:
    explicit Spread(const FlowGraph &graph) : m_graph(graph), m_isRoot(rootsOf(graph)), m_out(graph, &FlowEdge::from)
    {
        m_amounts.nodes.assign(graph.nodes.size(), Quantity());
        m_amounts.fine.assign(graph.nodes.size(), Wide(0));
        m_amounts.edges.resize(graph.edges.size());
    }

    FlowAmounts run()
    {
        if (!isOneUnit())
            return unknown();
        const auto order = orderOf(m_graph, m_isRoot, m_out, &FlowEdge::to);
        markCircles(order);
        for (const size_t node : order) {
            if (m_isRoot[node])
                leaveRoot(node);
            else
                passOn(node);
        }
        return std::move(m_amounts);
    }

private:
    bool isOneUnit() const
    {
        const auto unitOf = [this](int root) -> const QString & {
            return m_graph.nodes[static_cast<size_t>(root)].unit;
        };
        return std::all_of(m_graph.roots.begin(), m_graph.roots.end(),
                           [&](int root) { return unitOf(root) == unitOf(m_graph.roots.front()); });
    }

    FlowAmounts unknown()
    {
        std::fill(m_amounts.nodes.begin(), m_amounts.nodes.end(), std::nullopt);
        std::fill(m_amounts.fine.begin(), m_amounts.fine.end(), std::nullopt);
        m_amounts.unitMixed = true;
        return std::move(m_amounts);
    }

    void markCircles(const std::vector<size_t> &order)
    {
        if (order.size() == m_graph.nodes.size())
            return;
        std::vector<bool> ordered(m_graph.nodes.size());
        for (const size_t node : order)
            ordered[node] = true;
        for (size_t node = 0; node < ordered.size(); ++node) {
            if (ordered[node])
                continue;
            m_amounts.nodes[node] = std::nullopt;
            m_amounts.fine[node] = std::nullopt;
        }
        m_amounts.quantityUnknown = true;
    }

    void leaveRoot(size_t root)
    {
        const FlowNode &node = m_graph.nodes[root];
        Quantity left;
        const bool known = node.whole.has_value();
        for (const size_t edge : m_out.of(root)) {
            const auto share = usable(edge, node);
            left += share.value_or(Quantity());
            give(edge, share, share ? std::optional(fineOf(*share)) : std::nullopt);
        }
        m_amounts.nodes[root] = known ? std::optional(std::max(*node.whole, left)) : std::nullopt;
        m_amounts.fine[root] = known ? std::optional(fineOf(*m_amounts.nodes[root])) : std::nullopt;
        m_amounts.quantityUnknown |= !known && m_out.of(root).begin() != m_out.of(root).end();
    }

    void passOn(size_t from)
    {
        const FlowNode &node = m_graph.nodes[from];
        const auto amount = m_amounts.nodes[from];
        const auto fine = m_amounts.fine[from];
        std::vector<Quantity> &weights = m_weights;
        std::vector<size_t> &sharing = m_sharing;
        weights.clear();
        sharing.clear();
        for (const size_t edge : m_out.of(from)) {
            if (amount && fine == Wide(0)) {
                give(edge, Quantity(), Wide(0));
                continue;
            }
            const auto weight = amount ? usable(edge, node) : std::nullopt;
            if (weight && node.whole) {
                weights.push_back(*weight);
                sharing.push_back(edge);
                continue;
            }
            m_amounts.quantityUnknown |= weight.has_value();
            give(edge, std::nullopt, std::nullopt);
        }
        if (sharing.empty())
            return;
        const Quantity taken = std::accumulate(weights.begin(), weights.end(), Quantity());
        weights.push_back(std::max(*node.whole - taken, Quantity())); // what stays
        const auto shares = split(*amount, weights);
        const Wide all = std::max<Wide>(std::max(*node.whole, taken).thousandths(), 1);
        for (size_t i = 0; i < sharing.size(); ++i)
            give(sharing[i], shares[i], *fine * weights[i].thousandths() / all);
    }

    // The edge's quantity when it can be set against the node it leaves.
    std::optional<Quantity> usable(size_t position, const FlowNode &from)
    {
        const FlowEdge &edge = m_graph.edges[position];
        if (!edge.carries)
            return Quantity();
        if (!edge.quantity) {
            m_amounts.quantityUnknown = true;
            return std::nullopt;
        }
        if (edge.unit != from.unit) {
            m_amounts.unitMixed = true;
            return std::nullopt;
        }
        return edge.quantity;
    }

    static Wide fineOf(Quantity quantity) { return Wide(quantity.thousandths()) * fineParts; }

    void give(size_t position, std::optional<Quantity> share, std::optional<Wide> fine)
    {
        const FlowEdge &edge = m_graph.edges[position];
        if (!edge.carries) {
            share = Quantity();
            fine = Wide(0);
        }
        m_amounts.edges[position] = share;
        auto &target = m_amounts.nodes[static_cast<size_t>(edge.to)];
        if (m_isRoot[static_cast<size_t>(edge.to)] || !target)
            return;
        auto &fineTarget = m_amounts.fine[static_cast<size_t>(edge.to)];
        if (share && fine && fineTarget) {
            *target += *share;
            *fineTarget += *fine;
        } else {
            target = std::nullopt;
            fineTarget = std::nullopt;
        }
    }

    const FlowGraph &m_graph;
    std::vector<bool> m_isRoot;
    Links m_out;
    FlowAmounts m_amounts;
    std::vector<Quantity> m_weights; // of one node: their room is used again for the next
    std::vector<size_t> m_sharing;
};

Quantity rounded(Wide fine)
{
    return Quantity::ofThousandths(static_cast<qint64>((fine + one / 2) / one));
}

class Gather
{
public:
    explicit Gather(const FlowGraph &graph)
        : m_graph(graph), m_isRoot(rootsOf(graph)), m_in(graph, &FlowEdge::to), m_out(graph, &FlowEdge::from),
          m_part(graph.nodes.size())
    {
        m_amounts.nodes.resize(graph.nodes.size());
        m_amounts.edges.resize(graph.edges.size());
    }

    FlowAmounts run()
    {
        const auto order = orderOf(m_graph, m_isRoot, m_in, &FlowEdge::from);
        m_amounts.quantityUnknown = order.size() < m_graph.nodes.size();
        for (const size_t node : order) {
            if (m_isRoot[node]) {
                m_amounts.nodes[node] = m_graph.nodes[node].whole;
                m_part[node] = one;
            } else
                collect(node);
        }
        return std::move(m_amounts);
    }

private:
    void collect(size_t node)
    {
        std::optional<Wide> amount = 0;
        for (const size_t edge : m_out.of(node)) {
            const auto along = alongEdge(edge, m_graph.nodes[node]);
            if (along)
                m_amounts.edges[edge] = rounded(*along);
            amount = amount && along ? std::optional(*amount + *along) : std::nullopt;
        }
        if (!amount)
            return;
        m_amounts.nodes[node] = rounded(*amount);
        m_part[node] = partOf(*amount, node);
    }

    std::optional<Wide> alongEdge(size_t position, const FlowNode &from)
    {
        const FlowEdge &edge = m_graph.edges[position];
        const auto &part = m_part[static_cast<size_t>(edge.to)];
        if (!edge.carries || part == Wide(0))
            return Wide(0);
        if (!edge.quantity) {
            m_amounts.quantityUnknown = true;
            return std::nullopt;
        }
        if (edge.unit != from.unit) {
            m_amounts.unitMixed = true;
            return std::nullopt;
        }
        if (!part)
            return std::nullopt;
        return *part * edge.quantity->thousandths();
    }

    // Which part of the node went into the root: needed only where something flowed into the node.
    std::optional<Wide> partOf(Wide amount, size_t node)
    {
        const auto &whole = m_graph.nodes[node].whole;
        if (amount == 0)
            return Wide(0);
        if (whole && whole->isPositive())
            return std::min(amount / whole->thousandths(), one);
        const auto incoming = m_in.of(node);
        m_amounts.quantityUnknown |= incoming.begin() != incoming.end();
        return std::nullopt;
    }

    const FlowGraph &m_graph;
    std::vector<bool> m_isRoot;
    Links m_in;
    Links m_out;
    std::vector<std::optional<Wide>> m_part; // of 10^18
    FlowAmounts m_amounts;
};
} // namespace

QStringList FlowAmounts::warnings() const
{
    QStringList codes;
    if (quantityUnknown)
        codes << QStringLiteral("quantity_unknown");
    if (unitMixed)
        codes << QStringLiteral("unit_mixed");
    return codes;
}

Quantity roundedAmount(FineAmount fine)
{
    return Quantity::ofThousandths(static_cast<qint64>((fine + fineParts / 2) / fineParts));
}

Quantity percentOf(FineAmount part, Quantity whole)
{
    if (!whole.isPositive())
        return {};
    const Wide all = Wide(whole.thousandths()) * fineParts;
    return Quantity::ofThousandths(static_cast<qint64>((part * 100'000 + all / 2) / all));
}

FlowAmounts spreadFromRoot(const FlowGraph &graph)
{
    return Spread(graph).run();
}

FlowAmounts gatherIntoRoot(const FlowGraph &graph)
{
    return Gather(graph).run();
}

FlowAmounts leaving(const FlowGraph &graph)
{
    FlowAmounts sums;
    sums.nodes.assign(graph.nodes.size(), Quantity());
    sums.edges.resize(graph.edges.size());
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const FlowEdge &edge = graph.edges[i];
        auto &sum = sums.nodes[static_cast<size_t>(edge.from)];
        const bool mixed = edge.unit != graph.nodes[static_cast<size_t>(edge.from)].unit;
        sums.unitMixed |= mixed;
        sums.quantityUnknown |= !edge.quantity;
        sums.edges[i] = mixed ? std::nullopt : edge.quantity;
        sum = sum && sums.edges[i] ? std::optional(*sum + *sums.edges[i]) : std::nullopt;
    }
    return sums;
}

std::vector<int> depths(const FlowGraph &graph, TraceDirection direction)
{
    const bool forward = direction == TraceDirection::Forward;
    const Links links(graph, forward ? &FlowEdge::from : &FlowEdge::to);
    const auto next = forward ? &FlowEdge::to : &FlowEdge::from;
    std::vector<int> depth(graph.nodes.size(), -1);
    std::vector<size_t> reached;
    for (const int root : graph.roots) {
        depth[static_cast<size_t>(root)] = 0;
        reached.push_back(static_cast<size_t>(root));
    }
    for (size_t i = 0; i < reached.size(); ++i)
        for (const size_t edge : links.of(reached[i])) {
            const auto node = static_cast<size_t>(graph.edges[edge].*next);
            if (depth[node] >= 0)
                continue;
            depth[node] = depth[reached[i]] + 1;
            reached.push_back(node);
        }
    return depth;
}

} // namespace bm
