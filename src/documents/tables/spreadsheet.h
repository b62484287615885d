// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"
#include "domain/result.h"

#include <QDateTime>
#include <QStringList>
#include <variant>
#include <vector>

namespace bm
{

// One cell: text stays text whatever it looks like, so that no text becomes a formula or a link; a quantity is a number
// with three places; a moment is a date cell, in UTC. An empty text is an empty cell.
using SheetCell = std::variant<QString, Quantity, QDateTime>;

// One head row, then rows of as many cells; the head is frozen and can be filtered by.
struct Sheet
{
    QString name; // at most 31 characters, without []:*?/\ (those are left out)
    QStringList titles;
    std::vector<std::vector<SheetCell>> rows;
};

// An XLSX workbook. A text of more than 32,767 characters, which no cell holds, is cut and ends in an ellipsis.
// Errors: DiskFull, CannotOpen when there is no room for its temporary file.
Result<QByteArray> spreadsheet(const std::vector<Sheet> &sheets);

} // namespace bm
