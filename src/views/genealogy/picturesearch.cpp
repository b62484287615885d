// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/picturesearch.h"

#include <algorithm>

namespace bm
{

std::vector<NodeKey> thingsWith(const Genealogy &genealogy, const QString &text)
{
    const QString wanted = text.trimmed();
    std::vector<NodeKey> found;
    if (wanted.isEmpty())
        return found;
    const auto look = [&found, &wanted](const NodeKey &key, std::initializer_list<QString> words) {
        if (std::any_of(words.begin(), words.end(),
                        [&wanted](const QString &word) { return word.contains(wanted, Qt::CaseInsensitive); }))
            found.push_back(key);
    };
    for (const LotNode &lot : genealogy.lots)
        look({NodeKind::Lot, lot.id.value()}, {lot.code, lot.ingredient, lot.supplier, lot.supplierLotCode});
    for (const RunNode &run : genealogy.runs)
        look({NodeKind::Run, run.id.value()}, {run.batchNumber, run.recipe});
    for (const PalletNode &pallet : genealogy.pallets)
        look({NodeKind::Pallet, pallet.id.value()},
             {pallet.number, pallet.sscc, pallet.location, pallet.customer, pallet.customerOrder});
    for (const TraceRoot &thing : genealogy.possible)
        look(thing.key, {thing.code, thing.title});
    return found;
}

QHash<NodeKey, int> placesIn(const PictureGraph &graph)
{
    QHash<NodeKey, int> places;
    for (int node = 0; node < int(graph.nodes.size()); ++node) {
        places.insert(graph.nodes[size_t(node)].key, node);
        for (const NodeKey &member : graph.nodes[size_t(node)].members)
            places.insert(member, node);
    }
    return places;
}

} // namespace bm
