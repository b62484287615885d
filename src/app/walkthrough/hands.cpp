// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walkthrough/hands.h"

#include "views/scanning/scanlistener.h"

#include <QApplication>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QThread>

namespace bm
{

namespace
{
constexpr int patienceMs = 60'000;
constexpr unsigned long lookAgainMs = 5;
constexpr QChar groupSeparator(0x1D);
// Between two keys, in the keyboard's own time: by its pace a program knows a scanner from a hand.
constexpr int handPauseMs = 150;
constexpr int scannerPauseMs = 5;

Error missing(const QString &what)
{
    return Error{Reason::NotFound, {}, what};
}
} // namespace

void Hands::send(QWidget *target, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text) const
{
    static quint64 keyboardTime = 0;
    keyboardTime += quint64(m_pauseMs);
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        event.setTimestamp(keyboardTime);
        QApplication::sendEvent(target, &event);
    }
}

void Hands::typeInto(QWidget *target, const QString &text) const
{
    for (const QChar character : text) {
        if (character == groupSeparator)
            send(target, Qt::Key_BracketRight, Qt::ControlModifier, QString(groupSeparator));
        else
            send(target, Qt::Key(character.toUpper().unicode()), Qt::NoModifier, QString(character));
    }
}

Hands::Hands(QWidget &window) : Hands(window, handPauseMs) {}

Done Hands::scan(const QString &code) const
{
    const Hands scanner(m_window, scannerPauseMs);
    for (const char *name : {"scanEdit", "codeEdit"}) {
        if (seen<QLineEdit>(name) != nullptr) {
            BM_TRY(scanner.type(name, code, Qt::Key_Return));
            return waitFor([this] { return !isScanWaiting(); }, QStringLiteral("the page to take the scan"));
        }
    }
    return missing(QStringLiteral("a field to scan into"));
}

// Until then keys go to where the keyboard is when the scan was dealt with, not to where these hands put them.
bool Hands::isScanWaiting() const
{
    const auto listeners = m_window.findChildren<ScanListener *>();
    return std::any_of(listeners.begin(), listeners.end(), [](const auto *listener) { return listener->isWaiting(); });
}

Done Hands::type(const char *field, const QString &text, Qt::Key end) const
{
    BM_TRY(waitForWidget(field));
    auto *edit = seen<QLineEdit>(field);
    if (auto *box = seen<QComboBox>(field))
        edit = box->lineEdit();
    if (edit == nullptr)
        return missing(QLatin1String(field));
    edit->setFocus();
    edit->selectAll();
    send(edit, Qt::Key_Delete, Qt::NoModifier, {});
    typeInto(edit, text);
    if (end == Qt::Key_Return)
        send(edit, end, Qt::NoModifier, QStringLiteral("\r"));
    else if (end != Qt::Key_unknown)
        send(edit, end, Qt::NoModifier, {});
    QApplication::processEvents();
    return {};
}

Done Hands::press(const char *button) const
{
    BM_TRY(waitFor(
        [&] {
            const auto *found = seen<QWidget>(button);
            return found != nullptr && found->isEnabled();
        },
        QLatin1String(button)));
    return press(seen<QWidget>(button));
}

Done Hands::press(QWidget *button) const
{
    if (button == nullptr || !button->isEnabled())
        return missing(QStringLiteral("a button that can be pressed"));
    button->setFocus();
    send(button, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "));
    QApplication::processEvents();
    return {};
}

Done Hands::key(Qt::Key key) const
{
    QWidget *focus = m_window.focusWidget();
    send(focus != nullptr ? focus : &m_window, key, Qt::NoModifier,
         key == Qt::Key_Return ? QStringLiteral("\r") : QString());
    QApplication::processEvents();
    return {};
}

Done Hands::waitFor(const std::function<bool()> &condition, const QString &what) const
{
    const QDeadlineTimer deadline(patienceMs);
    while (!condition()) {
        if (deadline.hasExpired())
            return missing(what);
        QApplication::processEvents(QEventLoop::AllEvents, int(lookAgainMs));
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(lookAgainMs);
    }
    return {};
}

Done Hands::waitForWidget(const char *name) const
{
    return waitFor([&] { return seen<QWidget>(name) != nullptr; }, QLatin1String(name));
}

} // namespace bm
