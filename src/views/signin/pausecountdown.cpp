// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/pausecountdown.h"

namespace bm
{

PauseCountdown::PauseCountdown(QObject *parent) : QObject(parent)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &PauseCountdown::count);
}

void PauseCountdown::start(const Error &paused)
{
    m_left = paused.detail.toInt();
    m_second.start();
}

void PauseCountdown::stop()
{
    m_second.stop();
}

void PauseCountdown::count()
{
    --m_left;
    if (m_left > 0)
        return Q_EMIT left({Reason::SignInPaused, {}, QString::number(m_left)});
    m_second.stop();
    Q_EMIT over();
}

} // namespace bm
