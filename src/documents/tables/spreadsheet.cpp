// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/spreadsheet.h"

#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <xlsxwriter.h>

namespace bm
{
namespace
{
constexpr qsizetype longestCell = 32'767; // UTF-16 units, ECMA-376 as the programs that read it keep to it
constexpr qsizetype longestName = 31;
constexpr int widestColumn = 60; // characters

struct Formats
{
    lxw_format *head = nullptr;
    lxw_format *quantity = nullptr;
    lxw_format *moment = nullptr;
};

QByteArray cellText(const QString &text)
{
    return (text.size() <= longestCell ? text : QString(text.left(longestCell - 1) + QChar(0x2026))).toUtf8();
}

QByteArray sheetName(QString name)
{
    static const QString forbidden = QStringLiteral("[]:*?/\\");
    name.removeIf([](QChar sign) { return forbidden.contains(sign); });
    return name.left(longestName).toUtf8();
}

lxw_error writeText(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
{
    return text.isEmpty() ? LXW_NO_ERROR
                          : worksheet_write_string(sheet, row, column, cellText(text).constData(), format);
}

lxw_error writeMoment(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QDateTime &moment,
                      const Formats &formats)
{
    if (!moment.isValid())
        return LXW_NO_ERROR;
    const QDateTime utc = moment.toUTC();
    const QDate day = utc.date();
    const QTime time = utc.time();
    lxw_datetime value{day.year(),  day.month(),   day.day(),
                       time.hour(), time.minute(), time.second() + time.msec() / 1000.0};
    return worksheet_write_datetime(sheet, row, column, &value, formats.moment);
}

lxw_error writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const SheetCell &cell,
                    const Formats &formats)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return writeText(sheet, row, column, *text, nullptr);
    if (const auto *quantity = std::get_if<Quantity>(&cell))
        return worksheet_write_number(sheet, row, column, static_cast<double>(quantity->thousandths()) / 1000,
                                      formats.quantity);
    return writeMoment(sheet, row, column, std::get<QDateTime>(cell), formats);
}

qsizetype widthOf(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return text->size();
    return std::holds_alternative<Quantity>(cell) ? 12 : 19;
}

void setWidths(lxw_worksheet *sheet, const Sheet &content)
{
    for (qsizetype column = 0; column < content.titles.size(); ++column) {
        qsizetype widest = content.titles[column].size() + 3; // the filter's arrow
        for (const auto &row : content.rows)
            widest = std::max(widest, widthOf(row[size_t(column)]));
        const auto position = static_cast<lxw_col_t>(column);
        worksheet_set_column(sheet, position, position,
                             static_cast<double>(std::min<qsizetype>(widest + 1, widestColumn)), nullptr);
    }
}

lxw_error writeSheet(lxw_workbook *book, const Sheet &content, const Formats &formats)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, sheetName(content.name).constData());
    if (!sheet)
        return LXW_ERROR_PARAMETER_VALIDATION;
    setWidths(sheet, content);
    lxw_error error = LXW_NO_ERROR;
    const auto keep = [&error](lxw_error one) { error = error == LXW_NO_ERROR ? one : error; };
    for (qsizetype column = 0; column < content.titles.size(); ++column)
        keep(writeText(sheet, 0, static_cast<lxw_col_t>(column), content.titles[column], formats.head));
    for (size_t row = 0; row < content.rows.size(); ++row) {
        for (size_t column = 0; column < content.rows[row].size(); ++column)
            keep(writeCell(sheet, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column),
                           content.rows[row][column], formats));
    }
    worksheet_freeze_panes(sheet, 1, 0);
    keep(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(content.rows.size()),
                              static_cast<lxw_col_t>(content.titles.size() - 1)));
    return error;
}

Formats formatsOf(lxw_workbook *book)
{
    Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.head);
    format_set_num_format(formats.quantity, "#,##0.000");
    format_set_num_format(formats.moment, "yyyy-mm-dd hh:mm:ss");
    return formats;
}

Done writeBook(const QString &path, const QString &scratch, const std::vector<Sheet> &sheets)
{
    QByteArray folder = QFile::encodeName(scratch);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // rows are written in order and forgotten
    options.tmpdir = folder.data();
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book)
        return Error{Reason::CannotOpen, {}, path};
    const Formats formats = formatsOf(book);
    lxw_error error = LXW_NO_ERROR;
    for (const Sheet &sheet : sheets) {
        const lxw_error one = writeSheet(book, sheet, formats);
        error = error == LXW_NO_ERROR ? one : error;
    }
    const lxw_error closed = workbook_close(book); // frees it also when it fails
    error = error == LXW_NO_ERROR ? closed : error;
    if (error != LXW_NO_ERROR)
        return Error{Reason::DiskFull, {}, QString::fromLatin1(lxw_strerror(error))};
    return {};
}
} // namespace

Result<QByteArray> spreadsheet(const std::vector<Sheet> &sheets)
{
    const QTemporaryDir scratch;
    if (!scratch.isValid())
        return Error{Reason::CannotOpen, {}, scratch.errorString()};
    const QString path = scratch.filePath(QStringLiteral("book.xlsx"));
    BM_TRY(writeBook(path, scratch.path(), sheets));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::CannotOpen, {}, file.errorString()};
    return file.readAll();
}

} // namespace bm
