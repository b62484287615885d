// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/personnotice.h"

#include "views/style/tokens.h"

#include <QEvent>

namespace bm
{
namespace
{
constexpr int shownMilliseconds = 4000;
constexpr int widest = 760;
} // namespace

PersonNotice::PersonNotice(QWidget *window) : ScanFeedback(window), m_home(window)
{
    setObjectName(QStringLiteral("personNotice"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    m_away.setSingleShot(true);
    m_away.setInterval(shownMilliseconds);
    connect(&m_away, &QTimer::timeout, this, &PersonNotice::goHome);
    hide();
}

void PersonNotice::welcome(const QString &name, const QString &role)
{
    showAccepted(name, role);
    appear();
}

void PersonNotice::refuse(const QString &headline, const QString &sentence, const QString &wayOut)
{
    showRefused(headline, sentence, wayOut);
    appear();
}

void PersonNotice::ask(const QString &headline, const QString &sentence, const QString &wayOut)
{
    showAsking(headline, sentence, wayOut);
    appear();
}

// A dialog takes its children with it when it goes.
void PersonNotice::moveTo(QWidget &window)
{
    if (parentWidget() == &window)
        return;
    parentWidget()->removeEventFilter(this);
    setParent(&window);
    window.installEventFilter(this);
}

void PersonNotice::goHome()
{
    hide();
    moveTo(*m_home);
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
    const bool goes = event->type() == QEvent::Hide || event->type() == QEvent::Close;
    if (goes && watched == parentWidget() && watched != m_home)
        goHome();
    return ScanFeedback::eventFilter(watched, event);
}

} // namespace bm
