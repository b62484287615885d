// SPDX-License-Identifier: GPL-3.0-or-later
// Runs and pallets are stopped by anybody and let go on by QA, with a signature.
#include "services/holding/holds.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString why = QStringLiteral("metal found");

// Flour in a leaven, the leaven in bread, the bread on a pallet.
struct Baked : Floor
{
    explicit Baked(Engine engine) : Floor(engine)
    {
        recipe(QStringLiteral("Leaven"), {QStringLiteral("Flour")}, QStringLiteral("Leaven"));
        recipe(QStringLiteral("Bread"), {QStringLiteral("Leaven")});
        flour = released(QStringLiteral("Flour"), kilos(100));
        const RunId leaven = startedRun(QStringLiteral("Leaven"));
        flourUse = must(production.add({leaven, flour, kilos(60), {}})).batchIngredientId;
        dough = must(production.finish(leaven, kilos(60))).wipLotCode;
        const RunId baking = startedRun(QStringLiteral("Bread"));
        doughUse = must(production.add({baking, dough, kilos(40), {}})).batchIngredientId;
        bread = must(production.finish(baking, kilos(40))).run.batchNumber;
        pallet = must(palletizing.build({bread, kilos(10), {}, {}})).number;
    }

    // Past the service: what the database itself says to one kilogram taken back.
    QString forcedBack(qint64 use)
    {
        static const QString sql = QStringLiteral(
            "INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
            "source_run_id, corrects_id, added_at, added_by) SELECT production_run_id, ingredient_lot_id, ?, "
            "unit_of_measure, source_run_id, id, ?, 'sql' FROM batch_ingredients WHERE id = ?");
        return told(database->run(sql, {-kilos(1), now, use})).section(u'|', 0, 0);
    }

    QString flour;
    QString dough;
    QString bread;
    QString pallet;
    qint64 flourUse = 0;
    qint64 doughUse = 0;
};
} // namespace

class HoldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAndLetsGo_data() { forBothEngines(); }
    void stopsAndLetsGo()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        Holds holds(floor.session);
        const QString batch = floor.finishedBatch();
        const QString pallet = must(floor.palletizing.build({batch, kilos(10), {}, {}})).number;
        QCOMPARE(told(holds.hold(NodeKind::Pallet, pallet, {})), QStringLiteral("Required|reason|"));
        must(holds.hold(NodeKind::Pallet, pallet, why));
        QCOMPARE(must(floor.palletizing.find(pallet)).status, QStringLiteral("ON_HOLD"));
        QCOMPARE(told(holds.hold(NodeKind::Pallet, pallet, why)), QStringLiteral("AlreadyHeld|palletCode|") + pallet);
        // The batch goes on: only that pallet is stopped.
        must(floor.palletizing.build({batch, kilos(5), {}, {}}));
        must(holds.hold(NodeKind::Run, batch, why));
        QCOMPARE(must(floor.production.find(batch)).held, true);
        QCOMPARE(told(floor.palletizing.build({batch, kilos(5), {}, {}})),
                 QStringLiteral("LotOnHold|batchNumber|") + batch);
        QCOMPARE(must(floor.palletizing.find(QStringLiteral("P-000002"))).heldThrough, batch);
        QCOMPARE(told(floor.palletizing.takeOff(QStringLiteral("P-000002"), batch, kilos(1), why)),
                 QStringLiteral("LotOnHold|palletCode|P-000002, ") + batch);
        must(holds.release(NodeKind::Pallet, pallet, why));
        QCOMPARE(must(floor.palletizing.find(pallet)).status, QStringLiteral("ACTIVE"));
        QCOMPARE(told(holds.release(NodeKind::Pallet, pallet, why)), QStringLiteral("NotHeld|palletCode|") + pallet);
        QCOMPARE(told(holds.release(NodeKind::Run, batch, {})), QStringLiteral("Required|reason|"));
        must(holds.release(NodeKind::Run, batch, why));
        must(floor.palletizing.ship(pallet, QStringLiteral("Cafe"), {}));
        QCOMPARE(told(holds.hold(NodeKind::Pallet, pallet, why)), QStringLiteral("PalletNotActive|heldAway|") + pallet);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE table_name = 'holds' AND reason = "
                                            "'metal found' AND changed_by = 'maria'")),
                 4);
    }

    void listsWhatIsStopped_data() { forBothEngines(); }
    void listsWhatIsStopped()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        Holds holds(floor.session);
        const QString batch = floor.finishedBatch();
        const QString pallet = must(floor.palletizing.build({batch, kilos(10), {}, {}})).number;
        const QString lot = floor.text(QStringLiteral("SELECT internal_lot_code FROM ingredient_lots"));
        must(holds.hold(NodeKind::Lot, lot, why));
        must(holds.hold(NodeKind::Run, batch, why));
        must(holds.release(NodeKind::Run, batch, QStringLiteral("it was a staple")));
        const std::vector<Hold> open = must(holds.list());
        QCOMPARE(open.size(), size_t(1));
        QCOMPARE(open[0].code + u' ' + open[0].whatIs + u' ' + open[0].status + u' ' + open[0].reason + u' ' +
                     open[0].heldBy,
                 lot + QStringLiteral(" Spelt DEPLETED metal found maria"));
        const std::vector<Hold> all = must(holds.list(true));
        QCOMPARE(all.size(), size_t(2));
        QCOMPARE(all[0].code + u' ' + all[0].releaseReason, batch + QStringLiteral(" it was a staple"));
        QVERIFY(!all[0].isOpen());
        // A trace names it, also of what was made of it, and as it was then.
        const Genealogy traced = must(floor.services.trace.trace(pallet, TraceDirection::Backward));
        QCOMPARE(traced.holds.size(), size_t(1));
        QCOMPARE(traced.holds[0].code + u' ' + traced.holds[0].reason, lot + QStringLiteral(" metal found"));
        QCOMPARE(traced.holds[0].on.kind, NodeKind::Lot);
        // What the lot went into is stopped with it, by name.
        const HeldBelow below = must(holds.below(open[0].on));
        QCOMPARE(below.runs, 1);
        QCOMPARE(below.pallets, 1);
        QCOMPARE(must(floor.production.find(batch)).heldThrough, lot);
        QCOMPARE(told(floor.palletizing.ship(pallet, QStringLiteral("Cafe"), {})),
                 QStringLiteral("LotOnHold|batchNumber|") + batch + u", " + lot);
    }

    // Else a batch would say that what is held was never in it, and its pallets would leave.
    void aUseOfWhatIsHeldStays_data() { forBothEngines(); }
    void aUseOfWhatIsHeldStays()
    {
        QFETCH(Engine, engine);
        Baked baked(engine);
        Holds holds(baked.session);
        must(holds.hold(NodeKind::Lot, baked.flour, why));
        const QString shipped = QStringLiteral("LotOnHold|batchNumber|") + baked.bread + u", " + baked.flour;
        QCOMPARE(told(baked.palletizing.ship(baked.pallet, QStringLiteral("Cafe"), {})), shipped);
        QCOMPARE(told(baked.production.takeBack(baked.flourUse, kilos(60), why)),
                 QStringLiteral("LotOnHold|takenBack|") + baked.flour);
        QCOMPARE(told(baked.production.takeBack(baked.doughUse, kilos(1), why)),
                 QStringLiteral("LotOnHold|takenBack|") + baked.dough + u", " + baked.flour);
        for (const qint64 use : {baked.flourUse, baked.doughUse})
            QCOMPARE(baked.forcedBack(use), QStringLiteral("LotOnHold"));
        QCOMPARE(told(baked.palletizing.ship(baked.pallet, QStringLiteral("Cafe"), {})), shipped);
        QCOMPARE(baked.count(QStringLiteral("SELECT count(*) FROM batch_ingredients WHERE quantity_used < 0")), 0);
        must(holds.release(NodeKind::Lot, baked.flour, why));
        QCOMPARE(baked.forcedBack(baked.doughUse), QStringLiteral("ok"));
        must(baked.production.takeBack(baked.flourUse, kilos(1), why));
        // What is recalled stays where it went as well.
        baked.execute(QStringLiteral("UPDATE ingredient_lots SET status = 'RECALLED' WHERE internal_lot_code = ?"),
                      {baked.flour});
        QCOMPARE(told(baked.production.takeBack(baked.flourUse, kilos(1), why)),
                 QStringLiteral("LotRecalled|lotCode|") + baked.flour);
        QCOMPARE(baked.forcedBack(baked.flourUse), QStringLiteral("LotRecalled"));
    }

    // The flour is past its day when QA knows that the bread is good: the bread goes on, the flour does not.
    void theHoldOfAnExpiredLotEnds_data() { forBothEngines(); }
    void theHoldOfAnExpiredLotEnds()
    {
        QFETCH(Engine, engine);
        Baked baked(engine);
        Holds holds(baked.session);
        must(holds.hold(NodeKind::Lot, baked.flour, why));
        baked.execute(QStringLiteral("UPDATE ingredient_lots SET expiration_date = '2026-05-01' WHERE "
                                     "internal_lot_code = ?"),
                      {baked.flour});
        QCOMPARE(told(holds.release(NodeKind::Lot, baked.flour, {})), QStringLiteral("Required|reason|"));
        must(holds.release(NodeKind::Lot, baked.flour, QStringLiteral("the retained loaf is good")));
        QVERIFY(must(holds.list()).empty());
        QCOMPARE(must(baked.lots.find(baked.flour)).status, QStringLiteral("EXPIRED"));
        QCOMPARE(told(holds.release(NodeKind::Lot, baked.flour, why)).section(u'|', 0, 0),
                 QStringLiteral("LotExpired"));
        const RunId next = baked.startedRun(QStringLiteral("Leaven"));
        QCOMPARE(told(baked.production.check({next, baked.flour, {}, {}})).section(u'|', 0, 0),
                 QStringLiteral("LotExpired"));
        must(baked.palletizing.ship(baked.pallet, QStringLiteral("Cafe"), {}));
    }

    void anEndHasAReason_data() { forBothEngines(); }
    void anEndHasAReason()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        Holds holds(floor.session);
        const QString batch = floor.finishedBatch();
        must(holds.hold(NodeKind::Run, batch, why));
        QCOMPARE(told(floor.database->run(QStringLiteral("UPDATE holds SET released_at = ?, released_by = 'sql'"),
                                          {floor.now})),
                 QStringLiteral("Required||release_reason"));
        QVERIFY(must(floor.production.find(batch)).held);
    }

    // Stopping is everybody's, letting go is QA's and signed.
    void onlyQaLetsGo_data() { forBothEngines(); }
    void onlyQaLetsGo()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        Holds holds(floor.session);
        const QString batch = floor.finishedBatch();
        const QString pallet = must(floor.palletizing.build({batch, kilos(10), {}, {}})).number;
        enrolStaff(*floor.database);
        floor.session.person = QStringLiteral("rita");
        must(holds.hold(NodeKind::Pallet, pallet, why));
        must(holds.hold(NodeKind::Run, batch, why));
        const Signature rita{QStringLiteral("rita"), staffPin};
        QCOMPARE(told(holds.release(NodeKind::Pallet, pallet, why, rita)).section(u'|', 0, 0),
                 QStringLiteral("NotAllowed"));
        floor.session.person = QStringLiteral("quinn");
        QCOMPARE(told(holds.release(NodeKind::Run, batch, why)).section(u'|', 0, 0), QStringLiteral("SignatureNeeded"));
        const Signature quinn{QStringLiteral("quinn"), staffPin};
        must(holds.release(NodeKind::Run, batch, why, quinn));
        must(holds.release(NodeKind::Pallet, pallet, why, quinn));
        QCOMPARE(floor.text(QStringLiteral("SELECT meaning FROM signatures ORDER BY id LIMIT 1")),
                 QStringLiteral("released the held run ") + batch);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM signatures WHERE table_name = 'pallets' AND "
                                            "signed_by = 'quinn' AND act = 'release_held_lot'")),
                 1);
    }

    // Cases of a batch that failed may leave a pallet; they come onto none and leave the plant on none.
    void whatFailedIsNotPacked_data() { forBothEngines(); }
    void whatFailedIsNotPacked()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString bad = floor.finishedBatch();
        const QString good = floor.finishedBatch();
        const QString mixed = must(floor.palletizing.build({good, kilos(10), {}, {}})).number;
        must(floor.palletizing.add(mixed, bad, kilos(10)));
        const QString other = must(floor.palletizing.build({good, kilos(10), {}, {}})).number;
        must(floor.production.checkQuality(must(floor.production.find(bad)).id, QStringLiteral("FAILED"), why));
        const QString refused = QStringLiteral("LotFailedQuality|batchNumber|") + bad;
        QCOMPARE(told(floor.palletizing.build({bad, kilos(1), {}, {}})), refused);
        QCOMPARE(told(floor.palletizing.add(other, bad, kilos(1))), refused);
        QCOMPARE(told(floor.palletizing.merge(mixed, other, why)), refused);
        QCOMPARE(told(floor.palletizing.split(mixed, {bad, kilos(1), {}, {}}, why)), refused);
        QCOMPARE(told(floor.palletizing.ship(mixed, QStringLiteral("Cafe"), {})), refused);
        for (const char *sql :
             {"INSERT INTO pallet_items (pallet_id, production_run_id, quantity) SELECT 2, id, 1 FROM production_runs "
              "WHERE quality_status = 'FAILED'",
              "UPDATE pallet_items SET quantity = quantity + 1 WHERE production_run_id = (SELECT id FROM "
              "production_runs WHERE quality_status = 'FAILED')",
              "UPDATE pallets SET status = 'SHIPPED' WHERE id = 1"})
            QCOMPARE(told(floor.database->run(QString::fromLatin1(sql))).section(u'|', 0, 0),
                     QStringLiteral("LotFailedQuality"));
        must(floor.palletizing.takeOff(mixed, bad, kilos(10), why));
        must(floor.palletizing.ship(mixed, QStringLiteral("Cafe"), {}));
    }
};

QTEST_GUILESS_MAIN(HoldsTest)
#include "holdstest.moc"
