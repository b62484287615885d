// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

// The sheet of a batch as a file; listed with the other commands about balances.
Result<Exit> sheetCommand(Invocation &run);

} // namespace bm::cli
