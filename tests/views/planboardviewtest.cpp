// SPDX-License-Identifier: GPL-3.0-or-later
// The board of a day, and a batch that pauses, is cancelled or fails, in front of the window.
#include "services/planning/board.h"
#include "services/planning/plansettings.h"
#include "services/planning/runevents.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/planning/boardcard.h"
#include "views/production/productionview.h"
#include "views/style/theme.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;
using State = ScanFeedback::State;

namespace
{
constexpr auto held = Qt::ControlModifier | Qt::ShiftModifier;

// The worker lives today: its board is that of the floor's day.
struct Bakery : test::Plant
{
    explicit Bakery(Engine engine) : test::Plant(engine)
    {
        flour = released(u"Flour"_qs, kilos(500));
        released(u"Butter"_qs, kilos(500));
        recipe(u"Bread"_qs, {u"Flour"_qs});
        recipe(u"Brioche"_qs, {u"Butter"_qs});
        execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Butter'"_qs, {QStringList{u"milk"_qs}});
        shifts = must(PlanSettings(session).shifts());
        today = shiftDay(shifts, now);
    }
    Run planned(const QString &line, size_t shift, const QString &what = u"Bread"_qs, int days = 0)
    {
        NewRun run;
        run.recipeName = what;
        run.plannedQuantity = kilos(100);
        run.line = line;
        run.plannedStart = beginOf(shifts, shift, today.addDays(days)).addSecs(60 * ++m_minute);
        return must(production.plan(run));
    }
    QString standing(const QString &number) { return must(production.find(number)).standing(); }

    QString flour;
    Shifts shifts;
    QDate today;

private:
    int m_minute = 0;
};

QString focused()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

void openBoard(const Hands &hands, const QString &firstCard)
{
    hands.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(hands.find<QWidget>(u"boardGrid"_qs)->findChild<BoardCard *>(firstCard) != nullptr);
}
} // namespace

class PlanBoardViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBoardIsWalkedAndOpenedByKeys_data() { forBothEngines(); }
    void theBoardIsWalkedAndOpenedByKeys()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QString first = plant.planned(u"Line 1"_qs, 0).batchNumber;
        const QString brioche = plant.planned(u"Line 1"_qs, 1, u"Brioche"_qs).batchNumber;
        const QString after = plant.planned(u"Line 1"_qs, 1).batchNumber;
        const QString below = plant.planned(u"Line 2"_qs, 1).batchNumber;
        ProductionView view(plant.worker);
        const Hands hands(view);
        openBoard(hands, u"board_"_qs % first);
        hands.find<BoardCard>(u"board_"_qs % first)->setFocus();
        hands.press(Qt::Key_Right);
        QCOMPARE(focused(), u"board_"_qs % brioche);
        hands.press(Qt::Key_Down);
        QCOMPARE(focused(), u"board_"_qs % after);
        // What is planned before it leaves milk: in words on the card, and beside the board.
        const auto *card = hands.find<BoardCard>(u"board_"_qs % after);
        QVERIFY2(card->accessibleName().contains(u"After milk"), qPrintable(card->accessibleName()));
        QVERIFY2(card->accessibleName().contains(u"Planned"), qPrintable(card->accessibleName()));
        QVERIFY(!hands.find<BoardCard>(u"board_"_qs % brioche)->accessibleName().contains(u"After"));
        hands.press(Qt::Key_Down);
        QCOMPARE(focused(), u"place_Line 1_2"_qs);
        hands.press(Qt::Key_Down);
        QCOMPARE(focused(), u"board_"_qs % below);
        hands.press(Qt::Key_Left);
        QCOMPARE(focused(), u"place_Line 2_1"_qs);
        hands.press(Qt::Key_Up);
        hands.press(Qt::Key_Up);
        QCOMPARE(focused(), u"board_"_qs % first);
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(hands.find<PageHeader>(u"header"_qs)->title().startsWith(first));
        // Back leads to where it was opened from.
        hands.press(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(hands.find<PageHeader>(u"header"_qs)->title(), u"Plan board"_qs);
    }

    void aBatchIsPlannedIntoThePlace_data() { forBothEngines(); }
    void aBatchIsPlannedIntoThePlace()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        must(PlanSettings(plant.session).setNumberPattern(u"{MM}{dd}-{shift}-{n}"_qs));
        const QString first = plant.planned(u"Line 1"_qs, 0).batchNumber;
        ProductionView view(plant.worker);
        const Hands hands(view);
        openBoard(hands, u"board_"_qs % first);
        hands.press(Qt::Key_PageDown, Qt::ControlModifier); // tomorrow
        QTRY_VERIFY(hands.find<QWidget>(u"boardGrid"_qs)->findChild<BoardCard *>() == nullptr);
        hands.find<QPushButton>(u"place_Line 1_2"_qs)->setFocus();
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_recipeName"_qs) != nullptr ||
                    view.findChild<QWidget *>(u"ask_recipeName"_qs) != nullptr);
        QCOMPARE(hands.edit(u"ask_line"_qs)->text(), u"Line 1"_qs);
        QCOMPARE(hands.edit(u"ask_shift"_qs)->text(), u"2"_qs);
        hands.type(u"ask_recipeName"_qs, u"Bread"_qs, Qt::Key_Return);
        hands.type(u"ask_plannedQuantity"_qs, u"40"_qs);
        hands.type(u"ask_dailyLot"_qs, u"D-7"_qs);
        hands.type(u"ask_cakeLot"_qs, u"C-7"_qs);
        hands.type(u"ask_icingLot"_qs, u"I-7"_qs, Qt::Key_Return);
        const QString number = plant.today.addDays(1).toString(u"MMdd"_qs) % u"-2-1";
        QTRY_COMPARE(hands.answer().headline(), number % u" is planned");
        QTRY_COMPARE(focused(), u"board_"_qs % number);
        QCOMPARE(plant.plant.lines(u"SELECT line, shift, status, daily_lot, cake_lot, icing_lot FROM production_runs "
                                   "ORDER BY id DESC LIMIT 1"_qs),
                 QStringList{u"Line 1|2|PLANNED|D-7|C-7|I-7"_qs});
        QCOMPARE(must(plant.production.find(number)).plannedStart, beginOf(plant.shifts, 1, plant.today.addDays(1)));
        // The head of the batch says the lots.
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(hands.find<PageHeader>(u"header"_qs)->title().startsWith(number));
        QTRY_VERIFY(hands.find<PageHeader>(u"header"_qs)->subtitle().contains(u"daily lot D-7, cake lot C-7"));
    }

    void aPlannedBatchIsMoved_data() { forBothEngines(); }
    void aPlannedBatchIsMoved()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QString number = plant.planned(u"Line 1"_qs, 0).batchNumber;
        ProductionView view(plant.worker);
        const Hands hands(view);
        openBoard(hands, u"board_"_qs % number);
        hands.find<BoardCard>(u"board_"_qs % number)->setFocus();
        hands.press(Qt::Key_M, held);
        QTRY_VERIFY(view.findChild<QWidget *>(u"ask_day"_qs) != nullptr);
        hands.type(u"ask_line"_qs, u"Line 2"_qs);
        hands.type(u"ask_day"_qs, u"someday"_qs);
        hands.type(u"ask_reason"_qs, u"no flour"_qs, Qt::Key_Return);
        QTRY_VERIFY(!hands.errorOf(u"askField_day"_qs).isEmpty());
        hands.type(u"ask_day"_qs, plant.today.addDays(1).toString(Qt::ISODate));
        hands.type(u"ask_reason"_qs, u"no flour"_qs, Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), number % u" moved");
        QCOMPARE(plant.plant.lines(u"SELECT line, shift FROM production_runs"_qs), QStringList{u"Line 2|1"_qs});
        QCOMPARE(must(plant.production.find(number)).plannedStart, beginOf(plant.shifts, 0, plant.today.addDays(1)));
        QTRY_VERIFY(hands.find<QWidget>(u"boardGrid"_qs)->findChild<BoardCard *>() == nullptr);
    }

    void aPauseStandsInLargeWords_data() { forBothEngines(); }
    void aPauseStandsInLargeWords()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const RunId run = plant.startedRun(u"Bread"_qs);
        const QString number = must(plant.production.run(run)).batchNumber;
        ProductionView view(plant.worker);
        const Hands hands(view);
        hands.scan(number);
        QTRY_COMPARE(hands.answer().headline(), u"10 kg Flour"_qs);
        hands.press(Qt::Key_P, held);
        hands.type(u"ask_reason"_qs, u"the oven is cold"_qs, Qt::Key_Return);
        QTRY_COMPARE(plant.standing(number), u"PAUSED"_qs);
        QTRY_VERIFY(hands.find<PageHeader>(u"header"_qs)->subtitle().startsWith(u"Paused"));
        QVERIFY(hands.find<QPushButton>(u"finishButton"_qs)->isHidden());
        // A lot is stopped, with the way out.
        hands.scan(plant.flour);
        QTRY_COMPARE(hands.answer().state(), State::Refused);
        QVERIFY2(hands.answer().detail().contains(u"is paused"), qPrintable(hands.answer().detail()));
        // Whoever opens it sees why.
        hands.scan(number);
        QTRY_COMPARE(hands.answer().headline(), u"Paused: the oven is cold"_qs);
        hands.press(Qt::Key_O, held);
        QTRY_COMPARE(plant.standing(number), u"IN_PROGRESS"_qs);
        QTRY_COMPARE(hands.answer().headline(), number % u" goes on");
        hands.scan(plant.flour);
        QTRY_COMPARE(hands.answer().headline(), u"10 kg Flour?"_qs);
        QCOMPARE(plant.plant.lines(u"SELECT kind, reason FROM run_events ORDER BY id"_qs),
                 (QStringList{u"PAUSE|the oven is cold"_qs, u"RESUME|"_qs}));
    }

    void aBatchIsCancelledAndAnotherFails_data() { forBothEngines(); }
    void aBatchIsCancelledAndAnotherFails()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QString planned = plant.planned(u"Line 1"_qs, 0).batchNumber;
        const RunId run = plant.startedRun(u"Bread"_qs);
        must(plant.production.add({run, plant.flour, kilos(5), {}}));
        const QString running = must(plant.production.run(run)).batchNumber;
        ProductionView view(plant.worker);
        const Hands hands(view);
        hands.scan(planned);
        QTRY_VERIFY(!hands.find<QPushButton>(u"cancelRunButton"_qs)->isHidden());
        hands.press(Qt::Key_V, held);
        hands.type(u"ask_reason"_qs, u"no order"_qs, Qt::Key_Return);
        QTRY_COMPARE(plant.standing(planned), u"CANCELLED"_qs);
        QTRY_VERIFY(hands.find<PageHeader>(u"header"_qs)->subtitle().startsWith(u"Cancelled"));
        QVERIFY(hands.find<QPushButton>(u"startButton"_qs)->isHidden());
        hands.scan(running);
        QTRY_VERIFY(!hands.find<QPushButton>(u"failRunButton"_qs)->isHidden());
        QVERIFY(hands.find<QPushButton>(u"cancelRunButton"_qs)->isHidden());
        hands.press(Qt::Key_J, held);
        hands.type(u"ask_reason"_qs, u"burnt"_qs, Qt::Key_Return);
        QTRY_COMPARE(plant.standing(running), u"FAILED"_qs);
        hands.scan(planned);
        QTRY_COMPARE(hands.answer().headline(), u"Cancelled"_qs);
        QCOMPARE(hands.answer().detail(), u"no order"_qs);
    }

    // Who may not run a batch looks at the board and no more.
    void receivingOnlyLooks()
    {
        Bakery plant(Engine::SQLite);
        const QString number = plant.planned(u"Line 1"_qs, 0).batchNumber;
        enrolCrew(plant);
        plant.worker.setSignedIn(personOf(plant, Role::Receiving));
        ProductionView view(plant.worker);
        const Hands hands(view);
        openBoard(hands, u"board_"_qs % number);
        QVERIFY(view.findChild<QPushButton *>(u"place_Line 1_1"_qs) == nullptr);
        hands.find<BoardCard>(u"board_"_qs % number)->setFocus();
        QTRY_VERIFY(hands.find<QPushButton>(u"boardOpenButton"_qs)->isVisible());
        QVERIFY(hands.find<QPushButton>(u"moveButton"_qs)->isHidden());
        QVERIFY(hands.find<QPushButton>(u"shiftsButton"_qs)->isHidden());
    }

    void shiftsAndNumbersAreSetOnTheBoard()
    {
        Bakery plant(Engine::SQLite);
        const QString number = plant.planned(u"Line 1"_qs, 0).batchNumber;
        ProductionView view(plant.worker);
        const Hands hands(view);
        openBoard(hands, u"board_"_qs % number);
        hands.find<BoardCard>(u"board_"_qs % number)->setFocus();
        hands.press(Qt::Key_L, held);
        hands.type(u"ask_shifts"_qs, u"Early"_qs, Qt::Key_Return);
        QTRY_VERIFY2(hands.errorOf(u"askField_shifts"_qs).contains(u"Early"),
                     qPrintable(hands.errorOf(u"askField_shifts"_qs)));
        hands.type(u"ask_shifts"_qs, u"Early 05:00, Late 13:00"_qs, Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), u"Shifts set"_qs);
        QTRY_VERIFY(view.findChild<QPushButton *>(u"place_Line 1_Late"_qs) != nullptr);
        hands.find<BoardCard>(u"board_"_qs % number)->setFocus();
        hands.press(Qt::Key_B, held);
        QTRY_VERIFY(view.findChild<QWidget *>(u"ask_pattern"_qs) != nullptr);
        hands.type(u"ask_pattern"_qs, u"{yy}"_qs, Qt::Key_Return);
        QTRY_VERIFY2(hands.errorOf(u"askField_pattern"_qs).contains(u"no running number"),
                     qPrintable(hands.errorOf(u"askField_pattern"_qs)));
        hands.type(u"ask_pattern"_qs, u"{yy}-{n}"_qs, Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), u"Batch numbers set"_qs);
        QCOMPARE(plant.plant.lines(u"SELECT name, value FROM settings WHERE name IN ('plant.shifts', "
                                   "'runs.number_pattern') ORDER BY name"_qs),
                 (QStringList{u"plant.shifts|Early 05:00, Late 13:00"_qs, u"runs.number_pattern|{yy}-{n}"_qs}));
    }

    // A window of 1280 pixels, less its navigation: nothing makes it wider, and no button loses its words.
    void theBoardFitsBesideTheNavigation()
    {
        Bakery plant(Engine::SQLite);
        const QString number = plant.planned(u"Line 1"_qs, 0).batchNumber;
        ProductionView view(plant.worker);
        const Hands hands(view);
        openBoard(hands, u"board_"_qs % number);
        constexpr int room = 1280 - 232;
        QVERIFY2(view.minimumSizeHint().width() <= room, qPrintable(QString::number(view.minimumSizeHint().width())));
        view.resize(room, 800);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        for (const char *name : {"dayBeforeButton", "todayButton", "dayAfterButton", "shiftsButton", "numbersButton"}) {
            const auto *button = hands.find<QPushButton>(QString::fromLatin1(name));
            QVERIFY2(button->width() >= button->sizeHint().width(), name);
        }
    }

    void theBoardKeepsTheHouseRules()
    {
        Bakery plant(Engine::SQLite);
        RunEvents events(plant.session);
        const Run paused = plant.planned(u"Line 1"_qs, 0);
        must(plant.production.start(paused.id));
        must(events.pause(paused.id, u"no dough"_qs));
        must(plant.production.start(plant.planned(u"Line 2"_qs, 0).id));
        plant.planned(u"Line 1"_qs, 1, u"Brioche"_qs);
        plant.planned(u"Line 1"_qs, 1);
        must(events.cancel(plant.planned(u"Line 2"_qs, 2).id, u"no order"_qs));
        plant.planned({}, 1);
        plant.planned(u"Line 3"_qs, 1, u"Bread"_qs, -1);
        ProductionView view(plant.worker);
        const Hands hands(view);
        openBoard(hands, u"board_"_qs % paused.batchNumber);
        hands.find<BoardCard>(u"board_"_qs % paused.batchNumber)->setFocus();
        PageAudit audit(view);
        QVERIFY2(audit.complaints().isEmpty(), qPrintable(audit.complaints().join(u'\n')));
        savePictures(view, u"plan-board"_qs);
        hands.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(view.findChild<QWidget *>(u"ask_icingLot"_qs) != nullptr);
        savePictures(view, u"plan-board-form"_qs);
        hands.press(Qt::Key_Escape);
        hands.scan(paused.batchNumber);
        QTRY_COMPARE(hands.answer().headline(), u"Paused: no dough"_qs);
        PageAudit again(view);
        QVERIFY2(again.complaints().isEmpty(), qPrintable(again.complaints().join(u'\n')));
        savePictures(view, u"batch-paused"_qs);
    }
};

BM_PAGE_TEST_MAIN(PlanBoardViewTest)
#include "planboardviewtest.moc"
