// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/icons.h"

#include "views/style/iconengine.h"

#include <QAbstractButton>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QtMath>

// The linker would drop the resource of a static library that nobody names.
static void needIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace bm::Icons
{

namespace
{

QString pathOf(const QString &name)
{
    needIcons();
    return u":/bm/icons/" % name % u".svg";
}

QByteArray coloured(const QString &name, const QColor &colour)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

QPixmap rendered(const QString &name, const QColor &colour, QSize pixels)
{
    const QString key =
        u"bm:" % name % colour.name() % QString::number(pixels.width()) % u'x' % QString::number(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer svg(coloured(name, colour));
    svg.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    svg.render(&painter);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

Colour inkOf(const QAbstractButton *button)
{
    const QString role = button->property("role").toString();
    if (role == u"primary")
        return Colour::OnAccent;
    if (role == u"danger")
        return Colour::OnDanger;
    return role == u"quiet" ? Colour::AccentText : Colour::Text;
}

} // namespace

QIcon icon(const QString &name, Colour colour)
{
    Q_ASSERT_X(has(name), "bm::Icons::icon", qPrintable(name));
    return QIcon(new IconEngine(name, colour));
}

void paint(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    const qreal scale = painter.device()->devicePixelRatio();
    const QSize pixels = (rect.size() * scale).toSize();
    if (pixels.isEmpty() || !has(name))
        return;
    QPixmap pixmap = rendered(name, colour, pixels);
    pixmap.setDevicePixelRatio(scale);
    // On whole device pixels, else a thin stroke turns grey.
    const QPointF corner(qRound(rect.x() * scale) / scale, qRound(rect.y() * scale) / scale);
    painter.drawPixmap(corner, pixmap);
}

void paintLines(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    if (!has(name))
        return;
    QSvgRenderer svg(coloured(name, colour));
    svg.setAspectRatioMode(Qt::KeepAspectRatio);
    svg.render(&painter, rect);
}

bool has(const QString &name)
{
    return QFile::exists(pathOf(name));
}

void setOn(QAbstractButton *button, const QString &name)
{
    button->setIcon(icon(name, inkOf(button)));
    // The style sheet's gap between icon and text is fixed and too small; the icon brings the rest of it along.
    const int gap = button->text().isEmpty() ? 0 : 6;
    button->setIconSize({20 + gap, 20});
}

void decorate(QWidget *root)
{
    const auto buttons = root->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        const QString name = button->property("iconName").toString();
        if (!name.isEmpty())
            setOn(button, name);
    }
}

} // namespace bm::Icons
