// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/scanlistener.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>

namespace bm
{
namespace
{

// Beyond the pause of a scanner: the timer of the program against the clock of the keyboard.
constexpr int tolerance = 15;
constexpr int onceMoreMs = 5;

// The keys of a combo box that people type into go into its editor, those of a list of choices into what it belongs to.
QWidget *behindProxies(QWidget *widget)
{
    while (widget != nullptr && widget->focusProxy() != nullptr)
        widget = widget->focusProxy();
    return widget;
}

bool isModifier(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return true;
    default:
        return false;
    }
}

KeyStroke strokeOf(const QKeyEvent &event)
{
    return {event.key(), event.modifiers(), event.text(), qint64(event.timestamp()), event.isAutoRepeat()};
}

// Keys that waited come without the shortcuts that the platform makes of them.
bool triggerShortcut(QWidget *from, const QKeyEvent &event)
{
    const QKeySequence keys(event.keyCombination());
    for (QWidget *widget = from; widget != nullptr; widget = widget->parentWidget()) {
        const QList<QAction *> actions = widget->actions();
        for (QAction *action : actions) {
            if (action->isEnabled() && action->shortcuts().contains(keys)) {
                action->trigger();
                return true;
            }
        }
        if (widget->isWindow())
            return false;
    }
    return false;
}

} // namespace

ScanListener::ScanListener(QWidget &window, QObject *parent) : QObject(parent), m_window(window)
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, &ScanListener::runOut);
    qApp->installEventFilter(this);
}

ScanListener::~ScanListener() = default;

void ScanListener::setSetup(const ScannerSetup &setup)
{
    releaseHeld();
    m_setup = setup;
    m_burst = KeyBurst(setup);
}

void ScanListener::setListening(bool listening)
{
    if (listening == m_isListening)
        return;
    m_isListening = listening;
    m_isWaiting = false;
    m_later.clear();
    m_held.clear();
    m_pause.stop();
    m_burst.forget();
}

QWidget *ScanListener::dialogInFront() const
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal != nullptr && isOurs(modal) ? modal : nullptr;
}

// A dialog belongs to the window that it was opened from.
bool ScanListener::isOurs(const QWidget *window) const
{
    for (; window != nullptr; window = window->parentWidget()) {
        if (window == &m_window)
            return true;
    }
    return false;
}

// Who the key is for. A key that nobody wanted comes by once more for every parent.
QWidget *ScanListener::receiverOf(QObject *watched) const
{
    if (!m_isListening || m_isReplaying || !watched->isWidgetType())
        return nullptr;
    auto *target = static_cast<QWidget *>(watched);
    const QWidget *focus = target->window()->focusWidget();
    // Also when the parent would give the keyboard back to the very widget that did not want it.
    if (focus != nullptr && target != focus && target->isAncestorOf(focus))
        return nullptr;
    QWidget *widget = behindProxies(target);
    return isOurs(widget->window()) && (focus == nullptr || widget == focus) ? widget : nullptr;
}

bool ScanListener::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (m_isListening && !m_isWaiting && watched->isWidgetType())
            releaseHeld();
        return false;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
        break;
    default:
        return false;
    }
    QWidget *receiver = receiverOf(watched);
    return receiver != nullptr && take(*receiver, *event);
}

bool ScanListener::take(QWidget &receiver, QEvent &event)
{
    if (event.type() == QEvent::InputMethod)
        return !m_isWaiting && takeComposed(static_cast<QInputMethodEvent &>(event));
    const auto &key = static_cast<const QKeyEvent &>(event);
    // What must not become a shortcut is accepted here.
    if (event.type() == QEvent::ShortcutOverride) {
        const bool isHeld = m_isWaiting || (m_before.widget() == &receiver && m_burst.wouldHold(strokeOf(key)));
        if (isHeld)
            event.accept();
        return isHeld;
    }
    if (m_isWaiting) {
        m_later.emplace_back(key.clone());
        return true;
    }
    if (event.type() == QEvent::KeyPress)
        return takeKey(receiver, key);
    if (key.key() != Qt::Key_Alt || !m_burst.isActive() || m_before.widget() != &receiver)
        return false;
    m_burst.releaseAlt();
    hold(key); // behind its digits
    return true;
}

// True when the key is held back.
bool ScanListener::takeKey(QWidget &receiver, const QKeyEvent &event)
{
    if (isModifier(event))
        return false;
    if (m_before.widget() != &receiver)
        releaseHeld();
    if (isPrivateField(&receiver))
        return false;
    switch (m_burst.press(strokeOf(event))) {
    case KeyBurst::Step::Typed:
        releaseHeld();
        return false;
    case KeyBurst::Step::Started:
        remember(receiver);
        return false;
    case KeyBurst::Step::Held:
        if (m_burst.isFirstKey())
            remember(receiver);
        hold(event);
        return true;
    case KeyBurst::Step::Ended:
        break;
    }
    m_endKey = event.key();
    finish(true);
    return true;
}

bool ScanListener::takeComposed(const QInputMethodEvent &event)
{
    if (!m_burst.isActive())
        return false;
    if (!event.commitString().isEmpty())
        (void)m_burst.commit(event.commitString());
    hold(event);
    return true;
}

// Before a first key: what was held so far was typing.
void ScanListener::remember(QWidget &receiver)
{
    const KeyBurst begun = m_burst;
    releaseHeld();
    m_burst = begun;
    m_before = FieldMemory(receiver);
    m_waitsOnceMore = false;
    m_pause.start(m_burst.pauseMs() + tolerance);
}

void ScanListener::hold(const QEvent &event)
{
    m_held.emplace_back(event.clone());
    m_waitsOnceMore = false;
    m_pause.start(m_burst.pauseMs() + tolerance);
}

void ScanListener::releaseHeld()
{
    m_pause.stop();
    m_burst.forget();
    const auto held = std::exchange(m_held, {});
    const QPointer<QWidget> receiver = m_before.widget();
    m_before = FieldMemory();
    m_isReplaying = true;
    for (const auto &event : held) {
        if (receiver != nullptr)
            QApplication::sendEvent(receiver, event.get());
    }
    m_isReplaying = false;
}

// The keyboard's clock counts, not ours: what it sent before this moment may still wait to be read.
void ScanListener::runOut()
{
    if (!m_waitsOnceMore) {
        m_waitsOnceMore = true;
        m_pause.start(onceMoreMs);
        return;
    }
    KeyBurst ended = m_burst;
    if (ended.expire() != KeyBurst::Step::Ended)
        return releaseHeld();
    m_burst = ended;
    m_endKey = 0;
    finish(false);
}

void ScanListener::finish(bool endsByKey)
{
    m_pause.stop();
    m_held.clear();
    CapturedScan scan;
    scan.typed = m_burst.text();
    scan.text = withoutAdditions(scan.typed, m_setup);
    scan.field = m_before.widget();
    scan.endsByKey = endsByKey;
    scan.longestPauseMs = m_burst.longestPauseMs();
    scan.meanPauseMs = m_burst.meanPauseMs();
    scan.separatorWay = m_burst.separatorWay();
    m_before.restore();
    m_before = FieldMemory();
    m_burst.forget();
    m_isWaiting = true;
    Q_EMIT scanned(scan);
}

// The keys that waited go to who has the keyboard now, the release of the key that ended the scan to nobody. A second
// scan that stands behind the first one is heard as if it came now.
void ScanListener::goOn()
{
    m_isWaiting = false;
    const auto later = std::exchange(m_later, {});
    for (const auto &event : later) {
        const bool isEndsRelease = event->type() == QEvent::KeyRelease && event->key() == m_endKey;
        if (isEndsRelease)
            m_endKey = 0;
        else
            send(*event);
    }
    m_endKey = 0;
}

void ScanListener::send(QKeyEvent &event)
{
    QWidget *dialog = dialogInFront();
    QWidget *window = dialog != nullptr ? dialog : &m_window;
    QWidget *focus = window->focusWidget();
    QWidget *receiver = focus != nullptr ? focus : window;
    const bool mayBeShortcut =
        event.type() == QEvent::KeyPress &&
        (event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier) || event.text().isEmpty());
    if (!m_isWaiting && mayBeShortcut && triggerShortcut(receiver, event))
        return;
    QApplication::sendEvent(receiver, &event);
}

} // namespace bm
