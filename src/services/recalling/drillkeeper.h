// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/readiness.h"
#include "services/serviceworker.h"

#include <QTimer>

namespace bm
{

// Has the silent drill of the night done by the first program that is there when its hour has come, or that is started
// afterwards, whoever is signed in. Every minute it looks; what cannot be done now, e.g. because the server is away, is
// tried again a minute later. The window's worker is only asked whether it is due. The drill itself has a worker of its
// own, with its own connection, that is there as long as the drill takes: what somebody asks for meanwhile does not
// wait. Whoever ends this waits for the drill that is being traced, and for no lost database.
class DrillKeeper : public QObject
{
    Q_OBJECT

public:
    // clock: of the drill; the hour is the plant's own, by that clock.
    DrillKeeper(ServiceWorker &window, QString workstation, Clock clock = systemClock(), QObject *parent = nullptr);
    ~DrillKeeper() override;

    static constexpr int lookMs = 60'000;
    // Asks now.
    void look();

Q_SIGNALS:
    // After a drill of this workstation; looked() after each look that found an answer.
    void drilled(const QString &lot);
    void looked();

private:
    void drill();
    void end();

    ServiceWorker &m_window;
    QString m_workstation;
    Clock m_clock;
    QTimer m_minute;
    std::unique_ptr<ServiceWorker> m_driller; // only while it is done
    bool m_asks = false;
};

} // namespace bm
