// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/genealogy/genealogypicture.h"
#include "documents/savefile.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <algorithm>

namespace bm
{

namespace
{

constexpr qreal margin = 32;
constexpr qreal captionHeight = 64;
constexpr qreal largestSide = 16'000; // pixels; beyond it viewers give up

QFont captionFont(const PictureLook &look, int pixels, bool strong)
{
    QFont font = look.font;
    font.setPixelSize(pixels);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QSizeF pageSize(const GenealogyPicture &picture, const PictureCaption &caption)
{
    const PictureLook &look = picture.look();
    const qreal title = QFontMetricsF(captionFont(look, 22, true)).horizontalAdvance(caption.title);
    const qreal line = QFontMetricsF(captionFont(look, 14, false)).horizontalAdvance(caption.line);
    const QSizeF bounds = picture.layout().bounds.size();
    return {std::max({bounds.width(), title, line}) + 2 * margin, bounds.height() + 2 * margin + captionHeight};
}

void paintPage(QPainter &painter, const GenealogyPicture &picture, const PictureCaption &caption)
{
    const PictureLook &look = picture.look();
    const QSizeF size = pageSize(picture, caption);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), size), look.ground);
    painter.setPen(look.text);
    painter.setFont(captionFont(look, 22, true));
    painter.drawText(QRectF(margin, margin - 8, size.width() - margin, 30), Qt::AlignLeft | Qt::AlignVCenter,
                     caption.title);
    painter.setPen(look.muted);
    painter.setFont(captionFont(look, 14, false));
    painter.drawText(QRectF(margin, margin + 22, size.width() - margin, 22), Qt::AlignLeft | Qt::AlignVCenter,
                     caption.line);
    painter.translate(QPointF(margin, margin + captionHeight) - picture.layout().bounds.topLeft());
    picture.paint(painter);
}

} // namespace

Done writeGenealogySvg(const QString &path, const GenealogyPicture &picture, const PictureCaption &caption)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QSizeF size = pageSize(picture, caption);
    generator.setResolution(96);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(caption.title);
    generator.setDescription(caption.line);
    QPainter painter(&generator);
    paintPage(painter, picture, caption);
    painter.end();
    return saveFile(path, buffer.data());
}

Done writeGenealogyPng(const QString &path, const GenealogyPicture &picture, const PictureCaption &caption)
{
    const QSizeF size = pageSize(picture, caption);
    const qreal scale = std::min(2.0, largestSide / std::max(size.width(), size.height()));
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(picture.look().ground);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPage(painter, picture, caption);
    painter.end();
    QBuffer buffer;
    if (!image.save(&buffer, "PNG"))
        return Error{Reason::Internal, QStringLiteral("path"), path};
    return saveFile(path, buffer.data());
}

} // namespace bm
