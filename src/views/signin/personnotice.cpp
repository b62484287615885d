// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/personnotice.h"

#include "views/style/tokens.h"

#include <QApplication>
#include <QEvent>

namespace bm
{
namespace
{
constexpr int shownMilliseconds = 4000;
constexpr int widest = 760;
} // namespace

PersonNotice::PersonNotice(QWidget *window) : ScanFeedback(window)
{
    setObjectName(QStringLiteral("personNotice"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    m_away.setSingleShot(true);
    m_away.setInterval(shownMilliseconds);
    connect(&m_away, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void PersonNotice::welcome(const QString &name, const QString &role)
{
    showAccepted(name, role);
    if (!isMuted())
        QApplication::beep();
    appear();
}

void PersonNotice::refuse(const QString &headline, const QString &sentence, const QString &wayOut)
{
    showRefused(headline, sentence, wayOut);
    appear();
}

void PersonNotice::appear()
{
    place();
    show();
    raise();
    m_away.start();
}

void PersonNotice::place()
{
    const int width = qMin(widest, parentWidget()->width() - 2 * Space::xl);
    setGeometry((parentWidget()->width() - width) / 2, Space::xl, width, sizeHint().height());
}

bool PersonNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return ScanFeedback::eventFilter(watched, event);
}

} // namespace bm
