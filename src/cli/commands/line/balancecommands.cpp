// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/line/sheetcommand.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/production/balancewords.h"

#include <QJsonArray>
#include <algorithm>

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};

QString words(Quantity quantity, const QString &unit)
{
    return amountText(quantity, unit);
}

QJsonValue massJson(const std::optional<Mass> &mass, const QString &unit)
{
    return mass ? amountJson(mass->in(unit)) : QJsonValue();
}

QJsonArray thingsJson(const std::vector<BalanceAmount> &things)
{
    QJsonArray all;
    for (const BalanceAmount &thing : things)
        all.append(QJsonObject{{u"name"_qs, thing.name},
                               {u"lot"_qs, textOrNull(thing.code)},
                               {u"quantity"_qs, amountJson(thing.quantity)},
                               {u"unit"_qs, thing.unit}});
    return all;
}

QJsonObject deviationJson(const Deviation &side, const QString &unit)
{
    return {{u"batch_number"_qs, side.batchNumber},
            {u"ingredient"_qs, side.ingredient},
            {u"lots"_qs, QJsonArray::fromStringList(side.lots)},
            {u"difference"_qs, massJson(side.difference, unit)}};
}

QJsonArray swapsJson(const RunBalance &run)
{
    QJsonArray all;
    for (const ProbableSwap &swap : run.swaps)
        all.append(QJsonObject{{u"too_much"_qs, deviationJson(swap.tooMuch, run.balance.unit)},
                               {u"too_little"_qs, deviationJson(swap.tooLittle, run.balance.unit)}});
    return all;
}

QJsonObject lossJson(const RunLoss &loss)
{
    return {{u"id"_qs, loss.id},
            {u"quantity"_qs, loss.quantity.toText()},
            {u"unit"_qs, loss.unit},
            {u"reason"_qs, loss.reason},
            {u"lost_at"_qs, timeJson(loss.lostAt)},
            {u"lost_by"_qs, textOrNull(loss.lostBy)},
            {u"takes_back"_qs, loss.reverses ? QJsonValue(loss.reverses) : QJsonValue()}};
}

QJsonObject balanceJson(const RunBalance &run)
{
    const MassBalance &balance = run.balance;
    QJsonArray losses;
    for (const RunLoss &loss : run.losses)
        losses.append(lossJson(loss));
    return {{u"batch_number"_qs, run.run.batchNumber},
            {u"status"_qs, run.run.status},
            {u"made"_qs, amountJson(run.made)},
            {u"made_unit"_qs, run.run.unit},
            {u"packed"_qs, run.packed.toText()},
            {u"wasted"_qs, run.wasted.toText()},
            {u"unit"_qs, balance.unit},
            {u"in"_qs, massJson(balance.in, balance.unit)},
            {u"out"_qs, massJson(balance.out, balance.unit)},
            {u"wip"_qs, massJson(balance.wip, balance.unit)},
            {u"waste"_qs, massJson(balance.waste, balance.unit)},
            {u"rework"_qs, massJson(balance.rework, balance.unit)},
            {u"closes"_qs, balance.closes()},
            {u"unexplained"_qs, massJson(balance.unexplained(), balance.unit)},
            {u"unexplained_percent"_qs, amountJson(balance.unexplainedPercent())},
            {u"tolerance_percent"_qs, run.tolerance.toText()},
            {u"within_tolerance"_qs, balance.closes() ? QJsonValue(run.isWithin()) : QJsonValue()},
            {u"not_weighed"_qs, thingsJson(balance.notWeighed)},
            {u"unknown"_qs, thingsJson(balance.unknown)},
            {u"losses"_qs, losses},
            {u"probable_swaps"_qs, swapsJson(run)}};
}

QString balanceTable(const RunBalance &run)
{
    TextTable table({Cli::tr("What"), Cli::tr("Amount"), Cli::tr("Share")});
    for (const BalanceLine &line : balanceLines(run, words))
        table.add({line.what, line.amount, line.share});
    QString text = Cli::tr("Run %1 (%2): %3").arg(run.run.batchNumber, run.run.recipeName, run.run.status) + u'\n' +
                   table.toText();
    for (const RunLoss &loss : run.losses)
        text += (loss.reverses ? Cli::tr("Waste %1: %2, takes back %3: %4")
                                     .arg(QString::number(loss.id), words(loss.quantity, loss.unit),
                                          QString::number(loss.reverses), loss.reason)
                               : Cli::tr("Waste %1: %2, %3")
                                     .arg(QString::number(loss.id), words(loss.quantity, loss.unit), loss.reason)) +
                u'\n';
    for (const QString &remark : balanceRemarks(run, words))
        text += remark + u'\n';
    return text;
}

Result<Exit> balanceCommand(Invocation &run)
{
    std::optional<Quantity> made;
    if (run.line.has("made")) {
        BM_TRY_ASSIGN(made, quantityOf(run.line.option("made"), QStringLiteral("made")));
    }
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const Run found, plant->services().production.find(run.line.arguments[0]));
    RunBalances balances(plant->services().session);
    BM_TRY_ASSIGN(const RunBalance balance, made ? balances.preview(found.id, *made) : balances.of(found.id));
    run.out.result(balanceJson(balance), balanceTable(balance));
    return Exit::Done;
}

Result<Exit> wasteCommand(Invocation &run)
{
    const bool takesBack = run.line.has("take-back");
    bool isNumber = false;
    const qint64 loss = takesBack ? run.line.option("take-back").toLongLong(&isNumber) : 0;
    if (takesBack && !isNumber)
        return Error{Reason::NotANumber, QStringLiteral("take-back"), run.line.option("take-back")};
    if (takesBack == (run.line.arguments.size() == 2))
        return run.out.wrongUsage(Cli::tr("Say how much was thrown away, or which line is taken back."),
                                  usageLine(run.line.command));
    Quantity quantity;
    if (!takesBack) {
        BM_TRY_ASSIGN(quantity, quantityOf(run.line.arguments[1], QStringLiteral("quantity")));
    }
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const Run found, plant->services().production.find(run.line.arguments[0]));
    RunBalances balances(plant->services().session);
    const QString why = run.line.option("reason");
    if (takesBack) {
        BM_TRY_ASSIGN(const RunBalance before, balances.of(found.id));
        if (std::none_of(before.losses.begin(), before.losses.end(),
                         [loss](const RunLoss &one) { return one.id == loss; }))
            return Error{Reason::NotFound, QStringLiteral("loss"), QString::number(loss)};
    }
    BM_TRY_ASSIGN(const RunLoss booked, takesBack ? balances.takeBackWaste(loss, why)
                                                  : balances.waste(found.id, quantity, run.line.option("unit"), why));
    QJsonObject json = lossJson(booked);
    json.insert(u"batch_number"_qs, found.batchNumber);
    run.out.result(
        json,
        Cli::tr("Run %1: waste %2, %3").arg(found.batchNumber, words(booked.quantity, booked.unit), booked.reason) +
            u'\n');
    return Exit::Done;
}

Result<Exit> toleranceCommand(Invocation &run)
{
    const bool sets = !run.line.arguments.isEmpty();
    Quantity percent;
    if (sets) {
        BM_TRY_ASSIGN(percent, differenceOf(run.line.arguments[0], QStringLiteral("percent")));
    }
    BM_TRY_ASSIGN(const auto plant,
                  OpenPlant::open(run.line, sets ? Database::Mode::ReadWrite : Database::Mode::ReadOnly));
    RunBalances balances(plant->services().session);
    if (sets)
        BM_TRY(balances.setTolerance(percent, run.line.option("reason")));
    BM_TRY_ASSIGN(const Quantity tolerance, balances.tolerance());
    run.out.result({{u"tolerance_percent"_qs, tolerance.toText()}},
                   Cli::tr("%1 of what went in may stay unexplained").arg(words(tolerance, u"%"_qs)) + u'\n');
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> balanceCommands()
{
    return {
        {"run balance",
         "BATCH",
         QT_TRANSLATE_NOOP("bm::Cli", "what went into a run, what came out, what was thrown away, what is missing"),
         1,
         1,
         balanceCommand,
         {{"made", "QUANTITY", QT_TRANSLATE_NOOP("bm::Cli", "as if it was finished with that yield")}}},
        {"run waste",
         "BATCH [QUANTITY]",
         QT_TRANSLATE_NOOP("bm::Cli", "books what was thrown away of a run"),
         1,
         2,
         wasteCommand,
         {reason,
          {"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "the unit; default the run's")},
          {"take-back", "NUMBER", QT_TRANSLATE_NOOP("bm::Cli", "takes a line of run balance back instead")}}},
        {"run tolerance",
         "[PERCENT]",
         QT_TRANSLATE_NOOP("bm::Cli", "how much of a run may stay unexplained; QA changes it"),
         0,
         1,
         toleranceCommand,
         {reason}},
        {"run sheet",
         "BATCH FILE",
         QT_TRANSLATE_NOOP("bm::Cli", "writes the sheet of a batch as a PDF, with its code to scan"),
         2,
         2,
         sheetCommand,
         {{"planned", nullptr,
           QT_TRANSLATE_NOOP("bm::Cli", "as planned, to write on; default once it has begun: as made")}}},
    };
}

} // namespace bm::cli
