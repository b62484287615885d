// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/stock/ingredientcommands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/wording/reworkwords.h"
#include "services/stock/stock.h"

#include <QJsonArray>
#include <algorithm>

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};
constexpr qint64 pageOfLots = 500;

QJsonObject stockJson(const IngredientStock &stock)
{
    return {{u"id"_qs, stock.id.value()},
            {u"ingredient"_qs, stock.name},
            {u"unit"_qs, stock.unit},
            {u"on_hand"_qs, stock.total.toText()},
            {u"usable"_qs, stock.usable.toText()},
            {u"pending"_qs, stock.pending.toText()},
            {u"held"_qs, stock.held.toText()},
            {u"expired"_qs, stock.expired.toText()},
            {u"lots"_qs, stock.lots},
            {u"lots_of_unknown_quantity"_qs, stock.unknown},
            {u"earliest_expiration_date"_qs, dateJson(stock.earliest)},
            {u"minimum_stock"_qs, amountJson(stock.minimum)},
            {u"reorder_point"_qs, amountJson(stock.reorderPoint)},
            {u"below_minimum"_qs, stock.isBelowMinimum()},
            {u"below_reorder_point"_qs, stock.isBelowReorderPoint()}};
}

QJsonObject lotJson(const StockLot &lot)
{
    return {{u"id"_qs, lot.id.value()},
            {u"code"_qs, lot.code},
            {u"ingredient"_qs, lot.ingredientName},
            {u"supplier"_qs, textOrNull(lot.supplierName)},
            {u"supplier_lot_code"_qs, textOrNull(lot.supplierLotCode)},
            {u"quantity_remaining"_qs, amountJson(lot.remaining)},
            {u"unit"_qs, lot.unit},
            {u"expiration_date"_qs, dateJson(lot.expirationDate)},
            {u"status"_qs, lot.status},
            {u"quality_status"_qs, lot.qualityStatus},
            {u"release_ends_at"_qs, timeJson(lot.releaseEndsAt)},
            {u"storage_location"_qs, textOrNull(lot.storageLocation)},
            {u"held"_qs, lot.held},
            {u"moved_at"_qs, timeJson(lot.movedAt)},
            {u"counted_at"_qs, timeJson(lot.countedAt)}};
}

QString remark(const IngredientStock &stock)
{
    if (stock.isBelowMinimum())
        return Cli::tr("below the minimum");
    return stock.isBelowReorderPoint() ? Cli::tr("reorder") : QString();
}

// Below the table, so that it is read whole; what is behind is in the order of the lots, or empty.
void tellLots(Invocation &run, const std::vector<StockLot> &lots, const std::vector<LotBehind> &behind = {})
{
    QString below;
    TextTable table({Cli::tr("Lot"), Cli::tr("Ingredient"), Cli::tr("Left"), Cli::tr("Expires"), Cli::tr("Status"),
                     Cli::tr("Place"), Cli::tr("Supplier's lot")});
    QJsonArray array;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const StockLot &lot : lots) {
        const QString status = lot.isReleaseEnded(now) ? Cli::tr("conditional release ended") : lot.status;
        table.add({lot.code, lot.ingredientName, amountText(lot.remaining, lot.unit),
                   lot.expirationDate.toString(Qt::ISODate), status, lot.storageLocation, lot.supplierLotCode});
        QJsonObject json = lotJson(lot);
        if (const size_t place = size_t(array.size()); place < behind.size()) {
            addBehind(json, behind[place]);
            for (const QString &fact : behindFacts(behind[place]))
                below += lot.code + u": "_qs + fact + u'\n';
        }
        array.append(json);
    }
    run.out.result({{u"lots"_qs, array}},
                   table.isEmpty() ? QString(Cli::tr("No lots.") + u'\n') : table.toText() + below);
}

Result<Exit> summaryCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const std::vector<IngredientStock> stock, Stock(plant->services().session).onHand());
    TextTable table({Cli::tr("Ingredient"), Cli::tr("On hand"), Cli::tr("Usable"), Cli::tr("Pending"), Cli::tr("Held"),
                     Cli::tr("Expired"), Cli::tr("Expires first"), Cli::tr("Remark")});
    QJsonArray array;
    for (const IngredientStock &one : stock) {
        table.add({one.name, amountText(one.total, one.unit), amountText(one.usable, one.unit),
                   amountText(one.pending, one.unit), amountText(one.held, one.unit), amountText(one.expired, one.unit),
                   one.earliest.toString(Qt::ISODate), remark(one)});
        array.append(stockJson(one));
    }
    run.out.result({{u"ingredients"_qs, array}}, table.toText());
    return Exit::Done;
}

Result<std::optional<int>> daysOf(const CommandLine &line, const char *option)
{
    if (!line.has(option))
        return std::optional<int>();
    bool isNumber = false;
    const int days = line.option(option).toInt(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, QString::fromLatin1(option), line.option(option)};
    if (days < 0)
        return Error{Reason::NotPositive, QString::fromLatin1(option), line.option(option)};
    return std::optional(days);
}

Result<std::optional<IngredientId>> ingredientOf(Catalog &catalog, const QString &name)
{
    if (name.isEmpty())
        return std::optional<IngredientId>();
    BM_TRY_ASSIGN(const std::vector<Ingredient> all, catalog.ingredients());
    for (const Ingredient &ingredient : all) {
        if (ingredient.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return std::optional(ingredient.id);
    }
    return Error{Reason::NotFound, QStringLiteral("ingredient"), name};
}

Result<StockFilter> typedFilter(const CommandLine &line, Catalog &catalog)
{
    StockFilter filter;
    BM_TRY_ASSIGN(filter.ingredient, ingredientOf(catalog, line.option("ingredient")));
    BM_TRY_ASSIGN(filter.expiresWithin, daysOf(line, "expiring"));
    BM_TRY_ASSIGN(filter.staleSince, daysOf(line, "stale"));
    filter.place = line.option("location");
    filter.status = line.option("status").toUpper();
    return filter;
}

// Page after page, so that no list is too long for one question.
Result<std::vector<StockLot>> everyLot(Stock &stock, const StockFilter &filter)
{
    std::vector<StockLot> all;
    for (std::optional<StockKey> after;;) {
        BM_TRY_ASSIGN(std::vector<StockLot> page, stock.lots(filter, after, pageOfLots));
        const bool isLast = qint64(page.size()) < pageOfLots;
        std::move(page.begin(), page.end(), std::back_inserter(all));
        if (isLast)
            return all;
        after = StockKey{all.back().expirationDate, all.back().id.value()};
    }
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const StockFilter filter, typedFilter(run.line, plant->services().catalog));
    Stock stock(plant->services().session);
    BM_TRY_ASSIGN(const std::vector<StockLot> lots, everyLot(stock, filter));
    tellLots(run, lots);
    return Exit::Done;
}

Result<Exit> findCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const std::vector<StockLot> lots, Stock(plant->services().session).search(run.line.arguments[0]));
    if (lots.empty())
        return Error{Reason::NotFound, QStringLiteral("lotCode"), run.line.arguments[0]};
    std::vector<LotBehind> behind;
    for (const StockLot &lot : lots) {
        BM_TRY_ASSIGN(LotBehind one, Rework(plant->services().session).behind(lot.code));
        behind.push_back(std::move(one));
    }
    tellLots(run, lots, behind);
    return Exit::Done;
}

// Does something with the lot and tells how it stands afterwards.
template <typename Act>
Result<Exit> actOnLot(Invocation &run, Act act)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Stock stock(plant->services().session);
    // By our own code from here on: what is typed may be the supplier's.
    BM_TRY_ASSIGN(const Lot before, plant->services().lots.find(run.line.arguments[0]));
    BM_TRY(act(stock, before.code));
    BM_TRY_ASSIGN(const std::vector<StockLot> after, stock.search(before.code));
    const StockLot &lot = after.front();
    const QString place = lot.storageLocation.isEmpty() ? u"-"_qs : lot.storageLocation;
    run.out.result(lotJson(lot),
                   Cli::tr("Lot %1 (%2): %3 left, %4, in %5")
                           .arg(lot.code, lot.ingredientName, amountText(lot.remaining, lot.unit), lot.status, place) +
                       u'\n');
    return Exit::Done;
}

Result<Exit> moveCommand(Invocation &run)
{
    return actOnLot(run, [&](Stock &stock, const QString &code) -> Done {
        BM_TRY(stock.move(code, run.line.arguments[1]));
        return {};
    });
}

Result<Exit> moveBackCommand(Invocation &run)
{
    return actOnLot(run, [&](Stock &stock, const QString &code) -> Done {
        BM_TRY(stock.moveBackLast(code, run.line.option("reason")));
        return {};
    });
}

Result<Exit> countCommand(Invocation &run)
{
    // A count may well find nothing.
    BM_TRY_ASSIGN(const Quantity counted, differenceOf(run.line.arguments[1], QStringLiteral("quantity")));
    return actOnLot(run, [&](Stock &stock, const QString &code) -> Done {
        BM_TRY(stock.count(code, counted, run.line.option("reason")));
        return {};
    });
}

using Leaving = Done (Stock::*)(const QString &, Quantity, const QString &);

Result<Exit> leaves(Invocation &run, Leaving leaving)
{
    BM_TRY_ASSIGN(const Quantity quantity, quantityOf(run.line.arguments[1], QStringLiteral("quantity")));
    return actOnLot(run, [&](Stock &stock, const QString &code) {
        return (stock.*leaving)(code, quantity, run.line.option("reason"));
    });
}

Result<Exit> wasteCommand(Invocation &run)
{
    return leaves(run, &Stock::waste);
}

Result<Exit> sampleCommand(Invocation &run)
{
    return leaves(run, &Stock::sample);
}

Result<Exit> sendBackCommand(Invocation &run)
{
    return leaves(run, &Stock::sendBack);
}

Result<Exit> splitCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Quantity quantity, quantityOf(run.line.arguments[1], QStringLiteral("quantity")));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Stock stock(plant->services().session);
    BM_TRY_ASSIGN(const QString code, stock.split({run.line.arguments[0], quantity, run.line.arguments[2],
                                                   run.line.option("code"), run.line.option("reason")}));
    BM_TRY_ASSIGN(const std::vector<StockLot> parts, stock.search(code));
    run.out.result(lotJson(parts.front()),
                   Cli::tr("The part is lot %1: %2 in %3")
                           .arg(code, amountText(quantity, parts.front().unit), parts.front().storageLocation) +
                       u'\n');
    return Exit::Done;
}

// Nothing where the option is not given; "none" says so, too.
Result<std::optional<Quantity>> levelOf(const CommandLine &line, const char *option, std::optional<Quantity> before)
{
    if (!line.has(option))
        return before;
    if (line.option(option) == u"none"_qs)
        return std::optional<Quantity>();
    BM_TRY_ASSIGN(const Quantity level, differenceOf(line.option(option), QString::fromLatin1(option)));
    return std::optional(level);
}

Result<Exit> levelsCommand(Invocation &run)
{
    const QString &name = run.line.arguments[0];
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Stock stock(plant->services().session);
    const auto named = [&name](const IngredientStock &one) {
        return one.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    };
    BM_TRY_ASSIGN(const std::vector<IngredientStock> all, stock.onHand());
    const auto before = std::find_if(all.begin(), all.end(), named);
    if (before == all.end())
        return Error{Reason::NotFound, QStringLiteral("ingredient"), name};
    BM_TRY_ASSIGN(const auto minimum, levelOf(run.line, "minimum", before->minimum));
    BM_TRY_ASSIGN(const auto reorder, levelOf(run.line, "reorder-point", before->reorderPoint));
    BM_TRY(stock.setLevels(before->name, minimum, reorder));
    BM_TRY_ASSIGN(const std::vector<IngredientStock> after, stock.onHand());
    const IngredientStock &now = *std::find_if(after.begin(), after.end(), named);
    const auto text = [&now](const std::optional<Quantity> &level) {
        return level ? amountText(level, now.unit) : Cli::tr("none");
    };
    run.out.result(
        stockJson(now),
        Cli::tr("%1: reorder point %2, minimum %3").arg(now.name, text(now.reorderPoint), text(now.minimum)) + u'\n');
    return Exit::Done;
}

// The program's own work: nobody signs in for it, so that a timer may ask for it.
Result<Exit> expireCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::openForAnybody(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const QStringList codes, Stock(plant->services().session).expire());
    const QString text = codes.isEmpty() ? Cli::tr("Nothing on hand is past its last good day.")
                                         : Cli::tr("Expired: %1").arg(codes.join(u", "_qs));
    run.out.result({{u"expired"_qs, QJsonArray::fromStringList(codes)}}, text + u'\n');
    return Exit::Done;
}

std::vector<CommandSpec> changingCommands()
{
    return {
        {"stock move", "CODE PLACE", QT_TRANSLATE_NOOP("bm::Cli", "a lot stands in another place now"), 2, 2,
         moveCommand},
        {"stock move-back",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "takes the last move of a lot back: it stands where it stood before"),
         1,
         1,
         moveBackCommand,
         {reason}},
        {"stock count",
         "CODE QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "what was counted of a lot; a difference needs a reason"),
         2,
         2,
         countCommand,
         {reason}},
        {"stock waste",
         "CODE QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "throws some of a lot away"),
         2,
         2,
         wasteCommand,
         {reason}},
        {"stock sample",
         "CODE QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "takes a sample of a lot"),
         2,
         2,
         sampleCommand,
         {reason}},
        {"stock send-back",
         "CODE QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "sends some of a lot back to its supplier"),
         2,
         2,
         sendBackCommand,
         {reason}},
        {"stock split",
         "CODE QUANTITY PLACE",
         QT_TRANSLATE_NOOP("bm::Cli", "makes a part of a lot a lot of its own in another place"),
         3,
         3,
         splitCommand,
         {{"code", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "the part's lot code; default the next number")}, reason}},
        {"stock levels",
         "INGREDIENT",
         QT_TRANSLATE_NOOP("bm::Cli", "when an ingredient runs short, in its unit"),
         1,
         1,
         levelsCommand,
         {{"reorder-point", "QUANTITY", QT_TRANSLATE_NOOP("bm::Cli", "order anew below it; none: nobody asks")},
          {"minimum", "QUANTITY", QT_TRANSLATE_NOOP("bm::Cli", "what must always be there; none: nobody asks")}}},
        {"stock expire", "", QT_TRANSLATE_NOOP("bm::Cli", "marks what is past its last good day as expired"), 0, 0,
         expireCommand},
    };
}

std::vector<CommandSpec> lookingCommands()
{
    return {
        {"stock summary", "", QT_TRANSLATE_NOOP("bm::Cli", "what is on hand of each ingredient, and what runs short"),
         0, 0, summaryCommand},
        {"stock list",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "the lots on hand, first expired first"),
         0,
         0,
         listCommand,
         {{"ingredient", "NAME", QT_TRANSLATE_NOOP("bm::Cli", "of one ingredient")},
          {"location", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "in one place")},
          {"status", "STATUS", QT_TRANSLATE_NOOP("bm::Cli", "of one status, e.g. QUARANTINED")},
          {"expiring", "DAYS", QT_TRANSLATE_NOOP("bm::Cli", "expired, or expiring within so many days")},
          {"stale", "DAYS", QT_TRANSLATE_NOOP("bm::Cli", "neither moved nor counted for so many days")}}},
        {"stock find", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "any lot that ever was, by our code or the supplier's"), 1,
         1, findCommand},
    };
}
} // namespace

std::vector<CommandSpec> stockCommands()
{
    std::vector<CommandSpec> all = lookingCommands();
    for (const auto &group : {changingCommands(), ingredientCommands()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace bm::cli
