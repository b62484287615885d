// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/quality/suspects.h"

#include <QAbstractTableModel>

namespace bm
{

// What complained pallets have more often than the others, the most over-represented first.
class SuspectsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Place, What, Explains, GoodWith, Share, Corrected, Verdict, ColumnCount };
    // The figures as a spreadsheet takes them.
    static constexpr int PlainRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void show(const SuspectsAnswer &answer);
    // The first lot of a row; empty: it is a supplier, a line ..., which has no genealogy.
    QString codeToTrace(int row) const;

private:
    QString text(const Suspect &suspect, int column) const;
    QString plain(const Suspect &suspect, int column) const;

    SuspectsAnswer m_answer;
};

} // namespace bm
