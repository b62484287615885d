// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clock.h"

#include <QObject>
#include <QTimer>

namespace bm
{

// Tells when nobody touched the program for so many minutes. The first key or touch after that does nothing else: it
// may be somebody else's.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    explicit IdleLock(QObject *parent);

    // 0 minutes: never.
    void start(int minutes, Clock clock);
    // Looks only while somebody is signed in.
    void setWatching(bool watching);

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isIdle() const;
    bool isRestOfLockingKey(const QEvent &event);
    void look();

    int m_minutes = 0;
    Clock m_clock = systemClock();
    QDateTime m_touched;
    QTimer m_look;
    bool m_watching = false;
    int m_lockingKey = 0;
};

} // namespace bm
