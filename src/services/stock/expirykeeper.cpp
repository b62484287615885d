// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stock/expirykeeper.h"

#include "services/stock/stock.h"

#include <QFutureWatcher>

namespace bm
{

ExpiryKeeper::ExpiryKeeper(ServiceWorker &worker, Clock clock, QObject *parent)
    : QObject(parent), m_worker(worker), m_clock(std::move(clock)), m_looked(m_clock())
{
    connect(&m_minute, &QTimer::timeout, this, &ExpiryKeeper::look);
    m_minute.start(lookMs);
}

void ExpiryKeeper::look()
{
    const QDateTime now = m_clock();
    if (!m_asks && plantDay(now) != m_done)
        expire(plantDay(now));
    if (!m_looks && now > m_looked)
        lookForEnds(now);
}

void ExpiryKeeper::expire(QDate today)
{
    m_asks = true;
    auto *watcher = new QFutureWatcher<Result<QStringList>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, today] {
        watcher->deleteLater();
        m_asks = false;
        if (watcher->future().resultCount() == 0)
            return; // the worker ended first
        const Result<QStringList> codes = watcher->result();
        if (!codes)
            return; // in a minute again
        m_done = today;
        if (!codes->isEmpty())
            m_worker.announce({QStringLiteral("ingredient_lots"), QStringLiteral("audit_log")});
        Q_EMIT expired(*codes);
    });
    watcher->setFuture(m_worker.ask([](Services &plant) { return Stock(plant.session).expire(); }));
}

// Nothing is written when one ends, so nobody else would tell the lists.
void ExpiryKeeper::lookForEnds(const QDateTime &now)
{
    m_looks = true;
    auto *watcher = new QFutureWatcher<Result<qint64>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, now] {
        watcher->deleteLater();
        m_looks = false;
        if (watcher->future().resultCount() == 0)
            return; // the worker ended first
        const Result<qint64> ended = watcher->result();
        if (!ended)
            return; // in a minute again
        m_looked = now;
        if (*ended > 0)
            m_worker.announce({QStringLiteral("ingredient_lots")});
    });
    watcher->setFuture(m_worker.ask(
        [after = m_looked, now](Services &plant) { return Stock(plant.session).releasesEnded(after, now); }));
}

} // namespace bm
