// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// A run that put 100 kg of dough into stock, of which some went on into bread.
struct Dough
{
    explicit Dough(Floor &floor)
    {
        floor.recipe(u"Dough"_qs, {u"Rye"_qs}, u"Dough"_qs);
        run = floor.startedRun(u"Dough"_qs);
        must(floor.production.add({run, floor.released(u"Rye"_qs, kilos(10)), kilos(10), {}}));
        lot = must(floor.production.finish(run, kilos(100))).wipLotCode;
        floor.recipe(u"Bread"_qs, {u"Dough"_qs});
        bread = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({bread, lot, kilos(60), {}}));
    }
    RunId run;
    RunId bread;
    QString lot;
};

const Signature otto{u"otto"_qs, staffPin};
} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoppedLotNeedsTheOwnSignature_data() { forBothEngines(); }
    void aStoppedLotNeedsTheOwnSignature()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.released(u"Rye"_qs, kilos(5));
        enrolStaff(*floor.database);
        floor.session.person = u"quinn"_qs;
        must(floor.lots.hold(lot, u"smells"_qs));
        const auto release = [&](const QString &reason, const std::optional<Signature> &signature) {
            return told(floor.lots.release(lot, reason, signature));
        };
        QCOMPARE(release(u"fine"_qs, {}), u"SignatureNeeded|signature|"_qs);
        QCOMPARE(release(u"fine"_qs, Signature{u"quinn"_qs, {}}), u"SignatureNeeded|signature|"_qs);
        QCOMPARE(release(u"fine"_qs, otto), u"SignatureNeeded|signature|"_qs);
        QCOMPARE(release(u" "_qs, Signature{u"quinn"_qs, staffPin}), u"Required|reason|"_qs);
        QCOMPARE(release(u"fine"_qs, Signature{u"quinn"_qs, u"wrong-1"_qs}), u"WrongSecret|secret|"_qs);
        QVERIFY(must(floor.lots.find(lot)).held);
        QCOMPARE(floor.count(u"SELECT count(*) FROM signatures"_qs), 0);
        QCOMPARE(release(u"  smelled of the neighbour's onions "_qs, Signature{u"quinn"_qs, staffPin}), u"ok"_qs);
        QVERIFY(!must(floor.lots.find(lot)).held);
        QCOMPARE(
            floor.plant.lines(u"SELECT act, meaning, table_name, reason, signed_by, workstation FROM signatures"_qs),
            QStringList{u"release_held_lot|released the stopped lot %1|ingredient_lots|smelled of the neighbour's "
                        "onions|quinn|dock-1"_qs.arg(lot)});
        // The act and the signature stand beside each other in the history.
        QCOMPARE(
            floor.plant.lines(u"SELECT DISTINCT table_name, changed_by FROM audit_log WHERE table_name IN ('holds', "
                              "'signatures', 'ingredient_lots') AND changed_by = 'quinn' ORDER BY 1"_qs),
            QStringList({u"holds|quinn"_qs, u"ingredient_lots|quinn"_qs, u"signatures|quinn"_qs}));
    }

    void theFirstReleaseNeedsNone_data() { forBothEngines(); }
    void theFirstReleaseNeedsNone()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString first = floor.received(u"Rye"_qs, kilos(5));
        const QString rejected = floor.received(u"Rye"_qs, kilos(5));
        must(floor.lots.reject(rejected, u"wet"_qs));
        // Before there are people a stopped lot is released without, and nobody signed.
        must(floor.lots.release(rejected, u"dried"_qs));
        must(floor.lots.reject(rejected, u"wet again"_qs));
        QCOMPARE(floor.count(u"SELECT count(*) FROM signatures"_qs), 0);
        enrolStaff(*floor.database);
        floor.session.person = u"quinn"_qs;
        QCOMPARE(told(floor.lots.release(first, {})), u"ok"_qs);
        QCOMPARE(told(floor.lots.release(rejected, u"dried"_qs)), u"SignatureNeeded|signature|"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM signatures"_qs), 0);
    }

    void guessesAtASignatureCountAsTries_data() { forBothEngines(); }
    void guessesAtASignatureCountAsTries()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.released(u"Rye"_qs, kilos(5));
        enrolStaff(*floor.database);
        floor.session.person = u"quinn"_qs;
        must(floor.lots.hold(lot, u"smells"_qs));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(told(floor.lots.release(lot, u"fine"_qs, Signature{u"quinn"_qs, u"guess-%1"_qs.arg(i)})),
                     u"WrongSecret|secret|"_qs);
        QCOMPARE(told(floor.lots.release(lot, u"fine"_qs, Signature{u"quinn"_qs, staffPin})), u"SignInPaused||2"_qs);
    }

    void amendingNeedsASecondPerson_data() { forBothEngines(); }
    void amendingNeedsASecondPerson()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const Dough dough(floor);
        enrolStaff(*floor.database);
        floor.session.person = u"quinn"_qs;
        const auto amend = [&](qint64 made, const QString &reason, const std::optional<Signature> &signature) {
            return told(floor.production.amend(dough.run, kilos(made), reason, signature));
        };
        QCOMPARE(amend(95, u"counted"_qs, {}), u"SecondPersonNeeded|signature|"_qs);
        QCOMPARE(amend(95, u"counted"_qs, Signature{u"Quinn"_qs, staffPin}), u"SecondPersonNeeded|signature|"_qs);
        QCOMPARE(amend(95, u"counted"_qs, Signature{u"rita"_qs, staffPin}), u"NotAllowed|signature|RECEIVING"_qs);
        QCOMPARE(amend(95, u"counted"_qs, Signature{u"otto"_qs, u"wrong-1"_qs}), u"WrongSecret|secret|"_qs);
        QCOMPARE(amend(95, {}, otto), u"Required|reason|"_qs);
        QCOMPARE(amend(100, u"counted"_qs, otto), u"Duplicate|actualQuantity|100.000 kg"_qs);
        QCOMPARE(amend(0, u"counted"_qs, otto), u"NotPositive|actualQuantity|0.000"_qs);
        // Sixty of it are in the bread already.
        QCOMPARE(amend(59, u"counted"_qs, otto), u"NotEnoughLeft|lotMade|%1, 40.000 kg"_qs.arg(dough.lot));
        QCOMPARE(told(floor.production.amend(dough.bread, kilos(5), u"counted"_qs, otto)).section(u'|', 0, 1),
                 u"StatusMoveNotAllowed|run"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM signatures"_qs), 0);
        QCOMPARE(must(floor.production.run(dough.run)).actual, kilos(100));
        QCOMPARE(amend(95, u"a tray was counted twice"_qs, otto), u"ok"_qs);
        QCOMPARE(must(floor.production.run(dough.run)).actual, kilos(95));
        QCOMPARE(must(floor.lots.find(dough.lot)).remaining, kilos(35));
        QCOMPARE(floor.plant.lines(u"SELECT act, meaning, reason, signed_by FROM signatures"_qs),
                 QStringList{u"amend_run|amended the yield of run %1 from 100.000 to 95.000 kg|a tray was counted "
                             "twice|otto"_qs.arg(must(floor.production.run(dough.run)).batchNumber)});
    }

    void whatWasMadeAndWhatIsThereStayEqual_data() { forBothEngines(); }
    void whatWasMadeAndWhatIsThereStayEqual()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const Dough dough(floor);
        enrolStaff(*floor.database);
        floor.session.person = u"ada"_qs;
        for (const qint64 made : {95, 60, 120}) {
            must(floor.production.amend(dough.run, kilos(made), u"counted"_qs, otto));
            QCOMPARE(floor.quantity(u"SELECT sum(quantity) AS quantity FROM lot_movements m JOIN ingredient_lots l "
                                    "ON l.id = m.ingredient_lot_id WHERE l.internal_lot_code = ?"_qs,
                                    {dough.lot}),
                     kilos(made - 60));
            QCOMPARE(must(floor.lots.find(dough.lot)).remaining, kilos(made - 60));
        }
        // Added to, never written over: three corrections with their reason, and each yield before.
        QCOMPARE(floor.count(u"SELECT count(*) FROM lot_movements WHERE type = 'ADJUST' AND reason = 'counted' AND "
                             "moved_by = 'ada'"_qs),
                 3);
        const QString history = floor.plant
                                    .lines(u"SELECT CAST(old_values AS text) FROM audit_log WHERE table_name = "
                                           "'production_runs' AND reason = 'counted' ORDER BY id"_qs)
                                    .join(u' ');
        for (const QString &before : {u"100.000"_qs, u"95.000"_qs, u"60.000"_qs})
            QVERIFY2(history.contains(before), qPrintable(history));
    }

    void notLessThanIsPacked_data() { forBothEngines(); }
    void notLessThanIsPacked()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        must(floor.palletizing.build({batch, kilos(80), {}, {}}));
        const RunId run = must(floor.production.find(batch)).id;
        // Without people nobody has to sign, and nobody does.
        QCOMPARE(told(floor.production.amend(run, kilos(79), u"counted"_qs)),
                 u"MoreThanMade|actualQuantity|%1, 80.000 units"_qs.arg(batch));
        must(floor.production.amend(run, kilos(80), u"counted"_qs));
        QCOMPARE(floor.count(u"SELECT count(*) FROM signatures"_qs), 0);
        QCOMPARE(must(floor.palletizing.unpacked(batch)), std::optional(Quantity()));
    }

    void aSignatureIsNotWrittenOver_data() { forBothEngines(); }
    void aSignatureIsNotWrittenOver()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const Dough dough(floor);
        enrolStaff(*floor.database);
        floor.session.person = u"quinn"_qs;
        must(floor.production.amend(dough.run, kilos(95), u"counted"_qs, otto));
        for (const QString &sql : {u"UPDATE signatures SET signed_by = 'eve'"_qs, u"DELETE FROM signatures"_qs,
                                   u"DELETE FROM sign_in_attempts"_qs})
            QVERIFY2(floor.plant.attack(sql).contains(u"append-only"), qPrintable(sql));
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "signaturetest.moc"
