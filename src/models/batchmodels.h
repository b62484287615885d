// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "services/production.h"

#include <QAbstractTableModel>

namespace bm
{

// What the recipe of a batch wants, and how far it is.
class NeedsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Ingredient, Progress, State, Lot, Location, ColumnCount };
    // Next: the first that is missing; NoLot: missing, and nothing in house may be used.
    enum class NeedState { Complete, Next, Missing, NoLot, Extra };
    Q_ENUM(NeedState)
    static constexpr int NeedStateRole = IdRole + 100;

    using QAbstractTableModel::QAbstractTableModel;

    void setNeeds(std::vector<BatchNeed> needs);
    const std::vector<BatchNeed> &needs() const { return m_needs; }
    // The row that is wanted next, -1 when nothing is missing.
    int next() const;
    NeedState stateOf(int row) const;
    static QString stateWord(NeedState state);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<BatchNeed> m_needs;
};

// What went into a batch, the newest first; what was taken back has a negative quantity.
class UsesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Lot, Ingredient, Quantity, Added, Person, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setUses(std::vector<BatchUse> uses);
    const BatchUse &use(int row) const { return m_uses[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<BatchUse> m_uses;
};

// What is still to be added; zero when enough is in it.
Quantity missing(const BatchNeed &need);

} // namespace bm
