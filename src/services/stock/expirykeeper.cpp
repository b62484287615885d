// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stock/expirykeeper.h"

#include "services/stock/stock.h"

#include <QFutureWatcher>

namespace bm
{

ExpiryKeeper::ExpiryKeeper(ServiceWorker &worker, Clock clock, QObject *parent)
    : QObject(parent), m_worker(worker), m_clock(std::move(clock))
{
    connect(&m_minute, &QTimer::timeout, this, &ExpiryKeeper::look);
    m_minute.start(lookMs);
}

void ExpiryKeeper::look()
{
    const QDate today = plantDay(m_clock());
    if (m_asks || today == m_done)
        return;
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

} // namespace bm
