// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "support/printqueue.h"
#include "support/scannereye.h"
#include "views/labels/printersetup.h"
#include "views/labels/waitinglabels.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QComboBox>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;
using bm::test::PrintQueue;

namespace
{
LabelStation at(const QString &queue)
{
    LabelStation station;
    station.kind = LabelPrinterKind::System;
    station.printer = queue;
    return station;
}

QImage drawn(const QByteArray &document)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"printed.pdf"_qs));
    if (!file.open(QIODevice::WriteOnly) || file.write(document) < 0)
        return {};
    file.close();
    QProcess process;
    process.start(u"pdftoppm"_qs,
                  {u"-r"_qs, u"300"_qs, u"-png"_qs, u"-singlefile"_qs, file.fileName(), folder.filePath(u"page"_qs)});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return QImage(folder.filePath(u"page.png"_qs));
}

QString statusOf(Plant &plant)
{
    return plant.text(u"SELECT COALESCE(max(CAST(status AS text)), '') FROM label_prints"_qs);
}
} // namespace

// Through the desktop's print spooler, as any other document.
class SystemPrinterTest : public QObject
{
    Q_OBJECT

    // One for the program: what asks a spooler remembers which one it asked.
    PrintQueue spooler;

private Q_SLOTS:
    void whatCameOutIsReadByAScanner()
    {
        spooler.add(u"Dock"_qs);
        Plant plant(Engine::SQLite);
        const QString code = plant.received(u"Flour"_qs, kilos(25));
        MainWindow window(plant.worker, u"dock-1"_qs);
        window.labels().setStation(at(u"Dock"_qs));
        window.labels().print({LabelKind::Lot, code, 2, {}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(plant), u"SENT"_qs, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(spooler.printed().size(), 1, 30'000);
        const QByteArray document = spooler.printed().front();
        QVERIFY2(document.startsWith("%PDF"), document.left(80).constData());
        const QImage page = drawn(document);
        const QSizeF paper = sizeOf(window.labels().station().paper.size);
        QVERIFY2(qAbs(page.width() - paper.width() / 25.4 * 300) <= 2, "the paper's width");
        QVERIFY2(qAbs(page.height() - paper.height() / 25.4 * 300) <= 2, "the paper's height");
        const auto seen = test::seen(page);
        QVERIFY2(seen.text.contains(code), qPrintable(seen.text));
        QCOMPARE(document.count("/Type /Page\n"), 2); // a page for each copy
    }

    void aQueueThatIsGoneLosesNoLabel()
    {
        const auto before = spooler.printed().size();
        Plant plant(Engine::SQLite);
        const QString code = plant.received(u"Flour"_qs, kilos(25));
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        window.labels().setStation(at(u"Packing"_qs));
        window.labels().print({LabelKind::Lot, code, 1, {}, {}});
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(plant), u"FAILED"_qs, 30'000);
        QTRY_VERIFY(hands.find<Banner>(u"labelBanner"_qs)->isVisible());
        spooler.add(u"Packing"_qs);
        hands.press(Qt::Key_F6);
        QTRY_VERIFY(window.findChild<WaitingLabels *>() != nullptr);
        QTRY_COMPARE(hands.table(u"labelsTable"_qs)->model()->rowCount(), 1);
        hands.click(u"printAgainButton"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(spooler.printed().size(), before + 1, 30'000);
        QTRY_COMPARE(hands.table(u"labelsTable"_qs)->model()->rowCount(), 0);
        QVERIFY(!hands.find<Banner>(u"labelBanner"_qs)->isVisible());
    }

    void theQueuesAreOffered()
    {
        spooler.add(u"Freezer"_qs);
        spooler.add(u"Office"_qs);
        PrinterSetup dialog(at(u"Office"_qs));
        dialog.show();
        auto *queues = dialog.findChild<QComboBox *>(u"labelPrinterBox"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(queues->findText(u"Freezer"_qs) >= 0, 30'000);
        QCOMPARE(queues->currentText(), u"Office"_qs);
    }
};

BM_PAGE_TEST_MAIN(SystemPrinterTest)
#include "systemprintertest.moc"
