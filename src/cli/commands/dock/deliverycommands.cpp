// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/dock/receiptquestions.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/delivery/deliverywords.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
constexpr OptionSpec order{"po", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "purchase order")};
constexpr OptionSpec invoice{"invoice", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "invoice number")};
constexpr OptionSpec carrier{"carrier", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "who drove it here")};
constexpr OptionSpec driver{"driver", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the driver's name")};
constexpr OptionSpec seal{"seal", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "number of the truck's seal")};
constexpr OptionSpec temperature{"temperature", "DEGREES",
                                 QT_TRANSLATE_NOOP("bm::Cli", "of the truck, in degrees Celsius")};
constexpr OptionSpec unit{"unit", "UNIT",
                          QT_TRANSLATE_NOOP("bm::Cli", "as on the papers, e.g. lb or \"case of 12\"; it is converted")};
constexpr OptionSpec supplierLot{"supplier-lot", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "the supplier's lot code")};
constexpr OptionSpec file{"file", "PATH", QT_TRANSLATE_NOOP("bm::Cli", "a photo or a paper that is kept with it")};

// Only what is said changes.
Result<DeliveryPapers> papersOf(const CommandLine &line, DeliveryPapers papers)
{
    const auto take = [&line](const char *option, QString &value) {
        if (line.has(option))
            value = line.option(option);
    };
    take("po", papers.purchaseOrder);
    take("invoice", papers.invoiceNumber);
    take("carrier", papers.carrier);
    take("driver", papers.driver);
    take("seal", papers.seal);
    if (line.has("temperature")) {
        BM_TRY_ASSIGN(papers.truckTemperature, differenceOf(line.option("temperature"), QStringLiteral("temperature")));
    }
    return papers;
}

QJsonArray kdesJson(const std::vector<Kde> &kdes)
{
    QJsonArray array;
    for (const Kde kde : kdes)
        array << kdeName(kde);
    return array;
}

QString kindWord(DeliveryEvent::Kind kind)
{
    switch (kind) {
    case DeliveryEvent::Kind::Expected:
        return QStringLiteral("expected");
    case DeliveryEvent::Kind::Received:
        return QStringLiteral("received");
    case DeliveryEvent::Kind::Rejected:
        break;
    }
    return QStringLiteral("rejected");
}

QString plainAmount(Quantity quantity, const QString &unitName)
{
    return quantity.toText() % u' ' % unitName;
}

QJsonObject summaryJson(const DeliverySummary &summary)
{
    const DeliveryPapers &papers = summary.papers;
    return {{u"number"_qs, summary.number},
            {u"supplier"_qs, papers.supplierName},
            {u"purchase_order"_qs, textOrNull(papers.purchaseOrder)},
            {u"invoice"_qs, textOrNull(papers.invoiceNumber)},
            {u"carrier"_qs, textOrNull(papers.carrier)},
            {u"driver"_qs, textOrNull(papers.driver)},
            {u"seal"_qs, textOrNull(papers.seal)},
            {u"truck_temperature"_qs, amountJson(papers.truckTemperature)},
            {u"open"_qs, summary.isOpen},
            {u"arrived_at"_qs, timeJson(summary.arrivedAt)},
            {u"opened_by"_qs, textOrNull(summary.openedBy)},
            {u"closed_at"_qs, timeJson(summary.closedAt)},
            {u"closed_by"_qs, textOrNull(summary.closedBy)},
            {u"close_reason"_qs, textOrNull(summary.closeReason)}};
}

QJsonObject lineJson(const DeliveryLine &line)
{
    return {{u"ingredient"_qs, line.ingredient},
            {u"unit"_qs, line.unit},
            {u"expected"_qs, amountJson(line.expected)},
            {u"received"_qs, line.received.toText()},
            {u"rejected"_qs, line.rejected.toText()},
            {u"lots"_qs, QJsonArray::fromStringList(line.lots)},
            {u"on_food_traceability_list"_qs, line.isOnList},
            {u"missing"_qs, kdesJson(line.missing)}};
}

QJsonObject eventJson(const DeliveryEvent &event)
{
    return {{u"kind"_qs, kindWord(event.kind)},
            {u"ingredient"_qs, event.ingredient},
            {u"delivered"_qs, event.delivered.toText()},
            {u"delivered_unit"_qs, event.deliveredUnit},
            {u"quantity"_qs, event.quantity.toText()},
            {u"unit"_qs, event.unit},
            {u"lot"_qs, textOrNull(event.lot)},
            {u"supplier_lot_code"_qs, textOrNull(event.supplierLotCode)},
            {u"reason"_qs, textOrNull(event.reason)},
            {u"taken_back"_qs, event.isTakenBack},
            {u"at"_qs, timeJson(event.at)},
            {u"by"_qs, textOrNull(event.by)}};
}

QJsonObject deliveryJson(const Delivery &delivery)
{
    QJsonObject json = summaryJson(delivery.summary);
    QJsonArray lines;
    for (const DeliveryLine &line : delivery.lines)
        lines << lineJson(line);
    QJsonArray events;
    for (const DeliveryEvent &event : delivery.events)
        events << eventJson(event);
    json.insert(u"lines"_qs, lines);
    json.insert(u"events"_qs, events);
    json.insert(u"papers"_qs, QJsonArray::fromStringList(delivery.papers));
    json.insert(u"complete"_qs, delivery.isComplete());
    json.insert(u"missing"_qs, kdesJson(delivery.missing(false)));
    json.insert(u"advised"_qs, kdesJson(delivery.missing(true)));
    return json;
}

QString deliveryText(const Delivery &delivery)
{
    TextTable table({Cli::tr("Ingredient"), Cli::tr("Expected"), Cli::tr("Received"), Cli::tr("Rejected"),
                     Cli::tr("Unit"), Cli::tr("Lots"), Cli::tr("Missing")});
    for (const DeliveryLine &line : delivery.lines)
        table.add({line.ingredient, line.expected ? line.expected->toText() : QString(), line.received.toText(),
                   line.rejected.toText(), line.unit, line.lots.join(u' '), kdeWords(line.missing)});
    const DeliverySummary &summary = delivery.summary;
    QString text = summary.number + u' ' + summary.papers.supplierName + u' ' +
                   (summary.isOpen ? Cli::tr("open") : Cli::tr("closed")) + u'\n';
    if (!table.isEmpty())
        text += table.toText();
    const QStringList lack = lackWords(delivery, plainAmount);
    return lack.isEmpty() ? text : QString(text + Cli::tr("Missing: %1").arg(lack.join(u", "_qs)) + u'\n');
}

Result<Exit> tell(Invocation &run, Deliveries &deliveries, const QString &number)
{
    BM_TRY_ASSIGN(const Delivery delivery, deliveries.read(number));
    run.out.result(deliveryJson(delivery), deliveryText(delivery));
    return Exit::Done;
}

// What a command does with the deliveries of an open plant; the number of the one that is told afterwards.
using Task = Result<QString> (*)(Deliveries &deliveries, const CommandLine &line);

Result<QString> openOne(Deliveries &deliveries, const CommandLine &line)
{
    DeliveryPapers papers;
    papers.supplierName = line.arguments[0];
    BM_TRY_ASSIGN(papers, papersOf(line, papers));
    return deliveries.open(papers);
}

Result<QString> amendOne(Deliveries &deliveries, const CommandLine &line)
{
    BM_TRY_ASSIGN(const Delivery delivery, deliveries.read(line.arguments[0]));
    BM_TRY_ASSIGN(const DeliveryPapers papers, papersOf(line, delivery.summary.papers));
    BM_TRY(deliveries.amend(delivery.summary.number, papers));
    return delivery.summary.number;
}

Result<QString> describe(Deliveries &deliveries, const CommandLine &line)
{
    const SupplierPlace place{line.option("phone"),  line.option("street"),      line.option("city"),
                              line.option("region"), line.option("postal-code"), line.option("country")};
    BM_TRY(deliveries.describeSupplier(line.arguments[0], place));
    return line.arguments[0];
}

Result<QString> expectLine(Deliveries &deliveries, const CommandLine &line)
{
    BM_TRY_ASSIGN(const Quantity quantity, differenceOf(line.arguments[2], QStringLiteral("quantity")));
    BM_TRY(deliveries.expect(line.arguments[0], {{line.arguments[1], quantity, line.option("unit")}}));
    return line.arguments[0];
}

Result<QString> rejectLine(Deliveries &deliveries, const CommandLine &line)
{
    Rejection rejection;
    rejection.ingredientName = line.arguments[1];
    BM_TRY_ASSIGN(rejection.quantity, quantityOf(line.arguments[2], QStringLiteral("quantity")));
    rejection.unit = line.option("unit");
    rejection.supplierLotCode = line.option("supplier-lot");
    rejection.reason = line.option("reason");
    if (line.has("file")) {
        BM_TRY_ASSIGN(rejection.paper, paperAt(line.option("file")));
    }
    BM_TRY(deliveries.reject(line.arguments[0], rejection));
    return line.arguments[0];
}

Result<QString> attachPaper(Deliveries &deliveries, const CommandLine &line)
{
    BM_TRY_ASSIGN(const Paper paper, paperAt(line.arguments[1]));
    BM_TRY(deliveries.attach(line.arguments[0], paper));
    return line.arguments[0];
}

Result<QString> closeOne(Deliveries &deliveries, const CommandLine &line)
{
    BM_TRY(deliveries.close(line.arguments[0], line.option("reason")));
    return line.arguments[0];
}

Result<Exit> changing(Invocation &run, Task act)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Deliveries deliveries(plant->services().session);
    BM_TRY_ASSIGN(const QString number, act(deliveries, run.line));
    return tell(run, deliveries, number);
}

Result<Exit> openCommand(Invocation &run)
{
    return changing(run, openOne);
}

Result<Exit> amendCommand(Invocation &run)
{
    return changing(run, amendOne);
}

Result<Exit> supplierCommand(Invocation &run)
{
    return changing(run, describe);
}

Result<Exit> expectCommand(Invocation &run)
{
    return changing(run, expectLine);
}

Result<Exit> rejectCommand(Invocation &run)
{
    return changing(run, rejectLine);
}

Result<Exit> attachCommand(Invocation &run)
{
    return changing(run, attachPaper);
}

Result<Exit> closeCommand(Invocation &run)
{
    return changing(run, closeOne);
}

Result<NewLot> typedLot(const CommandLine &line)
{
    NewLot lot;
    lot.ingredientName = line.arguments[1];
    lot.createIngredient = line.has("create");
    BM_TRY_ASSIGN(lot.quantity, quantityOf(line.arguments[2], QStringLiteral("quantity")));
    lot.unit = line.option("unit");
    lot.supplierLotCode = line.option("supplier-lot");
    lot.internalLotCode = line.option("code");
    lot.storageLocation = line.option("location");
    lot.tlcSource = line.option("tlc-source");
    BM_TRY_ASSIGN(lot.expirationDate, dateOf(line, "expires"));
    BM_TRY_ASSIGN(lot.bestByDate, dateOf(line, "best-by"));
    BM_TRY_ASSIGN(lot.manufactureDate, dateOf(line, "made"));
    return lot;
}

Result<Exit> receiveLineCommand(Invocation &run)
{
    BM_TRY_ASSIGN(NewLot lot, typedLot(run.line));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Deliveries deliveries(plant->services().session);
    BM_TRY_ASSIGN(const Delivery delivery, deliveries.read(run.line.arguments[0]));
    lot.supplierName = delivery.summary.papers.supplierName;
    BM_TRY_ASSIGN(const auto asked, questioned(run, plant->services().session, lot));
    if (asked)
        return *asked;
    BM_TRY_ASSIGN(const DeliveredLot received, deliveries.receive(run.line.arguments[0], lot));
    BM_TRY(remarkOnSupplier(plant->services().session, received.lot.id, run.out));
    if (!received.isExact)
        run.out.remark(
            Cli::tr("Rounded to the nearest thousandth: %1 %2").arg(received.quantity.toText(), received.lot.unit));
    run.out.result({{u"lot"_qs, received.lot.internalLotCode},
                    {u"quantity"_qs, received.quantity.toText()},
                    {u"unit"_qs, received.lot.unit},
                    {u"exact"_qs, received.isExact},
                    {u"added"_qs, received.isAdded},
                    {u"received_before_as"_qs, QJsonArray::fromStringList(received.lot.alreadyInHouse)}},
                   received.lot.internalLotCode + u' ' + received.quantity.toText() + u' ' + received.lot.unit + u'\n');
    return Exit::Done;
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto deliveries, Deliveries(plant->services().session).list());
    QJsonArray array;
    TextTable table({Cli::tr("Delivery"), Cli::tr("State"), Cli::tr("Supplier"), Cli::tr("Order"), Cli::tr("Invoice"),
                     Cli::tr("Arrived")});
    for (const DeliverySummary &delivery : deliveries) {
        table.add({delivery.number, delivery.isOpen ? Cli::tr("open") : Cli::tr("closed"), delivery.papers.supplierName,
                   delivery.papers.purchaseOrder, delivery.papers.invoiceNumber,
                   delivery.arrivedAt.toString(Qt::ISODate)});
        array << summaryJson(delivery);
    }
    run.out.result({{u"deliveries"_qs, array}}, table.isEmpty() ? Cli::tr("No delivery yet.") + u'\n' : table.toText());
    return Exit::Done;
}

Result<Exit> showCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Deliveries deliveries(plant->services().session);
    return tell(run, deliveries, run.line.arguments[0]);
}

Result<Exit> placeCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY(Deliveries(plant->services().session).setPlace(run.line.arguments[0]));
    run.out.result({{u"place"_qs, run.line.arguments[0]}}, run.line.arguments[0] + u'\n');
    return Exit::Done;
}

std::vector<CommandSpec> truckCommands()
{
    return {
        {"deliveries open",
         "SUPPLIER",
         QT_TRANSLATE_NOOP("bm::Cli", "a truck is at the dock; the supplier is made when new"),
         1,
         1,
         openCommand,
         {order, invoice, carrier, driver, seal, temperature}},
        {"deliveries amend",
         "NUMBER",
         QT_TRANSLATE_NOOP("bm::Cli", "what its papers say now"),
         1,
         1,
         amendCommand,
         {order, invoice, carrier, driver, seal, temperature}},
        {"deliveries supplier",
         "NUMBER",
         QT_TRANSLATE_NOOP("bm::Cli", "phone and address of its supplier"),
         1,
         1,
         supplierCommand,
         {{"phone", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "phone number")},
          {"street", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "street and number")},
          {"city", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "city")},
          {"region", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "state or region")},
          {"postal-code", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "ZIP or postal code")},
          {"country", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "country")}}},
        {"deliveries attach", "NUMBER PATH", QT_TRANSLATE_NOOP("bm::Cli", "keeps a photo or a paper with it"), 2, 2,
         attachCommand},
        {"deliveries close",
         "NUMBER",
         QT_TRANSLATE_NOOP("bm::Cli", "ends it; what is missing is named and needs a reason"),
         1,
         1,
         closeCommand,
         {{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why it is closed although something is missing")}}},
        {"deliveries list", "", QT_TRANSLATE_NOOP("bm::Cli", "open ones first, then the newest"), 0, 0, listCommand},
        {"deliveries show", "NUMBER", QT_TRANSLATE_NOOP("bm::Cli", "expected and received, and what is missing"), 1, 1,
         showCommand},
        {"deliveries place", "TEXT",
         QT_TRANSLATE_NOOP("bm::Cli", "name, phone and address of this plant, as FSMA records name it"), 1, 1,
         placeCommand},
    };
}

std::vector<CommandSpec> goodsCommands()
{
    return {
        {"deliveries expect",
         "NUMBER INGREDIENT QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "how much of an ingredient should come; what was said last counts"),
         3,
         3,
         expectCommand,
         {unit}},
        {"deliveries receive",
         "NUMBER INGREDIENT QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "a lot of it, or more of one that it has"),
         3,
         3,
         receiveLineCommand,
         {unit,
          supplierLot,
          {"expires", "DATE", QT_TRANSLATE_NOOP("bm::Cli", "YYYY-MM-DD")},
          {"best-by", "DATE", QT_TRANSLATE_NOOP("bm::Cli", "YYYY-MM-DD")},
          {"made", "DATE", QT_TRANSLATE_NOOP("bm::Cli", "YYYY-MM-DD")},
          {"location", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "where it is put")},
          {"code", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "our own lot code, instead of the next number")},
          {"tlc-source", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "who assigned the supplier's lot code")},
          {"create", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "makes the ingredient when it is new")},
          keepQuestioned}},
        {"deliveries reject",
         "NUMBER INGREDIENT QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "what goes back with the driver"),
         3,
         3,
         rejectCommand,
         {unit, supplierLot, {"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept")}, file}},
    };
}
} // namespace

std::vector<CommandSpec> deliveryCommands()
{
    std::vector<CommandSpec> all = truckCommands();
    const std::vector<CommandSpec> lines = goodsCommands();
    all.insert(all.end(), lines.begin(), lines.end());
    return all;
}

} // namespace bm::cli
