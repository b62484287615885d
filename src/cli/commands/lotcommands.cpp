// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/dock/receiptquestions.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "documents/wording/reworkwords.h"
#include "services/lots/decisions.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
Result<NewLot> typedLot(const CommandLine &line)
{
    NewLot lot;
    lot.ingredientName = line.arguments[0];
    BM_TRY_ASSIGN(lot.quantity, quantityOf(line.arguments[1], QStringLiteral("quantity")));
    BM_TRY_ASSIGN(lot.expirationDate, dateOf(line, "expires"));
    BM_TRY_ASSIGN(lot.bestByDate, dateOf(line, "best-by"));
    BM_TRY_ASSIGN(lot.manufactureDate, dateOf(line, "made"));
    lot.createIngredient = line.has("new-ingredient");
    lot.unit = line.option("unit");
    lot.supplierName = line.option("supplier");
    lot.supplierLotCode = line.option("supplier-lot");
    lot.storageLocation = line.option("location");
    lot.invoiceNumber = line.option("invoice");
    lot.purchaseOrder = line.option("order");
    lot.internalLotCode = line.option("code");
    return lot;
}

void remarkOnSameLot(const ReceivedLot &lot, Output &out)
{
    if (!lot.alreadyInHouse.isEmpty())
        out.remark(Cli::tr("This supplier lot is in house already: %1").arg(lot.alreadyInHouse.join(u", "_qs)));
    if (lot.differentExpiryInHouse)
        out.remark(Cli::tr("There it expires on %1. Look at the label again.")
                       .arg(lot.differentExpiryInHouse->toString(Qt::ISODate)));
}

QJsonObject lotJson(const Lot &lot)
{
    return {{u"id"_qs, lot.id.value()},
            {u"code"_qs, lot.code},
            {u"ingredient"_qs, lot.ingredientName},
            {u"supplier"_qs, lot.supplierName},
            {u"supplier_lot_code"_qs, lot.supplierLotCode},
            {u"quantity_received"_qs, amountJson(lot.received)},
            {u"quantity_remaining"_qs, amountJson(lot.remaining)},
            {u"unit"_qs, lot.unit},
            {u"expiration_date"_qs, dateJson(lot.expirationDate)},
            {u"status"_qs, lot.status},
            {u"quality_status"_qs, lot.qualityStatus},
            {u"release_ends_at"_qs, timeJson(lot.releaseEndsAt)},
            {u"storage_location"_qs, textOrNull(lot.storageLocation)},
            {u"held"_qs, lot.held},
            {u"held_through"_qs, textOrNull(lot.heldThrough)},
            {u"migrated"_qs, lot.migrated}};
}

// A day ends at its midnight, a moment at once.
Result<QDateTime> endOf(const CommandLine &line)
{
    const QDate day = QDate::fromString(line.option("until"), Qt::ISODate);
    if (day.isValid() && line.option("until").size() == 10)
        return endOfPlantDay(day);
    return timeOf(line, "until");
}

// Does something with the lot and tells how it stands afterwards.
template <typename Act>
Result<Exit> actOnLot(Invocation &run, Act act)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Lots &lots = plant->services().lots;
    // By our own code from here on: what is typed may be the supplier's.
    BM_TRY_ASSIGN(const Lot before, lots.find(run.line.arguments[0]));
    BM_TRY(act(lots, before.code, plant->services().people));
    BM_TRY_ASSIGN(const Lot lot, lots.find(before.code));
    BM_TRY_ASSIGN(const LotBehind behind, Rework(plant->services().session).behind(before.code));
    QJsonObject json = lotJson(lot);
    addBehind(json, behind);
    QString text =
        Cli::tr("Lot %1 (%2): %3, %4, %5 left")
            .arg(lot.code, lot.ingredientName, lot.status, lot.qualityStatus, amountText(lot.remaining, lot.unit)) +
        u'\n';
    for (const QString &fact : behindFacts(behind))
        text += fact + u'\n';
    run.out.result(json, text);
    return Exit::Done;
}
} // namespace

Result<Exit> receiveCommand(Invocation &run)
{
    BM_TRY_ASSIGN(NewLot typed, typedLot(run.line));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const auto asked, questioned(run, plant->services().session, typed));
    if (asked)
        return *asked;
    BM_TRY_ASSIGN(const ReceivedLot lot, plant->services().receiving.receive(typed));
    remarkOnSameLot(lot, run.out);
    BM_TRY(remarkOnSupplier(plant->services().session, lot.id, run.out));
    const QDate otherExpiry = lot.differentExpiryInHouse.value_or(QDate());
    run.out.result(
        {{u"id"_qs, lot.id.value()},
         {u"code"_qs, lot.internalLotCode},
         {u"ingredient"_qs, typed.ingredientName.trimmed()},
         {u"quantity"_qs, typed.quantity.toText()},
         {u"unit"_qs, lot.unit},
         {u"already_in_house"_qs, QJsonArray::fromStringList(lot.alreadyInHouse)},
         {u"different_expiry_in_house"_qs, dateJson(otherExpiry)}},
        Cli::tr("Received lot %1: %2 of %3")
                .arg(lot.internalLotCode, amountText(typed.quantity, lot.unit), typed.ingredientName.trimmed()) +
            u'\n');
    return Exit::Done;
}

Result<Exit> lotHoldCommand(Invocation &run)
{
    return actOnLot(
        run, [&](Lots &lots, const QString &code, People &) { return lots.hold(code, run.line.option("reason")); });
}

Result<Exit> lotReleaseCommand(Invocation &run)
{
    const bool isConditional = run.line.has("conditional") || run.line.has("until");
    BM_TRY_ASSIGN(const QDateTime ends, endOf(run.line));
    return actOnLot(run, [&](Lots &lots, const QString &code, People &people) -> Done {
        BM_TRY_ASSIGN(const auto signature, signatureOf(people, run.line));
        if (isConditional)
            return lots.releaseUntil(code, ends, run.line.option("reason"), signature);
        return lots.release(code, run.line.option("reason"), signature);
    });
}

Result<Exit> lotRejectCommand(Invocation &run)
{
    return actOnLot(
        run, [&](Lots &lots, const QString &code, People &) { return lots.reject(code, run.line.option("reason")); });
}

Result<Exit> lotAdjustCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Quantity difference, differenceOf(run.line.arguments[1], QStringLiteral("difference")));
    return actOnLot(run, [&](Lots &lots, const QString &code, People &) {
        return lots.adjust(code, difference, run.line.option("reason"));
    });
}

Result<Exit> lotTakeBackCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Receiving &receiving = plant->services().receiving;
    BM_TRY_ASSIGN(const qint64 receipt, receiving.lastReceipt(run.line.arguments[0]));
    BM_TRY_ASSIGN(const TakenBack taken, receiving.takeBack(receipt, run.line.option("reason")));
    run.out.result({{u"code"_qs, taken.lotCode},
                    {u"ingredient"_qs, taken.ingredientName},
                    {u"taken_back"_qs, taken.quantity.toText()},
                    {u"quantity_remaining"_qs, taken.remaining.toText()},
                    {u"unit"_qs, taken.unit}},
                   Cli::tr("Taken back from lot %1: %2 of %3, %4 left")
                           .arg(taken.lotCode, amountText(taken.quantity, taken.unit), taken.ingredientName,
                                amountText(taken.remaining, taken.unit)) +
                       u'\n');
    return Exit::Done;
}

} // namespace bm::cli
