// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/dose.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
__extension__ using Wide = __int128;
constexpr Wide one = Wide(1'000'000) * 1'000'000'000;

// How much of the root is in a unit of each thing, before anything is rounded: in parts of `one`. What cannot be said
// from the trace's own edges is not in it, e.g. of a lot that was blended with what is not in the trace.
class Strengths
{
public:
    explicit Strengths(const Genealogy &genealogy)
    {
        for (const GenealogyEdge &edge : genealogy.edges)
            m_into[edge.to].push_back(&edge);
        for (const PalletNode &pallet : genealogy.pallets) {
            if (pallet.status == u"VOID")
                m_void.insert({NodeKind::Pallet, pallet.id.value()});
        }
        for (const GenealogyEdge &edge : genealogy.edges) {
            if (edge.quantity && !m_void.contains(edge.to))
                m_taken[edge.from] += *edge.quantity;
        }
        for (const RunNode &run : genealogy.runs)
            m_runs.insert({NodeKind::Run, run.id.value()}, &run);
        for (const LotNode &lot : genealogy.lots)
            m_lots.insert({NodeKind::Lot, lot.id.value()}, &lot);
        m_known.insert(genealogy.root.key, one);
    }

    // In percent, three places, rounded once; never nothing of what there is some of. Nothing: it cannot be said.
    std::optional<Quantity> percent(const NodeKey &key)
    {
        const auto strength = of(key);
        if (!strength || *strength > one)
            return std::nullopt;
        const Wide percent = (*strength * 100'000 + one / 2) / one;
        return Quantity::ofThousandths(static_cast<qint64>(percent == 0 && *strength > 0 ? Wide(1) : percent));
    }

private:
    std::optional<Wide> of(const NodeKey &key)
    {
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            return *known;
        m_known.insert(key, std::nullopt); // against circles, which the database refuses
        const auto strength = key.kind == NodeKind::Lot ? ofLot(key) : ofMixed(key);
        m_known.insert(key, strength);
        return strength;
    }

    QString unitOf(const NodeKey &key) const
    {
        if (const RunNode *run = m_runs.value(key))
            return run->unit;
        const LotNode *lot = m_lots.value(key);
        return lot ? lot->unit : QString();
    }

    // What a run put into stock is as strong as the run.
    std::optional<Wide> ofLot(const NodeKey &key)
    {
        const auto &into = m_into.value(key);
        const bool isOfOneRun = into.size() == 1 && into.front()->from.kind == NodeKind::Run &&
                                into.front()->unit == unitOf(into.front()->from) && into.front()->unit == unitOf(key);
        return isOfOneRun ? of(into.front()->from) : std::nullopt;
    }

    // Of a run by its yield, of a pallet by all that is on it.
    std::optional<Wide> ofMixed(const NodeKey &key)
    {
        Wide sum = 0;
        Wide onIt = 0;
        for (const GenealogyEdge *edge : m_into.value(key)) {
            const auto strength = of(edge->from);
            if (!strength || !edge->quantity || edge->unit != unitOf(edge->from) || *strength > one * 1'000'000)
                return std::nullopt;
            sum += *strength * edge->quantity->thousandths();
            onIt += edge->quantity->thousandths();
        }
        if (m_void.contains(key))
            return Wide(0);
        if (const RunNode *run = m_runs.value(key)) {
            if (!run->actualQuantity)
                return std::nullopt;
            onIt = std::max(*run->actualQuantity + run->reworkOut, m_taken.value(key)).thousandths();
        }
        return onIt > 0 ? std::optional(sum / onIt) : std::nullopt;
    }

    QHash<NodeKey, std::vector<const GenealogyEdge *>> m_into;
    QHash<NodeKey, Quantity> m_taken;
    QHash<NodeKey, const RunNode *> m_runs;
    QHash<NodeKey, const LotNode *> m_lots;
    QSet<NodeKey> m_void;
    QHash<NodeKey, std::optional<Wide>> m_known;
};

std::optional<Quantity> percentOf(const std::optional<Quantity> &part, const std::optional<Quantity> &whole)
{
    constexpr Quantity all = Quantity::ofUnits(100);
    if (!part || !whole || !whole->isPositive())
        return std::nullopt;
    const Quantity percent = scaled(all, *part, *whole);
    // More of it than there is of the whole: one of the two is not what it says.
    return percent > all ? std::nullopt : std::optional(percent);
}

// What is on a pallet in the unit of the root, when all of it is in this trace and in that unit.
QHash<NodeKey, std::optional<Quantity>> wholesOf(const Genealogy &genealogy)
{
    QHash<NodeKey, std::optional<Quantity>> wholes;
    const QString unit = rootUnit(genealogy);
    for (const GenealogyEdge &edge : genealogy.edges) {
        if (edge.to.kind != NodeKind::Pallet)
            continue;
        if (!wholes.contains(edge.to))
            wholes.insert(edge.to, Quantity());
        std::optional<Quantity> &whole = wholes[edge.to];
        whole = whole && edge.quantity && edge.unit == unit ? std::optional(*whole + *edge.quantity) : std::nullopt;
    }
    for (const PalletNode &pallet : genealogy.pallets) {
        const NodeKey key{NodeKind::Pallet, pallet.id.value()};
        const auto whole = wholes.constFind(key);
        if (whole != wholes.cend() && (!pallet.itemCount || *whole != Quantity::ofUnits(*pallet.itemCount)))
            wholes.remove(key);
    }
    return wholes;
}

void addDoses(const Genealogy &genealogy, QHash<NodeKey, RootDoses> &doses)
{
    if (genealogy.root.key.kind == NodeKind::Pallet)
        return;
    const QStringList root{genealogy.root.code};
    const QString unit = rootUnit(genealogy);
    Strengths strengths(genealogy);
    // Exact where the trace says all, else of what was rounded.
    const auto share = [&strengths](const NodeKey &key, const std::optional<Quantity> &dose,
                                    const std::optional<Quantity> &whole) {
        const auto rounded = percentOf(dose, whole);
        if (!rounded)
            return rounded;
        const auto exact = strengths.percent(key);
        return exact ? exact : rounded;
    };
    for (const RunNode &run : genealogy.runs) {
        const auto whole =
            run.actualQuantity && run.unit == unit ? std::optional(*run.actualQuantity + run.reworkOut) : std::nullopt;
        const NodeKey key{NodeKind::Run, run.id.value()};
        doses[key].push_back({root, run.quantityFromRoot, unit, share(key, run.quantityFromRoot, whole)});
    }
    const auto wholes = wholesOf(genealogy);
    for (const PalletNode &pallet : genealogy.pallets) {
        const NodeKey key{NodeKind::Pallet, pallet.id.value()};
        doses[key].push_back({root, pallet.dose, unit, share(key, pallet.dose, wholes.value(key))});
    }
}

// Its dose would be counted with that of the root that it was made of.
bool isInAnother(const std::vector<Genealogy> &genealogies)
{
    QSet<NodeKey> roots;
    for (const Genealogy &genealogy : genealogies)
        roots.insert(genealogy.root.key);
    const auto holds = [&roots](const NodeKey &key, const NodeKey &own) { return key != own && roots.contains(key); };
    for (const Genealogy &genealogy : genealogies) {
        const NodeKey own = genealogy.root.key;
        const bool any = std::any_of(genealogy.lots.begin(), genealogy.lots.end(),
                                     [&](const LotNode &lot) {
                                         return holds({NodeKind::Lot, lot.id.value()}, own);
                                     }) ||
                         std::any_of(genealogy.runs.begin(), genealogy.runs.end(), [&](const RunNode &run) {
                             return holds({NodeKind::Run, run.id.value()}, own);
                         });
        if (any)
            return true;
    }
    return false;
}

std::optional<Quantity> plus(const std::optional<Quantity> &a, const std::optional<Quantity> &b)
{
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

// By unit.
RootDoses joined(const RootDoses &doses)
{
    RootDoses sums;
    for (const RootDose &dose : doses) {
        const auto same =
            std::find_if(sums.begin(), sums.end(), [&dose](const RootDose &sum) { return sum.unit == dose.unit; });
        if (same == sums.end()) {
            sums.push_back(dose);
            continue;
        }
        same->roots << dose.roots;
        same->quantity = plus(same->quantity, dose.quantity);
        same->share = plus(same->share, dose.share);
        // More than the whole of it: something is not booked.
        if (same->share && *same->share > Quantity::ofUnits(100))
            same->share = std::nullopt;
    }
    return sums;
}
} // namespace

QHash<NodeKey, RootDoses> dosesOf(const std::vector<Genealogy> &forward)
{
    QHash<NodeKey, RootDoses> doses;
    QSet<NodeKey> known;
    for (const Genealogy &genealogy : forward) {
        if (!known.contains(genealogy.root.key))
            addDoses(genealogy, doses);
        known.insert(genealogy.root.key);
    }
    if (isInAnother(forward))
        return doses;
    for (RootDoses &of : doses)
        of = joined(of);
    return doses;
}

RootDoses summed(const std::vector<RootDoses> &all)
{
    RootDoses sums;
    for (const RootDoses &doses : all) {
        for (const RootDose &dose : doses) {
            const auto same = std::find_if(sums.begin(), sums.end(), [&dose](const RootDose &sum) {
                return sum.unit == dose.unit && sum.roots == dose.roots;
            });
            if (same == sums.end())
                sums.push_back({dose.roots, dose.quantity, dose.unit, std::nullopt});
            else
                same->quantity = plus(same->quantity, dose.quantity);
        }
    }
    return sums;
}

QString dosesToText(const RootDoses &doses)
{
    const auto orNull = [](const std::optional<Quantity> &of) { return of ? QJsonValue(of->toText()) : QJsonValue(); };
    QJsonArray array;
    for (const RootDose &dose : doses)
        array << QJsonObject{{QStringLiteral("of"), QJsonArray::fromStringList(dose.roots)},
                             {QStringLiteral("quantity"), orNull(dose.quantity)},
                             {QStringLiteral("unit"), dose.unit},
                             {QStringLiteral("share"), orNull(dose.share)}};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

RootDoses dosesFromText(const QString &text)
{
    const auto quantityOf = [](const QJsonValue &value) -> std::optional<Quantity> {
        const auto read = Quantity::tryFromText(value.toString());
        return read ? std::optional(*read) : std::nullopt;
    };
    RootDoses doses;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        RootDose dose;
        for (const QJsonValue &root : value[QStringLiteral("of")].toArray())
            dose.roots << root.toString();
        dose.quantity = quantityOf(value[QStringLiteral("quantity")]);
        dose.unit = value[QStringLiteral("unit")].toString();
        dose.share = quantityOf(value[QStringLiteral("share")]);
        doses.push_back(dose);
    }
    return doses;
}

} // namespace bm
