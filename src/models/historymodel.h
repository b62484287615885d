// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/history.h"

#include <QAbstractTableModel>
#include <functional>

namespace bm
{

// Changes as rows, the newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, Done, Change, Why, ColumnCount };
    // The words for a cell; the model knows none.
    using Words = std::function<QString(const HistoryEntry &, Column)>;

    explicit HistoryModel(Words words, QObject *parent = nullptr);

    void setEntries(std::vector<HistoryEntry> entries);
    void append(std::vector<HistoryEntry> entries);
    const std::vector<HistoryEntry> &entries() const { return m_entries; }
    // Called when a view nears the end of the list; nothing: there is no more.
    void setMore(std::function<void()> more) { m_more = std::move(more); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && m_more; }
    void fetchMore(const QModelIndex &parent) override;

private:
    Words m_words;
    std::vector<HistoryEntry> m_entries;
    std::function<void()> m_more;
};

} // namespace bm
