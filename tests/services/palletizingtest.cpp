// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stock/stock.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

class PalletizingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builds_data() { forBothEngines(); }
    void builds()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        const auto pallet =
            floor.palletizing.build({batch, Quantity::ofThousandths(40'500), QStringLiteral("Bay 3"), {}});
        QCOMPARE(told(pallet), QStringLiteral("ok"));
        QCOMPARE(pallet->number, QStringLiteral("P-000001"));
        QVERIFY(pallet->sscc.isEmpty());
        QCOMPARE(pallet->status, QStringLiteral("ACTIVE"));
        QCOMPARE(pallet->location, QStringLiteral("Bay 3"));
        QCOMPARE(pallet->itemCount, std::optional<qint64>(40));
        QVERIFY(!pallet->shippedAt.isValid() && !pallet->migrated);
        QCOMPARE(pallet->items.size(), 1u);
        QCOMPARE(pallet->items[0].batchNumber, batch);
        QCOMPARE(pallet->items[0].recipeName, QStringLiteral("Loaf 1"));
        QCOMPARE(pallet->items[0].quantity->toText(), QStringLiteral("40.500"));
        QCOMPARE(pallet->items[0].unit, QStringLiteral("units"));
        QCOMPARE(must(floor.palletizing.unpacked(batch))->toText(), QStringLiteral("59.500"));
        QCOMPARE(must(floor.palletizing.find(QStringLiteral("p-000001"))).id, pallet->id);
        QCOMPARE(floor.count(QStringLiteral(
                     "SELECT count(*) FROM pallets p JOIN production_runs r "
                     "ON r.id = p.production_run_id WHERE p.created_by = 'maria' AND p.packed_at IS NOT NULL")),
                 1);
        QCOMPARE(
            floor.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE table_name IN ('pallets', 'pallet_items') "
                                       "AND action = 'INSERT' AND changed_by = 'maria'")),
            2);
    }

    void givesSsccsToAPlantWithAPrefix_data() { forBothEngines(); }
    void givesSsccsToAPlantWithAPrefix()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.execute(QStringLiteral("INSERT INTO settings (name, value) VALUES ('gs1_company_prefix', '0614141')"));
        const QString batch = floor.finishedBatch();
        const Pallet first = must(floor.palletizing.build({batch, kilos(1), {}, {}}));
        const Pallet second = must(floor.palletizing.build({batch, kilos(1), {}, {}}));
        QCOMPARE(first.sscc, QStringLiteral("006141410000000012"));
        QCOMPARE(second.sscc, QStringLiteral("006141410000000029"));
        QCOMPARE(must(floor.palletizing.find(second.sscc)).number, QStringLiteral("P-000002"));
        QCOMPARE(must(floor.palletizing.find(QStringLiteral("00") + first.sscc)).number, QStringLiteral("P-000001"));
        QCOMPARE(must(floor.palletizing.find(QStringLiteral("(00) ") + first.sscc)).number, QStringLiteral("P-000001"));
        QCOMPARE(told(floor.palletizing.find(QStringLiteral("006141410000000036"))),
                 QStringLiteral("NotFound|palletCode|006141410000000036"));
        floor.execute(QStringLiteral("UPDATE settings SET value = 'none' WHERE name = 'gs1_company_prefix'"));
        QCOMPARE(told(floor.palletizing.build({batch, kilos(1), {}, {}})),
                 QStringLiteral("NotANumber|company_prefix|none"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM pallets")), 2);
    }

    void refusesToBuild_data() { forBothEngines(); }
    void refusesToBuild()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        must(floor.palletizing.build({batch, kilos(70), {}, QStringLiteral("P-X")}));
        QCOMPARE(told(floor.palletizing.build({QStringLiteral("no"), kilos(1), {}, {}})),
                 QStringLiteral("NotFound|batchNumber|no"));
        QCOMPARE(told(floor.palletizing.build({batch, {}, {}, {}})), QStringLiteral("NotPositive|quantity|0.000"));
        QCOMPARE(told(floor.palletizing.build({batch, kilos(31), {}, {}})),
                 QStringLiteral("MoreThanMade|quantity|B-000001, 30.000 units"));
        QCOMPARE(told(floor.palletizing.build({batch, kilos(1), {}, QStringLiteral("P-X")})),
                 QStringLiteral("Duplicate|palletNumber|P-X"));
        NewRun planned;
        planned.recipeName = QStringLiteral("Loaf 1");
        planned.plannedQuantity = kilos(1);
        const QString idle = must(floor.production.plan(planned)).batchNumber;
        QCOMPARE(told(floor.palletizing.build({idle, kilos(1), {}, {}})),
                 QStringLiteral("RunNotInProgress|batchNumber|B-000002"));
        floor.execute(
            QStringLiteral("INSERT INTO run_events (production_run_id, kind, reason) SELECT id, 'CANCEL', 'no "
                           "order' FROM production_runs WHERE batch_number = ?"),
            {idle});
        QCOMPARE(told(floor.palletizing.build({idle, kilos(1), {}, {}})),
                 QStringLiteral("RunNotInProgress|cameToNothing|B-000002"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM pallets")), 1);
        QCOMPARE(told(floor.palletizing.unpacked(QStringLiteral("no"))), QStringLiteral("NotFound|batchNumber|no"));
        QVERIFY(!must(floor.palletizing.unpacked(idle)));
        QCOMPARE(told(floor.palletizing.find(QStringLiteral("no"))), QStringLiteral("NotFound|palletCode|no"));
    }

    void mixes_data() { forBothEngines(); }
    void mixes()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString first = floor.finishedBatch(kilos(100));
        const QString second = floor.finishedBatch(kilos(50));
        const QString number = must(floor.palletizing.build({first, kilos(10), {}, {}})).number;
        const Pallet mixed = must(floor.palletizing.add(number, second, kilos(20)));
        QCOMPARE(mixed.items.size(), 2u);
        QCOMPARE(mixed.itemCount, std::optional<qint64>(30));
        // More of what stands on it already.
        const Pallet fuller = must(floor.palletizing.add(number, first, kilos(5)));
        QCOMPARE(fuller.items.size(), 2u);
        QCOMPARE(fuller.items[0].quantity, std::optional(kilos(15)));
        QCOMPARE(fuller.itemCount, std::optional<qint64>(35));
        QCOMPARE(told(floor.palletizing.add(number, second, kilos(31))),
                 QStringLiteral("MoreThanMade|quantity|B-000002, 30.000 units"));
        QCOMPARE(told(floor.palletizing.add(number, second, {})), QStringLiteral("NotPositive|quantity|0.000"));
        QCOMPARE(told(floor.palletizing.add(QStringLiteral("no"), second, kilos(1))),
                 QStringLiteral("NotFound|palletCode|no"));
        QCOMPARE(told(floor.palletizing.add(number, QStringLiteral("no"), kilos(1))),
                 QStringLiteral("NotFound|batchNumber|no"));
        must(floor.palletizing.ship(number, QStringLiteral("Airport"), {}));
        QCOMPARE(told(floor.palletizing.add(number, second, kilos(1))),
                 QStringLiteral("PalletNotActive|palletCode|P-000001"));
    }

    void moves_data() { forBothEngines(); }
    void moves()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString number = must(floor.palletizing.build({floor.finishedBatch(), kilos(10), {}, {}})).number;
        QCOMPARE(must(floor.palletizing.move(number, QStringLiteral(" Bay 9 "))).location, QStringLiteral("Bay 9"));
        QCOMPARE(told(floor.palletizing.move(number, {})), QStringLiteral("Required|location|"));
        QCOMPARE(told(floor.palletizing.move(QStringLiteral("no"), QStringLiteral("Bay"))),
                 QStringLiteral("NotFound|palletCode|no"));
        floor.execute(QStringLiteral("UPDATE pallets SET status = 'ON_HOLD'"));
        QCOMPARE(must(floor.palletizing.move(number, QStringLiteral("Cage"))).location, QStringLiteral("Cage"));
        must(floor.palletizing.voidPallet(number, QStringLiteral("dropped")));
        QCOMPARE(told(floor.palletizing.move(number, QStringLiteral("Bay"))),
                 QStringLiteral("PalletNotActive|palletCode|P-000001"));
    }

    void ships_data() { forBothEngines(); }
    void ships()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        const QString number = must(floor.palletizing.build({batch, kilos(10), {}, {}})).number;
        QCOMPARE(told(floor.palletizing.ship(number, QStringLiteral(" "), {})), QStringLiteral("Required|customer|"));
        const Pallet shipped = must(floor.palletizing.ship(number, QStringLiteral("Airport"), QStringLiteral("PO-7")));
        QCOMPARE(shipped.status, QStringLiteral("SHIPPED"));
        QCOMPARE(shipped.customerName, QStringLiteral("Airport"));
        QCOMPARE(shipped.customerOrder, QStringLiteral("PO-7"));
        QCOMPARE(shipped.shippedAt, floor.now);
        QCOMPARE(told(floor.palletizing.ship(number, QStringLiteral("Airport"), {})),
                 QStringLiteral("PalletNotActive|palletCode|P-000001"));
        const QString next = must(floor.palletizing.build({batch, kilos(10), {}, {}})).number;
        must(floor.palletizing.ship(next, QStringLiteral("AIRPORT"), {}));
        QCOMPARE(must(floor.catalog.customerNames()), QStringList{QStringLiteral("Airport")});
    }

    void keepsWhatMustNotLeave_data() { forBothEngines(); }
    void keepsWhatMustNotLeave()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const auto shipping = [&floor](const QString &number) {
            return told(floor.palletizing.ship(number, QStringLiteral("Airport"), {}));
        };
        const QString batch = floor.finishedBatch();
        const RunId run = must(floor.production.find(batch)).id;
        const Pallet held = must(floor.palletizing.build({batch, kilos(10), {}, {}}));
        floor.execute(QStringLiteral("INSERT INTO holds (pallet_id, reason, held_by) VALUES (?, 'wet', 'qa')"),
                      {held.id});
        QCOMPARE(shipping(held.number), QStringLiteral("LotOnHold|palletCode|P-000001"));
        const QString good = must(floor.palletizing.build({batch, kilos(10), {}, {}})).number;
        floor.execute(QStringLiteral("INSERT INTO holds (production_run_id, reason, held_by) VALUES (?, 'wet', 'qa')"),
                      {run});
        QCOMPARE(shipping(good), QStringLiteral("LotOnHold|batchNumber|B-000001"));
        floor.execute(QStringLiteral("UPDATE holds SET released_at = ?, released_by = 'qa', release_reason = 'dry'"),
                      {floor.now});
        must(floor.production.checkQuality(run, QStringLiteral("FAILED"), QStringLiteral("burnt")));
        QCOMPARE(shipping(good), QStringLiteral("LotFailedQuality|batchNumber|B-000001"));
        const RunId running = floor.startedRun(QStringLiteral("Loaf 1"));
        must(floor.production.checkQuality(run, QStringLiteral("PASSED"), {}));
        must(floor.palletizing.add(good, must(floor.production.run(running)).batchNumber, kilos(1)));
        QCOMPARE(shipping(good), QStringLiteral("RunNotInProgress|unfinished|B-000002"));
        floor.execute(QStringLiteral("DELETE FROM pallet_items WHERE pallet_id = ?"), {held.id});
        QCOMPARE(shipping(held.number), QStringLiteral("PalletEmpty|palletCode|P-000001"));
        QCOMPARE(shipping(QStringLiteral("no")), QStringLiteral("NotFound|palletCode|no"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM pallets WHERE status = 'SHIPPED'")), 0);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM customers")), 0);
    }

    // What the customer must be told of a filling, he must be told of what was split off it.
    void partsOfARegulatedLotAreRegulated_data() { forBothEngines(); }
    void partsOfARegulatedLotAreRegulated()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString filling = QStringLiteral("Filling");
        const QString cream = floor.released(QStringLiteral("Cream"), kilos(50));
        floor.recipe(filling, {QStringLiteral("Cream")}, filling);
        const RunId first = floor.startedRun(filling);
        must(floor.production.add({first, cream, kilos(10), {}}));
        must(floor.production.finish(first, kilos(100)));
        const QString made = floor.text(
            QStringLiteral("SELECT internal_lot_code FROM ingredient_lots WHERE source_production_run_id IS NOT NULL"));
        const QString part =
            must(Stock(floor.session).split({made, kilos(20), QStringLiteral("B-1"), QStringLiteral("PART"), {}}));
        floor.recipe(QStringLiteral("Cake"), {filling});
        floor.execute(QStringLiteral("UPDATE recipe_ingredients SET after_kill_step = TRUE WHERE recipe_id = (SELECT "
                                     "max(id) FROM recipes)"));
        floor.execute(QStringLiteral("UPDATE ingredients SET on_food_traceability_list = TRUE WHERE name = 'Cream'"));
        const RunId run = floor.startedRun(QStringLiteral("Cake"));
        must(floor.production.add({run, part, kilos(10), {}}));
        must(floor.production.finish(run, kilos(100)));
        const QString cake = floor.text(QStringLiteral("SELECT batch_number FROM production_runs WHERE id = ?"), {run});
        const QString pallet = must(floor.palletizing.build({cake, kilos(10), {}, {}})).number;
        QCOMPARE(told(floor.palletizing.ship(pallet, QStringLiteral("Airport"), {})),
                 QStringLiteral("ShipmentIncomplete|reason|recipient, shipped_from"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM customers")), 0);
        must(floor.palletizing.ship(pallet, QStringLiteral("Airport"), {}, QStringLiteral("he knows")));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE reason = 'he knows' AND table_name = "
                                            "'pallets'")),
                 1);
    }

    void voidingGivesTheGoodsBack_data() { forBothEngines(); }
    void voidingGivesTheGoodsBack()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        const QString number = must(floor.palletizing.build({batch, kilos(100), {}, {}})).number;
        QCOMPARE(told(floor.palletizing.voidPallet(number, {})), QStringLiteral("Required|reason|"));
        QCOMPARE(must(floor.palletizing.voidPallet(number, QStringLiteral("fell over"))).status,
                 QStringLiteral("VOID"));
        QCOMPARE(must(floor.palletizing.unpacked(batch)), std::optional(kilos(100)));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE reason = 'fell over'")), 1);
        QCOMPARE(told(floor.palletizing.voidPallet(number, QStringLiteral("again"))),
                 QStringLiteral("StatusMoveNotAllowed|palletCode|P-000001"));
        const QString shipped = must(floor.palletizing.build({batch, kilos(100), {}, {}})).number;
        must(floor.palletizing.ship(shipped, QStringLiteral("Airport"), {}));
        QCOMPARE(told(floor.palletizing.voidPallet(shipped, QStringLiteral("late"))),
                 QStringLiteral("StatusMoveNotAllowed|palletCode|P-000002"));
    }
};

QTEST_GUILESS_MAIN(PalletizingTest)
#include "palletizingtest.moc"
