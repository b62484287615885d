// SPDX-License-Identifier: GPL-3.0-or-later
// What a draw says it took is booked, what is taken back comes back whole, and no way round leaves a lot in a vessel
// that no trace finds.
#include "database/migration/verification.h"
#include "services/recalling/recalls.h"
#include "services/stock/stock.h"
#include "support/mill.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
QString wrongIn(Mill &mill)
{
    for (const CheckResult &check : must(verifyPlant(*mill.database))) {
        if (check.check == u"vessel_acts")
            return check.ok ? u"ok"_qs : u"wrong: "_qs % check.detail;
    }
    return u"not looked at"_qs;
}

const QString undo = u"INSERT INTO vessel_acts (vessel_id, kind, quantity, takes_back_id, reason) SELECT 1, 'UNDO', ?, "
                     "max(id), 'x' FROM vessel_acts WHERE kind <> 'UNDO'"_qs;
} // namespace

class VesselBooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFoundInWhatNoLoadHas_data() { forBothEngines(); }
    void nothingIsFoundInWhatNoLoadHas()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        must(mill.load(silo, mill.flour[0], kilos(20)));
        must(mill.empty(silo, why));
        QCOMPARE(told(mill.lots.adjust(u"SILO-1-1"_qs, kilos(10), why)), u"StatusMoveNotAllowed||vesselEmptied"_qs);
        must(mill.load(silo, mill.flour[1], kilos(5)));
        must(mill.undo(silo));
        QCOMPARE(mill.forced(u"INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reason) SELECT max(id), "
                             "'ADJUST', ?, 'x' FROM ingredient_lots WHERE vessel_id = 1"_qs,
                             {kilos(1)}),
                 u"StatusMoveNotAllowed||vesselEmptied"_qs);
        must(mill.load(silo, mill.flour[1], kilos(1)));
        QCOMPARE(mill.forced(u"INSERT INTO lot_movements (ingredient_lot_id, type, quantity) SELECT max(id), "
                             "'RECEIVE', ? FROM ingredient_lots WHERE vessel_id = 1"_qs,
                             {kilos(1)})
                     .section(u'|', 0, 0),
                 u"RefusedByDatabase"_qs);
        QCOMPARE(told(mill.draw(silo, kilos(5))), u"Required|overdraw|SILO-1, 1.000 kg"_qs);
        QCOMPARE(told(mill.production.check({mill.run, silo, kilos(5), {}})), u"Required|overdraw|SILO-1, 1.000 kg"_qs);
        must(mill.production.check({mill.run, silo, kilos(5), why}));
        // What stands in it stands where it stands.
        QCOMPARE(told(Stock(mill.session).move(must(mill.lots.find(u"SILO-1-5"_qs)).code, u"Shelf"_qs)),
                 u"StatusMoveNotAllowed|lotInVessel|SILO-1-5, SILO-1"_qs);
        QCOMPARE(wrongIn(mill), u"ok"_qs);
    }

    void anActIsTakenBackWhole_data() { forBothEngines(); }
    void anActIsTakenBackWhole()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        must(mill.load(silo, mill.flour[0], kilos(20)));
        QCOMPARE(mill.forced(undo, {kilos(20)}).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        must(mill.draw(silo, kilos(5)));
        QCOMPARE(mill.forced(undo, {kilos(5)}).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        QVERIFY(mill.reached(mill.flour[0], TraceDirection::Forward)
                    .contains(must(mill.production.run(mill.run)).batchNumber));
        must(mill.undo(silo));
        must(mill.undo(silo));
        QCOMPARE(mill.left(mill.flour[0]), kilos(500));
        QCOMPARE(wrongIn(mill), u"ok"_qs);
        // With the guard switched off.
        must(mill.load(silo, mill.flour[0], kilos(20)));
        must(mill.draw(silo, kilos(5)));
        must(mill.database->execute(engine == Engine::SQLite ? u"DROP TRIGGER guard_vessel_acts_undo"_qs
                                                             : u"DROP TRIGGER guard_vessel_act ON vessel_acts"_qs));
        QCOMPARE(mill.forced(undo, {kilos(5)}), u"ok"_qs);
        QVERIFY(wrongIn(mill).startsWith(u"wrong"_qs));
    }

    // Nothing of it by the books; nobody looked.
    void aRecallTakesInWhatStandsInTheVessel_data() { forBothEngines(); }
    void aRecallTakesInWhatStandsInTheVessel()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        const Signature quinn{u"quinn"_qs, staffPin};
        const Signature otto{u"otto"_qs, staffPin};
        Recalls &recalls = mill.services.recalls;
        mill.vessel(silo, u"MIXED"_qs);
        const QString bad = mill.released(u"Flour"_qs, kilos(20));
        enrolStaff(*mill.database);
        mill.session.person = u"ada"_qs;
        must(mill.load(silo, bad, kilos(20)));
        must(mill.draw(silo, kilos(20)));
        must(mill.load(silo, mill.flour[0], kilos(20)));
        const RecallScope scope = must(recalls.preview({bad}));
        const auto filling = std::find_if(scope.items.begin(), scope.items.end(),
                                          [](const RecallItem &item) { return item.code == u"SILO-1-3"; });
        QVERIFY(filling != scope.items.end());
        QVERIFY(filling->isPossible);
        QCOMPARE(filling->vessel, silo);
        QCOMPARE(filling->quantity, std::optional(kilos(20)));
        const RunId second = mill.startedRun(u"Bread"_qs);
        mill.session.person = u"quinn"_qs;
        const OpenedRecall opened = must(recalls.open({{bad}, u"metal"_qs}, quinn));
        mill.session.person = u"ada"_qs;
        QCOMPARE(told(mill.draw(silo, kilos(5), {}, second)).section(u'|', 0, 0), u"LotRecalled"_qs);
        mill.session.person = u"quinn"_qs;
        QCOMPARE(told(recalls.close(opened.number, u"done"_qs, otto)), u"RecallUnsettled|recall|SILO-1-3"_qs);
        Settlement settlement;
        settlement.item = filling->key;
        settlement.disposition = Disposition::Destroyed;
        settlement.quantity = kilos(20);
        must(recalls.settle(opened.number, settlement));
        must(recalls.close(opened.number, u"done"_qs, otto));
        mill.session.person = u"ada"_qs;
        QCOMPARE(told(mill.load(silo, mill.flour[1], kilos(5))),
                 QString(u"LotRecalled|leftInVessel|"_qs % bad % u", "_qs % opened.number % u", SILO-1"_qs));
        QCOMPARE(told(mill.draw(silo, kilos(5), why, second)),
                 QString(u"LotRecalled|leftInVessel|"_qs % bad % u", "_qs % opened.number % u", SILO-1"_qs));
        must(mill.empty(silo, why));
        must(mill.load(silo, mill.flour[1], kilos(5)));
        must(mill.draw(silo, kilos(5), {}, second));
    }

    void aVesselsCodeIsItsOwn_data() { forBothEngines(); }
    void aVesselsCodeIsItsOwn()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        const QString run = u"INSERT INTO production_runs (batch_number, recipe_id, unit_of_measure) SELECT ?, "
                            "recipe_id, 'kg' FROM production_runs WHERE id = 1"_qs;
        QCOMPARE(mill.forced(run, {u"silo-1"_qs}).section(u'|', 0, 0), u"Duplicate"_qs);
        QCOMPARE(mill.forced(run, {u"other"_qs}), u"ok"_qs);
        const QString pallet = u"INSERT INTO pallets (pallet_number, production_run_id) VALUES (?, 1)"_qs;
        QCOMPARE(mill.forced(pallet, {u"Silo-1"_qs}).section(u'|', 0, 0), u"Duplicate"_qs);
    }

    void aSlipOfTheFingerIsNoFind_data() { forBothEngines(); }
    void aSlipOfTheFingerIsNoFind()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs); // holds 1000
        must(mill.vessels.add({u"MOTHER"_qs, u"Starter"_qs, u"STARTER"_qs, {}, u"Flour"_qs}));
        must(mill.load(silo, mill.flour[0], kilos(10)));
        must(mill.load(u"MOTHER"_qs, mill.flour[0], kilos(5)));
        QCOMPARE(told(mill.draw(silo, kilos(1001), why)), u"StatusMoveNotAllowed|drawTooLarge|SILO-1, 1000.000 kg"_qs);
        QCOMPARE(told(mill.draw(u"MOTHER"_qs, kilos(51), why)),
                 u"StatusMoveNotAllowed|drawTooLarge|MOTHER, 50.000 kg"_qs);
        must(mill.draw(u"MOTHER"_qs, kilos(12), why));
    }

    // It is never empty; what was used up long ago does not end it.
    void aStarterOutlivesItsFirstFeed_data() { forBothEngines(); }
    void aStarterOutlivesItsFirstFeed()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        const QString mother = u"MOTHER"_qs;
        must(mill.vessels.add({mother, u"Starter"_qs, u"STARTER"_qs, {}, u"Flour"_qs}));
        const QString soon = mill.released(u"Flour"_qs, kilos(50), QDate(2026, 5, 10));
        must(mill.load(mother, soon, kilos(5)));
        must(mill.draw(mother, kilos(5)));
        must(mill.load(mother, mill.flour[0], kilos(5)));
        must(mill.draw(mother, kilos(2)));
        mill.now = QDateTime(QDate(2026, 5, 20), QTime(9, 0), Qt::UTC);
        must(mill.draw(mother, kilos(1)));
        must(mill.load(mother, mill.flour[1], kilos(5)));
        must(mill.draw(mother, kilos(1)));
    }

    void aScanIsNoReason_data() { forBothEngines(); }
    void aScanIsNoReason()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        must(mill.load(silo, mill.flour[0], kilos(10)));
        QCOMPARE(told(mill.draw(silo, kilos(500), mill.flour[1])),
                 QString(u"StatusMoveNotAllowed|codeIsNoReason|"_qs % mill.flour[1]));
        QCOMPARE(told(mill.draw(silo, kilos(500), u"silo-1"_qs)), u"StatusMoveNotAllowed|codeIsNoReason|silo-1"_qs);
        QCOMPARE(mill.count(u"SELECT count(*) FROM vessel_acts WHERE kind = 'DRAW'"_qs), 0);
    }

    // Whichever way it is taken back, what was found for it was never there.
    void whatWasFoundGoesWithTheUse_data() { forBothEngines(); }
    void whatWasFoundGoesWithTheUse()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        must(mill.load(silo, mill.flour[0], kilos(20)));
        const AddedLot drawn = must(mill.draw(silo, kilos(500), why));
        must(mill.production.takeBack(drawn.batchIngredientId, kilos(490), why));
        QCOMPARE(mill.in(silo), QString(mill.flour[0] % u" 10.000"_qs));
        must(mill.undo(silo));
        QCOMPARE(mill.in(silo), QString(mill.flour[0] % u" 20.000"_qs));
        QCOMPARE(wrongIn(mill), u"ok"_qs);
    }

    // It lies on top of what stood there; the books have it as the oldest.
    void inOrderWhatCameBackIsNotTheNextForSure_data() { forBothEngines(); }
    void inOrderWhatCameBackIsNotTheNextForSure()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"FIFO"_qs);
        must(mill.load(silo, mill.flour[0], kilos(20)));
        must(mill.load(silo, mill.flour[1], kilos(20)));
        const AddedLot first = must(mill.draw(silo, kilos(20)));
        must(mill.draw(silo, kilos(10)));
        QCOMPARE(mill.lastDraw(silo), QString(mill.flour[1] % u" certain 10.000 [10.000 10.000]"_qs));
        must(mill.production.takeBack(first.batchIngredientId, kilos(20), why));
        const RunId second = mill.startedRun(u"Bread"_qs);
        must(mill.draw(silo, kilos(10), {}, second));
        QCOMPARE(mill.lastDraw(silo), QString(mill.flour[0] % u" possible 10.000 [0.000 10.000], "_qs % mill.flour[1] %
                                              u" possible 0.000 [0.000 10.000]"_qs));
        QVERIFY(mill.reached(mill.flour[1], TraceDirection::Forward)
                    .contains(must(mill.production.run(second)).batchNumber));
        // The last act taken back was a mistake of the keyboard: nothing moved.
        must(mill.undo(silo));
        must(mill.empty(silo, why));
        must(mill.load(silo, mill.flour[0], kilos(20)));
        must(mill.load(silo, mill.flour[1], kilos(20)));
        must(mill.draw(silo, kilos(10)));
        must(mill.undo(silo));
        must(mill.draw(silo, kilos(10)));
        QCOMPARE(mill.lastDraw(silo), QString(mill.flour[0] % u" certain 10.000 [10.000 10.000]"_qs));
    }
};

QTEST_GUILESS_MAIN(VesselBooksTest)
#include "vesselbookstest.moc"
