// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/genealogy/genealogypages.h"

#include "documents/savefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <cmath>

namespace bm
{

namespace
{

constexpr qreal unitsOfInch = 96;    // a unit of the picture is a pixel of a screen
constexpr qreal smallestScale = 0.5; // its smallest words have then five points
constexpr qreal captionHeight = 56;  // units, at natural size
constexpr QSizeF overlap(220, 90);   // what both of two neighbours show: a node that one cuts is whole on the other
constexpr int resolution = 600;

QString partWords(int number, int columns, int rows)
{
    return QCoreApplication::translate("bm::GenealogyPages", "Page %1 of %2: column %3, row %4")
        .arg(number + 1)
        .arg(columns * rows)
        .arg(number % columns + 1)
        .arg(number / columns + 1);
}

int pagesFor(qreal size, qreal page, qreal twice)
{
    return size <= page ? 1 : int(std::ceil((size - twice) / (page - twice)));
}

} // namespace

GenealogyPages::GenealogyPages(const GenealogyPicture &picture, PictureCaption caption, QSizeF page, int dotsPerInch)
    : m_picture(picture), m_caption(std::move(caption)), m_dots(dotsPerInch / unitsOfInch)
{
    const QSizeF natural(page.width() / m_dots, page.height() / m_dots - captionHeight);
    const QSizeF whole = picture.layout().bounds.size();
    m_scale = std::min({1.0, natural.width() / whole.width(), natural.height() / whole.height()});
    m_scale = std::max(m_scale, smallestScale);
    m_page = natural / m_scale;
    m_columns = pagesFor(whole.width(), m_page.width(), overlap.width());
    m_rows = pagesFor(whole.height(), m_page.height(), overlap.height());
}

void GenealogyPages::paint(QPainter &painter, const std::function<void()> &newPage) const
{
    for (int number = 0; number < count(); ++number) {
        if (number > 0)
            newPage();
        paintPage(painter, number);
    }
}

void GenealogyPages::paintPage(QPainter &painter, int number) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(m_dots, m_dots);
    paintCaption(painter, number);
    painter.translate(0, captionHeight);
    painter.scale(m_scale, m_scale);
    const QSizeF step = m_page - overlap;
    const QPointF from = m_picture.layout().bounds.topLeft() +
                         QPointF(number % m_columns * step.width(), number / m_columns * step.height());
    painter.setClipRect(QRectF(QPointF(), m_page));
    painter.translate(-from);
    m_picture.paint(painter);
    painter.restore();
}

void GenealogyPages::paintCaption(QPainter &painter, int number) const
{
    const PictureLook &look = m_picture.look();
    const QRectF line(0, 0, m_page.width() * m_scale, 24);
    QFont font = look.font;
    font.setPixelSize(18);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(look.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_caption.title);
    font.setPixelSize(12);
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(look.muted);
    painter.drawText(line.translated(0, 24), Qt::AlignLeft | Qt::AlignVCenter, m_caption.line);
    if (count() > 1)
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, partWords(number, m_columns, m_rows));
}

Done writeGenealogyPdf(const QString &path, const GenealogyPicture &picture, const PictureCaption &caption)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12),
                                         QPageLayout::Millimeter));
        writer.setTitle(caption.title);
        QPainter painter(&writer);
        GenealogyPages(picture, caption, QSizeF(writer.width(), writer.height()), resolution).paint(painter, [&writer] {
            writer.newPage();
        });
    }
    return saveFile(path, buffer.data());
}

} // namespace bm
