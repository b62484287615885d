// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/recipes/stepcommands.h"

#include "cli/commands/commands.h"
#include "cli/commands/recipes/recipetelling.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "services/recipes/mixers.h"

namespace bm::cli
{
namespace
{
QJsonObject stepJson(const RecipeStep &step, int place)
{
    QJsonArray readings;
    for (size_t i = 0; i < step.readings.size(); ++i) {
        QJsonObject reading = plannedJson(step.readings[i]);
        reading[u"place"_qs] = int(i) + 1;
        readings.append(reading);
    }
    return {{u"place"_qs, place},
            {u"kind"_qs, step.kind},
            {u"instruction"_qs, step.instruction},
            {u"readings"_qs, readings}};
}

void tellSteps(Invocation &run, const StepsOfRecipe &all)
{
    TextTable table({Cli::tr("Step"), Cli::tr("Kind"), Cli::tr("Instruction"), Cli::tr("Reading"), Cli::tr("What")});
    QJsonArray steps;
    int place = 0;
    for (const RecipeStep &step : all.steps) {
        steps.append(stepJson(step, ++place));
        table.add({QString::number(place), step.kind, step.instruction.simplified(), {}, {}});
        for (size_t i = 0; i < step.readings.size(); ++i)
            table.add({{}, {}, {}, QString::number(i + 1), plannedText(step.readings[i])});
    }
    run.out.result({{u"recipe"_qs, all.version.code()}, {u"used"_qs, all.version.isUsed}, {u"steps"_qs, steps}},
                   all.version.code() + u'\n' +
                       (all.steps.empty() ? QString(Cli::tr("No steps.") + u'\n') : table.toText()));
}

// Opens, changes, and tells what is there then.
template <typename Change>
Result<Exit> changing(Invocation &run, Change change)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    RecipeSteps steps(plant->services().session);
    BM_TRY(change(steps));
    BM_TRY_ASSIGN(const StepsOfRecipe all, steps.of(run.line.arguments[0]));
    tellSteps(run, all);
    return Exit::Done;
}

Result<Exit> stepsCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const StepsOfRecipe all, RecipeSteps(plant->services().session).of(run.line.arguments[0]));
    tellSteps(run, all);
    return Exit::Done;
}

Result<std::optional<int>> toOf(const CommandLine &line)
{
    if (!line.has("to"))
        return std::optional<int>();
    BM_TRY_ASSIGN(const int place, placeIn(line.option("to"), QStringLiteral("place")));
    return std::optional(place);
}

Result<Exit> addStepCommand(Invocation &run)
{
    StepChange step{run.line.arguments[1], run.line.arguments[2], {}};
    BM_TRY_ASSIGN(step.to, toOf(run.line));
    return changing(run, [&](RecipeSteps &steps) { return steps.add(run.line.arguments[0], step); });
}

Result<Exit> changeStepCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const int place, placeIn(run.line.arguments[1], QStringLiteral("step")));
    StepChange change{run.line.option("kind"), run.line.option("instruction"), {}};
    BM_TRY_ASSIGN(change.to, toOf(run.line));
    return changing(run, [&](RecipeSteps &steps) { return steps.change(run.line.arguments[0], place, change); });
}

Result<Exit> removeStepCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const int place, placeIn(run.line.arguments[1], QStringLiteral("step")));
    return changing(run, [&](RecipeSteps &steps) { return steps.remove(run.line.arguments[0], place); });
}

// "" takes a limit away.
Result<ReadingChange> readingChangeOf(const CommandLine &line)
{
    ReadingChange change;
    change.kind = line.option("kind");
    change.unit = line.option("unit");
    if (line.has("name"))
        change.name = line.option("name");
    if (line.has("required") || line.has("optional"))
        change.isRequired = line.has("required");
    change.withoutLow = line.has("low") && line.option("low").trimmed().isEmpty();
    change.withoutHigh = line.has("high") && line.option("high").trimmed().isEmpty();
    if (line.has("low") && !change.withoutLow) {
        BM_TRY_ASSIGN(change.low, differenceOf(line.option("low"), QStringLiteral("low")));
    }
    if (line.has("high") && !change.withoutHigh) {
        BM_TRY_ASSIGN(change.high, differenceOf(line.option("high"), QStringLiteral("high")));
    }
    return change;
}

Result<Exit> readingCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const int step, placeIn(run.line.arguments[1], QStringLiteral("step")));
    BM_TRY_ASSIGN(const ReadingChange change, readingChangeOf(run.line));
    if (run.line.arguments.size() < 3)
        return changing(run, [&](RecipeSteps &all) { return all.addReading(run.line.arguments[0], step, change); });
    BM_TRY_ASSIGN(const int place, placeIn(run.line.arguments[2], QStringLiteral("reading")));
    return changing(run,
                    [&](RecipeSteps &all) { return all.changeReading(run.line.arguments[0], step, place, change); });
}

Result<Exit> removeReadingCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const int step, placeIn(run.line.arguments[1], QStringLiteral("step")));
    BM_TRY_ASSIGN(const int place, placeIn(run.line.arguments[2], QStringLiteral("reading")));
    return changing(run, [&](RecipeSteps &all) { return all.removeReading(run.line.arguments[0], step, place); });
}

Result<Exit> yieldCommand(Invocation &run)
{
    ExpectedChange change;
    change.unit = run.line.option("unit");
    if (run.line.arguments.size() > 1) {
        BM_TRY_ASSIGN(change.yield, quantityOf(run.line.arguments[1], QStringLiteral("yield")));
    }
    change.withoutLoss = run.line.has("loss") && run.line.option("loss").trimmed().isEmpty();
    if (run.line.has("loss") && !change.withoutLoss) {
        BM_TRY_ASSIGN(change.lossPercent, differenceOf(run.line.option("loss"), QStringLiteral("loss")));
    }
    change.withoutRework = run.line.has("rework") && run.line.option("rework").trimmed().isEmpty();
    if (run.line.has("rework") && !change.withoutRework) {
        BM_TRY_ASSIGN(change.reworkPercent, differenceOf(run.line.option("rework"), QStringLiteral("rework")));
    }
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recipes recipes(plant->services().session);
    BM_TRY(recipes.setExpected(run.line.arguments[0], change));
    BM_TRY_ASSIGN(const RecipeBook book, recipes.read(run.line.arguments[0]));
    tellBook(run, book, book.lines);
    return Exit::Done;
}

// What is not said stays; "" is no limit.
Done limitIn(const CommandLine &line, const char *option, std::optional<Quantity> &limit)
{
    if (!line.has(option))
        return {};
    limit.reset();
    if (line.option(option).trimmed().isEmpty())
        return {};
    BM_TRY_ASSIGN(limit, differenceOf(line.option(option), QStringLiteral("temperature")));
    return {};
}

Result<Exit> storageCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recipes recipes(plant->services().session);
    BM_TRY_ASSIGN(RecipeBook book, recipes.read(run.line.arguments[0]));
    BM_TRY(limitIn(run.line, "from", book.storage.from));
    BM_TRY(limitIn(run.line, "to", book.storage.to));
    BM_TRY(recipes.setStorage(run.line.arguments[0], book.storage));
    tellBook(run, book, book.lines);
    return Exit::Done;
}

Result<Exit> productCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recipes recipes(plant->services().session);
    BM_TRY_ASSIGN(RecipeBook book, recipes.read(run.line.arguments[0]));
    // What is not said stays; "" takes it away.
    for (const auto &[option, text] : {std::pair{"brand", &book.product.brand},
                                       {"packaging-size", &book.product.packagingSize},
                                       {"packaging-style", &book.product.packagingStyle}}) {
        if (run.line.has(option))
            *text = run.line.option(option).trimmed();
    }
    BM_TRY(recipes.setProduct(run.line.arguments[0], book.product, run.line.option("reason")));
    tellBook(run, book, book.lines);
    return Exit::Done;
}

void tellMixers(Invocation &run, const std::vector<Mixer> &mixers)
{
    TextTable table({Cli::tr("Mixer"), Cli::tr("Capacity"), Cli::tr("In use")});
    QJsonArray all;
    for (const Mixer &mixer : mixers) {
        table.add(
            {mixer.name, amountText(mixer.capacity, mixer.unit), mixer.isActive ? Cli::tr("yes") : Cli::tr("no")});
        all.append(QJsonObject{{u"name"_qs, mixer.name},
                               {u"capacity"_qs, mixer.capacity.toText()},
                               {u"unit"_qs, mixer.unit},
                               {u"active"_qs, mixer.isActive}});
    }
    run.out.result({{u"mixers"_qs, all}}, mixers.empty() ? QString(Cli::tr("No mixers.") + u'\n') : table.toText());
}

Result<Exit> mixersCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const std::vector<Mixer> mixers, Mixers(plant->services().session).all());
    tellMixers(run, mixers);
    return Exit::Done;
}

Result<Exit> mixerCommand(Invocation &run)
{
    const bool isGone = run.line.has("retire");
    if (isGone == (run.line.arguments.size() == 2))
        return run.out.wrongUsage(Cli::tr("Say how much goes into it, or that it is not used any more."),
                                  usageLine(run.line.command));
    Quantity capacity;
    if (!isGone) {
        BM_TRY_ASSIGN(capacity, quantityOf(run.line.arguments[1], QStringLiteral("capacity")));
    }
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Mixers mixers(plant->services().session);
    BM_TRY_ASSIGN(const Mixer mixer, isGone ? mixers.retire(run.line.arguments[0])
                                            : mixers.set(run.line.arguments[0], capacity, run.line.option("unit")));
    tellMixers(run, {mixer});
    return Exit::Done;
}

std::vector<CommandSpec> stepSpecs()
{
    const OptionSpec to{"to", "PLACE", QT_TRANSLATE_NOOP("bm::Cli", "its place from now on, from 1")};
    return {
        {"recipes steps", "RECIPE", QT_TRANSLATE_NOOP("bm::Cli", "how a version is made, and what is read on the way"),
         1, 1, stepsCommand},
        {"recipes step-add",
         "RECIPE KIND INSTRUCTION",
         QT_TRANSLATE_NOOP("bm::Cli",
                           "adds a step: mix, rest, divide, shape, proof, bake, cool, finish, pack or other"),
         3,
         3,
         addStepCommand,
         {to}},
        {"recipes step",
         "RECIPE STEP",
         QT_TRANSLATE_NOOP("bm::Cli", "changes a step or its place"),
         2,
         2,
         changeStepCommand,
         {{"kind", "KIND", QT_TRANSLATE_NOOP("bm::Cli", "what kind of step it is")},
          {"instruction", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "what is to be done")},
          to}},
        {"recipes step-remove", "RECIPE STEP", QT_TRANSLATE_NOOP("bm::Cli", "takes a step out, with its readings"), 2,
         2, removeStepCommand},
        {"recipes reading",
         "RECIPE STEP [READING]",
         QT_TRANSLATE_NOOP("bm::Cli", "adds what is read in a step, or changes it"),
         2,
         3,
         readingCommand,
         {{"kind", "KIND",
           QT_TRANSLATE_NOOP("bm::Cli", "temperature, core-temperature, humidity, time, speed, weight or other")},
          {"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "what it is read in")},
          {"name", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "its name, when the kind does not say it")},
          {"low", "VALUE", QT_TRANSLATE_NOOP("bm::Cli", "the least that is good; \"\": there is none")},
          {"high", "VALUE", QT_TRANSLATE_NOOP("bm::Cli", "the most that is good; \"\": there is none")},
          {"required", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "the step is not done without it; so is a new one")},
          {"optional", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "the step is done without it, too")}}},
        {"recipes reading-remove", "RECIPE STEP READING", QT_TRANSLATE_NOOP("bm::Cli", "takes a reading out of a step"),
         3, 3, removeReadingCommand},
    };
}

std::vector<CommandSpec> expectingSpecs()
{
    return {
        {"recipes yield",
         "RECIPE [QUANTITY]",
         QT_TRANSLATE_NOOP("bm::Cli", "what a version is expected to make, and to lose on the way"),
         1,
         2,
         yieldCommand,
         {{"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "the unit of the yield")},
          {"loss", "PERCENT", QT_TRANSLATE_NOOP("bm::Cli", "of what is weighed; \"\": nobody says it")},
          {"rework", "PERCENT", QT_TRANSLATE_NOOP("bm::Cli", "of a batch may be rework; \"\": it takes none")}}},
        {"recipes storage",
         "RECIPE",
         QT_TRANSLATE_NOOP("bm::Cli", "at which temperatures it is kept and travels; also of a version that was used"),
         1,
         1,
         storageCommand,
         {{"from", "DEGREES", QT_TRANSLATE_NOOP("bm::Cli", "at least so many degrees Celsius; \"\": no limit")},
          {"to", "DEGREES", QT_TRANSLATE_NOOP("bm::Cli", "at most so many degrees Celsius; \"\": no limit")}}},
        {"recipes product",
         "RECIPE",
         QT_TRANSLATE_NOOP("bm::Cli",
                           "brand and packaging as whoever gets it is told; also of a version that was used"),
         1,
         1,
         productCommand,
         {{"brand", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "its brand; \"\": it has none")},
          {"packaging-size", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "what one package holds, e.g. \"500 g\"")},
          {"packaging-style", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "what it is, e.g. bag")},
          {"reason", "TEXT",
           QT_TRANSLATE_NOOP("bm::Cli", "why it was wrong, when goods that were described like that have left")}}},
        {"recipes mixers", "", QT_TRANSLATE_NOOP("bm::Cli", "the mixers, and how much goes into each"), 0, 0,
         mixersCommand},
        {"recipes mixer",
         "MIXER [CAPACITY]",
         QT_TRANSLATE_NOOP("bm::Cli", "a mixer, and how much dough goes into it"),
         1,
         2,
         mixerCommand,
         {{"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "the unit of the capacity; default kg")},
          {"retire", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "it is not used any more")}}},
    };
}
} // namespace

QJsonObject plannedJson(const PlannedReading &reading)
{
    return {{u"kind"_qs, reading.kind},
            {u"name"_qs, textOrNull(reading.name)},
            {u"unit"_qs, reading.unit},
            {u"low"_qs, amountJson(reading.low)},
            {u"high"_qs, amountJson(reading.high)},
            {u"required"_qs, reading.isRequired}};
}

QString plannedText(const PlannedReading &reading)
{
    QString text = reading.name.isEmpty() ? reading.kind : reading.name;
    if (reading.low || reading.high)
        text += u' ' + (reading.low ? reading.low->toText() : u"..."_qs) + u" - "_qs +
                (reading.high ? reading.high->toText() : u"..."_qs);
    text += u' ' + reading.unit;
    return reading.isRequired ? text : Cli::tr("%1 (optional)").arg(text);
}

QJsonArray stepDifferencesJson(const std::vector<StepDifference> &differences)
{
    static const char *const kinds[]{"added", "removed", "changed"};
    QJsonArray array;
    for (const StepDifference &each : differences) {
        const bool wasThere = each.kind != StepDifference::Kind::Added;
        const bool isThere = each.kind != StepDifference::Kind::Removed;
        array.append(
            QJsonObject{{u"place"_qs, each.place},
                        {u"kind"_qs, QString::fromLatin1(kinds[int(each.kind)])},
                        {u"before"_qs, wasThere ? QJsonValue(stepJson(each.before, each.place)) : QJsonValue()},
                        {u"after"_qs, isThere ? QJsonValue(stepJson(each.after, each.place)) : QJsonValue()}});
    }
    return array;
}

QString stepDifferencesText(const std::vector<StepDifference> &differences)
{
    const auto told = [](const RecipeStep &step) {
        QStringList parts{step.kind + u' ' + step.instruction.simplified()};
        for (const PlannedReading &reading : step.readings)
            parts << plannedText(reading);
        return parts.join(u"; "_qs);
    };
    TextTable table({Cli::tr("Step"), Cli::tr("Before"), Cli::tr("After")});
    for (const StepDifference &each : differences)
        table.add({QString::number(each.place), each.before.kind.isEmpty() ? u"-"_qs : told(each.before),
                   each.after.kind.isEmpty() ? u"-"_qs : told(each.after)});
    return table.toText();
}

Result<int> placeIn(const QString &typed, const QString &field)
{
    bool isNumber = false;
    const int place = typed.trimmed().toInt(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, field, typed};
    return place;
}

std::vector<CommandSpec> recipeStepCommands()
{
    std::vector<CommandSpec> all = stepSpecs();
    for (const CommandSpec &command : expectingSpecs())
        all.push_back(command);
    return all;
}

} // namespace bm::cli
