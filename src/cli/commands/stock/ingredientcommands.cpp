// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/stock/ingredientcommands.h"

#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "services/catalog/ingredients.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonObject cardJson(const IngredientCard &card)
{
    return {{u"id"_qs, card.id.value()},
            {u"name"_qs, card.name},
            {u"type"_qs, card.type},
            {u"unit"_qs, card.unit},
            {u"gtin"_qs, textOrNull(card.gtin)},
            {u"allergens"_qs, QJsonArray::fromStringList(card.allergens)},
            {u"on_food_traceability_list"_qs, card.isOnTraceabilityList},
            {u"storage_requirements"_qs, textOrNull(card.storage)},
            {u"shelf_life_days"_qs, card.shelfLifeDays ? QJsonValue(*card.shelfLifeDays) : QJsonValue()},
            {u"standard_cost"_qs, amountJson(card.standardCost)}};
}

QString daysText(const IngredientCard &card)
{
    return card.shelfLifeDays ? QString::number(*card.shelfLifeDays) : QString();
}

QString yesText(bool yes)
{
    return yes ? Cli::tr("yes") : Cli::tr("no");
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto cards, Ingredients(plant->services().session).list());
    TextTable table({Cli::tr("Ingredient"), Cli::tr("Type"), Cli::tr("Unit"), Cli::tr("GTIN"), Cli::tr("Days"),
                     Cli::tr("Allergens"), Cli::tr("FTL")});
    QJsonArray array;
    for (const IngredientCard &card : cards) {
        table.add({card.name, card.type, card.unit, card.gtin, daysText(card), card.allergens.join(u", "_qs),
                   yesText(card.isOnTraceabilityList)});
        array.append(cardJson(card));
    }
    run.out.result({{u"ingredients"_qs, array}},
                   table.isEmpty() ? QString(Cli::tr("No ingredients.") + u'\n') : table.toText());
    return Exit::Done;
}

Result<Exit> tell(Invocation &run, Ingredients &ingredients, const QString &name)
{
    BM_TRY_ASSIGN(const IngredientCard card, ingredients.read(name));
    const QStringList lines{
        card.name,
        Cli::tr("Type: %1").arg(card.type),
        Cli::tr("Unit: %1").arg(card.unit),
        Cli::tr("GTIN: %1").arg(card.gtin.isEmpty() ? u"-"_qs : card.gtin),
        Cli::tr("Shelf life in days: %1").arg(card.shelfLifeDays ? daysText(card) : u"-"_qs),
        Cli::tr("Allergens: %1").arg(card.allergens.isEmpty() ? u"-"_qs : card.allergens.join(u", "_qs)),
        Cli::tr("On FDA's Food Traceability List: %1").arg(yesText(card.isOnTraceabilityList)),
        Cli::tr("Cost of one unit: %1").arg(card.standardCost ? card.standardCost->toText() : u"-"_qs),
        Cli::tr("Storage: %1").arg(card.storage.isEmpty() ? u"-"_qs : card.storage)};
    run.out.result(cardJson(card), lines.join(u'\n') + u'\n');
    return Exit::Done;
}

Result<Exit> showCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Ingredients ingredients(plant->services().session);
    return tell(run, ingredients, run.line.arguments[0]);
}

// Nothing where the option is not given; "none" empties it.
std::optional<QString> textOf(const CommandLine &line, const char *option, bool mayBeNone)
{
    if (!line.has(option))
        return std::nullopt;
    const QString text = line.option(option);
    return mayBeNone && text == u"none" ? QString() : text;
}

using Days = std::optional<int>;

Result<std::optional<Days>> daysOf(const CommandLine &line)
{
    const auto text = textOf(line, "shelf-life", true);
    if (!text)
        return std::optional<Days>();
    if (text->isEmpty())
        return std::optional<Days>(Days());
    bool isNumber = false;
    const int days = text->toInt(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, QStringLiteral("shelfLifeDays"), *text};
    return std::optional<Days>(Days(days));
}

using Cost = std::optional<Quantity>;

Result<std::optional<Cost>> costOf(const CommandLine &line)
{
    const auto text = textOf(line, "cost", true);
    if (!text)
        return std::optional<Cost>();
    if (text->isEmpty())
        return std::optional<Cost>(Cost());
    const Result<Quantity> cost = Quantity::tryFromText(*text);
    if (!cost)
        return Error{cost.error().reason, QStringLiteral("standardCost"), *text};
    return std::optional<Cost>(Cost(*cost));
}

Result<std::optional<bool>> listedOf(const CommandLine &line)
{
    if (!line.has("ftl"))
        return std::optional<bool>();
    const QString word = line.option("ftl").toLower();
    if (word != u"yes" && word != u"no")
        return Error{Reason::UnknownAction, QStringLiteral("ftl"), line.option("ftl")};
    return std::optional(word == u"yes");
}

Result<Exit> amendCommand(Invocation &run)
{
    IngredientChange change;
    change.name = textOf(run.line, "name", false);
    change.type = textOf(run.line, "type", false);
    change.unit = textOf(run.line, "unit", false);
    change.gtin = textOf(run.line, "gtin", true);
    change.storage = textOf(run.line, "storage", true);
    if (const auto allergens = textOf(run.line, "allergens", true))
        change.allergens = allergens->split(u',');
    BM_TRY_ASSIGN(change.shelfLifeDays, daysOf(run.line));
    BM_TRY_ASSIGN(change.standardCost, costOf(run.line));
    BM_TRY_ASSIGN(change.isOnTraceabilityList, listedOf(run.line));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Ingredients ingredients(plant->services().session);
    BM_TRY(ingredients.amend(run.line.arguments[0], change));
    return tell(run, ingredients, change.name.value_or(run.line.arguments[0]));
}
} // namespace

std::vector<CommandSpec> ingredientCommands()
{
    return {
        {"ingredients list", "", QT_TRANSLATE_NOOP("bm::Cli", "what the plant buys and makes, and what is known of it"),
         0, 0, listCommand},
        {"ingredients show", "INGREDIENT", QT_TRANSLATE_NOOP("bm::Cli", "what is known of one ingredient"), 1, 1,
         showCommand},
        {"ingredients amend",
         "INGREDIENT",
         QT_TRANSLATE_NOOP("bm::Cli", "changes what is known of an ingredient; what is not said stays"),
         1,
         1,
         amendCommand,
         {{"name", "NAME", QT_TRANSLATE_NOOP("bm::Cli", "it is called so from now on")},
          {"type", "TYPE", QT_TRANSLATE_NOOP("bm::Cli", "e.g. FLOUR, DAIRY, EGGS, OTHER")},
          {"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "only while no lot, recipe or delivery is counted in it")},
          {"gtin", "DIGITS", QT_TRANSLATE_NOOP("bm::Cli", "8, 12, 13 or 14 digits; none: it has none")},
          {"shelf-life", "DAYS", QT_TRANSLATE_NOOP("bm::Cli", "in days; none: nobody says")},
          {"cost", "AMOUNT", QT_TRANSLATE_NOOP("bm::Cli", "of one unit, for the cost of recipes; none: nobody says")},
          {"allergens", "LIST", QT_TRANSLATE_NOOP("bm::Cli", "with commas; none: it has none")},
          {"ftl", "YES-OR-NO", QT_TRANSLATE_NOOP("bm::Cli", "on FDA's Food Traceability List: yes or no")},
          {"storage", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "how it is kept; none: nobody says")}}},
    };
}

} // namespace bm::cli
