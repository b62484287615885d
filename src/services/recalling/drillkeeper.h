// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/readiness.h"
#include "services/serviceworker.h"

#include <QTimer>

namespace bm
{

// Has the silent drill of the night done by the first program that is there when its hour has come, or that is started
// afterwards, whoever is signed in. Every minute it looks; what cannot be done now, e.g. because the server is away, is
// tried again a minute later. The drill is traced on the worker's thread, and no window waits for it.
class DrillKeeper : public QObject
{
    Q_OBJECT

public:
    explicit DrillKeeper(ServiceWorker &worker, QObject *parent = nullptr);

    static constexpr int lookMs = 60'000;
    // Asks now; the hour is the plant's own, by the clock of the worker.
    void look();

Q_SIGNALS:
    // After a drill of this workstation; looked() after each look that found an answer.
    void drilled(const QString &lot);
    void looked();

private:
    ServiceWorker &m_worker;
    QTimer m_minute;
    bool m_asks = false;
};

} // namespace bm
