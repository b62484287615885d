// SPDX-License-Identifier: GPL-3.0-or-later
// How far a recall would reach when a lot is opened: counted by hand, and as the trace counts it once it is done.
#include "services/tracing/openings.h"
#include "documents/wording/openingwords.h"
#include "services/stock/stock.h"
#include "services/vessels/vessels.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// Of first: bread 1 on two pallets, bread 2, and a sponge in a cake on one pallet. Of third: bread 4 on one pallet. Of
// gone: a use that was taken back. Nothing of fresh.
struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        recipe(QStringLiteral("Sponge"), {QStringLiteral("Flour")}, QStringLiteral("Sponge base"));
        recipe(QStringLiteral("Cake"), {QStringLiteral("Sponge base")});
        first = released(QStringLiteral("Flour"), kilos(100), QDate(2026, 6, 1));
        gone = released(QStringLiteral("Flour"), kilos(100), QDate(2026, 6, 2));
        third = released(QStringLiteral("Flour"), kilos(100), QDate(2026, 6, 3));
        fresh = released(QStringLiteral("Flour"), kilos(100), QDate(2026, 6, 4));
        packed(made(QStringLiteral("Bread"), first), 2);
        made(QStringLiteral("Bread"), first);
        (void)made(QStringLiteral("Sponge"), first);
        packed(made(QStringLiteral("Cake"), text(QStringLiteral("SELECT internal_lot_code FROM ingredient_lots WHERE "
                                                                "source_production_run_id IS NOT NULL"))),
               1);
        packed(made(QStringLiteral("Bread"), third), 1);
        const RunId back = startedRun(QStringLiteral("Bread"));
        const AddedLot use = must(production.add({back, gone, kilos(1), {}}));
        must(production.takeBack(use.batchIngredientId, kilos(1), QStringLiteral("wrong one")));
        batch = startedRun(QStringLiteral("Bread"));
    }

    QString made(const QString &recipe, const QString &lot)
    {
        const RunId run = startedRun(recipe);
        must(production.add({run, lot, kilos(1), {}}));
        return must(production.finish(run, kilos(100))).run.batchNumber;
    }
    void packed(const QString &batchNumber, int pallets)
    {
        for (int i = 0; i < pallets; ++i)
            must(palletizing.build({batchNumber, kilos(10), {}, {}}));
    }
    Opening asked(const QString &lot) { return must(openings.of(batch, lot)); }
    QString forward(const QString &lot)
    {
        const Genealogy traced = must(services.trace.trace(lot, TraceDirection::Forward));
        return QStringLiteral("%1 %2").arg(traced.runs.size()).arg(traced.pallets.size());
    }

    Openings openings{session};
    QString first;
    QString gone;
    QString third;
    QString fresh;
    RunId batch;
};

QString counts(const RecallReach &reach)
{
    return QStringLiteral("%1 %2").arg(reach.batches).arg(reach.pallets);
}
} // namespace

class OpeningsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedLotIsComparedWithTheOpenOne_data() { forBothEngines(); }
    void anUntouchedLotIsComparedWithTheOpenOne()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const Opening opening = floor.asked(floor.fresh);
        QVERIFY(!opening.isOpen);
        QCOMPARE(counts(opening.now), QStringLiteral("0 0"));
        QCOMPARE(counts(opening.after), QStringLiteral("1 0"));
        QCOMPARE(counts(opening.together), QStringLiteral("6 4"));
        QCOMPARE(opening.openLot, floor.first); // not the one of which everything was taken back
        QCOMPARE(counts(opening.ifThatFirst), QStringLiteral("5 3"));
        QCOMPARE(openingWords(opening),
                 QStringLiteral("Opening %1 ties 6 batch(es) and 4 pallet(s) together, 1 batch(es) and 0 pallet(s) by "
                                "itself; finishing %2 first: 5 batch(es) and 3 pallet(s).")
                     .arg(floor.fresh, floor.first));
    }

    // What was told before is what the trace counts after it was done.
    void theTraceCountsTheSame_data() { forBothEngines(); }
    void theTraceCountsTheSame()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const QStringList lots{floor.first, floor.third, floor.gone, floor.fresh};
        for (const QString &lot : lots) {
            const Opening opening = floor.asked(lot);
            QCOMPARE(counts(opening.now), floor.forward(lot));
            must(floor.production.add({floor.batch, lot, kilos(1), {}}));
            QCOMPARE(floor.forward(lot), counts(opening.after));
        }
        QCOMPARE(floor.forward(floor.first), QStringLiteral("5 3"));
    }

    void theOpenOneItselfIsTold_data() { forBothEngines(); }
    void theOpenOneItselfIsTold()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const Opening opening = floor.asked(floor.first);
        QVERIFY(opening.isOpen);
        QCOMPARE(counts(opening.now), QStringLiteral("4 3"));
        QCOMPARE(counts(opening.after), QStringLiteral("5 3"));
        QCOMPARE(counts(opening.together), QStringLiteral("6 4"));
        QCOMPARE(opening.openLot, floor.third);
        QCOMPARE(counts(opening.ifThatFirst), QStringLiteral("2 1"));
        // What QA stopped cannot be finished first.
        must(floor.lots.hold(floor.third, QStringLiteral("weevils")));
        const Opening alone = floor.asked(floor.first);
        QCOMPARE(alone.openLot, QString());
        QVERIFY(openingWords(alone).contains(QStringLiteral("is open: with this batch it reaches 5 batch(es)")));
    }

    // A vessel that was not proven empty: also where the books have nothing of it, as a recall counts it.
    void whatMayComeThroughAVesselIsCounted_data() { forBothEngines(); }
    void whatMayComeThroughAVesselIsCounted()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        Vessels vessels(floor.session);
        const QString lot = floor.released(QStringLiteral("Flour"), kilos(100), QDate(2026, 6, 9));
        const QString next = floor.released(QStringLiteral("Flour"), kilos(100), QDate(2026, 6, 10));
        must(vessels.add({QStringLiteral("Z1"), QStringLiteral("Silo"), {}, {}, QStringLiteral("Flour"), {}, {}}));
        must(vessels.load(QStringLiteral("Z1"), lot, kilos(20)));
        must(floor.production.add({floor.startedRun(QStringLiteral("Bread")), QStringLiteral("Z1"), kilos(20), {}}));
        must(vessels.load(QStringLiteral("Z1"), next, kilos(40)));
        const RunId second = floor.startedRun(QStringLiteral("Bread"));
        must(floor.production.add({second, QStringLiteral("Z1"), kilos(10), {}}));
        floor.packed(must(floor.production.finish(second, kilos(50))).run.batchNumber, 1);
        QCOMPARE(counts(floor.asked(lot).now), QStringLiteral("2 1"));
        QCOMPARE(counts(floor.asked(lot).after), QStringLiteral("3 1"));
        QCOMPARE(floor.asked(QStringLiteral("Z1")).openLot, floor.first);
        // The vessel is named, not what stands in it.
        must(floor.lots.hold(floor.first, QStringLiteral("weevils")));
        must(floor.lots.hold(floor.third, QStringLiteral("weevils")));
        must(floor.lots.hold(floor.gone, QStringLiteral("weevils")));
        must(floor.lots.hold(floor.fresh, QStringLiteral("weevils")));
        QCOMPARE(must(floor.production.needs(floor.batch)).front().proposedLot, lot);
        QCOMPARE(floor.asked(next).openLot, lot);
        const Lot spent = must(floor.lots.find(lot));
        must(Stock(floor.session).waste(lot, *spent.remaining, QStringLiteral("torn")));
        QCOMPARE(floor.asked(next).openLot, QStringLiteral("Z1"));
        // What is stopped in it by the rest of another lot is not what to take.
        must(floor.lots.hold(lot, QStringLiteral("metal")));
        QCOMPARE(must(floor.production.needs(floor.batch)).front().proposedLot, next);
        // Nothing to take, and nothing that belongs in: said as what it is.
        must(vessels.add({QStringLiteral("E1"), QStringLiteral("Silo"), {}, {}, QStringLiteral("Flour"), {}, {}}));
        QCOMPARE(told(floor.openings.of(floor.batch, QStringLiteral("E1"))),
                 QStringLiteral("StatusMoveNotAllowed|vesselEmpty|E1"));
        must(vessels.retire(QStringLiteral("E1")));
        QCOMPARE(told(floor.openings.of(floor.batch, QStringLiteral("E1"))),
                 QStringLiteral("StatusMoveNotAllowed|vesselRetired|E1"));
        const QString stranger = floor.released(QStringLiteral("Milk"), kilos(5), QDate(2026, 6, 9));
        QCOMPARE(told(floor.openings.of(floor.batch, stranger)), QStringLiteral("NotInRecipe|lotCode|Milk"));
    }

    void aHotLotIsNotCountedToTheEnd()
    {
        Bakery floor(Engine::SQLite);
        const Opening opening = must(Openings(floor.session, 3).of(floor.batch, floor.fresh));
        QVERIFY(opening.together.isMore && opening.ifThatFirst.isMore && !opening.after.isMore);
        QVERIFY(openingWords(opening).contains(QStringLiteral("ties more than 3 batch(es) together")));
        QVERIFY(told(floor.openings.of(floor.batch, QStringLiteral("L-NONE"))).startsWith(QStringLiteral("NotFound")));
    }
};

QTEST_GUILESS_MAIN(OpeningsTest)
#include "openingstest.moc"
