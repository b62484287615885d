// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/line/linecommands.h"

#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "services/production/lines.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonValue cleaningJson(const std::optional<LineCleaning> &cleaning)
{
    if (!cleaning)
        return {};
    return QJsonObject{{u"line"_qs, cleaning->line},
                       {u"kind"_qs, cleaning->kind.toLower()},
                       {u"notes"_qs, textOrNull(cleaning->notes)},
                       {u"cleaned_at"_qs, timeJson(cleaning->cleanedAt)},
                       {u"cleaned_by"_qs, cleaning->cleanedBy}};
}

QJsonObject stateJson(const LineState &state)
{
    QJsonArray runs;
    for (const LineRun &run : state.runs)
        runs.append(QJsonObject{{u"batch_number"_qs, run.batchNumber},
                                {u"recipe"_qs, run.recipeName},
                                {u"allergens"_qs, QJsonArray::fromStringList(run.allergens)}});
    return {{u"line"_qs, state.line},
            {u"last_clean"_qs, cleaningJson(state.cleaned)},
            {u"allergens"_qs, QJsonArray::fromStringList(state.allergens)},
            {u"runs"_qs, runs}};
}

QString stateText(const LineState &state)
{
    QString text = state.cleaned ? Cli::tr("%1: cleaned %2 by %3 (%4)")
                                       .arg(state.line, timeJson(state.cleaned->cleanedAt).toString(),
                                            state.cleaned->cleanedBy, state.cleaned->kind.toLower())
                                 : Cli::tr("%1: no clean was recorded; the last thirty days count").arg(state.line);
    text += u'\n';
    text += state.allergens.isEmpty() ? Cli::tr("Nothing is left on it")
                                      : Cli::tr("Left on it: %1").arg(state.allergens.join(QStringLiteral(", ")));
    text += u'\n';
    for (const LineRun &run : state.runs)
        text += u"  " % run.batchNumber % u' ' % run.recipeName % u": " %
                (run.allergens.isEmpty() ? Cli::tr("none") : run.allergens.join(QStringLiteral(", "))) % u'\n';
    return text;
}

Result<Exit> lineStateCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Lines lines(plant->services().session);
    const QStringList asked = run.line.arguments;
    BM_TRY_ASSIGN(const QStringList names, asked.isEmpty() ? lines.names() : Result<QStringList>(asked));
    QJsonArray all;
    QString text;
    for (const QString &name : names) {
        BM_TRY_ASSIGN(const LineState state, lines.state(name));
        all.append(stateJson(state));
        text += stateText(state);
    }
    run.out.result(asked.isEmpty() ? QJsonObject{{u"lines"_qs, all}} : all.first().toObject(), text);
    return Exit::Done;
}

Result<Exit> lineCleanCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    const QString kind = run.line.has("kind") ? run.line.option("kind").toUpper() : u"WET"_qs;
    BM_TRY_ASSIGN(const LineCleaning cleaning,
                  Lines(plant->services().session).clean(run.line.arguments[0], kind, run.line.option("notes")));
    run.out.result(cleaningJson(cleaning).toObject(), Cli::tr("%1 is clean").arg(cleaning.line) + u'\n');
    return Exit::Done;
}
} // namespace

Result<Run> startedUncleaned(const CommandLine &line, Services &plant, RunId run)
{
    BM_TRY_ASSIGN(const auto signature, signatureOf(plant.people, line));
    return Lines(plant.session).startUncleaned(run, line.option("skip-clean"), signature);
}

std::vector<CommandSpec> lineMemoryCommands()
{
    return {
        {"line state", "[LINE]",
         QT_TRANSLATE_NOOP("bm::Cli", "what the last batches left on a line, or on all of them"), 0, 1,
         lineStateCommand},
        {"line clean",
         "LINE",
         QT_TRANSLATE_NOOP("bm::Cli", "records that a line was cleaned"),
         1,
         1,
         lineCleanCommand,
         {{"kind", "KIND", QT_TRANSLATE_NOOP("bm::Cli", "dry, wet or purge; wet without it")},
          {"notes", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "a remark that is kept")}}},
    };
}

} // namespace bm::cli
