// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importing/importfields.h"
#include "domain/result.h"

#include <QByteArray>

namespace bm
{

// An empty file with the titles that an import knows, in the reader's language; XLSX when the path ends like that,
// else CSV with a byte order mark, so that every spreadsheet program reads its accents. The path must be free or a
// file of before. Errors: DiskFull, CannotOpen, those of saveFile().
Result<QByteArray> importTemplate(ImportKind kind, bool asWorkbook);
Done saveImportTemplate(ImportKind kind, const QString &path);

} // namespace bm
