// SPDX-License-Identifier: GPL-3.0-or-later
// What is no code of a thing, but stands for several: an order, a shipment, a supplier, an ingredient, days.
#include "services/shipping/shipments.h"
#include "support/floor.h"

#include <QTest>
#include <QThread>

using namespace bm;
using namespace bm::test;

namespace
{
// Two lots of flour, one of them of the mill; a batch of each; two pallets of one order, one of them on a shipment.
struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Flour"_qs});
        must(catalog.addSupplier(u"Stone Mill"_qs));
        first = released(u"Flour"_qs, kilos(50));
        execute(u"UPDATE ingredient_lots SET supplier_id = (SELECT id FROM suppliers WHERE name = 'Stone Mill')"_qs);
        firstRun = baked(first);
        now = now.addDays(3);
        second = released(u"Flour"_qs, kilos(50));
        secondRun = baked(second);
        shipped = pallet(firstRun);
        must(palletizing.ship(shipped, u"Cafe"_qs, u"SO-7"_qs));
        loaded = pallet(secondRun);
        shipment = must(shipments.open({u"Cafe"_qs, u"SO-7"_qs, {}, {}, {}, {}}));
        must(shipments.load(shipment, loaded));
    }

    QString baked(const QString &lot)
    {
        const RunId run = startedRun(u"Bread"_qs);
        must(production.add({run, lot, kilos(10), {}}));
        return must(production.finish(run, kilos(100))).run.batchNumber;
    }
    QString pallet(const QString &batch) { return must(palletizing.build({batch, kilos(10), {}, {}})).number; }
    QString named(const QString &text)
    {
        QStringList codes;
        for (const TraceRoot &root : must(services.trace.resolve(text)))
            codes << root.code;
        return codes.join(u' ');
    }

    Genealogy together(const QString &text, TraceDirection direction)
    {
        std::vector<NodeKey> keys;
        for (const TraceRoot &root : must(services.trace.resolve(text)))
            keys.push_back(root.key);
        return must(services.trace.traceAll(text, keys, direction));
    }

    Shipments shipments{session};
    QString first;
    QString second;
    QString firstRun;
    QString secondRun;
    QString shipped;
    QString loaded;
    QString shipment;
};
} // namespace

class TraceGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesStandForTheirThings_data() { forBothEngines(); }
    void namesStandForTheirThings()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        QCOMPARE(plant.named(u"SO-7"_qs), plant.loaded % u' ' % plant.shipped);
        QCOMPARE(plant.named(plant.shipment), plant.loaded);
        QCOMPARE(plant.named(u"flour"_qs), plant.second % u' ' % plant.first);
        QCOMPARE(plant.named(u"Stone mill"_qs), plant.first);
        const QDate day = plant.now.toLocalTime().date();
        QCOMPARE(plant.named(day.toString(Qt::ISODate)), plant.second % u' ' % plant.secondRun);
        QCOMPARE(plant.named(day.addDays(-3).toString(Qt::ISODate) % u".."_qs % day.toString(Qt::ISODate)),
                 QStringList({plant.second, plant.first, plant.secondRun, plant.firstRun}).join(u' '));
        for (const QString &nothing : {u"SO-8"_qs, u"Cafe noir"_qs, u"2026-02-30"_qs, u"1999-01-01"_qs, u"%"_qs})
            QCOMPARE(plant.named(nothing), QString());
    }

    void oneThingIsTracedAtOnce_data() { forBothEngines(); }
    void oneThingIsTracedAtOnce()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        QCOMPARE(must(plant.services.trace.trace(u"Stone Mill"_qs, TraceDirection::Forward)).pallets.size(), 1);
        const auto several = plant.services.trace.trace(u"Flour"_qs, TraceDirection::Forward);
        QCOMPARE(told(several), u"Ambiguous|code|lot:2 %1, lot:1 %2"_qs.arg(plant.second, plant.first));
    }

    void allOfThemAreTracedTogether_data() { forBothEngines(); }
    void allOfThemAreTracedTogether()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const Genealogy lots = plant.together(u"flour"_qs, TraceDirection::Forward);
        QCOMPARE(lots.root.code, u"flour"_qs);
        QCOMPARE(codesOf(lots), plant.first % u' ' % plant.second % u' ' % plant.firstRun % u' ' % plant.secondRun %
                                    u' ' % plant.shipped % u' ' % plant.loaded);
        QCOMPARE(lots.roots.size(), 2);
        QCOMPARE(lots.edges.size(), 4);
        // 10 kg of each lot went into a batch of 100 kg, of which 10 kg stand on a pallet.
        for (const PalletNode &pallet : lots.pallets) {
            QCOMPARE(pallet.dose, kilos(1));
            QCOMPARE(pallet.doseUnit, u"kg"_qs);
            QCOMPARE(pallet.dosePercent, kilos(1)); // of the 100 kg of both
        }

        const Genealogy order = plant.together(u"SO-7"_qs, TraceDirection::Backward);
        QCOMPARE(codesOf(order), codesOf(lots));
        for (const LotNode &lot : order.lots)
            QCOMPARE(lot.quantityUsed, kilos(1));
        QVERIFY(order.warnings.isEmpty());
        for (const PalletNode &pallet : order.pallets)
            QCOMPARE(pallet.depth, 0);
    }

    // A lot and the batch that was made of it: kilograms and pieces, of which there is no sum.
    void whatIsCountedOtherwiseHasNoAmount_data() { forBothEngines(); }
    void whatIsCountedOtherwiseHasNoAmount()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QString day = plant.now.addDays(-3).toLocalTime().date().toString(Qt::ISODate);
        const Genealogy both = plant.together(day, TraceDirection::Forward);
        QCOMPARE(codesOf(both), plant.first % u' ' % plant.firstRun % u' ' % plant.shipped);
        QCOMPARE(both.pallets.front().dose, std::nullopt);
        QCOMPARE(both.pallets.front().doseUnit, QString());
        QCOMPARE(both.warnings, QStringList{u"unit_mixed"_qs});
        QCOMPARE(both.runs.front().depth, 0);
    }

    void whatWasNotThereYetIsLeftOut_data() { forBothEngines(); }
    void whatWasNotThereYetIsLeftOut()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QDateTime moment = momentNow();
        const QString third = plant.released(u"Flour"_qs, kilos(50));
        const auto thenOf = [&](const std::vector<NodeKey> &lots) {
            return plant.services.trace.traceAll(u"Flour"_qs, lots, TraceDirection::Forward, moment);
        };
        const NodeKey young{NodeKind::Lot, 3};
        QCOMPARE(must(plant.services.trace.traceAll(u"Flour"_qs, {young}, TraceDirection::Forward)).root.code, third);
        const Genealogy two = must(thenOf({{NodeKind::Lot, 1}, {NodeKind::Lot, 2}, young}));
        QCOMPARE(two.roots.size(), 2);
        const Genealogy one = must(thenOf({{NodeKind::Lot, 1}, young}));
        QVERIFY(!one.isOfSeveral());
        QCOMPARE(one.root.code, plant.first);
        QCOMPARE(codesOf(one), plant.first % u' ' % plant.firstRun % u' ' % plant.shipped);
        QCOMPARE(told(thenOf({young})), u"NotFound|code|lot:3"_qs);
        QCOMPARE(told(plant.services.trace.traceAll(u"Flour"_qs, {}, TraceDirection::Forward)),
                 u"NotFound|code|Flour"_qs);
        QCOMPARE(told(plant.services.trace.traceAll(u"x"_qs, {{NodeKind::Run, 99}}, TraceDirection::Forward)),
                 u"NotFound|code|run:99"_qs);
        std::vector<NodeKey> many;
        for (qint64 id = 1; id <= qint64(Trace::mostTogether) + 1; ++id)
            many.push_back({NodeKind::Lot, id});
        QCOMPARE(told(plant.services.trace.traceAll(u"x"_qs, many, TraceDirection::Forward)), u"TooLong|things|500"_qs);
    }

private:
    // What was done before is known then, and what is done later is not.
    static QDateTime momentNow()
    {
        const QDateTime moment = QDateTime::currentDateTimeUtc().addMSecs(1);
        while (QDateTime::currentDateTimeUtc() <= moment)
            QThread::yieldCurrentThread();
        return moment;
    }

    // In the order of the answer.
    static QString codesOf(const Genealogy &genealogy)
    {
        QStringList codes;
        for (const LotNode &lot : genealogy.lots)
            codes << lot.code;
        for (const RunNode &run : genealogy.runs)
            codes << run.batchNumber;
        for (const PalletNode &pallet : genealogy.pallets)
            codes << pallet.number;
        return codes.join(u' ');
    }
};

QTEST_GUILESS_MAIN(TraceGroupsTest)
#include "tracegroupstest.moc"
