// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace bm
{

// What stands in one cell of a spreadsheet. Only a text can be read in more than one way: a figure of a workbook is a
// number with a point, a date is YYYY-MM-DD.
struct TableCell
{
    enum class Kind {
        Text,
        Number,
        Date,
        Flag,    // "1" or "0"
        Broken,  // the spreadsheet's own error, e.g. #DIV/0!
        NoValue, // a formula that nobody has computed
    };
    QString text;
    Kind kind = Kind::Text;

    bool isEmpty() const { return kind != Kind::NoValue && text.trimmed().isEmpty(); }
    friend bool operator==(const TableCell &, const TableCell &) = default;
};

struct TableRow
{
    int number = 0; // as the spreadsheet counts, from 1
    std::vector<TableCell> cells;
};

// The titles of the first row that is not blank, and the rows below it that are not blank.
struct ImportTable
{
    QStringList titles;
    std::vector<TableRow> rows;
};

} // namespace bm
