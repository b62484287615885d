// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/busyoverlay.h"

#include "views/style/theme.h"
#include "views/widgets/text/wordlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace bm
{

BusyOverlay::BusyOverlay(QWidget *covered)
    : QWidget(covered), m_covered(covered), m_panel(new QFrame(this)), m_text(new WordLabel(m_panel)),
      m_progress(new QProgressBar(m_panel)), m_cancel(new QPushButton(tr("Cancel"), m_panel)), m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("busyOverlay"));
    setFocusPolicy(Qt::StrongFocus);
    m_panel->setObjectName(QStringLiteral("busyPanel"));
    m_panel->setProperty("card", true);
    m_panel->setFixedWidth(420);
    m_text->setObjectName(QStringLiteral("busyText"));
    m_text->setTextFormat(Qt::PlainText);
    Theme::setType(m_text, Type::Subtitle);
    m_progress->setObjectName(QStringLiteral("busyProgress"));
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("busyCancel"));
    m_cancel->setAutoDefault(false);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::l);
    column->addWidget(m_text);
    column->addWidget(m_progress);
    column->addWidget(m_cancel, 0, Qt::AlignRight);
    auto *middle = new QVBoxLayout(this);
    middle->addWidget(m_panel, 0, Qt::AlignCenter);
    m_delay->setSingleShot(true);
    m_delay->setInterval(delayMilliseconds);
    connect(m_delay, &QTimer::timeout, this, &BusyOverlay::reveal);
    connect(m_cancel, &QPushButton::clicked, this, &BusyOverlay::cancelled);
    covered->installEventFilter(this);
    hide();
}

void BusyOverlay::start(const QString &whatIsGoingOn, bool cancellable)
{
    m_text->setText(whatIsGoingOn);
    setAccessibleName(whatIsGoingOn);
    m_progress->setAccessibleName(whatIsGoingOn);
    m_cancel->setVisible(cancellable);
    setProgress(0, 0);
    if (m_busy)
        return;
    m_busy = true;
    m_revealed = false;
    m_panel->hide();
    m_focusBefore = m_covered->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    setGeometry(m_covered->rect());
    raise();
    show();
    // Whoever has gone to another page works there.
    if (m_covered->isVisible())
        setFocus();
    m_delay->start();
}

void BusyOverlay::setProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void BusyOverlay::stop()
{
    m_delay->stop();
    m_busy = false;
    const QWidget *focus = QApplication::focusWidget();
    const bool isHeld = focus == nullptr || focus == this || isAncestorOf(focus);
    hide();
    if (m_focusBefore != nullptr && isHeld)
        m_focusBefore->setFocus();
}

QString BusyOverlay::text() const
{
    return m_text->text();
}

void BusyOverlay::reveal()
{
    m_revealed = true;
    m_panel->show();
    if (m_cancel->isVisible())
        m_cancel->setFocus();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool BusyOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_covered && event->type() == QEvent::Resize)
        setGeometry(m_covered->rect());
    return QWidget::eventFilter(watched, event);
}

void BusyOverlay::keyPressEvent(QKeyEvent *event)
{
    // Nothing typed or scanned meanwhile may reach what is covered.
    if (event->key() == Qt::Key_Escape && m_cancel->isVisibleTo(m_panel))
        Q_EMIT cancelled();
    event->accept();
}

void BusyOverlay::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void BusyOverlay::paintEvent(QPaintEvent *)
{
    if (!m_revealed)
        return;
    QPainter painter(this);
    QColor veil = Theme::colour(Colour::Window);
    veil.setAlphaF(0.88F);
    painter.fillRect(rect(), veil);
}

} // namespace bm
