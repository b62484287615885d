// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString bread = QStringLiteral("Bread");
const QString flour = QStringLiteral("Flour");
const QString salt = QStringLiteral("Salt");

struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine) { recipe(bread, {flour, salt}); }

    // A run with ten kilos of flour in it.
    RunId runWithFlour(const QString &name = bread)
    {
        const RunId run = startedRun(name);
        must(production.add({run, released(flour, kilos(10)), kilos(10), {}}));
        return run;
    }
    QString lotState(const QString &code)
    {
        return text(QStringLiteral("SELECT status, quality_status FROM ingredient_lots WHERE internal_lot_code = ?"),
                    {code});
    }
};
} // namespace

class ProductionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plans_data() { forBothEngines(); }
    void plans()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        NewRun wanted;
        wanted.recipeName = QStringLiteral("bread");
        wanted.plannedQuantity = kilos(250);
        wanted.line = QStringLiteral("Line 1");
        wanted.shift = QStringLiteral("Early");
        wanted.dailyLot = QStringLiteral("D-1");
        wanted.cakeLot = QStringLiteral("C-1");
        wanted.icingLot = QStringLiteral("I-1");
        wanted.plannedStart = floor.now.addSecs(3600);
        const auto run = floor.production.plan(wanted);
        QCOMPARE(told(run), QStringLiteral("ok"));
        QCOMPARE(run->batchNumber, QStringLiteral("B-000001"));
        QCOMPARE(run->recipeName, bread);
        QCOMPARE(run->planned, std::optional(kilos(250)));
        QVERIFY(!run->actual);
        QCOMPARE(run->unit, QStringLiteral("units"));
        QCOMPARE(run->status, QStringLiteral("PLANNED"));
        QCOMPARE(run->qualityStatus, QStringLiteral("PENDING"));
        QVERIFY(!run->startedAt.isValid());
        QVERIFY(!run->held && !run->migrated);
        QCOMPARE(floor.text(QStringLiteral(
                     "SELECT line, shift, daily_lot, cake_lot, icing_lot, created_by FROM production_runs")),
                 QStringLiteral("Line 1|Early|D-1|C-1|I-1|maria"));
        const auto row = must(floor.database->first(QStringLiteral("SELECT planned_start_time FROM production_runs")));
        QCOMPARE(row->time(QStringLiteral("planned_start_time")), wanted.plannedStart);
        QCOMPARE(must(floor.production.find(QStringLiteral(" b-000001"))).id, run->id);
        QCOMPARE(must(floor.production.run(run->id)).batchNumber, run->batchNumber);
    }

    void refusesPlans_data() { forBothEngines(); }
    void refusesPlans()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const auto answer = [&floor](const std::function<void(NewRun &)> &change) {
            NewRun run;
            run.recipeName = bread;
            run.plannedQuantity = kilos(1);
            run.batchNumber = QStringLiteral("MONDAY");
            change(run);
            return told(floor.production.plan(run));
        };
        QCOMPARE(answer([](NewRun &) {}), QStringLiteral("ok"));
        QCOMPARE(answer([](NewRun &) {}), QStringLiteral("Duplicate|batchNumber|MONDAY"));
        QCOMPARE(answer([](NewRun &r) { r.recipeName = QStringLiteral("Pie"); }),
                 QStringLiteral("NotFound|recipe|Pie"));
        QCOMPARE(answer([](NewRun &r) { r.recipeName.clear(); }), QStringLiteral("Required|recipe|"));
        QCOMPARE(answer([](NewRun &r) { r.plannedQuantity = {}; }),
                 QStringLiteral("NotPositive|plannedQuantity|0.000"));
        QCOMPARE(answer([](NewRun &r) { r.unit = QStringLiteral("kg"); }), QStringLiteral("UnitMismatch|unit|units"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM production_runs")), 1);
        QCOMPARE(told(floor.production.find(QStringLiteral("B-9"))), QStringLiteral("NotFound|batchNumber|B-9"));
        QCOMPARE(told(floor.production.run(RunId(99))), QStringLiteral("NotFound|run|99"));
    }

    void startsOnce_data() { forBothEngines(); }
    void startsOnce()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        NewRun wanted;
        wanted.recipeName = bread;
        wanted.plannedQuantity = kilos(1);
        const RunId planned = must(floor.production.plan(wanted)).id;
        const Run started = must(floor.production.start(planned));
        QCOMPARE(started.status, QStringLiteral("IN_PROGRESS"));
        QCOMPARE(started.startedAt, floor.now);
        QCOMPARE(told(floor.production.start(planned)), QStringLiteral("RunAlreadyStarted|run|B-000001"));
        QCOMPARE(told(floor.production.start(RunId(99))), QStringLiteral("NotFound|run|99"));
        const RunId finished = floor.runWithFlour();
        must(floor.production.finish(finished, kilos(90)));
        QCOMPARE(told(floor.production.start(finished)), QStringLiteral("RunFinished|run|B-000002"));
        const RunId atOnce = floor.startedRun(bread);
        QStringList open;
        for (const Run &run : must(floor.production.open()))
            open << run.batchNumber;
        QCOMPARE(open, (QStringList{QStringLiteral("B-000003"), QStringLiteral("B-000001")}));
        QCOMPARE(must(floor.production.run(atOnce)).startedAt, floor.now);
    }

    void addsALot_data() { forBothEngines(); }
    void addsALot()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.startedRun(bread);
        const QString code = floor.released(flour, kilos(10));
        const AddLot use{run, code, Quantity::ofThousandths(2'500), QStringLiteral("first bag")};
        const AddedLot looked = must(floor.production.check(use));
        QCOMPARE(looked.remaining.toText(), QStringLiteral("7.500"));
        QCOMPARE(looked.batchIngredientId, 0);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM batch_ingredients")), 0);
        const AddedLot added = must(floor.production.add(use));
        QVERIFY(added.batchIngredientId > 0);
        QCOMPARE(added.lotCode, code);
        QCOMPARE(added.ingredientName, flour);
        QCOMPARE(added.quantity.toText(), QStringLiteral("2.500"));
        QCOMPARE(added.unit, QStringLiteral("kg"));
        QCOMPARE(added.remaining.toText(), QStringLiteral("7.500"));
        QVERIFY(added.inRecipe);
        QCOMPARE(must(floor.lots.find(code)).remaining->toText(), QStringLiteral("7.500"));
        QCOMPARE(floor.lotState(code), QStringLiteral("IN_USE|PASSED"));
        QCOMPARE(
            floor.text(QStringLiteral("SELECT m.type, m.reason, m.moved_by, b.added_by, b.notes FROM lot_movements m "
                                      "JOIN batch_ingredients b ON b.id = m.batch_ingredient_id")),
            QStringLiteral("CONSUME|first bag|maria|maria|first bag"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE table_name = 'batch_ingredients'")),
                 1);
        must(floor.production.add({run, code, Quantity::ofThousandths(7'500), {}}));
        QCOMPARE(floor.lotState(code), QStringLiteral("DEPLETED|PASSED"));
        const auto uses = must(floor.production.uses(run));
        QCOMPARE(uses.size(), 2u);
        QCOMPARE(uses[0].id, added.batchIngredientId);
        QCOMPARE(uses[0].lotCode, code);
        QCOMPARE(uses[0].ingredientName, flour);
        QCOMPARE(uses[0].addedAt, floor.now);
        QCOMPARE(uses[1].quantity->toText(), QStringLiteral("7.500"));
    }

    void keepsWrongLotsOut_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("answer");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            const auto add = [engine](const char *name, const char *change, const char *answer) {
                QTest::addRow("%s %s", qPrintable(engineName(engine)), name)
                    << engine << QString::fromLatin1(change) << QString::fromLatin1(answer);
            };
            add("recalled", "status = 'RECALLED'", "LotRecalled|lotCode|L-000001");
            add("quarantined", "status = 'QUARANTINED'", "LotQuarantined|lotCode|L-000001");
            add("expired yesterday", "expiration_date = '2026-05-03'", "LotExpired|lotCode|L-000001, 2026-05-03");
            add("expired by status", "status = 'EXPIRED'", "LotExpired|lotCode|L-000001");
            add("failed", "quality_status = 'FAILED', status = 'EXPIRED'", "LotExpired|lotCode|L-000001");
            add("depleted", "status = 'DEPLETED'", "LotDepleted|lotCode|L-000001");
        }
    }
    void keepsWrongLotsOut()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, change);
        QFETCH(QString, answer);
        Bakery floor(engine);
        const RunId run = floor.startedRun(bread);
        const QString code = floor.released(flour, kilos(10));
        floor.execute(QStringLiteral("UPDATE ingredient_lots SET %1 WHERE internal_lot_code = ?").arg(change), {code});
        QCOMPARE(told(floor.production.check({run, code, {}, {}})), answer);
        QCOMPARE(told(floor.production.check({run, code, kilos(1), {}})), answer);
        QCOMPARE(told(floor.production.add({run, code, kilos(1), {}})), answer);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM batch_ingredients")), 0);
    }

    void keepsOutWhatIsNotReleased_data() { forBothEngines(); }
    void keepsOutWhatIsNotReleased()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.startedRun(bread);
        const auto answer = [&](const QString &code, Quantity quantity = kilos(1)) {
            const AddLot use{run, code, quantity, {}};
            const QString looked = told(floor.production.check(use));
            const QString added = told(floor.production.add(use));
            return looked == added ? added : QString(looked + QStringLiteral(" but ") + added);
        };
        const QString pending = floor.received(flour, kilos(10));
        QCOMPARE(answer(pending), QStringLiteral("LotNotReleased|lotCode|L-000001"));
        floor.execute(
            QStringLiteral("UPDATE ingredient_lots SET quality_status = 'FAILED' WHERE internal_lot_code = ?"),
            {pending});
        QCOMPARE(answer(pending), QStringLiteral("LotFailedQuality|lotCode|L-000001"));
        const QString held = floor.released(flour, kilos(10));
        floor.execute(QStringLiteral("INSERT INTO holds (ingredient_lot_id, reason, held_by) "
                                     "SELECT id, 'smell', 'qa' FROM ingredient_lots WHERE internal_lot_code = ?"),
                      {held});
        QCOMPARE(answer(held), QStringLiteral("LotOnHold|lotCode|L-000002"));
        QCOMPARE(answer(floor.released(flour, kilos(12)), Quantity::ofThousandths(12'001)),
                 QStringLiteral("NotEnoughLeft|lotCode|L-000003, 12.000 kg"));
        QCOMPARE(answer(floor.released(QStringLiteral("Sugar"), kilos(12))),
                 QStringLiteral("NotInRecipe|lotCode|Sugar (L-000004)"));
        QCOMPARE(answer(QStringLiteral("no")), QStringLiteral("NotFound|lotCode|no"));
        QCOMPARE(answer(held, -kilos(1)), QStringLiteral("NotPositive|quantity|-1.000"));
        QCOMPARE(told(floor.production.add({run, held, {}, {}})), QStringLiteral("NotPositive|quantity|0.000"));
        const QString unknown = floor.released(flour, kilos(10));
        floor.makeUnknown(unknown);
        QCOMPARE(answer(unknown), QStringLiteral("LotQuantityUnknown|lotCode|L-000005"));
        QCOMPARE(told(floor.lots.adjust(unknown, kilos(1), QStringLiteral("count"))),
                 QStringLiteral("LotQuantityUnknown|lotCode|L-000005"));
        const Lot migrated = must(floor.lots.find(unknown));
        QVERIFY(migrated.migrated && !migrated.remaining && !migrated.received);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM batch_ingredients")), 0);
    }

    void addsOnlyToARunInProgress_data() { forBothEngines(); }
    void addsOnlyToARunInProgress()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        NewRun wanted;
        wanted.recipeName = bread;
        wanted.plannedQuantity = kilos(1);
        const RunId planned = must(floor.production.plan(wanted)).id;
        const QString code = floor.released(flour, kilos(10));
        QCOMPARE(told(floor.production.add({planned, code, kilos(1), {}})),
                 QStringLiteral("RunNotInProgress|run|B-000001"));
        const RunId finished = floor.runWithFlour();
        must(floor.production.finish(finished, kilos(1)));
        QCOMPARE(told(floor.production.add({finished, code, kilos(1), {}})),
                 QStringLiteral("RunNotInProgress|run|B-000002"));
        QCOMPARE(told(floor.production.check({finished, QStringLiteral("no"), kilos(1), {}})),
                 QStringLiteral("RunNotInProgress|run|B-000002"));
        QCOMPARE(told(floor.production.add({RunId(99), code, kilos(1), {}})), QStringLiteral("NotFound|run|99"));
    }

    void aRecipeWithoutLinesTakesAnything_data() { forBothEngines(); }
    void aRecipeWithoutLinesTakesAnything()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        floor.recipe(QStringLiteral("Old pie"), {});
        const RunId run = floor.startedRun(QStringLiteral("Old pie"));
        QVERIFY(!must(floor.production.add({run, floor.released(flour, kilos(1)), kilos(1), {}})).inRecipe);
        const auto needs = must(floor.production.needs(run));
        QCOMPARE(needs.size(), 1u);
        QCOMPARE(needs[0].wanted, Quantity());
        QCOMPARE(needs[0].used, kilos(1));
    }

    void tellsWhatTheBatchNeeds_data() { forBothEngines(); }
    void tellsWhatTheBatchNeeds()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        NewRun wanted;
        wanted.recipeName = bread;
        wanted.plannedQuantity = kilos(250);
        wanted.startNow = true;
        const RunId run = must(floor.production.plan(wanted)).id;
        NewLot lot;
        lot.ingredientName = flour;
        lot.quantity = kilos(50);
        lot.storageLocation = QStringLiteral("Silo 1");
        const QString code = must(floor.receiving.receive(lot)).internalLotCode;
        must(floor.lots.release(code, {}));
        must(floor.production.add({run, code, kilos(3), {}}));
        const auto needs = must(floor.production.needs(run));
        QCOMPARE(needs.size(), 2u);
        QCOMPARE(needs[0].ingredientName, flour);
        QCOMPARE(needs[0].wanted.toText(), QStringLiteral("25.000"));
        QCOMPARE(needs[0].used.toText(), QStringLiteral("3.000"));
        QCOMPARE(needs[0].unit, QStringLiteral("kg"));
        QCOMPARE(needs[0].proposedLot, code);
        QCOMPARE(needs[0].proposedLocation, QStringLiteral("Silo 1"));
        QCOMPARE(needs[1].ingredientName, salt);
        QVERIFY(needs[1].proposedLot.isEmpty());
        QCOMPARE(told(floor.production.needs(RunId(99))), QStringLiteral("NotFound|run|99"));
    }

    void takesBack_data() { forBothEngines(); }
    void takesBack()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.startedRun(bread);
        const QString code = floor.released(flour, kilos(10));
        const QString why = QStringLiteral("wrong mixer");
        const qint64 use = must(floor.production.add({run, code, kilos(10), {}})).batchIngredientId;
        QCOMPARE(floor.lotState(code), QStringLiteral("DEPLETED|PASSED"));
        must(floor.production.takeBack(use, kilos(4), why));
        QCOMPARE(floor.lotState(code), QStringLiteral("IN_USE|PASSED"));
        QCOMPARE(must(floor.lots.find(code)).remaining, std::optional(kilos(4)));
        QCOMPARE(floor.text(QStringLiteral("SELECT type, reason FROM lot_movements ORDER BY id DESC LIMIT 1")),
                 QStringLiteral("RETURN|wrong mixer"));
        QCOMPARE(must(floor.production.needs(run))[0].used, kilos(6));
        QCOMPARE(must(floor.production.uses(run))[1].quantity, std::optional(-kilos(4)));
        QCOMPARE(told(floor.production.takeBack(use, kilos(7), why)),
                 QStringLiteral("NotEnoughLeft|quantity|L-000001, 6.000 kg"));
        QCOMPARE(told(floor.production.takeBack(use, kilos(1), {})), QStringLiteral("Required|reason|"));
        QCOMPARE(told(floor.production.takeBack(use, {}, why)), QStringLiteral("NotPositive|quantity|0.000"));
        QCOMPARE(told(floor.production.takeBack(use + 1, kilos(1), why)),
                 QStringLiteral("NotFound|batchIngredient|%1").arg(use + 1));
        must(floor.production.takeBack(use, kilos(6), why));
        QCOMPARE(told(floor.production.finish(run, kilos(1))), QStringLiteral("RunEmpty|run|B-000001"));
    }

    void finishes_data() { forBothEngines(); }
    void finishes()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.runWithFlour();
        floor.now = floor.now.addSecs(7200);
        const FinishedRun finished = must(floor.production.finish(run, kilos(98), QStringLiteral("two burnt")));
        QVERIFY(finished.wipLotCode.isEmpty());
        QCOMPARE(finished.run.status, QStringLiteral("COMPLETED"));
        QCOMPARE(finished.run.qualityStatus, QStringLiteral("PASSED"));
        QCOMPARE(finished.run.actual, std::optional(kilos(98)));
        QCOMPARE(finished.run.endedAt, floor.now);
        QCOMPARE(finished.run.startedAt, floor.now.addSecs(-7200));
        QCOMPARE(floor.text(QStringLiteral("SELECT notes, updated_by FROM production_runs")),
                 QStringLiteral("two burnt|maria"));
        QCOMPARE(told(floor.production.finish(run, kilos(98))), QStringLiteral("RunNotInProgress|finishRun|B-000001"));
    }

    void refusesToFinish_data() { forBothEngines(); }
    void refusesToFinish()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId empty = floor.startedRun(bread);
        QCOMPARE(told(floor.production.finish(empty, kilos(1))), QStringLiteral("RunEmpty|run|B-000001"));
        QCOMPARE(told(floor.production.finish(empty, {})), QStringLiteral("NotPositive|actualQuantity|0.000"));
        QCOMPARE(told(floor.production.finish(RunId(99), kilos(1))), QStringLiteral("NotFound|run|99"));
        const RunId run = floor.runWithFlour();
        must(floor.palletizing.build({QStringLiteral("B-000002"), kilos(60), {}, {}}));
        QCOMPARE(told(floor.production.finish(run, kilos(59))),
                 QStringLiteral("MoreThanMade|actualQuantity|B-000002, 60.000 units"));
        QCOMPARE(told(floor.production.finish(run, kilos(60))), QStringLiteral("ok"));
    }

    void aClockThatIsBehindEndsNoRunBeforeItBegan_data() { forBothEngines(); }
    void aClockThatIsBehindEndsNoRunBeforeItBegan()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.runWithFlour();
        const QDateTime started = floor.now;
        floor.now = floor.now.addSecs(-30);
        QCOMPARE(must(floor.production.finish(run, kilos(1))).run.endedAt, started);
    }

    void whatIsMadeForOtherBatchesGoesIntoStock_data() { forBothEngines(); }
    void whatIsMadeForOtherBatchesGoesIntoStock()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const QString base = QStringLiteral("Base");
        floor.recipe(QStringLiteral("Sponge"), {flour}, base);
        floor.execute(QStringLiteral("UPDATE ingredients SET shelf_life_days = 3 WHERE name = ?"), {base});
        const RunId sponge = floor.runWithFlour(QStringLiteral("Sponge"));
        const FinishedRun finished = must(floor.production.finish(sponge, kilos(40)));
        const Lot wip = must(floor.lots.find(finished.wipLotCode));
        QCOMPARE(wip.ingredientName, base);
        QCOMPARE(wip.status, QStringLiteral("QUALITY_APPROVED"));
        QCOMPARE(wip.qualityStatus, QStringLiteral("PASSED"));
        QCOMPARE(wip.remaining, std::optional(kilos(40)));
        QCOMPARE(wip.unit, QStringLiteral("kg"));
        QCOMPARE(wip.expirationDate, QDate(2026, 5, 7));
        QCOMPARE(wip.sourceRun, std::optional(sponge));
        // The way from run to run is kept where the trace looks for it.
        floor.recipe(QStringLiteral("Cake"), {base});
        const RunId cake = floor.startedRun(QStringLiteral("Cake"));
        must(floor.production.add({cake, wip.code, kilos(5), {}}));
        QCOMPARE(floor.count(QStringLiteral("SELECT source_run_id FROM batch_ingredients WHERE production_run_id = ?"),
                             {cake}),
                 sponge.value());
        must(floor.production.takeBack(must(floor.production.uses(cake))[0].id, kilos(1), QStringLiteral("too much")));
        // A hold on the run that made it stops it too.
        floor.execute(
            QStringLiteral("INSERT INTO holds (production_run_id, reason, held_by) VALUES (?, 'metal', 'qa')"),
            {sponge});
        QVERIFY(must(floor.production.run(sponge)).held);
        QCOMPARE(told(floor.production.add({cake, wip.code, kilos(5), {}})),
                 QStringLiteral("LotOnHold|lotCode|") + wip.code + QStringLiteral(", B-000001"));
    }

    void badQualityStopsWhatWasMade_data() { forBothEngines(); }
    void badQualityStopsWhatWasMade()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        floor.recipe(QStringLiteral("Sponge"), {flour}, QStringLiteral("Base"));
        const auto made = [&floor](const char *verdict) {
            const RunId run = floor.runWithFlour(QStringLiteral("Sponge"));
            must(floor.production.checkQuality(run, QString::fromLatin1(verdict), QStringLiteral("crumb")));
            return must(floor.production.finish(run, kilos(40)));
        };
        const FinishedRun failed = made("FAILED");
        QCOMPARE(failed.run.status + u'|' + failed.run.qualityStatus, QStringLiteral("COMPLETED|FAILED"));
        QCOMPARE(floor.lotState(failed.wipLotCode), QStringLiteral("QUARANTINED|FAILED"));
        const FinishedRun conditional = made("CONDITIONAL_PASS");
        QCOMPARE(conditional.run.qualityStatus, QStringLiteral("CONDITIONAL_PASS"));
        QCOMPARE(floor.lotState(conditional.wipLotCode), QStringLiteral("QUALITY_APPROVED|CONDITIONAL_PASS"));
        // Found out later.
        must(floor.production.checkQuality(conditional.run.id, QStringLiteral("FAILED"), QStringLiteral("mould")));
        QCOMPARE(floor.lotState(conditional.wipLotCode), QStringLiteral("QUARANTINED|FAILED"));
        QCOMPARE(
            floor.text(QStringLiteral("SELECT result, notes, checked_by FROM quality_checks ORDER BY id DESC LIMIT 1")),
            QStringLiteral("FAILED|mould|maria"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM quality_checks WHERE production_run_id IS NOT NULL")),
                 3);
    }

    void refusesVerdicts_data() { forBothEngines(); }
    void refusesVerdicts()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        NewRun wanted;
        wanted.recipeName = bread;
        wanted.plannedQuantity = kilos(1);
        const RunId planned = must(floor.production.plan(wanted)).id;
        QCOMPARE(told(floor.production.checkQuality(planned, QStringLiteral("PASSED"), {})),
                 QStringLiteral("RunNotInProgress|run|B-000001"));
        QCOMPARE(told(floor.production.checkQuality(planned, QStringLiteral("PENDING"), {})),
                 QStringLiteral("UnknownAction|result|PENDING"));
        for (const char *verdict : {"FAILED", "CONDITIONAL_PASS"})
            QCOMPARE(told(floor.production.checkQuality(planned, QString::fromLatin1(verdict), QStringLiteral(" "))),
                     QStringLiteral("Required|notes|"));
        QCOMPARE(told(floor.production.checkQuality(RunId(99), QStringLiteral("PASSED"), {})),
                 QStringLiteral("NotFound|run|99"));
    }
};

QTEST_GUILESS_MAIN(ProductionTest)
#include "productiontest.moc"
