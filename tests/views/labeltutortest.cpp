// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tutor/labeltutor.h"
#include "services/delivering/deliveries.h"
#include "services/tutor/labelpatterns.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/receiving/receivingview.h"
#include "views/style/theme.h"
#include "views/tutor/labelpatternlist.h"
#include "views/widgets/banner.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTextEdit>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;
using State = bm::ScanFeedback::State;

namespace
{
const QString label = QStringLiteral("L240917-B7 0927");
const QString nextLabel = QStringLiteral("L250102-C12 1128");

void makeFlour(Plant &plant)
{
    for (const QString &name : {QStringLiteral("Wheat flour"), QStringLiteral("Rye flour")})
        must(plant.catalog.addIngredient({name, QStringLiteral("FLOUR"), QStringLiteral("kg")}));
}

qint64 taught(Plant &plant, const QString &supplier, const QString &ingredient)
{
    return must(LabelPatterns(plant.session)
                    .teach({supplier,
                            ingredient,
                            label,
                            {{LabelField::Lot, 1, 9, {}}, {LabelField::Expiry, 11, 4, DateOrder::MMYY}},
                            false}));
}

template <typename T>
T *dialogIn(const ReceivingView &view)
{
    T *dialog = nullptr;
    [&] { QTRY_VERIFY((dialog = view.window()->findChild<T *>()) != nullptr && dialog->isActiveWindow()); }();
    return dialog;
}

void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1)
{
    for (int i = 0; i < times; ++i)
        QTest::keyClick(widget, key, modifiers);
}

// From the cursor on.
void select(QWidget *text, int from, int length)
{
    press(text, Qt::Key_Home);
    press(text, Qt::Key_Right, Qt::NoModifier, from);
    press(text, Qt::Key_Right, Qt::ShiftModifier, length);
}

void receive(const Hands &hands, const QString &lot, const QString &quantity, const QString &expiry)
{
    hands.type(QStringLiteral("supplierBox"), QStringLiteral("Mill"), Qt::Key_Tab);
    hands.type(QStringLiteral("lotEdit"), lot);
    hands.type(QStringLiteral("expiryEdit"), expiry);
    hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Wheat flour"), Qt::Key_Tab);
    hands.type(QStringLiteral("quantityEdit"), quantity);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
}

qint64 lotsIn(Plant &plant)
{
    return plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots"));
}
} // namespace

class LabelTutorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // By keys alone: scanned, taught, and the next label fills the form by itself.
    void aLabelIsTaughtByKeysAndTheNextIsRead_data() { test::forBothEngines(); }
    void aLabelIsTaughtByKeysAndTheNextIsRead()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        makeFlour(plant);
        ReceivingView view(plant.worker);
        const Hands hands(view);
        hands.type(QStringLiteral("supplierBox"), QStringLiteral("Mill"), Qt::Key_Tab);
        hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Wheat flour"), Qt::Key_Tab);
        view.focusScan();
        hands.scan(label);
        QTRY_COMPARE(hands.answer().state(), State::Accepted);
        QVERIFY(hands.find<QPushButton>(QStringLiteral("choice_teach"))->isVisible());
        hands.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = dialogIn<LabelTutor>(view);
        auto *text = dialog->findChild<QTextEdit *>(QStringLiteral("teachLabel"));
        QVERIFY(text->hasFocus());
        QCOMPARE(text->toPlainText(), label);
        select(text, 1, 9);
        press(text, Qt::Key_L);
        select(text, 11, 4);
        press(text, Qt::Key_E);
        // It can only be a month and a year.
        auto *preview = dialog->findChild<QLabel *>(QStringLiteral("teachPreview"));
        QVERIFY2(preview->text().contains(u"240917-B7") && preview->text().contains(u"30 September 2027"),
                 qPrintable(preview->text()));
        const QString shape = dialog->findChild<QLabel *>(QStringLiteral("teachShape"))->text();
        QVERIFY2(shape.contains(u"9 is any digit, A any letter"), qPrintable(shape));
        test::savePictures(*dialog, QStringLiteral("tutor-taught"));
        press(text, Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Wheat flour"));
        QVERIFY(hands.answer().detail().contains(u"Mill"));
        QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QStringLiteral("240917-B7"));
        QCOMPARE(hands.edit(QStringLiteral("expiryEdit"))->text(), QStringLiteral("2027-09-30"));
        QCOMPARE(plant.plant.lines(QStringLiteral("SELECT p.sample, p.marks, p.created_by FROM label_patterns p")),
                 QStringList{label % u"|lot@1+9 expiry@11+4:MMYY|maria"});
        // The next one in an empty form.
        view.activateWindow(); // where no window manager does it
        QTRY_VERIFY(view.isActiveWindow());
        hands.press(Qt::Key_Backspace, Qt::ControlModifier);
        hands.scan(nextLabel);
        QTRY_COMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QStringLiteral("250102-C12"));
        QCOMPARE(hands.edit(QStringLiteral("expiryEdit"))->text(), QStringLiteral("2028-11-30"));
        QCOMPARE(hands.edit(QStringLiteral("supplierBox"))->text(), QStringLiteral("Mill"));
        QCOMPARE(hands.edit(QStringLiteral("ingredientBox"))->text(), QStringLiteral("Wheat flour"));
        QVERIFY(hands.edit(QStringLiteral("quantityEdit"))->hasFocus());
        test::savePictures(view, QStringLiteral("tutor-read"));
        hands.type(QStringLiteral("quantityEdit"), QStringLiteral("25"));
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(lotsIn(plant), 1);
        QCOMPARE(plant.text(QStringLiteral("SELECT supplier_lot_code FROM ingredient_lots")),
                 QStringLiteral("250102-C12"));
    }

    // A date that can be read in several ways is asked for, each as a whole date; nothing is guessed.
    void whichDateItIsIsAsked()
    {
        Plant plant(Engine::SQLite);
        makeFlour(plant);
        ReceivingView view(plant.worker);
        const Hands hands(view);
        hands.scan(QStringLiteral("A1 030427"));
        QTRY_COMPARE(hands.answer().state(), State::Accepted);
        hands.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = dialogIn<LabelTutor>(view);
        auto *text = dialog->findChild<QTextEdit *>(QStringLiteral("teachLabel"));
        auto *orders = dialog->findChild<QListWidget *>(QStringLiteral("orderList"));
        auto *preview = dialog->findChild<QLabel *>(QStringLiteral("teachPreview"));
        select(text, 0, 2);
        press(text, Qt::Key_L);
        QVERIFY(orders->isHidden());
        select(text, 3, 6);
        press(text, Qt::Key_E);
        QVERIFY(orders->isVisible() && orders->hasFocus());
        QCOMPARE(orders->count(), 3);
        QVERIFY(orders->item(1)->text().contains(u"3 April 2027"));
        QVERIFY(orders->item(2)->text().contains(u"4 March 2027"));
        QCOMPARE(orders->currentRow(), -1);
        test::savePictures(*dialog, QStringLiteral("tutor-which-date"));
        QCOMPARE(test::PageAudit(*dialog).complaints().join(u'\n'), QString());
        press(orders, Qt::Key_Return); // chooses nothing by itself
        QVERIFY(orders->isVisible());
        press(orders, Qt::Key_2);
        QVERIFY(orders->isHidden() && text->hasFocus());
        QVERIFY(preview->text().contains(u"3 April 2027"));
        // Without supplier and ingredient nothing is kept.
        press(text, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QComboBox *>(QStringLiteral("teachSupplierBox"))->hasFocus());
        const Hands inside(*dialog);
        inside.type(QStringLiteral("teachSupplierBox"), QStringLiteral("Silo"), Qt::Key_Tab);
        inside.type(QStringLiteral("teachIngredientBox"), QStringLiteral("Rye flour"), Qt::Key_Return);
        QTRY_COMPARE(hands.edit(QStringLiteral("expiryEdit"))->text(), QStringLiteral("2027-04-03"));
        QCOMPARE(plant.text(QStringLiteral("SELECT marks FROM label_patterns")),
                 QStringLiteral("lot@0+2 expiry@3+6:DDMMYY"));
    }

    void whatIsNoDateIsToldAndAMarkIsTakenAway()
    {
        Plant plant(Engine::SQLite);
        makeFlour(plant);
        LabelTutor dialog(plant.worker, {QStringLiteral("Mill"), QStringLiteral("Wheat flour"), label, {}, false}, {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const Hands hands(dialog);
        auto *text = hands.find<QTextEdit>(QStringLiteral("teachLabel"));
        auto *banner = hands.find<Banner>(QStringLiteral("teachBanner"));
        select(text, 1, 9);
        press(text, Qt::Key_E);
        QVERIFY(banner->isVisible() && banner->title().contains(u"240917-B7"));
        press(text, Qt::Key_Return);
        QVERIFY(banner->isVisible() && dialog.isVisible()); // the lot is missing
        select(text, 1, 9);
        hands.click(QStringLiteral("part_lot"));
        auto *preview = hands.find<QLabel>(QStringLiteral("teachPreview"));
        QVERIFY(preview->text().contains(u"240917-B7"));
        press(text, Qt::Key_Home);
        press(text, Qt::Key_Right, Qt::NoModifier, 3);
        press(text, Qt::Key_Delete);
        QVERIFY(!preview->text().contains(u"240917-B7"));
        hands.click(QStringLiteral("part_expiry"));
        QVERIFY(banner->title().contains(u"Nothing"));
    }

    // Two suppliers write alike: the person says whose it is, by its number.
    void whoseLabelItIsIsAsked()
    {
        Plant plant(Engine::SQLite);
        makeFlour(plant);
        taught(plant, QStringLiteral("Mill"), QStringLiteral("Wheat flour"));
        taught(plant, QStringLiteral("Silo"), QStringLiteral("Rye flour"));
        ReceivingView view(plant.worker);
        const Hands hands(view);
        hands.scan(nextLabel);
        QTRY_COMPARE(hands.answer().state(), State::Asking);
        QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QString());
        test::savePictures(view, QStringLiteral("tutor-whose"));
        QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
        press(QApplication::focusWidget(), Qt::Key_2);
        QCOMPARE(hands.edit(QStringLiteral("supplierBox"))->text(), QStringLiteral("Silo"));
        QCOMPARE(hands.edit(QStringLiteral("ingredientBox"))->text(), QStringLiteral("Rye flour"));
        QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QStringLiteral("250102-C12"));
        // With the supplier in the form nothing needs to be asked.
        hands.press(Qt::Key_Backspace, Qt::ControlModifier);
        hands.type(QStringLiteral("supplierBox"), QStringLiteral("mill"), Qt::Key_Tab);
        view.focusScan();
        hands.scan(nextLabel);
        QTRY_COMPARE(hands.edit(QStringLiteral("ingredientBox"))->text(), QStringLiteral("Wheat flour"));
        // Another supplier's pattern is not used for the goods of this one, unless somebody says so.
        hands.press(Qt::Key_Backspace, Qt::ControlModifier);
        hands.type(QStringLiteral("supplierBox"), QStringLiteral("Harbour"), Qt::Key_Tab);
        view.focusScan();
        hands.scan(nextLabel);
        QTRY_COMPARE(hands.answer().state(), State::Asking);
        press(QApplication::focusWidget(), Qt::Key_3);
        QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), nextLabel);
        QCOMPARE(hands.edit(QStringLiteral("supplierBox"))->text(), QStringLiteral("Harbour"));
    }

    void anotherPatternIsPointedOut()
    {
        Plant plant(Engine::SQLite);
        makeFlour(plant);
        const QString sample = QStringLiteral("A1 1112");
        const std::vector<LabelMark> marks{{LabelField::Lot, 0, 2, {}}, {LabelField::Expiry, 3, 4, DateOrder::MMYY}};
        must(LabelPatterns(plant.session)
                 .teach({QStringLiteral("Mill"), QStringLiteral("Wheat flour"), sample, marks, false}));
        NewLabelPattern other{QStringLiteral("Mill"), QStringLiteral("Wheat flour"), sample, marks, false};
        other.marks[1].order = DateOrder::YYMM;
        LabelTutor dialog(plant.worker, other, {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const Hands hands(dialog);
        auto *banner = hands.find<Banner>(QStringLiteral("teachBanner"));
        press(hands.find<QTextEdit>(QStringLiteral("teachLabel")), Qt::Key_Return);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"30 November 2012") && banner->text().contains(u"31 December 2011"),
                 qPrintable(banner->text()));
        test::savePictures(dialog, QStringLiteral("tutor-doubt"));
        QCOMPARE(test::PageAudit(dialog).complaints().join(u'\n'), QString());
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM label_patterns")), 1);
        for (QPushButton *button : banner->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().contains(u"Keep both"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(plant.count(QStringLiteral("SELECT count(*) FROM label_patterns")), 2);
        QTRY_VERIFY(!dialog.isVisible());
    }

    void patternsAreListedTriedAndRetired()
    {
        Plant plant(Engine::SQLite);
        makeFlour(plant);
        taught(plant, QStringLiteral("Mill"), QStringLiteral("Wheat flour"));
        ReceivingView view(plant.worker);
        const Hands hands(view);
        hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = dialogIn<LabelPatternList>(view);
        const Hands inside(*dialog);
        auto *table = inside.table(QStringLiteral("patternsTable"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(inside.row(QStringLiteral("patternsTable"), 0).contains(u"L{lot} {expiry:MMYY}"));
        auto *says = inside.find<QLabel>(QStringLiteral("trySays"));
        inside.type(QStringLiteral("tryEdit"), nextLabel, Qt::Key_Return);
        QTRY_VERIFY(says->text().contains(u"250102-C12") && says->text().contains(u"30 November 2028"));
        test::savePictures(*dialog, QStringLiteral("tutor-patterns"));
        QCOMPARE(test::PageAudit(*dialog).complaints().join(u'\n'), QString());
        inside.click(QStringLiteral("retirePattern"));
        inside.type(QStringLiteral("ask_reason"), QStringLiteral("new labels"), Qt::Key_Return);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QTRY_VERIFY(says->text().contains(u"No pattern"));
        QCOMPARE(plant.text(QStringLiteral("SELECT retire_reason FROM label_patterns")), QStringLiteral("new labels"));
    }

    // With a delivery in hand its supplier decides whose pattern it is and whose lots are looked at.
    void theDeliveryInHandSaysWhoseLabelItIs()
    {
        Plant plant(Engine::SQLite);
        makeFlour(plant);
        taught(plant, QStringLiteral("Mill"), QStringLiteral("Wheat flour"));
        taught(plant, QStringLiteral("Silo"), QStringLiteral("Rye flour"));
        DeliveryPapers papers;
        papers.supplierName = QStringLiteral("Silo");
        const QString number = must(Deliveries(plant.session).open(papers));
        ReceivingView view(plant.worker);
        const Hands hands(view);
        hands.scan(number);
        QTRY_VERIFY(hands.find<QWidget>(QStringLiteral("handBanner"))->isVisible());
        for (const char *expected : {"L-000001", "L-000002"}) {
            view.focusScan();
            hands.scan(nextLabel);
            QTRY_COMPARE(hands.edit(QStringLiteral("ingredientBox"))->text(), QStringLiteral("Rye flour"));
            // The same label once more is no other lot: nothing would be lost.
            gs1::ScanAnswer again;
            again.plain = nextLabel;
            QVERIFY(!view.wouldLose(again));
            again.plain = label;
            QVERIFY(view.wouldLose(again));
            hands.type(QStringLiteral("quantityEdit"), QStringLiteral("25"));
            if (expected == QLatin1String("L-000002"))
                hands.type(QStringLiteral("expiryEdit"), QStringLiteral("2028-10-31"));
            hands.press(Qt::Key_Return, Qt::ControlModifier);
            if (expected == QLatin1String("L-000002")) {
                QTRY_COMPARE(hands.answer().state(), State::Asking);
                QVERIFY(hands.answer().detail().contains(u"31 October 2028") &&
                        hands.answer().detail().contains(u"30 November 2028"));
                hands.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
            }
            QTRY_COMPARE(hands.answer().headline(), QLatin1String(expected));
        }
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM delivery_lines")), 2);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE table_name = 'ingredient_lots' AND "
                                            "action = 'INSERT' AND reason LIKE 'Asked and kept:%'")),
                 1);
    }

    // Enter twice accepts nothing; a key of its own does, and the history has it.
    void aDoubtfulValueIsKeptByAKeyOfItsOwn_data() { test::forBothEngines(); }
    void aDoubtfulValueIsKeptByAKeyOfItsOwn()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        makeFlour(plant);
        ReceivingView view(plant.worker);
        const Hands hands(view);
        receive(hands, QStringLiteral("AB-7"), QStringLiteral("25"), QStringLiteral("2026-05-03"));
        QTRY_COMPARE(hands.answer().state(), State::Asking);
        QVERIFY2(hands.answer().detail().contains(u"3 May 2026") && hands.answer().detail().contains(u"4 May 2026"),
                 qPrintable(hands.answer().detail()));
        QVERIFY(!hands.find<QWidget>(QStringLiteral("deliveryForm"))->isEnabled());
        test::savePictures(view, QStringLiteral("tutor-question"));
        QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        test::settle(plant.worker);
        QCOMPARE(lotsIn(plant), 0);
        QCOMPARE(hands.answer().state(), State::Asking);
        hands.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000001"));
        QCOMPARE(lotsIn(plant), 1);
        const QString reason = plant.text(
            QStringLiteral("SELECT reason FROM audit_log WHERE table_name = 'ingredient_lots' AND action = 'INSERT'"));
        QVERIFY2(reason.startsWith(u"Asked and kept: ") && reason.contains(u"3 May 2026"), qPrintable(reason));
    }

    // Return goes to the field, with the value selected, and asks again only about what is still doubtful.
    void aDoubtfulValueIsCorrected()
    {
        Plant plant(Engine::SQLite);
        makeFlour(plant);
        ReceivingView view(plant.worker);
        const Hands hands(view);
        receive(hands, QStringLiteral("AB-7"), QStringLiteral("25"), QStringLiteral("2026-12-01"));
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000001"));
        receive(hands, QStringLiteral("AB-7"), QStringLiteral("25"), QStringLiteral("2062-12-01"));
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Question 1 of 2"));
        press(QApplication::focusWidget(), Qt::Key_Return);
        QLineEdit *expiry = hands.edit(QStringLiteral("expiryEdit"));
        QVERIFY(expiry->hasFocus());
        QCOMPARE(expiry->selectedText(), QStringLiteral("2062-12-01"));
        QTest::keyClicks(expiry, QStringLiteral("2026-12-01"));
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(lotsIn(plant), 2);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE reason LIKE 'Asked%'")), 0);
    }
};

BM_PAGE_TEST_MAIN(LabelTutorTest)
#include "labeltutortest.moc"
