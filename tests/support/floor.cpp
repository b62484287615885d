// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/floor.h"

#include "database/migration/definitions.h"

namespace bm::test
{
namespace
{
const char *word(Reason reason)
{
    switch (reason) {
#define BM_WORD(REASON)                                                                                                \
    case Reason::REASON:                                                                                               \
        return #REASON;
        BM_WORD(Required)
        BM_WORD(NotPositive)
        BM_WORD(BadDate)
        BM_WORD(Duplicate)
        BM_WORD(NotFound)
        BM_WORD(NotANumber)
        BM_WORD(Ambiguous)
        BM_WORD(UnknownAction)
        BM_WORD(LotNotReleased)
        BM_WORD(LotFailedQuality)
        BM_WORD(LotOnHold)
        BM_WORD(LotQuarantined)
        BM_WORD(LotExpired)
        BM_WORD(ReleaseEnded)
        BM_WORD(ExpiredOnlyLeaves)
        BM_WORD(LotRecalled)
        BM_WORD(LotDepleted)
        BM_WORD(LotMovedSince)
        BM_WORD(LotQuantityUnknown)
        BM_WORD(NotEnoughLeft)
        BM_WORD(UnitMismatch)
        BM_WORD(UnitInUse)
        BM_WORD(NotAGtin)
        BM_WORD(GtinTaken)
        BM_WORD(NotInRecipe)
        BM_WORD(LotInOwnAncestry)
        BM_WORD(RunNotInProgress)
        BM_WORD(RunAlreadyStarted)
        BM_WORD(RunFinished)
        BM_WORD(RunEmpty)
        BM_WORD(PalletNotActive)
        BM_WORD(PalletEmpty)
        BM_WORD(PalletLoaded)
        BM_WORD(TooOldForCustomer)
        BM_WORD(ExpiryUnknown)
        BM_WORD(MoreThanMade)
        BM_WORD(StatusMoveNotAllowed)
        BM_WORD(AlreadyHeld)
        BM_WORD(NotHeld)
        BM_WORD(RecallUnsettled)
        BM_WORD(RecallClosed)
        BM_WORD(DeliveryClosed)
        BM_WORD(DeliveryIncomplete)
        BM_WORD(ShipmentClosed)
        BM_WORD(ShipmentEmpty)
        BM_WORD(ShipmentIncomplete)
        BM_WORD(PalletsRefused)
        BM_WORD(RecipeFrozen)
        BM_WORD(StepsUndone)
        BM_WORD(ReadingMissing)
        BM_WORD(OutOfLimits)
        BM_WORD(RefusedByDatabase)
        BM_WORD(Busy)
        BM_WORD(TooLong)
        BM_WORD(UnreadableText)
        BM_WORD(NotEmpty)
        BM_WORD(NotSignedIn)
        BM_WORD(WrongSecret)
        BM_WORD(SignInPaused)
        BM_WORD(SecretTooWeak)
        BM_WORD(NotAllowed)
        BM_WORD(SignatureNeeded)
        BM_WORD(SecondPersonNeeded)
        BM_WORD(LastAdmin)
#undef BM_WORD
    default:
        return nullptr;
    }
}
} // namespace

QString told(const Error &error)
{
    const char *known = word(error.reason);
    const QString reason =
        known ? QString::fromLatin1(known) : QStringLiteral("Reason %1").arg(static_cast<int>(error.reason));
    return QStringList{reason, error.field, error.detail}.join(u'|');
}

Floor::Floor(Engine engine)
    : plant(engine), database(plant.open()),
      now(QDate(2026, 5, 4), QTime(9, 30), Qt::UTC), session{*database, QStringLiteral("maria"),
                                                             QStringLiteral("dock-1"), [this] { return now; }},
      services(session)
{
}

QString Floor::received(const QString &ingredient, Quantity quantity, QDate expiry)
{
    NewLot lot;
    lot.ingredientName = ingredient;
    lot.createIngredient = true;
    lot.unit = QStringLiteral("kg");
    lot.quantity = quantity;
    lot.expirationDate = expiry;
    return must(receiving.receive(lot)).internalLotCode;
}

QString Floor::released(const QString &ingredient, Quantity quantity, QDate expiry)
{
    const QString code = received(ingredient, quantity, expiry);
    must(lots.release(code, {}));
    return code;
}

void Floor::recipe(const QString &name, const QStringList &ingredients, const QString &output)
{
    const QStringList all = output.isEmpty() ? ingredients : ingredients + QStringList{output};
    for (const QString &ingredient : all) {
        if (count(QStringLiteral("SELECT count(*) FROM ingredients WHERE name = ?"), {ingredient}) == 0)
            must(catalog.addIngredient({ingredient, QStringLiteral("OTHER"), QStringLiteral("kg")}));
    }
    NewRecipe recipe;
    recipe.name = name;
    recipe.yield = kilos(100);
    recipe.yieldUnit = output.isEmpty() ? QStringLiteral("units") : QString();
    recipe.outputIngredientName = output;
    for (const QString &ingredient : ingredients)
        recipe.lines.push_back({ingredient, kilos(10), {}});
    must(catalog.addRecipe(recipe));
}

RunId Floor::startedRun(const QString &recipe)
{
    NewRun run;
    run.recipeName = recipe;
    run.plannedQuantity = kilos(100);
    run.startNow = true;
    return must(production.plan(run)).id;
}

QString Floor::finishedBatch(Quantity made)
{
    const QString name = QStringLiteral("Loaf %1").arg(++m_batches);
    recipe(name, {QStringLiteral("Spelt")});
    const RunId run = startedRun(name);
    must(production.add({run, released(QStringLiteral("Spelt"), kilos(10)), kilos(10), {}}));
    return must(production.finish(run, made)).run.batchNumber;
}

Row Floor::row(const QString &sql, const Args &args)
{
    const auto row = must(database->first(sql, args));
    if (!row)
        qFatal("no row: %s", qPrintable(sql));
    return *row;
}

Quantity Floor::quantity(const QString &sql, const Args &args)
{
    const QString text = row(sql, args).joined(u'|');
    if (plant.engine() == Engine::SQLite)
        return Quantity::ofThousandths(text.toLongLong());
    return text.isEmpty() ? Quantity() : must(Quantity::tryFromText(text));
}

QString Floor::text(const QString &sql, const Args &args)
{
    return row(sql, args).joined(u'|');
}

qint64 Floor::count(const QString &sql, const Args &args)
{
    return row(sql, args).joined(u'|').toLongLong();
}

void Floor::execute(const QString &sql, const Args &args)
{
    must(database->run(sql, args));
}

void Floor::makeUnknown(const QString &lotCode)
{
    // Migrations run before the guards exist.
    must(dropDefinitions(*database));
    execute(QStringLiteral("UPDATE ingredient_lots SET provenance = 'MIGRATED', quantity_received = NULL, "
                           "quantity_remaining = NULL WHERE internal_lot_code = ?"),
            {lotCode});
    must(createDefinitions(*database));
}

} // namespace bm::test
