// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/navfooter.h"

#include "views/commands.h"
#include "views/style/icons.h"
#include "views/style/navbutton.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPainter>
#include <array>

namespace bm
{
namespace
{

constexpr int lineHeight = 24;
constexpr int signSize = 16;
constexpr int inset = Space::m + 14;
constexpr std::array signs{"user", "monitor", "database", "archive"};
constexpr qsizetype backupLine = 3;

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
    : QWidget(parent), m_theme(new NavButton(QStringLiteral("contrast"), themeWord(Theme::look()), this))
{
    setObjectName(QStringLiteral("navFooter"));
    m_theme->setObjectName(QStringLiteral("themeButton"));
    m_theme->setCheckable(false);
    m_theme->setToolTip(commandText(CommandId::NextTheme) % u" (" %
                        commandKeys(CommandId::NextTheme).toString(QKeySequence::NativeText) % u')');
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::m, 0, Space::m, Space::l);
    column->setSpacing(Space::s);
    column->addWidget(m_theme);
    column->addSpacing(int(signs.size()) * lineHeight);
    connect(m_theme, &QAbstractButton::clicked, this, &NavFooter::nextTheme);
}

void NavFooter::setWho(const QString &person, const QString &workstation, const QString &database)
{
    m_lines = {person, workstation, database};
    m_who = tr("%1 at %2, database %3").arg(person, workstation, database);
    describe();
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
    setAccessibleName(m_who + (m_backupSentence.isEmpty() ? QString() : QString(u". " % m_backupSentence)));
    setToolTip(m_lines.value(2) + (m_backupSentence.isEmpty() ? QString() : QString(u'\n' % m_backupSentence)));
    update();
}

QStringList NavFooter::lines() const
{
    QStringList all = m_lines;
    if (!m_activity.isEmpty() || !m_backup.isEmpty())
        all << (m_activity.isEmpty() ? m_backup : m_activity);
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
    const QStringList all = lines();
    int y = height() - Space::l - int(signs.size()) * lineHeight;
    for (qsizetype i = 0; i < all.size(); ++i, y += lineHeight) {
        const bool isMarked = i == backupLine && m_needsCare && m_activity.isEmpty();
        const QString sign = isMarked ? QStringLiteral("triangle-alert") : QString::fromLatin1(signs[size_t(i)]);
        Icons::paint(painter, QRectF(inset, y + (lineHeight - signSize) / 2.0, signSize, signSize), sign,
                     isMarked ? Theme::colour(Colour::OnNav) : ink);
        painter.setPen(isMarked ? Theme::colour(Colour::OnNav) : ink);
        const QRect room(inset + signSize + Space::s, y, width() - 2 * inset - signSize - Space::s, lineHeight);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(all[i], Qt::ElideMiddle, room.width()));
    }
}

} // namespace bm
