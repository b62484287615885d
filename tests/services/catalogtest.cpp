// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsIngredientsAndPartners_data() { forBothEngines(); }
    void keepsIngredientsAndPartners()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const IngredientId butter = must(
            floor.catalog.addIngredient({QStringLiteral(" Butter "), QStringLiteral("DAIRY"), QStringLiteral("kg")}));
        must(floor.catalog.addIngredient({QStringLiteral("Anise"), QStringLiteral("FLAVORING"), QStringLiteral("g")}));
        const auto list = must(floor.catalog.ingredients());
        QCOMPARE(list.size(), 2u);
        QCOMPARE(list[0].name, QStringLiteral("Anise"));
        QCOMPARE(list[1].id, butter);
        QCOMPARE(list[1].name, QStringLiteral("Butter"));
        QCOMPARE(list[1].type, QStringLiteral("DAIRY"));
        QCOMPARE(list[1].unit, QStringLiteral("kg"));
        must(floor.catalog.addSupplier(QStringLiteral("Dairy")));
        must(floor.catalog.addCustomer(QStringLiteral("Corner Shop")));
        must(floor.catalog.addCustomer(QStringLiteral("Airport")));
        QCOMPARE(must(floor.catalog.supplierNames()), QStringList{QStringLiteral("Dairy")});
        QCOMPARE(must(floor.catalog.customerNames()),
                 (QStringList{QStringLiteral("Airport"), QStringLiteral("Corner Shop")}));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE changed_by = 'maria'")), 5);
    }

    void refusesNames_data() { forBothEngines(); }
    void refusesNames()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(floor.catalog.addIngredient({QStringLiteral("Butter"), QStringLiteral("DAIRY"), QStringLiteral("kg")}));
        must(floor.catalog.addSupplier(QStringLiteral("Dairy")));
        must(floor.catalog.addCustomer(QStringLiteral("Airport")));
        QCOMPARE(told(floor.catalog.addIngredient(
                     {QStringLiteral("butter"), QStringLiteral("DAIRY"), QStringLiteral("kg")})),
                 QStringLiteral("Duplicate|name|Butter"));
        QCOMPARE(told(floor.catalog.addIngredient({{}, QStringLiteral("DAIRY"), QStringLiteral("kg")})),
                 QStringLiteral("Required|name|"));
        QCOMPARE(told(floor.catalog.addIngredient({QStringLiteral("Salt"), QStringLiteral("DAIRY"), {}})),
                 QStringLiteral("Required|unit|"));
        QCOMPARE(
            told(floor.catalog.addIngredient({QStringLiteral("Salt"), QStringLiteral("STONE"), QStringLiteral("kg")})),
            QStringLiteral("UnknownAction|type|STONE"));
        QCOMPARE(told(floor.catalog.addSupplier(QStringLiteral("DAIRY"))), QStringLiteral("Duplicate|name|Dairy"));
        QCOMPARE(told(floor.catalog.addSupplier({})), QStringLiteral("Required|name|"));
        QCOMPARE(told(floor.catalog.addCustomer(QStringLiteral("Airport"))), QStringLiteral("Duplicate|name|Airport"));
        QCOMPARE(told(floor.catalog.addCustomer(QStringLiteral("  "))), QStringLiteral("Required|name|"));
    }

    void versionsRecipes_data() { forBothEngines(); }
    void versionsRecipes()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(QStringLiteral("Sponge"), {QStringLiteral("Flour"), QStringLiteral("Egg")},
                     QStringLiteral("Sponge base"));
        floor.recipe(QStringLiteral("Sponge"), {QStringLiteral("Flour")});
        floor.recipe(QStringLiteral("Cake#1"), {QStringLiteral("Egg")});
        const Recipe newest = must(floor.catalog.recipeByName(QStringLiteral("sponge")));
        QCOMPARE(newest.version, 2);
        QCOMPARE(newest.lines.size(), 1u);
        QVERIFY(!newest.outputIngredient);
        QCOMPARE(newest.yield, std::optional(kilos(100)));
        QCOMPARE(newest.yieldUnit, QStringLiteral("units"));
        const Recipe first = must(floor.catalog.recipeByName(QStringLiteral("Sponge#1")));
        QCOMPARE(first.version, 1);
        QVERIFY(first.outputIngredient.has_value());
        QCOMPARE(first.yieldUnit, QStringLiteral("kg"));
        QCOMPARE(first.lines.size(), 2u);
        QCOMPARE(first.lines[0].ingredientName, QStringLiteral("Flour"));
        QCOMPARE(first.lines[1].quantity, kilos(10));
        QCOMPARE(first.lines[1].unit, QStringLiteral("kg"));
        QCOMPARE(must(floor.catalog.recipeByName(QStringLiteral("Cake#1"))).name, QStringLiteral("Cake#1"));
        QCOMPARE(must(floor.catalog.recipeByName(QStringLiteral("Cake#1#1"))).name, QStringLiteral("Cake#1"));
        const auto all = must(floor.catalog.recipes());
        QCOMPARE(all.size(), 3u);
        QCOMPARE(all[0].name, QStringLiteral("Cake#1"));
        QCOMPARE(all[1].version, 2);
        QCOMPARE(all[2].version, 1);
        floor.execute(QStringLiteral("UPDATE recipes SET is_active = ? WHERE version = 2"), {false});
        QCOMPARE(must(floor.catalog.recipeByName(QStringLiteral("Sponge"))).version, 1);
    }

    void refusesRecipes_data() { forBothEngines(); }
    void refusesRecipes()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(floor.catalog.addIngredient({QStringLiteral("Flour"), QStringLiteral("FLOUR"), QStringLiteral("kg")}));
        const auto answer = [&floor](const std::function<void(NewRecipe &)> &change) {
            NewRecipe recipe{QStringLiteral("Bread"),
                             kilos(10),
                             QStringLiteral("units"),
                             {},
                             {{QStringLiteral("Flour"), kilos(5), {}}}};
            change(recipe);
            return told(floor.catalog.addRecipe(recipe));
        };
        QCOMPARE(answer([](NewRecipe &r) { r.name.clear(); }), QStringLiteral("Required|name|"));
        QCOMPARE(answer([](NewRecipe &r) { r.yield = Quantity(); }), QStringLiteral("NotPositive|yield|Bread"));
        QCOMPARE(answer([](NewRecipe &r) { r.lines[0].ingredientName = QStringLiteral("Sand"); }),
                 QStringLiteral("NotFound|ingredient|Sand"));
        QCOMPARE(answer([](NewRecipe &r) { r.lines[0].ingredientName.clear(); }),
                 QStringLiteral("Required|ingredient|"));
        QCOMPARE(answer([](NewRecipe &r) { r.lines[0].quantity = -kilos(1); }),
                 QStringLiteral("NotPositive|quantity|Flour"));
        QCOMPARE(answer([](NewRecipe &r) { r.lines[0].unit = QStringLiteral("lb"); }),
                 QStringLiteral("UnitMismatch|unit|kg"));
        QCOMPARE(answer([](NewRecipe &r) { r.outputIngredientName = QStringLiteral("Gold"); }),
                 QStringLiteral("NotFound|outputIngredient|Gold"));
        QCOMPARE(answer([](NewRecipe &r) { r.outputIngredientName = QStringLiteral("Flour"); }),
                 QStringLiteral("UnitMismatch|yieldUnit|kg"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM recipes")), 0);
        QCOMPARE(told(floor.catalog.recipeByName(QStringLiteral("Bread"))), QStringLiteral("NotFound|recipe|Bread"));
        QCOMPARE(told(floor.catalog.recipeByName(QStringLiteral("Bread#1"))),
                 QStringLiteral("NotFound|recipe|Bread#1"));
        QCOMPARE(told(floor.catalog.recipe(RecipeId(99))), QStringLiteral("NotFound|recipe|99"));
    }

    void listsLocationsInUse_data() { forBothEngines(); }
    void listsLocationsInUse()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        NewLot lot;
        lot.ingredientName = QStringLiteral("Flour");
        lot.createIngredient = true;
        lot.unit = QStringLiteral("kg");
        lot.quantity = kilos(1);
        lot.storageLocation = QStringLiteral("Silo 1");
        const QString code = must(floor.receiving.receive(lot)).internalLotCode;
        must(floor.receiving.receive(lot));
        NewPallet pallet{floor.finishedBatch(), kilos(5), QStringLiteral("Bay 3"), {}};
        must(floor.palletizing.build(pallet));
        QCOMPARE(must(floor.catalog.locations()), (QStringList{QStringLiteral("Bay 3"), QStringLiteral("Silo 1")}));
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "catalogtest.moc"
