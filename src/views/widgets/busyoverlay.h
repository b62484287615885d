// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace bm
{

// Lies over a widget while something takes its time; says what, how far, and lets the person stop it. What is covered
// takes no input from the first moment; the cover itself shows only after 150 ms, so that quick answers do not flicker.
class BusyOverlay : public QWidget
{
    Q_OBJECT

public:
    static constexpr int delayMilliseconds = 150;

    // Becomes a child of the widget it covers and follows its size.
    explicit BusyOverlay(QWidget *covered);

    // cancellable: show a Cancel button; Esc presses it too.
    void start(const QString &whatIsGoingOn, bool cancellable = false);
    // total 0: how long it takes is not known.
    void setProgress(int done, int total);
    // Uncovers the widget and gives the focus back to where it was.
    void stop();

    bool isBusy() const { return m_busy; }
    QString text() const;

Q_SIGNALS:
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void reveal();

    QWidget *m_covered;
    QPointer<QWidget> m_focusBefore;
    QWidget *m_panel;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer *m_delay;
    bool m_busy = false;
    bool m_revealed = false;
};

} // namespace bm
