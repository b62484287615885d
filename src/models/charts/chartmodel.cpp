// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chartmodel.h"

#include "models/wording.h"

#include <algorithm>

namespace bm
{

const ChartFormat &screenFormat()
{
    static const ChartFormat format{[](Quantity quantity) { return shown(quantity); },
                                    [](QDate day) { return shown(day); },
                                    [](const QDateTime &utc) { return shown(utc); }};
    return format;
}

int ChartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.rows.size());
}

int ChartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_figures.size());
}

QVariant ChartModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ChartRow &row = m_data.rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return rowCells(m_data, row, screenFormat()).value(index.column());
    case Qt::ToolTipRole:
        return plainToolTip(rowCells(m_data, row, screenFormat()).value(index.column()));
    case Qt::TextAlignmentRole:
        return m_figures[static_cast<size_t>(index.column())] ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                              : QVariant();
    default:
        return {};
    }
}

QVariant ChartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return rowTitles(m_data.topic, screenFormat()).value(section);
    if (role == Qt::TextAlignmentRole && m_figures[static_cast<size_t>(section)])
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

void ChartModel::show(const ChartData &data)
{
    beginResetModel();
    m_data = data;
    m_figures = figureColumns(data.topic);
    endResetModel();
}

QString ChartModel::codeAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_data.rows[static_cast<size_t>(row)].code : QString();
}

int ChartModel::markOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_data.rows[static_cast<size_t>(row)].mark : -1;
}

int ChartModel::firstRowOf(int mark) const
{
    const auto found = std::lower_bound(m_data.rows.begin(), m_data.rows.end(), mark,
                                        [](const ChartRow &row, int wanted) { return row.mark < wanted; });
    const bool isThere = found != m_data.rows.end() && found->mark == mark;
    return isThere ? static_cast<int>(found - m_data.rows.begin()) : -1;
}

} // namespace bm
