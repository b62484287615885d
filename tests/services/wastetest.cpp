// SPDX-License-Identifier: GPL-3.0-or-later
// What is thrown away of a batch: until its end beside the yield, afterwards out of it, everywhere in the same way; and
// what cannot have been thrown away is not.
#include "services/rework/rework.h"
#include "services/stock/stock.h"
#include "support/staff.h"
#include "support/weighedplant.h"

#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

class WasteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterTheEndItComesOutOfTheYield_data() { forBothEngines(); }
    void afterTheEndItComesOutOfTheYield()
    {
        QFETCH(Engine, engine);
        WeighedPlant plant(engine);
        const RunId run = plant.started(u"Bread"_qs, kilos(5));
        const QString batch = plant.finished(run, kilos(10));
        // At the same moment, and with a clock that is behind: after it all the same.
        plant.now = plant.now.addSecs(-60);
        must(plant.balances.waste(run, Quantity::ofUnits(2000), u"g"_qs, u"dropped"_qs));
        const RunLoss once = must(plant.balances.waste(run, kilos(1), {}, u"dropped"_qs));
        QCOMPARE(must(plant.palletizing.unpacked(batch)), kilos(7));
        QCOMPARE(told(plant.palletizing.build({batch, Quantity::ofThousandths(7001), {}, {}})),
                 u"MoreThanMade|quantity|%1, 7.000 kg"_qs.arg(batch));
        must(plant.balances.takeBackWaste(once.id, u"it was not"_qs));
        const QString pallet = plant.pallet(batch, kilos(8));
        QCOMPARE(plant.doseOn(pallet), u"4.000"_qs);
        QCOMPARE(plant.unexplained(run), u"0.000"_qs);
        QCOMPARE(must(plant.balances.of(run)).wasted, kilos(2));
        const ProductBalance of = plant.drilled(batch);
        QCOMPARE(of.wasted, kilos(2));
        QCOMPARE(unplaced(of), Quantity());
        QCOMPARE(accountedPercent(of), kilos(100));
        // And the yield is not made less than that.
        QVERIFY(told(plant.production.amend(run, kilos(9), u"weighed again"_qs, {})).startsWith(u"MoreThanMade"));
    }

    void untilTheEndItStandsBesideTheYield_data() { forBothEngines(); }
    void untilTheEndItStandsBesideTheYield()
    {
        QFETCH(Engine, engine);
        WeighedPlant plant(engine);
        const RunId run = plant.started(u"Bread"_qs);
        // A clock that was ahead.
        plant.now = plant.now.addSecs(90);
        must(plant.balances.waste(run, kilos(20), {}, u"burnt"_qs));
        plant.now = plant.now.addSecs(-60);
        const QString batch = plant.finished(run, kilos(80));
        const QString pallet = plant.pallet(batch, kilos(80));
        QCOMPARE(plant.doseOn(pallet), u"40.000"_qs);
        QCOMPARE(plant.unexplained(run), u"0.000"_qs);
        QCOMPARE(plant.drilled(batch).wasted, Quantity());
    }

    // A batch that counts pieces: by the part of the weight.
    void wasteOfPiecesIsReckonedByWeight_data() { forBothEngines(); }
    void wasteOfPiecesIsReckonedByWeight()
    {
        QFETCH(Engine, engine);
        WeighedPlant plant(engine);
        const RunId run = plant.started(u"Loaf"_qs);
        must(plant.balances.waste(run, kilos(20), u"kg"_qs, u"floor"_qs));
        must(plant.balances.waste(run, kilos(20), u"pcs"_qs, u"burnt"_qs));
        const QString batch = plant.finished(run, kilos(60));
        const QString pallet = plant.pallet(batch, kilos(30));
        QCOMPARE(plant.doseOn(pallet), u"15.000"_qs); // 30 of 60 + 20 pieces + 20 kg of 100
        QCOMPARE(plant.forward().warnings, QStringList{u"rework_by_weight"_qs});
        // Counted it is finished, and counted it is thrown away.
        QCOMPARE(told(plant.balances.waste(run, kilos(1), u"kg"_qs, u"late"_qs)),
                 u"UnitMismatch|wasteOfYield|units"_qs);
        must(plant.balances.waste(run, kilos(30), {}, u"late"_qs));
        QCOMPARE(must(plant.palletizing.unpacked(batch)), Quantity());
        QCOMPARE(plant.doseOn(pallet), u"15.000"_qs);
    }

    void moreThanThereIsIsNotThrownAway_data() { forBothEngines(); }
    void moreThanThereIsIsNotThrownAway()
    {
        QFETCH(Engine, engine);
        WeighedPlant plant(engine);
        const RunId run = plant.started(u"Bread"_qs);
        must(plant.balances.waste(run, kilos(60), {}, u"floor"_qs));
        QCOMPARE(told(plant.balances.waste(run, kilos(41), {}, u"floor"_qs)),
                 u"MoreThanMade|wasteOfRun|101 kg > 100 kg"_qs);
        const QString sql = u"INSERT INTO run_losses (production_run_id, quantity, unit_of_measure, reason, lost_at) "
                            "VALUES (?, ?, 'kg', 'x', ?)"_qs;
        const auto forced = [&](Quantity quantity, const QDateTime &at) {
            return told(plant.database->run(sql, {run, quantity, at})).section(u'|', 0, 0);
        };
        QCOMPARE(forced(kilos(41), plant.now), u"MoreThanMade"_qs);
        must(plant.balances.takeBackWaste(plant.count(u"SELECT max(id) FROM run_losses"_qs), u"no"_qs));
        const QString batch = plant.finished(run, kilos(100));
        const QString pallet = plant.pallet(batch, kilos(60));
        QCOMPARE(told(plant.balances.waste(run, kilos(900), {}, u"floor"_qs)),
                 u"MoreThanMade|wasteOfYield|900.000 kg > 40.000 kg"_qs);
        QCOMPARE(forced(kilos(900), plant.now.addSecs(5)), u"MoreThanMade"_qs);
        QCOMPARE(forced(kilos(5), plant.now.addSecs(-5)), u"RefusedByDatabase"_qs);
        QCOMPARE(forced(kilos(30), plant.now.addSecs(5)), u"ok"_qs);
        QCOMPARE(plant.doseOn(pallet), u"30.000"_qs);
        // What was thrown away is not packed, nor more than is left made less.
        const QString pack = u"UPDATE pallet_items SET quantity = ?"_qs;
        QCOMPARE(told(plant.database->run(pack, {kilos(71)})).section(u'|', 0, 0), u"MoreThanMade"_qs);
        QCOMPARE(told(plant.database->run(pack, {kilos(70)})), u"ok"_qs);
        QCOMPARE(told(plant.database->run(u"UPDATE production_runs SET actual_quantity = ?"_qs, {kilos(99)}))
                     .section(u'|', 0, 0),
                 u"MoreThanMade"_qs);
    }

    // What was put into stock is thrown away there.
    void whatIsInStockIsThrownAwayThere_data() { forBothEngines(); }
    void whatIsInStockIsThrownAwayThere()
    {
        QFETCH(Engine, engine);
        WeighedPlant plant(engine);
        plant.recipe(u"Dough"_qs, {u"Flour"_qs, u"Sugar"_qs}, u"Sour"_qs);
        plant.execute(u"UPDATE recipes SET yield_unit = 'kg' WHERE name = 'Dough'"_qs);
        const RunId run = plant.started(u"Dough"_qs);
        plant.finished(run, kilos(100));
        QCOMPARE(told(plant.balances.waste(run, kilos(3), {}, u"floor"_qs)),
                 u"MoreThanMade|wasteOfYield|3.000 kg > 0.000 kg"_qs);
    }

    // Old books may say what is refused now: the doses of the rest do not become small by it.
    void impossibleWasteOfOldBooksMakesNoDoseSmall_data() { forBothEngines(); }
    void impossibleWasteOfOldBooksMakesNoDoseSmall()
    {
        QFETCH(Engine, engine);
        WeighedPlant plant(engine);
        const RunId run = plant.started(u"Bread"_qs);
        const RunLoss loss = must(plant.balances.waste(run, kilos(9), {}, u"floor"_qs));
        const QString batch = plant.finished(run, kilos(100));
        const QString pallet = plant.pallet(batch, kilos(60));
        QCOMPARE(plant.doseOn(pallet), u"30.000"_qs);
        QCOMPARE(plant.forward().warnings, QStringList{u"more_out_than_in"_qs});
        QVERIFY(loss.id > 0);
    }

    // A count of rework finds no more of it than went into its batch.
    void moreReworkThanWentInIsNotCounted_data() { forBothEngines(); }
    void moreReworkThanWentInIsNotCounted()
    {
        QFETCH(Engine, engine);
        WeighedPlant plant(engine);
        must(plant.catalog.addIngredient({u"Scraps"_qs, u"WIP"_qs, u"kg"_qs}));
        const RunId run = plant.started(u"Bread"_qs);
        const QString rework =
            must(Rework(plant.session).book(run, {u"Scraps"_qs, kilos(10), u"edges"_qs, {}})).lotCode;
        const QString pallet = plant.pallet(plant.finished(run, kilos(90)), kilos(90));
        QCOMPARE(plant.doseOn(pallet), u"45.000"_qs);
        QCOMPARE(told(Stock(plant.session).count(rework, kilos(110), u"counted"_qs)),
                 u"MoreThanMade|reworkOfRun|110 kg > 100 kg"_qs);
        QCOMPARE(told(plant.lots.adjust(rework, kilos(400), u"counted"_qs)).section(u'|', 0, 1),
                 u"MoreThanMade|reworkOfRun"_qs);
        QCOMPARE(told(plant.database->run(u"INSERT INTO lot_movements (ingredient_lot_id, type, quantity) VALUES (?, "
                                          "'ADJUST', ?)"_qs,
                                          {plant.idOf(rework), kilos(400)}))
                     .section(u'|', 0, 0),
                 u"MoreThanMade"_qs);
        // What may be, but came to be by a slip: it is said, and makes nothing small.
        must(Stock(plant.session).count(rework, kilos(60), u"counted"_qs));
        const Genealogy after = plant.forward();
        QCOMPARE(plant.doseOn(pallet, after), u"45.000"_qs);
        QCOMPARE(after.warnings, QStringList{u"more_out_than_in"_qs});
        must(Stock(plant.session).count(rework, kilos(9), u"counted"_qs));
        QCOMPARE(plant.forward().warnings, QStringList());
    }
};

QTEST_GUILESS_MAIN(WasteTest)
#include "wastetest.moc"
