// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/drillkeeper.h"

#include <QFutureWatcher>
#include <QRandomGenerator>

namespace bm
{
namespace
{
// The answer, or nothing when the worker ended first.
template <typename Answer, typename Then>
void hear(QObject *context, const QFuture<Answer> &future, Then then)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->future().resultCount() == 0 ? std::nullopt : std::optional(watcher->result()));
    });
    watcher->setFuture(future);
}
} // namespace

DrillKeeper::DrillKeeper(ServiceWorker &window, QString workstation, Clock clock, QObject *parent)
    : QObject(parent), m_window(window), m_workstation(std::move(workstation)), m_clock(std::move(clock))
{
    connect(&m_minute, &QTimer::timeout, this, &DrillKeeper::look);
    m_minute.start(lookMs);
}

DrillKeeper::~DrillKeeper() = default;

void DrillKeeper::look()
{
    if (m_asks)
        return;
    m_asks = true;
    const auto isDue = [clock = m_clock](Services &plant) {
        Session now{plant.session.database, plant.session.person, plant.session.workstation, clock};
        return Readiness(now).isDue();
    };
    hear(this, m_window.ask(isDue), [this](const std::optional<Result<bool>> &due) {
        if (due && *due && **due)
            return drill();
        m_asks = false;
        // Else in a minute again.
        if (due && *due)
            Q_EMIT looked();
    });
}

void DrillKeeper::drill()
{
    using Answer = Result<std::optional<DrillResult>>;
    m_driller = std::make_unique<ServiceWorker>(m_window.settings(), QString(), m_workstation, m_clock);
    const auto done = m_driller->ask([draw = QRandomGenerator::system()->generate64()](Services &plant) {
        return Readiness(plant.session).drillTonight(draw);
    });
    hear(this, done, [this](const std::optional<Answer> &answer) {
        end();
        if (!answer || !*answer)
            return;
        if (const std::optional<DrillResult> &result = **answer) {
            m_window.announce({QStringLiteral("drill_results"), QStringLiteral("audit_log")});
            Q_EMIT drilled(result->lot);
        }
        Q_EMIT looked();
    });
}

// Its connection is closed, too: the server has no more of them than there are windows.
void DrillKeeper::end()
{
    m_driller.reset();
    m_asks = false;
}

} // namespace bm
