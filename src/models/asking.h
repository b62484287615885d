// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QFutureWatcher>

namespace bm
{

// Runs the task in the worker and hands its result to use() in the context's thread. Nothing happens when the context
// is gone by then or the worker ended. QFuture::then() with a context may not outlive it in Qt 6.4: it asserts.
template <typename Task, typename Use>
void askThen(ServiceWorker &worker, QObject *context, Task task, Use use)
{
    using Answer = std::invoke_result_t<Task, Services &>;
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(worker.ask(std::move(task)));
}

} // namespace bm
