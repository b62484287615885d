// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/production/sheetprinting.h"

#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace bm
{

Done printOn(const QString &printer, const QString &title, const PaintPages &paint)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(printer);
    if (info.isNull())
        return Error{Reason::NotFound, QStringLiteral("printer"), printer};
    QPrinter paper(info, QPrinter::HighResolution);
    paper.setDocName(title);
    paper.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&paper))
        return Error{Reason::CannotOpen, QStringLiteral("printer"), printer};
    const QSizeF page = paper.paperRect(QPrinter::DevicePixel).size();
    paint(painter, page, paper.logicalDpiX(), [&paper] { paper.newPage(); });
    if (!painter.end())
        return Error{Reason::CannotOpen, QStringLiteral("printer"), printer};
    return {};
}

Done printBatchSheet(const BatchSheet &sheet, const QString &printer)
{
    return printOn(printer, sheet.title(),
                   [&sheet](QPainter &painter, const QSizeF &page, int dots, const std::function<void()> &newPage) {
                       sheet.paint(painter, page, dots, newPage);
                   });
}

} // namespace bm
