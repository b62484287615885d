// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stations/plantwatch.h"
#include "stations/stations.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "support/privatecluster.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/scanfeedback.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;
using bm::test::PrivateCluster;
using bm::test::Stations;

namespace
{

constexpr int patience = 60'000;

// Somebody at another workstation.
void elsewhere(Plant &plant, const std::function<Done(Services &)> &work)
{
    const auto connection = plant.plant.open();
    Session other{*connection, QStringLiteral("tom"), QStringLiteral("line-2"), plant.session.clock};
    Services theirs(other);
    must(work(theirs));
}

// A window as the program puts it together: it hears what others do.
struct Window : Plant
{
    explicit Window(Engine engine) : Plant(engine), window(worker, QStringLiteral("dock-1")), watch(plant.settings())
    {
        QObject::connect(&watch, &PlantWatch::changed, &worker, &ServiceWorker::announce);
        QObject::connect(&watch, &PlantWatch::lost, &worker, &ServiceWorker::checkConnection);
    }
    void elsewhere(const std::function<Done(Services &)> &work) { ::elsewhere(*this, work); }
    MainWindow window;
    PlantWatch watch;
};

QString columnOf(const QTableView &table, int row)
{
    return table.model()->index(row, 0).data().toString();
}

} // namespace

// What a person in front of a window sees of the others, and of a server that goes away.
class StationsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListShowsWhatAnotherProcessReceived_data() { test::forBothEngines(); }
    void aListShowsWhatAnotherProcessReceived()
    {
        QFETCH(Engine, engine);
        Window plant(engine);
        const QString first = plant.received(QStringLiteral("Rye"), kilos(5));
        const Hands hands(plant.window);
        hands.type(QStringLiteral("supplierBox"), QStringLiteral("half a na"));
        hands.press(Qt::Key_L, Qt::ControlModifier);
        const QTableView *table = hands.table(QStringLiteral("lotTable"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
        hands.scan(first);
        QTRY_COMPARE_WITH_TIMEOUT(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), first, patience);
        Stations stations;
        stations.add(QStringLiteral("scan"), plant.plant.settings(), {QStringLiteral("1")});
        stations.begin();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, patience);
        QCOMPARE(columnOf(*table, 0), QStringLiteral("L-000002"));
        QCOMPARE(table->selectionModel()->selectedRows().value(0).data().toString(), first);
        QCOMPARE(hands.edit(QStringLiteral("supplierBox"))->text(), QStringLiteral("half a na"));
        QCOMPARE(stations.allSaid().size(), 1);
    }

    void aFormThatIsOpenIsNotTakenAway_data() { test::forBothEngines(); }
    void aFormThatIsOpenIsNotTakenAway()
    {
        QFETCH(Engine, engine);
        Window plant(engine);
        const QString code = plant.received(QStringLiteral("Rye"), kilos(5));
        const Hands hands(plant.window);
        hands.scan(code);
        QTRY_COMPARE_WITH_TIMEOUT(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), code, patience);
        hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(QStringLiteral("ask_difference"), QStringLiteral("-1"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("counted"));
        plant.elsewhere([&](Services &services) { return services.lots.release(code, {}); });
        // Every panel has one; the one that is seen is found.
        QTRY_VERIFY_WITH_TIMEOUT(hands.find<QWidget>(QStringLiteral("meanwhile"))->isVisible(), patience);
        const auto *meanwhile = hands.find<QWidget>(QStringLiteral("meanwhile"));
        const auto *banner = meanwhile->findChild<Banner *>();
        QVERIFY(banner->title().contains(u"tom"));
        // What the person saw, and what it is now.
        QVERIFY2(banner->text().contains(u"Status: Received → Released for use"), qPrintable(banner->text()));
        QCOMPARE(hands.edit(QStringLiteral("ask_reason"))->text(), QStringLiteral("counted"));
        const auto left = [&plant] {
            return plant.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots"));
        };
        QCOMPARE(test::PageAudit(plant.window).complaints().join(u'\n'), QString());
        QVERIFY(test::PageAudit(plant.window).grabTo(QStringLiteral("stations-meanwhile")));
        // Not seen yet: refused, and everything stays.
        hands.click(QStringLiteral("askConfirm"));
        QTRY_VERIFY_WITH_TIMEOUT(hands.answer().headline().contains(u"Not adjusted"), patience);
        QCOMPARE(left(), kilos(5));
        QCOMPARE(hands.edit(QStringLiteral("ask_reason"))->text(), QStringLiteral("counted"));
        QTRY_VERIFY_WITH_TIMEOUT(meanwhile->isVisible(), patience);
        hands.click(QStringLiteral("keepMineButton"));
        QVERIFY(!meanwhile->isVisible());
        hands.click(QStringLiteral("askConfirm"));
        QTRY_COMPARE_WITH_TIMEOUT(left(), kilos(4), patience);
        // The other way out: their version.
        QTRY_VERIFY_WITH_TIMEOUT(hands.answer().headline() == u"L-000001 adjusted", patience);
        QTRY_VERIFY_WITH_TIMEOUT(hands.find<QWidget>(QStringLiteral("scanEdit"))->hasFocus(), patience);
        hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("again"));
        // What the person did here is nobody else's change.
        QVERIFY(!meanwhile->isVisible());
        plant.elsewhere([&](Services &services) { return services.lots.hold(code, QStringLiteral("smell")); });
        QTRY_VERIFY_WITH_TIMEOUT(meanwhile->isVisible(), patience);
        hands.click(QStringLiteral("takeTheirsButton"));
        QTRY_VERIFY_WITH_TIMEOUT(!meanwhile->isVisible(), patience);
        QCOMPARE(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->isVisible(), true);
        QCOMPARE(left(), kilos(4));
    }

    // The row stands there as it was read; somebody changes the lot, and the form opens before the list is read again.
    void whatWasNotShownWasNotSeen_data() { test::forBothEngines(); }
    void whatWasNotShownWasNotSeen()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        MainWindow window(plant.worker, QStringLiteral("dock-1"));
        const QString code = plant.received(QStringLiteral("Rye"), kilos(5));
        const Hands hands(window);
        hands.scan(code);
        QTRY_COMPARE_WITH_TIMEOUT(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), code, patience);
        elsewhere(plant, [&](Services &services) { return services.lots.hold(code, QStringLiteral("smell")); });
        hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(hands.find<QWidget>(QStringLiteral("meanwhile"))->isVisible(), patience);
        hands.type(QStringLiteral("ask_difference"), QStringLiteral("-1"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("counted"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(hands.answer().headline(), QStringLiteral("Not adjusted"), patience);
        // A second press while the form is open does not take what happened for seen.
        hands.click(QStringLiteral("askConfirm"));
        hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        test::settle(plant.worker);
        QCOMPARE(plant.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots")), kilos(5));
    }

    // The pallet was moved by somebody else between its label and the label of its new place.
    void aPalletThatWasMovedMeanwhileIsAskedForAgain_data() { test::forBothEngines(); }
    void aPalletThatWasMovedMeanwhileIsAskedForAgain()
    {
        QFETCH(Engine, engine);
        Window plant(engine);
        const QString batch = plant.finishedBatch();
        const QString number = must(plant.palletizing.build({batch, kilos(10), QStringLiteral("A-1"), {}})).number;
        plant.window.showPage(QStringLiteral("pallets"));
        const Hands hands(plant.window);
        hands.click(QStringLiteral("moveButton"));
        hands.scan(number);
        QTRY_COMPARE_WITH_TIMEOUT(hands.answer().headline(), QStringLiteral("Where to?"), patience);
        plant.elsewhere([&](Services &services) -> Done {
            BM_TRY(services.palletizing.move(number, QStringLiteral("B-7")));
            return {};
        });
        hands.scan(QStringLiteral("C-3"));
        QTRY_COMPARE_WITH_TIMEOUT(hands.answer().headline(), QStringLiteral("Not moved"), patience);
        QVERIFY2(hands.answer().detail().contains(u"B-7"), qPrintable(hands.answer().detail()));
        const QString where = QStringLiteral("SELECT location FROM pallets");
        QCOMPARE(plant.text(where), QStringLiteral("B-7"));
        hands.scan(QStringLiteral("C-3"));
        QTRY_COMPARE_WITH_TIMEOUT(plant.text(where), QStringLiteral("C-3"), patience);
    }

    // Half a delivery is typed when the server goes: it stays, the window says so, and the save is there once.
    void whatIsTypedOutlivesTheServer()
    {
        Window plant(Engine::PostgreSQL);
        plant.received(QStringLiteral("Rye"), kilos(5));
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        const Hands hands(plant.window);
        hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Rye"), Qt::Key_Tab);
        hands.type(QStringLiteral("lotEdit"), QStringLiteral("S-77"));
        auto *connection = hands.find<QWidget>(QStringLiteral("connectionBanner"));
        const auto *banner = connection->findChild<Banner *>();
        QVERIFY(!connection->isVisible());
        cluster.crash();
        QTRY_VERIFY_WITH_TIMEOUT(connection->isVisible(), patience);
        QVERIFY2(banner->title().contains(u"does not answer since"), qPrintable(banner->title()));
        QCOMPARE(test::PageAudit(plant.window).complaints().join(u'\n'), QString());
        QVERIFY(test::PageAudit(plant.window).grabTo(QStringLiteral("stations-away")));
        hands.type(QStringLiteral("quantityEdit"), QStringLiteral("7"));
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(hands.answer().headline(), QStringLiteral("Not received"), patience);
        QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QStringLiteral("S-77"));
        QCOMPARE(hands.edit(QStringLiteral("quantityEdit"))->text(), QStringLiteral("7"));
        cluster.startServer();
        QTRY_VERIFY_WITH_TIMEOUT(banner->title().contains(u"answers again"), patience);
        QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QStringLiteral("S-77"));
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(hands.answer().headline(), QStringLiteral("L-000002"), patience);
        QCOMPARE(
            plant.plant.value(QStringLiteral("SELECT count(*) FROM ingredient_lots WHERE supplier_lot_code = 'S-77'")),
            QStringLiteral("1"));
    }
};

BM_PAGE_TEST_MAIN(StationsViewTest)
#include "stationsviewtest.moc"
