// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/quality/suspectwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace bm
{
namespace
{
struct SuspectWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::SuspectWords)
};

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}
} // namespace

QString factorWord(FactorKind kind)
{
    switch (kind) {
    case FactorKind::Lot:
        return SuspectWords::tr("Lot");
    case FactorKind::Supplier:
        return SuspectWords::tr("Supplier");
    case FactorKind::Recipe:
        return SuspectWords::tr("Recipe");
    case FactorKind::Line:
        return SuspectWords::tr("Line");
    case FactorKind::Shift:
        return SuspectWords::tr("Shift");
    case FactorKind::Vessel:
        return SuspectWords::tr("Vessel");
    }
    Q_UNREACHABLE();
}

QString factorText(const Factor &factor)
{
    const QString text = factorWord(factor.kind) + u' ' + factor.code;
    return factor.title.isEmpty() ? text : QString(text + QStringLiteral(" · ") + factor.title);
}

QString suspectText(const Suspect &suspect, const std::vector<Factor> &factors, int named)
{
    QStringList texts;
    const int count = static_cast<int>(suspect.factors.size());
    for (int i = 0; i < std::min(count, named); ++i)
        texts << factorText(factors[static_cast<size_t>(suspect.factors[static_cast<size_t>(i)])]);
    QString text = texts.join(QStringLiteral(" = "));
    if (count > named)
        text = SuspectWords::tr("%1 and %n more on the same pallets", nullptr, count - named).arg(text);
    return text;
}

QString explainsText(const Suspect &suspect)
{
    return SuspectWords::tr("%1 of %2").arg(suspect.badWith).arg(suspect.badWith + suspect.badWithout);
}

QString shareText(long double value)
{
    const auto share = static_cast<double>(value);
    if (share < 1e-300)
        return QStringLiteral("< 1e-300");
    return share >= 0.001 ? QLocale().toString(share, 'f', 4) : QLocale().toString(share, 'e', 1);
}

QString complaintText(const ComplaintCode &code)
{
    QStringList names;
    for (const TraceRoot &root : code.names)
        names << (root.title.isEmpty() ? root.code : QString(root.code + QStringLiteral(" · ") + root.title));
    const QString name = names.join(QStringLiteral(", "));
    switch (code.state) {
    case ComplaintCode::State::Counted:
        return code.names.front().key.kind == NodeKind::Pallet
                   ? SuspectWords::tr("Pallet %1").arg(name)
                   : SuspectWords::tr("Batch %1: %n pallets", nullptr, code.pallets).arg(name);
    case ComplaintCode::State::Again:
        return SuspectWords::tr("Counted already: %1").arg(name);
    case ComplaintCode::State::NoPallets:
        return SuspectWords::tr("Nothing of it stands on a pallet: %1").arg(name);
    case ComplaintCode::State::Bought:
        return SuspectWords::tr("A lot in the store or in a vessel, nothing a customer has: %1. Trace it forward.")
            .arg(name);
    case ComplaintCode::State::Unknown:
        return SuspectWords::tr("No pallet, batch or lot of this plant has the code");
    }
    Q_UNREACHABLE();
}

QString comparedWith(const SuspectsAnswer &answer)
{
    const QString bad = SuspectWords::tr("%n complained pallets", nullptr, answer.ranking.bad);
    const QString good = SuspectWords::tr("%n others", nullptr, answer.ranking.good);
    if (!answer.from.isValid())
        return SuspectWords::tr("%1, and %2 of any day: nobody knows when the complained ones were built")
            .arg(bad, good);
    return SuspectWords::tr("%1, and %2 built from %3 to %4")
        .arg(bad, good, dayText(answer.from), dayText(answer.until));
}

QString verdictText(const SuspectsAnswer &answer)
{
    const SuspectRanking &ranking = answer.ranking;
    if (ranking.bad == 0)
        return SuspectWords::tr("None of the codes names a pallet that can be compared.");
    if (ranking.good == 0)
        return SuspectWords::tr("No other pallet was built in those days: there is nothing to compare with.");
    const auto striking = std::count_if(ranking.suspects.begin(), ranking.suspects.end(), isStriking);
    if (striking == 0)
        return SuspectWords::tr("Nothing stands out: what the complained pallets share may be chance.");
    return SuspectWords::tr("%n of these stand out more than chance would explain.", nullptr,
                            static_cast<int>(striking));
}

QString noCauseText()
{
    return SuspectWords::tr(
        "This shows what goes together with the complaints, not what caused them. Pallets of one batch "
        "have everything in common: look at the batches, too.");
}

QString comparedKindWord(ComparedKind kind)
{
    switch (kind) {
    case ComparedKind::Lot:
        return SuspectWords::tr("Lot");
    case ComparedKind::Supplier:
        return SuspectWords::tr("Supplier");
    case ComparedKind::Run:
        return SuspectWords::tr("Batch");
    case ComparedKind::Line:
        return SuspectWords::tr("Line");
    case ComparedKind::Pallet:
        return SuspectWords::tr("Pallet");
    case ComparedKind::Customer:
        return SuspectWords::tr("Customer");
    }
    Q_UNREACHABLE();
}

QString possibleWord()
{
    return SuspectWords::tr("possible");
}

QString possibleText(const Comparison &comparison)
{
    const int possible = comparison.countPossible();
    return possible == 0 ? QString()
                         : SuspectWords::tr("%n of these are only possible: through a vessel, or through what a line "
                                            "that was not cleaned may have left.",
                                            nullptr, possible);
}

QString whoseText(const ComparedThing &thing, const Comparison &comparison)
{
    if (comparison.isOfMoments) {
        if (thing.whose == Whose::First)
            return SuspectWords::tr("Gone");
        if (thing.whose == Whose::Second)
            return SuspectWords::tr("Added");
        return thing.isDifferent() ? SuspectWords::tr("Changed") : SuspectWords::tr("As before");
    }
    if (thing.whose == Whose::Both)
        return SuspectWords::tr("Shared");
    return SuspectWords::tr("Only %1").arg(thing.whose == Whose::First ? comparison.first.code
                                                                       : comparison.second.code);
}

} // namespace bm
