// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/genealogy.h"

#include <QRegularExpression>
#include <algorithm>

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

std::optional<NodeKey> keyFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(lot|run|pallet):([0-9]{1,18})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString kind = match.captured(1);
    return NodeKey{kind == u"lot"   ? NodeKind::Lot
                   : kind == u"run" ? NodeKind::Run
                                    : NodeKind::Pallet,
                   match.captured(2).toLongLong()};
}

bool Genealogy::isRoot(const NodeKey &key) const
{
    if (!isOfSeveral())
        return key == root.key;
    return std::binary_search(roots.begin(), roots.end(), TraceRoot{key, {}, {}},
                              [](const TraceRoot &a, const TraceRoot &b) { return a.key < b.key; });
}

std::vector<NodeKey> Genealogy::rootKeys() const
{
    std::vector<NodeKey> keys;
    for (const TraceRoot &each : roots)
        keys.push_back(each.key);
    return isOfSeveral() ? keys : std::vector<NodeKey>{root.key};
}

QString rootUnit(const Genealogy &genealogy)
{
    // The nearest stand first in their lists, and the roots before them.
    QStringList units;
    for (const LotNode &lot : genealogy.lots) {
        if (lot.depth > 0)
            break;
        if (genealogy.isRoot({NodeKind::Lot, lot.id.value()}))
            units << lot.unit;
    }
    for (const RunNode &run : genealogy.runs) {
        if (run.depth > 0)
            break;
        if (genealogy.isRoot({NodeKind::Run, run.id.value()}))
            units << run.unit;
    }
    const size_t roots = genealogy.isOfSeveral() ? genealogy.roots.size() : 1;
    const bool isOneUnit = size_t(units.size()) == roots && units.count(units.first()) == units.size();
    return isOneUnit ? units.first() : QString();
}

QString standingOf(const QString &lotStatus, bool releaseEnded)
{
    static const QStringList free{QStringLiteral("RECEIVED"), QStringLiteral("QUALITY_APPROVED"),
                                  QStringLiteral("IN_USE")};
    return releaseEnded && free.contains(lotStatus) ? QStringLiteral("RELEASE_ENDED") : lotStatus;
}

} // namespace bm
