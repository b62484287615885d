// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/workbookwriter.h"

#include <QFile>
#include <algorithm>
#include <xlsxwriter.h>

namespace bm
{
namespace
{
constexpr qsizetype longestCell = 32'767; // UTF-16 units
constexpr double widest = 32;             // characters

QByteArray cellText(const QString &text)
{
    return (text.size() <= longestCell ? text : QString(text.left(longestCell - 1) + QChar(0x2026))).toUtf8();
}

Error notWritten(int error)
{
    return {Reason::DiskFull, {}, QString::fromLatin1(lxw_strerror(static_cast<lxw_error>(error)))};
}
} // namespace

WorkbookWriter::WorkbookWriter() = default;

WorkbookWriter::~WorkbookWriter()
{
    if (m_book)
        workbook_close(m_book);
}

Done WorkbookWriter::begin()
{
    if (!m_scratch.isValid())
        return Error{Reason::CannotOpen, {}, m_scratch.errorString()};
    m_folder = QFile::encodeName(m_scratch.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folder.data();
    m_book = workbook_new_opt(QFile::encodeName(m_scratch.filePath(QStringLiteral("book.xlsx"))).constData(), &options);
    if (!m_book)
        return Error{Reason::CannotOpen, {}, m_scratch.path()};
    m_head = workbook_add_format(m_book);
    format_set_bold(m_head);
    m_day = workbook_add_format(m_book);
    format_set_num_format(m_day, "mm/dd/yyyy");
    return {};
}

Done WorkbookWriter::addSheet(const QString &name, const QStringList &titles)
{
    BM_TRY(endSheet());
    m_sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (!m_sheet)
        return Error{Reason::Internal, {}, name};
    m_columns = int(titles.size());
    m_row = 1;
    for (int column = 0; column < m_columns; ++column) {
        const auto position = static_cast<lxw_col_t>(column);
        // The whole title would be a column as wide as the screen.
        worksheet_set_column(m_sheet, position, position, std::min(widest, double(titles[column].size()) + 3), nullptr);
        const lxw_error error =
            worksheet_write_string(m_sheet, 0, position, cellText(titles[column]).constData(), m_head);
        if (error != LXW_NO_ERROR)
            return notWritten(error);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    return {};
}

int WorkbookWriter::write(int column, const StreamedCell &cell)
{
    const auto row = static_cast<lxw_row_t>(m_row);
    const auto position = static_cast<lxw_col_t>(column);
    if (const auto *text = std::get_if<QString>(&cell))
        return text->isEmpty() ? LXW_NO_ERROR
                               : worksheet_write_string(m_sheet, row, position, cellText(*text).constData(), nullptr);
    if (const auto *quantity = std::get_if<std::optional<Quantity>>(&cell))
        return *quantity ? worksheet_write_number(m_sheet, row, position,
                                                  static_cast<double>((*quantity)->thousandths()) / 1000, nullptr)
                         : LXW_NO_ERROR;
    const QDate day = std::get<QDate>(cell);
    if (!day.isValid())
        return LXW_NO_ERROR;
    lxw_datetime value{day.year(), day.month(), day.day(), 0, 0, 0};
    return worksheet_write_datetime(m_sheet, row, position, &value, m_day);
}

Done WorkbookWriter::addRow(const std::vector<StreamedCell> &cells)
{
    if (m_row > mostRows)
        return Error{Reason::TooLong, QStringLiteral("rows"), QString::number(mostRows)};
    for (size_t column = 0; column < cells.size(); ++column)
        if (const int error = write(int(column), cells[column]); error != LXW_NO_ERROR)
            return notWritten(error);
    ++m_row;
    return {};
}

Done WorkbookWriter::endSheet()
{
    if (!m_sheet)
        return {};
    const lxw_error error =
        worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(m_row - 1), static_cast<lxw_col_t>(m_columns - 1));
    return error == LXW_NO_ERROR ? Done() : Done(notWritten(error));
}

Result<QByteArray> WorkbookWriter::finish()
{
    BM_TRY(endSheet());
    const lxw_error closed = workbook_close(m_book); // frees it also when it fails
    m_book = nullptr;
    if (closed != LXW_NO_ERROR)
        return notWritten(closed);
    QFile file(m_scratch.filePath(QStringLiteral("book.xlsx")));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::CannotOpen, {}, file.errorString()};
    return file.readAll();
}

} // namespace bm
