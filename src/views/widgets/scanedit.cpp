// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/scanedit.h"

#include "domain/scanning/keyburst.h"

#include <QKeyEvent>

namespace bm
{

namespace
{

constexpr QChar separator(0x1D);
constexpr QChar separatorPicture(0x241D);

bool isSeparator(const QKeyEvent &event)
{
    return isSeparatorKey(event.key(), event.modifiers(), event.text());
}

} // namespace

ScanEdit::ScanEdit(QWidget *parent) : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setClearButtonEnabled(false);
    connect(this, &QLineEdit::textChanged, this, &ScanEdit::showSeparators);
    connect(this, &QLineEdit::textEdited, this, [this] { m_fresh = true; });
}

QString ScanEdit::scan() const
{
    return text().replace(shownSeparator, separator).replace(separatorPicture, separator).trimmed();
}

void ScanEdit::setScan(const QString &scan)
{
    setText(scan);
    m_fresh = false;
}

bool ScanEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(static_cast<QKeyEvent &>(*event))) {
        event->accept(); // else a menu takes Alt+0 and an action F8
        return true;
    }
    // QWidget::event() turns Tab into a change of focus before keyPressEvent() sees it.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab && m_fresh &&
        finishScan()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void ScanEdit::keyPressEvent(QKeyEvent *event)
{
    if (isAltDigit(event->key(), event->modifiers())) {
        m_altDigits += QChar(event->key());
        event->accept();
    } else if (isSeparator(*event)) {
        insert(QString(shownSeparator));
        m_fresh = true;
        event->accept();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        finishScan();
        event->accept(); // a scan must not press the default button of a dialog or turn the page of a wizard
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void ScanEdit::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Alt)
        finishAltCode();
    QLineEdit::keyReleaseEvent(event);
}

// What was scanned before is replaced by the next scan, also after the focus was elsewhere.
void ScanEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    m_entered = event->reason() == Qt::MouseFocusReason;
    if (!m_fresh)
        selectAll();
}

void ScanEdit::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (std::exchange(m_entered, false) && !m_fresh)
        selectAll();
}

void ScanEdit::focusOutEvent(QFocusEvent *event)
{
    finishAltCode(); // the release of Alt goes to whoever has the focus then
    QLineEdit::focusOutEvent(event);
}

bool ScanEdit::takesKey(const QKeyEvent &event) const
{
    return isSeparator(event) || isAltDigit(event.key(), event.modifiers());
}

void ScanEdit::finishAltCode()
{
    if (m_altDigits.isEmpty())
        return;
    insert(altCodeText(std::exchange(m_altDigits, QString())).replace(separator, shownSeparator));
    m_fresh = true;
}

void ScanEdit::showSeparators()
{
    if (!text().contains(separator))
        return;
    const int cursor = cursorPosition();
    setText(text().replace(separator, shownSeparator));
    setCursorPosition(cursor);
}

bool ScanEdit::finishScan()
{
    finishAltCode();
    const QString result = scan();
    if (result.isEmpty())
        return false;
    m_fresh = false;
    selectAll();
    Q_EMIT ended(result);
    Q_EMIT scanned(result);
    return true;
}

} // namespace bm
