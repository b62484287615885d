// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bm
{

// The columns as FDA's illustrative workbook of June 2024 names them (Food Traceability, electronic sortable
// spreadsheet, 21 CFR 1.1455(c)(3)(ii)). In English for every reader: other programs look for these names.
QStringList fsmaReceivingTitles();
QStringList fsmaTransformationTitles();
QStringList fsmaShippingTitles();

} // namespace bm
