// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/drillkeeper.h"

#include <QFutureWatcher>
#include <QRandomGenerator>

namespace bm
{

DrillKeeper::DrillKeeper(ServiceWorker &worker, QObject *parent) : QObject(parent), m_worker(worker)
{
    connect(&m_minute, &QTimer::timeout, this, &DrillKeeper::look);
    m_minute.start(lookMs);
}

void DrillKeeper::look()
{
    using Answer = Result<std::optional<DrillResult>>;
    if (m_asks)
        return;
    m_asks = true;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asks = false;
        if (watcher->future().resultCount() == 0)
            return; // the worker ended first
        const Answer answer = watcher->result();
        if (!answer)
            return; // in a minute again
        if (*answer) {
            m_worker.announce({QStringLiteral("drill_results"), QStringLiteral("audit_log")});
            Q_EMIT drilled((*answer)->lot);
        }
        Q_EMIT looked();
    });
    watcher->setFuture(m_worker.ask([draw = QRandomGenerator::system()->generate64()](Services &plant) {
        return Readiness(plant.session).drillTonight(draw);
    }));
}

} // namespace bm
