// SPDX-License-Identifier: GPL-3.0-or-later
// Silos and bins: which lots are in them, which may be in what was drawn, what stops a draw, and what a trace and a
// recall make of it; over random plants, too.
#include "services/holding/holds.h"
#include "support/mill.h"
#include "support/seed.h"

#include <QSet>
#include <QTest>
#include <map>

using namespace bm;
using namespace bm::test;

namespace
{
QString markOf(const VesselDraw &draw)
{
    return draw.vessel % u' ' % draw.lotCode % u' ' % draw.batch %
           (draw.isCertain ? u" certain "_qs : u" possible "_qs) % draw.low.toText() % u' ' % draw.high.toText();
}

// What is expected, kept beside the program and by other means: positions on the axis of all that was ever loaded.
struct Expected
{
    bool isMixed = true;
    qint64 tolerance = 0;
    std::vector<std::pair<QString, qint64>> loads; // since it was proven empty
    qint64 drawnTo = 0;                            // on the axis, FIFO
    qint64 content = 0;
    qint64 loaded = 0; // in its whole life
    qint64 drawn = 0;
    qint64 differences = 0;
    std::vector<std::pair<QString, QSet<QString>>> draws; // batch, lots that may be in it

    QSet<QString> drawnFrom(qint64 quantity)
    {
        QSet<QString> lots;
        qint64 end = 0;
        const bool over = quantity > content;
        const qint64 to = drawnTo + quantity;
        for (const auto &[lot, size] : loads) {
            const qint64 start = end;
            end += size;
            if (isMixed || over || (start < to + tolerance && end > drawnTo - tolerance))
                lots << lot;
        }
        drawnTo = over ? end : to;
        return lots;
    }
};
} // namespace

class VesselsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMixedVesselMayHoldAllThatWasLoaded_data() { forBothEngines(); }
    void aMixedVesselMayHoldAllThatWasLoaded()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        const QString a = mill.flour[0];
        const QString b = mill.flour[1];
        must(mill.load(u"silo-1"_qs, a, kilos(100)));
        QCOMPARE(mill.left(a), kilos(400));
        must(mill.draw(silo, kilos(40)));
        // Nothing else was in it.
        QCOMPARE(mill.lastDraw(silo), QString(a % u" certain 40.000 [40.000 40.000]"_qs));
        must(mill.load(silo, b, kilos(140)));
        QCOMPARE(mill.in(silo), QString(a % u" 60.000, "_qs % b % u" 140.000"_qs));
        const RunId second = mill.startedRun(u"Bread"_qs);
        must(mill.draw(silo, kilos(100), {}, second));
        QCOMPARE(mill.lastDraw(silo),
                 QString(a % u" possible 30.000 [0.000 100.000], "_qs % b % u" possible 70.000 [0.000 100.000]"_qs));
        QCOMPARE(mill.in(silo), QString(a % u" 30.000, "_qs % b % u" 70.000"_qs));
        // What came later is not in what was drawn before.
        const QString first = must(mill.production.run(mill.run)).batchNumber;
        const QString later = must(mill.production.run(second)).batchNumber;
        QVERIFY(!mill.reached(b, TraceDirection::Forward).contains(first));
        QVERIFY(mill.reached(a, TraceDirection::Forward).contains(first));
        QVERIFY(mill.reached(a, TraceDirection::Forward).contains(later));
        const Genealogy forward = must(mill.services.trace.trace(a, TraceDirection::Forward));
        QCOMPARE(forward.draws.size(), size_t{2});
        QCOMPARE(markOf(forward.draws[0]), QString(u"SILO-1 "_qs % a % u' ' % first % u" certain 40.000 40.000"_qs));
        QCOMPARE(markOf(forward.draws[1]), QString(u"SILO-1 "_qs % a % u' ' % later % u" possible 0.000 100.000"_qs));
        // The dose is the share: the arithmetic of blends.
        for (const RunNode &each : forward.runs)
            QCOMPARE(*each.quantityFromRoot, each.batchNumber == first ? kilos(40) : kilos(30));
    }

    // Nothing of a lot by the books, and nobody looked: it may still be in what is drawn.
    void untilItIsProvenEmptyTheRestMayBeInIt_data() { forBothEngines(); }
    void untilItIsProvenEmptyTheRestMayBeInIt()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        const QString a = mill.flour[0];
        const QString b = mill.flour[1];
        must(mill.load(silo, a, kilos(50)));
        must(mill.draw(silo, kilos(50)));
        must(mill.load(silo, b, kilos(50)));
        const RunId second = mill.startedRun(u"Bread"_qs);
        must(mill.draw(silo, kilos(10), {}, second));
        const QString later = must(mill.production.run(second)).batchNumber;
        QCOMPARE(mill.lastDraw(silo),
                 QString(a % u" possible 0.000 [0.000 10.000], "_qs % b % u" possible 10.000 [0.000 10.000]"_qs));
        QVERIFY(mill.reached(a, TraceDirection::Forward).contains(later));
        QVERIFY(mill.reached(later, TraceDirection::Backward).contains(a));
        // A recall takes it in, and says that it is only possible.
        const RecallScope scope = must(mill.services.recalls.preview({a}));
        QStringList runs;
        for (const RecallItem &item : scope.items) {
            if (item.key.kind == NodeKind::Run)
                runs << item.code % (item.isPossible ? u" possible"_qs : u""_qs);
        }
        QCOMPARE(runs, (QStringList{must(mill.production.run(mill.run)).batchNumber, later % u" possible"_qs}));
        // Held, it stops the next draw; proven empty, it is no part of it any more.
        must(mill.lots.hold(a, u"glass"_qs));
        QCOMPARE(told(mill.draw(silo, kilos(1))), QString(u"LotQuarantined|inVessel|"_qs % a));
        QCOMPARE(told(mill.empty(silo)), u"Required|difference|SILO-1, 40.000 kg"_qs);
        must(mill.empty(silo, why));
        QCOMPARE(mill.in(silo), QString());
        QCOMPARE(told(mill.draw(silo, kilos(1))), u"StatusMoveNotAllowed|vesselEmpty|SILO-1"_qs);
        must(mill.load(silo, b, kilos(30)));
        must(mill.draw(silo, kilos(10)));
        QCOMPARE(mill.lastDraw(silo), QString(b % u" certain 10.000 [10.000 10.000]"_qs));
    }

    void firstInFirstOut_data() { forBothEngines(); }
    void firstInFirstOut()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"FIFO"_qs, kilos(5));
        const QStringList &flour = mill.flour;
        for (const QString &lot : flour)
            must(mill.load(silo, lot, kilos(100)));
        must(mill.draw(silo, kilos(50)));
        QCOMPARE(mill.lastDraw(silo), QString(flour[0] % u" certain 50.000 [50.000 50.000]"_qs));
        must(mill.draw(silo, kilos(48)));
        QCOMPARE(mill.lastDraw(silo), QString(flour[0] % u" certain 48.000 [43.000 48.000], "_qs % flour[1] %
                                              u" possible 0.000 [0.000 5.000]"_qs));
        must(mill.draw(silo, kilos(20)));
        QCOMPARE(mill.lastDraw(silo), QString(flour[0] % u" possible 2.000 [0.000 7.000], "_qs % flour[1] %
                                              u" certain 18.000 [13.000 20.000]"_qs));
        QCOMPARE(mill.in(silo),
                 QString(flour[0] % u" 0.000, "_qs % flour[1] % u" 82.000, "_qs % flour[2] % u" 100.000"_qs));
        QVERIFY(
            mill.reached(flour[1], TraceDirection::Forward).contains(must(mill.production.run(mill.run)).batchNumber));
        // The layer below is held; what is above it and within reach of it does not come out.
        must(mill.lots.hold(flour[2], u"glass"_qs));
        must(mill.draw(silo, kilos(50)));
        QCOMPARE(told(mill.draw(silo, kilos(30))), QString(u"LotQuarantined|inVessel|"_qs % flour[2]));
    }

    void whatMayNotBeUsedIsNotLoaded_data() { forBothEngines(); }
    void whatMayNotBeUsedIsNotLoaded()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        const QString sugar = mill.released(u"Sugar"_qs, kilos(10));
        const QString fresh = mill.received(u"Flour"_qs, kilos(10));
        QCOMPARE(told(mill.load(silo, sugar, kilos(1))), u"StatusMoveNotAllowed|vesselIngredient|SILO-1, Flour"_qs);
        QCOMPARE(told(mill.load(silo, fresh, kilos(1))), QString(u"LotNotReleased|lotCode|"_qs % fresh));
        QCOMPARE(told(mill.load(silo, mill.flour[0], kilos(501))).section(u'|', 0, 0), u"NotEnoughLeft"_qs);
        QCOMPARE(told(mill.load(u"SILO-9"_qs, fresh, kilos(1))), u"NotFound|vessel|SILO-9"_qs);
        must(mill.load(silo, mill.flour[0], kilos(400)));
        must(mill.load(silo, mill.flour[1], kilos(500)));
        QCOMPARE(told(mill.load(silo, mill.flour[2], kilos(101))),
                 u"StatusMoveNotAllowed|vesselFull|SILO-1, 1000.000 kg"_qs);
        // What stands in it is nobody's to use beside a draw.
        const QString filling = mill.text(u"SELECT internal_lot_code FROM ingredient_lots WHERE vessel_id > 0 AND "
                                          "quantity_remaining > 0"_qs);
        QCOMPARE(told(mill.draw(filling, kilos(1))),
                 QString(u"StatusMoveNotAllowed|lotInVessel|"_qs % filling % u", SILO-1"_qs));
        QCOMPARE(must(mill.production.needs(mill.run)).front().proposedLot, mill.flour[0]);
        for (const char *code : {"silo-1", "SILO-1"})
            QCOMPARE(
                told(mill.vessels.add({QString::fromLatin1(code), u"x"_qs, {}, {}, u"Flour"_qs})).section(u'|', 0, 1),
                u"Duplicate|code"_qs);
        QCOMPARE(told(mill.vessels.add({mill.flour[0].toLower(), u"x"_qs, {}, {}, u"Flour"_qs})).section(u'|', 0, 1),
                 u"Duplicate|code"_qs);
    }

    // What has expired, or is recalled, may still be at the bottom when the books say it is gone.
    void whatIsGoneByTheBooksStopsADrawAllTheSame_data() { forBothEngines(); }
    void whatIsGoneByTheBooksStopsADrawAllTheSame()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        const QString soon = mill.released(u"Flour"_qs, kilos(50), QDate(2026, 5, 10));
        must(mill.load(silo, soon, kilos(50)));
        must(mill.draw(silo, kilos(50)));
        must(mill.load(silo, mill.flour[0], kilos(50)));
        must(mill.draw(silo, kilos(10)));
        mill.now = QDateTime(QDate(2026, 5, 20), QTime(9, 0), Qt::UTC);
        QCOMPARE(told(mill.draw(silo, kilos(10))), QString(u"LotExpired|leftInVessel|"_qs % soon % u", 2026-05-10"));
        QCOMPARE(told(mill.load(silo, mill.flour[1], kilos(10))).section(u'|', 0, 0), u"LotExpired"_qs);
        must(mill.empty(silo, why));
        must(mill.load(silo, mill.flour[1], kilos(10)));
        must(mill.draw(silo, kilos(5)));
    }

    void moreThanTheBooksHaveAsksWhy_data() { forBothEngines(); }
    void moreThanTheBooksHaveAsksWhy()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        must(mill.load(silo, mill.flour[0], kilos(10)));
        QCOMPARE(told(mill.draw(silo, kilos(12))), u"Required|overdraw|SILO-1, 10.000 kg"_qs);
        must(mill.draw(silo, kilos(12), u"the dock scale"_qs));
        QCOMPARE(mill.in(silo), QString(mill.flour[0] % u" 0.000"_qs));
        QCOMPARE(told(mill.vessels.undo(silo, {})), u"Required|reason|"_qs);
        must(mill.undo(silo));
        QCOMPARE(mill.in(silo), QString(mill.flour[0] % u" 10.000"_qs));
        QCOMPARE(must(mill.production.needs(mill.run)).front().used, Quantity());
        must(mill.empty(silo, why));
        must(mill.undo(silo));
        QCOMPARE(mill.in(silo), QString(mill.flour[0] % u" 10.000"_qs));
        must(mill.undo(silo));
        QCOMPARE(mill.left(mill.flour[0]), kilos(500));
        QCOMPARE(told(mill.undo(silo)), u"StatusMoveNotAllowed|notLastAct|SILO-1"_qs);
        must(mill.load(silo, mill.flour[0], kilos(1)));
        QCOMPARE(told(mill.vessels.retire(silo)), u"StatusMoveNotAllowed|vesselNotEmpty|SILO-1"_qs);
        must(mill.empty(silo, why));
        must(mill.vessels.retire(silo));
        QCOMPARE(told(mill.load(silo, mill.flour[0], kilos(1))), u"StatusMoveNotAllowed|vesselRetired|SILO-1"_qs);
        QCOMPARE(told(mill.draw(silo, kilos(1))), u"StatusMoveNotAllowed|vesselRetired|SILO-1"_qs);
    }

    // Written past the program.
    void plainSqlKeepsToIt_data() { forBothEngines(); }
    void plainSqlKeepsToIt()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.vessel(silo, u"MIXED"_qs);
        must(mill.load(silo, mill.flour[0], kilos(10)));
        const QString filling = u"(SELECT id FROM ingredient_lots WHERE vessel_id > 0)"_qs;
        const QString use = u"INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, "
                            "unit_of_measure, added_at) VALUES (?, "_qs %
                            filling % u", ?, 'kg', ?)"_qs;
        QCOMPARE(mill.forced(use, {mill.run, kilos(1), mill.now}), u"StatusMoveNotAllowed||lotInVessel"_qs);
        const QString drawing = u"INSERT INTO vessel_acts (vessel_id, kind, production_run_id, first_load_id, "
                                "last_load_id, quantity, done_at) VALUES (1, 'DRAW', ?, 1, 1, ?, ?)"_qs;
        QCOMPARE(mill.forced(drawing, {mill.run, kilos(11), mill.now}), u"StatusMoveNotAllowed||overdraw"_qs);
        QCOMPARE(mill.forced(u"INSERT INTO vessel_acts (vessel_id, kind, quantity) VALUES (1, 'EMPTY', 0)"_qs),
                 u"StatusMoveNotAllowed||vesselNotEmpty"_qs);
        QCOMPARE(mill.forced(u"UPDATE vessels SET drawing = 'FIFO'"_qs).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        QCOMPARE(mill.forced(u"DELETE FROM vessel_acts"_qs).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        QCOMPARE(mill.forced(u"INSERT INTO lot_transfers (from_lot_id, to_lot_id, quantity) SELECT "_qs % filling %
                             u", id, quantity_remaining FROM ingredient_lots WHERE id = 2"_qs),
                 u"StatusMoveNotAllowed||lotInVessel"_qs);
        must(mill.lots.hold(mill.flour[0], u"glass"_qs));
        QCOMPARE(mill.forced(drawing, {mill.run, kilos(1), mill.now}).section(u'|', 0, 0), u"LotQuarantined"_qs);
        must(mill.vessels.add({u"BIN-2"_qs, u"Bin"_qs, u"BIN"_qs, u"FIFO"_qs, u"Flour"_qs}));
        mill.execute(u"UPDATE vessels SET is_retired = ? WHERE code = 'BIN-2'"_qs, {true});
        QCOMPARE(mill.forced(u"INSERT INTO vessel_acts (vessel_id, kind, quantity) VALUES (2, 'EMPTY', 0)"_qs),
                 u"StatusMoveNotAllowed||vesselRetired"_qs);
    }

    void overRandomPlants_data() { forBothEngines(); }
    void overRandomPlants()
    {
        QFETCH(Engine, engine);
        qInfo("BM_SEED=%d", seedOfToday());
        QRandomGenerator random{quint32(seedOfToday())};
        Mill mill(engine);
        std::vector<QString> codes{u"M-1"_qs, u"F-2"_qs, u"F-3"_qs};
        std::map<QString, Expected> plants;
        std::map<QString, std::vector<Expected>> before;
        for (const QString &code : codes) {
            Expected &one = plants[code];
            one.isMixed = code.startsWith(u'M');
            one.tolerance = code == u"F-3" ? 3000 : 0;
            mill.vessel(code, one.isMixed ? u"MIXED"_qs : u"FIFO"_qs, Quantity::ofThousandths(one.tolerance));
        }
        std::vector<RunId> runs;
        QStringList batches;
        for (int i = 0; i < 4; ++i) {
            runs.push_back(mill.startedRun(u"Bread"_qs));
            batches << must(mill.production.run(runs.back())).batchNumber;
        }
        for (int step = 0; step < 60; ++step) {
            const QString code = codes[random.bounded(quint32(codes.size()))];
            Expected &one = plants[code];
            const auto amount = qint64(random.bounded(1, 20'000));
            const Expected was = one;
            switch (random.bounded(10)) {
            case 0:
            case 1:
            case 2:
            case 3: {
                const QString lot = mill.flour[random.bounded(int(mill.flour.size()))];
                must(mill.load(code, lot, Quantity::ofThousandths(amount)));
                one.loads.emplace_back(lot, amount);
                one.content += amount;
                one.loaded += amount;
                break;
            }
            case 4:
                must(mill.empty(code, why));
                one.differences -= one.content;
                one.content = 0;
                one.loads.clear();
                one.drawnTo = 0;
                break;
            case 5:
                if (before[code].empty())
                    continue;
                must(mill.undo(code));
                one = before[code].back();
                before[code].pop_back();
                continue;
            default: {
                if (one.loads.empty())
                    continue;
                const int which = random.bounded(int(runs.size()));
                must(mill.draw(code, Quantity::ofThousandths(amount), why, runs[size_t(which)]));
                one.draws.emplace_back(batches[which], one.drawnFrom(amount));
                one.differences += std::max<qint64>(0, amount - one.content);
                one.content = std::max<qint64>(0, one.content - amount);
                one.drawn += amount;
            }
            }
            before[code].push_back(was);
        }
        std::map<QString, QSet<QString>> batchesOf;
        std::map<QString, QSet<QString>> lotsOf;
        for (const auto &[code, one] : plants) {
            // All that was loaded is accounted for, in the model and in the program's books.
            QCOMPARE(one.loaded + one.differences, one.drawn + one.content);
            const VesselState state = must(mill.vessels.state(code));
            qint64 drawn = 0;
            qint64 there = 0;
            for (const LotInVessel &lot : state.contents)
                there += lot.quantity.thousandths();
            size_t nth = 0;
            for (auto act = state.acts.rbegin(); act != state.acts.rend(); ++act) {
                if (act->kind != u"DRAW" || act->isTakenBack)
                    continue;
                drawn += act->quantity.thousandths();
                QSet<QString> lots;
                qint64 shares = 0;
                for (const LotInDraw &lot : act->lots) {
                    lots << lot.lotCode;
                    shares += lot.share.thousandths();
                    QVERIFY(lot.low <= lot.share && lot.high <= act->quantity &&
                            (lot.isCertain || !lot.low.isPositive()));
                }
                QCOMPARE(lots, one.draws[nth].second);
                QCOMPARE(shares, act->quantity.thousandths());
                ++nth;
            }
            QCOMPARE(nth, one.draws.size());
            QCOMPARE(drawn, one.drawn);
            QCOMPARE(there, one.content);
            QCOMPARE(state.vessel.content.thousandths(), one.content);
            for (const auto &[batch, lots] : one.draws) {
                for (const QString &lot : lots) {
                    batchesOf[lot] << batch;
                    lotsOf[batch] << lot;
                }
            }
        }
        const QSet<QString> allBatches(batches.begin(), batches.end());
        const QSet<QString> allLots(mill.flour.begin(), mill.flour.end());
        for (const QString &lot : mill.flour)
            QCOMPARE(mill.reached(lot, TraceDirection::Forward) & allBatches, batchesOf[lot]);
        for (const QString &batch : batches)
            QCOMPARE(mill.reached(batch, TraceDirection::Backward) & allLots, lotsOf[batch]);
    }
};

QTEST_GUILESS_MAIN(VesselsTest)
#include "vesselstest.moc"
