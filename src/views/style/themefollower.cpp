// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/themefollower.h"

#include "views/style/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace bm
{

namespace
{
constexpr const char *mnemonicsProperty = "bmShowsMnemonics";
}

ThemeFollower::ThemeFollower(QApplication &app) : QObject(&app), m_app(app)
{
    app.installEventFilter(this);
}

bool ThemeFollower::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ThemeChange:
        followDesktop();
        break;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            showMnemonics(event->type() == QEvent::KeyPress);
        break;
    case QEvent::ApplicationDeactivate:
        showMnemonics(false); // the release of Alt goes to another program
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool ThemeFollower::showsMnemonics()
{
    return qApp->property(mnemonicsProperty).toBool();
}

void ThemeFollower::followDesktop()
{
    if (m_applying || Theme::mode() != ThemeMode::System)
        return;
    m_applying = true; // applying sends events of its own; and every window gets the event, once is enough
    const auto applyAgain = [this] {
        Theme::apply(m_app, Theme::mode());
        m_applying = false;
    };
    QMetaObject::invokeMethod(this, applyAgain, Qt::QueuedConnection);
}

void ThemeFollower::showMnemonics(bool shown)
{
    if (showsMnemonics() == shown)
        return;
    m_app.setProperty(mnemonicsProperty, shown);
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        const auto widgets = window->findChildren<QWidget *>();
        for (QWidget *widget : widgets)
            widget->update();
    }
}

} // namespace bm
