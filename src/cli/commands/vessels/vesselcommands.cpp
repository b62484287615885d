// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/vessels/vesselcommands.h"

#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/output.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/vessels/vesselwords.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};

QString contentText(const Vessel &vessel)
{
    const QString content = amountText(vessel.content, vessel.unit);
    return vessel.capacity ? Cli::tr("%1 of %2").arg(content, amountText(vessel.capacity, vessel.unit)) : content;
}

void tellOne(Invocation &run, const Vessel &vessel)
{
    QString text = Cli::tr("%1 %2 (%3, %4): %5 of %6")
                       .arg(vesselKindWord(vessel.kind), vessel.code, vessel.name, vesselDrawingWord(vessel.drawing),
                            contentText(vessel), vessel.ingredientName);
    if (vessel.isRetired)
        text += QStringLiteral(" - ") + Cli::tr("retired");
    run.out.result(vesselJson(vessel), text + u'\n');
}

Result<Exit> newCommand(Invocation &run)
{
    const QStringList &words = run.line.arguments;
    NewVessel vessel{words[0], words[1], run.line.option("kind").toUpper(), run.line.option("drawing").toUpper(),
                     words[2]};
    if (run.line.has("capacity")) {
        BM_TRY_ASSIGN(vessel.capacity, quantityOf(run.line.option("capacity"), QStringLiteral("capacity")));
    }
    if (run.line.has("tolerance")) {
        BM_TRY_ASSIGN(vessel.tolerance, quantityOf(run.line.option("tolerance"), QStringLiteral("tolerance")));
    }
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const Vessel made, Vessels(plant->services().session).add(vessel));
    tellOne(run, made);
    return Exit::Done;
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const std::vector<Vessel> all, Vessels(plant->services().session).all());
    QJsonArray json;
    TextTable table({Cli::tr("Vessel"), Cli::tr("Name"), Cli::tr("Kind"), Cli::tr("Drawn"), Cli::tr("Ingredient"),
                     Cli::tr("Content"), Cli::tr("Status")});
    for (const Vessel &vessel : all) {
        json.append(vesselJson(vessel));
        table.add({vessel.code, vessel.name, vesselKindWord(vessel.kind), vesselDrawingWord(vessel.drawing),
                   vessel.ingredientName, contentText(vessel), vessel.isRetired ? Cli::tr("retired") : QString()});
    }
    run.out.result({{u"vessels"_qs, json}}, all.empty() ? Cli::tr("There is no vessel.") + u'\n' : table.toText());
    return Exit::Done;
}

QString stateText(const VesselState &state)
{
    const Vessel &vessel = state.vessel;
    QString text =
        Cli::tr("%1 (%2): %3 of %4").arg(vessel.code, vessel.name, contentText(vessel), vessel.ingredientName);
    TextTable contents({Cli::tr("Lot"), Cli::tr("In it"), Cli::tr("Loaded"), Cli::tr("Since")});
    for (const LotInVessel &lot : state.contents)
        contents.add({lot.lotCode, amountText(lot.quantity, vessel.unit), amountText(lot.loaded, vessel.unit),
                      lot.loadedAt.toString(Qt::ISODate)});
    TextTable acts({Cli::tr("When"), Cli::tr("By"), Cli::tr("What"), Cli::tr("Details")});
    for (const VesselAct &act : state.acts)
        acts.add(
            {act.doneAt.toString(Qt::ISODate), act.doneBy, vesselActWord(act.kind), vesselActText(act, vessel.unit)});
    text += u'\n';
    if (!contents.isEmpty())
        text += u'\n' + contents.toText();
    if (!acts.isEmpty())
        text += u'\n' + acts.toText();
    return text;
}

Result<Exit> showCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const VesselState state, Vessels(plant->services().session).state(run.line.arguments[0]));
    run.out.result(vesselStateJson(state), stateText(state));
    return Exit::Done;
}

Result<Exit> loadCommand(Invocation &run)
{
    const QStringList &words = run.line.arguments;
    BM_TRY_ASSIGN(const Quantity quantity, quantityOf(words[2], QStringLiteral("quantity")));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const VesselLoad load, Vessels(plant->services().session).load(words[0], words[1], quantity));
    run.out.result({{u"vessel"_qs, vesselJson(load.vessel)},
                    {u"lot"_qs, load.lotCode},
                    {u"quantity"_qs, load.quantity.toText()},
                    {u"left"_qs, load.left.toText()}},
                   Cli::tr("%1 of lot %2 into %3; %4 in it, %5 left of the lot")
                           .arg(amountText(load.quantity, load.vessel.unit), load.lotCode, load.vessel.code,
                                amountText(load.vessel.content, load.vessel.unit),
                                amountText(load.left, load.vessel.unit)) +
                       u'\n');
    return Exit::Done;
}

Result<Exit> drawCommand(Invocation &run)
{
    const QStringList &words = run.line.arguments;
    BM_TRY_ASSIGN(const Quantity quantity, quantityOf(words[2], QStringLiteral("quantity")));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Services &services = plant->services();
    BM_TRY_ASSIGN(const Vessel vessel, Vessels(services.session).find(words[0]));
    BM_TRY_ASSIGN(const Run batch, services.production.find(words[1]));
    BM_TRY_ASSIGN(const auto signature, signatureOf(services.people, run.line));
    BM_TRY_ASSIGN(const AddedLot drawn,
                  services.production.add({batch.id, vessel.code, quantity, run.line.option("reason")}, signature));
    run.out.result({{u"vessel"_qs, drawn.lotCode},
                    {u"batch"_qs, batch.batchNumber},
                    {u"quantity"_qs, drawn.quantity.toText()},
                    {u"unit"_qs, drawn.unit},
                    {u"left"_qs, drawn.remaining.toText()}},
                   Cli::tr("%1 from %2 into %3; %4 left in it")
                           .arg(amountText(drawn.quantity, drawn.unit), drawn.lotCode, batch.batchNumber,
                                amountText(drawn.remaining, drawn.unit)) +
                       u'\n');
    return Exit::Done;
}

using Change = Result<Vessel> (Vessels::*)(const QString &, const QString &);

Result<Exit> changed(Invocation &run, Change change)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Vessels vessels(plant->services().session);
    BM_TRY_ASSIGN(const Vessel vessel, (vessels.*change)(run.line.arguments[0], run.line.option("reason")));
    tellOne(run, vessel);
    return Exit::Done;
}

Result<Exit> emptyCommand(Invocation &run)
{
    return changed(run, &Vessels::proveEmpty);
}

Result<Exit> undoCommand(Invocation &run)
{
    return changed(run, &Vessels::undo);
}

Result<Exit> amendCommand(Invocation &run)
{
    VesselChange change;
    if (run.line.has("name"))
        change.name = run.line.option("name");
    if (run.line.has("capacity") && run.line.option("capacity") == u"none")
        change.withoutCapacity = true;
    else if (run.line.has("capacity")) {
        BM_TRY_ASSIGN(change.capacity, quantityOf(run.line.option("capacity"), QStringLiteral("capacity")));
    }
    if (!change.name && !change.capacity && !change.withoutCapacity)
        return run.out.wrongUsage(Cli::tr("Say what changes: %1").arg(QStringLiteral("--name, --capacity")),
                                  usageLine(run.line.command));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const Vessel vessel, Vessels(plant->services().session).amend(run.line.arguments[0], change));
    tellOne(run, vessel);
    return Exit::Done;
}

Result<Exit> retireCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const Vessel vessel, Vessels(plant->services().session).retire(run.line.arguments[0]));
    tellOne(run, vessel);
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> vesselCommands()
{
    return {
        {"vessel new",
         "CODE NAME INGREDIENT",
         QT_TRANSLATE_NOOP("bm::Cli", "a new silo, bin, hopper or starter"),
         3,
         3,
         newCommand,
         {{"kind", "KIND", QT_TRANSLATE_NOOP("bm::Cli", "silo, bin, hopper or starter; default silo")},
          {"drawing", "WAY",
           QT_TRANSLATE_NOOP("bm::Cli", "mixed, or fifo: what was loaded first leaves first; default mixed")},
          {"capacity", "QUANTITY", QT_TRANSLATE_NOOP("bm::Cli", "how much goes into it at most")},
          {"tolerance", "QUANTITY",
           QT_TRANSLATE_NOOP("bm::Cli", "fifo: by how much the end of a load may lie elsewhere; default 0")}}},
        {"vessel list", "", QT_TRANSLATE_NOOP("bm::Cli", "the vessels and how much is in them"), 0, 0, listCommand},
        {"vessel show", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "which lots are in a vessel, and what happened to it"), 1,
         1, showCommand},
        {"vessel load", "CODE LOT QUANTITY", QT_TRANSLATE_NOOP("bm::Cli", "puts a quantity of a lot into a vessel"), 3,
         3, loadCommand},
        {"vessel draw",
         "CODE BATCH QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "takes a quantity from a vessel into a run"),
         3,
         3,
         drawCommand,
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why there was more in it than the books have")},
          {"signer", "LOGIN", QT_TRANSLATE_NOOP("bm::Cli", "who signs it; that PIN is asked for after the own one")}}},
        {"vessel empty",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "records that it is proven empty; the rest of the books is written off"),
         1,
         1,
         emptyCommand,
         {reason}},
        {"vessel undo",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "takes back the last load, draw or proof of emptiness"),
         1,
         1,
         undoCommand,
         {reason}},
        {"vessel amend",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "another name or capacity of a vessel; nothing else of it changes"),
         1,
         1,
         amendCommand,
         {{"name", "NAME", QT_TRANSLATE_NOOP("bm::Cli", "what people call it")},
          {"capacity", "QUANTITY", QT_TRANSLATE_NOOP("bm::Cli", "how much goes into it at most, or none")}}},
        {"vessel retire", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "the vessel is not used any more"), 1, 1, retireCommand},
    };
}

} // namespace bm::cli
