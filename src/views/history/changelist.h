// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/historymodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedLayout;
class QTableView;

namespace bm
{

class EmptyState;

// Changes in a table, and under it everything about the chosen one.
class ChangeList : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeList(QWidget *parent = nullptr);

    HistoryModel &model() { return *m_model; }
    QTableView *table() const { return m_table; }
    // The chosen change; nothing when there is none.
    const HistoryEntry *current() const;
    void setEmpty(const QString &icon, const QString &headline, const QString &sentence);
    // After the model was filled: the first row is chosen, or the empty state is shown.
    void showFilled();
    // The same changes with those that came since: the chosen one stays chosen, and what is read stays where it is.
    void refresh(std::vector<HistoryEntry> entries);

    // Asks where to and writes; nothing when the person thought better of it.
    std::optional<Done> exportCsv(const QString &proposedName);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTable();
    int rowOf(const HistoryEntry &entry) const;
    void showCurrent();

    HistoryModel *m_model;
    QTableView *m_table;
    QPlainTextEdit *m_detail;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace bm
