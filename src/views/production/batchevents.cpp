// SPDX-License-Identifier: GPL-3.0-or-later
// A batch pauses and goes on, is cancelled or fails.
#include "services/planning/runevents.h"

#include "models/asking.h"
#include "views/floor/meanwhile.h"
#include "views/production/batchpanel.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QPushButton>
#include <algorithm>

namespace bm
{
namespace
{
const QString reasonField = QStringLiteral("reason");
} // namespace

QLayout *BatchPanel::makeEnds(QWidget *page)
{
    m_pause = makeButton(page, QStringLiteral("pauseButton"), CommandId::PauseRun, [this] { askPause(); });
    m_resume = makeButton(page, QStringLiteral("resumeButton"), CommandId::ResumeRun, [this] { resume(); });
    m_cancel = makeButton(page, QStringLiteral("cancelRunButton"), CommandId::CancelRun, [this] { askCancel(); });
    m_fail = makeButton(page, QStringLiteral("failRunButton"), CommandId::FailRun, [this] { askFail(); });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Space::m, 0, Space::m, Space::s);
    row->setSpacing(Space::s);
    for (QPushButton *button : {m_pause, m_resume, m_cancel, m_fail})
        row->addWidget(button);
    row->addStretch();
    return row;
}

bool BatchPanel::isEmpty() const
{
    const std::vector<BatchNeed> &needs = m_needs->needs();
    return std::none_of(needs.begin(), needs.end(), [](const BatchNeed &need) { return need.used.isPositive(); });
}

void BatchPanel::showEnds()
{
    const bool runs = m_mayRun && m_run.status == u"IN_PROGRESS";
    m_pause->setVisible(runs && !m_run.isPaused());
    m_resume->setVisible(runs && m_run.isPaused());
    m_cancel->setVisible((m_mayRun && m_run.status == u"PLANNED") || (runs && isEmpty()));
    m_fail->setVisible(runs && !isEmpty());
}

void BatchPanel::askPause()
{
    if (m_pause->isHidden())
        return;
    ask({tr("Pause %1").arg(m_run.batchNumber),
         tr("Until somebody resumes it nothing goes in and nothing is read."),
         {{reasonField, tr("&Reason"), {}, tr("What it waits for: the oven, dough, people")}},
         tr("Pause")},
        [this](const Answers &answers) {
            change([id = m_run.id, reason = answers.values[reasonField]](
                       Services &plant) { return RunEvents(plant.session).pause(id, reason); },
                   tr("%1 is paused").arg(m_run.batchNumber), answers.values[reasonField], tr("Not paused"));
        });
}

void BatchPanel::resume()
{
    if (m_resume->isHidden())
        return;
    change([id = m_run.id](Services &plant) { return RunEvents(plant.session).resume(id); },
           tr("%1 goes on").arg(m_run.batchNumber), m_run.recipeName, tr("Not resumed"));
}

void BatchPanel::askCancel()
{
    if (m_cancel->isHidden())
        return;
    ask({tr("Cancel %1").arg(m_run.batchNumber),
         tr("It is not made, and its number is not given again. Whoever wants it after all plans it anew."),
         {{reasonField, tr("&Reason")}},
         tr("Cancel the batch"),
         QStringLiteral("danger")},
        [this](const Answers &answers) {
            change([id = m_run.id, reason = answers.values[reasonField]](
                       Services &plant) { return RunEvents(plant.session).cancel(id, reason); },
                   tr("%1 is cancelled").arg(m_run.batchNumber), answers.values[reasonField], tr("Not cancelled"));
        });
}

void BatchPanel::askFail()
{
    if (m_fail->isHidden())
        return;
    ask({tr("%1 failed").arg(m_run.batchNumber),
         tr("What went in is gone, and nothing of it is packed. Take back before what can still be used. This is not "
            "undone."),
         {{reasonField, tr("&Reason"), {}, tr("What happened: burnt, wrong recipe, dropped")}},
         tr("It failed"),
         QStringLiteral("danger")},
        [this](const Answers &answers) {
            change([id = m_run.id, reason = answers.values[reasonField]](
                       Services &plant) { return RunEvents(plant.session).fail(id, reason); },
                   tr("%1 failed").arg(m_run.batchNumber), answers.values[reasonField], tr("Not ended"));
        });
}

void BatchPanel::change(std::function<Result<Run>(Services &)> task, const QString &doneWords, const QString &detail,
                        const QString &refusedWords)
{
    const auto told = [this, doneWords, detail, refusedWords](const Result<Run> &run) {
        if (!run)
            return refuse(refusedWords, run.error());
        m_panel->done();
        if (run->id == m_run.id)
            m_run = *run;
        showEnds();
        Q_EMIT accepted(doneWords, detail);
        m_worker.announce();
    };
    if (m_panel->isOpen())
        askThen(m_worker, this, m_panel->meanwhile().guarded(std::move(task)), told);
    else
        askThen(m_worker, this, std::move(task), told);
}

} // namespace bm
