// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"
#include "domain/result.h"

#include <QDate>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace bm
{

// One cell of a streamed sheet: text stays text whatever it looks like; a quantity is a number; a day is a date cell
// that shows mm/dd/yyyy. An empty text, an unknown quantity and an invalid day are empty cells.
using StreamedCell = std::variant<QString, std::optional<Quantity>, QDate>;

// An XLSX workbook of any length, written row by row and forgotten: plain sheets for other programs, each with one head
// row that is frozen and can be filtered by.
class WorkbookWriter
{
public:
    static constexpr int mostRows = 1'048'575; // below the head, ECMA-376 as the programs that read it keep to it

    WorkbookWriter();
    ~WorkbookWriter();
    WorkbookWriter(const WorkbookWriter &) = delete;
    WorkbookWriter &operator=(const WorkbookWriter &) = delete;

    // Errors: CannotOpen when there is no room for its temporary file, DiskFull.
    Done begin();
    // Of what was begun; rows go into the sheet that was added last.
    Done addSheet(const QString &name, const QStringList &titles);
    // Errors: TooLong (rows), DiskFull.
    Done addRow(const std::vector<StreamedCell> &cells);
    // The number of the last row as the program that shows it counts: the head is 1.
    int row() const { return m_row; }
    // All of it. Errors: DiskFull.
    Result<QByteArray> finish();

private:
    Done endSheet();
    int write(int column, const StreamedCell &cell);

    QTemporaryDir m_scratch;
    QByteArray m_folder; // must outlive the book
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_day = nullptr;
    int m_row = 0;
    int m_columns = 0;
};

} // namespace bm
