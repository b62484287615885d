// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/idlelock.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace bm
{
namespace
{

constexpr int lookMilliseconds = 1000;

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::ShortcutOverride: // comes before a shortcut and before the key itself
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleLock::IdleLock(QObject *parent) : QObject(parent)
{
    m_look.setInterval(lookMilliseconds);
    connect(&m_look, &QTimer::timeout, this, &IdleLock::look);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::start(int minutes, Clock clock)
{
    m_minutes = minutes;
    m_clock = std::move(clock);
    setWatching(m_watching);
}

void IdleLock::setWatching(bool watching)
{
    m_watching = watching;
    m_touched = m_clock();
    if (m_watching && m_minutes > 0)
        m_look.start();
    else
        m_look.stop();
}

bool IdleLock::isIdle() const
{
    return m_look.isActive() && m_touched.secsTo(m_clock()) >= qint64(m_minutes) * 60;
}

void IdleLock::look()
{
    if (isIdle())
        Q_EMIT idle();
}

// The key that locked the window does nothing else: it would be the first character of a PIN, or end a form unseen.
bool IdleLock::isRestOfLockingKey(const QEvent &event)
{
    const bool isRelease = event.type() == QEvent::KeyRelease;
    if (m_lockingKey == 0 || (event.type() != QEvent::KeyPress && !isRelease))
        return false;
    const auto &key = static_cast<const QKeyEvent &>(event);
    const bool isRest = key.key() == m_lockingKey;
    if (!isRest || (isRelease && !key.isAutoRepeat()))
        m_lockingKey = 0;
    return isRest;
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    if (isRestOfLockingKey(*event)) {
        event->accept();
        return true;
    }
    if (!isTouch(event->type()))
        return QObject::eventFilter(watched, event);
    // The computer may have slept, and the timer with it.
    if (isIdle()) {
        event->accept();
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
            m_lockingKey = static_cast<const QKeyEvent *>(event)->key();
        Q_EMIT idle();
        return true;
    }
    m_touched = m_clock();
    return QObject::eventFilter(watched, event);
}

} // namespace bm
