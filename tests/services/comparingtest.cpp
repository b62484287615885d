// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quality/comparing.h"

#include "services/production/lines.h"
#include "services/vessels/vessels.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// "shared lot L-1", "first run B-1 changed", in their order.
QStringList told(const Comparison &comparison)
{
    static const QStringList kinds{u"lot"_qs, u"supplier"_qs, u"run"_qs, u"line"_qs, u"pallet"_qs, u"customer"_qs};
    static const QStringList whose{u"shared"_qs, u"first"_qs, u"second"_qs};
    QStringList lines;
    for (const ComparedThing &thing : comparison.things)
        lines << (QStringList{whose[int(thing.whose)], kinds[int(thing.kind)], thing.code}.join(u' ') +
                  (thing.isPossible() ? u" possible"_qs : QString()) +
                  (thing.isDifferent() && comparison.isOfMoments ? u" changed"_qs : QString()));
    return lines;
}

// Flour in both, rye and yeast in one each; two ovens.
struct TwoPallets
{
    explicit TwoPallets(Engine engine) : floor(engine)
    {
        floor.recipe(u"Bread"_qs, {u"Flour"_qs, u"Rye"_qs, u"Yeast"_qs});
        flour = floor.released(u"Flour"_qs, kilos(100));
        rye = floor.released(u"Rye"_qs, kilos(100));
        yeast = floor.released(u"Yeast"_qs, kilos(100));
        floor.execute(u"UPDATE ingredient_lots SET supplier_name = 'Mill' WHERE internal_lot_code = '%1'"_qs.arg(rye));
        first = baked(u"Oven 1"_qs, rye);
        second = baked(u"Oven 2"_qs, yeast);
    }
    Pallet baked(const QString &line, const QString &own)
    {
        NewRun run;
        run.recipeName = u"Bread"_qs;
        run.plannedQuantity = kilos(100);
        run.line = line;
        run.startNow = true;
        const RunId id = must(floor.production.plan(run)).id;
        must(floor.production.add({id, flour, kilos(10), {}}));
        must(floor.production.add({id, own, kilos(10), {}}));
        must(floor.production.finish(id, kilos(100)));
        must(floor.production.checkQuality(id, u"PASSED"_qs, {}));
        batches << must(floor.production.run(id)).batchNumber;
        return must(floor.palletizing.build({batches.last(), kilos(40), {}, {}}));
    }
    Floor floor;
    QString flour;
    QString rye;
    QString yeast;
    QStringList batches;
    Pallet first;
    Pallet second;
};
} // namespace

class ComparingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTwoPalletsShare_data() { forBothEngines(); }
    void saysWhatTwoPalletsShare()
    {
        QFETCH(Engine, engine);
        TwoPallets two(engine);
        Comparing comparing(two.floor.session);
        const Comparison pallets = must(comparing.things(two.first.number, two.second.number));
        QCOMPARE(::told(pallets),
                 (QStringList{u"shared lot "_qs + two.flour, u"first lot "_qs + two.rye, u"second lot "_qs + two.yeast,
                              u"first supplier Mill"_qs, u"first run "_qs + two.batches[0],
                              u"second run "_qs + two.batches[1], u"first line Oven 1"_qs, u"second line Oven 2"_qs}));
        QCOMPARE(pallets.count(Whose::Both), 1);
        QVERIFY(!pallets.isOfMoments);

        // Two batches, and two lots, which are followed to where they went.
        QCOMPARE(::told(must(comparing.things(two.batches[0], two.batches[1]))).size(), 6);
        const QStringList lots = ::told(must(comparing.things(two.flour, two.rye)));
        QVERIFY(lots.contains(u"shared run "_qs + two.batches[0]));
        QVERIFY(lots.contains(u"first run "_qs + two.batches[1]));
        QVERIFY(lots.contains(u"shared pallet "_qs + two.first.number));
        QVERIFY(lots.contains(u"second supplier Mill"_qs));
        QVERIFY(!lots.join(u'\n').contains(two.flour));
        QCOMPARE(must(comparing.things(two.flour, two.rye, TraceDirection::Backward)).count(Whose::Both), 0);
    }

    void refusesWhatIsNotTwoThings_data() { forBothEngines(); }
    void refusesWhatIsNotTwoThings()
    {
        QFETCH(Engine, engine);
        TwoPallets two(engine);
        Comparing comparing(two.floor.session);
        QCOMPARE(bm::test::told(comparing.things(two.first.number, u"nothing"_qs)), u"NotFound|second|nothing"_qs);
        QCOMPARE(bm::test::told(comparing.things(u"pallet:999"_qs, two.first.number)), u"NotFound|first|pallet:999"_qs);
        QCOMPARE(bm::test::told(comparing.things(two.first.number, u"pallet:%1"_qs.arg(two.first.id.value()))),
                 u"Duplicate|second|pallet:%1"_qs.arg(two.first.id.value()));
        two.floor.execute(u"UPDATE ingredient_lots SET supplier_lot_code = 'S-7'"_qs);
        QVERIFY(bm::test::told(comparing.things(u"S-7"_qs, two.first.number)).startsWith(u"Ambiguous|first|lot:"));
    }

    // Between the moments a part is taken back, another lot goes in, and the batch is finished.
    void saysWhatChangedBetweenTwoMoments_data() { forBothEngines(); }
    void saysWhatChangedBetweenTwoMoments()
    {
        QFETCH(Engine, engine);
        TwoPallets two(engine);
        Floor &floor = two.floor;
        const RunId run = floor.startedRun(u"Bread"_qs);
        const QString batch = must(floor.production.run(run)).batchNumber;
        const qint64 part = must(floor.production.add({run, two.rye, kilos(5), {}})).batchIngredientId;
        must(floor.production.add({run, two.flour, kilos(5), {}}));
        const QDateTime then = momentNow();
        must(floor.production.takeBack(part, kilos(5), u"wrong lot"_qs));
        must(floor.production.add({run, two.yeast, kilos(5), {}}));
        must(floor.production.finish(run, kilos(50)));
        const QDateTime later = momentNow();
        Comparing comparing(floor.session);
        const Comparison changed = must(comparing.moments(batch, then, later));
        QVERIFY(changed.isOfMoments);
        const QStringList lines = ::told(changed);
        QVERIFY2(lines.contains(u"shared lot "_qs + two.flour), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"second lot "_qs + two.yeast), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"shared run %1 changed"_qs.arg(batch)), qPrintable(lines.join(u'\n')));
        QCOMPARE(must(comparing.moments(batch, later, {})).count(Whose::Second), 0);
        QCOMPARE(bm::test::told(comparing.moments(batch, QDateTime(QDate(1990, 1, 1), QTime(0, 0)), {})),
                 u"NotFound|as_of|1990-01-01T00:00:00.000Z"_qs);
        // What was not there yet is named as it was typed.
        const QString young = must(floor.production.run(floor.startedRun(u"Bread"_qs))).batchNumber;
        QCOMPARE(bm::test::told(comparing.moments(young, then, {})), QString(u"NotFound|moment|"_qs + young));
    }

    // By the books all of the first lot went into the first batch; nobody proved the silo empty before the second lot
    // came on top of it, so it may be in the second batch, too: that is what the two have in common.
    void whatIsOnlyPossibleThroughAVesselIsShared_data() { forBothEngines(); }
    void whatIsOnlyPossibleThroughAVesselIsShared()
    {
        QFETCH(Engine, engine);
        TwoPallets two(engine);
        Floor &floor = two.floor;
        Vessels vessels(floor.session);
        must(vessels.add({u"SILO"_qs, u"Silo"_qs, {}, u"MIXED"_qs, u"Flour"_qs, kilos(500)}));
        const QString other = floor.released(u"Flour"_qs, kilos(50));
        floor.execute(
            u"UPDATE ingredient_lots SET supplier_name = 'Mill 2' WHERE internal_lot_code = '%1'"_qs.arg(two.flour));
        QStringList batches;
        for (const QString &lot : {two.flour, other}) {
            must(vessels.load(u"SILO"_qs, lot, kilos(20)));
            const RunId run = floor.startedRun(u"Bread"_qs);
            must(floor.production.add({run, u"SILO"_qs, kilos(20), {}}));
            batches << must(floor.production.run(run)).batchNumber;
        }
        Comparing comparing(floor.session);
        const Comparison compared = must(comparing.things(batches[0], batches[1]));
        const QStringList lines = ::told(compared);
        for (const QString &line : QStringList{u"shared lot %1 possible"_qs.arg(two.flour),
                                               u"shared supplier Mill 2 possible"_qs, u"second lot "_qs + other})
            QVERIFY2(lines.contains(line), qPrintable(line + u" in\n" + lines.join(u'\n')));
        QCOMPARE(compared.countPossible(), 2);
        for (const ComparedThing &thing : compared.things) {
            if (thing.code != two.flour)
                continue;
            QVERIFY(!thing.first.isPossible);
            QVERIFY(thing.second.isPossible);
            QVERIFY(!thing.second.quantity);
        }
        // And where the two lots went.
        const QStringList lots = ::told(must(comparing.things(two.flour, other)));
        QVERIFY2(lots.contains(u"shared run %1 possible"_qs.arg(batches[1])), qPrintable(lots.join(u'\n')));
    }

    // A batch that was started on a line that was not cleaned has what was on it before, possibly.
    void whatIsOnlyPossibleThroughACarryOverIsShared_data() { forBothEngines(); }
    void whatIsOnlyPossibleThroughACarryOverIsShared()
    {
        QFETCH(Engine, engine);
        TwoPallets two(engine);
        Floor &floor = two.floor;
        floor.execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Rye'"_qs, {QStringList{u"gluten"_qs}});
        floor.recipe(u"Plain"_qs, {u"Flour"_qs});
        NewRun run;
        run.recipeName = u"Plain"_qs;
        run.plannedQuantity = kilos(10);
        run.line = u"Oven 1"_qs;
        const Run plain = must(floor.production.plan(run));
        must(Lines(floor.session).startUncleaned(plain.id, u"no water"_qs));
        must(floor.production.add({plain.id, two.flour, kilos(5), {}}));
        Comparing comparing(floor.session);
        const QStringList lines = ::told(must(comparing.things(plain.batchNumber, two.first.number)));
        for (const QString &line :
             QStringList{u"shared lot %1 possible"_qs.arg(two.rye), u"shared supplier Mill possible"_qs,
                         u"shared run %1 possible"_qs.arg(two.batches[0]), u"shared line Oven 1"_qs,
                         u"shared lot "_qs + two.flour})
            QVERIFY2(lines.contains(line), qPrintable(line + u" in\n" + lines.join(u'\n')));
    }

private:
    // Up to which everything so far counts and nothing that comes.
    static QDateTime momentNow()
    {
        const QDateTime moment = QDateTime::currentDateTimeUtc().addMSecs(1);
        while (QDateTime::currentDateTimeUtc() <= moment)
            ;
        return moment;
    }
};

QTEST_GUILESS_MAIN(ComparingTest)
#include "comparingtest.moc"
