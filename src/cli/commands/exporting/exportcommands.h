// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

// Files for auditors and customers.
std::vector<CommandSpec> exportCommands();

} // namespace bm::cli
