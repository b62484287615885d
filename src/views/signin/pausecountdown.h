// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QTimer>

namespace bm
{

// Counts the seconds down that the next try to sign in has to wait (Reason::SignInPaused with them in the detail).
class PauseCountdown : public QObject
{
    Q_OBJECT

public:
    explicit PauseCountdown(QObject *parent);

    // The error it was told, once a second with what is left; over() after the last one.
    void start(const Error &paused);
    void stop();
    bool isRunning() const { return m_second.isActive(); }

Q_SIGNALS:
    void left(const bm::Error &paused);
    void over();

private:
    void count();

    QTimer m_second;
    int m_left = 0;
};

} // namespace bm
