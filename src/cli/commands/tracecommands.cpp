// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/shipping/shipmenttelling.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/tracejson.h"
#include "documents/vessels/vesselwords.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QString amount(const std::optional<Quantity> &quantity)
{
    return quantity ? quantity->toText() : QStringLiteral("?");
}

QString lotsText(const Genealogy &genealogy)
{
    TextTable table({Cli::tr("Depth"), Cli::tr("Lot"), Cli::tr("Ingredient"), Cli::tr("Supplier"),
                     Cli::tr("Supplier's lot"), Cli::tr("Status"), Cli::tr("Used"), Cli::tr("Unit")});
    for (const LotNode &lot : genealogy.lots) {
        const QString standing = standingOf(lot.status, lot.releaseEnded);
        table.add({QString::number(lot.depth), lot.code, lot.ingredient, lot.supplier, lot.supplierLotCode,
                   standing == lot.status ? lot.status : Cli::tr("conditional release ended"), amount(lot.quantityUsed),
                   lot.unit});
    }
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText());
}

QString runsText(const Genealogy &genealogy)
{
    const bool forward = genealogy.direction == TraceDirection::Forward;
    QStringList titles{Cli::tr("Depth"),  Cli::tr("Run"),  Cli::tr("Recipe"),
                       Cli::tr("Status"), Cli::tr("Made"), Cli::tr("Unit")};
    if (forward)
        titles << Cli::tr("From the root") << Cli::tr("Unit");
    TextTable table(titles);
    const QString unitOfRoots = rootUnit(genealogy);
    for (const RunNode &run : genealogy.runs) {
        QStringList cells{QString::number(run.depth), run.batchNumber, run.recipe, run.status,
                          amount(run.actualQuantity), run.unit};
        if (forward)
            cells << amount(run.quantityFromRoot) << unitOfRoots;
        table.add(cells);
    }
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText());
}

QString palletsText(const Genealogy &genealogy)
{
    TextTable table({Cli::tr("Depth"), Cli::tr("Pallet"), Cli::tr("Status"), Cli::tr("Where"), Cli::tr("Customer"),
                     Cli::tr("Order"), Cli::tr("Items"), Cli::tr("Dose"), Cli::tr("Unit"), Cli::tr("Percent")});
    for (const PalletNode &pallet : genealogy.pallets)
        table.add({QString::number(pallet.depth), pallet.number, pallet.status, pallet.location, pallet.customer,
                   pallet.customerOrder, pallet.itemCount ? QString::number(*pallet.itemCount) : QStringLiteral("?"),
                   amount(pallet.dose), pallet.doseUnit, amount(pallet.dosePercent)});
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText());
}

QString customersText(const Genealogy &genealogy)
{
    TextTable table({Cli::tr("Customer"), Cli::tr("Pallets")});
    for (const CustomerNode &customer : genealogy.customers)
        table.add({customer.name, QString::number(customer.pallets)});
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText());
}

QString warningText(const QString &code)
{
    if (code == u"quantity_unknown")
        return Cli::tr("Some quantities are unknown.");
    if (code == u"unit_mixed")
        return Cli::tr("Some quantities are in other units and are not added up.");
    if (code == u"rework_by_weight")
        return Cli::tr("Rework of batches that count pieces is reckoned by weight.");
    if (code == u"more_out_than_in")
        return Cli::tr("More came out of a batch than went in. What its waste and rework are too much is left out.");
    if (code == u"waste_left_out")
        return Cli::tr("Waste cannot be set against what its batch made: the amounts may be too large.");
    return code;
}

// What left with the pallets of the trace and what came back of them: customers who had it once, too.
Result<std::vector<ShipmentEvent>> eventsOf(Session &session, const Genealogy &genealogy, const QDateTime &moment)
{
    std::vector<qint64> pallets;
    for (const PalletNode &pallet : genealogy.pallets)
        pallets.push_back(pallet.id.value());
    return Shipments(session).eventsOfAll(pallets, moment);
}

// Apart from what is certain.
QString carryOverText(const Genealogy &genealogy)
{
    QString text;
    for (const VesselDraw &each : genealogy.draws)
        text += vesselDrawText(each) + u'\n';
    for (const CarryOver &each : genealogy.carryOvers)
        text += Cli::tr("POSSIBLE carry-over from %1 into %2 (%3): %4, %5")
                    .arg(each.fromBatch, each.toBatch, each.allergens.join(QStringLiteral(", ")), each.reason,
                         each.skippedBy) +
                u'\n';
    for (const TraceRoot &thing : genealogy.possible)
        text += Cli::tr("Possibly affected: %1 %2 (%3)")
                    .arg(toText(thing.key).section(u':', 0, 0), thing.code, thing.title) +
                u'\n';
    return text;
}

QString genealogyText(const Genealogy &genealogy, const std::vector<ShipmentEvent> &events)
{
    const bool forward = genealogy.direction == TraceDirection::Forward;
    QString text = (forward ? Cli::tr("Forward from %1 (%2)") : Cli::tr("Backward from %1 (%2)"))
                       .arg(genealogy.root.code, genealogy.isOfSeveral()
                                                     ? Cli::tr("%1 things together").arg(genealogy.roots.size())
                                                     : genealogy.root.title) +
                   u'\n';
    if (genealogy.isPast)
        text += Cli::tr("As it was known at %1; it may be different now.").arg(toIsoUtc(genealogy.asOf)) + u'\n';
    text += lotsText(genealogy) + runsText(genealogy) + palletsText(genealogy) + customersText(genealogy);
    if (!events.empty())
        text += u'\n' + eventsText(events);
    text += u'\n' +
            Cli::tr("%1 lots, %2 runs, %3 pallets, %4 customers")
                .arg(genealogy.lots.size())
                .arg(genealogy.runs.size())
                .arg(genealogy.pallets.size())
                .arg(genealogy.customers.size()) +
            u'\n';
    text += (genealogy.complete ? Cli::tr("The trace is complete.") : Cli::tr("The trace is NOT complete.")) + u'\n';
    for (const TracedHold &hold : genealogy.holds)
        text +=
            Cli::tr("On hold: %1, %2 (%3, %4)").arg(hold.code, hold.reason, hold.heldBy, toIsoUtc(hold.heldAt)) + u'\n';
    text += carryOverText(genealogy);
    for (const QString &warning : genealogy.warnings)
        text += warningText(warning) + u'\n';
    return text;
}

Exit tellMatches(const std::vector<TraceRoot> &roots, Output &out)
{
    QJsonArray matches;
    QStringList texts;
    for (const TraceRoot &root : roots) {
        const QString key = toText(root.key);
        texts << key + u' ' + root.code + (root.title.isEmpty() ? QString() : QString(u" (" + root.title + u')'));
        matches.append(QJsonObject{{QStringLiteral("kind"), key.section(u':', 0, 0)},
                                   {QStringLiteral("id"), root.key.id},
                                   {QStringLiteral("code"), root.code},
                                   {QStringLiteral("title"), root.title}});
    }
    const Error error{Reason::Ambiguous, QStringLiteral("code"), texts.join(QStringLiteral(", "))};
    return out.failure(error,
                       Cli::tr("Say it again with one of these, e.g. %1, or with --all for all of them together.")
                           .arg(toText(roots.front().key)),
                       {{QStringLiteral("matches"), matches}});
}

Result<Exit> traced(Invocation &run, TraceDirection direction)
{
    BM_TRY_ASSIGN(const QDateTime moment, timeOf(run.line, "as-of"));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Trace &trace = plant->services().trace;
    const QString code = run.line.arguments.first();
    BM_TRY_ASSIGN(const std::vector<TraceRoot> roots, trace.resolve(code));
    if (roots.size() > 1 && !run.line.has("all"))
        return tellMatches(roots, run.out);
    std::vector<NodeKey> keys;
    for (const TraceRoot &root : roots)
        keys.push_back(root.key);
    if (const auto key = roots.empty() ? keyFromText(code) : std::nullopt)
        keys.push_back(*key);
    BM_TRY_ASSIGN(const Genealogy genealogy, trace.traceAll(code, keys, direction, moment));
    BM_TRY_ASSIGN(const auto events, eventsOf(plant->services().session, genealogy, moment));
    QJsonObject json = traceJson(genealogy);
    json.insert(QStringLiteral("shipments"), eventsJson(events));
    run.out.result(json, genealogyText(genealogy, events));
    return Exit::Done;
}
} // namespace

Result<Exit> traceForwardCommand(Invocation &run)
{
    return traced(run, TraceDirection::Forward);
}

Result<Exit> traceBackwardCommand(Invocation &run)
{
    return traced(run, TraceDirection::Backward);
}

} // namespace bm::cli
