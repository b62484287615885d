// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/barcode.h"
#include "support/scannereye.h"

#include <QPainter>
#include <QTest>

using namespace bm;

namespace
{

const QList<gs1::ScanElement> lotElements{
    {u"01"_qs, u"09506000134376"_qs}, {u"17"_qs, u"271231"_qs}, {u"3103"_qs, u"025000"_qs}, {u"10"_qs, u"L-000123"_qs}};

// As a printer of 203 dots per inch would have it, one pixel for a dot.
QImage printed(const Barcode &barcode, int dots, int barDots)
{
    const QSizeF size = barcode.size(dots, barDots);
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    barcode.paint(painter, {}, dots, barDots);
    return image;
}

} // namespace

class BarcodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasMeant_data();
    void isReadAsItWasMeant();
    void bracketsAreNeverEncoded();
    void bracketsOfALotAreEncoded();
    void refusesWhatNoScannerShouldRead_data();
    void refusesWhatNoScannerShouldRead();
    void hasLightSides();
    void modulesAreWholeDots();
};

void BarcodeTest::isReadAsItWasMeant_data()
{
    QTest::addColumn<Symbology>("symbology");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("read");
    const QString lot = gs1Text(lotElements);
    const QString lotRead = u"010950600013437617271231310302500010L-000123"_qs;
    QTest::newRow("GS1 DataMatrix") << Symbology::Gs1DataMatrix << lot << u"]d2"_qs << lotRead;
    QTest::newRow("GS1-128") << Symbology::Gs1128 << u"[00]340123450000000000"_qs << u"]C1"_qs
                             << u"00340123450000000000"_qs;
    QTest::newRow("GS1-128, two lengths") << Symbology::Gs1128 << u"[10]ABC[37]12[02]09506000134376"_qs << u"]C1"_qs
                                          << u"10ABC\u001d3712\u001d0209506000134376"_qs;
    QTest::newRow("DataMatrix") << Symbology::DataMatrix << u"L-000123"_qs << u"]d1"_qs << u"L-000123"_qs;
    QTest::newRow("DataMatrix, accents") << Symbology::DataMatrix << u"Crème 7"_qs << u"]d1"_qs << u"Crème 7"_qs;
    QTest::newRow("DataMatrix, Greek") << Symbology::DataMatrix << u"Ψωμί 7"_qs << u"]d1"_qs << u"Ψωμί 7"_qs;
    QTest::newRow("Code 128") << Symbology::Code128 << u"P-2026-0007"_qs << u"]C0"_qs << u"P-2026-0007"_qs;
    QTest::newRow("QR code") << Symbology::QrCode << u"B-000077"_qs << u"]Q1"_qs << u"B-000077"_qs;
}

void BarcodeTest::isReadAsItWasMeant()
{
    QFETCH(Symbology, symbology);
    QFETCH(QString, text);
    QFETCH(QString, identifier);
    QFETCH(QString, read);
    const Result<Barcode> barcode = Barcode::tryFromText(symbology, text);
    QVERIFY2(barcode.ok(), barcode ? "" : qPrintable(barcode.error().detail));
    for (const int dots : {2, 4}) {
        const test::Seen seen = test::seen(printed(*barcode, dots, 100));
        QCOMPARE(seen.text, read);
        QCOMPARE(seen.identifier, identifier);
    }
}

void BarcodeTest::bracketsAreNeverEncoded()
{
    QCOMPARE(gs1Readable(lotElements), u"(01) 09506000134376 (17) 271231 (3103) 025000 (10) L-000123"_qs);
    const Result<Barcode> barcode = Barcode::tryFromText(Symbology::Gs1DataMatrix, gs1Text(lotElements));
    QVERIFY(barcode.ok());
    const QString text = test::seen(printed(*barcode, 4, 0)).text;
    QVERIFY(!text.isEmpty());
    QVERIFY(!text.contains(u'(') && !text.contains(u'['));
}

// Round brackets are characters of a lot code.
void BarcodeTest::bracketsOfALotAreEncoded()
{
    const QList<gs1::ScanElement> elements{{u"01"_qs, u"09506000134376"_qs}, {u"10"_qs, u"A(17)B"_qs}};
    const Result<Barcode> barcode = Barcode::tryFromText(Symbology::Gs1DataMatrix, gs1Text(elements));
    QVERIFY(barcode.ok());
    QCOMPARE(test::seen(printed(*barcode, 4, 0)).text, u"010950600013437610A(17)B"_qs);
}

void BarcodeTest::refusesWhatNoScannerShouldRead_data()
{
    QTest::addColumn<Symbology>("symbology");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("nothing") << Symbology::DataMatrix << QString() << Reason::Required;
    QTest::newRow("check digit") << Symbology::Gs1DataMatrix << u"[01]09506000134377"_qs << Reason::UnreadableText;
    QTest::newRow("date") << Symbology::Gs1DataMatrix << u"[01]09506000134376[17]271332"_qs << Reason::UnreadableText;
    QTest::newRow("characters") << Symbology::Gs1DataMatrix << u"[01]09506000134376[10]A B"_qs
                                << Reason::UnreadableText;
    QTest::newRow("no AI") << Symbology::Gs1128 << u"00340123450000000175"_qs << Reason::UnreadableText;
    QTest::newRow("too long") << Symbology::Code128 << QString(300, u'A') << Reason::TooLong;
    QTest::newRow("beyond Code 128") << Symbology::Code128 << u"Ψωμί"_qs << Reason::UnreadableText;
}

void BarcodeTest::refusesWhatNoScannerShouldRead()
{
    QFETCH(Symbology, symbology);
    QFETCH(QString, text);
    QFETCH(Reason, reason);
    const Result<Barcode> barcode = Barcode::tryFromText(symbology, text);
    QVERIFY(!barcode.ok());
    QCOMPARE(barcode.error().reason, reason);
}

void BarcodeTest::hasLightSides()
{
    const Result<Barcode> barcode = Barcode::tryFromText(Symbology::Gs1128, u"[00]340123450000000000"_qs);
    QVERIFY(barcode.ok());
    const QImage image = printed(*barcode, 4, 50);
    QCOMPARE(image.size(), QSize((barcode->columns() + 20) * 4, 50));
    for (int x = 0; x < 40; ++x) {
        QCOMPARE(image.pixelColor(x, 25), QColor(Qt::white));
        QCOMPARE(image.pixelColor(image.width() - 1 - x, 25), QColor(Qt::white));
    }
    QCOMPARE(image.pixelColor(40, 25), QColor(Qt::black));
}

void BarcodeTest::modulesAreWholeDots()
{
    QCOMPARE(wholeDots(0.5005, 203) / 25.4 * 203, 4.0);
    QCOMPARE(wholeDots(0.94, 203) / 25.4 * 203, 7.0);
    QCOMPARE(wholeDots(4 * 25.4 / 203, 203), 4 * 25.4 / 203);
    QCOMPARE(wholeDots(0.01, 300), 25.4 / 300);
}

QTEST_GUILESS_MAIN(BarcodeTest)
#include "barcodetest.moc"
