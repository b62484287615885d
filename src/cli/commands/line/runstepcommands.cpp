// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/recipes/stepcommands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "services/production/steps.h"

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};
constexpr OptionSpec signer{
    "signer", "LOGIN", QT_TRANSLATE_NOOP("bm::Cli", "who accepts what is out of its limits; the PIN is asked for")};

QJsonObject readingJson(const PlannedReading &planned, const std::optional<RunReading> &made, int place)
{
    QJsonObject json = plannedJson(planned);
    json[u"place"_qs] = place;
    json[u"value"_qs] = made ? QJsonValue(made->value.toText()) : QJsonValue();
    json[u"within"_qs] = made ? QJsonValue(planned.isWithin(made->value)) : QJsonValue();
    json[u"read_at"_qs] = made ? timeJson(made->readAt) : QJsonValue();
    json[u"read_by"_qs] = made ? textOrNull(made->readBy) : QJsonValue();
    json[u"reason"_qs] = made ? textOrNull(made->reason) : QJsonValue();
    json[u"signed_by"_qs] = made ? textOrNull(made->signedBy) : QJsonValue();
    return json;
}

QString madeText(const PlannedReading &planned, const std::optional<RunReading> &made)
{
    if (!made)
        return planned.isRequired ? Cli::tr("missing") : u"-"_qs;
    QString text = amountText(made->value, planned.unit);
    if (!planned.isWithin(made->value))
        text += u' ' + Cli::tr("OUT OF LIMITS: %1").arg(made->reason);
    if (!made->signedBy.isEmpty())
        text += u' ' + Cli::tr("(signed by %1)").arg(made->signedBy);
    return text;
}

void tellSteps(Invocation &run, const StepsOfRun &all)
{
    TextTable table({Cli::tr("Step"), Cli::tr("Done"), Cli::tr("Instruction"), Cli::tr("Reading"), Cli::tr("What"),
                     Cli::tr("Read")});
    QJsonArray steps;
    int place = 0;
    for (const RunStep &step : all.steps) {
        QJsonArray readings;
        table.add({QString::number(++place),
                   step.isDone() ? Cli::tr("yes") : Cli::tr("no"),
                   step.planned.kind + u' ' + step.planned.instruction.simplified(),
                   {},
                   {},
                   {}});
        for (size_t i = 0; i < step.readings.size(); ++i) {
            readings.append(readingJson(step.planned.readings[i], step.readings[i], int(i) + 1));
            table.add({{},
                       {},
                       {},
                       QString::number(i + 1),
                       plannedText(step.planned.readings[i]),
                       madeText(step.planned.readings[i], step.readings[i])});
        }
        steps.append(QJsonObject{{u"place"_qs, place},
                                 {u"kind"_qs, step.planned.kind},
                                 {u"instruction"_qs, step.planned.instruction},
                                 {u"done"_qs, step.isDone()},
                                 {u"done_at"_qs, timeJson(step.doneAt)},
                                 {u"done_by"_qs, textOrNull(step.doneBy)},
                                 {u"readings"_qs, readings}});
    }
    const int next = all.next();
    run.out.result({{u"batch_number"_qs, all.run.batchNumber},
                    {u"next"_qs, next > 0 ? QJsonValue(next) : QJsonValue()},
                    {u"steps"_qs, steps}},
                   all.steps.empty() ? QString(Cli::tr("The recipe has no steps.") + u'\n') : table.toText());
}

// Opens, changes, and tells what is there then.
template <typename Change>
Result<Exit> changing(Invocation &run, Change change)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const Run found, plant->services().production.find(run.line.arguments[0]));
    RunSteps steps(plant->services().session);
    BM_TRY(change(plant->services(), steps, found.id));
    BM_TRY_ASSIGN(const StepsOfRun all, steps.of(found.id));
    tellSteps(run, all);
    return Exit::Done;
}

Result<Exit> stepsCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const Run found, plant->services().production.find(run.line.arguments[0]));
    BM_TRY_ASSIGN(const StepsOfRun all, RunSteps(plant->services().session).of(found.id));
    tellSteps(run, all);
    return Exit::Done;
}

Result<Exit> readCommand(Invocation &run)
{
    const bool takesBack = run.line.has("take-back");
    if (takesBack == (run.line.arguments.size() == 3))
        return run.out.wrongUsage(Cli::tr("Say what was read, or that it is taken back."), usageLine(run.line.command));
    NewReading reading;
    BM_TRY_ASSIGN(reading.step, placeIn(run.line.arguments[1], QStringLiteral("step")));
    if (run.line.has("reading")) {
        BM_TRY_ASSIGN(reading.reading, placeIn(run.line.option("reading"), QStringLiteral("reading")));
    }
    reading.reason = run.line.option("reason");
    if (!takesBack) {
        BM_TRY_ASSIGN(reading.value, differenceOf(run.line.arguments[2], QStringLiteral("value")));
    }
    return changing(run, [&](Services &plant, RunSteps &steps, RunId id) -> Done {
        BM_TRY_ASSIGN(reading.signature, signatureOf(plant.people, run.line));
        if (takesBack)
            return steps.takeBack(id, reading.step, reading.reading, reading.reason, reading.signature);
        return steps.read(id, reading);
    });
}

Result<Exit> doneCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const int step, placeIn(run.line.arguments[1], QStringLiteral("step")));
    return changing(run, [&](Services &, RunSteps &steps, RunId id) {
        return run.line.has("take-back") ? steps.takeBackDone(id, step, run.line.option("reason"))
                                         : steps.markDone(id, step);
    });
}
} // namespace

std::vector<CommandSpec> runStepCommands()
{
    return {
        {"run steps", "BATCH", QT_TRANSLATE_NOOP("bm::Cli", "the steps of a batch, and what was read in them"), 1, 1,
         stepsCommand},
        {"run read",
         "BATCH STEP [VALUE]",
         QT_TRANSLATE_NOOP("bm::Cli", "records what was read in a step, or corrects it"),
         2,
         3,
         readCommand,
         {{"reading", "N", QT_TRANSLATE_NOOP("bm::Cli", "which reading of the step; default the first")},
          reason,
          signer,
          {"take-back", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "takes the reading back instead")}}},
        {"run step-done",
         "BATCH STEP",
         QT_TRANSLATE_NOOP("bm::Cli", "a step is done; its required readings have to be there"),
         2,
         2,
         doneCommand,
         {reason, {"take-back", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "it is not; takes the mark back")}}},
    };
}

} // namespace bm::cli
