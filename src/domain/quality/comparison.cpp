// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quality/comparison.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace bm
{
namespace
{
struct Listed
{
    ComparedThing thing;
    ComparedState state;
};
using Listing = std::map<std::pair<ComparedKind, QString>, Listed>;

void add(Listing &list, ComparedKind kind, const QString &code, const QString &title = {},
         std::optional<NodeKey> key = {}, const ComparedState &state = {})
{
    if (code.isEmpty())
        return;
    // What is known by an id is the same thing under whatever name it had.
    const QString name = key ? toText(*key) : code;
    list.insert({{kind, name}, {{kind, Whose::Both, key, code, title, {}, {}}, state}});
}

// What is listed already stays as it is.
void addFamily(Listing &list, const Genealogy &family, const QHash<qint64, QString> &lines, bool isPossible)
{
    ComparedState bare;
    bare.isPossible = isPossible;
    const auto known = [isPossible](const std::optional<Quantity> &quantity) {
        return isPossible ? std::nullopt : quantity;
    };
    for (const LotNode &lot : family.lots) {
        add(list, ComparedKind::Lot, lot.code, lot.ingredient, NodeKey{NodeKind::Lot, lot.id.value()},
            {standingOf(lot.status, lot.releaseEnded), known(lot.quantityUsed), lot.unit, {}, isPossible});
        add(list, ComparedKind::Supplier, lot.supplier, {}, {}, bare);
    }
    for (const RunNode &run : family.runs) {
        add(list, ComparedKind::Run, run.batchNumber, run.recipe, NodeKey{NodeKind::Run, run.id.value()},
            {run.status, run.actualQuantity, run.unit, {}, isPossible});
        add(list, ComparedKind::Line, lines.value(run.id.value()), {}, {}, bare);
    }
    for (const PalletNode &pallet : family.pallets) {
        const QString place = pallet.customer.isEmpty() ? pallet.location : pallet.customer;
        add(list, ComparedKind::Pallet, pallet.number, pallet.sscc, NodeKey{NodeKind::Pallet, pallet.id.value()},
            {pallet.status, known(pallet.dose), pallet.doseUnit, place, isPossible});
        add(list, ComparedKind::Customer, pallet.customer, {}, {}, bare);
    }
}

Listing listed(const ComparedSide &side)
{
    Listing list;
    addFamily(list, side.genealogy, side.lines, false);
    for (const Genealogy &family : side.possible)
        addFamily(list, family, side.lines, true);
    return list;
}
} // namespace

int Comparison::count(Whose whose) const
{
    return static_cast<int>(std::count_if(things.begin(), things.end(),
                                          [whose](const ComparedThing &thing) { return thing.whose == whose; }));
}

int Comparison::countPossible() const
{
    return static_cast<int>(
        std::count_if(things.begin(), things.end(), [](const ComparedThing &thing) { return thing.isPossible(); }));
}

Comparison compared(const ComparedSide &first, const ComparedSide &second)
{
    Comparison comparison;
    comparison.direction = first.genealogy.direction;
    comparison.first = first.genealogy.root;
    comparison.second = second.genealogy.root;
    comparison.isOfMoments = comparison.first.key == comparison.second.key;
    comparison.firstAsOf = first.genealogy.asOf;
    comparison.secondAsOf = second.genealogy.asOf;
    comparison.isComplete = first.genealogy.complete && second.genealogy.complete;
    const Listing one = listed(first);
    const Listing two = listed(second);
    for (const auto &[name, its] : one) {
        ComparedThing thing = its.thing;
        thing.first = its.state;
        const auto other = two.find(name);
        thing.whose = other == two.end() ? Whose::First : Whose::Both;
        if (other != two.end())
            thing.second = other->second.state;
        if (thing.whose == Whose::Both || thing.key != comparison.first.key)
            comparison.things.push_back(std::move(thing));
    }
    for (const auto &[name, its] : two) {
        if (one.contains(name) || its.thing.key == comparison.second.key)
            continue;
        ComparedThing thing = its.thing;
        thing.second = its.state;
        thing.whose = Whose::Second;
        comparison.things.push_back(std::move(thing));
    }
    std::sort(comparison.things.begin(), comparison.things.end(), [](const ComparedThing &a, const ComparedThing &b) {
        return std::tie(a.kind, a.whose, a.code) < std::tie(b.kind, b.whose, b.code);
    });
    return comparison;
}

} // namespace bm
