// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/scannerview.h"
#include "app/scannermemory.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "support/scannerkeys.h"
#include "views/mainwindow/mainwindow.h"
#include "views/scanning/lastscansdialog.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{

const QString gs(QChar(0x1D));

QString symbol(const QString &before = u"]C1"_qs)
{
    return before + TestSymbol::beforeSeparator() + gs + TestSymbol::afterSeparator();
}

QString factOf(const Hands &hands, const char *name)
{
    return hands.find<QLabel>(QLatin1String(name))->text();
}

} // namespace

class ScannerViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyScannerIsLearned_data()
    {
        QTest::addColumn<SentSeparator>("separator");
        QTest::addColumn<QString>("before");
        QTest::addColumn<Qt::Key>("end");
        QTest::addColumn<QString>("sent");
        QTest::newRow("Zebra, Ctrl+]") << SentSeparator::ControlBracket << u"]C1"_qs << Qt::Key_Return << QString();
        QTest::newRow("Honeywell, F8") << SentSeparator::F8 << u"]d2"_qs << Qt::Key_Tab << QString();
        QTest::newRow("Datalogic, Alt+029") << SentSeparator::AltKeypad << QString() << Qt::Key_Return << QString();
        QTest::newRow("a tilde") << SentSeparator::Tilde << u"]C1"_qs << Qt::Key_Return << u"~"_qs;
        QTest::newRow("a dead circumflex") << SentSeparator::DeadCircumflex << QString() << Qt::Key_Return << u"^"_qs;
        QTest::newRow("F7") << SentSeparator::F7 << u"##]C1"_qs << Qt::Key_Return << u"<F7>"_qs;
        QTest::newRow("no end") << SentSeparator::Itself << u"]C1"_qs << Qt::Key_unknown << QString();
    }
    // And the next label is read with what was learned.
    void everyScannerIsLearned()
    {
        QFETCH(SentSeparator, separator);
        QFETCH(QString, before);
        QFETCH(Qt::Key, end);
        QFETCH(QString, sent);
        Plant plant(Engine::SQLite);
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        QSignalSpy changed(&window, &MainWindow::scannerChanged);
        window.showPage(u"scanner"_qs);
        ScannerKeys scanner(window);
        scanner.separator = separator;
        scanner.end = end;
        if (end == Qt::Key_unknown) { // the page's button says so by its field; then Return by hand
            scanner.scan(symbol(before));
            scanner.press(Qt::Key_Return, u"\r"_qs);
            QTRY_COMPARE(changed.size(), 1);
            return;
        }
        scanner.scan(symbol(before));
        QTRY_COMPARE(changed.size(), 1);
        const auto setup = changed.first().first().value<ScannerSetup>();
        QCOMPARE(setup.wedge.gs, sent);
        QCOMPARE(setup.sendsAim, std::optional(before.contains(u']')));
        QCOMPARE(hands.answer().headline(), u"Learned"_qs);
        QCOMPARE(factOf(hands, "speedFact"), u"A key in at most 5 ms"_qs);
        // What the settings keep is what counts after the next start.
        QCOMPARE(scannerFromText(scannerToText(setup)), setup);
        window.showPage(u"receiving"_qs);
        scanner.scan(before + u"010950600013435210BM7"_qs + gs + u"17280331"_qs);
        QTRY_COMPARE(hands.edit(u"lotEdit"_qs)->text(), u"BM7"_qs);
        QCOMPARE(hands.edit(u"expiryEdit"_qs)->text(), u"2028-03-31"_qs);
    }

    void aWrongKeyboardIsSaidWithTheWayOut()
    {
        Plant plant(Engine::SQLite);
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        QSignalSpy changed(&window, &MainWindow::scannerChanged);
        window.showPage(u"scanner"_qs);
        ScannerKeys(window).scan(u"+C1010950600013435210BmZyßQa-W?721TEST9"_qs);
        QTRY_COMPARE(hands.answer().headline(), u"Wrong keyboard"_qs);
        QVERIFY(hands.answer().wayOut().contains(u"German"));
        QCOMPARE(changed.size(), 0);
    }

    void anotherScanGoesToWhatItMeans()
    {
        Plant plant(Engine::SQLite);
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        window.showPage(u"scanner"_qs);
        ScannerKeys(window).scan(u"NEW-4711"_qs);
        QTRY_COMPARE(hands.edit(u"lotEdit"_qs)->text(), u"NEW-4711"_qs);
        QCOMPARE(window.currentPage(), u"receiving"_qs);
    }

    void aSlowScannerIsToldToSendAPrefix()
    {
        Plant plant(Engine::SQLite);
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        window.showPage(u"scanner"_qs);
        ScannerKeys scanner(window);
        scanner.pauseMs = 90;
        scanner.scan(symbol());
        QTRY_COMPARE(hands.answer().headline(), u"Learned, but slow"_qs);
        scanner.scan(u"~"_qs + symbol());
        QTRY_COMPARE(hands.answer().headline(), u"Learned"_qs);
        QCOMPARE(factOf(hands, "prefixFact"), u"~"_qs);
    }

    void asDeliveredForgets()
    {
        ScannerView view;
        const Hands hands(view);
        ScannerSetup setup;
        setup.wedge.gs = u"~"_qs;
        setup.sendsAim = true;
        view.showSetup(setup);
        QCOMPARE(factOf(hands, "separatorFact"), u"Sent as ~"_qs);
        QSignalSpy changed(&view, &ScannerView::setupChanged);
        hands.click(u"forgetButton"_qs);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<ScannerSetup>(), ScannerSetup());
    }

    // A dictionary in the settings folder, read as the program and the administrator's program read it.
    void aDictionaryIsUsedOrItsLineIsNamed()
    {
        QTemporaryDir folder;
        Plant plant(Engine::SQLite);
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        window.showPage(u"scanner"_qs);
        window.setDictionary(readAiDictionary(folder.path()));
        QCOMPARE(factOf(hands, "tableFact"), u"The program's own table"_qs);
        const auto write = [&folder](const QByteArray &text) {
            QFile file(folder.filePath(u"gs1-syntax-dictionary.txt"_qs));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write("# Release: 2026-01-27\n\n7099  ?  N2  # NOT YET INVENTED\n");
        window.setDictionary(readAiDictionary(folder.path()));
        QCOMPARE(factOf(hands, "tableFact"), u"gs1-syntax-dictionary.txt of 2026-01-27"_qs);
        ScannerKeys scanner(window);
        window.showPage(u"receiving"_qs);
        scanner.scan(u"]C1010950600013435210BM7"_qs + gs + u"709912"_qs);
        QTRY_COMPARE(hands.edit(u"lotEdit"_qs)->text(), u"BM7"_qs);
        write("# Release: 2026-01-27\n\n7099  ?  Q2\n");
        const AiDictionary broken = readAiDictionary(folder.path());
        QVERIFY(broken.fault.has_value());
        QVERIFY(broken.table == nullptr);
        window.setDictionary(broken);
        QVERIFY2(factOf(hands, "tableFact").contains(u"line 3: 7099"), qPrintable(factOf(hands, "tableFact")));
    }

    // Chosen in the desktop's dialog; what GS1 never wrote changes nothing.
    void aTableOfGs1IsTakenOver()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QTemporaryDir folder;
        Plant plant(Engine::SQLite);
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        window.showPage(u"scanner"_qs);
        window.setDictionary(readAiDictionary(folder.path()));
        connect(&window, &MainWindow::dictionaryChosen, &window,
                [&](const QString &path) { window.takeImported(importAiDictionary(folder.path(), path)); });
        const auto choose = [&](const QByteArray &text) {
            QFile file(folder.filePath(u"from-gs1.txt"_qs));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            QTimer dialogs;
            connect(&dialogs, &QTimer::timeout, &window, [&] {
                auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
                if (dialog == nullptr)
                    return;
                dialogs.stop();
                dialog->findChild<QLineEdit *>(u"fileNameEdit"_qs)->setText(file.fileName());
                QTest::keyClick(dialog->findChild<QLineEdit *>(u"fileNameEdit"_qs), Qt::Key_Return);
            });
            dialogs.start(10);
            hands.click(u"tableButton"_qs);
        };
        choose("# Release: 2027-01-27\n\n7099  ?  N2  # NOT YET INVENTED\n");
        QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Accepted);
        QCOMPARE(factOf(hands, "tableFact"), u"gs1-syntax-dictionary.txt of 2027-01-27"_qs);
        QCOMPARE(readAiDictionary(folder.path()).release, u"2027-01-27"_qs);
        choose("<html>Not found</html>\n");
        QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Refused);
        QVERIFY2(hands.answer().detail().contains(u"line 1"), qPrintable(hands.answer().detail()));
        QCOMPARE(readAiDictionary(folder.path()).release, u"2027-01-27"_qs);
        QCOMPARE(factOf(hands, "tableFact"), u"gs1-syntax-dictionary.txt of 2027-01-27"_qs);
        ScannerKeys scanner(window);
        window.showPage(u"receiving"_qs);
        scanner.scan(u"]C1010950600013435210BM7"_qs + gs + u"709912"_qs);
        QTRY_COMPARE(hands.edit(u"lotEdit"_qs)->text(), u"BM7"_qs);
    }

    void theLastScansAreListed()
    {
        Plant plant(Engine::SQLite);
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        ScannerKeys scanner(window);
        scanner.scan(u"NEW-4711"_qs);
        QTRY_COMPARE(hands.edit(u"lotEdit"_qs)->text(), u"NEW-4711"_qs);
        scanner.scan(u"]C10195060001343599"_qs);
        QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Refused);
        hands.press(Qt::Key_F4);
        auto *dialog = window.findChild<LastScansDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(hands.table(u"lastTable"_qs)->model()->rowCount(), 2);
        QVERIFY(hands.row(u"lastTable"_qs, 0).contains(u"|Refused|]C10195060001343599|"));
        QVERIFY(hands.row(u"lastTable"_qs, 1).contains(u"|Accepted|NEW-4711|Text|Lot NEW-4711: New here"));
        PageAudit audit(*dialog);
        QCOMPARE(audit.complaints().join(u'\n'), QString());
        QVERIFY(audit.grabTo(u"lastscans"_qs));
    }

    // What a scan led to is taken back with a reason, from the list of the last scans, by keys.
    void whatAScanLedToIsTakenBack_data() { forBothEngines(); }
    void whatAScanLedToIsTakenBack()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        must(plant.catalog.addIngredient({u"Rye"_qs, u"FLOUR"_qs, u"kg"_qs}));
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        settle(plant.worker);
        ScannerKeys scanner(window);
        scanner.scan(u"NEW-4711"_qs);
        QTRY_COMPARE(hands.edit(u"lotEdit"_qs)->text(), u"NEW-4711"_qs);
        hands.type(u"ingredientBox"_qs, u"Rye"_qs, Qt::Key_Tab);
        hands.type(u"quantityEdit"_qs, u"25"_qs);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(plant.count(u"SELECT count(*) FROM lot_movements"_qs), 1);
        settle(plant.worker);
        hands.press(Qt::Key_F4);
        auto *dialog = window.findChild<LastScansDialog *>();
        QVERIFY(dialog != nullptr);
        const QString first = hands.row(u"lastTable"_qs, 0);
        QVERIFY2(first.contains(u"|Accepted|NEW-4711|Text|L-000001: 25 kg Rye"), qPrintable(first));
        const QString left = u"SELECT quantity_remaining FROM ingredient_lots"_qs;

        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
        PageAudit audit(*dialog);
        QCOMPARE(audit.complaints().join(u'\n'), QString());
        QVERIFY(audit.grabTo(u"lastscans_takeback"_qs));
        // A mistake needs a reason.
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!hands.errorOf(u"askField_reason"_qs).isEmpty());
        QCOMPARE(plant.quantity(left), kilos(25));
        QTest::keyClicks(dialog->focusWidget(), u"scanned twice"_qs);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(plant.quantity(left), Quantity());
        QTRY_VERIFY2(hands.row(u"lastTable"_qs, 0).contains(u"|Taken back|NEW-4711|"),
                     qPrintable(hands.row(u"lastTable"_qs, 0)));
        QVERIFY(!dialog->findChild<QPushButton *>(u"takeBackButton"_qs)->isEnabled());
        // The page behind it no longer says that the lot was received.
        QCOMPARE(hands.answer().headline(), u"Taken back"_qs);
        QVERIFY2(hands.answer().detail().contains(u"L-000001"), qPrintable(hands.answer().detail()));
        QCOMPARE(plant.text(u"SELECT reason FROM lot_movements WHERE reverses_id IS NOT NULL"_qs), u"scanned twice"_qs);
    }

    // What was put into a batch is in the lot again; a pallet that was built is void.
    void otherScansAreTakenBackToo_data() { forBothEngines(); }
    void otherScansAreTakenBackToo()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString made = plant.finishedBatch();
        const QString lot = plant.released(u"Rye"_qs, kilos(40));
        plant.recipe(u"Bread"_qs, {u"Rye"_qs});
        const QString batch = must(plant.production.run(plant.startedRun(u"Bread"_qs))).batchNumber;
        MainWindow window(plant.worker, u"line-1"_qs);
        const Hands hands(window);
        settle(plant.worker);
        ScannerKeys scanner(window);
        const auto takeBackLast = [&](const QString &reason) {
            hands.press(Qt::Key_F4);
            auto *dialog = window.findChild<LastScansDialog *>();
            dialog->activateWindow();
            QTRY_COMPARE(QApplication::activeWindow(), dialog);
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
            QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
            QTest::keyClicks(dialog->focusWidget(), reason);
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
            QTRY_VERIFY(hands.row(u"lastTable"_qs, 0).contains(u"|Taken back|"));
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
            QTRY_VERIFY(window.findChild<LastScansDialog *>() == nullptr);
            window.activateWindow();
            QTRY_COMPARE(QApplication::activeWindow(), &window);
        };
        scanner.scan(batch);
        QTRY_COMPARE(window.currentPage(), u"production"_qs);
        settle(plant.worker);
        scanner.scan(lot);
        QTRY_VERIFY(hands.find<QWidget>(u"quantityEdit"_qs)->hasFocus());
        hands.type(u"quantityEdit"_qs, u"7"_qs, Qt::Key_Return);
        const QString left = u"SELECT quantity_remaining FROM ingredient_lots WHERE internal_lot_code = ?"_qs;
        QTRY_COMPARE(plant.quantity(left, {lot}), kilos(33));
        settle(plant.worker);
        takeBackLast(u"the wrong batch"_qs);
        QCOMPARE(hands.answer().headline(), u"Taken back"_qs);
        QTRY_COMPARE(plant.quantity(left, {lot}), kilos(40));

        hands.press(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(window.currentPage(), u"pallets"_qs);
        scanner.scan(made);
        QTRY_VERIFY(window.findChild<QLineEdit *>(u"ask_quantity"_qs) != nullptr);
        QTRY_VERIFY(!hands.edit(u"ask_quantity"_qs)->text().isEmpty());
        hands.type(u"ask_palletNumber"_qs, u"PAL-7"_qs, Qt::Key_Return);
        QTRY_COMPARE(plant.count(u"SELECT count(*) FROM pallets WHERE status = 'ACTIVE'"_qs), 1);
        settle(plant.worker);
        takeBackLast(u"built twice"_qs);
        QTRY_COMPARE(plant.text(u"SELECT status FROM pallets"_qs), u"VOID"_qs);
    }

    void aKeyLeadsToIt()
    {
        Plant plant(Engine::SQLite);
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        hands.press(Qt::Key_F12);
        QCOMPARE(window.currentPage(), u"scanner"_qs);
    }

    void thePageKeepsTheHouseRules()
    {
        ScannerView view;
        PageAudit audit(view);
        QCOMPARE(audit.complaints().join(u'\n'), QString());
        QVERIFY(audit.grabTo(u"scanner"_qs));
        ScannerSetup serial;
        serial.serialPort = QStringLiteral("/dev/ttyACM0");
        view.showSetup(serial);
        view.showPort(SerialScanner::State::Away, {});
        QCOMPARE(audit.complaints().join(u'\n'), QString());
        view.resize(1024 - 232, 768);
        QVERIFY(view.grab().save(QStringLiteral(BM_BINARY_DIR "/screenshots/scanner-1024.png")));
    }

    void theTestSymbolsAreThere()
    {
        const auto sheet = TestSheet::make();
        QVERIFY(sheet.ok());
        QCOMPARE(sheet->matrix().text(), gs1Text(TestSymbol::elements()));
        QVERIFY(sheet->pdf().startsWith("%PDF"));
    }
};

BM_PAGE_TEST_MAIN(ScannerViewTest)
#include "scannerviewtest.moc"
