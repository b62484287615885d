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

// A window as the program puts it together: it hears what others do.
struct Window : Plant
{
    explicit Window(Engine engine) : Plant(engine), window(worker, QStringLiteral("dock-1")), watch(plant.settings())
    {
        QObject::connect(&watch, &PlantWatch::changed, &worker, &ServiceWorker::announce);
        QObject::connect(&watch, &PlantWatch::lost, &worker, &ServiceWorker::checkConnection);
    }
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
