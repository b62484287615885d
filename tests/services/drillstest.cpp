// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/readinesswords.h"
#include "services/recalling/drillkeeper.h"
#include "services/shipping/shipments.h"
#include "services/stock/stock.h"
#include "support/serverplant.h"
#include "support/staff.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <atomic>

using namespace bm;
using namespace bm::test;

namespace
{
// Rye and a box went into bread of which some is with a shop that has no phone.
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Rye"_qs});
        execute(u"UPDATE recipes SET yield_unit = 'kg'"_qs); // so that a share can be said
        rye = released(u"Rye"_qs, kilos(20));
        const RunId run = startedRun(u"Bread"_qs);
        must(production.add({run, rye, kilos(10), {}}));
        batch = must(production.finish(run, kilos(90))).run.batchNumber;
        shipped = must(palletizing.build({batch, kilos(30), {}, {}})).number;
        must(palletizing.ship(shipped, u"Corner shop"_qs, {}));
        inHouse = must(palletizing.build({batch, kilos(60), {}, {}})).number;
    }

    qint64 results() { return count(u"SELECT count(*) FROM drill_results"_qs); }
    Recall drill(const QStringList &codes)
    {
        return must(services.recalls.read(must(services.recalls.open({codes, u"drill"_qs, true})).number));
    }

    QString rye;
    QString batch;
    QString shipped;
    QString inHouse;
};

QString said(const std::vector<RecallGap> &gaps)
{
    QStringList words;
    for (const RecallGap &gap : gaps)
        words << gapName(gap.kind) + u' ' + QString::number(gap.count) + u' ' + gap.names.join(u'+');
    return words.join(u", ");
}

const RecallItem &itemOf(const RecallScope &scope, const QString &code)
{
    const auto found =
        std::find_if(scope.items.begin(), scope.items.end(), [&](const RecallItem &item) { return item.code == code; });
    if (found == scope.items.end())
        qFatal("%s is not in it", qPrintable(code));
    return *found;
}

QStringList behind(const Recall &recall)
{
    QStringList codes;
    for (const RecallSource &source : recall.sources)
        codes << source.code + u' ' + (source.used ? source.used->toText() : u"?"_qs);
    codes.sort();
    return codes;
}
} // namespace

class DrillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPreviewSaysHowMuchIsInEach_data() { forBothEngines(); }
    void aPreviewSaysHowMuchIsInEach()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const RecallScope scope = must(plant.services.recalls.preview({plant.rye}));
        const RootDoses &pallet = itemOf(scope, plant.shipped).doses;
        QCOMPARE(pallet.size(), size_t(1));
        QCOMPARE(pallet[0].roots, QStringList{plant.rye});
        QCOMPARE(pallet[0].quantity, Quantity::ofThousandths(3'333));
        QCOMPARE(pallet[0].unit, u"kg"_qs);
        QCOMPARE(pallet[0].share, Quantity::ofThousandths(11'111)); // ten of 90 kg
        QCOMPARE(itemOf(scope, plant.batch).doses[0].quantity, kilos(10));
        QVERIFY(itemOf(scope, plant.rye).doses.empty());
        QCOMPARE(scope.customers.at(0).doses.at(0).quantity, Quantity::ofThousandths(3'333));
        QCOMPARE(groupOf(itemOf(scope, plant.shipped)), RecallGroup::Shipped);
        QCOMPARE(groupOf(itemOf(scope, plant.inHouse)), RecallGroup::OnSite);
    }

    // Two lots in one unit are one sum; the batch and its own lot would count twice and are told apart.
    void theDosesOfSeveralRootsAreOneSum_data() { forBothEngines(); }
    void theDosesOfSeveralRootsAreOneSum()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Rye"_qs});
        floor.execute(u"UPDATE recipes SET yield_unit = 'kg'"_qs);
        const QString a = floor.released(u"Rye"_qs, kilos(5));
        const QString b = floor.released(u"Rye"_qs, kilos(7));
        const RunId run = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({run, a, kilos(5), {}}));
        must(floor.production.add({run, b, kilos(7), {}}));
        const QString batch = must(floor.production.finish(run, kilos(60))).run.batchNumber;
        const QString pallet = must(floor.palletizing.build({batch, kilos(60), {}, {}})).number;
        Recalls &recalls = floor.services.recalls;
        const RootDoses sum = itemOf(must(recalls.preview({a, b})), pallet).doses;
        QCOMPARE(sum.size(), size_t(1));
        QCOMPARE(sum[0].roots, (QStringList{a, b}));
        QCOMPARE(sum[0].quantity, kilos(12));
        QCOMPARE(sum[0].share, kilos(20));
        const RootDoses apart = itemOf(must(recalls.preview({a, batch})), pallet).doses;
        QCOMPARE(apart.size(), size_t(2));
        QCOMPARE(apart[0].quantity, kilos(5));
        QCOMPARE(apart[1].quantity, kilos(60));
        // Of what nobody knows no figure is made.
        floor.makeUnknown(a);
        const RootDoses unknown = itemOf(must(recalls.preview({a, b})), pallet).doses;
        QVERIFY(unknown.size() == 1);
    }

    // What is booked afterwards does not change what the drill says.
    void aDrillKeepsBothDirections_data() { forBothEngines(); }
    void aDrillKeepsBothDirections()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const Recall ofLot = plant.drill({plant.rye});
        QCOMPARE(behind(ofLot), QStringList{plant.rye + u" 20.000"_qs});
        QCOMPARE(itemOf(ofLot.scope, plant.shipped).doses.at(0).quantity, Quantity::ofThousandths(3'333));
        const Recall ofPallet = plant.drill({plant.shipped});
        QCOMPARE(behind(ofPallet), (QStringList{plant.batch + u" 90.000"_qs, plant.rye + u" 3.333"_qs}));
        QCOMPARE(ofPallet.scope.customers.at(0).name, u"Corner shop"_qs);
        const RecallBalances balances = must(plant.services.recalls.balances(ofPallet.summary.number));
        QCOMPARE(balances.batches.size(), size_t(1));
        QCOMPARE(balances.batches[0].here, kilos(60));
        QCOMPARE(balances.batches[0].shipped, kilos(30));
        QCOMPARE(accountedPercent(balances), kilos(100));
        plant.execute(u"UPDATE ingredient_lots SET supplier_lot_code = 'later' WHERE internal_lot_code = ?"_qs,
                      {plant.rye});
        const Recall again = must(plant.services.recalls.read(ofPallet.summary.number));
        QVERIFY(again.sources == ofPallet.sources);
        QVERIFY(told(plant.database->run(u"UPDATE recalls SET sources = '[]'"_qs)).startsWith(u"RefusedByDatabase"));
        QVERIFY(told(plant.database->run(u"UPDATE recall_items SET doses = '[]' WHERE doses IS NOT NULL"_qs))
                    .startsWith(u"RefusedByDatabase"));
    }

    void gapsHaveNames_data() { forBothEngines(); }
    void gapsHaveNames()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        plant.execute(u"UPDATE ingredient_lots SET supplier_lot_code = NULL, purchase_order = 'PO-1' WHERE "
                      "internal_lot_code = ?"_qs,
                      {plant.rye});
        plant.execute(u"UPDATE customers SET email = 'shop@example.org'"_qs);
        must(Stock(plant.session).count(plant.rye, kilos(9), u"counted"_qs)); // 1 kg is missing
        const RunId run = plant.startedRun(u"Bread"_qs);
        must(plant.production.add({run, plant.rye, kilos(1), {}}));
        const QString loose = must(plant.production.finish(run, kilos(5))).run.batchNumber;
        const Recall recall = plant.drill({plant.rye});
        const RecallBalances balances = must(plant.services.recalls.balances(recall.summary.number));
        const QString words = said(gapsIn(recall.scope, recall.sources, balances));
        for (const QString &gap : QStringList{u"no_phone 1 Corner shop"_qs, u"no_pallet 1 "_qs + loose,
                                              u"no_supplier_lot 1 "_qs + plant.rye, u"not_accounted 1 "_qs + plant.rye})
            QVERIFY2(words.contains(gap), qPrintable(gap + u" is not in "_qs + words));
        QVERIFY2(!words.contains(u"no_papers") && !words.contains(u"no_contact"), qPrintable(words));
        QCOMPARE(accountedPercent(balances), kilos(95));
        const auto gaps = gapsIn(recall.scope, recall.sources, balances);
        QVERIFY(gapsFromText(gapsToText(gaps)) == gaps);
    }

    // The window of whoever is signed in does it on that login, so plain SQL may write it, too. It is not hidden who
    // did.
    void whoPlantsADrillOfTheNightIsNamed()
    {
        ServerPlant plant;
        const QString as = u"INSERT INTO drill_results (night, ingredient_lot_id, lot_count, run_count, pallet_count, "
                           "customer_count, source_count, milliseconds, accounted_percent, gaps, verdict, done_at, "
                           "done_by) SELECT current_date, id, 1, 1, 1, 1, 1, 1, 100, '[]', 'GOOD', clock_timestamp(), "
                           "'%1' FROM ingredient_lots ORDER BY id LIMIT 1"_qs;
        const QString quality = ServerPlant::loginOf(Role::Qa);
        QVERIFY(plant.attackAs(quality, as.arg(ServerPlant::loginOf(Role::Admin))).contains(u"only who acts is named"));
        QCOMPARE(plant.attackAs(quality, as.arg(u"(the program)"_qs)), QString());
        QCOMPARE(plant.floor.text(u"SELECT changed_by FROM audit_log WHERE table_name = 'drill_results'"_qs), quality);
    }

    void theDrillOfANightIsDoneOnce_data() { forBothEngines(); }
    void theDrillOfANightIsDoneOnce()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        Readiness readiness(plant.session);
        QCOMPARE(must(readiness.state()).verdict, ReadinessVerdict::Never);
        const qint64 recalls = plant.count(u"SELECT count(*) FROM recalls"_qs);
        const auto first = must(readiness.drillTonight(0));
        QVERIFY(first && first->lot == plant.rye && first->pallets == 2 && first->runs == 1 && first->sources == 1);
        QCOMPARE(first->accounted, kilos(100));
        QCOMPARE(first->doneBy, u"(the program)"_qs);
        QVERIFY(!must(readiness.drillTonight(1)));
        QCOMPARE(plant.results(), 1);
        QCOMPARE(plant.count(u"SELECT count(*) FROM recalls"_qs), recalls);
        QCOMPARE(plant.text(u"SELECT status FROM pallets WHERE pallet_number = ?"_qs, {plant.shipped}), u"SHIPPED"_qs);
        // The other workstation has traced, too, and comes too late.
        QVERIFY(told(plant.database->run(
                         u"INSERT INTO drill_results (night, ingredient_lot_id, lot_count, run_count, "
                         "pallet_count, customer_count, source_count, milliseconds, gaps, verdict, done_at) SELECT "
                         "night, ingredient_lot_id, 1, 1, 1, 1, 1, 1, '[]', 'GOOD', done_at FROM drill_results"_qs))
                    .startsWith(u"Duplicate"));
        QVERIFY(told(plant.database->run(u"UPDATE drill_results SET verdict = 'GOOD', gaps = '[]'"_qs))
                    .startsWith(u"RefusedByDatabase"));
        QVERIFY(told(plant.database->run(u"DELETE FROM drill_results"_qs)).startsWith(u"RefusedByDatabase"));
        // None is planted for a night to come.
        QVERIFY(told(plant.database->run(u"INSERT INTO drill_results (night, ingredient_lot_id, lot_count, run_count, "
                                         "pallet_count, customer_count, source_count, milliseconds, gaps, verdict, "
                                         "done_at) SELECT '2099-01-01', ingredient_lot_id, 1, 1, 1, 1, 1, 1, '[]', "
                                         "'GOOD', done_at FROM drill_results"_qs)) != u"ok");
        ReadinessState planted;
        planted.dueNight = QDate(2026, 5, 4);
        planted.results.push_back({});
        planted.results[0].night = QDate(2099, 1, 1);
        planted.results[0].doneAt = QDate(2099, 1, 1).startOfDay();
        QCOMPARE(verdictOf(planted), ReadinessVerdict::Overdue);
        // One by hand beside it, and the next night another one.
        QVERIFY(!must(readiness.drillNow(0)).night.isValid());
        plant.now = plant.now.addDays(1);
        QCOMPARE(must(readiness.state()).verdict, ReadinessVerdict::Overdue);
        QVERIFY(must(readiness.drillTonight(0)));
        const ReadinessState state = must(readiness.state());
        QCOMPARE(state.results.size(), size_t(3));
        QCOMPARE(state.verdict, ReadinessVerdict::Gaps);
        QVERIFY2(said(state.results[0].gaps).contains(u"no_contact 1 Corner shop"),
                 qPrintable(said(state.results[0].gaps)));
        // Nobody's when it is switched off.
        must(readiness.setDailyAt(std::nullopt));
        plant.now = plant.now.addDays(1);
        QVERIFY(!must(readiness.drillTonight(0)));
        QVERIFY(!must(readiness.state()).dailyAt);
    }

    void itsHourIsThePlants()
    {
        const auto at = [](int hour) {
            return QDate(2026, 5, 4).startOfDay(Qt::LocalTime).addSecs(hour * 3600).toUTC();
        };
        QCOMPARE(dueNight(at(1), QTime(2, 0)), QDate(2026, 5, 3));
        QCOMPARE(dueNight(at(2), QTime(2, 0)), QDate(2026, 5, 4));
        QCOMPARE(dueNight(at(23), QTime(2, 0)), QDate(2026, 5, 4));
    }

    void noLotNoDrill_data() { forBothEngines(); }
    void noLotNoDrill()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.released(u"Rye"_qs, kilos(1)); // in no batch
        Readiness readiness(floor.session);
        QVERIFY(!must(readiness.drillTonight(7)));
        QCOMPARE(told(readiness.drillNow(7)), u"NotFound|nothingWentOn|"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM drill_results"_qs), 0);
    }

    // Two programs of the plant look at the same time.
    void oneWorkstationDoesIt_data() { forBothEngines(); }
    void oneWorkstationDoesIt()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const auto clock = [&plant] { return plant.now; };
        ServiceWorker dock(plant.plant.settings(), u"maria"_qs, u"dock-1"_qs, clock);
        ServiceWorker office(plant.plant.settings(), u"ben"_qs, u"office"_qs, clock);
        DrillKeeper first(dock, u"dock-1"_qs, clock);
        DrillKeeper second(office, u"office"_qs, clock);
        QSignalSpy looked(&first, &DrillKeeper::looked);
        QSignalSpy lookedToo(&second, &DrillKeeper::looked);
        QSignalSpy drilled(&first, &DrillKeeper::drilled);
        QSignalSpy drilledToo(&second, &DrillKeeper::drilled);
        for (int day = 1; day <= 3; ++day) {
            first.look();
            second.look();
            QTRY_COMPARE(looked.count(), day);
            QTRY_COMPARE(lookedToo.count(), day);
            QCOMPARE(drilled.count() + drilledToo.count(), day);
            QCOMPARE(plant.results(), day);
            plant.now = plant.now.addDays(1);
        }
        QCOMPARE(plant.count(u"SELECT count(*) FROM drill_results WHERE done_by = '(the program)'"_qs), 3);
    }

    // While a drill is traced the window is answered; whoever ends then waits for it and no longer.
    void theWindowDoesNotWait_data() { forBothEngines(); }
    void theWindowDoesNotWait()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        ServiceWorker window(plant.plant.settings(), u"maria"_qs, u"dock-1"_qs, [&plant] { return plant.now; });
        const auto threadOf = [&window] {
            return window.ask([](Services &) -> Result<qint64> {
                return qint64(reinterpret_cast<qintptr>(QThread::currentThreadId()));
            });
        };
        QFuture<Result<qint64>> own = threadOf();
        own.waitForFinished();
        const qint64 windows = own.result().value();
        QSemaphore goesOn;
        std::atomic<bool> isDrilling = false;
        const auto clock = [&] {
            if (qint64(reinterpret_cast<qintptr>(QThread::currentThreadId())) != windows) {
                isDrilling = true;
                goesOn.acquire();
                goesOn.release();
            }
            return plant.now;
        };
        {
            DrillKeeper keeper(window, u"dock-1"_qs, clock);
            keeper.look();
            QTRY_VERIFY(isDrilling);
            QFuture<Result<qint64>> answer = threadOf();
            QTRY_VERIFY(answer.isFinished());
            QCOMPARE(answer.result().value(), windows);
            QCOMPARE(plant.results(), 0);
            goesOn.release();
        }
        QCOMPARE(plant.results(), 1);
    }

    void whatIsCountedHasItsForm()
    {
        DrillResult result;
        result.lots = 1;
        result.runs = 2;
        result.pallets = 1;
        result.sources = 1;
        // Without a translation the words are those of the source.
        QCOMPARE(reachedWords(result),
                 u"Forward: 1 lot(s), 2 batch(es), 1 pallet(s), 0 customer(s). Backward: 1 lot(s) and "
                 "batch(es)."_qs);
    }
};

QTEST_GUILESS_MAIN(DrillsTest)
#include "drillstest.moc"
