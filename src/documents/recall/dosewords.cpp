// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a drill's figures: doses, gaps, checks.
#include "documents/recall/recallwords.h"

#include "documents/wording/amounts.h"

#include <QCoreApplication>
#include <algorithm>

namespace bm
{
namespace
{
struct DrillWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::DrillWords)
};

QString plainAmount(Quantity quantity, const QString &unit)
{
    return asRead(quantity, unit);
}

// A dose that rounds to nothing is less than the smallest quantity, not none.
QString atLeastSome(const RootDose &dose, const AmountWords &amount)
{
    constexpr Quantity smallest = Quantity::ofThousandths(1);
    return dose.isLess ? QString(u'<' % amount(smallest, dose.unit)) : amount(*dose.quantity, dose.unit);
}

// Where a vessel makes it so that perhaps there is nothing of it.
QString possibleAmount(const RootDose &dose, const AmountWords &amount)
{
    const bool isBooked = dose.quantity && (dose.isLess || !dose.quantity->isZero());
    if (!dose.most)
        return isBooked ? DrillWords::tr("possible; by the books %1").arg(atLeastSome(dose, amount))
                        : DrillWords::tr("possibly");
    const QString most = amount(*dose.most, dose.unit);
    if (!isBooked || dose.quantity == dose.most)
        return DrillWords::tr("up to %1 (possible)").arg(most);
    return DrillWords::tr("up to %1 (possible; by the books %2)").arg(most, atLeastSome(dose, amount));
}

QString amountWords(const RootDose &dose, const AmountWords &amount)
{
    if (dose.isPossible)
        return possibleAmount(dose, amount);
    if (!dose.quantity)
        return DrillWords::tr("unknown");
    const QString words = atLeastSome(dose, amount);
    const QString shared =
        dose.share ? QString(words % u" ("_qs % amount(*dose.share, QStringLiteral("%")) % u")"_qs) : words;
    if (!dose.most)
        return shared;
    return dose.most == dose.quantity ? DrillWords::tr("up to %1").arg(shared)
                                      : DrillWords::tr("%1, up to %2", "how much by the books, and at most")
                                            .arg(shared, amount(*dose.most, dose.unit));
}

// Of which of the things that were named.
QString rootsOf(const RootDose &dose)
{
    constexpr qsizetype named = 3;
    const QString more = dose.roots.size() > named ? QStringLiteral("+…") : QString();
    return dose.roots.mid(0, named).join(u'+') % more;
}

QString gapTitle(GapKind kind, int count)
{
    switch (kind) {
    case GapKind::NoPhone:
        return DrillWords::tr("%n ship-to(s) without phone", nullptr, count);
    case GapKind::NoContact:
        return DrillWords::tr("%n ship-to(s) with neither phone nor e-mail", nullptr, count);
    case GapKind::NoCustomer:
        return DrillWords::tr("%n shipped pallet(s) whose customer is unknown", nullptr, count);
    case GapKind::UnknownQuantity:
        return DrillWords::tr("%n thing(s) whose quantity is unknown", nullptr, count);
    case GapKind::UnknownDose:
        return DrillWords::tr("%n thing(s) of which nobody knows how much of it is in them", nullptr, count);
    case GapKind::NoPallet:
        return DrillWords::tr("%n finished batch(es) that are on no pallet and in no lot", nullptr, count);
    case GapKind::OldText:
        return DrillWords::tr("%n batch(es) of the old program that know their lots as texts only", nullptr, count);
    case GapKind::NoSupplier:
        return DrillWords::tr("%n lot(s) without supplier", nullptr, count);
    case GapKind::NoSupplierLot:
        return DrillWords::tr("%n lot(s) without the supplier's lot code", nullptr, count);
    case GapKind::NoPapers:
        return DrillWords::tr("%n lot(s) without delivery, order or invoice number", nullptr, count);
    case GapKind::UnknownUse:
        return DrillWords::tr("%n lot(s) of which nobody knows how much went in", nullptr, count);
    case GapKind::NotAccounted:
        break;
    }
    return DrillWords::tr("%n thing(s) not all accounted for", nullptr, count);
}
} // namespace

QString doseWords(const RootDoses &doses, bool isPossible, const AmountWords &amount)
{
    if (isPossible && doses.empty())
        return DrillWords::tr("possibly");
    const AmountWords &written = amount ? amount : AmountWords(plainAmount);
    // What is possible of the one thing that was named stands beside what is certain.
    const bool isOfOne = std::none_of(doses.begin(), doses.end(), [&doses](const RootDose &dose) {
        return dose.isOfSeveral || dose.roots != doses.front().roots || dose.unit != doses.front().unit;
    });
    QStringList parts;
    for (const RootDose &dose : doses) {
        const QString words = amountWords(dose, written);
        parts << (isOfOne ? words : QString(rootsOf(dose) % u": "_qs % words));
    }
    return parts.join(QStringLiteral("; "));
}

QString doseWords(const RecallItem &item, const AmountWords &amount)
{
    return doseWords(item.doses, item.isPossible, amount);
}

QString doseWords(const RecallCustomer &customer, const AmountWords &amount)
{
    const QString certain = doseWords(customer.doses, false, amount);
    if (customer.possible == 0)
        return certain;
    const QString possible = DrillWords::tr("%n pallet(s) possibly", nullptr, int(customer.possible));
    return certain.isEmpty() ? possible : QString(certain % u"; "_qs % possible);
}

QString groupWords(RecallGroup group)
{
    switch (group) {
    case RecallGroup::Lots:
        return DrillWords::tr("Lots");
    case RecallGroup::Wip:
        return DrillWords::tr("Made here");
    case RecallGroup::Batches:
        return DrillWords::tr("Batches");
    case RecallGroup::OnSite:
        return DrillWords::tr("On site");
    case RecallGroup::Shipped:
        break;
    }
    return DrillWords::tr("Shipped");
}

QString gapWords(const RecallGap &gap)
{
    constexpr qsizetype named = 10;
    const QString title = gapTitle(gap.kind, int(gap.count));
    if (gap.names.isEmpty())
        return title;
    const QString more = gap.count > named ? QStringLiteral(", …") : QString();
    return title % u": "_qs % gap.names.mid(0, named).join(QStringLiteral(", ")) % more;
}

QString figuresWords(const Recall &recall)
{
    switch (recall.figures) {
    case FiguresOf::Opening:
        return DrillWords::tr("Figures as they were when the drill began");
    case FiguresOf::Closing:
        return DrillWords::tr("Figures as they were when it was closed");
    case FiguresOf::Now:
        break;
    }
    // From before they were kept.
    if (recall.summary.isDrill)
        return DrillWords::tr("Figures as of now; those of its beginning were not kept");
    return recall.summary.isOpen ? DrillWords::tr("Figures as of now")
                                 : DrillWords::tr("Figures as of now; those of its end were not kept");
}

QString figuresName(FiguresOf figures)
{
    switch (figures) {
    case FiguresOf::Opening:
        return QStringLiteral("opening");
    case FiguresOf::Closing:
        return QStringLiteral("closing");
    case FiguresOf::Now:
        break;
    }
    return QStringLiteral("now");
}

QString noticeWords(const NoticeRow &notice)
{
    const QString words = notice.check ? checkWords(notice.check) : DrillWords::tr("told");
    return notice.withdrawal ? DrillWords::tr("%1 – withdrawn by %2: %3", "what was noted, who withdrew it, why")
                                   .arg(words, notice.withdrawal->withdrawnBy, notice.withdrawal->reason)
                             : words;
}

QString checkWords(const std::optional<NoticeCheck> &check)
{
    if (!check)
        return {};
    QStringList parts{check->wasReached ? DrillWords::tr("reached") : DrillWords::tr("not reached")};
    if (check->wasReached)
        parts << (check->hasAnswered ? DrillWords::tr("answered") : DrillWords::tr("no answer"));
    if (check->found)
        parts << DrillWords::tr("found %1").arg(asRead(*check->found));
    if (check->destroyed)
        parts << DrillWords::tr("destroyed %1").arg(asRead(*check->destroyed));
    return parts.join(QStringLiteral(", "));
}

} // namespace bm
