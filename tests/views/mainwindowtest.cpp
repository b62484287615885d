// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/mainwindow.h"
#include "services/demo.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/style/theme.h"
#include "views/widgets/scanfeedback.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;

class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLotGoesFromTheDockToTheCustomer_data() { test::forBothEngines(); }
    void aLotGoesFromTheDockToTheCustomer();
    void keysLeadEverywhere();
    void aDatabaseThatIsAwayIsTold();
    void theThemeIsSwitched();
    void itMayCloseWhileItReads();
    void everyPageKeepsTheHouseRules_data();
    void everyPageKeepsTheHouseRules();

private:
    void showState(const Hands &hands, MainWindow &window, Plant &plant, const QString &state);
};

namespace
{

const QString workstation = QStringLiteral("dock-1");

QString anyLot(Plant &plant, const char *condition)
{
    return plant.text(QStringLiteral("SELECT COALESCE(max(internal_lot_code), '') FROM ingredient_lots WHERE ") %
                      QLatin1String(condition));
}

} // namespace

void MainWindowTest::aLotGoesFromTheDockToTheCustomer()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
    must(plant.catalog.addCustomer(QStringLiteral("Corner Shop")));
    MainWindow window(plant.worker, workstation);
    const Hands hands(window);
    // Nobody touches the mouse.
    hands.scan(QStringLiteral("S-77"));
    QTRY_VERIFY(hands.edit(QStringLiteral("ingredientBox"))->hasFocus());
    hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Flour"));
    hands.type(QStringLiteral("quantityEdit"), QStringLiteral("1"));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000001"));
    hands.scan(QStringLiteral("L-000001"));
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), QStringLiteral("L-000001"));
    hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    hands.press(Qt::Key_Return);
    QTRY_COMPARE(plant.text(QStringLiteral("SELECT status FROM ingredient_lots")), QStringLiteral("QUALITY_APPROVED"));
    hands.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.currentPage(), QStringLiteral("production"));
    hands.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(window.findChild<QLineEdit *>(QStringLiteral("ask_recipeName")) != nullptr);
    hands.type(QStringLiteral("ask_recipeName"), QStringLiteral("Bread"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_plannedQuantity"), QStringLiteral("10"), Qt::Key_Return);
    hands.press(Qt::Key_Return, Qt::ControlModifier); // no line, shift or day, and the next number
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("1 kg Flour"));
    hands.scan(QStringLiteral("L-000001"));
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("1 kg Flour?"));
    hands.press(Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("1 kg Flour"));
    hands.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    hands.type(QStringLiteral("ask_actualQuantity"), QStringLiteral("10"), Qt::Key_Return);
    hands.press(Qt::Key_Return);
    QTRY_COMPARE(plant.text(QStringLiteral("SELECT status FROM production_runs")), QStringLiteral("COMPLETED"));
    hands.press(Qt::Key_3, Qt::ControlModifier);
    hands.scan(QStringLiteral("B-000001"));
    QTRY_VERIFY(window.findChild<QLineEdit *>(QStringLiteral("ask_quantity")) != nullptr);
    QTRY_COMPARE(hands.edit(QStringLiteral("ask_quantity"))->text(), QStringLiteral("10"));
    for (int field = 0; field < 3; ++field)
        hands.press(Qt::Key_Return);
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("palletFactsTitle"))->text(), QStringLiteral("P-000001"));
    hands.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    hands.type(QStringLiteral("ask_customer"), QStringLiteral("Corner Shop"), Qt::Key_Return);
    hands.press(Qt::Key_Return); // no order; nothing is missing, so that no reason is asked for
    QTRY_COMPARE(plant.text(QStringLiteral("SELECT status FROM pallets")), QStringLiteral("SHIPPED"));
}

void MainWindowTest::keysLeadEverywhere()
{
    Plant plant(Engine::SQLite);
    MainWindow window(plant.worker, workstation);
    const Hands hands(window);
    const QStringList pages{QStringLiteral("receiving"), QStringLiteral("production"), QStringLiteral("pallets"),
                            QStringLiteral("genealogy"), QStringLiteral("history"),    QStringLiteral("database"),
                            QStringLiteral("backups"),   QStringLiteral("people"),     QStringLiteral("help")};
    // As X11 sends Ctrl and a digit: Ctrl+5 has the text of a group separator.
    const QString texts[] = {QStringLiteral("1"),  QString(QChar(0x00)), QString(QChar(0x1B)),
                             QString(QChar(0x1C)), QString(QChar(0x1D)), QString(QChar(0x1E)),
                             QString(QChar(0x1F)), QString(QChar(0x7F)), QStringLiteral("9")};
    for (qsizetype i = pages.size() - 1; i >= 0; --i) {
        for (const char *from : {"receiving", "genealogy"}) { // from a field for scans
            window.showPage(QLatin1String(from));
            QTest::sendKeyEvent(QTest::Click, window.focusWidget(), Qt::Key(Qt::Key_1 + int(i)), texts[i],
                                Qt::ControlModifier);
            QCOMPARE(window.currentPage(), pages[i]);
            const QWidget *focus = window.focusWidget();
            QVERIFY(focus != nullptr && focus->isVisible());
            QVERIFY2(focus->focusPolicy() != Qt::NoFocus, qPrintable(pages[i]));
            if (const auto *edit = qobject_cast<const QLineEdit *>(focus))
                QCOMPARE(edit->text(), QString());
        }
    }
    hands.press(Qt::Key_F3);
    QCOMPARE(window.focusWidget()->objectName(), QStringLiteral("lotFind"));
    hands.press(Qt::Key_F2);
    QCOMPARE(window.focusWidget()->objectName(), QStringLiteral("scanEdit"));
    hands.press(Qt::Key_F1);
    QCOMPARE(window.currentPage(), QStringLiteral("help"));
    auto *shortcuts = hands.table(QStringLiteral("shortcutTable"))->model();
    QCOMPARE(shortcuts->rowCount(), int(allCommands().size()));
}

void MainWindowTest::aDatabaseThatIsAwayIsTold()
{
    Plant plant(Engine::SQLite);
    ConnectionSettings settings = plant.plant.settings();
    settings.path += QStringLiteral(".gone");
    ServiceWorker worker(settings, QStringLiteral("maria"), workstation);
    MainWindow window(worker, workstation);
    const Hands hands(window);
    QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Refused);
    QVERIFY(!hands.answer().wayOut().isEmpty());
    hands.scan(QStringLiteral("L-000001"));
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Not looked up"));
}

void MainWindowTest::theThemeIsSwitched()
{
    Plant plant(Engine::SQLite);
    MainWindow window(plant.worker, workstation);
    const Hands hands(window);
    QCOMPARE(Theme::look(), Look::Light);
    hands.press(Qt::Key_F11);
    QCOMPARE(Theme::look(), Look::Dark);
    QTest::keyClick(hands.find<QAbstractButton>(QStringLiteral("themeButton")), Qt::Key_Return);
    QCOMPARE(Theme::look(), Look::HighContrast);
    hands.press(Qt::Key_F11);
    QCOMPARE(Theme::look(), Look::Light);
}

void MainWindowTest::itMayCloseWhileItReads()
{
    Plant plant(Engine::SQLite);
    for (int i = 0; i < 5; ++i) {
        MainWindow window(plant.worker, workstation);
        window.show();
        QCoreApplication::processEvents();
    }
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 0);
}

void MainWindowTest::everyPageKeepsTheHouseRules_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"receiving-ready",    "receiving-label",
                              "receiving-refused",  "receiving-new",
                              "receiving-lots",     "receiving-hold",
                              "production-runs",    "production-plan",
                              "production-batch",   "production-weigh",
                              "production-refused", "production-finish",
                              "production-quality", "pallets-list",
                              "pallets-build",      "pallets-move",
                              "pallets-ship",       "pallets-empty",
                              "production-empty",   "database-health",
                              "database-queries",   "help"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void MainWindowTest::everyPageKeepsTheHouseRules()
{
    QFETCH(QString, state);
    Plant plant(Engine::SQLite);
    const bool isNew = state.endsWith(u"-empty");
    if (!isNew)
        must(fillDemo(plant.session, 0.01, 7, [](qint64, qint64) { return true; }));
    MainWindow window(plant.worker, workstation);
    const Hands hands(window);
    QTRY_VERIFY(isNew || hands.table(QStringLiteral("lotTable"))->model()->rowCount() > 0);
    QTRY_VERIFY(isNew || hands.table(QStringLiteral("palletTable"))->model()->rowCount() > 0);
    showState(hands, window, plant, state);
    test::PageAudit audit(window);
    const QStringList complaints = audit.complaints();
    QVERIFY(audit.grabTo(state));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void MainWindowTest::showState(const Hands &hands, MainWindow &window, Plant &plant, const QString &state)
{
    const QString page = state.section(u'-', 0, 0);
    const QString what = state.section(u'-', 1);
    window.showPage(page);
    if (what == u"empty") {
        QTRY_VERIFY(
            hands.find<QWidget>(page == u"pallets" ? QStringLiteral("palletEmpty") : QStringLiteral("runEmpty"))
                ->isVisible());
        return;
    }
    const QString lot = anyLot(plant, "status IN ('QUALITY_APPROVED', 'IN_USE')");
    const QString waiting = anyLot(plant, "status = 'RECEIVED'");
    const QString ingredient = plant.text(
        QStringLiteral("SELECT i.name FROM ingredients i JOIN ingredient_lots l ON l.ingredient_id = i.id WHERE "
                       "l.internal_lot_code = ?"),
        {lot});
    const QString running = plant.text(
        QStringLiteral("SELECT COALESCE(max(batch_number), '') FROM production_runs WHERE status = 'IN_PROGRESS'"));
    const QString pallet =
        plant.text(QStringLiteral("SELECT COALESCE(max(pallet_number), '') FROM pallets WHERE status = 'ACTIVE'"));
    if (what == u"label") {
        hands.type(QStringLiteral("ingredientBox"), ingredient);
        hands.type(QStringLiteral("supplierBox"), QStringLiteral("Millstone Mills"));
        hands.scan(QStringLiteral("]C10109506000134352172703313103025000") % QStringLiteral("10AB-123"));
        QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Accepted);
    } else if (state == u"receiving-refused") {
        hands.type(QStringLiteral("ingredientBox"), ingredient);
        hands.type(QStringLiteral("quantityEdit"), QStringLiteral("1,250"));
        hands.press(Qt::Key_Return, Qt::ControlModifier);
    } else if (what == u"new") {
        hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Buckwheat flour"));
        hands.type(QStringLiteral("quantityEdit"), QStringLiteral("25"));
        hands.type(QStringLiteral("unitBox"), QStringLiteral("kg"));
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Asking);
    } else if (what == u"lots" || what == u"hold") {
        hands.scan(lot);
        QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), lot);
        if (what == u"hold") {
            hands.click(QStringLiteral("adjustButton"));
            hands.type(QStringLiteral("ask_difference"), QStringLiteral("-1.5"), Qt::Key_Return);
        }
    } else if (what == u"runs") {
        hands.table(QStringLiteral("runTable"))->selectRow(0);
    } else if (what == u"plan") {
        hands.click(QStringLiteral("planButton"));
        QTRY_VERIFY(window.findChild<QLineEdit *>(QStringLiteral("ask_recipeName")) != nullptr);
    } else if (page == u"production") {
        hands.scan(running);
        auto *needs = hands.table(QStringLiteral("needsTable"))->model();
        QTRY_VERIFY(needs->rowCount() > 0);
        if (what == u"weigh") {
            int row = 0;
            while (row + 1 < needs->rowCount() && needs->index(row, 2).data().toString() != u"Next")
                ++row;
            hands.scan(needs->index(row, 3).data().toString());
            QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Asking);
        } else if (what == u"refused") {
            hands.scan(waiting);
            QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Refused);
        } else if (what == u"finish") {
            hands.click(QStringLiteral("finishButton"));
        } else if (what == u"quality") {
            hands.click(QStringLiteral("qualityButton"));
        }
    } else if (what == u"list" || what == u"ship") {
        hands.scan(pallet);
        QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("palletFactsTitle"))->text(), pallet);
        if (what == u"ship")
            hands.click(QStringLiteral("shipButton"));
    } else if (what == u"build") {
        hands.scan(plant.finishedBatch(kilos(100)));
        QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Accepted);
    } else if (page == u"database") {
        auto *lines = hands.table(QStringLiteral("lineTable"))->model();
        QTRY_VERIFY(lines->rowCount() > 0);
        if (what == u"queries") {
            hands.press(Qt::Key_Q, Qt::AltModifier);
            hands.press(Qt::Key_R, Qt::ControlModifier);
            QTRY_VERIFY(lines->rowCount() > 12);
        }
    } else if (what == u"move") {
        hands.click(QStringLiteral("moveButton"));
        hands.scan(pallet);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Where to?"));
    }
}

BM_PAGE_TEST_MAIN(MainWindowTest)
#include "mainwindowtest.moc"
