// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/labelfiles.h"

#include "documents/labels/labeltext.h"
#include "documents/labels/zpl.h"
#include "documents/savefile.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <cmath>

namespace bm
{
namespace
{
constexpr qreal millimetresPerInch = 25.4;
constexpr int svgResolution = 1000;

enum class Type { Letters, Outlines };

void paintText(QPainter &painter, const LabelText &text, Type type)
{
    const QFont font = labelFont(text.isBold);
    const qreal scale = text.height / QFontMetricsF(font).height();
    const qreal width = textWidth(text.text, text.isBold) * text.height;
    const qreal left = text.isCentred ? text.rect.center().x() - width / 2 : text.rect.left();
    painter.save();
    painter.translate(left, text.rect.top() + textAscent(text.isBold) * text.height);
    painter.scale(scale, scale);
    painter.setPen(Qt::black);
    if (type == Type::Letters) {
        painter.setFont(font);
        painter.drawText(QPointF(), text.text);
    } else {
        QPainterPath path;
        path.addText(QPointF(), font, text.text);
        painter.fillPath(path, Qt::black);
    }
    painter.restore();
}

void paintOn(QPainter &painter, const LabelLayout &label, Type type)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const QRectF &rule : label.rules)
        painter.fillRect(rule, Qt::black);
    for (const LabelText &text : label.texts)
        paintText(painter, text, type);
    for (const LabelBarcode &one : label.barcodes)
        one.barcode.paint(painter, one.corner, one.module, one.barHeight);
}
} // namespace

void paintLabel(QPainter &painter, const LabelLayout &label)
{
    paintOn(painter, label, Type::Letters);
}

QImage labelImage(const LabelLayout &label)
{
    const qreal dots = label.paper.dotsPerInch / millimetresPerInch;
    QImage image((sizeOf(label.paper.size) * dots).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(int(std::lround(dots * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(dots, dots);
    paintLabel(painter, label);
    return image;
}

QByteArray labelPng(const LabelLayout &label)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    labelImage(label).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray labelSvg(const LabelLayout &label)
{
    const QSizeF size = sizeOf(label.paper.size);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(svgResolution);
    const qreal scale = svgResolution / millimetresPerInch;
    generator.setSize((size * scale).toSize());
    generator.setViewBox(QRectF(QPointF(), size * scale));
    generator.setTitle(label.title);
    QPainter painter(&generator);
    painter.fillRect(QRectF(QPointF(), size * scale), Qt::white);
    painter.scale(scale, scale);
    paintOn(painter, label, Type::Outlines);
    painter.end();
    return buffer.data();
}

QByteArray labelPdf(const LabelLayout &label, int copies)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(label.title);
    writer.setPageSize(QPageSize(sizeOf(label.paper.size), QPageSize::Millimeter, label.title, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(label.paper.dotsPerInch);
    QPainter painter(&writer);
    painter.scale(label.paper.dotsPerInch / millimetresPerInch, label.paper.dotsPerInch / millimetresPerInch);
    for (int copy = 0; copy < copies; ++copy) {
        if (copy > 0)
            writer.newPage();
        paintLabel(painter, label);
    }
    painter.end();
    return buffer.data();
}

Result<LabelFormat> labelFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == u"pdf")
        return LabelFormat::Pdf;
    if (ending == u"png")
        return LabelFormat::Png;
    if (ending == u"svg")
        return LabelFormat::Svg;
    if (ending == u"zpl")
        return LabelFormat::Zpl;
    return Error{Reason::UnknownAction, QStringLiteral("path"), QStringLiteral(".pdf, .png, .svg, .zpl")};
}

Done writeLabel(const QString &path, const LabelLayout &label)
{
    BM_TRY_ASSIGN(const LabelFormat format, labelFormatOf(path));
    switch (format) {
    case LabelFormat::Pdf:
        return saveFile(path, labelPdf(label));
    case LabelFormat::Png:
        return saveFile(path, labelPng(label));
    case LabelFormat::Svg:
        return saveFile(path, labelSvg(label));
    case LabelFormat::Zpl:
        break;
    }
    return saveFile(path, labelZpl(label));
}

} // namespace bm
