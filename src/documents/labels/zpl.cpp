// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/zpl.h"

#include <algorithm>
#include <cmath>

namespace bm
{
namespace
{
class Zpl
{
public:
    explicit Zpl(const LabelLayout &label) : m_label(label) {}

    QByteArray written(int copies)
    {
        const QSizeF size = sizeOf(m_label.paper.size);
        m_out = "^XA\n^CI28\n^PW" + number(size.width()) + "\n^LL" + number(size.height()) + "\n^LH0,0\n";
        for (const QRectF &rule : m_label.rules)
            rectangle(rule);
        for (const LabelText &text : m_label.texts)
            write(text);
        for (const LabelBarcode &barcode : m_label.barcodes)
            draw(barcode);
        return m_out + "^PQ" + QByteArray::number(copies) + "\n^XZ\n";
    }

private:
    int dots(qreal millimetres) const { return int(std::lround(millimetres / 25.4 * m_label.paper.dotsPerInch)); }
    QByteArray number(qreal millimetres) const { return QByteArray::number(dots(millimetres)); }
    QByteArray at(const QPointF &corner) const { return "^FO" + number(corner.x()) + ',' + number(corner.y()); }

    void rectangle(const QRectF &rect)
    {
        const int width = std::max(1, dots(rect.right()) - dots(rect.left()));
        const int height = std::max(1, dots(rect.bottom()) - dots(rect.top()));
        m_out += at(rect.topLeft()) + "^GB" + QByteArray::number(width) + ',' + QByteArray::number(height) + ',' +
                 QByteArray::number(std::min(width, height)) + "^FS\n";
    }

    // Bytes that are no letter, digit or blank as two hexadecimal digits: ^FH.
    static QByteArray escaped(const QString &text)
    {
        QByteArray result;
        for (const char byte : text.toUtf8()) {
            const bool isPlain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                                 (byte >= 'a' && byte <= 'z') || byte == ' ';
            result += isPlain ? QByteArray(1, byte) : '_' + QByteArray(1, byte).toHex().toUpper();
        }
        return result;
    }

    void write(const LabelText &text)
    {
        // The printer's own type has no room for descenders in its height.
        const QByteArray height = number(text.height * 0.86);
        m_out += at(text.rect.topLeft()) + "^A0N," + height + ',' + height;
        if (text.isCentred)
            m_out += "^FB" + number(text.rect.width()) + ",1,0,C,0";
        m_out += "^FH^FD" + escaped(text.text) + "^FS\n";
    }

    void draw(const LabelBarcode &one)
    {
        if (one.barcode.symbology() == Symbology::Gs1128 && isDigits(one.barcode.text()))
            bars128(one);
        else if (one.barcode.isLinear())
            bars(one);
        else
            matrix(one);
    }

    // The digits after "[00]", an even count: the printer makes the bars in subset C itself. >; begins it, >8 is FNC1.
    static bool isDigits(const QString &text) { return text.startsWith(u"[00]") && text.size() == 22; }

    void bars128(const LabelBarcode &one)
    {
        const qreal quiet = one.barcode.quietModules() * one.module;
        m_out += at(one.corner + QPointF(quiet, 0)) + "^BY" + number(one.module) + "^BCN," + number(one.barHeight) +
                 ",N,N,N^FD>;>800" + one.barcode.text().mid(4).toLatin1() + "^FS\n";
    }

    // Bar by bar, so that they take the room that was laid out for them whatever the printer would choose.
    void bars(const LabelBarcode &one)
    {
        const int columns = one.barcode.columns();
        const qreal begin = one.corner.x() + one.barcode.quietModules() * one.module;
        for (int from = 0, to = 0; from < columns; from = to) {
            for (to = from + 1; to < columns && one.barcode.isDark(to, 0) == one.barcode.isDark(from, 0);)
                ++to;
            if (one.barcode.isDark(from, 0))
                rectangle({begin + from * one.module, one.corner.y(), (to - from) * one.module, one.barHeight});
        }
    }

    // As a picture: each row of modules once, and ":" for the same again.
    void matrix(const LabelBarcode &one)
    {
        const int module = dots(one.module);
        const int side = one.barcode.columns() * module;
        const int bytes = (side + 7) / 8;
        const int total = bytes * one.barcode.rows() * module;
        const qreal quiet = one.barcode.quietModules() * one.module;
        m_out += at(one.corner + QPointF(quiet, quiet)) + "^GFA," + QByteArray::number(total) + ',' +
                 QByteArray::number(total) + ',' + QByteArray::number(bytes) + ',';
        for (int row = 0; row < one.barcode.rows(); ++row)
            m_out += rowOf(one.barcode, row, module, bytes).toHex().toUpper() + QByteArray(module - 1, ':');
        m_out += "^FS\n";
    }

    static QByteArray rowOf(const Barcode &barcode, int row, int module, int bytes)
    {
        QByteArray line(bytes, '\0');
        for (int dot = 0; dot < barcode.columns() * module; ++dot) {
            if (barcode.isDark(dot / module, row))
                line[dot / 8] = char(uchar(line[dot / 8]) | (0x80u >> (dot % 8)));
        }
        return line;
    }

    const LabelLayout &m_label;
    QByteArray m_out;
};
} // namespace

QByteArray labelZpl(const LabelLayout &label, int copies)
{
    return Zpl(label).written(copies);
}

} // namespace bm
