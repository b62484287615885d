// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning/board.h"

#include <QScrollArea>

class QGridLayout;

namespace bm
{

// The lines of the plant from top to bottom, the shifts of a day from left to right, and the batches where they meet.
// The arrows walk through them, Return opens a batch or plans one in the place.
class BoardGrid : public QScrollArea
{
    Q_OBJECT

public:
    explicit BoardGrid(QWidget *parent = nullptr);

    // What had the focus has it again, when it is still there. mayPlan: there are places to plan into.
    void show(const BoardDay &board, bool mayPlan);
    // The batch gets the focus; false: it is not on this day.
    bool goTo(const QString &batchNumber);
    void focusFirst();

Q_SIGNALS:
    void chosen(const bm::BoardRun &run);
    void opened(const QString &batchNumber);
    void placeChosen(const QString &line, size_t shift);
    void placeOpened(const QString &line, size_t shift);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Cell = QList<QWidget *>;
    struct Place
    {
        int row = -1;
        int column = 0;
        int item = 0;
    };
    void clear();
    void addHeadings(const BoardDay &board);
    QWidget *makeCell(const BoardDay &board, const QString &line, size_t shift, bool mayPlan, Cell &cell);
    QWidget *makeSlot(const BoardDay &board, const QString &line, size_t shift);
    void adopt(QWidget *item, Cell &cell);
    Place placeOf(const QObject *item) const;
    bool walk(const Place &from, int key);
    bool goTo(int row, int column, int item);

    QWidget *m_body = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<QList<Cell>> m_cells; // by line, then by shift
};

} // namespace bm
