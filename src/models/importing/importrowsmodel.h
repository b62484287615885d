// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importing/importverdict.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace bm
{

// What an import would do, row by row.
class ImportRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, State, What, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // titles: of the file's columns.
    void show(ImportPreview preview, const QStringList &titles);
    // Only rows of which there is something to say.
    void setOnlyNotable(bool only);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const ImportRow &rowAt(int row) const { return m_preview.rows[m_shown[size_t(row)]]; }
    int firstWrong() const; // 0 when none is
    // Everything that there is to say of it, a line each.
    QStringList linesOf(int row) const;

private:
    void choose();
    QString text(int row, int column) const;

    ImportPreview m_preview;
    QStringList m_titles;
    std::vector<size_t> m_shown;
    bool m_onlyNotable = false;
};

} // namespace bm
