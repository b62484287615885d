// SPDX-License-Identifier: GPL-3.0-or-later
// The balance of a run: what went in, what was made, what was thrown away, and what nobody can explain.
#include "services/production/balances.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        flour = released(u"Flour"_qs, kilos(500));
        sugar = released(u"Sugar"_qs, kilos(500));
        must(catalog.addIngredient({u"Dough"_qs, u"WIP"_qs, u"kg"_qs}));
        must(catalog.addRecipe({u"Bread"_qs, kilos(100), u"kg"_qs, {}, lines()}));
        must(catalog.addRecipe({u"Dough"_qs, kilos(100), u"kg"_qs, u"Dough"_qs, lines()}));
    }
    static std::vector<NewRecipeLine> lines() { return {{u"Flour"_qs, kilos(60), {}}, {u"Sugar"_qs, kilos(40), {}}}; }
    RunId started(const QString &recipe, const QString &line = u"A"_qs)
    {
        NewRun run;
        run.recipeName = recipe;
        run.plannedQuantity = kilos(100);
        run.line = line;
        run.startNow = true;
        return must(production.plan(run)).id;
    }
    qint64 use(RunId run, const QString &lot, qint64 amount)
    {
        return must(production.add({run, lot, kilos(amount), {}})).batchIngredientId;
    }
    RunId filled(const QString &recipe, qint64 flourUsed = 60, qint64 sugarUsed = 40)
    {
        const RunId run = started(recipe);
        use(run, flour, flourUsed);
        use(run, sugar, sugarUsed);
        return run;
    }
    static QString kg(const std::optional<Mass> &mass) { return mass ? mass->in(u"kg"_qs)->toText() : u"none"_qs; }
    // in, out, wip, waste, unexplained
    QString sums(RunId run)
    {
        const MassBalance balance = must(balances.of(run)).balance;
        return QStringList{kg(balance.in), kg(balance.out), kg(balance.wip), kg(balance.waste),
                           kg(balance.unexplained())}
            .join(u' ');
    }
    QString forced(const QString &sql, const Args &args)
    {
        const auto done = database->run(sql, args);
        return done ? u"ok"_qs : QString(told(done.error()).section(u'|', 0, 0));
    }
    QString flour;
    QString sugar;
    RunBalances balances{session};
};
} // namespace

class RunBalancesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunClosesWithWhatWasThrownAway_data() { forBothEngines(); }
    void aRunClosesWithWhatWasThrownAway()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.started(u"Bread"_qs);
        floor.use(run, floor.flour, 60);
        const qint64 tooMuch = floor.use(run, floor.sugar, 45);
        must(floor.production.takeBack(tooMuch, kilos(5), u"too sweet"_qs));
        const std::vector<BatchUse> uses = must(floor.production.uses(run));
        QCOMPARE(uses.size(), size_t{3});
        QCOMPARE(uses[1].corrects, qint64{0});
        QCOMPARE(uses[2].corrects, tooMuch);
        QCOMPARE(uses[2].notes, u"too sweet"_qs);
        QCOMPARE(floor.sums(run), u"100.000 0.000 0.000 0.000 none"_qs); // nobody said how much was made
        const RunLoss burnt = must(floor.balances.waste(run, Quantity::ofUnits(3000), u"g"_qs, u" burnt "_qs));
        QCOMPARE(burnt.reason, u"burnt"_qs);
        QCOMPARE(burnt.lostBy, u"maria"_qs);
        const RunBalance preview = must(floor.balances.preview(run, kilos(96)));
        QCOMPARE(Bakery::kg(preview.balance.unexplained()), u"1.000"_qs);
        QCOMPARE(preview.tolerance, kilos(2));
        QVERIFY(preview.isWithin());
        QCOMPARE(floor.text(u"SELECT status FROM production_runs"_qs), u"IN_PROGRESS"_qs);
        must(floor.balances.finish(run, kilos(96)));
        QCOMPARE(floor.sums(run), u"100.000 96.000 0.000 3.000 1.000"_qs);
        must(floor.palletizing.build({must(floor.production.run(run)).batchNumber, kilos(90), {}, {}}));
        QCOMPARE(must(floor.balances.of(run)).packed, kilos(90));
        // A mistake is taken back once.
        const RunLoss back = must(floor.balances.takeBackWaste(burnt.id, u"was another batch"_qs));
        QCOMPARE(back.reverses, burnt.id);
        QCOMPARE(floor.sums(run), u"100.000 96.000 0.000 0.000 4.000"_qs);
        QCOMPARE(told(floor.balances.takeBackWaste(burnt.id, u"again"_qs)), u"NotFound|loss|%1"_qs.arg(burnt.id));
        QCOMPARE(told(floor.balances.takeBackWaste(back.id, u"again"_qs)), u"NotFound|loss|%1"_qs.arg(back.id));
        QCOMPARE(floor.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'run_losses' AND action = 'INSERT' "
                             "AND changed_by = 'maria'"_qs),
                 2);
    }

    void whatWasPutIntoStockIsCountedOnce_data() { forBothEngines(); }
    void whatWasPutIntoStockIsCountedOnce()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.filled(u"Dough"_qs);
        QVERIFY(!must(floor.balances.finish(run, kilos(99))).wipLotCode.isEmpty());
        QCOMPARE(floor.sums(run), u"100.000 0.000 99.000 0.000 1.000"_qs);
    }

    void whatCannotBeExplainedNeedsAReason_data() { forBothEngines(); }
    void whatCannotBeExplainedNeedsAReason()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.filled(u"Bread"_qs);
        const auto refused = floor.balances.finish(run, kilos(97));
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, Reason::BalanceUnexplained);
        QCOMPARE(refused.error().field, u"notes"_qs);
        QCOMPARE(refused.error().detail, u"3.000 kg, 3.000 %"_qs);
        QCOMPARE(floor.text(u"SELECT status FROM production_runs"_qs), u"IN_PROGRESS"_qs);
        QCOMPARE(floor.balances.finish(run, kilos(97), u"  "_qs).error().reason, Reason::BalanceUnexplained);
        // The plant's own limit, with a reason.
        QCOMPARE(told(floor.balances.setTolerance(kilos(3), {})), u"Required|reason|"_qs);
        QCOMPARE(told(floor.balances.setTolerance(Quantity::ofThousandths(100'001), u"x"_qs)),
                 u"NotANumber|percent|100.001"_qs);
        QCOMPARE(told(floor.balances.setTolerance(-kilos(1), u"x"_qs)), u"NotANumber|percent|-1.000"_qs);
        must(floor.balances.setTolerance(kilos(3), u"old ovens"_qs));
        QCOMPARE(must(floor.balances.tolerance()), kilos(3));
        must(floor.balances.finish(run, kilos(97)));
        must(floor.balances.setTolerance({}, u"new ovens"_qs));
        QCOMPARE(must(floor.balances.tolerance()), Quantity());
        QCOMPARE(floor.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'settings' AND reason = "
                             "'new ovens'"_qs),
                 1);
        const RunId next = floor.filled(u"Bread"_qs);
        must(floor.balances.finish(next, kilos(90), u"the oven stood still"_qs));
        QCOMPARE(must(floor.balances.of(next)).notes, u"the oven stood still"_qs);
        floor.execute(u"UPDATE settings SET value = 'much' WHERE name = 'runs.unexplained_percent'"_qs);
        QCOMPARE(must(floor.balances.tolerance()), kilos(2));
    }

    void piecesAndLitresAndTheUnknownAreSaid_data() { forBothEngines(); }
    void piecesAndLitresAndTheUnknownAreSaid()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        floor.recipe(u"Loaf"_qs, {u"Flour"_qs}); // in units
        const RunId pieces = floor.startedRun(u"Loaf"_qs);
        floor.use(pieces, floor.flour, 10);
        must(floor.balances.finish(pieces, kilos(100)));
        const MassBalance loaves = must(floor.balances.of(pieces)).balance;
        QVERIFY(!loaves.closes());
        QCOMPARE(loaves.notWeighed.size(), size_t{1});
        QCOMPARE(loaves.notWeighed[0].name, u"Loaf"_qs);
        QCOMPARE(must(floor.balances.waste(pieces, kilos(4), {}, u"fell"_qs)).unit, u"each"_qs);
        QCOMPARE(told(floor.balances.waste(pieces, kilos(4), u"L"_qs, u"fell"_qs)), u"UnitMismatch|unit|L"_qs);
        // Boxes weigh nothing in the bread.
        const RunId run = floor.filled(u"Bread"_qs);
        floor.execute(u"UPDATE ingredients SET type = 'PACKAGING' WHERE name = 'Sugar'"_qs);
        QCOMPARE(floor.sums(run), u"60.000 0.000 0.000 0.000 none"_qs);
        QCOMPARE(told(floor.balances.of(RunId(99))), u"NotFound|run|99"_qs);
        QCOMPARE(told(floor.balances.preview(run, {})), u"NotPositive|actualQuantity|0.000"_qs);
    }

    void aSwapIsSuspected_data() { forBothEngines(); }
    void aSwapIsSuspected()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.filled(u"Bread"_qs, 50, 50);
        const std::vector<ProbableSwap> swaps = must(floor.balances.preview(run, kilos(99))).swaps;
        QCOMPARE(swaps.size(), size_t{1});
        QCOMPARE(swaps[0].tooMuch.lots, QStringList{floor.sugar});
        QCOMPARE(swaps[0].tooLittle.lots, QStringList{floor.flour});
        // Of two batches of one line and day; on another line nothing is suspected.
        for (const QString &line : {u"B"_qs, u"C"_qs}) {
            const RunId first = floor.started(u"Bread"_qs, u"B"_qs);
            floor.use(first, floor.flour, 70);
            floor.use(first, floor.sugar, 40);
            must(floor.balances.finish(first, kilos(110)));
            const RunId second = floor.started(u"Bread"_qs, line);
            floor.use(second, floor.flour, 50);
            floor.use(second, floor.sugar, 40);
            QCOMPARE(must(floor.balances.preview(second, kilos(90))).swaps.size(), size_t(line == u"B" ? 1 : 0));
        }
    }

    void theDatabaseKnowsTheRules_data() { forBothEngines(); }
    void theDatabaseKnowsTheRules()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.filled(u"Bread"_qs);
        const RunId planned =
            must(floor.production.plan({u"Bread"_qs, kilos(100), {}, {}, {}, {}, {}, {}, {}, {}, false})).id;
        QCOMPARE(told(floor.balances.waste(planned, kilos(1), {}, u"x"_qs)).section(u'|', 0, 1),
                 u"RunNotInProgress|run"_qs);
        QCOMPARE(told(floor.balances.waste(run, kilos(1), {}, u" "_qs)), u"Required|reason|"_qs);
        QCOMPARE(told(floor.balances.waste(run, {}, {}, u"x"_qs)), u"NotPositive|quantity|0.000"_qs);
        const QString sql = u"INSERT INTO run_losses (production_run_id, quantity, unit_of_measure, reason, "
                            "takes_back_id) VALUES (?, ?, 'kg', 'x', ?)"_qs;
        QCOMPARE(floor.forced(sql, {planned, kilos(1), std::nullopt}), u"RunNotInProgress"_qs);
        const qint64 loss = must(floor.balances.waste(run, kilos(2), {}, u"burnt"_qs)).id;
        const RunId other = floor.filled(u"Bread"_qs);
        QCOMPARE(floor.forced(sql, {run, -kilos(1), loss}), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(sql, {other, -kilos(2), loss}), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(sql, {run, -kilos(2), loss}), u"ok"_qs);
        QVERIFY(floor.forced(sql, {run, -kilos(2), loss}) != u"ok"_qs);
        QCOMPARE(floor.forced(u"UPDATE run_losses SET reason = 'y'"_qs, {}), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(u"DELETE FROM run_losses"_qs, {}), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM run_losses"_qs), 2);
    }
};

QTEST_GUILESS_MAIN(RunBalancesTest)
#include "runbalancestest.moc"
