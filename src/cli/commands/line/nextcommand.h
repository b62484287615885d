// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

std::vector<CommandSpec> nextCommands();

} // namespace bm::cli
