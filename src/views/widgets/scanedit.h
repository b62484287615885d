// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace bm
{

// Takes what a keyboard-wedge scanner types. Return or Tab ends a scan. The group separator (U+001D) of a GS1 code is
// taken in every way a scanner may send it (as itself, as Ctrl+], as F8, as Alt+029 on the keypad) and shown as ‖, so
// that it can be seen, moved and deleted like any other character (U+241D, the picture made for it, is in none of the
// fonts that we can count on; it is understood when pasted). What was typed is never dropped, and stays
// selected after a scan so that the next one replaces it.
class ScanEdit : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr QChar shownSeparator{0x2016}; // not in the character set of GS1

    explicit ScanEdit(QWidget *parent = nullptr);

    // The text with real group separators, without surrounding blanks.
    QString scan() const;
    // Takes real group separators too. Emits nothing.
    void setScan(const QString &scan);

Q_SIGNALS:
    // Just before scanned(), for who only takes notes.
    void ended(const QString &scan);
    // Return, or Tab after something new was typed. With real group separators; never empty.
    void scanned(const QString &scan);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool takesKey(const QKeyEvent &event) const;
    void finishAltCode();
    void showSeparators();
    bool finishScan();

    QString m_altDigits;    // typed while Alt is held
    bool m_fresh = false;   // something was typed since the last scan
    bool m_entered = false; // by the mouse press that is on its way
};

} // namespace bm
