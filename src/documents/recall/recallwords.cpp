// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/recallwords.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
struct RecallWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::RecallWords)
};

// Batches, each once: what drew a lot for certain that is itself only possible is only possible, too.
QString vesselWords(const RecallScope &scope)
{
    QStringList vessels;
    QSet<RunId> batches;
    QSet<RunId> certain;
    for (const VesselDraw &draw : scope.draws) {
        if (!vessels.contains(draw.vessel))
            vessels << draw.vessel;
        batches << draw.run;
        if (draw.isCertain)
            certain << draw.run;
    }
    for (const RecallItem &item : scope.items) {
        if (item.isPossible && item.key.kind == NodeKind::Run)
            certain.remove(RunId(item.key.id));
    }
    if (vessels.isEmpty())
        return {};
    return RecallWords::tr("Through vessel %1: %n batch(es) for certain, %2 possibly", nullptr, int(certain.size()))
        .arg(vessels.join(QStringLiteral(", ")), QString::number(batches.size() - certain.size()));
}

int countOf(const RecallScope &scope, NodeKind kind)
{
    int count = 0;
    for (const RecallItem &item : scope.items)
        count += item.key.kind == kind;
    return count;
}
} // namespace

QString dispositionWords(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Pending:
        return RecallWords::tr("Open");
    case Disposition::Returned:
        return RecallWords::tr("Returned");
    case Disposition::Destroyed:
        return RecallWords::tr("Destroyed");
    case Disposition::Reworked:
        return RecallWords::tr("Reworked");
    case Disposition::Released:
        break;
    }
    return RecallWords::tr("Released");
}

QString kindWords(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Lot:
        return RecallWords::tr("Lot");
    case NodeKind::Run:
        return RecallWords::tr("Batch");
    case NodeKind::Pallet:
        break;
    }
    return RecallWords::tr("Pallet");
}

QString recallName(const RecallSummary &recall)
{
    return recall.isDrill ? RecallWords::tr("Drill %1").arg(recall.number)
                          : RecallWords::tr("Recall %1").arg(recall.number);
}

QString possibleWords(const RecallScope &scope)
{
    constexpr qsizetype named = 5;
    QStringList codes;
    for (const RecallItem &item : scope.possible)
        codes << QString(kindWords(item.key.kind) % u' ' % item.code);
    if (codes.isEmpty())
        return {};
    const QString more = codes.size() > named ? QStringLiteral(", …") : QString();
    return RecallWords::tr("Something may have been carried over into %n more thing(s): %1.", nullptr,
                           int(codes.size()))
        .arg(QString(codes.mid(0, named).join(QStringLiteral(", ")) % more));
}

QString mayBeWords(const RecallItem &item)
{
    if (!item.isPossible)
        return {};
    if (!item.vessel.isEmpty())
        return RecallWords::tr("possibly, through vessel %1").arg(item.vessel);
    return item.isCarriedOver ? RecallWords::tr("possible carry-over") : RecallWords::tr("possibly");
}

QString titleWords(const RecallItem &item)
{
    const QString possible = mayBeWords(item);
    if (possible.isEmpty() || item.title.isEmpty())
        return possible.isEmpty() ? item.title : possible;
    return QStringLiteral("%1 (%2)").arg(item.title, possible);
}

QString reachWords(const RecallScope &scope)
{
    int shipped = 0;
    for (const RecallItem &item : scope.items)
        shipped += item.key.kind == NodeKind::Pallet && item.previousStatus == u"SHIPPED";
    int madeHere = 0;
    for (const RecallItem &item : scope.items)
        madeHere += groupOf(item) == RecallGroup::Wip;
    QStringList parts{RecallWords::tr("%n lot(s)", nullptr, countOf(scope, NodeKind::Lot))};
    if (madeHere > 0)
        parts << RecallWords::tr("%n of them made here", nullptr, madeHere);
    parts << RecallWords::tr("%n batch(es)", nullptr, countOf(scope, NodeKind::Run))
          << RecallWords::tr("%n pallet(s)", nullptr, countOf(scope, NodeKind::Pallet));
    if (shipped > 0)
        parts << RecallWords::tr("%n of them shipped", nullptr, shipped);
    if (!scope.customers.empty())
        parts << RecallWords::tr("%n customer(s)", nullptr, static_cast<int>(scope.customers.size()));
    const QString reach = parts.join(RecallWords::tr(", "));
    const QString vessels = vesselWords(scope);
    return vessels.isEmpty() ? reach : QString(reach % u". "_qs % vessels);
}

QString clockWords(const RecallSummary &recall, const QDateTime &now)
{
    constexpr qint64 hour = 60;
    constexpr qint64 day = 24 * hour;
    const QDateTime end = recall.isOpen ? now : recall.closedAt;
    const qint64 minutes = std::max<qint64>(0, recall.openedAt.secsTo(end) / 60);
    QString took = RecallWords::tr("%1 h %2 min").arg(minutes / hour).arg(minutes % hour);
    if (minutes < hour)
        took = RecallWords::tr("%1 min").arg(minutes);
    else if (minutes >= 2 * day)
        took = RecallWords::tr("%1 d %2 h").arg(minutes / day).arg(minutes % day / hour);
    QString mark = RecallWords::tr("over 24 hours");
    for (const qint64 hours : {24, 4, 2}) {
        if (minutes < hours * hour || (minutes == hours * hour && !recall.isOpen))
            mark = RecallWords::tr("within %1 hours").arg(hours);
    }
    return recall.isOpen ? RecallWords::tr("running for %1, %2").arg(took, mark)
                         : RecallWords::tr("%1, %2", "how long it took, and within which time").arg(took, mark);
}

QString warningWords(const QString &code)
{
    if (code == u"quantity_unknown")
        return RecallWords::tr("Some quantities on the way are unknown; everything that can be reached is in it.");
    if (code == u"unit_mixed")
        return RecallWords::tr("Some quantities on the way are in units that cannot be compared.");
    if (code == u"rework_by_weight")
        return RecallWords::tr("Rework of batches that count pieces is reckoned by weight.");
    if (code == u"more_out_than_in")
        return RecallWords::tr(
            "More came out of a batch than went in. What its waste and rework are too much is left out.");
    if (code == u"waste_left_out")
        return RecallWords::tr("Waste cannot be set against what its batch made: the amounts may be too large.");
    return code;
}

QString casesWords(const RecallItem &item, const AmountWords &amount)
{
    if (item.cases.size() < 2)
        return {};
    QStringList words;
    for (const RecalledCases &cases : item.cases) {
        const QString there = cases.quantity ? amount(*cases.quantity, cases.unit) : RecallWords::tr("unknown");
        words << (cases.cameBack.isZero() ? RecallWords::tr("%1: %2", "batch, quantity").arg(cases.batch, there)
                                          : RecallWords::tr("%1: %2, %3 of it back", "batch, quantity, quantity")
                                                .arg(cases.batch, there, amount(cases.cameBack, cases.unit)));
    }
    return words.join(QStringLiteral("; "));
}

SettledCount settledCount(const std::vector<RecallItem> &items)
{
    SettledCount count;
    for (const RecallItem &item : items) {
        if (!needsDisposition(item))
            continue;
        ++count.needed;
        count.settled += isSettled(item);
    }
    return count;
}

} // namespace bm
