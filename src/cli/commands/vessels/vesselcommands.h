// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

// Silos, bins, hoppers and starters. A draw is also what `run add` does with a vessel's code.
std::vector<CommandSpec> vesselCommands();

} // namespace bm::cli
