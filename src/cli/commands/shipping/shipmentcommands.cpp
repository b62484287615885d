// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/shipping/papercommands.h"
#include "cli/commands/shipping/shipmenttelling.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/shipping/shippingwords.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
constexpr OptionSpec order{"order", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the customer's order")};
constexpr OptionSpec carrier{"carrier", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "who drives it there")};
constexpr OptionSpec driver{"driver", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the driver's name")};
constexpr OptionSpec seal{"seal", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "number of the truck's seal")};
constexpr OptionSpec temperature{"temperature", "DEGREES",
                                 QT_TRANSLATE_NOOP("bm::Cli", "of the truck, in degrees Celsius")};
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; kept in the history")};

// Only what is said changes.
Result<ShipmentPapers> papersOf(const CommandLine &line, ShipmentPapers papers)
{
    const auto take = [&line](const char *option, QString &value) {
        if (line.has(option))
            value = line.option(option);
    };
    take("order", papers.customerOrder);
    take("carrier", papers.carrier);
    take("driver", papers.driver);
    take("seal", papers.seal);
    if (line.has("temperature")) {
        BM_TRY_ASSIGN(papers.truckTemperature, differenceOf(line.option("temperature"), QStringLiteral("temperature")));
    }
    return papers;
}

Result<Exit> tell(Invocation &run, Shipments &shipments, const QString &number)
{
    BM_TRY_ASSIGN(const Shipment shipment, shipments.read(number));
    run.out.result(shipmentJson(shipment), shipmentText(shipment));
    return Exit::Done;
}

// What a command does with the shipments of an open plant; the number of the one that is told afterwards.
using Task = Result<QString> (*)(Shipments &shipments, const CommandLine &line);

Result<QString> openOne(Shipments &shipments, const CommandLine &line)
{
    ShipmentPapers papers;
    papers.customerName = line.arguments[0];
    BM_TRY_ASSIGN(papers, papersOf(line, papers));
    return shipments.open(papers);
}

Result<QString> amendOne(Shipments &shipments, const CommandLine &line)
{
    BM_TRY_ASSIGN(const Shipment shipment, shipments.read(line.arguments[0]));
    BM_TRY_ASSIGN(const ShipmentPapers papers, papersOf(line, shipment.summary.papers));
    BM_TRY(shipments.amend(line.arguments[0], papers));
    return line.arguments[0];
}

Result<QString> loadOne(Shipments &shipments, const CommandLine &line)
{
    BM_TRY(shipments.load(line.arguments[0], line.arguments[1]));
    return line.arguments[0];
}

Result<QString> unloadOne(Shipments &shipments, const CommandLine &line)
{
    BM_TRY(shipments.unload(line.arguments[0], line.arguments[1]));
    return line.arguments[0];
}

Result<QString> cancelOne(Shipments &shipments, const CommandLine &line)
{
    BM_TRY(shipments.cancel(line.arguments[0], line.option("reason")));
    return line.arguments[0];
}

Result<QString> unshipOne(Shipments &shipments, const CommandLine &line)
{
    BM_TRY(shipments.unship(line.arguments[0], line.option("reason")));
    return line.arguments[0];
}

Result<Exit> changing(Invocation &run, Task act)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Shipments shipments(plant->services().session);
    BM_TRY_ASSIGN(const QString number, act(shipments, run.line));
    return tell(run, shipments, number);
}

template <Task act>
Result<Exit> command(Invocation &run)
{
    return changing(run, act);
}

Result<Exit> shipCommand(Invocation &run)
{
    const QString &number = run.line.arguments[0];
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Shipments shipments(plant->services().session);
    TruckApproval truck{run.line.option("temperature-reason"), {}};
    if (run.line.has("signer")) {
        BM_TRY_ASSIGN(truck.signature, signatureOf(plant->services().people, run.line));
    }
    const Done shipped = shipments.ship(number, run.line.option("reason"), truck);
    if (!shipped && shipped.error().reason == Reason::PalletsRefused) {
        BM_TRY_ASSIGN(const std::vector<PalletRefusal> refusals, shipments.refusals(number));
        for (const QString &line : refusalWords(refusals))
            run.out.remark(line);
    }
    BM_TRY(shipped);
    return tell(run, shipments, number);
}

Result<std::vector<ShipmentSummary>> allShipments(Session &session)
{
    Shipments shipments(session);
    BM_TRY_ASSIGN(std::vector<ShipmentSummary> all, shipments.list());
    for (size_t more = all.size(); more == size_t(Shipments::pageSize);) {
        BM_TRY_ASSIGN(const auto page, shipments.list(all.back()));
        more = page.size();
        all.insert(all.end(), page.begin(), page.end());
    }
    return all;
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto shipments, allShipments(plant->services().session));
    QJsonArray array;
    TextTable table({Cli::tr("Shipment"), Cli::tr("State"), Cli::tr("Customer"), Cli::tr("Order"), Cli::tr("Pallets"),
                     Cli::tr("Left")});
    for (const ShipmentSummary &shipment : shipments) {
        const bool hasLeft = shipment.status == ShipmentStatus::Shipped;
        table.add({shipment.number, shipmentStatusWords(shipment.status), shipment.papers.customerName,
                   shipment.papers.customerOrder, QString::number(shipment.palletCount),
                   hasLeft ? shipment.closedAt.toString(Qt::ISODate) : QString()});
        array << summaryJson(shipment);
    }
    run.out.result({{u"shipments"_qs, array}}, table.isEmpty() ? Cli::tr("No shipment yet.") + u'\n' : table.toText());
    return Exit::Done;
}

Result<Exit> showCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Shipments shipments(plant->services().session);
    return tell(run, shipments, run.line.arguments[0]);
}

Result<Exit> tellBack(Invocation &run, Shipments &shipments, const Pallet &pallet)
{
    BM_TRY_ASSIGN(const std::vector<ShipmentEvent> events, shipments.eventsOf(pallet.number));
    run.out.result({{u"pallet_number"_qs, pallet.number},
                    {u"status"_qs, pallet.status},
                    {u"item_count"_qs, pallet.itemCount ? QJsonValue(*pallet.itemCount) : QJsonValue()},
                    {u"events"_qs, eventsJson(events)}},
                   Cli::tr("Pallet %1: %2").arg(pallet.number, pallet.status) + u'\n' + eventsText(events));
    return Exit::Done;
}

Result<Exit> unshipPalletCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Shipments shipments(plant->services().session);
    BM_TRY_ASSIGN(const Pallet pallet, shipments.unshipPallet(run.line.arguments[0], run.line.option("reason")));
    return tellBack(run, shipments, pallet);
}

Result<Exit> returnCommand(Invocation &run)
{
    const QStringList &typed = run.line.arguments;
    const QString why = run.line.option("reason");
    const bool takesBack = run.line.has("take-back");
    if (takesBack && typed.size() > 1)
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("noReturn"), typed[0]};
    if (typed.size() == 2)
        return Error{Reason::Required, QStringLiteral("quantity")};
    NewPallet part;
    if (typed.size() == 3) {
        part.batchNumber = typed[1];
        BM_TRY_ASSIGN(part.quantity, quantityOf(typed[2], QStringLiteral("onPallet")));
        part.location = run.line.option("location");
        part.palletNumber = run.line.option("number");
    }
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Shipments shipments(plant->services().session);
    BM_TRY_ASSIGN(const Pallet pallet, takesBack           ? shipments.takeReturnBack(typed[0], why)
                                       : typed.size() == 3 ? shipments.returnCases(typed[0], part, why)
                                                           : shipments.returnPallet(typed[0], why));
    return tellBack(run, shipments, pallet);
}

std::vector<CommandSpec> backCommands()
{
    return {
        {"shipments unship",
         "NUMBER",
         QT_TRANSLATE_NOOP("bm::Cli", "it did not leave after all; everything is as it was before"),
         1,
         1,
         command<unshipOne>,
         {reason}},
        {"pallet unship",
         "PALLET",
         QT_TRANSLATE_NOOP("bm::Cli", "a pallet did not leave after all"),
         1,
         1,
         unshipPalletCommand,
         {reason}},
        {"pallet return",
         "PALLET [BATCH QUANTITY]",
         QT_TRANSLATE_NOOP("bm::Cli",
                           "it comes back, or some of its cases onto a pallet of their own; held until QA decides"),
         1,
         3,
         returnCommand,
         {reason,
          {"take-back", nullptr,
           QT_TRANSLATE_NOOP("bm::Cli", "it never came, another one was scanned; its customer has it as before")},
          {"location", "PLACE", QT_TRANSLATE_NOOP("bm::Cli", "where the cases stand")},
          {"number", "NUMBER", QT_TRANSLATE_NOOP("bm::Cli", "the number of the pallet they stand on")}}},
    };
}
} // namespace

std::vector<CommandSpec> shipmentCommands()
{
    std::vector<CommandSpec> commands{
        {"shipments list", "", QT_TRANSLATE_NOOP("bm::Cli", "what leaves and what has left"), 0, 0, listCommand},
        {"shipments show", "NUMBER", QT_TRANSLATE_NOOP("bm::Cli", "its papers, pallets, batches and what is missing"),
         1, 1, showCommand},
        {"shipments open",
         "CUSTOMER",
         QT_TRANSLATE_NOOP("bm::Cli", "a truck is loaded; the customer is made when new"),
         1,
         1,
         command<openOne>,
         {order, carrier, driver, seal, temperature}},
        {"shipments amend",
         "NUMBER",
         QT_TRANSLATE_NOOP("bm::Cli", "what its papers say now"),
         1,
         1,
         command<amendOne>,
         {order, carrier, driver, seal, temperature}},
        {"shipments load", "NUMBER PALLET",
         QT_TRANSLATE_NOOP("bm::Cli", "a pallet is put on the truck, by number or SSCC"), 2, 2, command<loadOne>},
        {"shipments unload", "NUMBER PALLET", QT_TRANSLATE_NOOP("bm::Cli", "a pallet is taken off the truck again"), 2,
         2, command<unloadOne>},
        {"shipments ship",
         "NUMBER",
         QT_TRANSLATE_NOOP("bm::Cli", "all of it leaves, or nothing; what is missing is named and needs a reason"),
         1,
         1,
         shipCommand,
         {reason,
          {"temperature-reason", "TEXT",
           QT_TRANSLATE_NOOP("bm::Cli", "why it leaves although something is kept at other temperatures")},
          {"signer", "LOGIN",
           QT_TRANSLATE_NOOP("bm::Cli", "who accepts that; that PIN is asked for after the own one")}}},
        {"shipments cancel",
         "NUMBER",
         QT_TRANSLATE_NOOP("bm::Cli", "nothing leaves; its pallets stay here"),
         1,
         1,
         command<cancelOne>,
         {reason}},
    };
    commands.push_back({"shipments papers", "NUMBER FILE.pdf",
                        QT_TRANSLATE_NOOP("bm::Cli", "bill of lading and packing list with all batches"), 2, 2,
                        papersCommand});
    commands.push_back({"shipments fsma204", "NUMBER FILE.csv",
                        QT_TRANSLATE_NOOP("bm::Cli", "the key data elements of shipping, for the customer"), 2, 2,
                        kdeFileCommand});
    for (const CommandSpec &each : backCommands())
        commands.push_back(each);
    return commands;
}

} // namespace bm::cli
