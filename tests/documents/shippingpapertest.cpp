// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of a shipment, read back as whoever holds them does: their text and their code.
#include "documents/shipping/shippingpaper.h"
#include "support/scannereye.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bm;

namespace
{
Shipment bread(int pallets)
{
    Shipment shipment;
    shipment.summary.number = u"S-000012"_qs;
    shipment.summary.status = ShipmentStatus::Shipped;
    shipment.summary.closedAt = QDateTime(QDate(2026, 5, 4), QTime(9, 30), Qt::UTC);
    shipment.summary.papers = {u"Café Nørd"_qs, u"PO-7"_qs,   u"Fast Freight"_qs,
                               u"Dan"_qs,       u"SEAL-9"_qs, Quantity::ofUnits(-18)};
    shipment.customer.name = u"Café Nørd"_qs;
    shipment.customer.street = u"2 Main St"_qs;
    shipment.customer.city = u"Salem"_qs;
    shipment.customer.gln = u"1234567890128"_qs;
    shipment.plantPlace = u"=Bakery, 1 Mill Lane"_qs;
    for (int i = 0; i < pallets; ++i) {
        ShipmentPallet pallet;
        pallet.number = u"P-%1"_qs.arg(i + 1, 6, 10, QChar(u'0'));
        pallet.sscc = u"34012345000000017%1"_qs.arg(i % 10);
        pallet.weight = Quantity::ofUnits(500);
        ShipmentItem item;
        item.batchNumber = u"B-00000%1"_qs.arg(i % 2 + 1);
        item.recipeName = u"Pan de ñandú"_qs;
        item.quantity = Quantity::ofUnits(40);
        item.unit = u"cases"_qs;
        item.lastDay = QDate(2026, 6, 1);
        pallet.items = {item};
        shipment.pallets.push_back(pallet);
    }
    return shipment;
}
} // namespace

class ShippingPaperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePapersSayWhatLeft()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"papers.pdf"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto pdf = shippingPapersPdf(bread(45));
        QVERIFY(pdf.ok());
        file.write(*pdf);
        file.close();
        QProcess process;
        process.start(u"pdftotext"_qs, {u"-layout"_qs, file.fileName(), u"-"_qs});
        QVERIFY(process.waitForFinished());
        const QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), 3);
        for (const auto &word : {u"Bill of lading"_qs, u"S-000012"_qs, u"Café Nørd"_qs, u"2 Main St"_qs,
                                 u"GLN 1234567890128"_qs, u"SEAL-9"_qs, u"-18.000 °C"_qs, u"B-000001"_qs, u"920.000"_qs,
                                 u"B-000002"_qs, u"880.000"_qs, u"22500.000 kg"_qs})
            QVERIFY2(pages[0].contains(word), qPrintable(word + u" is not in\n" + pages[0]));
        // Cases of the papers are those of the pallets: each stands in the list once.
        const QString list = pages[1] + pages[2];
        QVERIFY(list.contains(u"Packing list"));
        QCOMPARE(list.count(u"40.000"), 45);
        for (int i = 1; i <= 45; ++i)
            QCOMPARE(list.count(u"P-%1"_qs.arg(i, 6, 10, QChar(u'0'))), 1);
        process.start(u"pdftoppm"_qs, {u"-r"_qs, u"150"_qs, u"-png"_qs, file.fileName(), folder.filePath(u"page"_qs)});
        QVERIFY(process.waitForFinished());
        for (const QString &name : QDir(folder.path()).entryList({u"page*.png"_qs}, QDir::Files, QDir::Name)) {
            const QImage page(folder.filePath(name));
            if (const QString kept = qEnvironmentVariable("BM_PICTURES"); !kept.isEmpty())
                page.save(kept + u"/shipping-"_qs + name);
            const test::Seen code =
                test::seen(page, QRect(page.width() * 2 / 3, 0, page.width() / 3, page.height() / 5));
            QCOMPARE(code.text, u"S-000012"_qs);
        }
    }

    void theCustomersFileHasARowForEachBatchOnAPallet()
    {
        const QString file = QString::fromUtf8(shippingKdeFile(bread(3)));
        const QStringList lines = file.split(u"\r\n"_qs, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[1].startsWith(u"B-000001,40.000,cases,Pan de ñandú,Café Nørd,"_qs));
        QVERIFY(lines[1].contains(u",05/04/2026,"_qs));
        QVERIFY(lines[1].contains(u",S-000012,"_qs));
        QVERIFY2(lines[1].contains(u"\"'=Bakery, 1 Mill Lane\""_qs), qPrintable(lines[1])); // no formula
        // Two commas more: in the place it is shipped from, which is quoted.
        QCOMPARE(lines[1].count(u","_qs), lines[0].count(u","_qs) + 2);
    }
};

QTEST_MAIN(ShippingPaperTest)
#include "shippingpapertest.moc"
