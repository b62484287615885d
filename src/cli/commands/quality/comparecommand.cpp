// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/quality/comparecommand.h"

#include "cli/commands/typed.h"
#include "cli/output.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/quality/suspectwords.h"
#include "services/quality/comparing.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonObject stateJson(const ComparedState &state)
{
    return {{u"status"_qs, textOrNull(state.status)},
            {u"quantity"_qs, amountJson(state.quantity)},
            {u"unit"_qs, textOrNull(state.unit)},
            {u"place"_qs, textOrNull(state.place)},
            {u"possible"_qs, state.isPossible}};
}

QJsonObject rootJson(const TraceRoot &root)
{
    return {{u"key"_qs, toText(root.key)}, {u"code"_qs, root.code}, {u"title"_qs, root.title}};
}

QJsonObject comparisonJson(const Comparison &comparison)
{
    static const QStringList kinds{u"lot"_qs, u"supplier"_qs, u"run"_qs, u"line"_qs, u"pallet"_qs, u"customer"_qs};
    static const QStringList sides{u"both"_qs, u"first"_qs, u"second"_qs};
    QJsonArray things;
    for (const ComparedThing &thing : comparison.things)
        things.append(QJsonObject{
            {u"kind"_qs, kinds[static_cast<qsizetype>(thing.kind)]},
            {u"whose"_qs, sides[static_cast<qsizetype>(thing.whose)]},
            {u"code"_qs, thing.code},
            {u"title"_qs, textOrNull(thing.title)},
            {u"changed"_qs, comparison.isOfMoments && thing.isDifferent()},
            {u"first"_qs, thing.whose == Whose::Second ? QJsonValue() : QJsonValue(stateJson(thing.first))},
            {u"second"_qs, thing.whose == Whose::First ? QJsonValue() : QJsonValue(stateJson(thing.second))}});
    return {{u"direction"_qs,
             comparison.direction == TraceDirection::Forward ? QStringLiteral("forward") : QStringLiteral("backward")},
            {u"first"_qs, rootJson(comparison.first)},
            {u"second"_qs, rootJson(comparison.second)},
            {u"first_as_of"_qs, timeJson(comparison.firstAsOf)},
            {u"second_as_of"_qs, timeJson(comparison.secondAsOf)},
            {u"complete"_qs, comparison.isComplete},
            {u"shared"_qs, comparison.count(Whose::Both)},
            {u"only_first"_qs, comparison.count(Whose::First)},
            {u"only_second"_qs, comparison.count(Whose::Second)},
            {u"possible"_qs, comparison.countPossible()},
            {u"things"_qs, things}};
}

QString stateText(const ComparedState &state)
{
    QStringList parts;
    if (state.isPossible)
        parts << possibleWord();
    if (state.quantity)
        parts << state.quantity->toText() + u' ' + state.unit;
    for (const QString &text : {state.status, state.place}) {
        if (!text.isEmpty())
            parts << text;
    }
    return parts.join(QStringLiteral(", "));
}

QString comparisonText(const Comparison &comparison)
{
    const QString one = comparison.isOfMoments ? toIsoUtc(comparison.firstAsOf) : comparison.first.code;
    const QString two = comparison.isOfMoments ? toIsoUtc(comparison.secondAsOf) : comparison.second.code;
    TextTable table({Cli::tr("Whose"), Cli::tr("Kind"), Cli::tr("Code"), Cli::tr("What"), one, two});
    for (const ComparedThing &thing : comparison.things)
        table.add({whoseText(thing, comparison), comparedKindWord(thing.kind), thing.code, thing.title,
                   stateText(thing.first), stateText(thing.second)});
    QString text = comparison.isOfMoments ? Cli::tr("%1 at %2 and at %3").arg(comparison.first.code, one, two) + u'\n'
                                          : Cli::tr("%1 and %2").arg(one, two) + u'\n';
    if (!table.isEmpty())
        text += u'\n' + table.toText();
    const auto number = [&comparison](Whose whose) { return QString::number(comparison.count(whose)); };
    text += u'\n' +
            (comparison.isOfMoments ? Cli::tr("%1 stayed, %2 are gone, %3 were added.")
                                    : Cli::tr("%1 shared, %2 only of the first, %3 only of the second."))
                .arg(number(Whose::Both), number(Whose::First), number(Whose::Second)) +
            u'\n';
    if (const QString possible = possibleText(comparison); !possible.isEmpty())
        text += possible + u'\n';
    return comparison.isComplete ? text : QString(text + Cli::tr("The trace is NOT complete.") + u'\n');
}
} // namespace

Result<Exit> compareCommand(Invocation &run)
{
    const bool ofMoments = run.line.arguments.size() == 1;
    const bool saysMoment = run.line.has("as-of") || run.line.has("and");
    if (ofMoments != saysMoment || (ofMoments && !run.line.has("as-of")) ||
        (run.line.has("forward") && run.line.has("backward")))
        return run.out.wrongUsage(Cli::tr("Say two codes, or one with --as-of and --and."),
                                  usageLine(run.line.command));
    std::optional<TraceDirection> direction;
    if (run.line.has("forward"))
        direction = TraceDirection::Forward;
    if (run.line.has("backward"))
        direction = TraceDirection::Backward;
    BM_TRY_ASSIGN(const QDateTime first, timeOf(run.line, "as-of"));
    BM_TRY_ASSIGN(const QDateTime second, timeOf(run.line, "and"));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Comparing comparing(plant->services().session);
    const QStringList &codes = run.line.arguments;
    BM_TRY_ASSIGN(const Comparison comparison, ofMoments ? comparing.moments(codes[0], first, second, direction)
                                                         : comparing.things(codes[0], codes[1], direction));
    run.out.result(comparisonJson(comparison), comparisonText(comparison));
    return Exit::Done;
}

} // namespace bm::cli
