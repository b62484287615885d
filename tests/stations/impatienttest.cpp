// SPDX-License-Identifier: GPL-3.0-or-later
#include "stations/cuttingline.h"
#include "support/pagehands.h"
#include "views/production/productionview.h"
#include "views/receiving/receivingview.h"
#include "views/style/theme.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;
using Cut = CuttingLine::Cut;
using State = ScanFeedback::State;

// The line breaks around the commit of what is saved in a window, and whoever waits presses the key again: it is saved
// once, and the window says what was made of it.
class ImpatientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeliveryIsReceivedOnce_data() { addPlaces(); }
    void aDeliveryIsReceivedOnce()
    {
        QFETCH(const Cut, cut);
        Plant plant(Engine::PostgreSQL);
        must(plant.catalog.addIngredient({QStringLiteral("Flour"), QStringLiteral("FLOUR"), QStringLiteral("kg")}));
        CuttingLine line(plant.plant.settings());
        ServiceWorker worker(line.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"));
        QSignalSpy lost(&worker, &ServiceWorker::connectionLost);
        ReceivingView view(worker);
        const Hands hands(view);
        settle(worker);
        hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Flour"), Qt::Key_Tab);
        hands.type(QStringLiteral("quantityEdit"), QStringLiteral("25"));
        line.cutNext(cut, 3);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, patienceMs);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        // Where the answer is back before the last key, that key finds an empty form.
        const QString saved = QStringLiteral("SELECT count(*) FROM ingredient_lots");
        QTRY_COMPARE_WITH_TIMEOUT(plant.count(saved), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(hands.edit(QStringLiteral("quantityEdit"))->text(), QString(), patienceMs);
        settle(worker);
        const bool wasLate = !hands.errorOf(QStringLiteral("ingredientField")).isEmpty();
        QCOMPARE(hands.answer().headline(), wasLate ? QStringLiteral("Not received") : QStringLiteral("L-000001"));
        QVERIFY(!line.isArmed());
        QCOMPARE(plant.count(saved), 1);
        QCOMPARE(plant.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots")), kilos(25));
        // Ready for the next item: nothing typed was kept, nothing is received by a key that comes too late.
        QCOMPARE(hands.edit(QStringLiteral("quantityEdit"))->text(), QString());
    }

    void aLotGoesIntoTheBatchOnce_data() { addPlaces(); }
    void aLotGoesIntoTheBatchOnce()
    {
        QFETCH(const Cut, cut);
        Plant plant(Engine::PostgreSQL);
        plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        const QString flour = plant.released(QStringLiteral("Flour"), kilos(50));
        const RunId run = plant.startedRun(QStringLiteral("Bread"));
        CuttingLine line(plant.plant.settings());
        ServiceWorker worker(line.settings(), QStringLiteral("maria"), QStringLiteral("line-1"));
        QSignalSpy lost(&worker, &ServiceWorker::connectionLost);
        ProductionView view(worker);
        const Hands hands(view);
        hands.scan(must(plant.production.run(run)).batchNumber);
        QTRY_COMPARE_WITH_TIMEOUT(hands.answer().headline(), QStringLiteral("10 kg Flour"), patienceMs);
        hands.scan(flour);
        QTRY_COMPARE_WITH_TIMEOUT(hands.answer().headline(), QStringLiteral("10 kg Flour?"), patienceMs);
        settle(worker);
        line.cutNext(cut, 3);
        hands.press(Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, patienceMs);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(hands.answer().state(), State::Accepted, patienceMs);
        settle(worker);
        QCOMPARE(hands.answer().headline(), QStringLiteral("10 kg Flour"));
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM batch_ingredients")), 1);
        QCOMPARE(plant.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots")), kilos(40));
    }

private:
    static constexpr int patienceMs = 60'000;

    static void addPlaces()
    {
        QTest::addColumn<Cut>("cut");
        QTest::newRow("before the commit") << Cut::BeforeCommit;
        QTest::newRow("after the commit") << Cut::AfterCommit;
        QTest::newRow("in the answer") << Cut::InAnswer;
    }
};

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    ImpatientTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "impatienttest.moc"
