// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/batchsheet/batchsheet.h"

namespace bm
{

// On a printer that the desktop knows, on its own paper. Blocks: never on the window's thread.
// Errors: NotFound (printer), CannotOpen (printer) when it takes nothing.
Done printBatchSheet(const BatchSheet &sheet, const QString &printer);

} // namespace bm
