// SPDX-License-Identifier: GPL-3.0-or-later
// What came out as rework is one figure for balance, trace, dose and recall; it is plausible, labelled, dated and
// judged.
#include "services/labels/labelrows.h"
#include "services/lots/inspections.h"
#include "services/production/balances.h"
#include "services/recalling/recallrows.h"
#include "services/recipes/recipes.h"
#include "services/rework/rework.h"
#include "services/shipping/leaving.h"
#include "services/stock/stock.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr Quantity grams(qint64 grams)
{
    return Quantity::ofThousandths(grams);
}

// Loaves are weighed, buns are counted, cookies have peanuts; a tenth of a cake may be rework.
struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        for (const QString &name : {u"Scraps"_qs, u"Crumbs"_qs})
            must(catalog.addIngredient({name, u"WIP"_qs, name == u"Scraps" ? u"kg"_qs : u"lb"_qs}));
        execute(u"UPDATE ingredients SET shelf_life_days = 2 WHERE name = 'Scraps'"_qs);
        recipe(u"Bun"_qs, {u"Flour"_qs});
        recipe(u"Cake"_qs, {u"Flour"_qs, u"Sugar"_qs});
        recipe(u"Cookie"_qs, {u"Flour"_qs, u"Peanut"_qs});
        recipe(u"Sponge"_qs, {u"Flour"_qs}, u"Sponge"_qs);
        NewRecipe loaf;
        loaf.name = u"Loaf"_qs;
        loaf.yield = kilos(100);
        loaf.yieldUnit = u"kg"_qs;
        loaf.lines.push_back({u"Flour"_qs, kilos(10), {}});
        must(catalog.addRecipe(loaf));
        execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Peanut'"_qs, {QStringList{u"peanuts"_qs}});
        ExpectedChange tenth;
        tenth.reworkPercent = kilos(10);
        must(Recipes(session).setExpected(u"Cake"_qs, tenth));
        flour = released(u"Flour"_qs, kilos(500));
    }

    RunId running(const QString &recipe, Quantity in)
    {
        const RunId run = startedRun(recipe);
        must(production.add({run, flour, in, {}}));
        return run;
    }
    // On a line that nobody is asked to clean.
    RunId runningOn(const QString &line, const QString &recipe)
    {
        NewRun planned;
        planned.recipeName = recipe;
        planned.plannedQuantity = kilos(100);
        planned.line = line;
        const RunId run = must(production.plan(planned)).id;
        execute(u"INSERT INTO line_cleanings (line, kind, cleaned_at) VALUES (?, 'DRY', ?)"_qs, {line, now});
        execute(u"UPDATE production_runs SET status = 'IN_PROGRESS', actual_start_time = ? WHERE id = ?"_qs,
                {now, run});
        return run;
    }
    ReworkLot left(RunId run, Quantity quantity, const QString &as = u"Scraps"_qs)
    {
        return must(rework.book(run, {as, quantity, u"trimmings"_qs, {}}));
    }
    QString pallet(RunId run, Quantity quantity)
    {
        return must(palletizing.build({must(production.run(run)).batchNumber, quantity, {}, {}})).number;
    }
    Genealogy down(const QString &lot) { return must(services.trace.trace(lot, TraceDirection::Forward)); }
    std::optional<Quantity> doseOf(const QString &lot) { return down(lot).pallets.front().dose; }
    // Past the service.
    QString forced(RunId run, const QString &lot, Quantity quantity, qint64 signature)
    {
        static const QString sql =
            u"INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
            "source_run_id, added_at, added_by, notes, signature_id) SELECT ?, l.id, ?, l.unit_of_measure, "
            "l.source_production_run_id, ?, 'sql', 'why', ? FROM ingredient_lots l WHERE l.internal_lot_code = ?"_qs;
        return told(database->run(sql, {run, quantity, now, signature, lot})).section(u'|', 0, 0);
    }
    qint64 signedBy(const QString &who, RunId run)
    {
        return count(u"INSERT INTO signatures (act, meaning, table_name, record_id, reason, signed_by) VALUES "
                     "('check_run_quality', 'all right', 'production_runs', ?, 'why', ?) RETURNING id"_qs,
                     {QString::number(run.value()), who});
    }

    Rework rework{session};
    QString flour;
};
} // namespace

class ReworkBooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A lot that was typed wrong and counted down, or taken back, leaves no trace in any dose.
    void whatCameOutIsOneFigure_data() { forBothEngines(); }
    void whatCameOutIsOneFigure()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const QString bag = floor.released(u"Flour"_qs, kilos(100));
        const RunId run = floor.running(u"Loaf"_qs, kilos(50));
        must(floor.production.add({run, bag, kilos(50), {}}));
        (void)floor.left(run, kilos(30));
        must(floor.production.finish(run, kilos(70)));
        (void)floor.pallet(run, kilos(70));
        QCOMPARE(floor.doseOf(bag), kilos(35));
        const QString wrong = floor.left(run, kilos(60)).lotCode;
        QCOMPARE(floor.doseOf(bag), kilos(35)); // more than went in makes no dose small, and is said
        QVERIFY(floor.down(bag).warnings.contains(u"more_out_than_in"_qs));
        must(Stock(floor.session).count(wrong, {}, u"there was none"_qs));
        QCOMPARE(floor.doseOf(bag), kilos(35));
        QVERIFY(must(RunBalances(floor.session).of(run)).balance.unexplained()->isZero());
        // Counted up, it is more that came out: of the balance, and of no dose, as long as it is more than went in.
        const QString more = floor.left(run, kilos(30)).lotCode;
        must(Stock(floor.session).count(more, kilos(40), u"weighed again"_qs));
        QCOMPARE(floor.doseOf(bag), kilos(35));
        QCOMPARE(must(RunBalances(floor.session).of(run)).balance.rework.in(u"kg"_qs), kilos(70));
        must(Stock(floor.session).count(more, kilos(30), u"no"_qs));
        const auto receipt = floor.count(u"SELECT min(m.id) FROM lot_movements m JOIN ingredient_lots l ON l.id = "
                                         "m.ingredient_lot_id WHERE l.internal_lot_code = ?"_qs,
                                         {more});
        QCOMPARE(must(floor.receiving.lastReceipt(more)), receipt);
        QCOMPARE(must(floor.receiving.takeBack(receipt, u"none at all"_qs)).remaining, Quantity());
        QCOMPARE(floor.doseOf(bag), kilos(35));
        // As goods of the plant nobody looks for the trimmings.
        const qint64 id = run.value();
        QCOMPARE(must(balancesOf(*floor.database, {{NodeKind::Run, id}})).batches.front().intoStock, Quantity());
    }

    // Nobody else would decide about it.
    void whatIsLeftWaitsForQa_data() { forBothEngines(); }
    void whatIsLeftWaitsForQa()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        Inspections inspections(floor.session);
        const auto waits = [&](const QString &lot) {
            const std::vector<WaitingLot> lots = must(inspections.waiting());
            return std::any_of(lots.begin(), lots.end(), [&](const WaitingLot &each) { return each.code == lot; });
        };
        const QString lot = floor.left(floor.running(u"Cake"_qs, kilos(20)), kilos(3)).lotCode;
        QVERIFY(waits(lot));
        must(floor.lots.release(lot, {}));
        QVERIFY(!waits(lot));
    }

    void whatIsUsedIsNotTakenBack_data() { forBothEngines(); }
    void whatIsUsedIsNotTakenBack()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.running(u"Loaf"_qs, kilos(50));
        const QString lot = floor.left(run, kilos(30)).lotCode;
        must(floor.production.finish(run, kilos(20)));
        must(floor.production.add({floor.startedRun(u"Cake"_qs), lot, kilos(1), {}}));
        enrolStaff(*floor.database);
        floor.session.person = u"paul"_qs; // who keeps it may take it back
        const qint64 receipt = must(floor.receiving.lastReceipt(lot));
        QCOMPARE(told(floor.receiving.takeBack(receipt, u"none"_qs)).section(u'|', 0, 0), u"NotEnoughLeft"_qs);
        const QString other = must(floor.rework.book(run, {u"Scraps"_qs, grams(10), u"x"_qs, {}})).lotCode;
        must(floor.receiving.takeBack(must(floor.receiving.lastReceipt(other)), u"none"_qs));
        const QString sponge =
            must(floor.production.finish(floor.running(u"Sponge"_qs, kilos(5)), kilos(5))).wipLotCode;
        const qint64 made = must(floor.receiving.lastReceipt(sponge));
        QCOMPARE(told(floor.receiving.takeBack(made, u"none"_qs)).section(u'|', 0, 1), u"NotFound|receipt"_qs);
    }

    // Pounds of a batch in kg are kg, and pieces go by the weight of what went in.
    void unitsAreReckonedTogether_data() { forBothEngines(); }
    void unitsAreReckonedTogether()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const QString bag = floor.released(u"Flour"_qs, kilos(20));
        const RunId loaf = floor.startedRun(u"Loaf"_qs);
        must(floor.production.add({loaf, bag, kilos(9), {}}));
        const QString pounds = floor.left(loaf, kilos(2), u"Crumbs"_qs).lotCode; // 0.907 kg
        (void)floor.left(loaf, kilos(3));
        must(floor.production.finish(loaf, grams(5'093)));
        (void)floor.pallet(loaf, grams(5'093));
        QCOMPARE(floor.doseOf(bag), grams(5'093));
        const RunId cake = floor.startedRun(u"Cake"_qs);
        must(floor.production.add({cake, pounds, kilos(1), {}}));
        const Genealogy down = floor.down(bag);
        QVERIFY2(down.warnings.isEmpty(), qPrintable(down.warnings.join(u' ')));
        for (const RunNode &run : down.runs)
            QVERIFY(run.id != cake || run.quantityFromRoot == grams(453) || run.quantityFromRoot == grams(454));

        const QString sack = floor.released(u"Flour"_qs, kilos(20));
        const RunId bun = floor.startedRun(u"Bun"_qs);
        must(floor.production.add({bun, sack, kilos(10), {}}));
        const QString scraps = floor.left(bun, kilos(2)).lotCode;
        must(floor.production.finish(bun, kilos(80)));
        (void)floor.pallet(bun, kilos(40));
        const RunId second = floor.startedRun(u"Cake"_qs);
        must(floor.production.add({second, scraps, kilos(1), {}}));
        const Genealogy counted = floor.down(sack);
        QCOMPARE(counted.warnings, QStringList{u"rework_by_weight"_qs});
        QCOMPARE(counted.pallets.front().dose, kilos(4)); // half of the 8 kg that are no rework
        for (const RunNode &run : counted.runs)
            QVERIFY(run.id != second || run.quantityFromRoot == kilos(1));
        const Genealogy up =
            must(floor.services.trace.trace(must(floor.production.run(second)).batchNumber, TraceDirection::Backward));
        for (const LotNode &lot : up.lots)
            QVERIFY(lot.code != sack || lot.quantityUsed == kilos(1));
        // What somebody counted has no weight, and nothing is guessed.
        must(floor.catalog.addIngredient({u"Salt bag"_qs, u"OTHER"_qs, u"each"_qs}));
        NewLot bags;
        bags.ingredientName = u"Salt bag"_qs;
        bags.unit = u"each"_qs;
        bags.quantity = kilos(1);
        const QString salt = must(floor.receiving.receive(bags)).internalLotCode;
        must(floor.lots.release(salt, {}));
        NewRecipe salted;
        salted.name = u"Salted"_qs;
        salted.yield = kilos(100);
        salted.yieldUnit = u"units"_qs;
        salted.lines.push_back({u"Flour"_qs, kilos(10), {}});
        salted.lines.push_back({u"Salt bag"_qs, kilos(1), {}});
        must(floor.catalog.addRecipe(salted));
        const RunId guess = floor.running(u"Salted"_qs, kilos(10));
        must(floor.production.add({guess, salt, kilos(1), {}}));
        (void)floor.left(guess, kilos(2));
        must(floor.production.finish(guess, kilos(80)));
        QVERIFY(floor.down(salt).warnings.contains(u"unit_mixed"_qs));
    }

    void theGoodsKeepTheirDays_data() { forBothEngines(); }
    void theGoodsKeepTheirDays()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        floor.execute(u"UPDATE recipes SET shelf_life_days = 30 WHERE name = 'Loaf'"_qs);
        const RunId run = floor.running(u"Loaf"_qs, kilos(50));
        const ReworkLot left = floor.left(run, kilos(10));
        const FinishedRun made = must(floor.production.finish(run, kilos(40)));
        const QDate today = floor.session.today();
        QCOMPARE(left.expirationDate, today.addDays(2));
        QCOMPARE(must(lastDayOfRun(*floor.database, made.run.batchNumber)), today.addDays(30));
        const QString pallet = floor.pallet(run, kilos(40));
        // And the trimmings no more than the goods.
        floor.execute(u"UPDATE ingredients SET shelf_life_days = NULL WHERE name = 'Scraps'"_qs);
        QCOMPARE(floor.left(run, kilos(1)).expirationDate, today.addDays(30));
        floor.execute(u"UPDATE ingredients SET shelf_life_days = 90 WHERE name = 'Scraps'"_qs);
        QCOMPARE(floor.left(run, kilos(1)).expirationDate, today.addDays(30));
        floor.now = floor.now.addDays(5);
        must(floor.palletizing.ship(pallet, u"Shop"_qs, u"O-1"_qs));
    }

    // Nobody fills in what is in trimmings, and what the recipe wants was in them, booked or not.
    void theLabelNamesTheAllergens_data() { forBothEngines(); }
    void theLabelNamesTheAllergens()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId cookie = floor.running(u"Cookie"_qs, kilos(10));
        const QString lot = floor.left(cookie, kilos(5)).lotCode;
        const FinishedRun made = must(floor.production.finish(cookie, kilos(90)));
        const QString part = must(Stock(floor.session).split({lot, kilos(1), u"Shelf"_qs, {}, u"shared"_qs}));
        const RunId cake = floor.startedRun(u"Cake"_qs);
        for (const QString &code : {lot, part}) {
            const LotLabelFacts label = must(lotLabelFacts(*floor.database, must(floor.lots.find(code))));
            QCOMPARE(label.fromBatch, made.run.batchNumber);
            QVERIFY2(label.allergens.join(u' ').contains(u"peanut"_qs, Qt::CaseInsensitive),
                     qPrintable(label.allergens.join(u' ')));
            QVERIFY(must(floor.production.check({cake, code, kilos(1), {}})).isToApprove);
        }
        // Nor has what a line that was not cleaned may have left in it.
        const RunId loaf = floor.runningOn(u"L1"_qs, u"Loaf"_qs);
        must(floor.production.add({loaf, floor.flour, kilos(10), {}}));
        const QString clean = floor.left(loaf, kilos(2)).lotCode;
        QVERIFY(must(lotLabelFacts(*floor.database, must(floor.lots.find(clean)))).allergens.isEmpty());
        floor.execute(
            u"INSERT INTO carry_overs (from_run_id, to_run_id, allergens, reason) VALUES (?, ?, ?, 'late')"_qs,
            {floor.runningOn(u"L1"_qs, u"Cookie"_qs), loaf, QStringList{u"sesame"_qs}});
        QCOMPARE(must(lotLabelFacts(*floor.database, must(floor.lots.find(clean)))).allergens,
                 QStringList{u"sesame"_qs});
    }

    void onlyWhoJudgesSigns_data() { forBothEngines(); }
    void onlyWhoJudgesSigns()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.running(u"Loaf"_qs, kilos(50));
        const QString lot = floor.left(run, kilos(30)).lotCode;
        must(floor.production.finish(run, kilos(20)));
        enrolStaff(*floor.database);
        floor.session.person = u"paul"_qs;
        const RunId cake = floor.startedRun(u"Cake"_qs);
        for (const QString &nobody : {u"paul"_qs, u"rita"_qs, u"nobody"_qs})
            QCOMPARE(floor.forced(cake, lot, kilos(5), floor.signedBy(nobody, cake)), u"SignatureNeeded"_qs);
        QCOMPARE(floor.forced(cake, lot, kilos(5), floor.signedBy(u"quinn"_qs, cake)), u"ok"_qs);
        // A line that was not cleaned is no other matter.
        const RunId cookie = floor.runningOn(u"L1"_qs, u"Cookie"_qs);
        const RunId next = floor.runningOn(u"L1"_qs, u"Cake"_qs);
        static const QString carried = u"INSERT INTO carry_overs (from_run_id, to_run_id, reason, signature_id) VALUES "
                                       u"(?, ?, 'why', ?)"_qs;
        const qint64 own = floor.signedBy(u"paul"_qs, next);
        QCOMPARE(told(floor.database->run(carried, {cookie, next, own})).section(u'|', 0, 0), u"SignatureNeeded"_qs);
        const qint64 good = floor.signedBy(u"ada"_qs, next);
        QCOMPARE(told(floor.database->run(carried, {cookie, next, good})), u"ok"_qs);
    }

    void whatWasPlannedStays_data() { forBothEngines(); }
    void whatWasPlannedStays()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        NewRun planned;
        planned.recipeName = u"Cake"_qs;
        planned.plannedQuantity = kilos(100);
        const RunId run = must(floor.production.plan(planned)).id;
        static const QString raise = u"UPDATE production_runs SET planned_quantity = ? WHERE id = ?"_qs;
        QCOMPARE(told(floor.database->run(raise, {kilos(200), run})), u"ok"_qs);
        const QString both = u"UPDATE production_runs SET status = 'IN_PROGRESS', planned_quantity = ? WHERE id = ?"_qs;
        QCOMPARE(told(floor.database->run(both, {kilos(300), run})).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        must(floor.production.start(run));
        QCOMPARE(told(floor.database->run(raise, {kilos(300), run})).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        QCOMPARE(told(floor.database->run(raise, {kilos(200), run})), u"ok"_qs);
    }

    void whatCannotBeIsAsked_data() { forBothEngines(); }
    void whatCannotBeIsAsked()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId empty = floor.startedRun(u"Loaf"_qs);
        QCOMPARE(told(floor.rework.book(empty, {u"Scraps"_qs, kilos(20), {}, {}})).section(u'|', 0, 0), u"RunEmpty"_qs);
        const RunId run = floor.running(u"Loaf"_qs, kilos(100));
        QCOMPARE(told(floor.rework.book(run, {u"Scraps"_qs, kilos(500), u"it is"_qs, {}})),
                 u"MoreThanMade|reworkOfRun|500 kg > 100 kg"_qs);
        (void)floor.left(run, kilos(30));
        QCOMPARE(told(floor.rework.book(run, {u"Crumbs"_qs, kilos(200), u"it is"_qs, {}})).section(u'|', 0, 1),
                 u"MoreThanMade|reworkOfRun"_qs);
        must(floor.production.finish(run, kilos(60)));
        must(floor.rework.book(run, {u"Scraps"_qs, kilos(10), {}, {}}));
        QCOMPARE(told(floor.rework.book(run, {u"Scraps"_qs, kilos(1), {}, {}})),
                 u"Required|reworkOfRun|101 kg > 100 kg"_qs);
        must(floor.rework.book(run, {u"Scraps"_qs, kilos(1), u"water"_qs, {}}));
        // Trimmings are no stock of what is bought, nor what a recipe wants of it.
        QCOMPARE(told(floor.rework.book(run, {u"Flour"_qs, kilos(1), u"x"_qs, {}})),
                 u"NotInRecipe|reworkKeptAs|Flour"_qs);
        const RunId sponge = floor.running(u"Sponge"_qs, kilos(50));
        (void)floor.left(sponge, kilos(1), u"Sponge"_qs);
    }

    void aVerdictFollowsTheParts_data() { forBothEngines(); }
    void aVerdictFollowsTheParts()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.running(u"Sponge"_qs, kilos(50));
        const QString rest = floor.left(run, kilos(10)).lotCode;
        const QString made = must(floor.production.finish(run, kilos(40))).wipLotCode;
        Stock stock(floor.session);
        QStringList parts{rest, made};
        for (int i = 0; i < 4; ++i)
            parts << must(stock.split({parts[i], kilos(i < 2 ? 4 : 1), u"Shelf"_qs, {}, u"shared"_qs}));
        must(floor.production.checkQuality(run, u"FAILED"_qs, u"metal"_qs));
        for (const QString &code : parts) {
            const Lot lot = must(floor.lots.find(code));
            QCOMPARE(code + lot.status + lot.qualityStatus, code + u"QUARANTINEDFAILED"_qs);
        }
        const RunId cake = floor.startedRun(u"Cake"_qs);
        QCOMPARE(told(floor.production.add({cake, parts.last(), kilos(1), u"again"_qs})).section(u'|', 0, 0),
                 u"LotQuarantined"_qs);
    }
};

QTEST_GUILESS_MAIN(ReworkBooksTest)
#include "reworkbookstest.moc"
