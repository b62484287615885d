// SPDX-License-Identifier: GPL-3.0-or-later
// A batch is stopped, and QA lets it go on.
#include "models/asking.h"
#include "views/floor/meanwhile.h"
#include "views/holding/holdsteps.h"
#include "views/production/batchpanel.h"

namespace bm
{

void BatchPanel::askHold()
{
    ask(holdQuestion(m_run.batchNumber), [this](const Answers &answers) {
        changeHold([number = m_run.batchNumber, reason = answers.values[QStringLiteral("reason")]](
                       Services &plant) { return Holds(plant.session).hold(NodeKind::Run, number, reason); },
                   tr("%1 is on hold").arg(m_run.batchNumber), tr("Not held"));
    });
}

void BatchPanel::askRelease()
{
    if (isReleaseSigned(m_worker)) {
        return signRelease(m_worker,
                           {NodeKind::Run, m_run.batchNumber,
                            tr("Batch %1, %2, was stopped.").arg(m_run.batchNumber, m_run.recipeName), seen()},
                           this, [this] {
                               Q_EMIT accepted(tr("%1 released").arg(m_run.batchNumber), m_run.recipeName);
                               m_worker.announce();
                           });
    }
    ask(releaseQuestion(m_run.batchNumber), [this](const Answers &answers) {
        changeHold([number = m_run.batchNumber, reason = answers.values[QStringLiteral("reason")]](
                       Services &plant) { return Holds(plant.session).release(NodeKind::Run, number, reason); },
                   tr("%1 released").arg(m_run.batchNumber), tr("Not released"));
    });
}

void BatchPanel::changeHold(std::function<Done(Services &)> task, const QString &doneWords, const QString &refusedWords)
{
    askThen(m_worker, this, m_panel->meanwhile().guarded(std::move(task)),
            [this, doneWords, refusedWords](const Done &done) {
                if (!done)
                    return refuse(refusedWords, done.error());
                m_panel->done();
                Q_EMIT accepted(doneWords, m_run.recipeName);
                m_worker.announce();
            });
}

} // namespace bm
