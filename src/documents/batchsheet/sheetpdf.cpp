// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/batchsheet/sheetpdf.h"

#include "documents/batchsheet/sheetpages.h"
#include "documents/labels/barcode.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace bm
{

Result<QByteArray> sheetsPdf(const QString &title, const std::vector<SheetContent> &sheets)
{
    constexpr int resolution = 600;
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(title);
        QPainter painter(&writer);
        const QSizeF page(writer.width(), writer.height());
        const auto newPage = [&writer] { writer.newPage(); };
        bool isFirst = true;
        for (const SheetContent &sheet : sheets) {
            BM_TRY_ASSIGN(const Barcode symbol, Barcode::tryFromText(Symbology::QrCode, sheet.batchNumber));
            if (!isFirst)
                newPage();
            isFirst = false;
            const int pages = SheetPages(nullptr, page, resolution, {}).lay(sheet, symbol, 0);
            SheetPages(&painter, page, resolution, newPage).lay(sheet, symbol, pages);
        }
    }
    return file;
}

} // namespace bm
