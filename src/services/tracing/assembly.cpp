// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/flow.h"
#include "services/tracing/family.h"
#include "services/tracing/idplaces.h"

#include <algorithm>
#include <array>
#include <map>

namespace bm
{
namespace
{
// Sorts what is small, and moves what is large once.
template <typename Thing, typename KeyOf>
void sortBy(std::vector<Thing> &things, KeyOf keyOf)
{
    std::vector<std::pair<decltype(keyOf(things.front())), size_t>> order;
    order.reserve(things.size());
    for (size_t i = 0; i < things.size(); ++i)
        order.emplace_back(keyOf(things[i]), i);
    if (std::is_sorted(order.begin(), order.end()))
        return;
    std::sort(order.begin(), order.end());
    // Along the circles of the new order, each thing goes to its place, and no second list is needed.
    for (size_t start = 0; start < order.size(); ++start) {
        if (order[start].second == start)
            continue;
        Thing held = std::move(things[start]);
        size_t at = start;
        for (size_t from = order[at].second; from != start; from = order[at].second) {
            things[at] = std::move(things[from]);
            order[at].second = at;
            at = from;
        }
        things[at] = std::move(held);
        order[at].second = at;
    }
}

// In the order of the keys. Ids above zero are less than a quarter of what a number holds.
quint64 packed(const NodeKey &key)
{
    constexpr int kindBits = 2;
    return (static_cast<quint64>(key.kind) << (64 - kindBits)) | static_cast<quint64>(key.id);
}

// Gives every node of the family a position in a FlowGraph: lots first, then runs, then pallets.
class Assembly
{
public:
    explicit Assembly(Family family) : m_family(std::move(family)) { m_genealogy.direction = m_family.direction; }

    Genealogy result()
    {
        placeNodes();
        placeEdges();
        setSizes();
        placeRoots();
        readDepths();
        m_forward = m_family.direction == TraceDirection::Forward;
        m_amounts = isDosed() ? spreadFromRoot(m_graph) : m_forward ? unknown() : gatherIntoRoot(m_graph);
        readLots();
        m_genealogy.warnings = m_amounts.warnings();
        if (m_family.reworkByWeight)
            m_genealogy.warnings << QStringLiteral("rework_by_weight");
        if (m_family.moreOut)
            m_genealogy.warnings << QStringLiteral("more_out_than_in");
        if (m_family.wasteLeftOut)
            m_genealogy.warnings << QStringLiteral("waste_left_out");
        readRuns();
        readPallets();
        nameRoots();
        sortAll();
        countCustomers();
        return std::move(m_genealogy);
    }

private:
    void placeNodes()
    {
        const size_t count = m_family.lots.size() + m_family.runs.size() + m_family.pallets.size();
        m_graph.nodes.reserve(count);
        placesOf(NodeKind::Lot).reserve(m_family.lots.size());
        placesOf(NodeKind::Run).reserve(m_family.runs.size());
        placesOf(NodeKind::Pallet).reserve(m_family.pallets.size());
        for (const LotFacts &lot : m_family.lots)
            place({NodeKind::Lot, lot.node.id.value()}, {lot.received, lot.node.unit});
        for (const RunNode &run : m_family.runs)
            place({NodeKind::Run, run.id.value()}, wholeOf(run));
        for (const PalletNode &pallet : m_family.pallets)
            place({NodeKind::Pallet, pallet.id.value()}, {});
    }

    // What was left for later runs came out beside the yield, and of a run that made nothing it is all there is.
    FlowNode wholeOf(const RunNode &run) const
    {
        if (run.actualQuantity)
            return {*run.actualQuantity + run.reworkOut, run.unit};
        const auto nothing = m_family.nothings.constFind(run.id.value());
        if (nothing != m_family.nothings.cend())
            return {*nothing, QStringLiteral("kg")};
        return {std::nullopt, run.unit};
    }

    void place(const NodeKey &key, FlowNode node)
    {
        placesOf(key.kind).insert(key.id, static_cast<int>(m_graph.nodes.size()));
        m_graph.nodes.push_back(std::move(node));
    }

    IdPlaces &placesOf(NodeKind kind) { return m_positions[static_cast<size_t>(kind)]; }
    int positionOf(const NodeKey &key) { return placesOf(key.kind).of(key.id); }

    void placeEdges()
    {
        const size_t count =
            m_family.uses.size() + m_family.flows.size() + m_family.packings.size() + m_family.lots.size();
        m_graph.edges.reserve(count);
        m_genealogy.edges.reserve(count);
        for (const Use &use : m_family.uses)
            connect({NodeKind::Lot, use.lot}, {NodeKind::Run, use.run}, use.quantity, use.unit);
        for (const Blend &blend : m_family.flows)
            connect({NodeKind::Lot, blend.from}, {NodeKind::Lot, blend.to}, blend.quantity, {});
        for (const LotFacts &lot : m_family.lots)
            if (lot.sourceRun)
                connect({NodeKind::Run, *lot.sourceRun}, {NodeKind::Lot, lot.node.id.value()}, lot.received,
                        lot.node.unit, lot.ofRun);
        for (const Packing &packing : m_family.packings)
            connect({NodeKind::Run, packing.run}, {NodeKind::Pallet, packing.pallet}, packing.quantity, {});
        voidPallets();
    }

    // A null unit is the unit of what it comes from. An edge to or from something outside of the trace, as from the
    // run that made the root, is not part of it.
    // inUnitOfFrom: the same quantity as it is reckoned with, where the unit is another one.
    void connect(const NodeKey &from, const NodeKey &to, const std::optional<Quantity> &quantity, const QString &unit,
                 const std::optional<Quantity> &inUnitOfFrom = std::nullopt)
    {
        const int start = positionOf(from);
        const int end = positionOf(to);
        if (start < 0 || end < 0)
            return;
        const QString &own = m_graph.nodes[static_cast<size_t>(start)].unit;
        const QString &known = unit.isNull() ? own : unit;
        if (inUnitOfFrom)
            m_graph.edges.push_back({start, end, inUnitOfFrom, own});
        else
            m_graph.edges.push_back({start, end, quantity, known});
        m_genealogy.edges.push_back({from, to, quantity, known});
    }

    // What stood on a voided pallet is somewhere else now: its edges stay, and carry nothing forward. Backward, a
    // voided pallet is the root, and the question is what it was.
    void voidPallets()
    {
        if (m_family.direction == TraceDirection::Backward)
            return;
        const size_t first = m_family.lots.size() + m_family.runs.size();
        for (FlowEdge &edge : m_graph.edges) {
            const auto to = static_cast<size_t>(edge.to);
            edge.carries = to < first || m_family.pallets[to - first].status != u"VOID";
        }
    }

    void placeRoots()
    {
        m_graph.roots.clear();
        for (const NodeKey &root : m_family.roots)
            m_graph.roots.push_back(positionOf(root));
    }

    // Nothing is made of a pallet.
    bool isDosed() const { return m_forward && m_family.rootsOf(NodeKind::Pallet).empty(); }

    FlowAmounts unknown() const
    {
        FlowAmounts amounts;
        amounts.nodes.resize(m_graph.nodes.size());
        amounts.fine.resize(m_graph.nodes.size());
        return amounts;
    }

    // Empty where they are counted in different ones.
    QString unitOfRoots() const
    {
        const auto unitOf = [this](int root) { return m_graph.nodes[static_cast<size_t>(root)].unit; };
        const QString unit = unitOf(m_graph.roots.front());
        const bool isOne =
            std::all_of(m_graph.roots.begin(), m_graph.roots.end(), [&](int root) { return unitOf(root) == unit; });
        return isOne ? unit : QString();
    }

    // All that the roots ever held. Where one of them went into another, what they hold together is not their sum.
    std::optional<Quantity> heldByRoots() const
    {
        if (m_graph.roots.size() > 1) {
            std::vector<bool> isRoot(m_graph.nodes.size());
            for (const int root : m_graph.roots)
                isRoot[static_cast<size_t>(root)] = true;
            for (const FlowEdge &edge : m_graph.edges)
                if (isRoot[static_cast<size_t>(edge.to)])
                    return std::nullopt;
        }
        Quantity held;
        for (const int root : m_graph.roots) {
            const auto &amount = m_amounts.nodes[static_cast<size_t>(root)];
            if (!amount)
                return std::nullopt;
            held += *amount;
        }
        return held;
    }

    // A lot is all that was received and blended into it, or what was taken from it if a count found more.
    void setSizes()
    {
        QHash<qint64, Quantity> in = std::move(m_family.blendedIn);
        if (m_family.direction == TraceDirection::Backward)
            for (const Blend &blend : m_family.flows)
                in[blend.to] += blend.quantity;
        QHash<qint64, Quantity> out = std::move(m_family.takenOut);
        if (m_family.direction == TraceDirection::Forward)
            out = sumsOut();
        for (size_t i = 0; i < m_family.lots.size(); ++i) {
            auto &whole = m_graph.nodes[i].whole;
            const qint64 id = m_family.lots[i].node.id.value();
            if (whole)
                whole = std::max(*whole + in.value(id), out.value(id));
        }
    }

    QHash<qint64, Quantity> sumsOut() const
    {
        QHash<qint64, Quantity> out;
        for (const GenealogyEdge &edge : m_genealogy.edges)
            if (edge.from.kind == NodeKind::Lot)
                out[edge.from.id] += edge.quantity.value_or(Quantity());
        return out;
    }

    void readDepths()
    {
        const auto depth = depths(m_graph, m_family.direction);
        size_t position = 0;
        for (LotFacts &lot : m_family.lots)
            lot.node.depth = depth[position++];
        for (RunNode &run : m_family.runs)
            run.depth = depth[position++];
        for (PalletNode &pallet : m_family.pallets)
            pallet.depth = depth[position++];
    }

    void readLots()
    {
        const FlowAmounts left = m_forward ? leaving(m_graph) : FlowAmounts();
        m_amounts.quantityUnknown |= left.quantityUnknown;
        m_amounts.unitMixed |= left.unitMixed;
        m_genealogy.lots.reserve(m_family.lots.size());
        for (size_t i = 0; i < m_family.lots.size(); ++i) {
            LotNode &node = m_family.lots[i].node;
            node.quantityUsed = m_forward ? left.nodes[i] : m_amounts.nodes[i];
            m_genealogy.lots.push_back(std::move(node));
        }
    }

    void readRuns()
    {
        size_t position = m_family.lots.size();
        for (RunNode &run : m_family.runs) {
            if (m_forward) {
                run.quantityFromRoot = m_amounts.nodes[position];
                run.fineFromRoot = m_amounts.fine[position];
            }
            ++position;
        }
        m_genealogy.runs = std::move(m_family.runs);
    }

    void readPallets()
    {
        size_t position = m_genealogy.lots.size() + m_genealogy.runs.size();
        const bool dosed = isDosed();
        const auto held = dosed ? heldByRoots() : std::nullopt;
        const QString unit = unitOfRoots();
        for (PalletNode &pallet : m_family.pallets) {
            const size_t place = position++;
            const auto &dose = m_amounts.nodes[place];
            if (pallet.customerId)
                pallet.customer = m_family.customers.value(*pallet.customerId);
            if (!dosed)
                continue;
            pallet.dose = dose;
            pallet.fineDose = m_amounts.fine[place];
            pallet.doseUnit = unit;
            if (held && m_amounts.fine[place])
                pallet.dosePercent = percentOf(*m_amounts.fine[place], *held);
        }
        m_genealogy.pallets = std::move(m_family.pallets);
    }

    void nameRoots()
    {
        std::vector<TraceRoot> roots;
        const size_t runs = m_genealogy.lots.size();
        const size_t pallets = runs + m_genealogy.runs.size();
        for (size_t i = 0; i < m_family.roots.size(); ++i) {
            const NodeKey &key = m_family.roots[i];
            const auto place = static_cast<size_t>(m_graph.roots[i]);
            if (key.kind == NodeKind::Lot)
                roots.push_back({key, m_genealogy.lots[place].code, m_genealogy.lots[place].ingredient});
            else if (key.kind == NodeKind::Run)
                roots.push_back(
                    {key, m_genealogy.runs[place - runs].batchNumber, m_genealogy.runs[place - runs].recipe});
            else
                roots.push_back(
                    {key, m_genealogy.pallets[place - pallets].number, m_genealogy.pallets[place - pallets].customer});
        }
        std::sort(roots.begin(), roots.end(), [](const TraceRoot &a, const TraceRoot &b) { return a.key < b.key; });
        m_genealogy.root = roots.front();
        if (roots.size() > 1)
            m_genealogy.roots = std::move(roots);
    }

    // The same answer on both engines, whatever order the rows came in.
    void sortAll()
    {
        const auto nearest = [](const auto &node) { return std::pair(node.depth, node.id.value()); };
        sortBy(m_genealogy.lots, nearest);
        sortBy(m_genealogy.runs, nearest);
        sortBy(m_genealogy.pallets, nearest);
        sortBy(m_genealogy.edges,
               [](const GenealogyEdge &edge) { return std::pair(packed(edge.from), packed(edge.to)); });
    }

    void countCustomers()
    {
        std::map<qint64, CustomerNode> customers;
        for (const PalletNode &pallet : m_genealogy.pallets) {
            if (!pallet.customerId)
                continue;
            CustomerNode &customer = customers[*pallet.customerId];
            customer.id = *pallet.customerId;
            customer.name = pallet.customer;
            ++customer.pallets;
        }
        for (auto &[id, customer] : customers)
            m_genealogy.customers.push_back(std::move(customer));
    }

    Family m_family;
    Genealogy m_genealogy;
    FlowGraph m_graph;
    FlowAmounts m_amounts;
    std::array<IdPlaces, 3> m_positions; // of each kind
    bool m_forward = true;
};
} // namespace

Genealogy assembled(Family family)
{
    return Assembly(std::move(family)).result();
}

} // namespace bm
