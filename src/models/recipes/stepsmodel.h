// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recipes/steps.h"

#include <QAbstractTableModel>

namespace bm
{

// The steps of a version in their order, and below each what is read in it.
class StepsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Step, What, Limits, Required, ColumnCount };
    // Both from 1; no reading: the row is the step itself.
    struct Place
    {
        int step = 0;
        int reading = 0;
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void show(const std::vector<RecipeStep> &steps);
    const std::vector<RecipeStep> &steps() const { return m_steps; }
    Place placeOf(int row) const;
    int rowOf(const Place &place) const; // -1: there is none

private:
    QString text(const Place &place, int column) const;

    std::vector<RecipeStep> m_steps;
    std::vector<Place> m_rows;
};

} // namespace bm
