// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "services/palletizing/closing.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonObject palletJson(const Pallet &pallet, const PalletClosure &closure)
{
    QJsonArray items;
    for (const PalletItem &item : pallet.items)
        items.append(QJsonObject{{u"batch_number"_qs, item.batchNumber},
                                 {u"recipe"_qs, item.recipeName},
                                 {u"quantity"_qs, amountJson(item.quantity)},
                                 {u"unit"_qs, item.unit}});
    return {{u"id"_qs, pallet.id.value()},
            {u"pallet_number"_qs, pallet.number},
            {u"sscc"_qs, textOrNull(pallet.sscc)},
            {u"status"_qs, pallet.status},
            {u"location"_qs, pallet.location},
            {u"customer"_qs, textOrNull(pallet.customerName)},
            {u"customer_order"_qs, textOrNull(pallet.customerOrder)},
            {u"shipped_at"_qs, timeJson(pallet.shippedAt)},
            {u"item_count"_qs, pallet.itemCount ? QJsonValue(*pallet.itemCount) : QJsonValue()},
            {u"held"_qs, pallet.held},
            {u"held_through"_qs, textOrNull(pallet.heldThrough)},
            {u"closed"_qs, closure.isClosed},
            {u"closed_at"_qs, timeJson(closure.closedAt)},
            {u"closed_by"_qs, textOrNull(closure.closedBy)},
            {u"waits_for_scan"_qs, closure.waits()},
            {u"migrated"_qs, pallet.migrated},
            {u"weight_kg"_qs, amountJson(pallet.weight)},
            {u"items"_qs, items}};
}

QString palletText(const Pallet &pallet, const PalletClosure &closure)
{
    QString text = Cli::tr("Pallet %1: %2").arg(pallet.number, pallet.status);
    if (!pallet.customerName.isEmpty())
        text += u", " + pallet.customerName;
    if (pallet.held)
        text += u'\n' + Cli::tr("On hold");
    else if (!pallet.heldThrough.isEmpty())
        text += u'\n' + Cli::tr("Held through %1").arg(pallet.heldThrough);
    if (!pallet.location.isEmpty())
        text += u'\n' + Cli::tr("Place: %1").arg(pallet.location);
    if (!pallet.sscc.isEmpty())
        text += u'\n' + Cli::tr("SSCC: %1").arg(pallet.sscc);
    if (pallet.weight)
        text += u'\n' + Cli::tr("Weight: %1 kg").arg(pallet.weight->toText());
    if (closure.isClosed)
        text += u'\n' + Cli::tr("Closed by %1, %2").arg(closure.closedBy, closure.closedAt.toString(Qt::ISODate));
    else if (closure.waits())
        text += u'\n' + Cli::tr("Waits until its label is scanned back");
    TextTable items({Cli::tr("Run"), Cli::tr("Recipe"), Cli::tr("Quantity"), Cli::tr("Unit")});
    for (const PalletItem &item : pallet.items)
        items.add({item.batchNumber, item.recipeName, item.quantity ? item.quantity->toText() : QStringLiteral("?"),
                   item.unit});
    return text + u'\n' + (items.isEmpty() ? QString() : items.toText());
}

Result<Exit> tell(Invocation &run, OpenPlant &plant, const Pallet &pallet)
{
    BM_TRY_ASSIGN(const PalletClosure closure, PalletClosing(plant.services().session).read(pallet.number));
    run.out.result(palletJson(pallet, closure), palletText(pallet, closure));
    return Exit::Done;
}

template <typename Act>
Result<Exit> actOnPallet(Invocation &run, Act act)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const Pallet pallet, act(plant->services().palletizing));
    return tell(run, *plant, pallet);
}
} // namespace

Result<Exit> palletNewCommand(Invocation &run)
{
    NewPallet pallet;
    pallet.batchNumber = run.line.arguments[0];
    BM_TRY_ASSIGN(pallet.quantity, quantityOf(run.line.arguments[1], QStringLiteral("quantity")));
    pallet.location = run.line.option("location");
    pallet.palletNumber = run.line.option("number");
    return actOnPallet(run, [&](Palletizing &palletizing) { return palletizing.build(pallet); });
}

Result<Exit> palletAddCommand(Invocation &run)
{
    const QStringList &typed = run.line.arguments;
    BM_TRY_ASSIGN(const Quantity quantity, quantityOf(typed[2], QStringLiteral("quantity")));
    return actOnPallet(run, [&](Palletizing &palletizing) { return palletizing.add(typed[0], typed[1], quantity); });
}

Result<Exit> palletTakeOffCommand(Invocation &run)
{
    const QStringList &typed = run.line.arguments;
    BM_TRY_ASSIGN(const Quantity quantity, quantityOf(typed[2], QStringLiteral("onPallet")));
    return actOnPallet(run, [&](Palletizing &palletizing) {
        return palletizing.takeOff(typed[0], typed[1], quantity, run.line.option("reason"));
    });
}

Result<Exit> palletSplitCommand(Invocation &run)
{
    const QStringList &typed = run.line.arguments;
    NewPallet part;
    part.batchNumber = typed[1];
    BM_TRY_ASSIGN(part.quantity, quantityOf(typed[2], QStringLiteral("onPallet")));
    part.location = run.line.option("location");
    part.palletNumber = run.line.option("number");
    return actOnPallet(
        run, [&](Palletizing &palletizing) { return palletizing.split(typed[0], part, run.line.option("reason")); });
}

Result<Exit> palletMergeCommand(Invocation &run)
{
    const QStringList &typed = run.line.arguments;
    return actOnPallet(run, [&](Palletizing &palletizing) {
        return palletizing.merge(typed[0], typed[1], run.line.option("reason"));
    });
}

Result<Exit> palletWeighCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Quantity weight, quantityOf(run.line.arguments[1], QStringLiteral("weight")));
    return actOnPallet(run, [&](Palletizing &palletizing) { return palletizing.weigh(run.line.arguments[0], weight); });
}

Result<Exit> palletMoveCommand(Invocation &run)
{
    const QStringList &typed = run.line.arguments;
    return actOnPallet(run, [&](Palletizing &palletizing) { return palletizing.move(typed[0], typed[1]); });
}

Result<Exit> palletCloseCommand(Invocation &run)
{
    const QStringList &typed = run.line.arguments;
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const Pallet pallet, PalletClosing(plant->services().session).close(typed[0], typed[1]));
    return tell(run, *plant, pallet);
}

Result<Exit> palletClosingCommand(Invocation &run)
{
    const QString wanted = run.line.arguments.value(0).trimmed().toLower();
    if (!wanted.isEmpty() && wanted != u"ask" && wanted != u"off")
        return Error{Reason::UnknownAction, QStringLiteral("rule"), wanted};
    BM_TRY_ASSIGN(const auto plant,
                  OpenPlant::open(run.line, wanted.isEmpty() ? Database::Mode::ReadOnly : Database::Mode::ReadWrite));
    PalletClosing closing(plant->services().session);
    if (!wanted.isEmpty())
        BM_TRY(closing.setAsked(wanted == u"ask"));
    BM_TRY_ASSIGN(const bool asked, closing.isAsked());
    const QString rule = asked ? QStringLiteral("ask") : QStringLiteral("off");
    run.out.result({{u"rule"_qs, rule}}, rule + u'\n');
    return Exit::Done;
}

Result<Exit> palletShowCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const Pallet pallet, plant->services().palletizing.find(run.line.arguments[0]));
    return tell(run, *plant, pallet);
}

Result<Exit> palletShipCommand(Invocation &run)
{
    const QStringList &typed = run.line.arguments;
    return actOnPallet(run, [&](Palletizing &palletizing) {
        return palletizing.ship(typed[0], typed[1], run.line.option("order"), run.line.option("reason"));
    });
}

Result<Exit> palletVoidCommand(Invocation &run)
{
    return actOnPallet(run, [&](Palletizing &palletizing) {
        return palletizing.voidPallet(run.line.arguments[0], run.line.option("reason"));
    });
}

} // namespace bm::cli
