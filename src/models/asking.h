// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QFutureWatcher>

namespace bm
{

// Hands the result to use() in the context's thread. Nothing happens when the context is gone by then or the future was
// cancelled. QFuture::then() with a context is not used: in Qt 6.4 it may not outlive the context.
template <typename Answer, typename Use>
void whenDone(QFuture<Answer> future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(std::move(future));
}

// Runs the task in the worker; else as whenDone().
template <typename Task, typename Use>
void askThen(ServiceWorker &worker, QObject *context, Task task, Use use)
{
    whenDone(worker.ask(std::move(task)), context, std::move(use));
}

} // namespace bm
