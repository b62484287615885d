// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"
#include "cli/output.h"

namespace bm::cli
{

// Bill of lading and packing list in one PDF.
Result<Exit> papersCommand(Invocation &run);
// The key data elements of shipping, for the customer.
Result<Exit> kdeFileCommand(Invocation &run);

} // namespace bm::cli
