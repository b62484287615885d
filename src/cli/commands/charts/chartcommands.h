// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

// charts balance, use, exposure, days, dose, expiry, yield, range.
std::vector<CommandSpec> chartCommands();

} // namespace bm::cli
