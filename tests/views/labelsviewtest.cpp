// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vessels/vessels.h"
#include "support/labelprinter.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/labels/printersetup.h"
#include "views/labels/waitinglabels.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/scanfeedback.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::LabelPrinter;
using bm::test::must;
using bm::test::Plant;
using Mood = bm::test::LabelPrinter::Mood;

namespace
{
const QString workstation = QStringLiteral("dock-1");

LabelStation at(const LabelPrinter &printer)
{
    LabelStation station;
    station.kind = LabelPrinterKind::Network;
    station.printer = QStringLiteral("127.0.0.1:%1").arg(printer.port());
    return station;
}

void receiveFlour(const Hands &hands)
{
    hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Flour"));
    hands.type(QStringLiteral("lotEdit"), QStringLiteral("S-77"));
    hands.type(QStringLiteral("quantityEdit"), QStringLiteral("25"));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
}
} // namespace

// From the dock to the paper, with a printer that behaves as printers do.
class LabelsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReceivedLotGetsItsLabel_data() { test::forBothEngines(); }
    void aReceivedLotGetsItsLabel();
    void aPrinterWithoutPaperLosesNoLabel();
    void aResetPrinterIsAsked();
    void labelsAreCountedAgain();
    void aPalletGetsItsLabel();
    void aVesselGetsItsLabel_data() { test::forBothEngines(); }
    void aVesselGetsItsLabel();
    void withoutAPrinterTheListIsShown();
    void thePrinterIsChosen();
    void stationsAreRemembered();
    void everyStateKeepsTheHouseRules_data();
    void everyStateKeepsTheHouseRules();
};

void LabelsViewTest::aReceivedLotGetsItsLabel()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    plant.received(QStringLiteral("Flour"), kilos(1));
    const LabelPrinter printer(Mood::Ready);
    MainWindow window(plant.worker, workstation);
    window.labels().setStation(at(printer));
    const Hands hands(window);
    receiveFlour(hands);
    QTRY_COMPARE(plant.text(QStringLiteral("SELECT COALESCE(max(CAST(status AS text)), '') FROM label_prints")),
                 QStringLiteral("PRINTED"));
    QVERIFY2(printer.printed().contains("_2D000002"), printer.printed().constData());
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM label_prints")), 1);
    QVERIFY(!hands.find<Banner>(QStringLiteral("labelBanner"))->isVisible());
}

void LabelsViewTest::aPrinterWithoutPaperLosesNoLabel()
{
    Plant plant(Engine::SQLite);
    plant.received(QStringLiteral("Flour"), kilos(1));
    LabelPrinter printer(Mood::PaperOut);
    MainWindow window(plant.worker, workstation);
    window.labels().setStation(at(printer));
    const Hands hands(window);
    receiveFlour(hands);
    auto *banner = hands.find<Banner>(QStringLiteral("labelBanner"));
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->title(), QStringLiteral("The label printer has no paper."));
    QCOMPARE(printer.printed(), QByteArray());
    hands.press(Qt::Key_F6);
    QTRY_VERIFY(window.findChild<WaitingLabels *>() != nullptr);
    QTRY_COMPARE(hands.table(QStringLiteral("labelsTable"))->model()->rowCount(), 1);
    QTRY_VERIFY(hands.row(QStringLiteral("labelsTable"), 0).contains(QStringLiteral("Not printed")));
    printer.refill();
    hands.click(QStringLiteral("printAgainButton"));
    QTRY_COMPARE(hands.table(QStringLiteral("labelsTable"))->model()->rowCount(), 0);
    QVERIFY(printer.printed().contains("_2D000002"));
    QCOMPARE(printer.printed().count("^XA"), 1);
    QVERIFY(!banner->isVisible());
    QCOMPARE(plant.count(QStringLiteral("SELECT attempts FROM label_prints")), 2);
}

// Nothing is printed a second time before a person has looked.
void LabelsViewTest::aResetPrinterIsAsked()
{
    Plant plant(Engine::SQLite);
    plant.received(QStringLiteral("Flour"), kilos(1));
    const LabelPrinter printer(Mood::Resets);
    MainWindow window(plant.worker, workstation);
    window.labels().setStation(at(printer));
    const Hands hands(window);
    receiveFlour(hands);
    QTRY_COMPARE(plant.text(QStringLiteral("SELECT COALESCE(max(CAST(status AS text)), '') FROM label_prints")),
                 QStringLiteral("UNKNOWN"));
    window.labels().begin();
    test::settle(plant.worker);
    QCOMPARE(plant.count(QStringLiteral("SELECT attempts FROM label_prints")), 1);
    hands.press(Qt::Key_F6);
    QTRY_VERIFY(window.findChild<WaitingLabels *>() != nullptr);
    QTRY_VERIFY(hands.row(QStringLiteral("labelsTable"), 0).contains(QStringLiteral("Not known")));
    hands.click(QStringLiteral("labelThereButton"));
    QTRY_COMPARE(hands.table(QStringLiteral("labelsTable"))->model()->rowCount(), 0);
    QCOMPARE(plant.text(QStringLiteral("SELECT status FROM label_prints")), QStringLiteral("PRINTED"));
}

void LabelsViewTest::labelsAreCountedAgain()
{
    Plant plant(Engine::SQLite);
    const QString code = plant.received(QStringLiteral("Flour"), kilos(1));
    const LabelPrinter printer(Mood::Ready);
    MainWindow window(plant.worker, workstation);
    window.labels().setStation(at(printer));
    const Hands hands(window);
    const auto wish = [&](const QString &copies) {
        hands.scan(code);
        QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), code);
        hands.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(window.findChild<QLineEdit *>(QStringLiteral("ask_copies")) != nullptr);
        hands.type(QStringLiteral("ask_copies"), copies, Qt::Key_Return);
    };
    wish(QStringLiteral("2"));
    QTRY_COMPARE(plant.count(QStringLiteral("SELECT count(*) FROM label_prints WHERE status = 'PRINTED'")), 1);
    QVERIFY(printer.printed().contains("^PQ2"));
    wish(QStringLiteral("3"));
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("torn off"), Qt::Key_Return);
    QTRY_COMPARE(plant.count(QStringLiteral("SELECT count(*) FROM label_prints WHERE status = 'PRINTED'")), 2);
    QCOMPARE(plant.text(QStringLiteral("SELECT reason FROM label_prints WHERE is_reprint")),
             QStringLiteral("torn off"));
    QVERIFY(printer.printed().contains("^PQ3"));
}

void LabelsViewTest::aPalletGetsItsLabel()
{
    Plant plant(Engine::SQLite);
    const Pallet pallet = must(plant.palletizing.build({plant.finishedBatch(), kilos(5), {}, {}}));
    const LabelPrinter printer(Mood::Ready);
    MainWindow window(plant.worker, workstation);
    window.labels().setStation(at(printer));
    const Hands hands(window);
    window.showPage(QStringLiteral("pallets"));
    hands.scan(pallet.number);
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("palletFactsTitle"))->text(), pallet.number);
    hands.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(window.findChild<QLineEdit *>(QStringLiteral("ask_copies")) != nullptr);
    hands.press(Qt::Key_Return);
    QTRY_COMPARE(plant.count(QStringLiteral("SELECT count(*) FROM label_prints WHERE status = 'PRINTED' AND pallet_id "
                                            "IS NOT NULL")),
                 1);
}

// No list has it: it waits beside them for the printer.
void LabelsViewTest::aVesselGetsItsLabel()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    plant.received(QStringLiteral("Flour"), kilos(1));
    must(Vessels(plant.session)
             .add({QStringLiteral("SILO7"), QStringLiteral("In the yard"), {}, {}, QStringLiteral("Flour")}));
    LabelPrinter printer(Mood::PaperOut);
    MainWindow window(plant.worker, workstation);
    window.labels().setStation(at(printer));
    auto *banner = Hands(window).find<Banner>(QStringLiteral("labelBanner"));
    window.labels().print({LabelKind::Vessel, QStringLiteral("silo7"), 2, {}, {}});
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(printer.printed(), QByteArray());
    printer.refill();
    window.labels().begin();
    QTRY_VERIFY(printer.printed().contains("SILO7"));
    QTRY_VERIFY(!banner->isVisible());
    QVERIFY2(printer.printed().contains("^PQ2"), printer.printed().constData());
    QCOMPARE(printer.printed().count("^XA"), 1);
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM label_prints")), 0);
}

void LabelsViewTest::withoutAPrinterTheListIsShown()
{
    Plant plant(Engine::SQLite);
    const QString code = plant.received(QStringLiteral("Flour"), kilos(1));
    MainWindow window(plant.worker, workstation);
    const Hands hands(window);
    receiveFlour(hands);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000002"));
    hands.scan(code);
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), code);
    hands.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(window.findChild<QLineEdit *>(QStringLiteral("ask_copies")) != nullptr);
    hands.press(Qt::Key_Return);
    QTRY_VERIFY(window.findChild<WaitingLabels *>() != nullptr);
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM label_prints")), 0);
}

void LabelsViewTest::thePrinterIsChosen()
{
    Plant plant(Engine::SQLite);
    const LabelPrinter printer(Mood::Ready);
    MainWindow window(plant.worker, workstation);
    const Hands hands(window);
    QSignalSpy chosen(&window, &MainWindow::labelStationChosen);
    hands.press(Qt::Key_F6);
    hands.click(QStringLiteral("labelPrinterButton"));
    QTRY_VERIFY(window.findChild<PrinterSetup *>() != nullptr);
    auto *dialog = window.findChild<PrinterSetup *>();
    dialog->findChild<QComboBox *>(QStringLiteral("labelKindBox"))->setCurrentIndex(1);
    auto *address = dialog->findChild<QLineEdit *>(QStringLiteral("labelAddressEdit"));
    auto *save = dialog->findChild<QPushButton *>(QStringLiteral("labelPrinterSave"));
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(address, at(printer).printer);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(window.labels().station().printer, at(printer).printer);
    QTRY_VERIFY(window.findChild<PrinterSetup *>() == nullptr);
    hands.click(QStringLiteral("testLabelButton"));
    QTRY_VERIFY(printer.printed().contains("Test label"));
}

void LabelsViewTest::stationsAreRemembered()
{
    LabelStation station;
    station.kind = LabelPrinterKind::System;
    station.printer = QStringLiteral("Dock; \"2\"");
    station.paper = {LabelSize::A6, 300};
    station.printsOnReceipt = false;
    QCOMPARE(labelStationFromText(labelStationToText(station)), station);
    for (const char *text : {"", "{", "{\"kind\":\"network\",\"printer\":\"\",\"size\":\"a6\",\"dpi\":203}",
                             "{\"kind\":\"fax\",\"printer\":\"x\",\"size\":\"a6\",\"dpi\":203}",
                             "{\"kind\":\"network\",\"printer\":\"x\",\"size\":\"a6\",\"dpi\":0}"})
        QCOMPARE(labelStationFromText(QString::fromLatin1(text)), LabelStation());
}

void LabelsViewTest::everyStateKeepsTheHouseRules_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"labels-empty", "labels-waiting", "labels-printer"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void LabelsViewTest::everyStateKeepsTheHouseRules()
{
    QFETCH(QString, state);
    Plant plant(Engine::SQLite);
    MainWindow window(plant.worker, workstation);
    const Hands hands(window);
    const LabelPrinter printer(Mood::PaperOut);
    if (state == u"labels-waiting") {
        window.labels().setStation(at(printer));
        for (const QString &name : {QStringLiteral("Flour"), QStringLiteral("Stone-ground whole-grain spelt flour")})
            window.labels().print({LabelKind::Lot, plant.received(name, kilos(1)), 2, {}, {}});
    }
    hands.press(Qt::Key_F6);
    QTRY_VERIFY(window.findChild<WaitingLabels *>() != nullptr);
    if (state == u"labels-waiting")
        QTRY_VERIFY(hands.table(QStringLiteral("labelsTable"))->model()->rowCount() == 2 &&
                    hands.row(QStringLiteral("labelsTable"), 1).contains(QStringLiteral("Not printed")));
    if (state != u"labels-printer") {
        test::PageAudit audit(*window.findChild<WaitingLabels *>());
        const QStringList complaints = audit.complaints();
        QVERIFY(audit.grabTo(state));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        return;
    }
    PrinterSetup dialog(at(printer));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    test::PageAudit audit(dialog);
    const QStringList complaints = audit.complaints();
    QVERIFY(audit.grabTo(state));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

BM_PAGE_TEST_MAIN(LabelsViewTest)
#include "labelsviewtest.moc"
