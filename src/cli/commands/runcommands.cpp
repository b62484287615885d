// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/line/linecommands.h"
#include "cli/commands/line/plancommands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "documents/wording/reworkwords.h"
#include "services/production/balances.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QString runText(const Run &run)
{
    return Cli::tr("Run %1 (%2): %3, %4 planned")
               .arg(run.batchNumber, run.recipeName, run.status, amountText(run.planned, run.unit)) +
           u'\n';
}

Result<NewRun> typedRun(const CommandLine &line)
{
    NewRun run;
    run.recipeName = line.arguments[0];
    BM_TRY_ASSIGN(run.plannedQuantity, quantityOf(line.arguments[1], QStringLiteral("quantity")));
    BM_TRY_ASSIGN(run.plannedStart, timeOf(line, "planned"));
    run.startNow = line.has("start");
    run.unit = line.option("unit");
    run.batchNumber = line.option("batch");
    run.line = line.option("line");
    run.shift = line.option("shift");
    run.dailyLot = line.option("daily-lot");
    run.cakeLot = line.option("cake-lot");
    run.icingLot = line.option("icing-lot");
    return run;
}

QJsonObject useJson(const Run &run, const AddedLot &use)
{
    return {{u"batch_number"_qs, run.batchNumber},
            {u"lot"_qs, use.lotCode},
            {u"ingredient"_qs, use.ingredientName},
            {u"quantity"_qs, use.quantity.toText()},
            {u"unit"_qs, use.unit},
            {u"remaining"_qs, use.remaining.toText()},
            {u"in_recipe"_qs, use.inRecipe},
            {u"instead_of"_qs, textOrNull(use.insteadOf)},
            {u"stands_for"_qs, use.insteadOf.isEmpty() ? QJsonValue() : QJsonValue(use.standsFor.toText())},
            {u"to_approve"_qs, use.isToApprove},
            {u"rework"_qs, use.isRework ? QJsonValue(QJsonObject{{u"used_kg"_qs, use.reworkUsed.toText()},
                                                                 {u"most_kg"_qs, use.reworkMost.toText()},
                                                                 {u"percent"_qs, use.reworkPercent.toText()},
                                                                 {u"limit_percent"_qs, use.reworkLimit.toText()},
                                                                 {u"too_much"_qs, use.isTooMuchRework}})
                                        : QJsonValue()},
            {u"allergens"_qs, QJsonArray::fromStringList(use.allergens)},
            {u"new_allergens"_qs, QJsonArray::fromStringList(use.newAllergens)}};
}

// The line below what is told of any lot; empty: it is no rework.
QString reworkText(const AddedLot &use)
{
    const AmountWords words = [](Quantity quantity, const QString &unit) { return amountText(quantity, unit); };
    if (!use.isRework)
        return {};
    const QString inside =
        use.allergens.isEmpty() ? QString() : QString(Cli::tr("Contains %1").arg(use.allergens.join(u", "_qs)) + u'\n');
    return reworkShareWords(use, words) + u'\n' + inside;
}

// "Butter", or "Margarine instead of Butter".
QString ingredientText(const AddedLot &use)
{
    return use.insteadOf.isEmpty() ? use.ingredientName
                                   : Cli::tr("%1 instead of %2").arg(use.ingredientName, use.insteadOf);
}

struct TypedUse
{
    Run run;
    AddLot use;
};

Result<TypedUse> typedUse(const CommandLine &line, Production &production)
{
    TypedUse typed;
    BM_TRY_ASSIGN(typed.use.quantity, quantityOf(line.arguments[2], QStringLiteral("quantity")));
    BM_TRY_ASSIGN(typed.run, production.find(line.arguments[0]));
    typed.use.run = typed.run.id;
    typed.use.lotCode = line.arguments[1];
    typed.use.notes = line.option("notes");
    typed.use.insteadOf = line.option("instead-of");
    if (line.has("stands-for")) {
        BM_TRY_ASSIGN(typed.use.standsFor, quantityOf(line.option("stands-for"), QStringLiteral("standsFor")));
    }
    return typed;
}

void tellMade(Invocation &run, const FinishedRun &finished)
{
    QJsonObject json = runJson(finished.run);
    json.insert(u"wip_lot"_qs, textOrNull(finished.wipLotCode));
    QString text = Cli::tr("Run %1 (%2): %3, %4 made")
                       .arg(finished.run.batchNumber, finished.run.recipeName, finished.run.status,
                            amountText(finished.run.actual, finished.run.unit)) +
                   u'\n';
    if (!finished.wipLotCode.isEmpty())
        text += Cli::tr("Put into stock as lot %1").arg(finished.wipLotCode) + u'\n';
    run.out.result(json, text);
}
} // namespace

QJsonObject runJson(const Run &run)
{
    return {{u"id"_qs, run.id.value()},
            {u"batch_number"_qs, run.batchNumber},
            {u"recipe"_qs, run.recipeName},
            {u"status"_qs, run.status},
            {u"quality_status"_qs, run.qualityStatus},
            {u"planned_quantity"_qs, amountJson(run.planned)},
            {u"actual_quantity"_qs, amountJson(run.actual)},
            {u"unit"_qs, run.unit},
            {u"line"_qs, textOrNull(run.line)},
            {u"started_at"_qs, timeJson(run.startedAt)},
            {u"ended_at"_qs, timeJson(run.endedAt)},
            {u"held"_qs, run.held},
            {u"held_through"_qs, textOrNull(run.heldThrough)},
            {u"migrated"_qs, run.migrated},
            {u"standing"_qs, run.standing()},
            {u"shift"_qs, textOrNull(run.shift)},
            {u"planned_start"_qs, timeJson(run.plannedStart)},
            {u"daily_lot"_qs, textOrNull(run.dailyLot)},
            {u"cake_lot"_qs, textOrNull(run.cakeLot)},
            {u"icing_lot"_qs, textOrNull(run.icingLot)},
            {u"paused_at"_qs, timeJson(run.isPaused() ? run.pausedAt : QDateTime())},
            {u"pause_reason"_qs, textOrNull(run.isPaused() ? run.pauseReason : QString())},
            {u"end_reason"_qs, textOrNull(run.endReason)}};
}

Result<Exit> runNewCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const NewRun typed, typedRun(run.line));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const Run planned, plant->services().production.plan(typed));
    run.out.result(runJson(planned), runText(planned));
    return Exit::Done;
}

Result<Exit> runStartCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Production &production = plant->services().production;
    BM_TRY_ASSIGN(const Run planned, production.find(run.line.arguments[0]));
    BM_TRY_ASSIGN(const Run started, run.line.has("skip-clean")
                                         ? startedUncleaned(run.line, plant->services(), planned.id)
                                         : production.start(planned.id));
    run.out.result(runJson(started), runText(started));
    return Exit::Done;
}

Result<Exit> runCheckCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Production &production = plant->services().production;
    BM_TRY_ASSIGN(const TypedUse typed, typedUse(run.line, production));
    BM_TRY_ASSIGN(const AddedLot use, production.check(typed.use));
    run.out.result(useJson(typed.run, use),
                   Cli::tr("%1 of lot %2 (%3) may go into %4; %5 would be left")
                           .arg(amountText(use.quantity, use.unit), use.lotCode, ingredientText(use),
                                typed.run.batchNumber, amountText(use.remaining, use.unit)) +
                       u'\n' + reworkText(use));
    return Exit::Done;
}

Result<Exit> runAddCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Production &production = plant->services().production;
    BM_TRY_ASSIGN(const TypedUse typed, typedUse(run.line, production));
    BM_TRY_ASSIGN(const auto signature, signatureOf(plant->services().people, run.line));
    BM_TRY_ASSIGN(const AddedLot use, production.add(typed.use, signature));
    QJsonObject json = useJson(typed.run, use);
    json.insert(u"batch_ingredient_id"_qs, use.batchIngredientId);
    run.out.result(json, Cli::tr("%1 of lot %2 (%3) went into %4; %5 left")
                                 .arg(amountText(use.quantity, use.unit), use.lotCode, ingredientText(use),
                                      typed.run.batchNumber, amountText(use.remaining, use.unit)) +
                             u'\n' + reworkText(use));
    return Exit::Done;
}

Result<Exit> runFinishCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Quantity made, quantityOf(run.line.arguments[1], QStringLiteral("quantity")));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Production &production = plant->services().production;
    BM_TRY_ASSIGN(const Run running, production.find(run.line.arguments[0]));
    RunBalances balances(plant->services().session);
    BM_TRY_ASSIGN(const FinishedRun finished, balances.finish(running.id, made, run.line.option("notes")));
    tellMade(run, finished);
    return Exit::Done;
}

Result<Exit> runAmendCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Quantity made, quantityOf(run.line.arguments[1], QStringLiteral("quantity")));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Production &production = plant->services().production;
    BM_TRY_ASSIGN(const Run finished, production.find(run.line.arguments[0]));
    BM_TRY_ASSIGN(const auto signature, signatureOf(plant->services().people, run.line));
    BM_TRY_ASSIGN(const FinishedRun amended, production.amend(finished.id, made, run.line.option("reason"), signature));
    tellMade(run, amended);
    return Exit::Done;
}

Result<Exit> runQualityCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Production &production = plant->services().production;
    BM_TRY_ASSIGN(const Run made, production.find(run.line.arguments[0]));
    BM_TRY(production.checkQuality(made.id, run.line.arguments[1].toUpper(), run.line.option("notes")));
    BM_TRY_ASSIGN(const Run checked, production.run(made.id));
    run.out.result(
        runJson(checked),
        Cli::tr("Run %1 (%2): quality %3").arg(checked.batchNumber, checked.recipeName, checked.qualityStatus) + u'\n');
    return Exit::Done;
}

} // namespace bm::cli
