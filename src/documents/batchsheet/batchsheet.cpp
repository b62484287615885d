// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/batchsheet/batchsheet.h"

#include "documents/batchsheet/sheetpages.h"
#include "documents/batchsheet/sheetpdf.h"

#include <QPainter>

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
    // Its code was made of the same number once: it cannot be refused now.
    return sheetsPdf(title(), {m_content}).value();
}

} // namespace bm
