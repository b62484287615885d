// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/recipes/substitutecommands.h"

#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/output.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "services/recipes/substitutes.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonObject substituteJson(const Substitute &one)
{
    return {{u"ingredient"_qs, one.ingredientName},
            {u"substitute"_qs, one.substituteName},
            {u"ratio"_qs, one.ratio.toText()},
            {u"unit"_qs, one.substituteUnit},
            {u"ingredient_unit"_qs, one.ingredientUnit},
            {u"new_allergens"_qs, QJsonArray::fromStringList(one.newAllergens)}};
}

QString amountOf(const Substitute &one)
{
    return Cli::tr("%1 for 1 %2").arg(amountText(one.ratio, one.substituteUnit), one.ingredientUnit);
}

Result<Exit> tell(Invocation &run, Substitutes &substitutes)
{
    BM_TRY_ASSIGN(const std::vector<Substitute> all, substitutes.of(run.line.arguments[0]));
    QJsonArray json;
    TextTable table({Cli::tr("Ingredient"), Cli::tr("Substitute"), Cli::tr("Amount"), Cli::tr("New allergens")});
    for (const Substitute &one : all) {
        json.append(substituteJson(one));
        table.add({one.ingredientName, one.substituteName, amountOf(one), one.newAllergens.join(u", ")});
    }
    const QString none = Cli::tr("Nothing may stand in for an ingredient of it.") + u'\n';
    run.out.result({{u"recipe"_qs, run.line.arguments[0]}, {u"substitutes"_qs, json}},
                   all.empty() ? none : table.toText());
    return Exit::Done;
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Substitutes substitutes(plant->services().session);
    return tell(run, substitutes);
}

Result<Exit> allowCommand(Invocation &run)
{
    Quantity ratio = Quantity::ofUnits(1);
    if (run.line.has("ratio")) {
        BM_TRY_ASSIGN(ratio, quantityOf(run.line.option("ratio"), QStringLiteral("ratio")));
    }
    const QStringList &words = run.line.arguments;
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Substitutes substitutes(plant->services().session);
    BM_TRY(run.line.has("remove") ? substitutes.forbid(words[0], words[1], words[2])
                                  : substitutes.allow(words[0], words[1], words[2], ratio));
    return tell(run, substitutes);
}
} // namespace

std::vector<CommandSpec> substituteCommands()
{
    return {
        {"recipes substitutes", "RECIPE", QT_TRANSLATE_NOOP("bm::Cli", "what may stand in for its ingredients"), 1, 1,
         listCommand},
        {"recipes substitute",
         "RECIPE INGREDIENT SUBSTITUTE",
         QT_TRANSLATE_NOOP("bm::Cli", "lets another ingredient stand in for one of the recipe"),
         3,
         3,
         allowCommand,
         {{"ratio", "QUANTITY", QT_TRANSLATE_NOOP("bm::Cli", "so much of it for one of the ingredient; else as much")},
          {"remove", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "it may not any more")}}},
    };
}

} // namespace bm::cli
