// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QDate>
#include <QTimer>

namespace bm
{

// Has what is past its last good day become EXPIRED when the program starts and when the plant's day changes, whoever
// is signed in, and every minute has the lists read again when a conditional release has ended. What cannot be done
// now, e.g. because the server is away, is tried again a minute later.
class ExpiryKeeper : public QObject
{
    Q_OBJECT

public:
    explicit ExpiryKeeper(ServiceWorker &worker, Clock clock = systemClock(), QObject *parent = nullptr);

    static constexpr int lookMs = 60'000;
    // Looks at the clock now.
    void look();

Q_SIGNALS:
    void expired(const QStringList &codes);

private:
    void expire(QDate today);
    void lookForEnds(const QDateTime &now);

    ServiceWorker &m_worker;
    Clock m_clock;
    QTimer m_minute;
    QDate m_done; // the day it was done for
    bool m_asks = false;
    QDateTime m_looked; // for releases that ended
    bool m_looks = false;
};

} // namespace bm
