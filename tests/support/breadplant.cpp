// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/breadplant.h"

#include "services/services.h"

namespace bm::test
{

namespace
{

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("Reason %d, field %s, %s", int(result.error().reason), qPrintable(result.error().field),
               qPrintable(result.error().detail));
    return std::move(result).value();
}

void must(const Done &done)
{
    if (!done)
        qFatal("Reason %d, field %s, %s", int(done.error().reason), qPrintable(done.error().field),
               qPrintable(done.error().detail));
}

void receive(Services &plant, const QString &code, const QString &ingredient, const QString &supplier,
             const QString &supplierLot)
{
    NewLot lot;
    lot.ingredientName = ingredient;
    lot.supplierName = supplier;
    lot.supplierLotCode = supplierLot;
    lot.quantity = Quantity::ofUnits(100);
    lot.expirationDate = QDate::currentDate().addDays(60);
    lot.internalLotCode = code;
    must(plant.receiving.receive(lot));
    must(plant.lots.release(code, QStringLiteral("certificate seen")));
}

FinishedRun bake(Services &plant, const QString &recipe, const QString &batch, Quantity made,
                 const std::vector<std::pair<QString, Quantity>> &lots)
{
    NewRun run;
    run.recipeName = recipe;
    run.plannedQuantity = made;
    run.batchNumber = batch;
    run.startNow = true;
    const RunId id = must(plant.production.plan(run)).id;
    for (const auto &[lot, quantity] : lots)
        must(plant.production.add({id, lot, quantity, {}}));
    const FinishedRun finished = must(plant.production.finish(id, made));
    must(plant.production.checkQuality(id, QStringLiteral("PASSED"), {}));
    return finished;
}

void fillCatalog(Catalog &catalog)
{
    for (const QString &name : {QStringLiteral("Wheat flour"), QStringLiteral("Yeast"), QStringLiteral("Sponge")})
        must(catalog.addIngredient({name, QStringLiteral("OTHER"), QStringLiteral("kg")}));
    NewRecipe sponge{
        QStringLiteral("Sponge dough"), Quantity::ofUnits(40), QStringLiteral("kg"), QStringLiteral("Sponge"), {}};
    sponge.lines = {{QStringLiteral("Wheat flour"), Quantity::ofUnits(37), QStringLiteral("kg")},
                    {QStringLiteral("Yeast"), Quantity::ofThousandths(600), QStringLiteral("kg")}};
    must(catalog.addRecipe(sponge));
    NewRecipe loaf{QStringLiteral("Country loaf"), Quantity::ofUnits(480), QStringLiteral("units"), {}, {}};
    loaf.lines = {{QStringLiteral("Wheat flour"), Quantity::ofUnits(25), QStringLiteral("kg")},
                  {QStringLiteral("Sponge"), Quantity::ofUnits(20), QStringLiteral("kg")}};
    must(catalog.addRecipe(loaf));
    must(catalog.addCustomer(QStringLiteral("Mercado Central")));
}

} // namespace

void bakeBread(const TestPlant &plant)
{
    const std::unique_ptr<Database> database = plant.open();
    Session session{*database, QStringLiteral("lucia"), QStringLiteral("ws-1")};
    Services services(session);
    fillCatalog(services.catalog);
    receive(services, QStringLiteral("FLOUR-1"), QStringLiteral("Wheat flour"), QStringLiteral("Molino"),
            QStringLiteral("A77"));
    receive(services, QStringLiteral("FLOUR-2"), QStringLiteral("Wheat flour"), QStringLiteral("Molino"),
            QStringLiteral("A78"));
    receive(services, QStringLiteral("YEAST-1"), QStringLiteral("Yeast"), QStringLiteral("Levadura"),
            QStringLiteral("A77"));
    const QString sponge = bake(services, QStringLiteral("Sponge dough"), QStringLiteral("B-1"), Quantity::ofUnits(37),
                                {{QStringLiteral("FLOUR-1"), Quantity::ofUnits(37)},
                                 {QStringLiteral("YEAST-1"), Quantity::ofThousandths(600)}})
                               .wipLotCode;
    bake(services, QStringLiteral("Country loaf"), QStringLiteral("B-2"), Quantity::ofUnits(480),
         {{QStringLiteral("FLOUR-1"), Quantity::ofUnits(25)}, {sponge, Quantity::ofUnits(20)}});
    for (const QString &number : {QStringLiteral("P-1"), QStringLiteral("P-2"), QStringLiteral("P-3")})
        must(services.palletizing.build(
            {QStringLiteral("B-2"), Quantity::ofUnits(96), QStringLiteral("Cold store 2"), number}));
    must(services.palletizing.ship(QStringLiteral("P-1"), QStringLiteral("Mercado Central"), QStringLiteral("PO-1")));
}

} // namespace bm::test
