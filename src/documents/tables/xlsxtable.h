// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tables/tablefile.h"

namespace bm
{

// See readTable(). ECMA-376, as far as the values of cells go: a formula counts as what was last computed of it.
TableRead readXlsx(const QByteArray &content, const QString &sheet, const TableLimits &limits);

} // namespace bm
