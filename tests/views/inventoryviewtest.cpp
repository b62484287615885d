// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory/inventoryview.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "support/scannerkeys.h"
#include "views/mainwindow/mainwindow.h"
#include "views/scanning/lastscansdialog.h"
#include "views/style/theme.h"
#include "views/widgets/scanfeedback.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;
using State = bm::ScanFeedback::State;

namespace
{
const QString why = QStringLiteral("torn bags");

// A page before a plant with some lots, whose clock stands on 2026-05-04.
struct Desk
{
    explicit Desk(Engine engine) : plant(engine), stock(plant.session)
    {
        later = plant.released(QStringLiteral("Rye"), kilos(50), QDate(2026, 6, 30));
        soon = plant.released(QStringLiteral("Rye"), kilos(20), QDate(2026, 5, 6));
        salt = plant.released(QStringLiteral("Salt"), kilos(5));
        must(stock.move(later, QStringLiteral("A-1")));
        plant.execute(QStringLiteral("UPDATE ingredients SET reorder_point = ? WHERE name = 'Salt'"), {kilos(10)});
    }
    void open()
    {
        view = std::make_unique<InventoryView>(plant.worker);
        hands = std::make_unique<Hands>(*view);
        settle(plant.worker);
        QTRY_COMPARE(rows(), 3);
    }
    int rows() const { return hands->table(QStringLiteral("stockTable"))->model()->rowCount(); }
    QString title() const { return hands->find<QLabel>(QStringLiteral("stockFactsTitle"))->text(); }
    void scanLot(const QString &code)
    {
        hands->scan(code);
        QTRY_COMPARE(title(), code);
        QTRY_COMPARE(hands->answer().headline(), code);
    }
    void choose(const char *box, const QString &words)
    {
        auto *combo = hands->find<QComboBox>(QLatin1String(box));
        const int index = combo->findText(words);
        QVERIFY2(index >= 0, qPrintable(words));
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentText(), words);
        settle(plant.worker);
    }
    QString place(const QString &code)
    {
        return plant.text(QStringLiteral("SELECT storage_location FROM ingredient_lots WHERE internal_lot_code = ?"),
                          {code});
    }
    Quantity left(const QString &code) { return *must(stock.search(code)).at(0).remaining; }

    Plant plant;
    Stock stock;
    QString later;
    QString soon;
    QString salt;
    std::unique_ptr<InventoryView> view;
    std::unique_ptr<Hands> hands;
};
} // namespace

class InventoryViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lotsStandInTheOrderOfUse_data() { forBothEngines(); }
    void lotsStandInTheOrderOfUse()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        const QString table = QStringLiteral("stockTable");
        QVERIFY(desk.hands->row(table, 0).startsWith(desk.soon));
        QVERIFY(desk.hands->row(table, 1).startsWith(desk.later));
        QVERIFY(desk.hands->row(table, 2).startsWith(desk.salt));
        desk.choose("ingredientBox", QStringLiteral("Salt"));
        QTRY_COMPARE(desk.rows(), 1);
        desk.choose("ingredientBox", QStringLiteral("All ingredients"));
        desk.choose("placeBox", QStringLiteral("A-1"));
        QTRY_COMPARE(desk.rows(), 1);
        QVERIFY(desk.hands->row(table, 0).startsWith(desk.later));
        desk.choose("placeBox", QStringLiteral("All places"));
        desk.choose("lookBox", QStringLiteral("Expires in 7 days"));
        QTRY_COMPARE(desk.rows(), 1);
        QVERIFY(desk.hands->row(table, 0).startsWith(desk.soon));
        // What is gone is found by its code all the same.
        must(desk.stock.waste(desk.salt, kilos(5), why));
        desk.hands->press(Qt::Key_F3);
        desk.view->focusFind();
        desk.hands->type(QStringLiteral("stockFind"), desk.salt, Qt::Key_Return);
        QTRY_COMPARE(desk.title(), desk.salt);
    }

    void aLotThatOthersTakeFromIsShownAsItIs_data() { forBothEngines(); }
    void aLotThatOthersTakeFromIsShownAsItIs()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        QVERIFY(desk.hands->row(QStringLiteral("stockTable"), 0).contains(u"20"));
        must(desk.stock.waste(desk.soon, kilos(3), why));
        desk.plant.worker.announce({QStringLiteral("ingredient_lots"), QStringLiteral("lot_movements")});
        QTRY_VERIFY(desk.hands->row(QStringLiteral("stockTable"), 0).contains(u"17"));
    }

    void aLotIsMovedByScannerAlone_data() { forBothEngines(); }
    void aLotIsMovedByScannerAlone()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        desk.scanLot(desk.soon);
        desk.hands->scan(QStringLiteral("A-1"));
        QTRY_COMPARE(desk.hands->answer().headline(), QString(desk.soon % u" at A-1"));
        QCOMPARE(desk.place(desk.soon), QStringLiteral("A-1"));
        // One scan makes no place of a wrong code.
        desk.scanLot(desk.salt);
        desk.hands->scan(QStringLiteral("B-7"));
        QTRY_COMPARE(desk.hands->answer().state(), State::Asking);
        QCOMPARE(desk.place(desk.salt), QString());
        desk.hands->scan(QStringLiteral("B-7"));
        QTRY_COMPARE(desk.hands->answer().headline(), QString(desk.salt % u" at B-7"));
        // A place without a lot before it is nothing.
        desk.hands->scan(QStringLiteral("A-1"));
        QTRY_COMPARE(desk.hands->answer().state(), State::Refused);
        QVERIFY(!desk.hands->answer().wayOut().isEmpty());
    }

    // From the list of the last scans, by keys, with a reason; not when it was moved again.
    void aMoveIsTakenBack_data() { forBothEngines(); }
    void aMoveIsTakenBack()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const QString rack = QStringLiteral("RACK-B-7");
        must(desk.stock.move(desk.salt, rack)); // a place that is known
        MainWindow window(desk.plant.worker, QStringLiteral("dock-1"));
        const Hands hands(window);
        hands.press(Qt::Key_F7);
        settle(desk.plant.worker);
        ScannerKeys scanner(window);
        scanner.scan(desk.later);
        QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("stockFactsTitle"))->text(), desk.later);
        settle(desk.plant.worker);
        scanner.scan(rack);
        QTRY_COMPARE(desk.place(desk.later), rack);
        settle(desk.plant.worker);
        hands.press(Qt::Key_F4);
        auto *dialog = window.findChild<LastScansDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        const auto answer = [&](const QString &reason) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
            QTRY_VERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("ask_reason")) != nullptr);
            QTest::keyClicks(dialog->focusWidget(), reason);
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        };
        // Somebody else moved it on meanwhile: it says so, and where it stands.
        const qint64 elsewhere = must(desk.stock.move(desk.later, QStringLiteral("C-3"))).entry;
        answer(QStringLiteral("the wrong rack"));
        QTRY_VERIFY2(hands.errorOf(QStringLiteral("askField_reason")).contains(desk.later % u", C-3"),
                     qPrintable(hands.errorOf(QStringLiteral("askField_reason"))));
        QCOMPARE(desk.place(desk.later), QStringLiteral("C-3"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        must(desk.stock.moveBack(elsewhere, why));
        answer(why);
        QTRY_VERIFY(hands.errorOf(QStringLiteral("askField_reason")).contains(desk.later % u", " % rack));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(window.findChild<LastScansDialog *>() == nullptr);
        window.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        scanner.scan(desk.soon);
        QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("stockFactsTitle"))->text(), desk.soon);
        settle(desk.plant.worker);
        scanner.scan(rack);
        QTRY_COMPARE(desk.place(desk.soon), rack);
        settle(desk.plant.worker);
        hands.press(Qt::Key_F4);
        dialog = window.findChild<LastScansDialog *>();
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        answer(why);
        QTRY_COMPARE(desk.place(desk.soon), QString());
        QTRY_VERIFY2(hands.row(QStringLiteral("lastTable"), 0).contains(u"|Taken back|"),
                     qPrintable(hands.row(QStringLiteral("lastTable"), 0)));
    }

    void severalLotsWithTheCodeAreShown()
    {
        Desk desk(Engine::SQLite);
        desk.plant.execute(
            QStringLiteral("UPDATE ingredient_lots SET supplier_lot_code = 'S-9' WHERE internal_lot_code <> ?"),
            {desk.salt});
        desk.open();
        desk.hands->scan(QStringLiteral("S-9"));
        QTRY_COMPARE(desk.hands->answer().state(), State::Asking);
        QTRY_COMPARE(desk.rows(), 2);
        QCOMPARE(desk.view->scanWaits(), ScanWaits(ScanWait::Lot));
    }

    void theButtonsDoWhatTheySay_data() { forBothEngines(); }
    void theButtonsDoWhatTheySay()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        const Hands &hands = *desk.hands;
        const auto chord = Qt::ControlModifier | Qt::ShiftModifier;
        desk.scanLot(desk.later);

        hands.press(Qt::Key_C, chord);
        hands.type(QStringLiteral("ask_quantity"), QStringLiteral("48"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_reason")).isEmpty());
        hands.type(QStringLiteral("ask_reason"), why, Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QString(desk.later % u" counted"));
        QCOMPARE(desk.left(desk.later), kilos(48));
        settle(desk.plant.worker);

        hands.press(Qt::Key_S, chord);
        hands.type(QStringLiteral("ask_quantity"), QStringLiteral("1"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("laboratory"), Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QString(u"Sample taken of " % desk.later));
        settle(desk.plant.worker);

        hands.press(Qt::Key_W, chord);
        hands.type(QStringLiteral("ask_quantity"), QStringLiteral("2"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_reason"), why, Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QString(u"Some of " % desk.later % u" discarded"));
        QCOMPARE(desk.left(desk.later), kilos(45));
        settle(desk.plant.worker);

        hands.click(QStringLiteral("sendLotBackButton"));
        hands.type(QStringLiteral("ask_quantity"), QStringLiteral("2"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_reason"), why, Qt::Key_Return);
        QTRY_COMPARE(hands.answer().state(), State::Refused); // it has no supplier
        hands.press(Qt::Key_Escape);

        hands.press(Qt::Key_T, chord);
        hands.type(QStringLiteral("ask_quantity"), QStringLiteral("5"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_place"), QStringLiteral("B-3"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_newCode"), QStringLiteral("PART"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(hands.answer().headline().contains(u"PART"));
        QCOMPARE(desk.left(QStringLiteral("PART")), kilos(5));
        QTRY_COMPARE(desk.rows(), 4);

        hands.press(Qt::Key_M, chord);
        hands.scan(QStringLiteral("A-2")); // the answer to the question that stands there
        QTRY_COMPARE(hands.edit(QStringLiteral("ask_place"))->text(), QStringLiteral("A-2"));
        hands.click(QStringLiteral("askConfirm"));
        QTRY_COMPARE(desk.place(desk.later), QStringLiteral("A-2"));
    }

    void whatRunsShortIsSaid_data() { forBothEngines(); }
    void whatRunsShortIsSaid()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        QSignalSpy counted(desk.view.get(), &InventoryView::shortagesCounted);
        desk.hands->press(Qt::Key_L, Qt::ControlModifier);
        const QString table = QStringLiteral("ingredientTable");
        QTRY_COMPARE(desk.hands->table(table)->model()->rowCount(), 2);
        QVERIFY2(desk.hands->row(table, 1).startsWith(u"Rye|Expires soon|70"), qPrintable(desk.hands->row(table, 1)));
        QVERIFY2(desk.hands->row(table, 0).startsWith(u"Salt|Reorder|5"), qPrintable(desk.hands->row(table, 0)));
        desk.plant.worker.announce();
        QTRY_VERIFY(!counted.isEmpty());
        QCOMPARE(counted.last().first().toInt(), 2);
        // Return on an ingredient shows its lots.
        desk.hands->table(table)->selectRow(0);
        desk.hands->table(table)->setCurrentIndex(desk.hands->table(table)->model()->index(0, 0));
        desk.hands->press(Qt::Key_Return);
        QTRY_COMPARE(desk.rows(), 1);
        QVERIFY(desk.hands->row(QStringLiteral("stockTable"), 0).startsWith(desk.salt));
    }

    void itIsSaidWhenSomethingRunsShort_data() { forBothEngines(); }
    void itIsSaidWhenSomethingRunsShort()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        const auto levels = [&desk] {
            return desk.plant.text(QStringLiteral("SELECT COALESCE(CAST(CAST(reorder_point > 0 AS INTEGER) AS TEXT), "
                                                  "'-') AS a, COALESCE(CAST(CAST(minimum_stock > 0 AS INTEGER) AS "
                                                  "TEXT), '-') AS b FROM ingredients WHERE name = 'Rye'"));
        };
        const QString table = QStringLiteral("ingredientTable");
        desk.hands->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); // shows them first
        QTRY_COMPARE(desk.hands->table(table)->model()->rowCount(), 2);
        QTRY_VERIFY(desk.hands->table(table)->hasFocus());
        desk.hands->table(table)->setCurrentIndex(desk.hands->table(table)->model()->index(1, 0));
        desk.hands->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.hands->edit(QStringLiteral("ask_reorderPoint")) != nullptr);
        desk.hands->type(QStringLiteral("ask_reorderPoint"), QStringLiteral("many"));
        desk.hands->type(QStringLiteral("ask_minimumStock"), QStringLiteral("60"), Qt::Key_Return);
        QTRY_VERIFY(!desk.hands->errorOf(QStringLiteral("askField_reorderPoint")).isEmpty());
        desk.hands->type(QStringLiteral("ask_reorderPoint"), QStringLiteral("80"), Qt::Key_Return);
        desk.hands->press(Qt::Key_Return);
        QTRY_COMPARE(levels(), QStringLiteral("1|1"));
        // Worst first, then by name.
        QTRY_VERIFY2(desk.hands->row(table, 0).startsWith(u"Rye|Reorder|"), qPrintable(desk.hands->row(table, 0)));
        QTRY_VERIFY(desk.hands->table(table)->hasFocus());
        // Nothing typed: nobody asks any more.
        desk.hands->table(table)->setCurrentIndex(desk.hands->table(table)->model()->index(0, 0));
        desk.hands->click(QStringLiteral("levelsButton"));
        QTRY_COMPARE(desk.hands->edit(QStringLiteral("ask_reorderPoint"))->text(), QStringLiteral("80"));
        desk.hands->type(QStringLiteral("ask_reorderPoint"), {}, Qt::Key_Return);
        desk.hands->press(Qt::Key_Return);
        QTRY_COMPARE(levels(), QStringLiteral("-|1"));
    }

    void whatIsKnownOfAnIngredientIsAmended_data() { forBothEngines(); }
    void whatIsKnownOfAnIngredientIsAmended()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        const Hands &hands = *desk.hands;
        const auto chord = Qt::ControlModifier | Qt::ShiftModifier;
        const QString table = QStringLiteral("ingredientTable");
        const auto openCard = [&](int row) {
            hands.table(table)->setCurrentIndex(hands.table(table)->model()->index(row, 0));
            hands.press(Qt::Key_E, chord);
            QTRY_VERIFY(desk.view->findChild<QLineEdit *>(QStringLiteral("ask_gtin")) != nullptr);
        };
        hands.press(Qt::Key_E, chord); // shows them first
        QTRY_COMPARE(hands.table(table)->model()->rowCount(), 2);
        openCard(1);
        QCOMPARE(hands.edit(QStringLiteral("ask_name"))->text(), QStringLiteral("Rye"));
        hands.type(QStringLiteral("ask_name"), QStringLiteral("Rye flour"));
        hands.find<QComboBox>(QStringLiteral("askBox_type"))->setCurrentText(QStringLiteral("Flour"));
        hands.type(QStringLiteral("ask_shelfLifeDays"), QStringLiteral("many"));
        hands.type(QStringLiteral("ask_allergens"), QStringLiteral("wheat, gluten"));
        hands.find<QComboBox>(QStringLiteral("askBox_onFoodTraceabilityList"))->setCurrentText(QStringLiteral("Yes"));
        hands.type(QStringLiteral("ask_storage"), QStringLiteral("dry"), Qt::Key_Return);
        QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_shelfLifeDays")).isEmpty());
        hands.type(QStringLiteral("ask_shelfLifeDays"), QStringLiteral("180"));
        desk.view->takeScan(QStringLiteral("]C10104006381333931"));
        QCOMPARE(hands.edit(QStringLiteral("ask_gtin"))->text(), QStringLiteral("04006381333931"));
        hands.type(QStringLiteral("ask_unit"), QStringLiteral("lb"));
        hands.click(QStringLiteral("askConfirm"));
        QTRY_VERIFY2(hands.errorOf(QStringLiteral("askField_unit")).contains(desk.later),
                     qPrintable(hands.errorOf(QStringLiteral("askField_unit"))));
        hands.type(QStringLiteral("ask_unit"), QStringLiteral("kg"));
        hands.click(QStringLiteral("askConfirm"));
        QTRY_VERIFY(hands.row(table, 1).startsWith(u"Rye flour|"));
        QCOMPARE(desk.plant.text(QStringLiteral("SELECT gtin FROM ingredients WHERE name = 'Rye flour' AND type = "
                                                "'FLOUR' AND on_food_traceability_list AND shelf_life_days = 180")),
                 QStringLiteral("04006381333931"));
        QTRY_VERIFY(hands.table(table)->hasFocus());
        // The same number for another one is refused with that one's name; nothing else of it is kept.
        openCard(0);
        hands.type(QStringLiteral("ask_storage"), QStringLiteral("cellar"));
        hands.type(QStringLiteral("ask_gtin"), QStringLiteral("4006381333931"));
        hands.click(QStringLiteral("askConfirm"));
        QTRY_VERIFY(hands.errorOf(QStringLiteral("askField_gtin")).contains(u"Rye flour"));
        hands.type(QStringLiteral("ask_gtin"), QStringLiteral("4006381333932"));
        hands.click(QStringLiteral("askConfirm"));
        QTRY_VERIFY(hands.errorOf(QStringLiteral("askField_gtin")).contains(u"4006381333932"));
        QCOMPARE(
            desk.plant.count(QStringLiteral("SELECT count(*) FROM ingredients WHERE storage_requirements = 'cellar'")),
            0);
    }

    // Nine buttons are too many for a low window.
    void whatWaitsIsInspectedAndWhatIsFreeIsSplit()
    {
        Desk desk(Engine::SQLite);
        const QString waiting = desk.plant.received(QStringLiteral("Rye"), kilos(5));
        desk.view = std::make_unique<InventoryView>(desk.plant.worker);
        desk.hands = std::make_unique<Hands>(*desk.view);
        const auto shown = [&desk](const char *button) {
            return desk.hands->find<QPushButton>(QLatin1String(button))->isVisible();
        };
        desk.scanLot(waiting);
        QTRY_VERIFY(shown("inspectButton") && !shown("splitLotButton"));
        desk.scanLot(desk.soon);
        QTRY_VERIFY(!shown("inspectButton") && shown("splitLotButton"));
        must(desk.plant.lots.hold(desk.soon, why));
        desk.plant.worker.announce();
        QTRY_VERIFY(shown("inspectButton") && !shown("splitLotButton"));
    }

    void everyRoleIsOfferedWhatItMay_data()
    {
        QTest::addColumn<int>("role");
        for (const Role role : allRoles())
            QTest::newRow(qPrintable(roleName(role))) << int(role);
    }
    void everyRoleIsOfferedWhatItMay()
    {
        QFETCH(int, role);
        const Role who = Role(role);
        Desk desk(Engine::SQLite);
        enrolCrew(desk.plant);
        desk.plant.worker.setSignedIn(personOf(desk.plant, who));
        desk.open();
        desk.scanLot(desk.soon);
        const auto isOffered = [&desk](const char *button) {
            return desk.hands->find<QPushButton>(QLatin1String(button))->isVisible();
        };
        QCOMPARE(isOffered("moveLotButton"), mayDo(who, Act::MoveLot));
        for (const char *button : {"countLotButton", "splitLotButton", "sampleLotButton"})
            QCOMPARE(isOffered(button), mayDo(who, Act::AdjustLot));
        for (const char *button : {"wasteLotButton", "sendLotBackButton"})
            QCOMPARE(isOffered(button), mayDo(who, Act::WasteLot));
        // The key works although the button is not there: the service says no.
        desk.hands->press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        desk.hands->type(QStringLiteral("ask_quantity"), QStringLiteral("1"), Qt::Key_Return);
        desk.hands->type(QStringLiteral("ask_reason"), why, Qt::Key_Return);
        if (mayDo(who, Act::WasteLot)) {
            QTRY_COMPARE(desk.left(desk.soon), kilos(19));
        } else {
            QTRY_COMPARE(desk.hands->answer().state(), State::Refused);
            QCOMPARE(desk.left(desk.soon), kilos(20));
        }
    }

    // From the key of the page to a lot in another place, wherever the keyboard is.
    void theWindowLeadsThere()
    {
        Desk desk(Engine::SQLite);
        must(desk.stock.move(desk.later, QStringLiteral("RACK-A-1")));
        MainWindow window(desk.plant.worker, QStringLiteral("dock-1"));
        const Hands hands(window);
        ScannerKeys scanner(window);
        hands.press(Qt::Key_F7);
        QCOMPARE(window.currentPage(), QStringLiteral("inventory"));
        settle(desk.plant.worker);
        hands.press(Qt::Key_F3);
        QVERIFY(hands.edit(QStringLiteral("stockFind"))->hasFocus());
        scanner.scan(desk.salt);
        QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("stockFactsTitle"))->text(), desk.salt);
        settle(desk.plant.worker);
        scanner.scan(QStringLiteral("RACK-A-1"));
        QTRY_COMPARE(desk.place(desk.salt), QStringLiteral("RACK-A-1"));
        settle(desk.plant.worker);
        QCOMPARE(PageAudit(window).complaints().join(u'\n'), QString());
    }

    void everyStateKeepsTheHouseRules()
    {
        Desk desk(Engine::SQLite);
        desk.open();
        const auto rules = [&desk] { return PageAudit(*desk.view).complaints().join(u'\n'); };
        QVERIFY(PageAudit(*desk.view).grabTo(QStringLiteral("inventory")));
        QCOMPARE(rules(), QString());
        desk.scanLot(desk.soon);
        QVERIFY(PageAudit(*desk.view).grabTo(QStringLiteral("inventory-lot")));
        QCOMPARE(rules(), QString());
        desk.hands->click(QStringLiteral("splitLotButton"));
        QVERIFY(PageAudit(*desk.view).grabTo(QStringLiteral("inventory-split")));
        QCOMPARE(rules(), QString());
        desk.hands->press(Qt::Key_Escape);
        desk.hands->press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(PageAudit(*desk.view).grabTo(QStringLiteral("inventory-ingredients")));
        QCOMPARE(rules(), QString());
        QTRY_VERIFY(desk.hands->table(QStringLiteral("ingredientTable"))->model()->rowCount() > 0);
        desk.hands->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.hands->edit(QStringLiteral("ask_reorderPoint"))->height() >= minimumTarget);
        QVERIFY(PageAudit(*desk.view).grabTo(QStringLiteral("inventory-levels")));
        QCOMPARE(rules(), QString());
        desk.hands->press(Qt::Key_Escape);
        desk.hands->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.view->findChild<QLineEdit *>(QStringLiteral("ask_gtin")) != nullptr);
        QVERIFY(PageAudit(*desk.view).grabTo(QStringLiteral("inventory-ingredient")));
        QCOMPARE(rules(), QString());
    }
};

BM_PAGE_TEST_MAIN(InventoryViewTest)
#include "inventoryviewtest.moc"
