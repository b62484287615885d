// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/barcode.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <memory>
#include <zint.h>

namespace bm
{

namespace
{

struct SymbolDeleter
{
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, SymbolDeleter>;

constexpr qreal millimetresPerInch = 25.4;
constexpr int utf8Eci = 26;

bool isGs1(Symbology symbology)
{
    return symbology == Symbology::Gs1DataMatrix || symbology == Symbology::Gs1128;
}

int zintNumber(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Gs1DataMatrix:
    case Symbology::DataMatrix:
        return BARCODE_DATAMATRIX;
    case Symbology::Gs1128:
        return BARCODE_GS1_128;
    case Symbology::Code128:
        return BARCODE_CODE128;
    case Symbology::QrCode:
        break;
    }
    return BARCODE_QRCODE;
}

bool isLatin1(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 256; });
}

Symbol newSymbol(Symbology symbology, const QString &text)
{
    Symbol symbol(ZBarcode_Create());
    if (!symbol)
        return symbol;
    symbol->symbology = zintNumber(symbology);
    symbol->input_mode = isGs1(symbology) ? GS1_MODE : UNICODE_MODE;
    symbol->warn_level = WARN_FAIL_ALL;
    if (symbol->symbology == BARCODE_DATAMATRIX)
        symbol->option_3 = DM_SQUARE;
    // Said on purpose, else zint warns that it said so by itself.
    if (!isLatin1(text) && (symbology == Symbology::DataMatrix || symbology == Symbology::QrCode))
        symbol->eci = utf8Eci;
    return symbol;
}

Error refusal(int code, const zint_symbol &symbol)
{
    const Reason reason = code == ZINT_ERROR_TOO_LONG ? Reason::TooLong : Reason::UnreadableText;
    return {reason, QStringLiteral("barcode"), QString::fromUtf8(symbol.errtxt)};
}

bool zintSaysDark(const zint_symbol &symbol, int column, int row)
{
    return (symbol.encoded_data[row][column >> 3] >> (column & 7)) & 1;
}

} // namespace

QString gs1Text(const QList<gs1::ScanElement> &elements)
{
    QString text;
    for (const gs1::ScanElement &element : elements)
        text += u'[' % element.ai % u']' % element.value;
    return text;
}

QString gs1Readable(const QList<gs1::ScanElement> &elements)
{
    QStringList parts;
    for (const gs1::ScanElement &element : elements)
        parts << u'(' % element.ai % u") " % element.value;
    return parts.join(u' ');
}

Barcode::Barcode(Symbology symbology, QString text, int columns, int rows)
    : m_symbology(symbology), m_text(std::move(text)), m_columns(columns), m_rows(rows),
      m_modules(size_t(columns) * size_t(rows))
{
}

Result<Barcode> Barcode::tryFromText(Symbology symbology, const QString &text)
{
    if (text.isEmpty())
        return Error{Reason::Required, QStringLiteral("barcode")};
    const Symbol symbol = newSymbol(symbology, text);
    if (!symbol)
        return Error{Reason::Internal, QStringLiteral("barcode")};
    const QByteArray bytes = text.toUtf8();
    const int code =
        ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()));
    if (code != 0)
        return refusal(code, *symbol);
    Barcode barcode(symbology, text, symbol->width, symbol->rows);
    for (int row = 0; row < symbol->rows; ++row) {
        for (int column = 0; column < symbol->width; ++column)
            barcode.m_modules[size_t(row * symbol->width + column)] = zintSaysDark(*symbol, column, row);
    }
    return barcode;
}

int Barcode::quietModules() const
{
    switch (m_symbology) {
    case Symbology::Gs1128:
    case Symbology::Code128:
        return 10;
    case Symbology::QrCode:
        return 4;
    case Symbology::Gs1DataMatrix:
    case Symbology::DataMatrix:
        break;
    }
    // One is the rule; two forgive a label that is stuck on crookedly beside print.
    return 2;
}

QSizeF Barcode::size(qreal module, qreal barHeight) const
{
    const qreal width = (m_columns + 2 * quietModules()) * module;
    return {width, isLinear() ? barHeight : (m_rows + 2 * quietModules()) * module};
}

void Barcode::paint(QPainter &painter, const QPointF &corner, qreal module, qreal barHeight) const
{
    const qreal quiet = quietModules() * module;
    const QPointF begin = corner + QPointF(quiet, isLinear() ? 0 : quiet);
    const qreal rowHeight = isLinear() ? barHeight : module;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int row = 0; row < m_rows; ++row) {
        // Neighbours in one piece: no hairline between them on any device.
        for (int from = 0, to = 0; from < m_columns; from = to) {
            for (to = from + 1; to < m_columns && isDark(to, row) == isDark(from, row);)
                ++to;
            if (isDark(from, row))
                painter.fillRect(
                    QRectF(begin.x() + from * module, begin.y() + row * rowHeight, (to - from) * module, rowHeight),
                    Qt::black);
        }
    }
    painter.restore();
}

qreal wholeDots(qreal wanted, int dotsPerInch)
{
    const qreal dot = millimetresPerInch / dotsPerInch;
    // A little more than nothing, so that 4 dots asked for as millimetres stay 4.
    return std::max(1.0, std::floor(wanted / dot + 0.001)) * dot;
}

} // namespace bm
