// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/navbutton.h"

#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace bm
{

namespace
{

constexpr int navHeight = 44;
constexpr int signSize = 22;
constexpr int edge = 14;
constexpr int badgeHeight = 22;

QFont wordFont(bool current)
{
    QFont font = Theme::font(Type::Body);
    font.setWeight(current ? QFont::DemiBold : QFont::Medium);
    return font;
}

QFont smallFont()
{
    QFont font = Theme::font(Type::Caption);
    font.setWeight(QFont::Bold);
    return font;
}

} // namespace

NavButton::NavButton(const QString &iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_icon(iconName)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(navHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void NavButton::setBadge(int count, Tone tone)
{
    m_count = count;
    m_tone = tone;
    setAccessibleName(count > 0 ? tr("%1, %n waiting", nullptr, count).arg(text()) : text());
    update();
}

QSize NavButton::sizeHint() const
{
    const int words = QFontMetrics(wordFont(true)).horizontalAdvance(text());
    return {edge + signSize + Space::m + words + edge + (m_count > 0 ? 40 : 0), navHeight};
}

void NavButton::keyPressEvent(QKeyEvent *event)
{
    // QAbstractButton would move the focus by itself, and Return would do nothing.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

void NavButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void NavButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void NavButton::paintGround(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    if (isChecked() || isDown() || underMouse()) {
        painter.setBrush(Theme::colour(isChecked() ? Colour::NavSelected : Colour::NavHover));
        painter.drawRoundedRect(rect(), 10, 10);
    }
    if (isChecked()) {
        painter.setBrush(Theme::colour(Colour::NavAccent));
        painter.drawRoundedRect(QRectF(0, 12, 4, height() - 24), 2, 2);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::colour(Theme::look() == Look::HighContrast ? Colour::Focus : Colour::NavAccent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 9, 9);
    }
}

QString NavButton::badgeText() const
{
    return m_count > 99 ? QStringLiteral("99+") : locale().toString(m_count);
}

int NavButton::paintBadge(QPainter &painter) const
{
    if (m_count <= 0)
        return 0;
    painter.setFont(smallFont());
    const int w = qMax(badgeHeight, painter.fontMetrics().horizontalAdvance(badgeText()) + 14);
    const QRectF plate(width() - edge - w, (height() - badgeHeight) / 2.0, w, badgeHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(colourOf(m_tone, TonePart::Solid)));
    painter.drawRoundedRect(plate, badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setPen(Theme::colour(colourOf(m_tone, TonePart::OnSolid)));
    painter.drawText(plate, Qt::AlignCenter, badgeText());
    return w + Space::s;
}

void NavButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const int taken = paintBadge(painter);
    const QColor ink = Theme::colour(isChecked() || underMouse() ? Colour::OnNav : Colour::OnNavMuted);
    Icons::paint(painter, QRectF(edge, (height() - signSize) / 2.0, signSize, signSize), m_icon,
                 isChecked() ? Theme::colour(Colour::NavAccent) : ink);
    painter.setFont(wordFont(isChecked()));
    painter.setPen(ink);
    const QRect words = rect().adjusted(edge + signSize + Space::m, 0, -edge - taken, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

NavHeading::NavHeading(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    setObjectName(QStringLiteral("navHeading"));
    setAccessibleName(title);
    setFixedHeight(24);
}

void NavHeading::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(smallFont());
    painter.setPen(Theme::colour(Colour::OnNavMuted));
    painter.drawText(rect().adjusted(edge, 0, -edge, 0), Qt::AlignVCenter | Qt::AlignLeft, m_title);
}

NavBrand::NavBrand(const QString &iconName, const QString &name, QWidget *parent)
    : QWidget(parent), m_icon(iconName), m_name(name)
{
    setObjectName(QStringLiteral("navBrand"));
    setAccessibleName(name);
    setFixedHeight(48);
}

void NavBrand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate(4, 4, 40, 40);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(Colour::NavAccent));
    painter.drawRoundedRect(plate, 11, 11);
    Icons::paint(painter, plate.adjusted(8, 8, -8, -8), m_icon, Theme::colour(Colour::Nav));
    painter.setFont(Theme::font(Type::Subtitle));
    painter.setPen(Theme::colour(Colour::OnNav));
    painter.drawText(rect().adjusted(56, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_name);
}

} // namespace bm
