// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/batchsheet/sheetcontent.h"

namespace bm
{

// Sheets as one file, A4, each beginning on a page of its own and counting its own pages, each with a QR code of its
// number. Errors: those of Barcode::tryFromText().
Result<QByteArray> sheetsPdf(const QString &title, const std::vector<SheetContent> &sheets);

} // namespace bm
