// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/shifts.h"
#include "services/production.h"

namespace bm
{

// A batch on the board.
struct BoardRun
{
    Run run;
    QDateTime at;     // when it is planned for; when it was started, if that was on another day
    size_t shift = 0; // in BoardDay::shifts: the one that it names, else the one that its time is in
    QString ownShift; // what it names, when the plant has no such shift
    // What a planned one must not meet: left on its line now, or by what is planned there before it on that day.
    QStringList collides;
};

// One day of the plant, from its first shift to that of the next day.
struct BoardDay
{
    QDate day;
    Shifts shifts;
    QStringList lines;          // in use in the weeks around, by name
    std::vector<BoardRun> runs; // in the order of their times
    int openBefore = 0;         // planned for, or running since, a day before that day

    // Those of a line and a shift; an empty line: of none.
    std::vector<const BoardRun *> at(const QString &line, size_t shift) const;
    bool hasUnplaced() const; // a batch without a line
};

// Where a planned run goes to. What is not said stays.
struct RunPlace
{
    std::optional<QString> line; // empty: none
    std::optional<QString> shift;
    QDate day;      // of the plant
    QDateTime time; // instead of the begin of the shift
};

// What is planned, made and finished on a day, by line and shift. Errors of all that changes something: NotSignedIn,
// NotAllowed (services/authority.h).
class PlanBoard
{
public:
    explicit PlanBoard(Session &session) : m_session(session) {}

    // The day of the plant at this moment.
    Result<QDate> today();
    // In use in the weeks around today.
    Result<QStringList> lines();
    // On one snapshot; reads that day only. No day: today.
    Result<BoardDay> day(QDate day = {});
    // Errors: NotFound (run), RunAlreadyStarted, RunFinished, NotFound (shift: the plant has none of that name),
    // Required (movedTo: nothing is said), BadDate (movedTo: a day and a time; day, plannedStart: years
    // away from now).
    Result<Run> move(RunId run, const RunPlace &place, const QString &reason = {});

private:
    Session &m_session;
};

} // namespace bm
