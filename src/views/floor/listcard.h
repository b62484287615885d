// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keypagedmodel.h"
#include "views/style/statuslook.h"
#include "views/widgets/card.h"

#include <QPersistentModelIndex>

class QLineEdit;
class QStackedLayout;
class QTableView;

namespace bm
{

class EmptyState;

struct ListColumn
{
    int column = 0;
    int width = 100;
    bool stretches = false;
};

// A list of the plant in a card: a field to find by what a label begins with, the table, and what stands there when
// it is empty or cannot be read. Columns that do not fit are left out from the right.
class ListCard : public Card
{
    Q_OBJECT

public:
    // The name begins the object names: <name>Find, <name>Table, <name>Empty.
    ListCard(const QString &name, KeyPagedModel *model, QWidget *parent = nullptr);

    void setColumns(std::vector<ListColumn> columns);
    // Shows the states of a column as chips; an open hold is shown instead of the state.
    void setStatusColumn(int column, StatusKind kind, bool showsHold);
    void setPlaceholder(const QString &text, const QString &accessibleName);
    void setEmpty(const QString &icon, const QString &headline, const QString &sentence);

    // Selects what has this code, looking for it when it was not read so far.
    void select(const QString &code);
    QModelIndex current() const;
    QString currentCode() const;
    // The selected record as its row shows it.
    SeenRecord currentSeen(const QString &table) const;
    void focusFind();
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    // The selected row is another one or has other contents; nothing is selected when the code is empty.
    void currentChanged(const QString &code);
    // Return or a double click on a row.
    void activated(const QString &code);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectModel();
    void rememberPlace();
    void returnToPlace();
    void showLoaded();
    void showFailure(const Error &error);
    void layOutColumns();

    KeyPagedModel *m_model;
    std::vector<ListColumn> m_columns;
    QHash<int, StatusKind> m_kinds;
    QString m_wanted;
    QString m_emptyIcon;
    QString m_emptyHeadline;
    QString m_emptySentence;
    QLineEdit *m_find;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QPersistentModelIndex m_firstSeen; // while rows come and go: what stands at the top, unless that is the first row
    int m_firstSeenAt = 0;             // pixels
};

} // namespace bm
