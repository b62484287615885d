// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots/inspections.h"
#include "views/style/statuslook.h"

// Points of inspection in words.
namespace bm
{

QString kindWords(InspectionKind kind);
QStringList kindChoices(); // in the order of InspectionKind
// "10 to 14.5 %", "at most 5 °C", "at least 2 kg"; empty without limits.
QString limitsWords(const InspectionPoint &point);
// What was found, and where it lies when it is not within: "15 %".
StatusLook verdictLook(const InspectionState &state);
// Above or below the limit; empty: within.
QString outsideWords(const Limits &limits, Quantity value);

} // namespace bm
