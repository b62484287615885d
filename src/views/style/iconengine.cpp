// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/iconengine.h"

#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QGuiApplication>
#include <QPainter>

namespace bm
{

namespace
{

Colour colourNamed(const QString &name)
{
    for (int i = 0; i < colourCount; ++i) {
        if (styleName(Colour(i)) == name)
            return Colour(i);
    }
    return Colour::Text;
}

// An icon stands at the beginning of a wide rectangle: what is left is the gap to the text behind it.
QRectF squareIn(const QRect &rect)
{
    const qreal side = qMin(rect.width(), rect.height());
    const bool leftToRight = QGuiApplication::layoutDirection() == Qt::LeftToRight;
    const qreal x = leftToRight || rect.width() <= rect.height() ? rect.x() : rect.right() + 1 - side;
    return {x, rect.y() + (rect.height() - side) / 2, side, side};
}

} // namespace

IconEngine::IconEngine(QString name, Colour colour) : m_name(std::move(name)), m_colour(colour) {}

IconEngine::IconEngine(const QString &styleSheetName)
    : m_name(styleSheetName.section(u'.', 0, 0)), m_colour(colourNamed(styleSheetName.section(u'.', 1, 1)))
{
}

QColor IconEngine::ink(QIcon::Mode mode) const
{
    return Theme::colour(mode == QIcon::Disabled ? Colour::TextDisabled : m_colour);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    Icons::paint(*painter, squareIn(rect), m_name, ink(mode));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    Icons::paint(painter, squareIn(QRect(QPoint(), size)), m_name, ink(mode));
    return pixmap;
}

QString IconEngine::key() const
{
    return QStringLiteral("bm::IconEngine");
}

bool IconEngine::isNull()
{
    return !Icons::has(m_name);
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(m_name, m_colour);
}

QIconEngine *IconPlugin::create(const QString &fileName)
{
    return new IconEngine(fileName);
}

} // namespace bm
