// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

// What the plant makes things of, version by version.
std::vector<CommandSpec> recipeCommands();

} // namespace bm::cli
