// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/navfooter.h"

#include "views/commands.h"
#include "views/style/icons.h"
#include "views/style/navbutton.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <array>

namespace bm
{
namespace
{

constexpr int lineHeight = 24;
constexpr int signSize = 16;
constexpr int inset = Space::m + 14;
constexpr std::array signs{"user", "monitor", "database"};

QString themeWord(Look look)
{
    switch (look) {
    case Look::Light:
        return NavFooter::tr("Theme: light");
    case Look::Dark:
        return NavFooter::tr("Theme: dark");
    case Look::HighContrast:
        break;
    }
    return NavFooter::tr("High contrast");
}

ThemeMode after(Look look)
{
    switch (look) {
    case Look::Light:
        return ThemeMode::Dark;
    case Look::Dark:
        return ThemeMode::HighContrast;
    case Look::HighContrast:
        break;
    }
    return ThemeMode::Light;
}

} // namespace

NavFooter::NavFooter(QWidget *parent)
    : QWidget(parent), m_person(new NavButton(QStringLiteral("user"), {}, this)), m_personMenu(new QMenu(this)),
      m_theme(new NavButton(QStringLiteral("contrast"), themeWord(Theme::look()), this))
{
    setObjectName(QStringLiteral("navFooter"));
    m_theme->setObjectName(QStringLiteral("themeButton"));
    m_theme->setCheckable(false);
    m_theme->setToolTip(commandText(CommandId::NextTheme) % u" (" %
                        commandKeys(CommandId::NextTheme).toString(QKeySequence::NativeText) % u')');
    m_person->setObjectName(QStringLiteral("personButton"));
    m_person->setCheckable(false);
    m_person->hide();
    m_personMenu->setObjectName(QStringLiteral("personMenu"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::m, 0, Space::m, Space::l);
    column->setSpacing(Space::xs);
    column->addWidget(m_theme);
    column->addWidget(m_person);
    m_room = new QSpacerItem(0, int(signs.size()) * lineHeight, QSizePolicy::Minimum, QSizePolicy::Fixed);
    column->addItem(m_room);
    connect(m_person, &QAbstractButton::clicked, this, &NavFooter::openPersonMenu);
    connect(m_theme, &QAbstractButton::clicked, this, &NavFooter::nextTheme);
}

void NavFooter::setWho(const QString &person, const QString &workstation, const QString &database)
{
    m_who = person;
    m_place = {workstation, database};
    setToolTip(database);
    setSignedIn({}, {});
}

// The button says who it is where somebody signed in; else a line does.
void NavFooter::setSignedIn(const QString &name, const QString &role)
{
    const QString who = name.isEmpty() ? m_who : tr("%1, %2").arg(name, role);
    m_person->setText(who);
    m_person->setToolTip(who);
    m_person->setAccessibleName(tr("%1. Change person, PIN, sign out").arg(who));
    m_person->setVisible(!name.isEmpty());
    m_lines = name.isEmpty() ? QStringList{m_who} + m_place : m_place;
    m_room->changeSize(0, int(m_lines.size()) * lineHeight, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
    setAccessibleName(tr("%1 at %2, database %3").arg(who, m_place.value(0), m_place.value(1)));
    update();
}

void NavFooter::setPersonActions(const QList<QAction *> &actions)
{
    m_personMenu->addActions(actions);
}

void NavFooter::openPersonMenu()
{
    m_personMenu->popup(m_person->mapToGlobal(QPoint(0, -m_personMenu->sizeHint().height())));
    m_personMenu->setActiveAction(m_personMenu->actions().value(0));
}

void NavFooter::nextTheme()
{
    Theme::apply(*qApp, after(Theme::look()));
}

void NavFooter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showTheme();
    QWidget::changeEvent(event);
}

void NavFooter::showTheme()
{
    m_theme->setText(themeWord(Theme::look()));
    m_theme->setAccessibleName(m_theme->text());
}

void NavFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(Colour::Nav));
    if (Theme::look() != Look::Light) {
        painter.setPen(Theme::colour(Colour::Border));
        painter.drawLine(width() - 1, 0, width() - 1, height());
    }
    painter.setFont(Theme::font(Type::Caption));
    const QColor ink = Theme::colour(Colour::OnNavMuted);
    int y = height() - Space::l - int(m_lines.size()) * lineHeight;
    for (qsizetype i = 0; i < m_lines.size(); ++i, y += lineHeight) {
        Icons::paint(painter, QRectF(inset, y + (lineHeight - signSize) / 2.0, signSize, signSize),
                     QString::fromLatin1(signs[signs.size() - size_t(m_lines.size() - i)]), ink);
        painter.setPen(ink);
        const QRect room(inset + signSize + Space::s, y, width() - 2 * inset - signSize - Space::s, lineHeight);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(m_lines[i], Qt::ElideMiddle, room.width()));
    }
}

} // namespace bm
