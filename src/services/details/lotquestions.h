// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bm::lotquestions
{

// What services/lots.cpp asks. Parameters: the code, in capitals, in small letters.
const QString &byCode();
// Parameters: the supplier's code twice.
const QString &bySupplierCode();
// First expired first out. Parameters: the ingredient, today.
const QString &usable();

} // namespace bm::lotquestions
