// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/batchsheet/batchsheet.h"

#include "documents/batchsheet/sheetpages.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace bm
{

Result<BatchSheet> BatchSheet::make(const BatchSheetFacts &facts, SheetKind kind)
{
    BM_TRY_ASSIGN(Barcode symbol, Barcode::tryFromText(Symbology::QrCode, facts.run.batchNumber));
    return BatchSheet(sheetContent(facts, kind), std::move(symbol));
}

int BatchSheet::paint(QPainter &painter, const QSizeF &page, int dotsPerInch,
                      const std::function<void()> &newPage) const
{
    const int pages = SheetPages(nullptr, page, dotsPerInch, {}).lay(m_content, m_symbol, 0);
    return SheetPages(&painter, page, dotsPerInch, newPage).lay(m_content, m_symbol, pages);
}

QByteArray BatchSheet::pdf() const
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
        writer.setTitle(title());
        QPainter painter(&writer);
        paint(painter, QSizeF(writer.width(), writer.height()), resolution, [&writer] { writer.newPage(); });
    }
    return content;
}

} // namespace bm
