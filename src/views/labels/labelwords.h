// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/labelstation.h"
#include "domain/labels/printerstatus.h"
#include "services/labels/labels.h"
#include "views/style/statuslook.h"

namespace bm
{

// What the person is told about a printer, and what to do.
QString problemSentence(PrinterProblem problem);
QString problemWayOut(PrinterProblem problem);

QString stationName(const LabelStation &station);
// How a label that waits stands.
StatusLook labelLook(const LabelPrint &print);

} // namespace bm
