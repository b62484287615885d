// SPDX-License-Identifier: GPL-3.0-or-later
// What is behind rework and behind what stands in a vessel: its allergens, batches that failed, lots that are stopped;
// and a substitute in a vessel obeys what a lot of it obeys.
#include "services/holding/holds.h"
#include "services/planning/runevents.h"
#include "services/production/balances.h"
#include "services/recipes/recipes.h"
#include "services/recipes/substitutes.h"
#include "services/rework/rework.h"
#include "services/stock/stock.h"
#include "services/vessels/vessels.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString bin = QStringLiteral("BIN-1");

// Sponge is made here and stands in a bin; bread takes flour and yeast, a cake takes sponge.
struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        recipe(u"Sponge"_qs, {u"Flour"_qs}, u"Sponge"_qs);
        recipe(u"Cake"_qs, {u"Sponge"_qs});
        recipe(u"Cookie"_qs, {u"Flour"_qs, u"Peanut"_qs});
        recipe(u"Tart"_qs, {u"Sugar"_qs});
        must(catalog.addIngredient({u"Scraps"_qs, u"WIP"_qs, u"kg"_qs}));
        execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Peanut'"_qs, {QStringList{u"peanuts"_qs}});
        ExpectedChange tenth;
        tenth.reworkPercent = kilos(50);
        must(Recipes(session).setExpected(u"Tart"_qs, tenth));
        flour = released(u"Flour"_qs, kilos(500));
    }
    QString numberOf(RunId run) { return must(production.run(run)).batchNumber; }
    RunId running(const QString &recipe)
    {
        const RunId run = startedRun(recipe);
        must(production.add({run, flour, kilos(10), {}}));
        return run;
    }
    // Twenty kilograms of it, of which eight stand in the bin by way of a part.
    RunId spongeInTheBin()
    {
        must(vessels.add({bin, u"Bin"_qs, {}, u"MIXED"_qs, u"Sponge"_qs, kilos(500)}));
        const RunId run = running(u"Sponge"_qs);
        made = must(production.finish(run, kilos(20))).wipLotCode;
        part = must(Stock(session).split({made, kilos(8), u"Shelf"_qs, {}, u"shared"_qs}));
        must(vessels.load(bin, part, kilos(8)));
        return run;
    }
    QString scraps(RunId run) { return must(rework.book(run, {u"Scraps"_qs, kilos(2), u"edges"_qs, {}})).lotCode; }
    QString statusOf(const QString &lot)
    {
        const Lot found = must(lots.find(lot));
        return found.status % u' ' % found.qualityStatus;
    }
    // Past the service: a draw of a kilogram of everything that stands in the bin.
    QString forcedDraw(RunId run, const QString &filling)
    {
        const auto act = database->run(
            u"INSERT INTO vessel_acts (vessel_id, kind, production_run_id, first_load_id, last_load_id, quantity, "
            "done_at) SELECT 1, 'DRAW', ?, min(id), max(id), ?, ? FROM vessel_acts WHERE kind = 'LOAD'"_qs,
            {run, kilos(1), now});
        if (!act)
            return told(act.error()).section(u'|', 0, 0);
        const auto use = database->run(
            u"INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
            "vessel_act_id, added_at, added_by) SELECT ?, id, ?, unit_of_measure, (SELECT max(id) FROM vessel_acts), "
            "?, 'sql' FROM ingredient_lots WHERE internal_lot_code = ?"_qs,
            {run, kilos(1), now, filling});
        return told(use).section(u'|', 0, 0);
    }

    Rework rework{session};
    Vessels vessels{session};
    QString flour;
    QString made;
    QString part;
};
} // namespace

class BehindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // As its batches were made, whoever asks; of what was bought nothing is said.
    void theAllergensOfReworkAreShown_data() { forBothEngines(); }
    void theAllergensOfReworkAreShown()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId cookie = floor.running(u"Cookie"_qs);
        const QString lot = floor.scraps(cookie);
        must(floor.production.finish(cookie, kilos(90)));
        const QString part = must(Stock(floor.session).split({lot, kilos(1), u"Shelf"_qs, {}, u"shared"_qs}));
        for (const QString &code : {lot, part}) {
            const LotBehind behind = must(floor.rework.behind(code));
            QCOMPARE(behind.batches, QStringList{floor.numberOf(cookie)});
            QCOMPARE(behind.allergens, QStringList{u"peanuts"_qs});
            QVERIFY(!behind.isDoubtful());
        }
        QVERIFY(must(floor.rework.behind(floor.flour)).allergens.isEmpty());
        QVERIFY(must(floor.rework.behind(floor.flour)).batches.isEmpty());
        const RunId tart = floor.startedRun(u"Tart"_qs);
        QCOMPARE(must(floor.production.check({tart, lot, kilos(1), {}})).allergens, QStringList{u"peanuts"_qs});
    }

    void reworkOfAFailedBatchIsSigned_data() { forBothEngines(); }
    void reworkOfAFailedBatchIsSigned()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId good = floor.running(u"Cookie"_qs);
        const RunId bad = floor.running(u"Cookie"_qs);
        const QString fine = floor.scraps(good);
        const QString lot = floor.scraps(bad);
        must(floor.production.finish(bad, kilos(90)));
        must(floor.production.checkQuality(bad, u"FAILED"_qs, u"metal"_qs));
        const QString number = floor.numberOf(bad);
        QCOMPARE(must(floor.rework.behind(lot)).failed, QStringList{number});
        QCOMPARE(told(floor.lots.release(lot, {})), QString(u"Required|failedBehind|"_qs % number));
        enrolStaff(*floor.database);
        floor.session.person = u"quinn"_qs;
        QCOMPARE(told(floor.lots.release(lot, u"looked at it"_qs)),
                 QString(u"SignatureNeeded|failedBehind|"_qs % number));
        must(floor.lots.release(lot, u"looked at it"_qs, Signature{u"quinn"_qs, staffPin}));
        QVERIFY(floor.text(u"SELECT meaning AS n FROM signatures"_qs).endsWith(number));
        QCOMPARE(floor.statusOf(lot), u"QUALITY_APPROVED PASSED"_qs);
        // What only waits for its first word is released without one.
        must(floor.lots.release(fine, {}));
    }

    // A batch that was failed while it ran was never judged, and its rework waits.
    void soIsWhatWaitsOfABatchThatBurned_data() { forBothEngines(); }
    void soIsWhatWaitsOfABatchThatBurned()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.running(u"Cookie"_qs);
        const QString lot = floor.scraps(run);
        must(RunEvents(floor.session).fail(run, u"fire"_qs));
        QCOMPARE(floor.statusOf(lot), u"RECEIVED PENDING"_qs);
        QCOMPARE(told(floor.lots.release(lot, {})), QString(u"Required|failedBehind|"_qs % floor.numberOf(run)));
    }

    // The verdict on a batch goes where its goods went, into a vessel as into parts, used up or not.
    void aVerdictReachesTheVessel_data() { forBothEngines(); }
    void aVerdictReachesTheVessel()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.spongeInTheBin();
        const QString made = floor.made;
        const QString part = floor.part;
        const RunId cake = floor.startedRun(u"Cake"_qs);
        must(floor.production.add({cake, bin, kilos(1), {}}));
        must(floor.production.checkQuality(run, u"FAILED"_qs, u"metal"_qs));
        QCOMPARE(floor.statusOf(made), u"QUARANTINED FAILED"_qs);
        QCOMPARE(floor.statusOf(part), u"DEPLETED FAILED"_qs);
        QCOMPARE(floor.statusOf(u"BIN-1-1"_qs), u"QUARANTINED FAILED"_qs);
        QCOMPARE(told(floor.production.add({cake, bin, kilos(1), {}})).section(u'|', 0, 0), u"LotFailedQuality"_qs);
        QCOMPARE(floor.forcedDraw(cake, u"BIN-1-1"_qs), u"LotFailedQuality"_qs);
        // QA says of what stands there which batch failed, and of the part that is used up, too.
        const LotBehind behind = must(floor.rework.behind(u"BIN-1-1"_qs));
        QCOMPARE(behind.failed, QStringList{floor.numberOf(run)});
        QVERIFY(behind.allergens.isEmpty());
        QCOMPARE(told(floor.lots.release(u"BIN-1-1"_qs, {})),
                 QString(u"Required|failedBehind|"_qs % floor.numberOf(run)));
        must(floor.lots.release(u"BIN-1-1"_qs, u"sieved"_qs));
        QCOMPARE(told(floor.production.add({cake, bin, kilos(1), {}})).section(u'|', 0, 0), u"LotFailedQuality"_qs);
        must(floor.lots.release(part, u"sieved"_qs));
        QCOMPARE(floor.statusOf(part), u"DEPLETED PASSED"_qs);
        must(floor.production.add({cake, bin, kilos(1), {}}));
    }

    // So does a hold, of the batch and of the lot that it was split off, and a lot that QA rejects.
    void aHoldReachesTheVessel_data() { forBothEngines(); }
    void aHoldReachesTheVessel()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.spongeInTheBin();
        const QString made = floor.made;
        const RunId cake = floor.startedRun(u"Cake"_qs);
        const auto isStopped = [&] {
            return told(floor.production.add({cake, bin, kilos(1), {}})).section(u'|', 0, 0) == u"LotOnHold" &&
                   floor.forcedDraw(cake, u"BIN-1-1"_qs) == u"LotOnHold" && must(floor.lots.find(u"BIN-1-1"_qs)).held;
        };
        Holds holds(floor.session);
        must(holds.hold(NodeKind::Run, floor.numberOf(run), u"metal"_qs));
        QVERIFY(isStopped());
        must(holds.release(NodeKind::Run, floor.numberOf(run), u"none"_qs));
        must(floor.lots.hold(made, u"metal"_qs));
        QVERIFY(isStopped());
        // What stands in the bin says why it is doubtful.
        QCOMPARE(must(floor.rework.behind(u"BIN-1-1"_qs)).stopped, QStringList{made});
        must(floor.lots.hold(u"BIN-1-1"_qs, u"look at it"_qs));
        QCOMPARE(told(floor.lots.release(u"BIN-1-1"_qs, {})), QString(u"Required|stoppedBehind|"_qs % made));
        must(floor.lots.release(made, u"none"_qs));
        must(floor.lots.release(u"BIN-1-1"_qs, u"none"_qs));
        must(floor.lots.reject(made, u"metal after all"_qs));
        QVERIFY(isStopped());
    }

    // A substitute out of a vessel: as the recipe allows it, or as QA signs it, and never by itself.
    void aSubstituteStandsInOutOfAVessel_data() { forBothEngines(); }
    void aSubstituteStandsInOutOfAVessel()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        floor.recipe(u"Bread"_qs, {u"Flour"_qs, u"Fresh yeast"_qs});
        const QString first = floor.released(u"Dry yeast"_qs, kilos(1));
        const QString second = floor.released(u"Dry yeast"_qs, kilos(9));
        must(floor.vessels.add({bin, u"Bin"_qs, {}, u"FIFO"_qs, u"Dry yeast"_qs, kilos(500)}));
        must(floor.vessels.load(bin, first, kilos(1)));
        must(floor.vessels.load(bin, second, kilos(9)));
        const RunId bread = floor.startedRun(u"Bread"_qs);
        QCOMPARE(told(floor.production.add({bread, bin, kilos(2), {}})).section(u'|', 0, 1), u"NotInRecipe|lotCode"_qs);
        AddLot use{bread, bin, kilos(2), {}, u"Milk"_qs};
        QCOMPARE(told(floor.production.add(use)).section(u'|', 0, 1), u"NotInRecipe|insteadOf"_qs);
        use.insteadOf = u"Fresh yeast"_qs;
        QVERIFY(must(floor.production.check(use)).isToApprove);
        QCOMPARE(told(floor.production.add(use)), u"Required|reason|"_qs);
        // Two layers give to one draw: what it stands for is parted, and whoever signs signs once.
        enrolStaff(*floor.database);
        floor.session.person = u"paul"_qs;
        use.notes = u"the yeast did not come"_qs;
        QCOMPARE(told(floor.production.add(use)), u"SignatureNeeded|signature|"_qs);
        must(floor.production.add(use, Signature{u"quinn"_qs, staffPin}));
        QCOMPARE(floor.count(u"SELECT count(*) FROM batch_ingredients WHERE stands_for_id IS NOT NULL"_qs), 2);
        QCOMPARE(floor.count(u"SELECT count(*) FROM batch_ingredients WHERE signature_id IS NOT NULL"_qs), 1);
        QCOMPARE(floor.quantity(u"SELECT sum(stands_for_quantity) AS n FROM batch_ingredients"_qs), kilos(2));
        QVERIFY(floor.text(u"SELECT meaning AS n FROM signatures"_qs).endsWith(u"instead of Fresh yeast"));
        const auto used = [&] {
            for (const BatchNeed &need : must(floor.production.needs(bread))) {
                if (need.ingredientName == u"Fresh yeast")
                    return need.used;
            }
            return -kilos(1);
        };
        QCOMPARE(used(), kilos(2));
        floor.session.person = u"ada"_qs;
        must(floor.vessels.undo(bin, u"wrong batch"_qs));
        QCOMPARE(used(), Quantity());
        // What the recipe allows is only scanned, by its ratio, and is proposed by the code of the bin.
        floor.recipe(u"Roll"_qs, {u"Fresh yeast"_qs});
        must(Substitutes(floor.session)
                 .allow(u"Roll"_qs, u"Fresh yeast"_qs, u"Dry yeast"_qs, Quantity::ofThousandths(400)));
        const RunId roll = floor.startedRun(u"Roll"_qs);
        QCOMPARE(must(floor.production.needs(roll)).front().proposedLot, bin);
        const AddedLot added = must(floor.production.add({roll, bin, kilos(2), {}}));
        QVERIFY(added.isFromVessel);
        QCOMPARE(added.insteadOf, u"Fresh yeast"_qs);
        QCOMPARE(added.standsFor, kilos(5));
        QCOMPARE(floor.quantity(u"SELECT sum(stands_for_quantity) AS n FROM batch_ingredients"_qs), kilos(5));
    }

    // Nobody's work of then is judged by what the plant allows today, or by what counts as packaging today.
    void aClosedBatchIsJudgedAsItWas_data() { forBothEngines(); }
    void aClosedBatchIsJudgedAsItWas()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        RunBalances balances(floor.session);
        must(balances.setTolerance(kilos(5), u"old ovens"_qs));
        const RunId done = floor.running(u"Sponge"_qs);
        must(balances.finish(done, Quantity::ofThousandths(9600)));
        const RunId open = floor.running(u"Sponge"_qs);
        must(balances.setTolerance(kilos(1), u"new ovens"_qs));
        floor.execute(u"UPDATE ingredients SET type = 'PACKAGING' WHERE name = 'Flour'"_qs);
        const RunBalance then = must(balances.of(done));
        QCOMPARE(then.tolerance, kilos(5));
        QVERIFY(then.isWithin());
        QCOMPARE(then.balance.in.in(u"kg"_qs), std::optional(kilos(10)));
        QCOMPARE(must(floor.rework.share(done)).whole.in(u"kg"_qs), std::optional(kilos(10)));
        QCOMPARE(must(balances.preview(open, kilos(9))).tolerance, kilos(1));
        QCOMPARE(must(floor.rework.share(open)).whole.in(u"kg"_qs), std::optional(Quantity()));
        floor.execute(u"UPDATE ingredients SET type = 'OTHER' WHERE name = 'Flour'"_qs);
    }
};

QTEST_GUILESS_MAIN(BehindTest)
#include "behindtest.moc"
