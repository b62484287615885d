// SPDX-License-Identifier: GPL-3.0-or-later
// What is done on the board: planned into a place, moved to another; and what the plant calls its shifts and batches.
#include "models/asking.h"
#include "models/wording.h"
#include "services/planning/plansettings.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/planning/boardpanel.h"
#include "views/planning/planform.h"

namespace bm
{
namespace
{
QString runsTable()
{
    return QStringLiteral("production_runs");
}
} // namespace

void BoardPanel::askPlan()
{
    if (!mayPlan())
        return;
    askThen(m_worker, this, planStartOf, [this](const Result<PlanStart> &start) {
        if (start)
            askPlan(*start);
        else
            Q_EMIT refused(tr("Not planned"), start.error());
    });
}

void BoardPanel::askPlan(const PlanStart &known)
{
    PlanStart start = known;
    const Place place = m_place.value_or(Place{m_run ? m_run->run.line : QString(), m_run ? m_run->shift : 0});
    if (place.shift < m_board.shifts.size()) {
        start.line = place.line;
        start.shift = m_board.shifts[place.shift].name;
        start.start = beginOf(m_board.shifts, place.shift, m_board.day);
    }
    m_facts->ask({tr("Plan a batch"), {}, planFields(start), tr("Plan"), QStringLiteral("primary"), tr("Start now")},
                 [this](const Answers &answers) { plan(answers); });
}

void BoardPanel::plan(const Answers &answers)
{
    const Result<NewRun> typed = readPlan(answers, m_board.shifts);
    if (!typed)
        return panel().showError(typed.error());
    NewRun run = *typed;
    run.startNow = answers.other;
    askThen(
        m_worker, this, [run](Services &plant) { return plant.production.plan(run); },
        [this, starts = run.startNow](const Result<Run> &made) {
            if (!made) {
                panel().showError(made.error());
                return Q_EMIT refused(tr("Not planned"), made.error());
            }
            panel().done();
            if (starts)
                Q_EMIT started(*made);
            else
                showPlanned(*made);
            m_worker.announce();
        });
}

void BoardPanel::showPlanned(const Run &run)
{
    m_goTo = run.batchNumber;
    Q_EMIT accepted(
        tr("%1 is planned").arg(run.batchNumber),
        QStringList{run.recipeName, shown(run.planned, run.unit), shown(run.when())}.join(QStringLiteral(", ")));
}

void BoardPanel::askMove()
{
    if (!m_run || m_run->run.status != u"PLANNED")
        return;
    askThen(
        m_worker, this,
        [key = QString::number(m_run->run.id.value())](Services &plant) {
            return seenNow(plant.session.database, runsTable(), key);
        },
        [this](const Result<SeenRecord> &seen) {
            if (seen)
                askMove(*seen);
            else
                Q_EMIT refused(tr("Not moved"), seen.error());
        });
}

void BoardPanel::askMove(const SeenRecord &seen)
{
    if (!m_run || seen.key != QString::number(m_run->run.id.value()))
        return; // another one was chosen meanwhile
    QStringList shifts;
    for (const Shift &shift : m_board.shifts)
        shifts << shift.name;
    AskedField line{QStringLiteral("line"), tr("&Line"), m_run->run.line, {}, m_board.lines, true};
    AskedField shift{QStringLiteral("shift"), tr("S&hift"), m_board.shifts[m_run->shift].name, {}, shifts};
    shift.closed = true;
    AskedField day{QStringLiteral("day"), tr("&Day"), m_board.day.toString(Qt::ISODate), dateExample()};
    AskedField why{QStringLiteral("reason"), tr("&Reason")};
    why.optional = true;
    m_facts->ask({tr("Move %1").arg(m_run->run.batchNumber),
                  tr("It starts with the shift that it goes to; its number stays."),
                  {line, shift, day, why},
                  tr("Move")},
                 m_worker, seen, [this, id = m_run->run.id](const Answers &answers) { move(answers, id); });
}

void BoardPanel::move(const Answers &answers, RunId id)
{
    const Result<QDate> day = readDate(answers.values[QStringLiteral("day")]);
    if (!day || !day->isValid())
        return panel().showError({Reason::BadDate, QStringLiteral("day"), answers.values[QStringLiteral("day")]});
    RunPlace place;
    place.line = answers.values[QStringLiteral("line")];
    place.shift = answers.values[QStringLiteral("shift")];
    place.day = *day;
    askThen(
        m_worker, this,
        panel().meanwhile().guarded([id, place, reason = answers.values[QStringLiteral("reason")]](Services &plant) {
            return PlanBoard(plant.session).move(id, place, reason);
        }),
        [this](const Result<Run> &moved) {
            if (!moved) {
                panel().showError(moved.error());
                return Q_EMIT refused(tr("Not moved"), moved.error());
            }
            panel().done();
            m_goTo = moved->batchNumber;
            Q_EMIT accepted(tr("%1 moved").arg(moved->batchNumber),
                            QStringList{moved->line, shown(moved->plannedStart)}.join(QStringLiteral(", ")));
            m_worker.announce();
        });
}

void BoardPanel::askShifts()
{
    panel().done();
    m_facts->ask({tr("Shifts of the plant"),
                  tr("A name and when it begins, in the order of the day. The day of the plant begins with the first."),
                  {{QStringLiteral("shifts"), tr("S&hifts"), shiftsText(m_board.shifts),
                    tr("Early 06:00, Late 14:00, Night 22:00")}},
                  tr("Set")},
                 [this](const Answers &answers) {
                     const QString text = answers.values[QStringLiteral("shifts")];
                     set(
                         QStringLiteral("shifts"), text,
                         [text](Services &plant) { return PlanSettings(plant.session).setShifts(text); },
                         tr("Shifts set"));
                 });
}

void BoardPanel::askNumbers()
{
    panel().done();
    askThen(
        m_worker, this, [](Services &plant) { return PlanSettings(plant.session).numberPattern(); },
        [this](const Result<QString> &present) {
            if (!present)
                return Q_EMIT refused(tr("Not read"), present.error());
            QStringList braces;
            for (const QString &word : NumberPattern::known())
                braces << QString(u'{' % word % u'}');
            AskedField pattern{QStringLiteral("pattern"), tr("&Pattern"), *present,
                               tr("Like {yy}{MM}{dd}-{line}-{n}. Empty: B-000123 and so on")};
            pattern.optional = true;
            m_facts->ask({tr("Batch numbers"),
                          tr("What stands in braces is filled in: %1. {nnn} is 001; {jjj} is the day of the year.")
                              .arg(braces.join(u' ')),
                          {pattern},
                          tr("Set")},
                         [this](const Answers &answers) {
                             const QString text = answers.values[QStringLiteral("pattern")];
                             set(
                                 QStringLiteral("pattern"), text,
                                 [text](Services &plant) { return PlanSettings(plant.session).setNumberPattern(text); },
                                 tr("Batch numbers set"));
                         });
        });
}

void BoardPanel::set(const QString &field, const QString &value, std::function<Done(Services &)> task,
                     const QString &headline)
{
    askThen(m_worker, this, std::move(task), [this, field, value, headline](const Done &done) {
        if (!done) {
            const Error &error = done.error();
            panel().showError(error.field.isEmpty() ? Error{error.reason, field, error.detail} : error);
            return Q_EMIT refused(tr("Not set"), error);
        }
        panel().done();
        Q_EMIT accepted(headline, value);
        m_worker.announce();
    });
}

} // namespace bm
