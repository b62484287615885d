// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scannersetup.h"

namespace bm
{

// The scanner's set-up as one line of JSON for the settings. What is missing or was edited into something else is as
// it was delivered.
QString scannerToText(const ScannerSetup &setup);
ScannerSetup scannerFromText(const QString &text);

} // namespace bm
