// SPDX-License-Identifier: GPL-3.0-or-later
// What opening a lot means for a recall, read on the page of the batch: beside the proposal and after a scan.
#include "support/crew.h"
#include "support/pagehands.h"
#include "views/production/productionview.h"
#include "views/widgets/scanfeedback.h"

#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{
// One batch and its pallet are of the open lot, which expires last.
struct Bakery : Plant
{
    explicit Bakery(Engine engine) : Plant(engine)
    {
        recipe(u"Bread"_qs, {u"Flour"_qs});
        open = released(u"Flour"_qs, kilos(100), QDate(2026, 8, 1));
        const RunId run = startedRun(u"Bread"_qs);
        must(production.add({run, open, kilos(10), {}}));
        must(palletizing.build({must(production.finish(run, kilos(100))).run.batchNumber, kilos(10), {}, {}}));
    }

    QString open;
};
} // namespace

class OpeningViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itStandsBesideTheProposalAndTheScan_data() { forBothEngines(); }
    void itStandsBesideTheProposalAndTheScan()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QString batch = must(plant.production.run(plant.startedRun(u"Bread"_qs))).batchNumber;
        ProductionView view(plant.worker);
        const Hands hands(view);
        hands.scan(batch);
        // There is one lot: nothing to choose, nothing to read.
        QTRY_COMPARE(hands.answer().detail(), u"Take lot %1"_qs.arg(plant.open));

        const QString fresh = plant.released(u"Flour"_qs, kilos(100), QDate(2026, 7, 1));
        plant.worker.announce();
        hands.scan(batch);
        hands.press(Qt::Key_Escape);
        hands.scan(batch);
        QTRY_COMPARE(hands.answer().detail(),
                     u"Take lot %1. Opening %1 ties 2 batch(es) and 1 pallet(s) together, 1 batch(es) and 0 "
                     "pallet(s) by itself; finishing %2 first: 2 batch(es) and 1 pallet(s)."_qs.arg(fresh, plant.open));
        savePictures(view, u"opening"_qs);
        hands.scan(fresh);
        QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Asking);
        QVERIFY2(
            hands.answer().detail().contains(u"Opening %1 ties 2 batch(es) and 1 pallet(s) together"_qs.arg(fresh)),
            qPrintable(hands.answer().detail()));
    }
};

QTEST_MAIN(OpeningViewTest)
#include "openingviewtest.moc"
