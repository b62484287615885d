// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning/board.h"
#include "services/serviceworker.h"
#include "views/commands.h"
#include "views/floor/actionpanel.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace bm
{

class BoardGrid;
class FactCard;
struct PlanStart;

// What is planned, made and finished on a day: by line and shift. A batch is opened, moved, or planned into a place.
class BoardPanel : public QWidget
{
    Q_OBJECT

public:
    BoardPanel(ServiceWorker &worker, QWidget *page);

    // Reads the day again when it may be another now; no tables: in any case.
    void reload(const QSet<QString> &changedTables = {});
    void setRole(std::optional<Role> role);
    bool isAsking() const;
    ActionPanel &panel();
    void focusBoard();
    // Plans into the place that has the focus, or none.
    void askPlan();

Q_SIGNALS:
    void opened(const QString &batchNumber);
    void started(const bm::Run &run);
    void accepted(const QString &headline, const QString &detail);
    void refused(const QString &headline, const bm::Error &error);

private:
    struct Place
    {
        QString line;
        size_t shift = 0;
    };
    std::function<void()> whenSeen(std::function<void()> run);
    QPushButton *addButton(QHBoxLayout *row, CommandId id, const QString &name, std::function<void()> run);
    QWidget *makeDayRow();
    void setUpFacts();
    void go(QDate day);
    void show(const BoardDay &board);
    void showRun(const BoardRun &run);
    void showPlace(const QString &line, size_t shift);
    void askPlan(const PlanStart &start);
    void plan(const Answers &answers);
    void showPlanned(const Run &run);
    void askMove();
    void askMove(const SeenRecord &seen);
    void move(const Answers &answers, RunId id);
    void askShifts();
    void askNumbers();
    void set(const QString &field, const QString &value, std::function<Done(Services &)> task, const QString &headline);
    bool mayPlan() const;

    ServiceWorker &m_worker;
    QWidget *m_page;
    BoardDay m_board;
    QDate m_day; // nothing: today, also when it becomes another
    std::optional<BoardRun> m_run;
    std::optional<Place> m_place;
    QString m_goTo; // the batch that gets the focus when the board was read
    std::optional<Role> m_role;
    bool m_isRead = false;
    BoardGrid *m_grid;
    FactCard *m_facts;
    QLabel *m_title = nullptr;
    QLabel *m_before = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_shifts = nullptr;
    QPushButton *m_numbers = nullptr;
};

} // namespace bm
