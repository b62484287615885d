// SPDX-License-Identifier: GPL-3.0-or-later
// What is no code of a thing, but stands for several: an order, a shipment, a supplier, an ingredient, days.
#include "services/shipping/shipments.h"
#include "support/floor.h"

#include <QTest>

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
};

QTEST_GUILESS_MAIN(TraceGroupsTest)
#include "tracegroupstest.moc"
