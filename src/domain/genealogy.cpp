// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/genealogy.h"

#include <QRegularExpression>

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

QString standingOf(const QString &lotStatus, bool releaseEnded)
{
    static const QStringList free{QStringLiteral("RECEIVED"), QStringLiteral("QUALITY_APPROVED"),
                                  QStringLiteral("IN_USE")};
    return releaseEnded && free.contains(lotStatus) ? QStringLiteral("RELEASE_ENDED") : lotStatus;
}

} // namespace bm
