// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/dose.h"

#include "domain/flow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
constexpr Quantity all = Quantity::ofUnits(100);
constexpr Quantity smallest = Quantity::ofThousandths(1);

// Rounded once, and never to nothing of what there is some of.
std::optional<Quantity> percentIn(const std::optional<FineAmount> &part, const std::optional<Quantity> &whole)
{
    if (!part || !whole || !whole->isPositive())
        return std::nullopt;
    const Quantity percent = percentOf(*part, *whole);
    // More of it than there is of the whole: one of the two is not what it says.
    if (percent > all)
        return std::nullopt;
    return percent.isZero() && *part > 0 ? smallest : percent;
}

bool isLess(const std::optional<Quantity> &quantity, const std::optional<FineAmount> &fine)
{
    return quantity && quantity->isZero() && fine.value_or(1) > 0;
}

// A run is what it made and left, or what was packed of it when that is more.
QHash<NodeKey, Quantity> packedOf(const Genealogy &genealogy)
{
    QSet<NodeKey> voided;
    for (const PalletNode &pallet : genealogy.pallets) {
        if (pallet.status == u"VOID")
            voided.insert({NodeKind::Pallet, pallet.id.value()});
    }
    const QString unit = rootUnit(genealogy);
    QHash<NodeKey, Quantity> packed;
    for (const GenealogyEdge &edge : genealogy.edges) {
        if (edge.from.kind == NodeKind::Run && edge.quantity && edge.unit == unit && !voided.contains(edge.to))
            packed[edge.from] += *edge.quantity;
    }
    return packed;
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

// A dose, and what it is a share of.
struct Part
{
    RootDose dose;
    std::optional<Quantity> whole;
};
using Parts = QHash<NodeKey, std::vector<Part>>;

RootDose doseOf(const QStringList &roots, const std::optional<Quantity> &quantity, const QString &unit,
                const std::optional<FineAmount> &fine, const std::optional<Quantity> &whole)
{
    return {roots, quantity, unit, percentIn(fine, whole), isLess(quantity, fine), fine};
}

void addDosesOfPallet(const Genealogy &genealogy, Parts &parts)
{
    for (const PalletNode &pallet : genealogy.pallets) {
        const NodeKey key{NodeKind::Pallet, pallet.id.value()};
        if (key != genealogy.root.key)
            continue;
        const auto items = pallet.itemCount ? std::optional(Quantity::ofUnits(*pallet.itemCount)) : std::nullopt;
        parts[key].push_back({{{pallet.number}, items, {}, all}, items});
    }
}

void addDoses(const Genealogy &genealogy, Parts &parts)
{
    if (genealogy.root.key.kind == NodeKind::Pallet)
        return addDosesOfPallet(genealogy, parts);
    const QStringList root{genealogy.root.code};
    const QString unit = rootUnit(genealogy);
    const QHash<NodeKey, Quantity> packed = packedOf(genealogy);
    for (const RunNode &run : genealogy.runs) {
        const NodeKey key{NodeKind::Run, run.id.value()};
        const auto whole = run.actualQuantity && run.unit == unit
                               ? std::optional(std::max(*run.actualQuantity + run.reworkOut, packed.value(key)))
                               : std::nullopt;
        parts[key].push_back({doseOf(root, run.quantityFromRoot, unit, run.fineFromRoot, whole), whole});
    }
    const auto wholes = wholesOf(genealogy);
    for (const PalletNode &pallet : genealogy.pallets) {
        const NodeKey key{NodeKind::Pallet, pallet.id.value()};
        const auto whole = wholes.value(key);
        parts[key].push_back({doseOf(root, pallet.dose, unit, pallet.fineDose, whole), whole});
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

// Of what is known before it was rounded, else of what was rounded.
void add(RootDose &sum, const RootDose &dose)
{
    const bool isKnown = sum.quantity && dose.quantity;
    const std::optional<Quantity> before = sum.quantity;
    sum.fine = isKnown && sum.fine && dose.fine ? std::optional(*sum.fine + *dose.fine) : std::nullopt;
    if (isKnown)
        sum.quantity = sum.fine ? roundedAmount(*sum.fine) : *sum.quantity + *dose.quantity;
    else
        sum.quantity = std::nullopt;
    if (sum.most || dose.most)
        sum.most = before.has_value() && dose.quantity
                       ? std::optional(sum.most.value_or(*before) + dose.most.value_or(*dose.quantity))
                       : std::nullopt;
    const bool isSome = sum.fine ? *sum.fine > 0 : sum.isLess || dose.isLess;
    sum.isLess = isSome && sum.quantity && sum.quantity->isZero();
}

// By unit; the items of a pallet are no sum with what is in them.
RootDoses joined(const std::vector<Part> &parts)
{
    std::vector<Part> sums;
    for (const Part &part : parts) {
        const auto same = std::find_if(sums.begin(), sums.end(), [&part](const Part &sum) {
            return !sum.dose.unit.isEmpty() && sum.dose.unit == part.dose.unit;
        });
        if (same == sums.end()) {
            sums.push_back(part);
            continue;
        }
        RootDose &dose = same->dose;
        dose.roots << part.dose.roots;
        add(dose, part.dose);
        dose.share = percentIn(dose.fine, same->whole);
    }
    RootDoses doses;
    for (const Part &sum : sums)
        doses.push_back(sum.dose);
    return doses;
}

QString fineToText(FineAmount fine)
{
    return QStringLiteral("%1.%2").arg(qint64(fine / fineParts)).arg(qint64(fine % fineParts), 9, 10, QChar(u'0'));
}

std::optional<FineAmount> fineFromText(const QString &text)
{
    bool isWhole = false;
    bool isRest = false;
    const qint64 whole = text.section(u'.', 0, 0).toLongLong(&isWhole);
    const qint64 rest = text.section(u'.', 1).toLongLong(&isRest);
    return isWhole && isRest ? std::optional(FineAmount(whole) * fineParts + rest) : std::nullopt;
}
} // namespace

QHash<NodeKey, RootDoses> dosesOf(const std::vector<Genealogy> &forward)
{
    Parts parts;
    QSet<NodeKey> known;
    for (const Genealogy &genealogy : forward) {
        if (!known.contains(genealogy.root.key))
            addDoses(genealogy, parts);
        known.insert(genealogy.root.key);
    }
    const bool isApart = isInAnother(forward);
    QHash<NodeKey, RootDoses> doses;
    for (auto of = parts.cbegin(); of != parts.cend(); ++of) {
        RootDoses &to = doses[of.key()];
        if (!isApart) {
            to = joined(of.value());
            continue;
        }
        for (const Part &part : of.value())
            to.push_back(part.dose);
    }
    return doses;
}

std::optional<Quantity> shareIn(const RootDose &dose, Quantity whole)
{
    const bool isKept = !dose.fine && dose.quantity;
    return percentIn(isKept ? std::optional(FineAmount(dose.quantity->thousandths()) * fineParts) : dose.fine, whole);
}

RootDoses summed(const std::vector<RootDoses> &things)
{
    RootDoses sums;
    for (const RootDoses &doses : things) {
        for (const RootDose &dose : doses) {
            const bool isPallet = dose.unit.isEmpty();
            const auto same = std::find_if(sums.begin(), sums.end(), [&](const RootDose &sum) {
                // What is only possible is no sum with what is there for certain.
                const bool isAlike = sum.isPossible == dose.isPossible &&
                                     (!dose.isPossible || sum.most.has_value() == dose.most.has_value());
                return sum.unit == dose.unit && isAlike && (isPallet || sum.roots == dose.roots);
            });
            if (same == sums.end()) {
                sums.push_back(dose);
                sums.back().share = std::nullopt;
                continue;
            }
            add(*same, dose);
            if (isPallet)
                same->roots << dose.roots;
        }
    }
    std::stable_partition(sums.begin(), sums.end(), [](const RootDose &dose) { return !dose.isPossible; });
    return sums;
}

QString dosesToText(const RootDoses &doses)
{
    const auto orNull = [](const std::optional<Quantity> &of) { return of ? QJsonValue(of->toText()) : QJsonValue(); };
    QJsonArray array;
    for (const RootDose &dose : doses) {
        QJsonObject json{{QStringLiteral("of"), QJsonArray::fromStringList(dose.roots)},
                         {QStringLiteral("quantity"), orNull(dose.quantity)},
                         {QStringLiteral("unit"), dose.unit},
                         {QStringLiteral("share"), orNull(dose.share)}};
        if (dose.quantity && dose.quantity->isZero())
            json.insert(QStringLiteral("less"), dose.isLess);
        if (dose.fine)
            json.insert(QStringLiteral("fine"), fineToText(*dose.fine));
        if (dose.isPossible)
            json.insert(QStringLiteral("possible"), true);
        if (dose.most)
            json.insert(QStringLiteral("most"), dose.most->toText());
        array << json;
    }
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
        dose.fine = fineFromText(value[QStringLiteral("fine")].toString());
        // Where it is not said, what is reached has some of it.
        dose.isLess = value[QStringLiteral("less")].toBool(dose.quantity && dose.quantity->isZero());
        dose.isPossible = value[QStringLiteral("possible")].toBool();
        dose.most = quantityOf(value[QStringLiteral("most")]);
        doses.push_back(dose);
    }
    return doses;
}

} // namespace bm
