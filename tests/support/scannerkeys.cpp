// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scannerkeys.h"

#include <QApplication>
#include <QKeyEvent>

namespace bm::test
{
namespace
{
constexpr QChar gs(0x1D);
constexpr qint64 handAwayMs = 5000;
} // namespace

void ScannerKeys::scan(const QString &text)
{
    m_time += handAwayMs;
    type(text);
    if (end != Qt::Key_unknown)
        press(end, end == Qt::Key_Tab ? QStringLiteral("\t") : QStringLiteral("\r"));
}

void ScannerKeys::type(const QString &text)
{
    for (const QChar character : text) {
        if (character == gs)
            sendSeparator();
        else
            press(Qt::Key(character.toUpper().unicode()), character);
    }
}

void ScannerKeys::press(Qt::Key key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    m_time += pauseMs;
    send(QEvent::ShortcutOverride, key, text, modifiers);
    send(QEvent::KeyPress, key, text, modifiers);
    send(QEvent::KeyRelease, key, text, modifiers);
}

void ScannerKeys::sendSeparator()
{
    switch (separator) {
    case SentSeparator::ControlBracket:
        return press(Qt::Key_BracketRight, gs, Qt::ControlModifier);
    case SentSeparator::Itself:
        return press(Qt::Key_unknown, gs);
    case SentSeparator::F8:
        return press(Qt::Key_F8);
    case SentSeparator::F7:
        return press(Qt::Key_F7);
    case SentSeparator::Tilde:
        return press(Qt::Key_AsciiTilde, QStringLiteral("~"));
    case SentSeparator::DeadCircumflex:
        return press(Qt::Key_Dead_Circumflex);
    case SentSeparator::AltKeypad:
        break;
    }
    send(QEvent::KeyPress, Qt::Key_Alt, {}, Qt::AltModifier);
    for (const QChar digit : QStringLiteral("029"))
        press(Qt::Key(digit.unicode()), digit, Qt::AltModifier | Qt::KeypadModifier);
    send(QEvent::KeyRelease, Qt::Key_Alt, {}, Qt::NoModifier);
}

void ScannerKeys::send(QEvent::Type type, int key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent event(type, key, modifiers, text);
    event.setTimestamp(quint64(m_time));
    if (type == QEvent::ShortcutOverride)
        event.ignore();
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *window = modal != nullptr ? modal : &m_window;
    QWidget *focus = window->focusWidget();
    QApplication::sendEvent(focus != nullptr ? focus : window, &event);
}

} // namespace bm::test
