// SPDX-License-Identifier: GPL-3.0-or-later
// The paper of a batch, read back as whoever holds it does: its text, its pages and its code.
#include "documents/batchsheet/batchsheet.h"
#include "support/scannereye.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace bm;

namespace
{
Quantity kg(qint64 whole)
{
    return Quantity::ofUnits(whole);
}

BatchSheetFacts bread(int uses = 4)
{
    BatchSheetFacts facts;
    facts.run.id = RunId(1);
    facts.run.batchNumber = u"B-000123"_qs;
    facts.run.recipeName = u"Weißbrot mit Käse – pan de ñandú"_qs;
    facts.run.planned = kg(100);
    facts.run.actual = kg(95);
    facts.run.unit = u"kg"_qs;
    facts.run.status = u"COMPLETED"_qs;
    facts.run.qualityStatus = u"PASSED"_qs;
    facts.run.line = u"Línea 2"_qs;
    facts.run.startedAt = QDateTime(QDate(2026, 5, 4), QTime(8, 0), Qt::UTC);
    facts.run.endedAt = facts.run.startedAt.addSecs(7200);
    facts.instructions = u"Knead for 8 minutes.\nProof for an hour."_qs;
    facts.temperature = Quantity::ofThousandths(24'500);
    facts.needs = {{IngredientId(1), u"Weizenmehl"_qs, kg(60), {}, u"kg"_qs, u"L-000001"_qs, u"Silo 3"_qs},
                   {IngredientId(2), u"Azúcar"_qs, kg(40), {}, u"kg"_qs, {}, {}}};
    RunAmounts amounts;
    for (int i = 0; i < uses; ++i) {
        BatchUse use;
        use.id = 100 + i;
        use.lotCode = u"L-%1"_qs.arg(i + 1, 6, 10, QChar(u'0'));
        use.ingredientName = u"Ingredient %1"_qs.arg(i + 1);
        use.quantity = kg(25);
        use.unit = u"kg"_qs;
        use.addedAt = facts.run.startedAt.addSecs(60 * i);
        use.addedBy = u"maría"_qs;
        facts.uses.push_back(use);
    }
    BatchUse back = facts.uses.front();
    back.id = 900;
    back.quantity = -kg(1);
    back.corrects = 100;
    back.notes = u"too much"_qs;
    facts.uses.push_back(back);
    for (const BatchUse &use : facts.uses)
        amounts.in.push_back({use.ingredientName, use.lotCode, use.quantity, use.unit});
    amounts.made = {facts.run.recipeName, {}, facts.run.actual, u"kg"_qs};
    RunLoss loss;
    loss.id = 1;
    loss.quantity = kg(2);
    loss.unit = u"kg"_qs;
    loss.reason = u"burnt crusts"_qs;
    loss.lostAt = facts.run.endedAt;
    loss.lostBy = u"maría"_qs;
    amounts.waste = {{loss.reason, {}, loss.quantity, loss.unit}};
    facts.balance.run = facts.run;
    facts.balance.made = facts.run.actual;
    facts.balance.losses = {loss};
    facts.balance.balance = balanceOf(amounts);
    facts.balance.packed = kg(90);
    facts.balance.tolerance = kg(2);
    facts.checks = {{u"run check"_qs, u"PASSED"_qs, {}, {}, u"fine crumb"_qs, facts.run.endedAt, u"quentin"_qs}};
    facts.pallets = {{u"P-000007"_qs, kg(90), u"ACTIVE"_qs, u"A-12"_qs}};
    facts.signatures = {{u"amended the yield"_qs, u"counted again"_qs, facts.run.endedAt, u"otto"_qs}};
    facts.readAt = facts.run.endedAt;
    facts.readBy = u"quentin"_qs;
    return facts;
}

struct Printed
{
    QStringList pages;
    QList<QImage> pictures;
};

Printed printed(const BatchSheetFacts &facts, SheetKind kind)
{
    Printed printed;
    const Result<BatchSheet> sheet = BatchSheet::make(facts, kind);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"sheet.pdf"_qs));
    if (!sheet || !file.open(QIODevice::WriteOnly) || file.write(sheet->pdf()) <= 0)
        return printed;
    file.close();
    QProcess process;
    process.start(u"pdftotext"_qs, {u"-layout"_qs, file.fileName(), u"-"_qs});
    if (!process.waitForFinished())
        return printed;
    printed.pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
    process.start(u"pdftoppm"_qs, {u"-r"_qs, u"150"_qs, u"-png"_qs, file.fileName(), folder.filePath(u"page"_qs)});
    if (!process.waitForFinished())
        return printed;
    const QDir there(folder.path());
    for (const QString &name : there.entryList({u"page*.png"_qs}, QDir::Files, QDir::Name)) {
        printed.pictures << QImage(there.filePath(name));
        if (const QString kept = qEnvironmentVariable("BM_PICTURES"); !kept.isEmpty())
            printed.pictures.back().save(kept +
                                         u"/sheet-%1-%2-%3"_qs.arg(QString::fromLatin1(QTest::currentTestFunction()),
                                                                   QString::number(int(kind)), name));
    }
    return printed;
}

// The symbol stands in the top right corner.
test::Seen symbolOf(const QImage &page)
{
    return test::seen(page, QRect(page.width() * 2 / 3, 0, page.width() / 3, page.height() / 5));
}
} // namespace

class BatchSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlanHasRoomToWriteOn()
    {
        BatchSheetFacts facts = bread();
        facts.run.status = u"PLANNED"_qs;
        const Printed paper = printed(facts, SheetKind::Planned);
        QCOMPARE(paper.pages.size(), 1);
        const QString text = paper.pages.front().simplified();
        for (const QString &words :
             {u"Batch sheet, as planned"_qs, u"B-000123"_qs, u"Weißbrot mit Käse – pan de ñandú"_qs, u"100 kg"_qs,
              u"Línea 2"_qs, u"Weizenmehl 60 kg L-000001 Silo 3"_qs, u"Azúcar 40 kg none usable"_qs, u"Lot used"_qs,
              u"Weighed"_qs, u"Knead for 8 minutes."_qs, u"Proof for an hour."_qs, u"Checked by, date"_qs,
              u"Page 1 of 1"_qs})
            QVERIFY2(text.contains(words), qPrintable(words + u'\n' + text));
        QVERIFY(!text.contains(u"Mass balance"_qs));
        // Of a batch that is finished nobody looked for lots.
        QVERIFY(!printed(bread(), SheetKind::Planned).pages.front().contains(u"none usable"_qs));
        const auto seen = symbolOf(paper.pictures.front());
        QCOMPARE(seen.format, u"QRCode"_qs);
        QCOMPARE(seen.text, u"B-000123"_qs);
    }

    void theStepsAreOnIt()
    {
        BatchSheetFacts facts = bread();
        RunStep bake;
        bake.planned = {2, u"BAKE"_qs, u"Golden brown"_qs, {}};
        bake.planned.readings = {{1, u"CORE_TEMPERATURE"_qs, {}, u"°C"_qs, kg(94), {}, true},
                                 {2, u"TIME"_qs, {}, u"min"_qs, {}, {}, false}};
        RunReading low;
        low.value = kg(90);
        low.reason = u"oven door"_qs;
        low.readAt = facts.run.startedAt;
        low.readBy = u"maría"_qs;
        low.signedBy = u"otto"_qs;
        bake.readings = {low, std::nullopt};
        bake.mark = 1;
        bake.doneAt = facts.run.endedAt;
        bake.doneBy = u"maría"_qs;
        facts.steps = {bake};
        const QString made = printed(facts, SheetKind::Made).pages.join(u' ').simplified();
        for (const QString &words :
             {u"Steps and readings"_qs, u"1 Bake"_qs, u"Golden brown"_qs, u"Core temperature"_qs, u"at least 94 °C"_qs,
              u"90 °C"_qs, u"Below"_qs, u"oven door"_qs, u"otto"_qs, u"not read"_qs, u"done"_qs})
            QVERIFY2(made.contains(words), qPrintable(words + u'\n' + made));
        facts.run.status = u"PLANNED"_qs;
        const QString planned = printed(facts, SheetKind::Planned).pages.join(u' ').simplified();
        for (const QString &words : {u"1 Bake"_qs, u"Golden brown"_qs, u"at least 94 °C"_qs, u"Time (optional)"_qs})
            QVERIFY2(planned.contains(words), qPrintable(words + u'\n' + planned));
        QVERIFY2(!planned.contains(u"90 °C"), qPrintable(planned));
    }

    void whatWasMadeIsOnIt()
    {
        const Printed paper = printed(bread(), SheetKind::Made);
        QCOMPARE(paper.pages.size(), 1);
        const QString text = paper.pages.front().simplified();
        for (const QString &words : {u"Batch sheet, as made"_qs,
                                     u"95 kg"_qs,
                                     u"Finished"_qs,
                                     u"Passed"_qs,
                                     u"L-000001"_qs,
                                     u"-1 kg"_qs,
                                     u"Taken back from no. 1"_qs,
                                     u"too much"_qs,
                                     u"maría"_qs,
                                     u"4 May 2026"_qs,
                                     u"Mass balance"_qs,
                                     u"Went in 99 kg"_qs,
                                     u"Waste 2 kg"_qs,
                                     u"burnt crusts"_qs,
                                     u"Unexplained 2 kg"_qs,
                                     u"24.5 °C"_qs,
                                     u"Quality of the batch"_qs,
                                     u"fine crumb"_qs,
                                     u"P-000007"_qs,
                                     u"otto"_qs,
                                     u"Released by, date"_qs})
            QVERIFY2(text.contains(words), qPrintable(words + u'\n' + text));
        QCOMPARE(symbolOf(paper.pictures.front()).text, u"B-000123"_qs);
    }

    // Sixty lots and more: every page says what it belongs to, the table's heading is on each, and no line is lost.
    void aLongBatchGoesOverPages()
    {
        const Printed paper = printed(bread(75), SheetKind::Made);
        QVERIFY2(paper.pages.size() >= 2, qPrintable(QString::number(paper.pages.size())));
        QCOMPARE(paper.pages.size(), paper.pictures.size());
        for (qsizetype i = 0; i < paper.pages.size(); ++i) {
            const QString text = paper.pages[i].simplified();
            QVERIFY(text.contains(u"B-000123"_qs));
            QVERIFY2(text.contains(u"Page %1 of %2"_qs.arg(i + 1).arg(paper.pages.size())), qPrintable(text));
            QCOMPARE(symbolOf(paper.pictures[i]).text, u"B-000123"_qs);
            if (text.contains(u"What went in (continued)"_qs))
                QVERIFY(text.contains(u"No. Lot Ingredient Quantity When By Remark"_qs));
        }
        QVERIFY(paper.pages[1].contains(u"What went in (continued)"_qs));
        const QString all = paper.pages.join(u'\n');
        for (int i = 1; i <= 75; ++i)
            QCOMPARE(all.count(u"L-%1"_qs.arg(i, 6, 10, QChar(u'0'))), i == 1 ? 2 : 1);
    }

    // As long as somebody may type: nothing runs out of its column or over the foot of the page.
    void longNamesStayOnThePage()
    {
        BatchSheetFacts facts = bread();
        facts.run.recipeName = u"Roggenvollkornsauerteigbrot "_qs.repeated(18).trimmed();
        facts.uses.front().ingredientName = QString(400, u'W');
        facts.uses.front().notes = u"wet "_qs.repeated(1000);
        facts.balance.notes = u"The oven stood still. "_qs.repeated(180);
        facts.instructions = u"Knead.\n"_qs.repeated(400);
        for (const SheetKind kind : {SheetKind::Planned, SheetKind::Made}) {
            const Printed paper = printed(facts, kind);
            QVERIFY(!paper.pages.isEmpty());
            for (const QImage &page : paper.pictures) {
                // 8 mm at the sides and 10 mm at the foot stay white.
                const int edge = page.width() * 8 / 210;
                for (int y = 0; y < page.height(); ++y) {
                    for (int x = 0; x < edge; ++x)
                        QVERIFY2(qGray(page.pixel(x, y)) > 250 && qGray(page.pixel(page.width() - 1 - x, y)) > 250,
                                 qPrintable(u"%1, %2"_qs.arg(x).arg(y)));
                }
                for (int y = page.height() - page.height() * 9 / 297; y < page.height(); ++y) {
                    for (int x = 0; x < page.width(); ++x)
                        QVERIFY2(qGray(page.pixel(x, y)) > 250, qPrintable(u"%1, %2"_qs.arg(x).arg(y)));
                }
            }
        }
    }

    void itSpeaksSpanish()
    {
        QTranslator spanish;
        QVERIFY(spanish.load(u":/i18n/bakermaiden_es.qm"_qs));
        QCoreApplication::installTranslator(&spanish);
        QLocale::setDefault(QLocale(QLocale::Spanish));
        const Printed paper = printed(bread(), SheetKind::Made);
        const Printed plan = printed(bread(), SheetKind::Planned);
        QLocale::setDefault(QLocale::c());
        QCoreApplication::removeTranslator(&spanish);
        const QString text = paper.pages.join(u'\n').simplified();
        for (const QString &words : {u"Hoja de la tanda, lo elaborado"_qs, u"Balance de masas"_qs, u"24,5 °C"_qs})
            QVERIFY2(text.contains(words), qPrintable(words + u'\n' + text));
        QVERIFY(plan.pages.join(u'\n').contains(u"Hoja de la tanda, lo planificado"_qs));
        for (const char *left : {"Went in", "Quantity", "Signatures", "What went in", "Page"})
            QVERIFY2(!text.contains(QLatin1String(left)), left);
    }

    void aNumberThatNoSymbolHoldsIsSaid()
    {
        BatchSheetFacts facts = bread();
        facts.run.batchNumber = QString(8000, u'B');
        QVERIFY(!BatchSheet::make(facts, SheetKind::Made));
    }
};

QTEST_MAIN(BatchSheetTest)
#include "batchsheettest.moc"
