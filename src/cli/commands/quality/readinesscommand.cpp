// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/recall/readinesswords.h"
#include "documents/recall/recallpack.h"
#include "documents/recall/recallwords.h"

#include <QJsonArray>
#include <QRandomGenerator>

namespace bm::cli
{
namespace
{
QJsonObject resultJson(const DrillResult &of)
{
    return {{u"night"_qs, of.night.isValid() ? QJsonValue(of.night.toString(Qt::ISODate)) : QJsonValue()},
            {u"lot"_qs, of.lot},
            {u"ingredient"_qs, of.ingredient},
            {u"lots"_qs, of.lots},
            {u"batches"_qs, of.runs},
            {u"pallets"_qs, of.pallets},
            {u"customers"_qs, of.customers},
            {u"sources"_qs, of.sources},
            {u"milliseconds"_qs, of.milliseconds},
            {u"accounted_percent"_qs, of.accounted ? QJsonValue(of.accounted->toText()) : QJsonValue()},
            {u"gaps"_qs, gapsJson(of.gaps)},
            {u"good"_qs, of.isGood()},
            {u"done_at"_qs, timeJson(of.doneAt)},
            {u"done_by"_qs, of.doneBy}};
}

QString stateText(const ReadinessState &state)
{
    TextTable table({Cli::tr("Night"), Cli::tr("Lot"), Cli::tr("Ingredient"), Cli::tr("Accounted for (%)"),
                     Cli::tr("Seconds"), Cli::tr("Gaps"), Cli::tr("Done")});
    for (const DrillResult &of : state.results)
        table.add({of.night.isValid() ? of.night.toString(Qt::ISODate) : Cli::tr("by hand"), of.lot, of.ingredient,
                   of.accounted ? of.accounted->toText() : QStringLiteral("?"), secondsText(of.milliseconds),
                   QString::number(of.gaps.size()), of.doneAt.toString(Qt::ISODate)});
    QString text = readinessWords(state) + u'\n';
    if (!state.results.empty()) {
        text += reachedWords(state.results.front()) + u'\n';
        for (const RecallGap &gap : state.results.front().gaps)
            text += Cli::tr("Gap: %1").arg(gapWords(gap)) + u'\n';
    }
    return table.isEmpty() ? text : QString(text + u'\n' + table.toText());
}

Result<std::optional<QTime>> typedHour(const QString &text)
{
    if (text == u"off")
        return std::optional<QTime>();
    const QTime hour = QTime::fromString(text, QStringLiteral("HH:mm"));
    if (!hour.isValid())
        return Error{Reason::BadDate, QStringLiteral("at"), text};
    return std::optional(hour);
}

Result<Exit> readinessCommand(Invocation &run)
{
    const bool writes = run.line.has("run") || run.line.has("at") || run.line.has("due");
    BM_TRY_ASSIGN(const auto plant,
                  OpenPlant::open(run.line, writes ? Database::Mode::ReadWrite : Database::Mode::ReadOnly));
    Readiness readiness(plant->services().session);
    if (run.line.has("at")) {
        BM_TRY_ASSIGN(const std::optional<QTime> hour, typedHour(run.line.option("at")));
        BM_TRY(readiness.setDailyAt(hour));
    }
    const quint64 draw = QRandomGenerator::system()->generate64();
    if (run.line.has("run"))
        BM_TRY(readiness.drillNow(draw));
    else if (run.line.has("due"))
        BM_TRY(readiness.drillTonight(draw));
    BM_TRY_ASSIGN(const ReadinessState state, readiness.state());
    QJsonArray results;
    for (const DrillResult &of : state.results)
        results << resultJson(of);
    run.out.result({{u"verdict"_qs, verdictName(state.verdict)},
                    {u"daily_at"_qs, state.dailyAt ? QJsonValue(state.dailyAt->toString(u"HH:mm"_qs)) : QJsonValue()},
                    {u"results"_qs, results}},
                   stateText(state));
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> readinessCommands()
{
    return {{"recalls readiness",
             "",
             QT_TRANSLATE_NOOP("bm::Cli", "what the silent drills of the last nights say"),
             0,
             0,
             readinessCommand,
             {{"run", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "does one now, of a lot that is drawn")},
              {"due", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "does the one of this night, if nobody did it yet")},
              {"at", "HH:MM", QT_TRANSLATE_NOOP("bm::Cli", "when it is done every night, or off")}}}};
}

} // namespace bm::cli
