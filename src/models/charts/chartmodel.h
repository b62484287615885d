// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/charts/chartwords.h"

#include <QAbstractTableModel>

namespace bm
{

// Figures as a person reads them, in their language.
const ChartFormat &screenFormat();

// The rows behind the marks of a chart.
class ChartModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void show(const ChartData &data);
    const ChartData &chart() const { return m_data; }
    // What a row leads to.
    QString codeAt(int row) const;
    // -1: there is no such row.
    int markOf(int row) const;
    int firstRowOf(int mark) const;

private:
    ChartData m_data;
    std::vector<bool> m_figures;
};

} // namespace bm
