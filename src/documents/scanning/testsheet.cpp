// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/scanning/testsheet.h"

#include "domain/scanning/scannerlearning.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace bm
{
namespace
{

constexpr qreal millimetresPerInch = 25.4;
constexpr qreal margin = 20; // all in millimetres
constexpr qreal matrixModule = 0.8;
constexpr qreal barModule = 0.38; // the symbol of bars fits between the margins of A4 and Letter
constexpr qreal barHeight = 25;

QString translated(const char *words)
{
    return QCoreApplication::translate("bm::TestSheet", words);
}

} // namespace

Result<TestSheet> TestSheet::make()
{
    const QString text = gs1Text(TestSymbol::elements());
    BM_TRY_ASSIGN(Barcode matrix, Barcode::tryFromText(Symbology::Gs1DataMatrix, text));
    BM_TRY_ASSIGN(Barcode bars, Barcode::tryFromText(Symbology::Gs1128, text));
    return TestSheet(std::move(matrix), std::move(bars));
}

void TestSheet::paint(QPainter &painter, const QSizeF &page, int dotsPerInch) const
{
    const qreal dot = dotsPerInch / millimetresPerInch;
    const auto dots = [dot](qreal millimetres) { return qRound(millimetres * dot); };
    QFont font = painter.font();
    const auto write = [&](qreal top, qreal height, const QString &words) {
        font.setPixelSize(dots(height));
        painter.setFont(font);
        const QRectF room(dots(margin), dots(top), page.width() - 2 * dots(margin), dots(60));
        painter.drawText(room, Qt::AlignLeft | Qt::TextWordWrap, words);
    };
    painter.setPen(Qt::black);
    write(margin, 7, translated(QT_TRANSLATE_NOOP("bm::TestSheet", "Test sheet for the scanner")));
    write(
        margin + 13, 4.5,
        translated(QT_TRANSLATE_NOOP("bm::TestSheet", "Open the page Scanner of BakerMaiden, then scan one of the two "
                                                      "symbols: the upper one, or the lower one with a scanner that "
                                                      "reads bars only.")));
    m_matrix.paint(painter, {qreal(dots(margin)), qreal(dots(55))}, dots(wholeDots(matrixModule, dotsPerInch)));
    m_bars.paint(painter, {qreal(dots(margin)), qreal(dots(105))}, dots(wholeDots(barModule, dotsPerInch)),
                 dots(barHeight));
    write(135, 3.5, gs1Readable(TestSymbol::elements()));
}

QByteArray TestSheet::pdf() const
{
    constexpr int resolution = 600;
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(translated(QT_TRANSLATE_NOOP("bm::TestSheet", "Test sheet for the scanner")));
        QPainter painter(&writer);
        paint(painter, QSizeF(writer.width(), writer.height()), resolution);
    }
    return content;
}

} // namespace bm
