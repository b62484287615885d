// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/genealogyview.h"

#include "models/genealogymodel.h"
#include "services/serviceworker.h"
#include "support/breadplant.h"
#include "support/genealogypage.h"
#include "support/pageaudit.h"
#include "support/samplefamilies.h"
#include "views/genealogy/genealogycanvas.h"
#include "views/genealogy/genealogyscene.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/figuretile.h"
#include "views/widgets/formfield.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/scanedit.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

using namespace bm;

using Page = test::GenealogyPage;
using test::nowhere;

class GenealogyViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAFamilyOfATypedCode_data() { test::forBothEngines(); }
    void showsAFamilyOfATypedCode();
    void switchesTheDirection_data() { test::forBothEngines(); }
    void switchesTheDirection();
    void tracesFromANode_data() { test::forBothEngines(); }
    void tracesFromANode();
    void asksWhereAPalletCameFrom_data() { test::forBothEngines(); }
    void asksWhereAPalletCameFrom();
    void saysThatACodeIsUnknown_data() { test::forBothEngines(); }
    void saysThatACodeIsUnknown();
    void saysThatTheDatabaseIsAway();

    void goesOnWhileOthersWork_data() { test::forBothEngines(); }
    void goesOnWhileOthersWork();

    void readsALotFromAGs1Label();
    void keepsTheNewestQuestion();

    void walksWithTheArrowKeys();
    void reachesEveryNodeByKeyboard();
    void highlightsTheWayToTheRoot();
    void tellsEachNodeInWords();
    void zoomsByKeyboardAndWheel();
    void expandsAGroup();
    void followsTheMouse();
    void warnsOfUnknownQuantities();
    void warnsOfAnIncompleteFamily();
    void sortsTheTable();
    void copiesRowsAsText();
    void tracesFromARow();

    void keepsTheHouseRules_data();
    void keepsTheHouseRules();
};

void GenealogyViewTest::showsAFamilyOfATypedCode()
{
    QFETCH(Engine, engine);
    const test::TestPlant plant(engine);
    test::bakeBread(plant);
    Page page(plant.settings());
    QCOMPARE(page.shownPage(), u"emptyPage"_qs);
    QVERIFY(page.find<ScanEdit>("codeEdit")->hasFocus());

    page.type(u"FLOUR-1"_qs);
    QVERIFY(page.waitForPicture());

    QCOMPARE(page.shownPage(), u"resultPage"_qs);
    QCOMPARE(page.figure("runTile"), u"2"_qs);
    QCOMPARE(page.figure("lotTile"), u"2"_qs);
    QCOMPARE(page.figure("palletTile"), u"3"_qs);
    QCOMPARE(page.figure("customerTile"), u"1"_qs);
    QCOMPARE(page.figure("quantityTile"), u"62"_qs);
    QCOMPARE(page.find<FigureTile>("quantityTile")->unit(), u"kg"_qs);
    QCOMPARE(page.figure("completeTile"), u"Yes"_qs);
    QCOMPARE(page.rows()->rowCount(), 7);
    for (const QString &code : {u"FLOUR-1"_qs, u"B-1"_qs, u"B-2"_qs, u"P-1"_qs, u"P-2"_qs, u"P-3"_qs})
        QVERIFY2(page.codes().contains(code), qPrintable(code));
    QCOMPARE(page.graph().nodes.size(), size_t(7));
    QCOMPARE(page.currentCode(), u"FLOUR-1"_qs);
    QVERIFY(page.canvas()->hasFocus());
}

void GenealogyViewTest::switchesTheDirection()
{
    QFETCH(Engine, engine);
    const test::TestPlant plant(engine);
    test::bakeBread(plant);
    Page page(plant.settings());
    page.type(u"B-2"_qs);
    QVERIFY(page.waitForPicture());
    QCOMPARE(page.view.direction(), TraceDirection::Forward);
    QVERIFY(page.codes().contains(u"P-1"_qs));

    QTest::keyClick(&page.view, Qt::Key_K, Qt::AltModifier);
    QVERIFY(page.waitForPicture(2));

    QCOMPARE(page.view.genealogy()->direction, TraceDirection::Backward);
    QVERIFY(page.codes().contains(u"YEAST-1"_qs));
    QVERIFY(!page.codes().contains(u"P-1"_qs));
    QTest::keyClick(&page.view, Qt::Key_W, Qt::AltModifier);
    QVERIFY(page.waitForPicture(3));
    QVERIFY(page.codes().contains(u"P-1"_qs));
}

void GenealogyViewTest::tracesFromANode()
{
    QFETCH(Engine, engine);
    const test::TestPlant plant(engine);
    test::bakeBread(plant);
    Page page(plant.settings());
    page.type(u"FLOUR-1"_qs);
    QVERIFY(page.waitForPicture());
    page.press(Qt::Key_Right);
    QCOMPARE(page.currentCode(), u"B-1"_qs);

    page.press(Qt::Key_Return);
    QVERIFY(page.waitForPicture(2));
    QCOMPARE(page.view.genealogy()->root.code, u"B-1"_qs);
    QVERIFY(!page.codes().contains(u"FLOUR-1"_qs));
}

void GenealogyViewTest::asksWhereAPalletCameFrom()
{
    QFETCH(Engine, engine);
    const test::TestPlant plant(engine);
    test::bakeBread(plant);
    Page page(plant.settings());
    page.view.show(u"P-2"_qs);
    QVERIFY(page.waitForPicture());
    QCOMPARE(page.view.direction(), TraceDirection::Backward);
    QVERIFY(page.codes().contains(u"YEAST-1"_qs));
    // The person may ask the other way all the same.
    page.find<QPushButton>("forwardButton")->click();
    QVERIFY(page.waitForPicture(2));
    QCOMPARE(page.codes(), QStringList{u"P-2"_qs});
}

void GenealogyViewTest::saysThatACodeIsUnknown()
{
    QFETCH(Engine, engine);
    const test::TestPlant plant(engine);
    test::bakeBread(plant);
    Page page(plant.settings());
    page.type(u"NO-SUCH"_qs);
    QTRY_VERIFY(page.find<EmptyState>("emptyState")->headline().contains(u"NO-SUCH"_qs));
    QCOMPARE(page.shownPage(), u"emptyPage"_qs);
    QTRY_VERIFY(page.find<ScanEdit>("codeEdit")->hasFocus());
    // What happened in some days is offered all the same.
    QVERIFY(page.find<QPushButton>("exportButton")->isEnabled());
    // The next scan replaces what was typed.
    page.press(Qt::Key_B);
    QCOMPARE(page.find<ScanEdit>("codeEdit")->scan(), u"b"_qs);
}

void GenealogyViewTest::saysThatTheDatabaseIsAway()
{
    QTemporaryDir folder;
    ConnectionSettings settings = nowhere();
    settings.path = folder.filePath(u"gone/plant.db"_qs);
    Page page(settings);
    page.type(u"FLOUR-1"_qs);
    QTRY_VERIFY(page.find<Banner>("banner")->isVisible());
    QCOMPARE(page.find<Banner>("banner")->level(), Banner::Level::Error);
    QCOMPARE(page.find<ScanEdit>("codeEdit")->scan(), u"FLOUR-1"_qs);
}

void GenealogyViewTest::readsALotFromAGs1Label()
{
    const test::TestPlant plant(Engine::SQLite);
    test::bakeBread(plant);
    Page page(plant.settings());
    page.type(u"]C1010950110153000310FLOUR-2"_qs);
    QVERIFY(page.waitForPicture());
    QCOMPARE(page.view.genealogy()->root.code, u"FLOUR-2"_qs);
    page.type(u"]C110FLOUR-1"_qs); // the GTIN is on another label
    QVERIFY(page.waitForPicture(2));
    QCOMPARE(page.view.genealogy()->root.code, u"FLOUR-1"_qs);
}

// A pallet is shipped while somebody looks at another one: the page tells it, and nothing moves under the eyes.
void GenealogyViewTest::goesOnWhileOthersWork()
{
    QFETCH(Engine, engine);
    const test::TestPlant plant(engine);
    test::bakeBread(plant);
    Page page(plant.settings());
    page.type(u"FLOUR-1"_qs);
    QVERIFY(page.waitForPicture());
    page.press(Qt::Key_Right);
    page.press(Qt::Key_Right);
    page.press(Qt::Key_Plus, Qt::ControlModifier);
    const QString current = page.currentCode();
    QVERIFY(current != u"FLOUR-1"_qs);
    const qreal zoom = page.canvas()->zoom();
    const auto middle = [&page] {
        const GenealogyScene &scene = page.canvas()->nodes();
        return page.canvas()->mapFromScene(scene.picture()->layout().nodes[size_t(scene.current())].center());
    };
    const QPoint before = middle();
    auto *table = page.find<QTableView>("table");
    const int chosen = int(page.codes().indexOf(u"P-3"_qs));
    table->selectRow(chosen);
    const std::unique_ptr<Database> database = plant.open();
    Session session{*database, u"tom"_qs, u"ws-2"_qs};
    Services services(session);
    QVERIFY(services.catalog.addCustomer(u"Panaderia Sol"_qs));
    QVERIFY(services.palletizing.ship(u"P-2"_qs, u"Panaderia Sol"_qs, u"PO-2"_qs));
    page.worker.announce({u"pallets"_qs});
    QVERIFY(page.waitForPicture(2));
    QCOMPARE(page.figure("customerTile"), u"2"_qs);
    const int shipped = int(page.codes().indexOf(u"P-2"_qs));
    QVERIFY(page.rows()->index(shipped, GenealogyModel::Customer).data().toString().contains(u"Panaderia Sol"));
    QCOMPARE(page.currentCode(), current);
    QCOMPARE(page.canvas()->zoom(), zoom);
    QVERIFY2((middle() - before).manhattanLength() <= 4, "the picture jumped");
    QCOMPARE(page.codes().value(table->selectionModel()->selectedRows().value(0).row()), u"P-3"_qs);
    // Nothing of it is different: nothing is drawn again, until something is.
    page.worker.announce();
    page.waitForWorker();
    QVERIFY(services.palletizing.ship(u"P-3"_qs, u"Panaderia Sol"_qs, u"PO-3"_qs));
    page.worker.announce({u"pallets"_qs});
    QTRY_VERIFY(page.rows()
                    ->index(int(page.codes().indexOf(u"P-3"_qs)), GenealogyModel::Customer)
                    .data()
                    .toString()
                    .contains(u"Panaderia Sol"));
    QVERIFY(page.waitForPicture(3));
    page.waitForWorker();
    QCOMPARE(page.shown.count(), 3);
}

void GenealogyViewTest::keepsTheNewestQuestion()
{
    const test::TestPlant plant(Engine::SQLite);
    test::bakeBread(plant);
    Page page(plant.settings());
    page.view.show(u"FLOUR-1"_qs);
    page.view.show(u"FLOUR-2"_qs);
    QVERIFY(page.waitForPicture());
    QCOMPARE(page.view.genealogy()->root.code, u"FLOUR-2"_qs);
    QCOMPARE(page.shown.count(), 1);
}

void GenealogyViewTest::walksWithTheArrowKeys()
{
    Page page(nowhere());
    page.view.showGenealogy(test::breadFamily());
    QVERIFY(page.waitForPicture());
    QStringList way{page.currentCode()};
    for (const int key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_Home}) {
        page.press(key);
        way << page.currentCode();
    }
    QCOMPARE(way.first(), u"L-000001"_qs);
    QCOMPARE(way[1], u"B-2026-0001"_qs);
    QCOMPARE(way[2], u"L-000002"_qs);
    QCOMPARE(way.last(), u"L-000001"_qs);
    page.press(Qt::Key_End);
    const QString last = page.currentCode();
    QVERIFY(last.startsWith(u"P-"_qs));
    page.press(Qt::Key_Up);
    QVERIFY(page.currentCode() != last);
    page.press(Qt::Key_Down);
    QCOMPARE(page.currentCode(), last);
}

void GenealogyViewTest::reachesEveryNodeByKeyboard()
{
    Page page(nowhere());
    page.view.showGenealogy(test::meshFamily(4, 10));
    QVERIFY(page.waitForPicture());
    std::set<int> reached{page.canvas()->nodes().current()};
    for (size_t i = 1; i < page.graph().nodes.size(); ++i) {
        page.press(Qt::Key_PageDown);
        reached.insert(page.canvas()->nodes().current());
    }
    QCOMPARE(reached.size(), page.graph().nodes.size());
}

void GenealogyViewTest::highlightsTheWayToTheRoot()
{
    Page page(nowhere());
    page.view.showGenealogy(test::breadFamily());
    QVERIFY(page.waitForPicture());
    GenealogyScene &scene = page.canvas()->nodes();
    QVERIFY(scene.edgesOnWay().empty());
    scene.setCurrent(page.graph().indexOf({NodeKind::Pallet, 4}));
    QCOMPARE(scene.edgesOnWay(), (std::set{0, 2, 4, 8}));
    QVERIFY(scene.isOnWay(page.graph().root));
    QVERIFY(!scene.isOnWay(page.graph().indexOf({NodeKind::Run, 2})));
}

void GenealogyViewTest::tellsEachNodeInWords()
{
    Page page(nowhere());
    page.view.showGenealogy(test::breadFamily());
    QVERIFY(page.waitForPicture());
    page.canvas()->nodes().setCurrent(page.graph().indexOf({NodeKind::Run, 3}));
    const QString words = page.find<QLabel>("detailLabel")->text();
    QCOMPARE(words, u"Run B-2026-0003 · Baguette tradition · Quality check · 12.5 kg · migrated"_qs);
    QCOMPARE(page.canvas()->accessibleDescription(), words);
    page.canvas()->nodes().setCurrent(page.graph().indexOf({NodeKind::Pallet, 5}));
    QVERIFY(page.find<QLabel>("detailLabel")->text().contains(u"quantity unknown"_qs));
}

void GenealogyViewTest::zoomsByKeyboardAndWheel()
{
    Page page(nowhere());
    page.view.showGenealogy(test::breadFamily());
    QVERIFY(page.waitForPicture());
    const qreal before = page.canvas()->zoom();
    page.press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(page.canvas()->zoom() > before);
    page.press(Qt::Key_Minus, Qt::ControlModifier);
    page.press(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(page.canvas()->zoom() < before);
    page.press(Qt::Key_0, Qt::ControlModifier);
    const QRectF whole = page.canvas()->mapToScene(page.canvas()->viewport()->rect()).boundingRect();
    QVERIFY(whole.contains(page.canvas()->nodes().picture()->layout().bounds));
    const qreal fitting = page.canvas()->zoom();
    QWheelEvent wheel(QPointF(100, 100), page.canvas()->viewport()->mapToGlobal(QPointF(100, 100)), {}, {0, 120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(page.canvas()->viewport(), &wheel);
    QVERIFY(page.canvas()->zoom() > fitting);
}

void GenealogyViewTest::expandsAGroup()
{
    Page page(nowhere());
    page.view.showGenealogy(test::wideFamily(2, 37));
    QVERIFY(page.waitForPicture());
    QCOMPARE(page.graph().nodes.size(), size_t(5));
    page.press(Qt::Key_Right);
    page.press(Qt::Key_Right);
    QVERIFY(page.find<QLabel>("detailLabel")->text().startsWith(u"37 pallets"_qs));
    QVERIFY(page.find<QPushButton>("expandButton")->isVisible());
    page.press(Qt::Key_Return);
    QVERIFY(page.waitForPicture(2));
    QCOMPARE(page.graph().nodes.size(), size_t(4 + 37));
    QVERIFY(page.currentCode().startsWith(u"P-"_qs));
    QVERIFY(page.canvas()->hasFocus());
}

void GenealogyViewTest::followsTheMouse()
{
    Page page(nowhere());
    page.view.showGenealogy(test::breadFamily());
    QVERIFY(page.waitForPicture());
    page.press(Qt::Key_0, Qt::ControlModifier);
    const int run = page.graph().indexOf({NodeKind::Run, 1});
    const QPoint place =
        page.canvas()->mapFromScene(page.canvas()->nodes().picture()->layout().nodes[size_t(run)].center());
    QTest::mouseMove(page.canvas()->viewport(), place - QPoint(2, 2));
    QTest::mouseMove(page.canvas()->viewport(), place);
    QTRY_VERIFY(page.canvas()->nodes().isOnWay(run));
    QCOMPARE(page.currentCode(), u"L-000001"_qs);
    QTest::mouseClick(page.canvas()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(page.currentCode(), u"B-2026-0001"_qs);
}

void GenealogyViewTest::warnsOfUnknownQuantities()
{
    Page page(nowhere());
    page.view.showGenealogy(test::breadFamily());
    auto *banner = page.find<Banner>("banner");
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->level(), Banner::Level::Warning);
    page.view.showGenealogy(test::breadAncestors());
    QVERIFY(!banner->isVisible());
    QVERIFY(page.waitForPicture());
}

void GenealogyViewTest::warnsOfAnIncompleteFamily()
{
    Page page(nowhere());
    Genealogy family = test::breadFamily();
    family.complete = false;
    page.view.showGenealogy(family);
    QCOMPARE(page.figure("completeTile"), u"No"_qs);
    QCOMPARE(page.find<Banner>("banner")->level(), Banner::Level::Error);
    QVERIFY(page.waitForPicture());
}

void GenealogyViewTest::sortsTheTable()
{
    Page page(nowhere());
    Genealogy family = test::breadFamily();
    family.pallets[0].dose = Quantity::ofThousandths(10'200);
    page.view.showGenealogy(family);
    page.find<QTabBar>("tabs")->setCurrentIndex(1);
    auto *table = page.find<QTableView>("table");
    QVERIFY(table->isVisible());
    QCOMPARE(page.codes().first(), u"L-000001"_qs);
    table->sortByColumn(5, Qt::AscendingOrder);
    // Unknown first, then by value, not by spelling.
    QCOMPARE(page.codes().first(), u"P-000005"_qs);
    QCOMPARE(page.codes().mid(4, 1), QStringList{u"P-000001"_qs});
    QCOMPARE(page.codes().last(), u"L-000001"_qs);
    QVERIFY(page.waitForPicture());
}

void GenealogyViewTest::copiesRowsAsText()
{
    Page page(nowhere());
    page.view.showGenealogy(test::breadFamily());
    page.find<QTabBar>("tabs")->setCurrentIndex(1);
    auto *table = page.find<QTableView>("table");
    table->setFocus();
    table->selectRow(0);
    page.press(Qt::Key_Down, Qt::ShiftModifier);
    page.press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], u"Kind\tCode\tWhat\tStatus\tDepth\tQuantity\tUnit\tLocation\tCustomer"_qs);
    QCOMPARE(lines[1], u"Lot\tL-000001\tWheat flour T55 · Molino Vallarta · MV-771\tIn use\t0\t62\tkg\t\t"_qs);
    QVERIFY(page.waitForPicture());
}

void GenealogyViewTest::tracesFromARow()
{
    const test::TestPlant plant(Engine::SQLite);
    test::bakeBread(plant);
    Page page(plant.settings());
    page.view.show(u"FLOUR-1"_qs);
    QVERIFY(page.waitForPicture());
    page.find<QTabBar>("tabs")->setCurrentIndex(1);
    auto *table = page.find<QTableView>("table");
    table->setFocus();
    table->setCurrentIndex(page.rows()->index(int(page.codes().indexOf(u"B-2"_qs)), 0));
    page.press(Qt::Key_Return);
    QVERIFY(page.waitForPicture(2));
    QCOMPARE(page.view.genealogy()->root.code, u"B-2"_qs);
    QVERIFY(table->hasFocus());
}

void GenealogyViewTest::keepsTheHouseRules_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"empty", "forward", "backward", "table", "choice", "groups", "mesh"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void GenealogyViewTest::keepsTheHouseRules()
{
    QFETCH(QString, state);
    std::optional<test::TestPlant> plant;
    if (state == u"choice"_qs)
        test::bakeBread(plant.emplace(Engine::SQLite));
    Page page(plant ? plant->settings() : nowhere());
    if (state == u"choice"_qs) {
        page.type(u"A77"_qs);
        QTRY_COMPARE(page.shownPage(), u"choicePage"_qs);
    } else if (state != u"empty"_qs) {
        page.view.showGenealogy(state == u"backward"_qs ? test::breadAncestors()
                                : state == u"groups"_qs ? test::wideFamily(8, 37)
                                : state == u"mesh"_qs   ? test::meshFamily(6, 14)
                                                        : test::breadFamily());
        QVERIFY(page.waitForPicture());
    }
    if (state == u"table"_qs)
        page.find<QTabBar>("tabs")->setCurrentIndex(1);
    if (state == u"forward"_qs)
        page.canvas()->nodes().setCurrent(page.graph().indexOf({NodeKind::Pallet, 4}));
    test::PageAudit audit(page.view);
    const QStringList complaints = audit.complaints();
    QVERIFY(audit.grabTo(u"genealogy-" % state));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

BM_PAGE_TEST_MAIN(GenealogyViewTest)
#include "genealogyviewtest.moc"
