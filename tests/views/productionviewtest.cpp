// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/production/productionview.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/style/theme.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;
using State = bm::ScanFeedback::State;

class ProductionViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBatchIsMadeByScanner_data() { test::forBothEngines(); }
    void aBatchIsMadeByScanner();
    void aWrongLotIsStopped_data() { test::forBothEngines(); }
    void aWrongLotIsStopped();
    void whatWentInIsTakenBack_data() { test::forBothEngines(); }
    void whatWentInIsTakenBack();
    void aBatchIsPlannedAndStarted_data() { test::forBothEngines(); }
    void aBatchIsPlannedAndStarted();
    void aRefusedPlanLosesNothing();
    void aWipLotIsNamedInLargeType_data() { test::forBothEngines(); }
    void aWipLotIsNamedInLargeType();
    void aBatchIsJudged_data() { test::forBothEngines(); }
    void aBatchIsJudged();
    void anotherBatchNumberOpensThatBatch();
    void theHouseRulesHold();
};

namespace
{

QString open(const Hands &hands, Plant &plant, RunId run)
{
    const QString number = must(plant.production.run(run)).batchNumber;
    hands.scan(number);
    return number;
}

} // namespace

void ProductionViewTest::aBatchIsMadeByScanner()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour"), QStringLiteral("Salt")});
    const QString flour = plant.released(QStringLiteral("Flour"), kilos(50), QDate(2026, 9, 1));
    const QString salt = plant.released(QStringLiteral("Salt"), kilos(4));
    const RunId run = plant.startedRun(QStringLiteral("Bread"));
    ProductionView view(plant.worker);
    const Hands hands(view);
    const QString number = open(hands, plant, run);
    // What is wanted next stands there to be read from afar.
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("10 kg Flour"));
    QVERIFY(hands.answer().detail().contains(flour));
    hands.scan(flour);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("10 kg Flour?"));
    QLineEdit *quantity = hands.edit(QStringLiteral("quantityEdit"));
    QVERIFY(quantity->hasFocus());
    QCOMPARE(quantity->text(), QStringLiteral("10"));
    hands.press(Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("10 kg Flour"));
    QTRY_COMPARE(hands.answer().state(), State::Accepted);
    QVERIFY(hands.answer().detail().contains(salt));
    // Only what is left is proposed; the same label once more says yes.
    hands.scan(salt);
    QTRY_COMPARE(quantity->text(), QStringLiteral("4"));
    QTRY_VERIFY(quantity->hasFocus());
    QTest::keyClicks(quantity, salt);
    QTest::keyClick(quantity, Qt::Key_Return);
    QTRY_COMPARE(hands.table(QStringLiteral("usesTable"))->model()->rowCount(), 2);
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT l.internal_lot_code, b.added_by FROM batch_ingredients b JOIN "
                                              "ingredient_lots l ON l.id = b.ingredient_lot_id ORDER BY b.id")),
             (QStringList{flour % u"|maria", salt % u"|maria"}));
    QCOMPARE(plant.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots WHERE id = 1")), kilos(40));
    QCOMPARE(plant.text(QStringLiteral("SELECT status FROM ingredient_lots WHERE id = 2")), QStringLiteral("DEPLETED"));
    hands.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    hands.type(QStringLiteral("ask_actualQuantity"), QStringLiteral("96"), Qt::Key_Return);
    hands.press(Qt::Key_Return);
    QTRY_VERIFY(hands.answer().headline().contains(number));
    QCOMPARE(plant.text(QStringLiteral("SELECT status FROM production_runs")), QStringLiteral("COMPLETED"));
    QCOMPARE(plant.quantity(QStringLiteral("SELECT actual_quantity FROM production_runs")), kilos(96));
}

void ProductionViewTest::aWrongLotIsStopped()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
    const QString good = plant.released(QStringLiteral("Flour"), kilos(50));
    const QString waiting = plant.received(QStringLiteral("Flour"), kilos(50));
    const QString held = plant.released(QStringLiteral("Flour"), kilos(50));
    must(plant.lots.hold(held, QStringLiteral("wet")));
    const QString butter = plant.released(QStringLiteral("Butter"), kilos(50));
    const RunId run = plant.startedRun(QStringLiteral("Bread"));
    ProductionView view(plant.worker);
    const Hands hands(view);
    open(hands, plant, run);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("10 kg Flour"));
    for (const QString &wrong : {waiting, held, butter, QStringLiteral("NO-SUCH")}) {
        hands.scan(wrong);
        QTRY_COMPARE(hands.answer().state(), State::Refused);
        QVERIFY2(!hands.answer().detail().isEmpty() && !hands.answer().wayOut().isEmpty(), qPrintable(wrong));
        QVERIFY(hands.edit(QStringLiteral("quantityEdit"))->text().isEmpty());
        if (wrong == waiting || wrong == held)
            QVERIFY2(hands.answer().wayOut().contains(good), qPrintable(hands.answer().wayOut()));
    }
    // More than the lot has is refused with what is typed kept.
    hands.scan(good);
    QTRY_VERIFY(hands.edit(QStringLiteral("quantityEdit"))->hasFocus());
    hands.type(QStringLiteral("quantityEdit"), QStringLiteral("51"), Qt::Key_Return);
    QTRY_COMPARE(hands.answer().state(), State::Refused);
    QCOMPARE(hands.edit(QStringLiteral("quantityEdit"))->text(), QStringLiteral("51"));
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM batch_ingredients")), 0);
}

void ProductionViewTest::whatWentInIsTakenBack()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
    const QString flour = plant.released(QStringLiteral("Flour"), kilos(50));
    const RunId run = plant.startedRun(QStringLiteral("Bread"));
    must(plant.production.add({run, flour, kilos(10), {}}));
    ProductionView view(plant.worker);
    const Hands hands(view);
    open(hands, plant, run);
    QTRY_COMPARE(hands.table(QStringLiteral("usesTable"))->model()->rowCount(), 1);
    hands.click(QStringLiteral("takeBackButton"));
    hands.type(QStringLiteral("ask_quantity"), QStringLiteral("4"), Qt::Key_Return);
    hands.press(Qt::Key_Return); // the reason is required
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_reason")).isEmpty());
    QCOMPARE(hands.edit(QStringLiteral("ask_quantity"))->text(), QStringLiteral("4"));
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("spilled"), Qt::Key_Return);
    QTRY_COMPARE(hands.table(QStringLiteral("usesTable"))->model()->rowCount(), 2);
    QCOMPARE(plant.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots")), kilos(44));
    QCOMPARE(plant.text(QStringLiteral("SELECT notes FROM batch_ingredients WHERE corrects_id IS NOT NULL")),
             QStringLiteral("spilled"));
    QTRY_COMPARE(hands.row(QStringLiteral("needsTable"), 0).section(u'|', 1, 1), QStringLiteral("6 of 10 kg"));
}

void ProductionViewTest::aBatchIsPlannedAndStarted()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
    ProductionView view(plant.worker);
    const Hands hands(view);
    hands.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(view.findChild<QLineEdit *>(QStringLiteral("ask_recipeName")) != nullptr);
    hands.type(QStringLiteral("ask_recipeName"), QStringLiteral("Bread"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_plannedQuantity"), QStringLiteral("200"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_line"), QStringLiteral("2"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_shift"), QStringLiteral("early"));
    hands.click(QStringLiteral("askOther"));
    QTRY_COMPARE(hands.answer().state(), State::Asking);
    QCOMPARE(plant.text(QStringLiteral("SELECT status, line, shift, batch_number FROM production_runs")),
             QStringLiteral("PLANNED|2|early|B-000001"));
    QTRY_VERIFY(hands.find<QPushButton>(QStringLiteral("startButton"))->isVisible());
    hands.scan(QStringLiteral("BM:OK"));
    QTRY_COMPARE(plant.text(QStringLiteral("SELECT status FROM production_runs")), QStringLiteral("IN_PROGRESS"));
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("20 kg Flour"));
    QCOMPARE(hands.row(QStringLiteral("needsTable"), 0).section(u'|', 1, 1), QStringLiteral("0 of 20 kg"));
}

void ProductionViewTest::aRefusedPlanLosesNothing()
{
    Plant plant(Engine::SQLite);
    ProductionView view(plant.worker);
    const Hands hands(view);
    hands.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(view.findChild<QLineEdit *>(QStringLiteral("ask_recipeName")) != nullptr);
    hands.type(QStringLiteral("ask_recipeName"), QStringLiteral("Bred"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_plannedQuantity"), QStringLiteral("12,5x"));
    hands.click(QStringLiteral("askConfirm"));
    QVERIFY(!hands.errorOf(QStringLiteral("askField_plannedQuantity")).isEmpty());
    QVERIFY(hands.edit(QStringLiteral("ask_plannedQuantity"))->hasFocus());
    hands.type(QStringLiteral("ask_plannedQuantity"), QStringLiteral("12"));
    hands.click(QStringLiteral("askConfirm"));
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_recipeName")).isEmpty());
    QCOMPARE(hands.edit(QStringLiteral("ask_recipeName"))->text(), QStringLiteral("Bred"));
    QCOMPARE(hands.edit(QStringLiteral("ask_plannedQuantity"))->text(), QStringLiteral("12"));
}

void ProductionViewTest::aWipLotIsNamedInLargeType()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    plant.recipe(QStringLiteral("Sponge"), {QStringLiteral("Flour")}, QStringLiteral("Sponge dough"));
    const RunId run = plant.startedRun(QStringLiteral("Sponge"));
    must(plant.production.add({run, plant.released(QStringLiteral("Flour"), kilos(50)), kilos(10), {}}));
    ProductionView view(plant.worker);
    const Hands hands(view);
    open(hands, plant, run);
    QTRY_VERIFY(hands.find<QPushButton>(QStringLiteral("finishButton"))->isVisible());
    hands.click(QStringLiteral("finishButton"));
    hands.type(QStringLiteral("ask_actualQuantity"), QStringLiteral("0"), Qt::Key_Return);
    hands.press(Qt::Key_Return);
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_actualQuantity")).isEmpty());
    hands.type(QStringLiteral("ask_actualQuantity"), QStringLiteral("98.5"), Qt::Key_Return);
    // More came out than was weighed in.
    hands.type(QStringLiteral("ask_notes"), QStringLiteral("water from the tap"), Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("WIP lot L-000002"));
    QCOMPARE(plant.text(QStringLiteral("SELECT i.name FROM ingredient_lots l JOIN ingredients i ON i.id = "
                                       "l.ingredient_id WHERE l.internal_lot_code = 'L-000002'")),
             QStringLiteral("Sponge dough"));
}

void ProductionViewTest::aBatchIsJudged()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
    const QString flour = plant.released(QStringLiteral("Flour"), kilos(50));
    NewRun wanted;
    wanted.recipeName = QStringLiteral("Bread");
    wanted.plannedQuantity = kilos(10);
    const RunId planned = must(plant.production.plan(wanted)).id;
    const RunId run = plant.startedRun(QStringLiteral("Bread"));
    must(plant.production.add({run, flour, kilos(10), {}}));
    ProductionView view(plant.worker);
    const Hands hands(view);
    // There is nothing to judge before it is started.
    open(hands, plant, planned);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Not started yet"));
    QVERIFY(!hands.find<QWidget>(QStringLiteral("qualityButton"))->isVisible());
    const QString number = open(hands, plant, run);
    QTRY_VERIFY(hands.find<QWidget>(QStringLiteral("qualityButton"))->isVisible());
    hands.press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    hands.type(QStringLiteral("ask_result"), QStringLiteral("Quality failed"), Qt::Key_Return);
    hands.press(Qt::Key_Return);
    // Why it failed is asked for, and the verdict stays.
    QTRY_COMPARE(hands.answer().state(), State::Refused);
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM quality_checks WHERE production_run_id IS NOT NULL")), 0);
    QCOMPARE(hands.edit(QStringLiteral("ask_result"))->text(), QStringLiteral("Quality failed"));
    hands.type(QStringLiteral("ask_notes"), QStringLiteral("burnt below"), Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Quality failed"));
    QVERIFY(hands.answer().detail().contains(number));
    QCOMPARE(plant.text(QStringLiteral("SELECT result || '|' || notes || '|' || checked_by FROM quality_checks WHERE "
                                       "production_run_id IS NOT NULL")),
             QStringLiteral("FAILED|burnt below|maria"));
    QTRY_VERIFY(
        hands.find<PageHeader>(QStringLiteral("header"))->subtitle().contains(QStringLiteral("quality failed")));
}

void ProductionViewTest::anotherBatchNumberOpensThatBatch()
{
    Plant plant(Engine::SQLite);
    plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
    const RunId first = plant.startedRun(QStringLiteral("Bread"));
    const RunId second = plant.startedRun(QStringLiteral("Bread"));
    ProductionView view(plant.worker);
    const Hands hands(view);
    auto *header = view.findChild<PageHeader *>();
    const QString firstNumber = open(hands, plant, first);
    QTRY_VERIFY(header->title().startsWith(firstNumber));
    const QString secondNumber = open(hands, plant, second);
    QTRY_VERIFY(header->title().startsWith(secondNumber));
    hands.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(hands.table(QStringLiteral("runTable"))->isVisible());
}

void ProductionViewTest::theHouseRulesHold()
{
    Plant plant(Engine::SQLite);
    plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour"), QStringLiteral("Salt")});
    const QString flour = plant.released(QStringLiteral("Flour"), kilos(50));
    const RunId run = plant.startedRun(QStringLiteral("Bread"));
    ProductionView view(plant.worker);
    const Hands hands(view);
    QTRY_COMPARE(hands.table(QStringLiteral("runTable"))->model()->rowCount(), 1);
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    open(hands, plant, run);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("10 kg Flour"));
    hands.scan(flour);
    QTRY_COMPARE(hands.answer().state(), State::Asking);
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    hands.click(QStringLiteral("finishButton"));
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
}

BM_PAGE_TEST_MAIN(ProductionViewTest)
#include "productionviewtest.moc"
