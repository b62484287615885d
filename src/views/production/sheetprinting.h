// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/batchsheet/batchsheet.h"

#include <functional>

namespace bm
{

// On a printer that the desktop knows, on its own paper. Blocks: never on the window's thread.
// Errors: NotFound (printer), CannotOpen (printer) when it takes nothing.
using PaintPages =
    std::function<void(QPainter &painter, const QSizeF &page, int dotsPerInch, const std::function<void()> &newPage)>;
Done printOn(const QString &printer, const QString &title, const PaintPages &paint);
Done printBatchSheet(const BatchSheet &sheet, const QString &printer);

} // namespace bm
