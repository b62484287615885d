// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QString>
#include <QWidget>

namespace bm::test
{

// What a scanner types for the separator GS.
enum class SentSeparator { ControlBracket, Itself, F8, AltKeypad, Tilde, DeadCircumflex, F7 };

// A scanner that types into whatever has the keyboard, with the keyboard's own clock: nothing sleeps.
class ScannerKeys
{
public:
    explicit ScannerKeys(QWidget &window) : m_window(window) {}

    SentSeparator separator = SentSeparator::ControlBracket;
    qint64 pauseMs = 5;
    Qt::Key end = Qt::Key_Return; // Qt::Key_unknown: it sends none

    // After the hand left the keyboard; a separator in the text is U+001D.
    void scan(const QString &text);
    // Keys at this pace, no end.
    void type(const QString &text);
    void press(Qt::Key key, const QString &text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

private:
    void send(QEvent::Type type, int key, const QString &text, Qt::KeyboardModifiers modifiers);
    void sendSeparator();

    QWidget &m_window;
    qint64 m_time = 1000;
};

} // namespace bm::test
