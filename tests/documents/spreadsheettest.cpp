// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/spreadsheet.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bm;

namespace
{
// A part of the workbook, as unzip gives it out.
QByteArray partOf(const QByteArray &workbook, const QString &part)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("book.xlsx")));
    if (!file.open(QIODevice::WriteOnly) || file.write(workbook) != workbook.size())
        qFatal("%s", qPrintable(file.errorString()));
    file.close();
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), file.fileName(), part});
    if (!unzip.waitForFinished() || unzip.exitStatus() != QProcess::NormalExit)
        qFatal("unzip: %s", qPrintable(unzip.errorString()));
    return unzip.readAllStandardOutput();
}

const QString sheet1 = QStringLiteral("xl/worksheets/sheet1.xml");
} // namespace

class SpreadsheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTextBecomesAFormulaOrALink_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"=1+1", "+HYPERLINK(\"http://x\",\"y\")", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0",
                                 "\t=1+1", "http://example.org", "mailto:a@b.c", "internal:Sheet2!A1", "{=1+1}"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void noTextBecomesAFormulaOrALink()
    {
        QFETCH(QString, text);
        const auto workbook = spreadsheet({{QStringLiteral("S"), {text}, {{text}}}});
        QVERIFY(workbook.ok());
        const QByteArray xml = partOf(*workbook, sheet1);
        QVERIFY(xml.contains("<sheetData>"));
        QVERIFY2(!xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("hyperlink"), xml.constData());
        // As text, and whole.
        QCOMPARE(xml.count("t=\"inlineStr\""), 2);
        QVERIFY2(xml.contains(text.trimmed().toHtmlEscaped().replace(u"&quot;"_qs, u"\""_qs).toUtf8()),
                 xml.constData());
    }

    void quantitiesAndMomentsAreNumbers()
    {
        const QDateTime moment(QDate(2026, 5, 4), QTime(9, 30), Qt::UTC);
        const auto workbook = spreadsheet({{QStringLiteral("S"),
                                            {QStringLiteral("q"), QStringLiteral("t"), QStringLiteral("e")},
                                            {{Quantity::ofThousandths(12'345), moment, QString()}}}});
        QVERIFY(workbook.ok());
        const QByteArray xml = partOf(*workbook, sheet1);
        QVERIFY2(xml.contains("<v>12.345</v>"), xml.constData());
        QVERIFY2(xml.contains("<v>46146.395833333"), xml.constData()); // days since 1899-12-30
        QVERIFY(xml.contains("<autoFilter ref=\"A1:C2\"/>"));
        QVERIFY(xml.contains("state=\"frozen\""));
    }

    void whatACellCannotHoldIsCutAndSaysSo()
    {
        const auto workbook = spreadsheet({{QStringLiteral("a/b:c*d?e[f]g\\") + QString(40, u'x'),
                                            {QStringLiteral("t")},
                                            {{QString(40'000, u'y')}}}});
        QVERIFY(workbook.ok());
        QVERIFY(partOf(*workbook, sheet1).contains(QByteArray(QByteArray(32'766, 'y') + "\xE2\x80\xA6<")));
        QVERIFY(partOf(*workbook, QStringLiteral("xl/workbook.xml")).contains("name=\"abcdefgxxx"));
    }

    void controlCharactersLeaveAReadableFile()
    {
        const auto workbook =
            spreadsheet({{QStringLiteral("S"), {QStringLiteral("t")}, {{QStringLiteral("a\x01\x1Fz")}}}});
        QVERIFY(workbook.ok());
        const QByteArray xml = partOf(*workbook, sheet1);
        QVERIFY2(!xml.contains('\x01') && !xml.contains('\x1F') && xml.contains("z<"), xml.constData());
    }
};

QTEST_GUILESS_MAIN(SpreadsheetTest)
#include "spreadsheettest.moc"
