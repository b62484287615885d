// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

// What may stand in for an ingredient of a recipe.
std::vector<CommandSpec> substituteCommands();

} // namespace bm::cli
