// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/navfooter.h"

#include "models/wording.h"
#include "views/commands.h"
#include "views/style/icons.h"
#include "views/style/navbutton.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QMenu>
#include <QPainter>

namespace bm
{
namespace
{

constexpr int lineHeight = 24;
constexpr int iconWidth = 50; // of a button with its icon only
constexpr int signSize = 16;
constexpr int inset = Space::m + 14;

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
    // A long name is cut; it does not widen the navigation.
    m_person->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_personMenu->setObjectName(QStringLiteral("personMenu"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::m, 0, Space::m, Space::l);
    column->setSpacing(Space::xs);
    // Side by side once somebody is signed in: a screen of 720 pixels has room for no more.
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::xs);
    row->addWidget(m_person, 1);
    row->addWidget(m_theme);
    column->addLayout(row);
    m_room = new QSpacerItem(0, 3 * lineHeight, QSizePolicy::Minimum, QSizePolicy::Fixed);
    column->addItem(m_room);
    connect(m_person, &QAbstractButton::clicked, this, &NavFooter::openPersonMenu);
    connect(m_theme, &QAbstractButton::clicked, this, &NavFooter::nextTheme);
}

void NavFooter::setWho(const QString &person, const QString &workstation, const QString &database)
{
    m_who = person;
    m_place = {workstation, database};
    setSignedIn({}, {});
}

// The button says who it is where somebody signed in; else a line does.
void NavFooter::setSignedIn(const QString &name, const QString &role)
{
    m_signedIn = name.isEmpty() ? QString() : tr("%1, %2").arg(name, role);
    m_role = role;
    m_person->setText(name);
    m_person->setToolTip(plainToolTip(m_signedIn));
    m_person->setAccessibleName(tr("%1. Change person, PIN, sign out").arg(m_signedIn));
    m_person->setVisible(!name.isEmpty());
    showTheme();
    describe();
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

void NavFooter::setBackup(const QString &age, const QString &sentence, bool needsCare)
{
    m_backup = age;
    m_backupSentence = sentence;
    m_needsCare = needsCare;
    describe();
}

void NavFooter::setActivity(const QString &words)
{
    m_activity = words;
    describe();
}

void NavFooter::describe()
{
    const QString who = m_signedIn.isEmpty() ? m_who : m_signedIn;
    setAccessibleName(tr("%1 at %2, database %3").arg(who, m_place.value(0), m_place.value(1)) +
                      (m_backupSentence.isEmpty() ? QString() : QString(u". " % m_backupSentence)));
    const QString backup = m_backupSentence.isEmpty() ? QString() : QString(u'\n' % m_backupSentence);
    setToolTip(plainToolTip(m_place.value(1) + backup));
    m_room->changeSize(0, int(lines().size()) * lineHeight, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->invalidate();
    update();
}

std::vector<NavFooter::Line> NavFooter::lines() const
{
    std::vector<Line> all;
    if (m_signedIn.isEmpty())
        all.push_back({"user", m_who});
    all.push_back({"monitor", m_signedIn.isEmpty() ? m_place.value(0) : tr("%1 at %2").arg(m_role, m_place.value(0))});
    if (m_signedIn.isEmpty())
        all.push_back({"database", m_place.value(1)});
    if (!m_activity.isEmpty())
        all.push_back({"archive", m_activity});
    else if (!m_backup.isEmpty())
        all.push_back({m_needsCare ? "triangle-alert" : "archive", m_backup, m_needsCare});
    return all;
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
    const bool hasRoom = m_signedIn.isEmpty();
    m_theme->setText(hasRoom ? themeWord(Theme::look()) : QString());
    m_theme->setAccessibleName(themeWord(Theme::look()));
    m_theme->setMaximumWidth(hasRoom ? QWIDGETSIZE_MAX : iconWidth);
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
    const std::vector<Line> all = lines();
    int y = height() - Space::l - int(all.size()) * lineHeight;
    for (const Line &line : all) {
        const QColor colour = line.isMarked ? Theme::colour(Colour::OnNav) : ink;
        Icons::paint(painter, QRectF(inset, y + (lineHeight - signSize) / 2.0, signSize, signSize),
                     QString::fromLatin1(line.sign), colour);
        painter.setPen(colour);
        const QRect room(inset + signSize + Space::s, y, width() - 2 * inset - signSize - Space::s, lineHeight);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(line.text, Qt::ElideMiddle, room.width()));
        y += lineHeight;
    }
}

} // namespace bm
