// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/sealkeeper.h"

#include "services/stations/forgetting.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace bm
{
namespace
{
constexpr qint64 dayMs = 86'400'000;
} // namespace

SealKeeper::SealKeeper(ServiceWorker &worker, HeadMemory memory, QObject *parent)
    : QObject(parent), m_worker(worker), m_memory(std::move(memory))
{
    m_pause.setSingleShot(true);
    connect(&m_worker, &ServiceWorker::plantChanged, this, [this] {
        // The first change begins the pause, so that a floor that never rests is sealed all the same.
        if (!m_pause.isActive())
            m_pause.start(pauseMs);
    });
    connect(&m_pause, &QTimer::timeout, this, &SealKeeper::seal);
}

void SealKeeper::seal()
{
    auto *watcher = new QFutureWatcher<Result<SealReport>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0)
            return; // the worker ended first
        const Result<SealReport> report = watcher->result();
        if (report && report->head)
            Q_EMIT sealed(*report->head);
        // Somebody was in the middle of something: after the next pause.
        if (!report && report.error().reason == Reason::Busy)
            m_pause.start(pauseMs);
    });
    watcher->setFuture(ask());
}

SealKeeper::~SealKeeper()
{
    // Also when no change was told yet: changes within a moment are told together.
    m_pause.stop();
    constexpr int patienceMs = 2000;
    QEventLoop loop;
    QFutureWatcher<Result<SealReport>> watcher;
    connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    watcher.setFuture(ask());
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

QFuture<Result<SealReport>> SealKeeper::ask()
{
    const bool forgets = !m_forgot.isValid() || m_forgot.hasExpired(dayMs);
    if (forgets)
        m_forgot.start();
    return m_worker.ask([memory = m_memory, forgets](Services &plant) -> Result<SealReport> {
        BM_TRY_ASSIGN(SealReport report, plant.sealing.seal());
        // A file that cannot be written only means that this workstation cannot bear witness.
        if (report.head)
            (void)memory.remember(plant.session.database.settings(), *report.head);
        // What cannot be forgotten now is forgotten by another workstation, or tomorrow.
        if (forgets)
            (void)forgetOldRequests(plant.session.database);
        return report;
    });
}

} // namespace bm
