// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/xlsxtable.h"

#include "documents/tables/cellformats.h"
#include "documents/tables/csvtable.h"
#include "documents/tables/workbook.h"

#include <algorithm>

namespace bm
{
namespace
{
using Failure = std::optional<TableFailure>;
using Kind = TableCell::Kind;

// "BC12" is column 54, counted from 0; -1 when it says no column.
int columnOf(QStringView reference)
{
    int column = 0;
    qsizetype letters = 0;
    while (letters < reference.size() && reference[letters] >= u'A' && reference[letters] <= u'Z' && letters < 4)
        column = column * 26 + (reference[letters++].unicode() - u'A' + 1);
    return letters == 0 ? -1 : column - 1;
}

// The cells of one sheet, row by row.
class SheetReader
{
public:
    SheetReader(const Workbook &book, const TableLimits &limits, TableFile &file)
        : m_book(book), m_limits(limits), m_file(file)
    {
    }

    Failure take(QXmlStreamReader &xml)
    {
        if (xml.name() == u"row")
            return begin(xml.attributes().value(QLatin1String("r")));
        if (xml.name() == u"c")
            return cell(xml);
        if (xml.name() == u"mergeCell")
            ++m_file.mergedCells;
        return std::nullopt;
    }

    Failure finish() { return takeRow(m_file.table, std::exchange(m_row, {}), m_limits); }

private:
    Failure begin(QStringView number)
    {
        const int before = m_row.number;
        if (auto failure = finish())
            return failure;
        bool isNumber = false;
        const int said = number.toInt(&isNumber);
        m_row.number = isNumber ? said : before + 1;
        return std::nullopt;
    }

    Failure cell(QXmlStreamReader &xml)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        const int said = columnOf(attributes.value(QLatin1String("r")));
        const auto column = said < 0 ? m_row.cells.size() : size_t(said);
        TableCell value = valueOf(xml, attributes);
        if (value.isEmpty())
            return std::nullopt;
        // Before room is made for it: a single cell far out at the right is cheap to write.
        if (column >= size_t(m_limits.columns))
            return TableFailure{TableProblem::TooManyColumns, QString::number(m_limits.columns)};
        if (m_row.cells.size() <= column)
            m_row.cells.resize(column + 1);
        m_row.cells[column] = std::move(value);
        return std::nullopt;
    }

    TableCell valueOf(QXmlStreamReader &xml, const QXmlStreamAttributes &attributes)
    {
        const QString type = attributes.value(QLatin1String("t")).toString();
        const auto style = attributes.value(QLatin1String("s")).toULongLong();
        QString value;
        QString inlined;
        bool hasValue = false;
        bool hasFormula = false;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"v") {
                value = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                hasValue = true;
            } else if (xml.name() == u"is") {
                inlined = richText(xml);
            } else {
                hasFormula = hasFormula || xml.name() == u"f";
                xml.skipCurrentElement();
            }
        }
        if (hasFormula && (!hasValue || (value.isEmpty() && type != u"str")))
            return {QStringLiteral("="), Kind::NoValue};
        return type == u"inlineStr" ? TableCell{inlined, Kind::Text} : typed(type, value, size_t(style));
    }

    TableCell typed(const QString &type, const QString &value, size_t style) const
    {
        if (type == u"s") {
            bool isNumber = false;
            const int index = value.toInt(&isNumber);
            if (!isNumber || index < 0 || index >= m_book.texts.size())
                return {value, Kind::Broken};
            return {m_book.texts[index], Kind::Text};
        }
        if (type == u"str")
            return {value, Kind::Text};
        if (type == u"b")
            return {value.trimmed(), Kind::Flag};
        if (type == u"e")
            return {value, Kind::Broken};
        if (type == u"d")
            return {value.left(10), Kind::Date};
        return number(value, style);
    }

    TableCell number(const QString &value, size_t style) const
    {
        if (value.trimmed().isEmpty())
            return {};
        bool isNumber = false;
        const double figure = value.toDouble(&isNumber);
        if (!isNumber)
            return {value, Kind::Broken};
        if (style < m_book.showsDate.size() && m_book.showsDate[style]) {
            if (const auto day = dayOfSerial(figure, m_book.since1904))
                return {*day, Kind::Date};
        }
        return {plainNumber(figure), Kind::Number};
    }

    const Workbook &m_book;
    const TableLimits &m_limits;
    TableFile &m_file;
    TableRow m_row;
};

const WorkbookSheet *sheetNamed(const Workbook &book, const QString &name)
{
    const auto begin = book.sheets.begin();
    const auto end = book.sheets.end();
    auto found = std::find_if(begin, end, [&](const WorkbookSheet &sheet) {
        return name.isEmpty() ? !sheet.isHidden : sheet.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (found == end && name.isEmpty())
        found = begin; // all of them hidden
    return found == end ? nullptr : &*found;
}

TableRead readSheet(const QByteArray &content, const Workbook &book, const WorkbookSheet &sheet,
                    const TableLimits &limits)
{
    const auto read = zipParts(
        content, [&](const QString &name) { return name == sheet.part; }, limits.partBytes);
    if (const auto *failure = std::get_if<TableFailure>(&read))
        return *failure;
    const auto &parts = std::get<ZipParts>(read);
    if (!parts.contains(sheet.part))
        return TableFailure{TableProblem::Damaged, sheet.name};
    TableFile file;
    for (const WorkbookSheet &each : book.sheets)
        file.sheets << each.name;
    file.sheet = sheet.name;
    SheetReader reader(book, limits, file);
    Failure failure =
        walkXml(parts[sheet.part], sheet.part, [&reader](QXmlStreamReader &xml) { return reader.take(xml); });
    if (!failure)
        failure = reader.finish();
    if (failure)
        return *failure;
    if (file.table.titles.isEmpty())
        return TableFailure{TableProblem::Empty, sheet.name};
    return file;
}
} // namespace

TableRead readXlsx(const QByteArray &content, const QString &sheet, const TableLimits &limits)
{
    const auto read = readWorkbook(content, limits);
    if (const auto *failure = std::get_if<TableFailure>(&read))
        return *failure;
    const auto &book = std::get<Workbook>(read);
    if (book.sheets.empty())
        return TableFailure{TableProblem::Damaged, QStringLiteral("xl/workbook.xml")};
    const WorkbookSheet *chosen = sheetNamed(book, sheet);
    if (!chosen)
        return TableFailure{TableProblem::NoSuchSheet, sheet.trimmed()};
    return readSheet(content, book, *chosen, limits);
}

} // namespace bm
