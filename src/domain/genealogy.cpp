// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/genealogy.h"

namespace bm
{

QString toText(const NodeKey &key)
{
    const auto word = [&key] {
        switch (key.kind) {
        case NodeKind::Lot:
            return QStringLiteral("lot:");
        case NodeKind::Run:
            return QStringLiteral("run:");
        case NodeKind::Pallet:
            return QStringLiteral("pallet:");
        }
        Q_UNREACHABLE();
    };
    return word() + QString::number(key.id);
}

QString rootUnit(const Genealogy &genealogy)
{
    for (const LotNode &lot : genealogy.lots) {
        if (genealogy.root.key == NodeKey{NodeKind::Lot, lot.id.value()})
            return lot.unit;
    }
    for (const RunNode &run : genealogy.runs) {
        if (genealogy.root.key == NodeKey{NodeKind::Run, run.id.value()})
            return run.unit;
    }
    return {};
}

} // namespace bm
