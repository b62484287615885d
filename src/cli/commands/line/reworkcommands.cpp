// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/line/linecommands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/wording/reworkwords.h"
#include "services/rework/rework.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QString words(Quantity quantity, const QString &unit)
{
    return amountText(quantity, unit);
}

QJsonObject lotJson(const ReworkLot &lot)
{
    return {{u"lot"_qs, lot.lotCode},
            {u"ingredient"_qs, lot.ingredientName},
            {u"quantity"_qs, lot.quantity.toText()},
            {u"remaining"_qs, amountJson(lot.remaining)},
            {u"unit"_qs, lot.unit},
            {u"expires"_qs, textOrNull(lot.expirationDate.toString(Qt::ISODate))},
            {u"status"_qs, lot.status}};
}

void tellRework(Invocation &run, const Run &of, const std::vector<ReworkLot> &left, const ReworkShare &share)
{
    const auto kilos = [](Mass mass) { return amountJson(mass.in(u"kg"_qs)); };
    QJsonArray lots;
    TextTable table({Cli::tr("Lot"), Cli::tr("Ingredient"), Cli::tr("Came out"), Cli::tr("Left"), Cli::tr("Use by"),
                     Cli::tr("Status")});
    for (const ReworkLot &lot : left) {
        lots.append(lotJson(lot));
        table.add({lot.lotCode, lot.ingredientName, words(lot.quantity, lot.unit), amountText(lot.remaining, lot.unit),
                   lot.expirationDate.toString(Qt::ISODate), lot.status});
    }
    const QString in =
        share.percent ? reworkShareWords(share, words) : Cli::tr("The recipe %1 takes no rework").arg(of.recipeName);
    run.out.result({{u"batch_number"_qs, of.batchNumber},
                    {u"lots"_qs, lots},
                    {u"rework_in_kg"_qs, kilos(share.used)},
                    {u"rework_most_kg"_qs, share.percent ? kilos(share.most()) : QJsonValue()},
                    {u"rework_percent"_qs, amountJson(share.usedPercent())},
                    {u"rework_limit_percent"_qs, amountJson(share.percent)}},
                   (table.isEmpty() ? QString() : table.toText()) + in + u'\n');
}

Result<Exit> reworkCommand(Invocation &run)
{
    const bool books = run.line.arguments.size() > 1;
    NewRework typed;
    if (books) {
        BM_TRY_ASSIGN(typed.quantity, quantityOf(run.line.arguments[1], QStringLiteral("quantity")));
    }
    typed.ingredient = run.line.option("ingredient");
    typed.reason = run.line.option("reason");
    typed.location = run.line.option("location");
    BM_TRY_ASSIGN(const auto plant,
                  OpenPlant::open(run.line, books ? Database::Mode::ReadWrite : Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const Run found, plant->services().production.find(run.line.arguments[0]));
    Rework rework(plant->services().session);
    if (!books) {
        BM_TRY_ASSIGN(const std::vector<ReworkLot> lots, rework.of(found.id));
        BM_TRY_ASSIGN(const ReworkShare share, rework.share(found.id));
        tellRework(run, found, lots, share);
        return Exit::Done;
    }
    BM_TRY_ASSIGN(const ReworkLot lot, rework.book(found.id, typed));
    QJsonObject json = lotJson(lot);
    json.insert(u"batch_number"_qs, found.batchNumber);
    run.out.result(json,
                   Cli::tr("%1 of %2 kept as rework, lot %3 (%4)")
                           .arg(words(lot.quantity, lot.unit), found.batchNumber, lot.lotCode, lot.ingredientName) +
                       u'\n');
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> reworkCommands()
{
    return {
        {"run rework",
         "BATCH [QUANTITY]",
         QT_TRANSLATE_NOOP("bm::Cli",
                           "keeps what is left of a batch for a later one; without a quantity: what was kept, "
                           "and how much is in it"),
         1,
         2,
         reworkCommand,
         {{"ingredient", "INGREDIENT", QT_TRANSLATE_NOOP("bm::Cli", "as which it is kept; else what the recipe makes")},
          {"location", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "where it stands")},
          {"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "what it is; it is kept with the change")}}},
    };
}

} // namespace bm::cli
