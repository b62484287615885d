// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/tablefile.h"
#include "documents/importing/importwords.h"
#include "documents/importing/templates.h"
#include "support/zipmaker.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <xlsxwriter.h>

using namespace bm;
using namespace bm::test;
using Kind = TableCell::Kind;

namespace
{
// The rows as one text: cells with bars, rows with their numbers. A failure is its number and its detail.
QString shown(const TableRead &read)
{
    if (const auto *failure = std::get_if<TableFailure>(&read))
        return u"failure %1 %2"_qs.arg(int(failure->problem)).arg(failure->detail).trimmed();
    const TableFile &file = std::get<TableFile>(read);
    QString text = file.table.titles.join(u'|');
    for (const TableRow &row : file.table.rows) {
        text += u" / %1:"_qs.arg(row.number);
        QStringList cells;
        for (const TableCell &cell : row.cells)
            cells << cell.text;
        text += cells.join(u'|');
    }
    return text;
}

TableProblem problemOf(const TableRead &read)
{
    return std::holds_alternative<TableFailure>(read) ? std::get<TableFailure>(read).problem : TableProblem(-1);
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

// As a spreadsheet program saves it, by another library than the one that reads.
QByteArray writtenBook()
{
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(u"book.xlsx"_qs));
    lxw_workbook *book = workbook_new(path.constData());
    lxw_worksheet *hidden = workbook_add_worksheet(book, "Secret");
    worksheet_write_string(hidden, 0, 0, "Hidden", nullptr);
    worksheet_hide(hidden);
    lxw_worksheet *lots = workbook_add_worksheet(book, "Lots");
    worksheet_activate(lots);
    worksheet_set_first_sheet(lots);
    lxw_format *day = workbook_add_format(book);
    format_set_num_format(day, "dd/mm/yyyy");
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    const char *titles[] = {"Item", "Qty", "Exp", "FTL", "Note"};
    for (lxw_col_t i = 0; i < 5; ++i)
        worksheet_write_string(lots, 2, i, titles[i], bold);
    worksheet_write_string(lots, 3, 0, "Café & <Flour>", nullptr);
    worksheet_write_number(lots, 3, 1, 12.5, nullptr);
    lxw_datetime date{2026, 4, 3, 0, 0, 0};
    worksheet_write_datetime(lots, 3, 2, &date, day);
    worksheet_write_boolean(lots, 3, 3, 1, nullptr);
    char richText[] = "rich ";
    char boldText[] = "text";
    lxw_rich_string_tuple one{nullptr, richText};
    lxw_rich_string_tuple two{bold, boldText};
    lxw_rich_string_tuple *rich[] = {&one, &two, nullptr};
    worksheet_write_rich_string(lots, 3, 4, rich, nullptr);
    worksheet_write_number(lots, 5, 1, 9506000134376.0, nullptr);
    worksheet_write_formula_num(lots, 5, 2, "=1+1", nullptr, 2);
    workbook_close(book);
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no workbook");
    return file.readAll();
}
} // namespace

class TableFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsReadAsItWasMeant_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("encoding");
        const QString rye = u"Nombre;Ciudad\nRío;Logroño €"_qs;
        const QString read = u"Nombre|Ciudad / 2:Río|Logroño €"_qs;
        QTest::newRow("UTF-8") << rye.toUtf8() << read << u"UTF-8"_qs;
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF" + rye.toUtf8()) << read << u"UTF-8"_qs;
        QTest::newRow("UTF-16 LE") << encoded(rye, QStringConverter::Utf16LE) << read << u"UTF-16"_qs;
        QTest::newRow("UTF-16 BE") << encoded(rye, QStringConverter::Utf16BE) << read << u"UTF-16"_qs;
        QTest::newRow("Windows-1252") << QByteArray("Nombre;Ciudad\nR\xEDo;Logro\xF1o \x80") << read
                                      << u"Windows-1252"_qs;
        QTest::newRow("quotes") << QByteArray("a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\n\r\n3,\r\n")
                                << u"a|b / 2:x, \"y\"\r\nz|2 / 4:3"_qs << u"UTF-8"_qs;
        QTest::newRow("tabs") << QByteArray("a, b\tc\n1,5\t2") << u"a, b|c / 2:1,5|2"_qs << u"UTF-8"_qs;
        QTest::newRow("a decimal comma beside semicolons")
            << QByteArray("a;b\n1,5;2,5\n") << u"a|b / 2:1,5|2,5"_qs << u"UTF-8"_qs;
        QTest::newRow("sep=") << QByteArray("sep=;\r\na;b\r\n1;2") << u"a|b / 3:1|2"_qs << u"UTF-8"_qs;
        QTest::newRow("old line ends") << QByteArray("a,b\r1,2\r") << u"a|b / 2:1|2"_qs << u"UTF-8"_qs;
        QTest::newRow("blank lines first") << QByteArray("\n,,\na,b\n\n1,2") << u"a|b / 5:1|2"_qs << u"UTF-8"_qs;
    }
    void csvIsReadAsItWasMeant()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, expected);
        QFETCH(QString, encoding);
        const TableRead read = readTable(content);
        QCOMPARE(shown(read), expected);
        QCOMPARE(std::get<TableFile>(read).encoding, encoding);
        QVERIFY(tableRemark(std::get<TableFile>(read)).contains(encoding));
    }

    void whatIsNoTableIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("problem");
        QTest::newRow("nothing") << QByteArray(" \r\n ") << int(TableProblem::Empty);
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << int(TableProblem::Empty);
        QTest::newRow("open quote") << QByteArray("a,b\n\"x,1\n2,3\n") << int(TableProblem::OpenQuote);
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << int(TableProblem::NotATable);
        QTest::newRow("no Windows sign") << QByteArray("a;b\n\x81;\xFF") << int(TableProblem::NotATable);
        QTest::newRow("half of UTF-16") << QByteArray("\xFF\xFE"
                                                      "a")
                                        << int(TableProblem::NotATable);
        QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << int(TableProblem::OldOrLocked);
        QTest::newRow("another zip") << zipOf({{u"content.xml"_qs, "<office/>"}}) << int(TableProblem::NotATable);
        const QByteArray book = writtenBook();
        QTest::newRow("cut off") << book.left(book.size() / 2) << int(TableProblem::Damaged);
        QByteArray spoilt = book;
        for (qsizetype at = spoilt.indexOf("sheet2.xml") + 40; at < spoilt.indexOf("sheet2.xml") + 90; ++at)
            spoilt[at] = char(~spoilt[at]);
        QTest::newRow("spoilt inside") << spoilt << int(TableProblem::Damaged);
        QTest::newRow("half a part") << handMade({"<row><c t=\"inlineStr\"><is><t>a</t>"})
                                     << int(TableProblem::Damaged);
        QTest::newRow("a billion laughs")
            << handMade({"<row><c t='inlineStr'><is><t>&b;</t></is></c></row>",
                         {},
                         "<sheet name='Sheet1' sheetId='1' r:id='rId1'/>",
                         {},
                         {},
                         "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"})
            << int(TableProblem::DoubtfulParts);
        QTest::newRow("a file from outside") << handMade({"<row><c t='inlineStr'><is><t>&b;</t></is></c></row>",
                                                          {},
                                                          "<sheet name='Sheet1' sheetId='1' r:id='rId1'/>",
                                                          {},
                                                          {},
                                                          "<!DOCTYPE x [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"})
                                             << int(TableProblem::DoubtfulParts);
        QTest::newRow("far to the right")
            << handMade({"<row><c r='XFD1'><v>1</v></c></row>"}) << int(TableProblem::TooManyColumns);
    }
    void whatIsNoTableIsNamed()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, problem);
        const TableRead read = readTable(content);
        QVERIFY2(std::holds_alternative<TableFailure>(read), qPrintable(shown(read)));
        QCOMPARE(int(problemOf(read)), problem);
        QVERIFY(!tableSentence(std::get<TableFailure>(read)).isEmpty());
        QVERIFY(!tableWayOut(std::get<TableFailure>(read)).isEmpty());
    }

    void aBombIsNotUnpacked()
    {
        const QByteArray bomb = handMade({QByteArray(40 * 1024 * 1024, ' ')});
        QVERIFY(bomb.size() < 200'000);
        TableLimits limits;
        limits.partBytes = 8 * 1024 * 1024;
        QCOMPARE(problemOf(readTable(bomb, {}, limits)), TableProblem::TooLarge);
        limits.fileBytes = 1000;
        QCOMPARE(problemOf(readTable(QByteArray(1001, 'a'), {}, limits)), TableProblem::TooLarge);
        limits.rows = 2;
        limits.columns = 2;
        QCOMPARE(problemOf(readTable("a\n1\n2\n3", {}, limits)), TableProblem::TooManyRows);
        QCOMPARE(problemOf(readTable("a,b,c\n1,2,3", {}, limits)), TableProblem::TooManyColumns);
        QCOMPARE(problemOf(readTableFile(u"/no/such.csv"_qs)), TableProblem::Missing);
        QCOMPARE(problemOf(readTableFile(u"/tmp"_qs)), TableProblem::Unreadable);
    }

    void aWorkbookIsReadByItsValues()
    {
        const TableRead read = readTable(writtenBook());
        QCOMPARE(shown(read), u"Item|Qty|Exp|FTL|Note / 4:Café & <Flour>|12.5|2026-04-03|1|rich text / "
                              "6:|9506000134376|2"_qs);
        const TableFile &file = std::get<TableFile>(read);
        QCOMPARE(file.sheets, (QStringList{u"Secret"_qs, u"Lots"_qs}));
        QCOMPARE(file.sheet, u"Lots"_qs); // the first one is hidden
        const auto &cells = file.table.rows[0].cells;
        QCOMPARE(cells[1].kind, Kind::Number);
        QCOMPARE(cells[2].kind, Kind::Date);
        QCOMPARE(cells[3].kind, Kind::Flag);
        QCOMPARE(shown(readTable(writtenBook(), u"secret"_qs)), u"Hidden"_qs);
        QCOMPARE(problemOf(readTable(writtenBook(), u"Nowhere"_qs)), TableProblem::NoSuchSheet);
        QCOMPARE(problemOf(readTable("a,b\n1,2", u"Lots"_qs)), TableProblem::NoSuchSheet);
    }

    void oddCellsAreReadAsWhatTheyAre()
    {
        HandBook book;
        book.texts = "<si><t>Title</t></si><si><r><t xml:space=\"preserve\">two </t></r><r><t>runs</t></r>"
                     "<rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si><si><t>a_x000D_b &amp; c</t></si>";
        book.styles = "<numFmts><numFmt numFmtId='164' formatCode='[$-C0A]d\\ &quot;de&quot;\\ mmmm;@'/>"
                      "<numFmt numFmtId='165' formatCode='0.00\\ &quot;day&quot;'/></numFmts>"
                      "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                      "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
                      "<xf numFmtId='20'/></cellXfs>";
        book.rows =
            "<row><c t='s'><v>0</v></c></row>"
            "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' t='s'><v>2</v></c><c r='C3' s='1'><v>61</v></c>"
            "<c r='D3' s='2'><v>46115.75</v></c><c r='E3' s='3'><v>1.10</v></c><c r='F3' s='4'><v>0.5</v></c></row>"
            "<row><c t='e'><v>#DIV/0!</v></c><c><f>1+1</f></c><c t='str'><f>A1</f><v>kept</v></c><c t='s'><v>99</v></c>"
            "<c s='1'><v>60</v></c><c><v>0.30000000000000004</v></c><c><v>1E-3</v></c><c "
            "t='d'><v>2026-05-04T00:00:00</v></c></row>";
        book.afterRows = "<mergeCells count='1'><mergeCell ref='A3:A4'/></mergeCells>";
        const TableRead read = readTable(handMade(book));
        QCOMPARE(shown(read), u"Title / 3:two runs|a\rb & c|1900-03-01|2026-04-03|1.1|0.5 / "
                              "4:#DIV/0!|=|kept|99|60|0.3|0.001|2026-05-04"_qs);
        const TableFile &file = std::get<TableFile>(read);
        QCOMPARE(file.mergedCells, 1);
        QVERIFY(tableRemark(file).contains(u"merged"_qs));
        const auto &odd = file.table.rows[1].cells;
        QCOMPARE(odd[0].kind, Kind::Broken);
        QCOMPARE(odd[1].kind, Kind::NoValue);
        QVERIFY(!odd[1].isEmpty());
        QCOMPARE(odd[3].kind, Kind::Broken); // a shared text that is not there
        QCOMPARE(odd[4].kind, Kind::Number); // the day that 1900 did not have
        QCOMPARE(odd[7].kind, Kind::Date);
        book.bookProperties = "<workbookPr date1904='1'/>";
        QVERIFY(shown(readTable(handMade(book))).contains(u"1904-03-02|2030-04-04"_qs));
        book.sheets =
            "<sheet name='A' sheetId='1' state='hidden' r:id='rId1'/><sheet name='B' sheetId='2' r:id='rId2'/>";
        QCOMPARE(shown(readTable(handMade(book))), u"Second"_qs);
    }

    void aTemplateIsUnderstoodAgain_data()
    {
        QTest::addColumn<ImportKind>("kind");
        QTest::newRow("suppliers") << ImportKind::Suppliers;
        QTest::newRow("ingredients") << ImportKind::Ingredients;
        QTest::newRow("lots") << ImportKind::Lots;
    }
    void aTemplateIsUnderstoodAgain()
    {
        QFETCH(ImportKind, kind);
        const QTemporaryDir folder;
        for (const QString &name : {u"t.csv"_qs, u"t.xlsx"_qs}) {
            QVERIFY(saveImportTemplate(kind, folder.filePath(name)).ok());
            const TableRead read = readTableFile(folder.filePath(name));
            QVERIFY2(std::holds_alternative<TableFile>(read), qPrintable(shown(read)));
            const QStringList mapping = guessedMapping(kind, std::get<TableFile>(read).table.titles);
            QCOMPARE(size_t(mapping.size()), importFields(kind).size());
            for (qsizetype i = 0; i < mapping.size(); ++i)
                QCOMPARE(mapping[i], QString::fromLatin1(importFields(kind)[size_t(i)].name));
        }
        QCOMPARE(columnLetter(0), u"A"_qs);
        QCOMPARE(columnLetter(27), u"AB"_qs);
    }
};

QTEST_GUILESS_MAIN(TableFileTest)
#include "tablefiletest.moc"
