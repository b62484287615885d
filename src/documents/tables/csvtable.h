// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tables/tablefile.h"

namespace bm
{

// See readTable().
TableRead readCsv(const QByteArray &content, const TableLimits &limits);

// Puts a row of cells into the table: the first one that is not blank are its titles. What goes wrong is answered.
std::optional<TableFailure> takeRow(ImportTable &table, TableRow row, const TableLimits &limits);

} // namespace bm
