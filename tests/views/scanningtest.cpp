// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "support/scannerkeys.h"
#include "views/mainwindow/mainwindow.h"
#include "views/signin/personnotice.h"
#include "views/style/theme.h"
#include "views/widgets/scanedit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{

const QString gs(QChar(0x1D));

QString supplierLabel(const QString &lot = u"BM7"_qs)
{
    return u"]C1010950600013435210"_qs + lot + gs + u"17280331"_qs;
}

// A window that somebody works at; the scanner types into whatever has the keyboard.
struct Station
{
    explicit Station(Engine engine = Engine::SQLite)
        : plant(engine), window(plant.worker, u"dock-1"_qs), hands(window), scanner(window)
    {
        plant.recipe(u"Bread"_qs, {u"Flour"_qs});
        plant.worker.announce();
        settle(plant.worker);
    }

    QString textOf(const char *edit) const { return hands.edit(QLatin1String(edit))->text(); }
    QString place() const { return window.currentPage(); }
    QString newest() const
    {
        const auto &scans = const_cast<MainWindow &>(window).scans().log().scans();
        return scans.empty() ? QString() : scans.front().code + u'|' + scans.front().understood;
    }

    Plant plant;
    MainWindow window;
    Hands hands;
    ScannerKeys scanner;
};

} // namespace

class ScanningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeparatorArrives_data()
    {
        QTest::addColumn<SentSeparator>("separator");
        QTest::addColumn<QString>("learned");
        QTest::newRow("Ctrl+]") << SentSeparator::ControlBracket << QString();
        QTest::newRow("itself") << SentSeparator::Itself << QString();
        QTest::newRow("F8") << SentSeparator::F8 << QString();
        QTest::newRow("Alt+029") << SentSeparator::AltKeypad << QString();
        QTest::newRow("a tilde") << SentSeparator::Tilde << u"~"_qs;
        QTest::newRow("a dead circumflex") << SentSeparator::DeadCircumflex << u"^"_qs;
        QTest::newRow("F7") << SentSeparator::F7 << u"<F7>"_qs;
    }
    // With the keyboard on a button, which nothing of it presses.
    void everySeparatorArrives()
    {
        QFETCH(SentSeparator, separator);
        QFETCH(QString, learned);
        Station station;
        ScannerSetup setup;
        setup.wedge.gs = learned;
        station.window.setScanner(setup);
        auto *button = station.hands.find<QPushButton>(u"receiveButton"_qs);
        button->setFocus();
        QSignalSpy clicked(button, &QPushButton::clicked);
        station.scanner.separator = separator;
        station.scanner.scan(supplierLabel());
        QTRY_COMPARE(station.textOf("lotEdit"), u"BM7"_qs);
        QCOMPARE(station.textOf("expiryEdit"), u"2028-03-31"_qs);
        QCOMPARE(clicked.size(), 0);
        QCOMPARE(station.newest(), u"%1|Lot BM7, Product 09506000134352"_qs.arg(
                                       learned.isEmpty() ? supplierLabel() : supplierLabel().replace(gs, learned)));
    }

    void everyScanGoesToWhatItMeans_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("from");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const QString &from : {u"receiving"_qs, u"production"_qs, u"pallets"_qs, u"history"_qs, u"scanner"_qs,
                                        u"people"_qs, u"help"_qs, u"database"_qs, u"backups"_qs})
                QTest::addRow("%s, %s", qPrintable(engineName(engine)), qPrintable(from)) << engine << from;
        }
    }
    void everyScanGoesToWhatItMeans()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, from);
        Station station(engine);
        const QString batch = station.plant.finishedBatch();
        must(station.plant.palletizing.build({batch, kilos(1), {}, {}}));
        const QString lot = station.plant.text(u"SELECT min(internal_lot_code) FROM ingredient_lots"_qs);
        const QString pallet = station.plant.text(u"SELECT pallet_number FROM pallets"_qs);
        station.window.showPage(from);
        settle(station.plant.worker); // the page may read for a while
        station.scanner.scan(lot);
        QTRY_COMPARE(station.hands.find<QLabel>(u"lotFactsTitle"_qs)->text(), lot);
        QCOMPARE(station.place(), u"receiving"_qs);
        station.window.showPage(from);
        station.scanner.scan(pallet);
        QTRY_COMPARE(station.hands.find<QLabel>(u"palletFactsTitle"_qs)->text(), pallet);
        QCOMPARE(station.place(), u"pallets"_qs);
        if (from != u"pallets") { // there a batch begins a pallet
            station.window.showPage(from);
            station.scanner.scan(batch);
            QTRY_COMPARE(station.place(), u"production"_qs);
            QTRY_VERIFY(station.hands.table(u"needsTable"_qs)->isVisible());
        }
        station.window.showPage(from);
        station.scanner.scan(u"NEW-4711"_qs);
        QTRY_COMPARE(station.textOf("lotEdit"), u"NEW-4711"_qs);
        QCOMPARE(station.place(), u"receiving"_qs);
    }

    void aBatchOnThePalletsPageBeginsAPallet()
    {
        Station station;
        const QString batch = station.plant.finishedBatch();
        station.window.showPage(u"pallets"_qs);
        station.scanner.scan(batch);
        QTRY_VERIFY(station.window.findChild<QLineEdit *>(u"ask_batchNumber"_qs) != nullptr);
        QTRY_COMPARE(station.textOf("ask_batchNumber"), batch);
        QCOMPARE(station.place(), u"pallets"_qs);
    }

    void theOpenBatchHasTheFirstSay()
    {
        Station station;
        station.plant.released(u"Flour"_qs, kilos(50));
        station.plant.startedRun(u"Bread"_qs);
        const QString batch = u"B-000001"_qs;
        station.window.showPage(u"production"_qs);
        station.scanner.scan(batch);
        QTRY_VERIFY(station.hands.table(u"needsTable"_qs)->isVisible());
        settle(station.plant.worker);
        station.scanner.scan(u"L-000001"_qs);
        QTRY_COMPARE(station.hands.answer().headline(), u"10 kg Flour?"_qs);
        QCOMPARE(station.place(), u"production"_qs);
        // What nobody knows is asked for, and received when it comes once more.
        station.scanner.scan(u"NEW-4711"_qs);
        QTRY_COMPARE(station.hands.answer().headline(), u"Not known here"_qs);
        QCOMPARE(station.place(), u"production"_qs);
        // The lot on the scale would be dropped.
        station.scanner.scan(batch);
        QTRY_COMPARE(station.hands.answer().headline(), u"Finish this first?"_qs);
        QCOMPARE(station.textOf("quantityEdit"), u"10"_qs);
        station.scanner.scan(u"NEW-4711"_qs);
        QTRY_COMPARE(station.hands.answer().headline(), u"Not known here"_qs);
        station.scanner.scan(u"NEW-4711"_qs);
        QTRY_COMPARE(station.textOf("lotEdit"), u"NEW-4711"_qs);
        QCOMPARE(station.place(), u"receiving"_qs);
        // It still waits on its page.
        QCOMPARE(station.textOf("quantityEdit").isEmpty(), station.place() == u"receiving");
    }

    void noFieldKeepsACharacter_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"ingredientBox", "quantityEdit", "unitBox", "supplierBox", "expiryEdit"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void noFieldKeepsACharacter()
    {
        QFETCH(QString, field);
        Station station;
        station.plant.released(u"Flour"_qs, kilos(50));
        station.hands.type(field, u"12"_qs);
        QLineEdit *edit = station.hands.edit(field);
        edit->setCursorPosition(1);
        station.scanner.scan(u"L-000001"_qs);
        QTRY_COMPARE(station.hands.find<QLabel>(u"lotFactsTitle"_qs)->text(), u"L-000001"_qs);
        QCOMPARE(edit->text(), u"12"_qs);
    }

    void aFieldForCodesTakesOne()
    {
        Station station;
        station.hands.edit(u"invoiceEdit"_qs)->setFocus();
        station.scanner.scan(u"INV-2026-1"_qs);
        QTRY_COMPARE(station.textOf("invoiceEdit"), u"INV-2026-1"_qs);
        QVERIFY(station.textOf("lotEdit").isEmpty());
        QVERIFY(station.hands.edit(u"orderEdit"_qs)->hasFocus());
    }

    void whatIsTypedStaysTyped_data()
    {
        QTest::addColumn<int>("pause");
        for (const int pause : {3, 12, 35, 60, 150})
            QTest::addRow("%d ms", pause) << pause;
    }
    // Three keys may be as quick as a scanner's; nothing is lost, doubled or turned round.
    void whatIsTypedStaysTyped()
    {
        QFETCH(int, pause);
        Station station;
        QLineEdit *invoice = station.hands.edit(u"invoiceEdit"_qs);
        invoice->setFocus();
        station.scanner.pauseMs = pause;
        station.scanner.type(u"the"_qs);
        QTRY_COMPARE(invoice->text(), u"the"_qs);
        station.scanner.press(Qt::Key_Left);
        station.scanner.type(u"re"_qs);
        station.scanner.press(Qt::Key_End);
        QTRY_COMPARE(invoice->text(), u"three"_qs);
        station.scanner.press(Qt::Key_Return, u"\r"_qs);
        QTRY_VERIFY(station.hands.edit(u"orderEdit"_qs)->hasFocus());
        QCOMPARE(station.newest(), QString());
    }

    void whatIsTypedBehindAScanMeetsWhatItBrought()
    {
        Station station;
        station.plant.released(u"Flour"_qs, kilos(50));
        station.plant.startedRun(u"Bread"_qs);
        station.window.showPage(u"production"_qs);
        station.scanner.scan(u"B-000001"_qs);
        QTRY_VERIFY(station.hands.table(u"needsTable"_qs)->isVisible());
        settle(station.plant.worker);
        // Two scans behind each other, and a key that is a shortcut.
        station.scanner.scan(u"L-000001"_qs);
        station.scanner.scan(u"L-000001"_qs);
        station.scanner.press(Qt::Key_3, {}, Qt::ControlModifier);
        QTRY_COMPARE(station.place(), u"pallets"_qs);
        QCOMPARE(int(station.window.scans().log().scans().size()), 3);
    }

    void aHalfFilledFormIsKept()
    {
        Station station;
        station.scanner.scan(supplierLabel());
        QTRY_COMPARE(station.textOf("lotEdit"), u"BM7"_qs);
        station.hands.type(u"quantityEdit"_qs, u"25"_qs);
        station.scanner.scan(supplierLabel(u"BM8"_qs));
        QTRY_COMPARE(station.hands.answer().headline(), u"Finish this first?"_qs);
        QCOMPARE(station.textOf("lotEdit"), u"BM7"_qs);
        QCOMPARE(station.textOf("quantityEdit"), u"25"_qs);
        // The same label once more loses nothing.
        station.scanner.scan(supplierLabel());
        QTRY_VERIFY(station.hands.answer().headline() != u"Finish this first?");
        QCOMPARE(station.textOf("quantityEdit"), u"25"_qs);
        station.scanner.scan(supplierLabel(u"BM8"_qs));
        QTRY_COMPARE(station.hands.answer().headline(), u"Finish this first?"_qs);
        station.scanner.scan(supplierLabel(u"BM8"_qs));
        QTRY_COMPARE(station.textOf("lotEdit"), u"BM8"_qs);
        // From another page as well.
        station.hands.type(u"quantityEdit"_qs, u"30"_qs);
        station.window.showPage(u"history"_qs);
        station.scanner.scan(u"NEW-4711"_qs);
        auto *notice = station.hands.find<PersonNotice>(u"scanNotice"_qs);
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->headline(), u"Finish this first?"_qs);
        QCOMPARE(station.place(), u"history"_qs);
        QCOMPARE(station.textOf("lotEdit"), u"BM8"_qs);
    }

    void aDialogKeepsAScanOut()
    {
        Station station;
        station.plant.released(u"Flour"_qs, kilos(50));
        QDialog dialog(&station.window);
        dialog.setModal(true);
        auto *column = new QVBoxLayout(&dialog);
        auto *plain = new QLineEdit;
        auto *codes = new ScanEdit;
        auto *save = new QPushButton(u"Save"_qs);
        save->setDefault(true);
        column->addWidget(plain);
        column->addWidget(codes);
        column->addWidget(save);
        QSignalSpy clicked(save, &QPushButton::clicked);
        QSignalSpy scanned(codes, &ScanEdit::scanned);
        dialog.resize(700, 400);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        plain->setFocus();
        station.scanner.scan(u"L-000001"_qs);
        auto *notice = dialog.findChild<PersonNotice *>(u"scanNotice"_qs);
        QVERIFY(notice != nullptr);
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->headline(), u"Not taken"_qs);
        QVERIFY(plain->text().isEmpty());
        codes->setFocus();
        station.scanner.scan(u"L-000001"_qs);
        QCOMPARE(scanned.size(), 1);
        QCOMPARE(codes->scan(), u"L-000001"_qs);
        save->setFocus();
        station.scanner.scan(u"L-000001"_qs);
        QCOMPARE(clicked.size(), 0);
        QVERIFY(dialog.isVisible());
        settle(station.plant.worker);
        QVERIFY(station.hands.find<QLabel>(u"lotFactsTitle"_qs)->text() != u"L-000001");
        // The notice does not go down with the dialog.
        dialog.close();
        QCOMPARE(notice->parentWidget(), &station.window);
    }

    void aWrongLabelIsSaidWhereverItIsScanned()
    {
        Station station;
        station.window.showPage(u"history"_qs);
        station.scanner.scan(u"]C10195060001343599"_qs);
        auto *notice = station.hands.find<PersonNotice>(u"scanNotice"_qs);
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->state(), ScanFeedback::State::Refused);
        QCOMPARE(station.place(), u"history"_qs);
    }

    void theLastTenAreRemembered()
    {
        Station station;
        for (int i = 0; i < 12; ++i) {
            station.scanner.scan(u"NEW-%1"_qs.arg(i, 4, 10, QLatin1Char('0')));
            QTRY_COMPARE(station.textOf("lotEdit"), u"NEW-%1"_qs.arg(i, 4, 10, QLatin1Char('0')));
        }
        // Also what is typed by hand into the page's own field.
        station.hands.scan(u"S-77"_qs);
        settle(station.plant.worker);
        const auto &scans = station.window.scans().log().scans();
        QCOMPARE(scans.size(), ScanLog::most);
        QCOMPARE(scans.front().code, u"S-77"_qs);
        QCOMPARE(scans[1].code, u"NEW-0011"_qs);
        QCOMPARE(scans[1].state, ScanFeedback::State::Accepted);
        QCOMPARE(scans[1].done, u"Lot NEW-0011: New here"_qs);
        QVERIFY(scans[1].at.isValid());
    }
};

BM_PAGE_TEST_MAIN(ScanningTest)
#include "scanningtest.moc"
