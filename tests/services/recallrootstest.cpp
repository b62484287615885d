// SPDX-License-Identifier: GPL-3.0-or-later
// What a recall is of, as people say it.
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Rye"_qs});
        for (const auto &[code, supplierCode] :
             {std::pair(u"L-A"_qs, u"LOT 47 A"_qs), {u"L-B"_qs, u"LOT 47 A"_qs}, {u"L-C"_qs, u"C1,C2"_qs}}) {
            NewLot lot;
            lot.ingredientName = u"Rye"_qs;
            lot.supplierName = u"Stone Mill"_qs;
            lot.supplierLotCode = supplierCode;
            lot.quantity = kilos(20);
            lot.internalLotCode = code;
            must(receiving.receive(lot));
            must(lots.release(code, u"seen"_qs));
        }
    }

    QString named(const QString &typed)
    {
        const auto named = services.recalls.named(typed);
        if (!named)
            return told(named);
        QStringList codes;
        for (const TraceRoot &root : named->roots)
            codes << root.code;
        return codes.join(u' ') % u" | "_qs % named->several.join(u';');
    }
};
} // namespace

class RecallRootsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsUnderstood_data() { forBothEngines(); }
    void whatIsTypedIsUnderstood()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        QCOMPARE(plant.named(u"L-A"_qs), u"L-A | "_qs);
        QCOMPARE(plant.named(u"L-B  L-A\nL-B"_qs), u"L-B L-A | "_qs);
        QCOMPARE(plant.named(u"L-A; L-C"_qs), u"L-A L-C | "_qs);
        QCOMPARE(plant.named(u" LOT 47 A "_qs), u"L-A L-B | LOT 47 A"_qs);
        QCOMPARE(plant.named(u"C1,C2"_qs), u"L-C | "_qs);
        QCOMPARE(plant.named(u"L-C, LOT 47 A"_qs), u"L-C L-A L-B | LOT 47 A"_qs);
        QCOMPARE(plant.named(u"stone mill"_qs), u"L-C L-B L-A | stone mill"_qs);
        QCOMPARE(plant.named(u"lot:1, L-A"_qs), u"lot:1 | "_qs);
        QCOMPARE(plant.named(u"L-A, LOT 48"_qs), u"NotFound|code|LOT"_qs);
        QCOMPARE(plant.named(u"L-A, Brick-Mill"_qs), u"NotFound|code|Brick-Mill"_qs);
        QCOMPARE(plant.named(u" ,; "_qs), u"Required|codes|"_qs);
        QCOMPARE(plant.named({}), u"Required|codes|"_qs);
    }

    // Each of the several is a root of its own, with a dose of its own.
    void allOfThemAreRecalled_data() { forBothEngines(); }
    void allOfThemAreRecalled()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const RunId run = plant.startedRun(u"Bread"_qs);
        must(plant.production.add({run, u"L-A"_qs, kilos(10), {}}));
        must(plant.production.add({run, u"L-B"_qs, kilos(5), {}}));
        const QString batch = must(plant.production.finish(run, kilos(15))).run.batchNumber;
        must(plant.palletizing.build({batch, kilos(15), {}, {}}));
        const RecallRoots both = must(plant.services.recalls.named(u"LOT 47 A"_qs));
        const RecallScope scope = must(plant.services.recalls.preview(both.keys()));
        QCOMPARE(scope.roots, QStringList({u"L-A"_qs, u"L-B"_qs}));
        QCOMPARE(scope.items.size(), 4);
    }
};

QTEST_GUILESS_MAIN(RecallRootsTest)
#include "recallrootstest.moc"
