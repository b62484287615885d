// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"

#include <QJsonObject>

namespace bm
{

// A genealogy for other programs. Quantities are texts with three places, null where unknown; times are RFC 3339 in
// UTC with milliseconds; a text that is not there is null where the contract allows it, else "".
QJsonObject traceJson(const Genealogy &genealogy);

} // namespace bm
