// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/labelfiles.h"
#include "documents/labels/labeltext.h"
#include "documents/labels/zpl.h"
#include "support/scannereye.h"

#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace bm;

Q_DECLARE_METATYPE(bm::LabelLayout)

namespace
{
LotLabelFacts flour()
{
    LotLabelFacts lot;
    lot.lotCode = u"L-000123"_qs;
    lot.ingredient = u"Wheat flour T550"_qs;
    lot.gtin = u"09506000134376"_qs;
    lot.supplier = u"Mill & Sons"_qs;
    lot.supplierLot = u"MS-2026-118"_qs;
    lot.useBy = QDate(2027, 12, 31);
    lot.received = Quantity::ofUnits(25);
    lot.unit = u"kg"_qs;
    lot.allergens = {u"wheat"_qs};
    lot.receivedOn = QDate(2026, 11, 28);
    lot.storageLocation = u"A-12"_qs;
    return lot;
}

LotLabelFacts withoutGtin()
{
    LotLabelFacts lot = flour();
    lot.gtin.clear();
    return lot;
}

// Names as long as somebody may type them, with what a label printer takes for commands.
LotLabelFacts longNames()
{
    LotLabelFacts lot = flour();
    lot.lotCode = u"L-000123-REWORK-ABCD-0000000000077"_qs;
    lot.ingredient = u"Organic stone-ground spelt ^XZ^XA^FO0,0^GB800,800,800^FS ~JR "_qs.repeated(4);
    lot.supplier = u"Getreidemühlen_und_Lagerhaus~Oberschwaben "_qs.repeated(5);
    lot.supplierLot = QString(300, u'W');
    lot.bestBefore = QDate(2027, 11, 30);
    lot.allergens = u"wheat crustaceans egg fish peanuts soybeans milk nuts celery mustard sesame sulphites lupin "
                    "molluscs"_qs.split(u' ');
    return lot;
}

PalletLabelFacts cakes()
{
    PalletLabelFacts pallet;
    pallet.number = u"P-000077"_qs;
    pallet.sscc = u"340123450000000000"_qs;
    pallet.customer = u"Super Market"_qs;
    pallet.customerOrder = u"PO-778"_qs;
    pallet.packedOn = QDate(2026, 11, 28);
    pallet.items = {{u"B-000123"_qs, u"Chocolate cake"_qs, u"09506000134376"_qs, Quantity::ofUnits(96), u"units"_qs,
                     QDate(2026, 12, 28)}};
    return pallet;
}

PalletLabelFacts mixed()
{
    PalletLabelFacts pallet = cakes();
    for (int i = 0; i < 40; ++i)
        pallet.items.push_back(
            {u"B-%1"_qs.arg(i), u"Cake of a long name %1"_qs.arg(i), {}, std::nullopt, u"units"_qs, {}});
    return pallet;
}

PalletLabelFacts withoutSscc()
{
    PalletLabelFacts pallet = cakes();
    pallet.sscc.clear();
    return pallet;
}

VesselLabelFacts silo()
{
    return {u"SILO-1"_qs,  u"In the yard"_qs,      u"SILO"_qs, u"MIXED"_qs, u"Wheat flour T550"_qs,
            {u"wheat"_qs}, Quantity::ofUnits(900), u"kg"_qs};
}

VesselLabelFacts longVessel()
{
    return {u"USE-BIN-OF-THE-SECOND-LINE-0000000000077"_qs,
            u"Behind the second mixer ^XZ~JR "_qs.repeated(6),
            u"BIN"_qs,
            u"FIFO"_qs,
            u"Organic stone-ground spelt ^XZ^XA "_qs.repeated(4),
            longNames().allergens,
            {},
            u"kg"_qs};
}

LabelLayout laidOut(const Result<LabelLayout> &label)
{
    if (!label)
        qFatal("%s", qPrintable(label.error().detail));
    return *label;
}

// Every label on every paper and printer.
void everyLabel()
{
    QTest::addColumn<LabelLayout>("label");
    QTest::addColumn<QStringList>("symbols");
    for (const LabelSize size : allLabelSizes()) {
        for (const int dots : {203, 300}) {
            const LabelPaper paper{size, dots};
            const auto row = [&](const char *name, const Result<LabelLayout> &label, const QStringList &symbols) {
                QTest::addRow("%s %s %d", name, qPrintable(labelSizeName(size)), dots) << laidOut(label) << symbols;
            };
            row("lot", layOutLabel(flour(), paper), {u"]d2 010950600013437617271231310200250010L-000123"_qs});
            row("no GTIN", layOutLabel(withoutGtin(), paper), {u"]d1 L-000123"_qs});
            row("long", layOutLabel(longNames(), paper), {u"]d1 L-000123-REWORK-ABCD-0000000000077"_qs});
            QStringList onPallet{u"]C1 00340123450000000000"_qs};
            if (size == LabelSize::A6)
                onPallet = QStringList{u"]C1 02095060001343763796"_qs, u"]C1 1526122810B-000123"_qs} + onPallet;
            row("pallet", layOutLabel(cakes(), paper), onPallet);
            row("mixed", layOutLabel(mixed(), paper), {u"]C1 00340123450000000000"_qs});
            row("no SSCC", layOutLabel(withoutSscc(), paper),
                onPallet.mid(0, onPallet.size() - 1) + QStringList{u"]C0 P-000077"_qs});
            row("vessel", layOutLabel(silo(), paper), {u"]d1 SILO-1"_qs});
            row("long vessel", layOutLabel(longVessel(), paper), {u"]d1 USE-BIN-OF-THE-SECOND-LINE-0000000000077"_qs});
            row("test", layOutTestLabel(paper, u"Dock"_qs, QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC)),
                {u"]d1 BAKERMAIDEN-TEST"_qs});
        }
    }
}

QRect onImage(const LabelLayout &label, const QRectF &rect)
{
    const qreal dots = label.paper.dotsPerInch / 25.4;
    return QRectF(rect.topLeft() * dots, rect.size() * dots).toAlignedRect();
}

// What a scanner reads in the picture of a label where its symbols are, in their order.
QStringList readIn(const QImage &image, const LabelLayout &label)
{
    QStringList symbols;
    for (const LabelBarcode &barcode : label.barcodes) {
        const test::Seen seen = test::seen(image, onImage(label, barcode.rect()).adjusted(-4, 0, 4, 0));
        symbols << seen.identifier + u' ' + seen.text;
    }
    return symbols;
}

// A picture of what the printer was told to draw; its own bars and letters are left out.
QImage drawnByZpl(const QByteArray &zpl, const LabelLayout &label)
{
    QImage image = labelImage(label);
    image.fill(Qt::white);
    QPainter painter(&image);
    static const QRegularExpression command(
        u"\\^FO(\\d+),(\\d+)(?:\\^GB(\\d+),(\\d+),\\d+|\\^GFA,\\d+,\\d+,(\\d+),([0-9A-F:]+))\\^FS"_qs);
    const QString text = QString::fromUtf8(zpl);
    for (auto found = command.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QPoint corner(match.captured(1).toInt(), match.captured(2).toInt());
        if (!match.captured(3).isEmpty()) {
            painter.fillRect(QRect(corner, QSize(match.captured(3).toInt(), match.captured(4).toInt())), Qt::black);
            continue;
        }
        const int bytes = match.captured(5).toInt();
        const QString data = match.captured(6);
        QByteArray line;
        for (qsizetype at = 0, y = 0; at < data.size(); ++y) {
            if (data[at] == u':') {
                ++at;
            } else {
                line = QByteArray::fromHex(data.mid(at, bytes * 2).toLatin1());
                at += bytes * 2;
            }
            for (int x = 0; x < bytes * 8; ++x) {
                if (uchar(line[x / 8]) & (0x80u >> (x % 8)))
                    painter.fillRect(corner.x() + x, corner.y() + int(y), 1, 1, Qt::black);
            }
        }
    }
    return image;
}
} // namespace

class LabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elementsAreWhatOurOwnScanReads();
    void netWeightIsExact_data();
    void netWeightIsExact();
    void contentOfAPallet();
    void aScannerReadsEveryLabel_data() { everyLabel(); }
    void aScannerReadsEveryLabel();
    void nothingOverlaps_data() { everyLabel(); }
    void nothingOverlaps();
    void barsKeepTheRules_data() { everyLabel(); }
    void barsKeepTheRules();
    void pdfAndSvgAreRead();
    void zplDrawsTheSame_data() { everyLabel(); }
    void zplDrawsTheSame();
    void noNameIsACommand();
    void allergensAreNeverCutOff();
    void reworkSaysSo();
    void aPalletWithoutSsccSaysSo();
    void endingsAreKnown();
};

void LabelTest::elementsAreWhatOurOwnScanReads()
{
    const QList<gs1::ScanElement> elements = lotElements(flour());
    QString text = u"]d2"_qs;
    for (const gs1::ScanElement &element : elements)
        text += element.ai + element.value;
    const gs1::ScanAnswer scan = gs1::readScan(text, QDate(2026, 11, 28));
    QVERIFY(scan.valid);
    QCOMPARE(scan.lot(), u"L-000123"_qs);
    QCOMPARE(scan.gtin(), u"09506000134376"_qs);
    QCOMPARE(scan.date(u"expiration_date"), QDate(2027, 12, 31));
    QCOMPARE(scan.measure(u"net_weight")->value, u"25.00"_qs);
    QVERIFY(scan.warnings.isEmpty());
    // A lot number alone is no element string, nor is what has signs that GS1 does not know.
    QVERIFY(lotElements(withoutGtin()).isEmpty());
    LotLabelFacts odd = flour();
    odd.lotCode = u"Käse 7"_qs;
    QVERIFY(lotElements(odd).isEmpty());
    odd.lotCode = QString(21, u'7');
    QVERIFY(lotElements(odd).isEmpty());
    odd = flour();
    odd.gtin = u"09506000134377"_qs;
    QVERIFY(lotElements(odd).isEmpty());
    odd = flour();
    odd.useBy = {};
    odd.bestBefore = QDate(2027, 6, 1);
    QCOMPARE(gs1Readable(lotElements(odd)), u"(01) 09506000134376 (15) 270601 (3102) 002500 (10) L-000123"_qs);
}

void LabelTest::netWeightIsExact_data()
{
    QTest::addColumn<qint64>("thousandths");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("element");
    QTest::newRow("kilograms") << qint64(25'000) << u"kg"_qs << u"3102 002500"_qs;
    QTest::newRow("grams of it") << qint64(25'125) << u"KG"_qs << u"3103 025125"_qs;
    QTest::newRow("a silo") << qint64(25'000'500) << u"kg"_qs << u"3101 250005"_qs;
    QTest::newRow("a ship") << qint64(250'000'000) << u"kg"_qs << u"3100 250000"_qs;
    QTest::newRow("pounds") << qint64(50'000) << u"lb"_qs << u"3202 005000"_qs;
    QTest::newRow("not in six digits") << qint64(1'000'001) << u"kg"_qs << QString();
    QTest::newRow("pieces") << qint64(5'000) << u"pcs"_qs << QString();
    QTest::newRow("nothing") << qint64(0) << u"kg"_qs << QString();
}

void LabelTest::netWeightIsExact()
{
    QFETCH(qint64, thousandths);
    QFETCH(QString, unit);
    QFETCH(QString, element);
    const auto weight = netWeight(Quantity::ofThousandths(thousandths), unit);
    QCOMPARE(weight ? QString(weight->ai + u' ' + weight->value) : QString(), element);
}

void LabelTest::contentOfAPallet()
{
    QStringList symbols;
    for (const QList<gs1::ScanElement> &one : contentElements(cakes()))
        symbols << gs1Readable(one);
    QCOMPARE(symbols, QStringList({u"(02) 09506000134376 (37) 96"_qs, u"(15) 261228 (10) B-000123"_qs}));
    QVERIFY(contentElements(mixed()).isEmpty());
    PalletLabelFacts weighed = cakes();
    weighed.items[0].quantity = Quantity::ofThousandths(96'500);
    QVERIFY(contentElements(weighed).isEmpty());
    weighed.items[0].quantity.reset();
    QVERIFY(contentElements(weighed).isEmpty());
}

void LabelTest::aScannerReadsEveryLabel()
{
    QFETCH(LabelLayout, label);
    QFETCH(QStringList, symbols);
    QCOMPARE(readIn(labelImage(label), label), symbols);
}

void LabelTest::nothingOverlaps()
{
    QFETCH(LabelLayout, label);
    const QRectF paper(QPointF(), sizeOf(label.paper.size));
    std::vector<QRectF> taken;
    for (const LabelBarcode &barcode : label.barcodes)
        taken.push_back(barcode.rect());
    for (const LabelText &text : label.texts) {
        const qreal width = textWidth(text.text, text.isBold) * text.height;
        QVERIFY2(width <= text.rect.width() + 0.01, qPrintable(text.text));
        const qreal left = text.isCentred ? text.rect.center().x() - width / 2 : text.rect.left();
        const QRectF inked(left, text.rect.top(), width, text.height);
        QVERIFY2(paper.contains(inked), qPrintable(text.text));
        for (const QRectF &other : taken)
            QVERIFY2(!other.intersects(inked.adjusted(0.01, 0.01, -0.01, -0.01)), qPrintable(text.text));
        taken.push_back(inked.adjusted(0.02, 0.02, -0.02, -0.02));
    }
    for (const LabelBarcode &barcode : label.barcodes)
        QVERIFY(paper.adjusted(-0.1, -0.1, 0.1, 0.1).contains(barcode.rect()));
}

void LabelTest::barsKeepTheRules()
{
    QFETCH(LabelLayout, label);
    const qreal dot = 25.4 / label.paper.dotsPerInch;
    for (const LabelBarcode &one : label.barcodes) {
        const qreal dots = one.module / dot;
        QVERIFY(qAbs(dots - qRound(dots)) < 0.001);
        if (!one.barcode.isLinear())
            continue;
        QVERIFY(one.barHeight >= 31.75);
        QVERIFY(one.module >= 0.495 && one.module <= 0.940);
        QVERIFY(one.barcode.columns() * one.module <= 165.1);
    }
    // The SSCC stands lowest.
    for (const LabelBarcode &one : label.barcodes)
        QVERIFY(one.corner.y() <= label.barcodes.back().corner.y());
}

void LabelTest::pdfAndSvgAreRead()
{
    const QTemporaryDir folder;
    const QStringList symbols{u"]d2 010950600013437617271231310200250010L-000123"_qs};
    const LabelLayout label = laidOut(layOutLabel(flour(), {LabelSize::W100H70, 300}));
    for (const QString &ending : {u"pdf"_qs, u"svg"_qs, u"png"_qs, u"zpl"_qs})
        QVERIFY(writeLabel(folder.filePath(u"label."_qs + ending), label).ok());
    QCOMPARE(readIn(QImage(folder.filePath(u"label.png"_qs)), label), symbols);
    const QSize size = labelImage(label).size();
    QSvgRenderer svg(folder.filePath(u"label.svg"_qs));
    QImage drawn(size, QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    svg.render(&painter);
    painter.end();
    QCOMPARE(readIn(drawn, label), symbols);
    QProcess process;
    process.start(u"pdftoppm"_qs, {u"-r"_qs, u"300"_qs, u"-png"_qs, u"-singlefile"_qs, folder.filePath(u"label.pdf"_qs),
                                   folder.filePath(u"page"_qs)});
    QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    const QImage page(folder.filePath(u"page.png"_qs));
    QVERIFY2(qAbs(page.width() - size.width()) <= 2 && qAbs(page.height() - size.height()) <= 2, "the paper's size");
    QCOMPARE(readIn(page, label), symbols);
    // Letters that can be searched for, and a page for each copy.
    QFile copies(folder.filePath(u"copies.pdf"_qs));
    QVERIFY(copies.open(QIODevice::WriteOnly) && copies.write(labelPdf(label, 3)) > 0);
    copies.close();
    process.start(u"pdftotext"_qs, {copies.fileName(), u"-"_qs});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().count("Mill & Sons"), 3);
}

void LabelTest::zplDrawsTheSame()
{
    QFETCH(LabelLayout, label);
    QFETCH(QStringList, symbols);
    const QByteArray zpl = labelZpl(label, 2);
    QVERIFY(zpl.startsWith("^XA\n^CI28\n") && zpl.endsWith("^PQ2\n^XZ\n"));
    // The printer makes the SSCC's bars itself.
    if (symbols.last() == u"]C1 00340123450000000000") {
        const int dots = label.paper.dotsPerInch == 203 ? 4 : 6;
        QVERIFY2(zpl.contains(QByteArray("^BY" + QByteArray::number(dots) + "^BCN,")) &&
                     zpl.contains("N,N,N^FD>;>800340123450000000000^FS"),
                 zpl.constData());
        symbols.removeLast();
    }
    LabelLayout drawn = label;
    drawn.barcodes.erase(drawn.barcodes.begin() + symbols.size(), drawn.barcodes.end());
    QCOMPARE(readIn(drawnByZpl(zpl, label), drawn), symbols);
}

void LabelTest::noNameIsACommand()
{
    for (const LabelSize size : allLabelSizes()) {
        const QByteArray zpl = labelZpl(laidOut(layOutLabel(longNames(), {size, 203})));
        QCOMPARE(zpl.count("^XA"), 1);
        QCOMPARE(zpl.count("^XZ"), 1);
        QVERIFY(!zpl.contains('~'));
        QVERIFY(zpl.contains("_5EXZ_5EXA"));
        // Every caret begins a command of ours.
        static const QRegularExpression foreign(u"\\^(?!XA|XZ|CI28|PW|LL|LH|FO|GB|GFA|FS|A0N|FB|FH|FD|BY|BCN|PQ)"_qs);
        QVERIFY(!QString::fromUtf8(zpl).contains(foreign));
    }
}

// Whoever is ill of celery reads to the end.
void LabelTest::allergensAreNeverCutOff()
{
    for (const LabelSize size : allLabelSizes()) {
        const LabelLayout label = laidOut(layOutLabel(longNames(), {size, 203}));
        QString all;
        for (const LabelText &text : label.texts)
            all += text.text + u' ';
        for (const QString &allergen : longNames().allergens)
            QVERIFY2(all.contains(allergen.toUpper()), qPrintable(allergen + u" on " + labelSizeName(size)));
    }
}

void LabelTest::reworkSaysSo()
{
    LotLabelFacts scraps = flour();
    scraps.fromBatch = u"B-000007"_qs; // what a batch put into stock is no rework by itself
    const auto says = [&scraps](const QString &word) {
        const auto label = layOutLabel(scraps, {});
        return label && std::any_of(label->texts.begin(), label->texts.end(),
                                    [&word](const LabelText &text) { return text.text.contains(word); });
    };
    QVERIFY(!says(u"REWORK"_qs) && !says(u"B-000007"_qs));
    scraps.isRework = true;
    QVERIFY(says(u"REWORK"_qs));
    QVERIFY(says(u"B-000007"_qs));
}

void LabelTest::aPalletWithoutSsccSaysSo()
{
    const auto saysNone = [](const PalletLabelFacts &facts) {
        const LabelLayout label = laidOut(layOutLabel(facts, {LabelSize::A6, 203}));
        return std::any_of(label.texts.begin(), label.texts.end(),
                           [](const LabelText &text) { return text.text.startsWith(u"none: this is no GS1"); });
    };
    QVERIFY(saysNone(withoutSscc()));
    QVERIFY(!saysNone(cakes()));
    PalletLabelFacts wrong = cakes();
    wrong.sscc = u"340123450000000001"_qs;
    QVERIFY(saysNone(wrong));
}

void LabelTest::endingsAreKnown()
{
    QCOMPARE(*labelFormatOf(u"/some/where.v1/L-1.PDF"_qs), LabelFormat::Pdf);
    QCOMPARE(*labelFormatOf(u"L-1.zpl"_qs), LabelFormat::Zpl);
    QCOMPARE(labelFormatOf(u"L-1.docx"_qs).error().reason, Reason::UnknownAction);
    QCOMPARE(labelFormatOf(u"png"_qs).error().reason, Reason::UnknownAction);
}

QTEST_MAIN(LabelTest)
#include "labeltest.moc"
