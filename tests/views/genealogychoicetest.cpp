// SPDX-License-Identifier: GPL-3.0-or-later
// What stands for several things: one of them is chosen, or all are traced together.
#include "models/genealogymodel.h"
#include "support/breadplant.h"
#include "support/genealogypage.h"
#include "views/genealogy/comparisondialog.h"
#include "views/genealogy/exportdialog.h"
#include "views/widgets/banner.h"
#include "views/widgets/busyoverlay.h"
#include "views/widgets/pageheader.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace bm;
using Page = test::GenealogyPage;

class GenealogyChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsThePersonChoose_data() { test::forBothEngines(); }
    void letsThePersonChoose()
    {
        QFETCH(Engine, engine);
        const test::TestPlant plant(engine);
        test::bakeBread(plant);
        Page page(plant.settings());
        page.type(u"A77"_qs);
        QTRY_COMPARE(page.shownPage(), u"choicePage"_qs);
        auto *list = page.find<QListWidget>("choiceList");
        QCOMPARE(list->count(), 3);
        QTRY_VERIFY(list->hasFocus());
        QCOMPARE(list->item(0)->text(), u"All 2 together"_qs);
        QVERIFY(list->item(1)->text().contains(u"FLOUR-1"_qs));
        QVERIFY(page.find<QLabel>("choiceLabel")->text().contains(u"A77"_qs));

        page.press(Qt::Key_Down);
        page.press(Qt::Key_Down);
        page.press(Qt::Key_Return);
        QVERIFY(page.waitForPicture());
        QCOMPARE(page.view.genealogy()->root.code, u"YEAST-1"_qs);
        QCOMPARE(page.find<ScanEdit>("codeEdit")->scan(), u"YEAST-1"_qs);
    }

    void tracesAllTogether_data() { test::forBothEngines(); }
    void tracesAllTogether()
    {
        QFETCH(Engine, engine);
        const test::TestPlant plant(engine);
        test::bakeBread(plant);
        Page page(plant.settings());
        page.type(u"molino"_qs);
        QTRY_COMPARE(page.shownPage(), u"choicePage"_qs);
        QTRY_VERIFY(page.find<QListWidget>("choiceList")->hasFocus());
        page.press(Qt::Key_Return);
        QVERIFY(page.waitForPicture());
        const Genealogy &both = *page.view.genealogy();
        QCOMPARE(both.roots.size(), 2);
        QCOMPARE(page.find<PageHeader>("header")->subtitle(), u"Forward from molino · 2 things together"_qs);
        QCOMPARE(page.find<ScanEdit>("codeEdit")->scan(), u"molino"_qs);
        QCOMPARE(page.figure("quantityTile"), u"2"_qs);
        // The second lot was used nowhere, and stands beside the family of the first one as a root, too.
        QVERIFY(page.codes().contains(u"FLOUR-2"_qs));
        for (const QString &root : {u"FLOUR-1"_qs, u"FLOUR-2"_qs})
            QVERIFY(page.graph().nodes[size_t(placeOf(page, root))].isRoot);
        QVERIFY(!page.graph().nodes[size_t(placeOf(page, u"B-2"_qs))].isRoot);
        QVERIFY(!page.find<QPushButton>("chartsButton")->isEnabled());

        // Backward they were made of nothing; forward again, and from one of them alone.
        page.find<QPushButton>("backwardButton")->click();
        QVERIFY(page.waitForPicture(2));
        QCOMPARE(page.codes(), QStringList({u"FLOUR-1"_qs, u"FLOUR-2"_qs}));
        page.find<QPushButton>("forwardButton")->click();
        QVERIFY(page.waitForPicture(3));
        page.canvas()->nodes().setCurrent(placeOf(page, u"FLOUR-2"_qs));
        page.find<QPushButton>("traceHereButton")->click();
        QVERIFY(page.waitForPicture(4));
        QVERIFY(!page.view.genealogy()->isOfSeveral());
        QCOMPARE(page.codes(), QStringList({u"FLOUR-2"_qs}));
        QVERIFY(page.find<QPushButton>("chartsButton")->isEnabled());
    }

    // The pallets of an order are traced backward, and what is done meanwhile is seen.
    void anOrderIsFollowed_data() { test::forBothEngines(); }
    void anOrderIsFollowed()
    {
        QFETCH(Engine, engine);
        const test::TestPlant plant(engine);
        test::bakeBread(plant);
        const auto database = plant.open();
        Session session{*database, u"lucia"_qs, u"ws-1"_qs};
        Services services(session);
        QVERIFY(services.palletizing.ship(u"P-2"_qs, u"Mercado Central"_qs, u"PO-1"_qs));
        Page page(plant.settings());
        page.type(u"PO-1"_qs);
        QTRY_COMPARE(page.shownPage(), u"choicePage"_qs);
        QTRY_VERIFY(page.find<QListWidget>("choiceList")->hasFocus());
        page.press(Qt::Key_Return);
        QVERIFY(page.waitForPicture());
        QCOMPARE(page.view.genealogy()->direction, TraceDirection::Backward);
        QCOMPARE(page.figure("palletTile"), u"2"_qs);
        QVERIFY(page.codes().contains(u"YEAST-1"_qs));

        QCOMPARE(page.find<QLabel>("detailLabel")->text(), u"Pallet P-1 · Mercado Central · PO-1 · Shipped"_qs);

        QVERIFY(services.lots.hold(u"YEAST-1"_qs, u"smell"_qs));
        page.worker.announce({u"holds"_qs});
        QTRY_VERIFY(page.find<Banner>("banner")->text().contains(u"YEAST-1"_qs));
        QCOMPARE(page.view.genealogy()->roots.size(), 2);

        test::PageAudit audit(page.view);
        const QStringList complaints = audit.complaints();
        QVERIFY(audit.grabTo(u"genealogy-together"_qs));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    // Whoever has gone to another page meanwhile keeps the keys there.
    void aLateAnswerTakesNoKeys()
    {
        const test::TestPlant plant(Engine::SQLite);
        test::bakeBread(plant);
        ServiceWorker worker(plant.settings(), u"lucia"_qs, u"ws-1"_qs);
        QStackedWidget pages;
        auto *view = new GenealogyView(worker);
        auto *other = new QLineEdit;
        pages.addWidget(view);
        pages.addWidget(other);
        pages.show();
        QVERIFY(QTest::qWaitForWindowActive(&pages));
        for (const QString &code : {u"FLOUR-1"_qs, u"A77"_qs, u"NOTHING"_qs}) {
            pages.setCurrentWidget(view);
            view->show(code);
            pages.setCurrentWidget(other);
            other->setFocus();
            const auto turn = worker.ask([](Services &) { return Done(); });
            QTRY_VERIFY(turn.isFinished());
            QTRY_VERIFY(!view->findChild<BusyOverlay *>()->isBusy());
            QVERIFY(other->hasFocus());
        }
    }

private:
    static int placeOf(const Page &page, const QString &code)
    {
        const auto &nodes = page.graph().nodes;
        const auto found =
            std::find_if(nodes.begin(), nodes.end(), [&code](const PictureNode &node) { return node.code == code; });
        return found == nodes.end() ? -1 : int(found - nodes.begin());
    }
};

BM_PAGE_TEST_MAIN(GenealogyChoiceTest)
#include "genealogychoicetest.moc"
