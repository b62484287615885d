// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/doubts.h"

#include "domain/flow.h"

#include <algorithm>
#include <map>

namespace bm
{
namespace
{
using Most = std::optional<FineAmount>; // nothing: unknown

FineAmount fineOf(Quantity quantity)
{
    return FineAmount(quantity.thousandths()) * fineParts;
}

void addTo(Most &sum, const Most &more)
{
    sum = sum && more ? Most(*sum + *more) : std::nullopt;
}

// Of the root in one thing.
struct Doubt
{
    bool isDrawn = false;   // some of it came through a vessel, and may be less or more than the books say
    bool isCertain = false; // some of it is there, whatever the vessel gave
    Most most = FineAmount(0);
};

struct Thing
{
    NodeKey key;
    QString unit;
    Quantity whole; // of a run what it made and left, of a lot what came into it
    Quantity taken;
    int waiting = 0;       // for so many ways into it
    std::vector<int> ways; // out of it
    Doubt doubt = {};
    std::map<std::pair<QString, QDateTime>, Most> acts = {}; // draws into it
};

struct Way
{
    int from = 0;
    int to = 0;
    std::optional<Quantity> quantity; // at most
    QString unit;
    const VesselDraw *draw = nullptr;
};

// All that is reached, also what the books of a vessel do not connect with the root.
class Reached
{
public:
    Reached(const Genealogy &forward, const QSet<qint64> &fillings)
        : m_fillings(fillings), m_root(forward.root.key), m_unit(rootUnit(forward))
    {
        add(forward);
        for (const Genealogy &behind : forward.drawn)
            add(behind);
        for (const VesselDraw &draw : forward.draws)
            connect({NodeKind::Lot, draw.lot.value()}, {NodeKind::Run, draw.run.value()}, draw.high, draw.unit, &draw);
        follow();
    }

    // Nothing: it is not reached.
    const Doubt *of(const NodeKey &key) const
    {
        const auto place = m_places.constFind(key);
        return place == m_places.cend() ? nullptr : &m_things[size_t(*place)].doubt;
    }

private:
    void add(const Genealogy &genealogy)
    {
        const size_t first = m_things.size();
        QSet<NodeKey> voided;
        for (const LotNode &lot : genealogy.lots)
            place({NodeKind::Lot, lot.id.value()}, lot.unit, {});
        for (const RunNode &run : genealogy.runs)
            place({NodeKind::Run, run.id.value()}, run.unit, run.actualQuantity.value_or(Quantity()) + run.reworkOut);
        for (const PalletNode &pallet : genealogy.pallets) {
            const NodeKey key{NodeKind::Pallet, pallet.id.value()};
            place(key, {}, {});
            if (pallet.status == u"VOID")
                voided << key;
        }
        for (const GenealogyEdge &edge : genealogy.edges) {
            // All that leaves a thing is in the first family that has it; what a vessel gave is told by its draws.
            const bool isVessels = edge.from.kind == NodeKind::Lot && m_fillings.contains(edge.from.id);
            if (size_t(m_places.value(edge.from, 0)) >= first && !voided.contains(edge.to) && !isVessels)
                connect(edge.from, edge.to, edge.quantity, edge.unit, nullptr);
        }
    }

    void place(const NodeKey &key, const QString &unit, Quantity whole)
    {
        if (m_places.contains(key))
            return;
        m_places.insert(key, int(m_things.size()));
        m_things.push_back({key, unit, whole, {}, 0, {}});
    }

    void connect(const NodeKey &from, const NodeKey &to, const std::optional<Quantity> &quantity, const QString &unit,
                 const VesselDraw *draw)
    {
        const int start = m_places.value(from, -1);
        const int end = m_places.value(to, -1);
        if (start < 0 || end < 0 || to == m_root)
            return;
        Thing &source = m_things[size_t(start)];
        Thing &target = m_things[size_t(end)];
        source.ways.push_back(int(m_ways.size()));
        ++target.waiting;
        m_ways.push_back({start, end, quantity, unit, draw});
        if (draw == nullptr)
            source.taken += quantity.value_or(Quantity());
        if (draw == nullptr && to.kind == NodeKind::Lot && unit == target.unit)
            target.whole += quantity.value_or(Quantity());
    }

    // Each after all that flows into it. What stands in a circle, which the database refuses, is left out.
    void follow()
    {
        std::vector<int> ready;
        for (size_t i = 0; i < m_things.size(); ++i) {
            if (m_things[i].waiting == 0)
                ready.push_back(int(i));
        }
        for (size_t i = 0; i < ready.size(); ++i) {
            Thing &from = m_things[size_t(ready[i])];
            for (const auto &[act, most] : from.acts)
                addTo(from.doubt.most, most);
            from.doubt.isCertain = from.doubt.isCertain || from.key == m_root;
            for (const int way : from.ways) {
                pass(from, m_ways[size_t(way)]);
                if (--m_things[size_t(m_ways[size_t(way)].to)].waiting == 0)
                    ready.push_back(m_ways[size_t(way)].to);
            }
        }
    }

    void pass(const Thing &from, const Way &way)
    {
        Thing &to = m_things[size_t(way.to)];
        const Most most = partOf(from, way);
        to.doubt.isDrawn = to.doubt.isDrawn || from.doubt.isDrawn;
        if (way.draw == nullptr) {
            addTo(to.doubt.most, most);
            const bool isSome = !way.quantity || way.quantity->isPositive();
            to.doubt.isCertain = to.doubt.isCertain || (from.doubt.isCertain && isSome);
            return;
        }
        const VesselDraw &draw = *way.draw;
        to.doubt.isDrawn = to.doubt.isDrawn || !draw.isCertain || draw.low < draw.share || draw.share < draw.high;
        to.doubt.isCertain = to.doubt.isCertain || (draw.isCertain && from.doubt.isCertain);
        Most &act = to.acts.try_emplace({draw.vessel, draw.drawnAt}, FineAmount(0)).first->second;
        addTo(act, most);
        // Several lots of the root together are not more than came out.
        if (act && draw.unit == m_unit)
            act = std::min(*act, fineOf(draw.drawn));
    }

    // How much of the root goes that way, at most.
    Most partOf(const Thing &from, const Way &way) const
    {
        if (!way.quantity || way.unit != from.unit)
            return std::nullopt;
        if (from.key == m_root)
            return fineOf(*way.quantity);
        const Quantity whole = std::max({from.whole, from.taken, *way.quantity});
        if (!from.doubt.most || !whole.isPositive())
            return way.quantity->isZero() ? Most(FineAmount(0)) : std::nullopt;
        // In two steps, as a product with all of it may be too large.
        const FineAmount all = whole.thousandths();
        const FineAmount part = way.quantity->thousandths();
        return *from.doubt.most / all * part + *from.doubt.most % all * part / all;
    }

    const QSet<qint64> &m_fillings;
    NodeKey m_root;
    QString m_unit;
    std::vector<Thing> m_things;
    QHash<NodeKey, int> m_places;
    std::vector<Way> m_ways;
};

// What one root's vessels make uncertain, and the books' amounts where they do not.
struct OfRoot
{
    const Genealogy &genealogy;
    Reached reached;
    QHash<NodeKey, Most> books = {};

    OfRoot(const Genealogy &of, const QSet<qint64> &fillings) : genealogy(of), reached(of, fillings)
    {
        for (const RunNode &run : of.runs)
            books.insert({NodeKind::Run, run.id.value()}, run.fineFromRoot);
        for (const PalletNode &pallet : of.pallets)
            books.insert({NodeKind::Pallet, pallet.id.value()}, pallet.fineDose);
    }
};

// Of the roots that a dose is the sum of.
void tellDoubt(RootDose &dose, const NodeKey &key, const std::vector<OfRoot> &roots)
{
    Doubt sum;
    for (const OfRoot &root : roots) {
        const Doubt *doubt = root.reached.of(key);
        if (doubt == nullptr || !dose.roots.contains(root.genealogy.root.code) || rootUnit(root.genealogy) != dose.unit)
            continue;
        sum.isDrawn = sum.isDrawn || doubt->isDrawn;
        sum.isCertain = sum.isCertain || doubt->isCertain;
        addTo(sum.most, doubt->isDrawn ? doubt->most : root.books.value(key, FineAmount(0)));
    }
    if (!sum.isDrawn)
        return;
    dose.isPossible = !sum.isCertain;
    if (sum.most)
        dose.most = std::max(roundedAmount(*sum.most), dose.quantity.value_or(Quantity()));
}

// By the books there is nothing of the roots in it.
RootDoses dosesOfNothing(const NodeKey &key, const std::vector<OfRoot> &roots)
{
    RootDoses doses;
    for (const OfRoot &root : roots) {
        const Doubt *doubt = root.reached.of(key);
        if (doubt == nullptr || !doubt->isDrawn)
            continue;
        const QString unit = rootUnit(root.genealogy);
        const auto same =
            std::find_if(doses.begin(), doses.end(), [&unit](const RootDose &dose) { return dose.unit == unit; });
        if (same != doses.end())
            same->roots << root.genealogy.root.code;
        else
            doses.push_back({{root.genealogy.root.code}, Quantity(), unit, {}, false, FineAmount(0)});
    }
    return doses;
}
} // namespace

void tellDoubts(std::vector<RecallItem> &items, const std::vector<Genealogy> &forward, const QSet<qint64> &fillings)
{
    std::vector<OfRoot> roots;
    QSet<NodeKey> known;
    for (const Genealogy &genealogy : forward) {
        const NodeKey &root = genealogy.root.key;
        const bool isFilling = root.kind == NodeKind::Lot && fillings.contains(root.id);
        // What is in a vessel is in all that is drawn from it; a pallet goes nowhere.
        if (root.kind != NodeKind::Pallet && !isFilling && !known.contains(root))
            roots.emplace_back(genealogy, fillings);
        known << root;
    }
    for (RecallItem &item : items) {
        if (item.key.kind == NodeKind::Lot || item.isCarriedOver)
            continue;
        if (item.isPossible)
            item.doses = dosesOfNothing(item.key, roots);
        for (RootDose &dose : item.doses)
            tellDoubt(dose, item.key, roots);
    }
}

} // namespace bm
