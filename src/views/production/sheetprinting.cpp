// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/production/sheetprinting.h"

#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace bm
{

Done printBatchSheet(const BatchSheet &sheet, const QString &printer)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(printer);
    if (info.isNull())
        return Error{Reason::NotFound, QStringLiteral("printer"), printer};
    QPrinter paper(info, QPrinter::HighResolution);
    paper.setDocName(sheet.title());
    paper.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&paper))
        return Error{Reason::CannotOpen, QStringLiteral("printer"), printer};
    const QSizeF page = paper.paperRect(QPrinter::DevicePixel).size();
    sheet.paint(painter, page, paper.logicalDpiX(), [&paper] { paper.newPage(); });
    if (!painter.end())
        return Error{Reason::CannotOpen, QStringLiteral("printer"), printer};
    return {};
}

} // namespace bm
