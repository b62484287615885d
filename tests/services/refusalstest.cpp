// SPDX-License-Identifier: GPL-3.0-or-later
// Who is refused reads what is wrong with the thing he named, and a way out that there is where he stands.
#include "documents/fsma/fsmaworkbook.h"
#include "documents/sentences.h"
#include "services/holding/holds.h"
#include "services/planning/runevents.h"
#include "services/production/balances.h"
#include "services/quality/suspects.h"
#include "services/recalling/readiness.h"
#include "services/rework/rework.h"
#include "services/shipping/shipments.h"
#include "services/stock/stock.h"
#include "support/mill.h"

#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
template <typename Answer>
QString said(const Answer &answer)
{
    return answer ? u"done"_qs : QString(sentence(answer.error()) % u" | " % wayOut(answer.error()));
}

const QString mistake = QStringLiteral("typed wrong");

// A batch of a hundred loaves that is done, and the pallets that it is put on.
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine) { batch = finishedBatch(); }

    QString pallet(const QString &of, qint64 loaves = 10)
    {
        return must(palletizing.build({of, kilos(loaves), {}, {}})).number;
    }
    ShipmentPapers toCafe() const
    {
        ShipmentPapers papers;
        papers.customerName = QStringLiteral("Cafe");
        return papers;
    }
    RunId idOf(const QString &number) { return must(production.find(number)).id; }
    QString started(const QString &name)
    {
        recipe(name, {u"Flour"_qs});
        return must(production.run(startedRun(name))).batchNumber;
    }
    QString planned(const QString &name)
    {
        recipe(name, {u"Flour"_qs});
        NewRun run;
        run.recipeName = name;
        run.plannedQuantity = kilos(1);
        return must(production.plan(run)).batchNumber;
    }
    Shipments shipments{session};
    Holds holds{session};
    Recalls &recalls = services.recalls;
    QString batch;
};
} // namespace

class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoleIsCalledAsPeopleCallIt()
    {
        QCOMPARE(sentence({Reason::NotAllowed, u"person"_qs, roleName(Role::Production)}),
                 u"The role Production does not allow this."_qs);
        QCOMPARE(sentence({Reason::NotAllowed, {}, u"PRODUCTION LINE"_qs}),
                 u"The role PRODUCTION LINE does not allow this."_qs);
    }

    // A batch is no lot, and one that is being made is in progress.
    void whatIsPackedIsABatch_data() { forBothEngines(); }
    void whatIsPackedIsABatch()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString waiting = plant.planned(u"Later"_qs);
        const auto packs = [&](const QString &batch) {
            return said(plant.palletizing.build({batch, kilos(1), {}, {}}));
        };
        QCOMPARE(packs(waiting), u"Batch %1 was not started yet. | Start it, or look at the number of the batch "
                                 "again."_qs.arg(waiting));
        must(RunEvents(plant.session).cancel(plant.idOf(waiting), u"no order"_qs));
        QCOMPARE(packs(waiting), u"Batch %1 was cancelled or failed. | Plan a new batch."_qs.arg(waiting));
        must(plant.production.checkQuality(plant.idOf(plant.batch), u"FAILED"_qs, u"burnt"_qs));
        QCOMPARE(packs(plant.batch), u"Batch %1 failed its quality check. | Put it aside. QA decides what becomes of "
                                     "it."_qs.arg(plant.batch));
        const QString warm = plant.started(u"Warm"_qs);
        const QString pallet = plant.pallet(warm);
        QCOMPARE(said(plant.palletizing.ship(pallet, u"Cafe"_qs, {})),
                 u"Batch %1, which is on the pallet, is not completed. | Finish it, and where it is being checked let "
                 "QA end that; then the pallet may leave."_qs.arg(warm));
        QCOMPARE(said(plant.palletizing.merge(pallet, pallet, u"room"_qs)),
                 u"%1 cannot be merged onto itself. | Nothing was changed. Say another pallet."_qs.arg(pallet));
    }

    // What is stopped is told so by whichever door it wants to leave, and nobody is told to take back what is here.
    void whatLeavesIsAPallet_data() { forBothEngines(); }
    void whatLeavesIsAPallet()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString held = plant.pallet(plant.batch);
        const QString other = plant.pallet(plant.batch);
        const QString shipment = must(plant.shipments.open(plant.toCafe()));
        must(plant.holds.hold(NodeKind::Pallet, held, u"wet"_qs));
        const QString onHold = u"There is an open hold on %1. | Put it aside. QA can release the hold."_qs.arg(held);
        QCOMPARE(said(plant.palletizing.ship(held, u"Cafe"_qs, {})), onHold);
        QCOMPARE(said(plant.shipments.load(shipment, held)), onHold);
        QCOMPARE(
            said(plant.shipments.unload(shipment, other)),
            u"Pallet %1 is not on this shipment. | Nothing was changed. Look at what the shipment has."_qs.arg(other));
        QCOMPARE(said(plant.shipments.unship(shipment, mistake)),
                 u"Shipment %1 has not left. | Nothing was changed. A pallet is taken off an open shipment, or the "
                 "shipment is cancelled."_qs.arg(shipment));
        QCOMPARE(
            said(plant.shipments.unshipPallet(other, mistake)),
            u"Pallet %1 is with no customer. | Nothing was changed. Look at the number of the pallet again."_qs.arg(
                other));
        must(plant.shipments.load(shipment, other));
        must(plant.shipments.ship(shipment, {}));
        QCOMPARE(said(plant.palletizing.voidPallet(other, mistake)),
                 u"Pallet %1 has left or is void already. | Nothing was changed. What has left comes back as a return "
                 "first."_qs.arg(other));
        QCOMPARE(said(plant.holds.hold(NodeKind::Pallet, other, u"wet"_qs)),
                 u"Pallet %1 is not here any more. | What a customer has is held when it comes back as a return; else "
                 "it is recalled."_qs.arg(other));
        must(plant.recalls.open({{plant.batch}, u"metal"_qs, false}));
        QCOMPARE(said(plant.shipments.unship(shipment, mistake)),
                 u"These pallets did not just leave with it, or are recalled: %1 | Nothing was changed. Take each of "
                 "the others back for itself."_qs.arg(other));
        const QString next = must(plant.shipments.open(plant.toCafe()));
        const QString recalled = u"Pallet %1 is recalled. | Put it aside and tell QA."_qs.arg(held);
        QCOMPARE(said(plant.shipments.load(next, held)), recalled);
        QCOMPARE(said(plant.palletizing.ship(held, u"Cafe"_qs, {})), recalled);
        QCOMPARE(said(plant.holds.hold(NodeKind::Run, plant.batch, u"wet"_qs)),
                 u"%1 is recalled, which stops it already. | Nothing is left to do. What becomes of it is said in its "
                 "recall."_qs.arg(plant.batch));
        const QString waiting = plant.planned(u"Later"_qs);
        QCOMPARE(said(plant.holds.hold(NodeKind::Run, waiting, u"wet"_qs)),
                 u"Batch %1 is only planned: there is nothing of it to hold. | Hold what would go into it, or cancel "
                 "the batch."_qs.arg(waiting));
    }

    // The amount that is too much is that of the thing that was named, and the way out is no other lot.
    void whatABatchMadeIsAmended_data() { forBothEngines(); }
    void whatABatchMadeIsAmended()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        plant.pallet(plant.batch, 40);
        const RunId run = plant.idOf(plant.batch);
        const auto amended = [&](RunId of, qint64 loaves) {
            return said(plant.production.amend(of, kilos(loaves), u"counted"_qs));
        };
        QCOMPARE(amended(run, 39), u"More of the batch is on pallets or thrown away: %1, 40.000 units | Type at least "
                                   "that much, or take cases off their pallets first."_qs.arg(plant.batch));
        QCOMPARE(amended(run, 100), u"The batch made 100.000 units by the books already. | Nothing was changed. Type "
                                    "another amount, or leave it."_qs);
        QCOMPARE(said(plant.production.finish(run, kilos(90))),
                 u"Batch %1 is over already. | Nothing was changed. When its yield was wrong, amend it."_qs.arg(
                     plant.batch));
        QCOMPARE(said(RunEvents(plant.session).fail(run, mistake)),
                 u"Batch %1 is over already. | Nothing was changed. When something is wrong with it, QA can hold it or "
                 "fail it with a check."_qs.arg(plant.batch));
        const QString warm = plant.started(u"Warm"_qs);
        QCOMPARE(amended(plant.idOf(warm), 1),
                 u"Batch %1 is not completed. | Only what a completed batch made is amended. Finish it first when it "
                 "is still being made."_qs.arg(warm));
        // What it put into stock went on.
        plant.recipe(u"Dough"_qs, {u"Flour"_qs}, u"Dough made"_qs);
        plant.recipe(u"Rolls"_qs, {u"Dough made"_qs});
        const RunId dough = plant.startedRun(u"Dough"_qs);
        const QString flour = plant.released(u"Flour"_qs, kilos(50));
        must(plant.production.add({dough, flour, kilos(10), {}}));
        const QString lot = must(plant.production.finish(dough, kilos(30))).wipLotCode;
        const RunId rolls = plant.startedRun(u"Rolls"_qs);
        must(plant.production.add({rolls, lot, kilos(20), {}}));
        QVERIFY2(amended(dough, 10).startsWith(
                     u"More of what the batch made has gone on already. Left of it: %1, 10.000"_qs.arg(lot)),
                 qPrintable(amended(dough, 10)));
        const qint64 use = must(plant.production.uses(rolls)).front().id;
        QCOMPARE(
            said(plant.production.takeBack(use, kilos(21), mistake)),
            u"That is more than there is of it: %1, 20.000 kg | Nothing was changed. Type at most that."_qs.arg(lot));
        QCOMPARE(said(plant.production.takeBack(use + 1000, kilos(1), mistake)),
                 u"The batch has no line %1 of what went in. | Look at what went into the batch, and take back one of "
                 "those lines."_qs.arg(use + 1000));
        QCOMPARE(said(plant.production.add({rolls, flour, kilos(1), {}, u"Salt"_qs})),
                 u"The recipe does not have Salt. | Say an ingredient of the recipe for which it stands in."_qs);
        QCOMPARE(said(RunBalances(plant.session).takeBackWaste(77, mistake)),
                 u"There is no line of waste 77 that could be taken back. | Look at the waste of the batch; a line is "
                 "taken back once."_qs);
    }

    void whatIsInAVesselCannotBePutAside_data() { forBothEngines(); }
    void whatIsInAVesselCannotBePutAside()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        must(mill.load(silo, mill.flour[0], kilos(100)));
        must(mill.draw(silo, kilos(10)));
        VesselChange smaller;
        smaller.capacity = kilos(50);
        QCOMPARE(said(mill.vessels.amend(silo, smaller)),
                 u"By the books there is more in the vessel: SILO-1, 90.000 kg | Type a capacity that is not below "
                 "that, or count what is in the vessel first."_qs);
        must(mill.lots.hold(mill.flour[0], u"wet"_qs));
        const QString stays =
            u"Lot %1 is in quarantine. | It may be in what comes out of the vessel. Leave the vessel alone until "
            "QA has decided, and take from another one."_qs.arg(mill.flour[0]);
        QCOMPARE(said(mill.draw(silo, kilos(1))), stays);
        QCOMPARE(said(mill.load(silo, mill.flour[1], kilos(1))), stays);
        // The lot itself is put aside.
        QCOMPARE(said(mill.production.add({mill.run, mill.flour[0], kilos(1), {}})),
                 u"Lot %1 is in quarantine. | Put it aside. QA decides what becomes of it."_qs.arg(mill.flour[0]));
    }

    void whatARecallDoesNotHaveIsSaid_data() { forBothEngines(); }
    void whatARecallDoesNotHaveIsSaid()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString pallet = plant.pallet(plant.batch);
        const QString other = plant.finishedBatch();
        const auto settled = [&](const QString &recall, const NodeKey &key, qint64 loaves) {
            return said(plant.recalls.settle(recall, {key, Disposition::Destroyed, kilos(loaves), u"seen"_qs}));
        };
        const QString drill = must(plant.recalls.open({{pallet}, u"trying"_qs, true})).number;
        const NodeKey key = must(plant.recalls.read(drill)).scope.items.front().key;
        QCOMPARE(settled(drill, key, 10), u"This is a drill: nothing is settled in it. | Nothing was taken out of "
                                          "use, so it can be closed as it is."_qs);
        const QString recall = must(plant.recalls.open({{pallet}, u"metal"_qs, false})).number;
        QCOMPARE(settled(recall, key, 11), u"That is more than there is of it: %1, 10.000 | Nothing was changed. Type "
                                           "at most that."_qs.arg(pallet));
        const NodeKey away{NodeKind::Run, plant.idOf(other).value()};
        QCOMPARE(settled(recall, away, 1), u"%1 is not in this recall. | Settle one of the things that the recall "
                                           "lists."_qs.arg(toText(away)));
        QCOMPARE(
            said(plant.recalls.open({{pallet}, u"metal"_qs, false})),
            u"Nothing is reached from %1 that is not recalled or void already. | Look at the recalls that have it. A drill of it can be done all the same."_qs
                .arg(pallet));
    }

    void nothingIsDrawnWhereNothingWentOn_data() { forBothEngines(); }
    void nothingIsDrawnWhereNothingWentOn()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString none = u"No lot has gone into anything yet. | A drill follows a lot that was used: record a "
                             "batch first."_qs;
        QCOMPARE(said(Readiness(floor.session).drillNow(7)), none);
        QCOMPARE(said(floor.services.recalls.anyUsedLot(7)), none);
        SuspectsQuestion question;
        question.days = 4000;
        QCOMPARE(said(Suspects(floor.session).find(question)),
                 u"4000 is no number of days that can be asked for. | Say a number of days up to 3660, which are ten "
                 "years."_qs);
    }

    // There is no label to look at again.
    void aDayThatWasTypedIsNoLabels_data() { forBothEngines(); }
    void aDayThatWasTypedIsNoLabels()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.received(u"Flour"_qs, kilos(10));
        const QDateTime past = floor.now.addDays(-3);
        QCOMPARE(said(floor.lots.releaseUntil(lot, past, u"some days"_qs)),
                 u"%1 is over already. | Say an end to come, or release it without one."_qs.arg(
                     past.toLocalTime().toString(Qt::ISODate)));
        ExportScope scope;
        scope.from = QDate(2026, 5, 2);
        scope.to = QDate(2026, 5, 1);
        QTemporaryDir folder;
        QCOMPARE(said(writeFsmaWorkbook(floor.session, scope, folder.filePath(u"all.xlsx"_qs))),
                 u"The last day is before the first one: 2026-05-01 | No file was written. Say a last day that is not "
                 "before the first."_qs);
    }

    // What is taken out of stock is not taken from another lot instead.
    void whatIsInStockIsTold_data() { forBothEngines(); }
    void whatIsInStockIsTold()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.released(u"Flour"_qs, kilos(10));
        QCOMPARE(said(Stock(floor.session).waste(lot, kilos(11), mistake)),
                 u"More would be taken than there is of it: %1, 10.000 kg | Nothing was changed. Look at the amount "
                 "again; what was used of it stays used."_qs.arg(lot));
        QCOMPARE(
            said(Stock(floor.session).split({lot, kilos(10), u"Shelf 2"_qs, {}, {}})),
            u"All of lot %1 would be split off. | Nothing was changed. Move the lot, or split off less."_qs.arg(lot));
        const qint64 receipt = floor.count(u"SELECT max(id) FROM lot_movements WHERE type = 'RECEIVE'"_qs);
        must(floor.receiving.takeBack(receipt, mistake));
        QCOMPARE(said(floor.receiving.takeBack(receipt, mistake)),
                 u"The receipt of %1 was taken back already. | Nothing is left to do."_qs.arg(lot));
    }

    // Rework is told in percent of the weight: pieces are no weight, and are not told to be the wrong kilogram.
    void reworkIsWeighed_data() { forBothEngines(); }
    void reworkIsWeighed()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        must(plant.catalog.addIngredient({u"Crumb bag"_qs, u"WIP"_qs, u"each"_qs}));
        QCOMPARE(said(Rework(plant.session).book(plant.idOf(plant.batch), {u"Crumb bag"_qs, kilos(1), {}, {}})),
                 u"Rework is weighed, and this is not: Crumb bag (each) | Keep it as something that is counted in kg "
                 "or another unit of weight."_qs);
    }
};

QTEST_GUILESS_MAIN(RefusalsTest)
#include "refusalstest.moc"
