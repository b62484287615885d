// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

class QTableView;

namespace bm
{

struct PlainColumn
{
    QString title;
    bool isNumber = false; // at the right
};

// Fills a table that is only read: the house's manners, one column takes the room that is left.
void fillPlainTable(QTableView *table, const std::vector<PlainColumn> &columns, const std::vector<QStringList> &rows,
                    int wideColumn = 0);

} // namespace bm
