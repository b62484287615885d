// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

class QAbstractItemModel;

namespace bm
{

// All rows with their headers for a spreadsheet: RFC 4180, lines end in CR LF; no cell is a formula. role: which text
// of a cell.
QString csvOf(const QAbstractItemModel &model, int role = Qt::DisplayRole);

// The rows of the indexes with their headers, parted by tabs: what a spreadsheet or a mail takes from the clipboard. No
// cell is a formula.
QString clipboardText(const QAbstractItemModel &model, const QModelIndexList &rows);

} // namespace bm
