// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/recipes/recipecommands.h"

#include "cli/commands/commands.h"
#include "cli/commands/recipes/recipetelling.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "services/recipes/mixers.h"
#include "services/recipes/recipes.h"
#include "services/recipes/steps.h"

namespace bm::cli
{
namespace
{
Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto versions, Recipes(plant->services().session).list());
    tellVersions(run, versions);
    return Exit::Done;
}

struct Batch
{
    Quantity amount;
    QString unit;
};

// What is typed after --batch: "40 kg", "40"; without a unit it is kilograms. Or what goes into the mixer.
Result<std::optional<Batch>> batchOf(OpenPlant &plant, const CommandLine &line)
{
    if (line.has("mixer")) {
        BM_TRY_ASSIGN(const Mixer mixer, Mixers(plant.services().session).find(line.option("mixer")));
        return std::optional(Batch{mixer.capacity, mixer.unit});
    }
    if (!line.has("batch"))
        return std::optional<Batch>();
    const QString typed = line.option("batch").simplified();
    const QString unit = typed.section(u' ', 1);
    BM_TRY_ASSIGN(const Quantity batch, quantityOf(typed.section(u' ', 0, 0), QStringLiteral("batch")));
    return std::optional(Batch{batch, unit.isEmpty() ? u"kg"_qs : unit});
}

Result<Exit> tell(Invocation &run, Recipes &recipes, const QString &name)
{
    BM_TRY_ASSIGN(const RecipeBook book, recipes.read(name));
    tellBook(run, book, book.lines);
    return Exit::Done;
}

// As tell(), of a version that was just made or meant.
Result<Exit> tellMade(Invocation &run, OpenPlant &plant, RecipeId id)
{
    BM_TRY_ASSIGN(const RecipeBook made, Recipes(plant.services().session).read(id));
    tellBook(run, made, made.lines);
    return Exit::Done;
}

Result<Exit> showCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    if (run.line.has("batch") && run.line.has("mixer"))
        return run.out.wrongUsage(Cli::tr("Give a batch or a mixer, not both."), usageLine(run.line.command));
    Recipes recipes(plant->services().session);
    BM_TRY_ASSIGN(const RecipeBook book, recipes.read(run.line.arguments[0]));
    BM_TRY_ASSIGN(const std::optional<Batch> batch, batchOf(*plant, run.line));
    if (!batch) {
        tellBook(run, book, book.lines);
        return Exit::Done;
    }
    BM_TRY_ASSIGN(const auto lines, scaledToBatch(book.lines, batch->amount, batch->unit));
    tellBook(run, book, lines,
             expectedOf(book.lines, batch->amount, batch->unit, book.yield, book.yieldUnit, book.lossPercent));
    return Exit::Done;
}

Result<Exit> contentsCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Recipes recipes(plant->services().session);
    BM_TRY_ASSIGN(const RecipeContents contents, recipes.contents(run.line.arguments[0]));
    tellContents(run, contents);
    return Exit::Done;
}

Result<Exit> compareCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Recipes recipes(plant->services().session);
    BM_TRY_ASSIGN(const auto differences, recipes.compare(run.line.arguments[0], run.line.arguments[1]));
    BM_TRY_ASSIGN(const auto steps,
                  RecipeSteps(plant->services().session).compare(run.line.arguments[0], run.line.arguments[1]));
    BM_TRY_ASSIGN(const RecipeBook before, recipes.read(run.line.arguments[0]));
    BM_TRY_ASSIGN(const RecipeBook after, recipes.read(run.line.arguments[1]));
    tellDifferences(run, differences, steps, {before.reworkPercent, after.reworkPercent});
    return Exit::Done;
}

Result<Exit> newCommand(Invocation &run)
{
    NewRecipe recipe;
    recipe.name = run.line.arguments[0];
    recipe.yieldUnit = run.line.option("unit");
    recipe.outputIngredientName = run.line.option("output");
    if (run.line.has("yield")) {
        BM_TRY_ASSIGN(recipe.yield, quantityOf(run.line.option("yield"), QStringLiteral("yield")));
    }
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const RecipeId id, Recipes(plant->services().session).create(recipe));
    return tellMade(run, *plant, id);
}

Result<Exit> copyCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const RecipeId id, Recipes(plant->services().session).copy(run.line.arguments[0]));
    return tellMade(run, *plant, id);
}

Result<std::optional<int>> lineOf(const CommandLine &line)
{
    if (!line.has("place"))
        return std::optional<int>();
    bool isNumber = false;
    const int place = line.option("place").toInt(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, QStringLiteral("place"), line.option("place")};
    return std::optional(place);
}

Result<Exit> removeCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const std::optional<int> place, lineOf(run.line));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recipes recipes(plant->services().session);
    BM_TRY_ASSIGN(const RecipeId id, recipes.without(run.line.arguments[0], run.line.arguments[1], place));
    return tellMade(run, *plant, id);
}

Result<std::optional<bool>> afterKillStepOf(const CommandLine &line)
{
    if (!line.has("kill-step"))
        return std::optional<bool>();
    const QString word = line.option("kill-step").toLower();
    if (word != u"before" && word != u"after")
        return Error{Reason::UnknownAction, QStringLiteral("kill-step"), line.option("kill-step")};
    return std::optional(word == u"after");
}

Result<LineChange> changeOf(const CommandLine &line)
{
    LineChange change;
    change.ingredient = line.arguments[1];
    change.unit = line.option("unit");
    if (line.arguments.size() > 2) {
        const QString typed = line.arguments[2];
        const bool isPercent = typed.endsWith(u'%');
        BM_TRY_ASSIGN(const Quantity amount,
                      quantityOf(isPercent ? typed.chopped(1).trimmed() : typed,
                                 isPercent ? QStringLiteral("percent") : QStringLiteral("quantity")));
        (isPercent ? change.percent : change.quantity) = amount;
    }
    BM_TRY_ASSIGN(change.isAfterKillStep, afterKillStepOf(line));
    BM_TRY_ASSIGN(change.place, lineOf(line));
    return change;
}

Result<Exit> lineCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const LineChange change, changeOf(run.line));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recipes recipes(plant->services().session);
    BM_TRY(recipes.setLine(run.line.arguments[0], change));
    return tell(run, recipes, run.line.arguments[0]);
}

Result<Exit> moveCommand(Invocation &run)
{
    bool isNumber = false;
    const int to = run.line.arguments[2].toInt(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, QStringLiteral("place"), run.line.arguments[2]};
    BM_TRY_ASSIGN(const std::optional<int> place, lineOf(run.line));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recipes recipes(plant->services().session);
    BM_TRY(recipes.moveLine(run.line.arguments[0], run.line.arguments[1], place, to));
    return tell(run, recipes, run.line.arguments[0]);
}

Result<Exit> activateCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recipes recipes(plant->services().session);
    BM_TRY(recipes.activate(run.line.arguments[0]));
    return tell(run, recipes, run.line.arguments[0]);
}

Result<Exit> retireCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recipes recipes(plant->services().session);
    BM_TRY_ASSIGN(const RecipeBook book, recipes.read(run.line.arguments[0]));
    BM_TRY(recipes.retire(QStringLiteral("%1 #%2").arg(book.name, QString::number(book.version))));
    return tellMade(run, *plant, book.id);
}

std::vector<CommandSpec> lookingCommands()
{
    return {
        {"recipes list", "", QT_TRANSLATE_NOOP("bm::Cli", "all versions of all recipes"), 0, 0, listCommand},
        {"recipes show",
         "RECIPE",
         QT_TRANSLATE_NOOP("bm::Cli", "a version by weight and by baker's percentage"),
         1,
         1,
         showCommand,
         {{"batch", "AMOUNT", QT_TRANSLATE_NOOP("bm::Cli", "scaled to so much dough, e.g. \"40 kg\"")},
          {"mixer", "MIXER", QT_TRANSLATE_NOOP("bm::Cli", "scaled to what goes into the mixer")}}},
        {"recipes contents", "RECIPE",
         QT_TRANSLATE_NOOP("bm::Cli", "ingredients with pre-ferments split out, allergens and cost"), 1, 1,
         contentsCommand},
        {"recipes compare", "RECIPE RECIPE", QT_TRANSLATE_NOOP("bm::Cli", "what changed from one version to another"),
         2, 2, compareCommand},
    };
}

std::vector<CommandSpec> changingCommands()
{
    const OptionSpec place{"place", "N", QT_TRANSLATE_NOOP("bm::Cli", "which line, when the ingredient is in several")};
    return {
        {"recipes new",
         "NAME",
         QT_TRANSLATE_NOOP("bm::Cli", "makes a recipe; it waits for its lines and to be activated"),
         1,
         1,
         newCommand,
         {{"yield", "QUANTITY", QT_TRANSLATE_NOOP("bm::Cli", "what its amounts make")},
          {"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "the unit of the yield")},
          {"output", "INGREDIENT", QT_TRANSLATE_NOOP("bm::Cli", "what a run puts into stock, e.g. a sponge")}}},
        {"recipes copy", "RECIPE", QT_TRANSLATE_NOOP("bm::Cli", "makes the next version; it waits to be activated"), 1,
         1, copyCommand},
        {"recipes line",
         "RECIPE INGREDIENT [AMOUNT]",
         QT_TRANSLATE_NOOP("bm::Cli", "sets or adds a line; an amount like \"62%\" is of the flour"),
         2,
         3,
         lineCommand,
         {{"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "as the ingredient is counted")},
          {"kill-step", "WHEN", QT_TRANSLATE_NOOP("bm::Cli", "added before or after the kill step")},
          place}},
        {"recipes move",
         "RECIPE INGREDIENT PLACE",
         QT_TRANSLATE_NOOP("bm::Cli", "puts a line into another place, from 1"),
         3,
         3,
         moveCommand,
         {place}},
        {"recipes remove",
         "RECIPE INGREDIENT",
         QT_TRANSLATE_NOOP("bm::Cli", "makes the next version without a line; it waits to be activated"),
         2,
         2,
         removeCommand,
         {place}},
        {"recipes activate", "RECIPE", QT_TRANSLATE_NOOP("bm::Cli", "runs may be made to this version"), 1, 1,
         activateCommand},
        {"recipes retire", "RECIPE", QT_TRANSLATE_NOOP("bm::Cli", "no run is planned to this version any more"), 1, 1,
         retireCommand},
    };
}
} // namespace

std::vector<CommandSpec> recipeCommands()
{
    std::vector<CommandSpec> all = lookingCommands();
    for (const CommandSpec &command : changingCommands())
        all.push_back(command);
    return all;
}

} // namespace bm::cli
