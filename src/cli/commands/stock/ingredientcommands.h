// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

// What the plant buys and makes, one by one.
std::vector<CommandSpec> ingredientCommands();

} // namespace bm::cli
