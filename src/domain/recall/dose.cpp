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
    for (const RunNode &run : genealogy.runs) {
        const auto whole =
            run.actualQuantity && run.unit == unit ? std::optional(*run.actualQuantity + run.reworkOut) : std::nullopt;
        doses[{NodeKind::Run, run.id.value()}].push_back(
            {root, run.quantityFromRoot, unit, percentOf(run.quantityFromRoot, whole)});
    }
    const auto wholes = wholesOf(genealogy);
    for (const PalletNode &pallet : genealogy.pallets) {
        const NodeKey key{NodeKind::Pallet, pallet.id.value()};
        doses[key].push_back({root, pallet.dose, unit, percentOf(pallet.dose, wholes.value(key))});
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
