// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"
#include "views/floor/actionpanel.h"
#include "views/style/statuslook.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QStandardItem;
class QStandardItemModel;
class QTableView;

namespace bm
{

class EmptyState;
class FactCard;

// A short table, what is selected in it, and what can be done with that. The code of a row is the text of its first
// cell.
class QualityPanel : public QWidget
{
    Q_OBJECT

public:
    // The name begins the object names: <name>Table, <name>Facts, <name>Empty.
    QualityPanel(const QString &name, ServiceWorker &worker);

    virtual void load() = 0;
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void accepted(const QString &words);
    void refused(const QString &headline, const bm::Error &error);
    // How many rows there are now.
    void filled(int rows);

protected:
    struct Column
    {
        QString words;
        int width = 120;
        bool stretches = false;
        bool isFigure = false;
    };
    void setColumns(const std::vector<Column> &columns);
    void setEmpty(const QString &icon, const QString &headline, const QString &sentence);
    // Rows of texts; the row that was selected stays selected.
    void fill(const std::vector<QStringList> &rows);
    // Stands under the table; empty: nothing does.
    void setNote(const QString &words);
    void showChips(int column, std::function<StatusLook(int row)> look);
    void select(const QString &code);
    int currentRow() const; // -1: none
    // What stands beside the table for the current row, which may be none.
    virtual void showCurrent() = 0;
    // Runs it in the worker; the question stays open with the error when it is refused.
    void run(std::function<Done(Services &)> task, const QString &doneWords, const QString &refusedWords);
    // An error that stands above the page.
    void tellNotRead(const Error &error);

    ServiceWorker &m_worker;
    FactCard *m_facts;

private:
    QStandardItemModel *m_model;
    QTableView *m_table;
    QLabel *m_note;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QString m_wanted;
    std::vector<bool> m_figures;
};

} // namespace bm
