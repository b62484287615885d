// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1/elements.h"

namespace bm::gs1
{

// What the elements mean, in their order; a repeated AI says it once. AIs that mean nothing to a plant are left out.
QList<ScanValue> derive(const std::vector<Element> &elements, const QDate &today);

// The digits with the decimal point that many places from their end, exactly: ("000123", 2) -> "1.23".
QString withDecimals(QStringView digits, int places);

// A lot or serial that ends in an AI with a date, or nothing.
std::optional<ScanWarning> missingSeparator(const Element &element, const QDate &today);

} // namespace bm::gs1
