// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tabletext.h"

#include "domain/text/csvcell.h"

#include <QAbstractItemModel>
#include <QStringList>
#include <algorithm>

namespace bm
{

namespace
{

QStringList headersOf(const QAbstractItemModel &model)
{
    QStringList headers;
    for (int column = 0; column < model.columnCount(); ++column)
        headers << model.headerData(column, Qt::Horizontal).toString();
    return headers;
}

QStringList cellsOf(const QAbstractItemModel &model, int row, int role)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(row, column).data(role).toString();
    return cells;
}

QString csvLine(QStringList cells)
{
    std::transform(cells.begin(), cells.end(), cells.begin(), csvCell);
    return cells.join(u',') + QStringLiteral("\r\n");
}

// A tab or line break inside a cell would begin another one.
QString tabLine(QStringList cells)
{
    for (QString &cell : cells)
        cell = withoutFormula(cell.simplified());
    return cells.join(u'\t') + u'\n';
}

} // namespace

QString csvOf(const QAbstractItemModel &model, int role)
{
    QString text = csvLine(headersOf(model));
    for (int row = 0; row < model.rowCount(); ++row)
        text += csvLine(cellsOf(model, row, role));
    return text;
}

QString clipboardText(const QAbstractItemModel &model, const QModelIndexList &rows)
{
    QList<int> numbers;
    for (const QModelIndex &index : rows)
        numbers << index.row();
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    QString text = tabLine(headersOf(model));
    for (const int row : numbers)
        text += tabLine(cellsOf(model, row, Qt::DisplayRole));
    return text;
}

} // namespace bm
