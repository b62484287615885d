// SPDX-License-Identifier: GPL-3.0-or-later
// What a trace, a recall and the search for suspects make of what is only possible through a vessel.
#include "documents/recall/recallpack.h"
#include "documents/recall/recallwords.h"
#include "services/quality/suspects.h"
#include "services/trace.h"
#include "services/vessels/vessels.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// By the books the first lot went into the first batch to its last gram; nobody looked, and the second lot came on top
// of it before the second batch was drawn.
struct Silo : Floor
{
    explicit Silo(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Flour"_qs});
        must(vessels.add({u"SILO"_qs, u"Silo"_qs, {}, u"MIXED"_qs, u"Flour"_qs, kilos(500)}));
        for (int i = 0; i < 2; ++i) {
            lots << released(u"Flour"_qs, kilos(50));
            must(vessels.load(u"SILO"_qs, lots[i], kilos(20)));
            const RunId run = startedRun(u"Bread"_qs);
            must(production.add({run, u"SILO"_qs, i == 0 ? kilos(20) : kilos(5), {}}));
            runs.push_back(run);
            batches << must(production.run(run)).batchNumber;
        }
    }
    QString onPallet(int batch)
    {
        must(production.finish(runs[size_t(batch)], kilos(50)));
        must(production.checkQuality(runs[size_t(batch)], u"PASSED"_qs, {}));
        return must(palletizing.build({batches[batch], kilos(10), {}, {}})).number;
    }
    size_t fillings() { return size_t(text(u"SELECT count(*) FROM ingredient_lots WHERE vessel_id > 0"_qs).toInt()); }

    Vessels vessels{session};
    QStringList lots;
    QStringList batches;
    std::vector<RunId> runs;
};

QStringList possibleIn(const Genealogy &genealogy)
{
    QStringList codes;
    for (const TraceRoot &thing : genealogy.possible)
        codes << thing.code;
    return codes;
}

QStringList marksOf(const std::vector<RecallItem> &items)
{
    QStringList marks;
    for (const RecallItem &item : items)
        marks << item.code + u": "_qs + titleWords(item);
    return marks;
}

QDateTime momentNow()
{
    const QDateTime moment = QDateTime::currentDateTimeUtc().addMSecs(1);
    while (QDateTime::currentDateTimeUtc() <= moment)
        ;
    return moment;
}
} // namespace

class VesselTraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What is undone now was done then: an earlier moment knows it.
    void anEarlierMomentKnowsWhatWasUndoneLater_data() { forBothEngines(); }
    void anEarlierMomentKnowsWhatWasUndoneLater()
    {
        QFETCH(Engine, engine);
        Silo silo(engine);
        const NodeKey first = must(silo.services.trace.resolve(silo.lots[0])).front().key;
        const NodeKey second{NodeKind::Run, silo.runs[1].value()};
        silo.now = QDateTime::currentDateTimeUtc();
        const RunId run = silo.startedRun(u"Bread"_qs);
        const QString batch = must(silo.production.run(run)).batchNumber;
        must(silo.production.add({run, u"SILO"_qs, kilos(5), {}}));
        const QDateTime then = momentNow();
        silo.now = QDateTime::currentDateTimeUtc();
        must(silo.vessels.undo(u"SILO"_qs, u"wrong batch"_qs));
        const QDateTime later = momentNow();
        Trace &trace = silo.services.trace;
        const Genealogy before = must(trace.trace(first, TraceDirection::Forward, then));
        QVERIFY2(possibleIn(before).contains(batch), qPrintable(possibleIn(before).join(u' ')));
        QVERIFY(possibleIn(must(trace.trace(NodeKey{NodeKind::Run, run.value()}, TraceDirection::Backward, then)))
                    .contains(silo.lots[0]));
        for (const QDateTime &moment : {later, QDateTime()}) {
            const QStringList now = possibleIn(must(trace.trace(first, TraceDirection::Forward, moment)));
            QVERIFY(!now.contains(batch));
            QVERIFY(now.contains(silo.batches[1]));
        }
        QVERIFY(possibleIn(must(trace.trace(second, TraceDirection::Backward, then))).contains(silo.lots[0]));
    }

    // Of the past: there as long as it was not taken back, and gone from then on.
    void aLoadIsThereUntilItIsTakenBack_data() { forBothEngines(); }
    void aLoadIsThereUntilItIsTakenBack()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Flour"_qs});
        Vessels vessels(floor.session);
        must(vessels.add({u"SILO"_qs, u"Silo"_qs, {}, u"MIXED"_qs, u"Flour"_qs, kilos(500)}));
        floor.now = QDateTime::currentDateTimeUtc();
        const QString lot = floor.released(u"Flour"_qs, kilos(100));
        must(vessels.load(u"SILO"_qs, lot, kilos(40)));
        const QDateTime then = momentNow();
        floor.now = QDateTime::currentDateTimeUtc();
        must(vessels.undo(u"SILO"_qs, u"wrong silo"_qs));
        const QDateTime later = momentNow();
        const NodeKey key = must(floor.services.trace.resolve(lot)).front().key;
        const auto lotsAt = [&](const QDateTime &moment) {
            return must(floor.services.trace.trace(key, TraceDirection::Forward, moment)).lots.size();
        };
        QCOMPARE(lotsAt(then), size_t(2));
        QCOMPARE(lotsAt(later), size_t(1));
        QCOMPARE(lotsAt({}), size_t(1));
        const NodeKey filling = must(floor.services.trace.resolve(u"SILO-1"_qs)).front().key;
        QCOMPARE(must(floor.services.trace.trace(filling, TraceDirection::Backward, then)).lots.size(), size_t(2));
        QCOMPARE(must(floor.services.trace.trace(filling, TraceDirection::Backward, later)).lots.size(), size_t(1));
    }

    // A load that was taken back went nowhere: what is drawn then is all of the load before it.
    void whatWasTakenBackTakesNoShare_data() { forBothEngines(); }
    void whatWasTakenBackTakesNoShare()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Flour"_qs});
        Vessels vessels(floor.session);
        must(vessels.add({u"SILO"_qs, u"Silo"_qs, {}, u"MIXED"_qs, u"Flour"_qs, kilos(500)}));
        const QString lot = floor.released(u"Flour"_qs, kilos(100));
        const QString other = floor.released(u"Flour"_qs, kilos(40));
        must(vessels.load(u"SILO"_qs, lot, kilos(100)));
        must(vessels.load(u"SILO"_qs, other, kilos(40)));
        must(vessels.undo(u"SILO"_qs, u"wrong silo"_qs));
        const RunId run = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({run, u"SILO"_qs, kilos(60), {}}));
        const Genealogy forward = must(floor.services.trace.trace(lot, TraceDirection::Forward));
        QCOMPARE(forward.runs.size(), size_t(1));
        QCOMPARE(forward.runs.front().quantityFromRoot, std::optional(kilos(60)));
        const NodeKey made{NodeKind::Run, run.value()};
        for (const LotNode &behind : must(floor.services.trace.trace(made, TraceDirection::Backward)).lots) {
            if (behind.code == lot)
                QCOMPARE(behind.quantityUsed, std::optional(kilos(60)));
            QVERIFY(behind.code != other);
        }
        QVERIFY(must(floor.services.trace.trace(other, TraceDirection::Forward)).runs.empty());
    }

    // A supplier may have called its lot as the plant calls a vessel.
    void aVesselHidesNoLotOfASupplier_data() { forBothEngines(); }
    void aVesselHidesNoLotOfASupplier()
    {
        QFETCH(Engine, engine);
        Silo silo(engine);
        QCOMPARE(must(silo.services.trace.resolve(u"SILO"_qs)).size(), silo.fillings());
        const QString other = silo.released(u"Flour"_qs, kilos(5));
        silo.execute(
            u"UPDATE ingredient_lots SET supplier_lot_code = 'SILO' WHERE internal_lot_code = '%1'"_qs.arg(other));
        QStringList codes;
        for (const TraceRoot &root : must(silo.services.trace.resolve(u"SILO"_qs)))
            codes << root.code;
        QVERIFY2(codes.contains(other) && codes.size() == int(silo.fillings()) + 1, qPrintable(codes.join(u' ')));
        QCOMPARE(told(silo.services.recalls.preview({u"SILO"_qs})).section(u'|', 0, 0), u"Ambiguous"_qs);
    }

    // No line was dirty: what a recall takes in is possible through the vessel, and says so, also when it is read
    // again.
    void aRecallNamesTheVessel_data() { forBothEngines(); }
    void aRecallNamesTheVessel()
    {
        QFETCH(Engine, engine);
        Silo silo(engine);
        const QString pallet = silo.onPallet(1);
        Recalls &recalls = silo.services.recalls;
        const RecallScope scope = must(recalls.preview({silo.lots[0]}));
        const QStringList expected{silo.batches[1] + u": Bread (possibly, through vessel SILO)"_qs,
                                   pallet + u": possibly, through vessel SILO"_qs, silo.batches[0] + u": Bread"_qs};
        for (const QString &mark : expected)
            QVERIFY2(marksOf(scope.items).contains(mark), qPrintable(marksOf(scope.items).join(u'\n')));
        QVERIFY2(reachWords(scope).contains(u"Through vessel SILO: 1 batch(es) for certain, 1 possibly"),
                 qPrintable(reachWords(scope)));
        const OpenedRecall opened = must(recalls.open({{silo.lots[0]}, u"metal"_qs, true}));
        const Recall read = must(recalls.read(opened.number));
        for (const QString &mark : expected)
            QVERIFY2(marksOf(read.scope.items).contains(mark), qPrintable(marksOf(read.scope.items).join(u'\n')));
    }

    // The lot that may be in the complained pallet is a suspect, not only the vessel.
    void whatIsPossibleThroughAVesselIsASuspect_data() { forBothEngines(); }
    void whatIsPossibleThroughAVesselIsASuspect()
    {
        QFETCH(Engine, engine);
        Silo silo(engine);
        silo.execute(
            u"UPDATE ingredient_lots SET supplier_name = 'Mill' WHERE internal_lot_code = '%1'"_qs.arg(silo.lots[0]));
        const QString pallet = silo.onPallet(1);
        SuspectsQuestion question;
        question.pasted = pallet;
        const SuspectsAnswer answer = must(Suspects(silo.session).find(question));
        QStringList codes;
        for (const Factor &factor : answer.factors)
            codes << factor.code;
        for (const QString &code : QStringList{silo.lots[0], silo.lots[1], u"Mill"_qs, u"SILO"_qs})
            QVERIFY2(codes.contains(code), qPrintable(code + u" in "_qs + codes.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(VesselTraceTest)
#include "vesseltracetest.moc"
