// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

// suspects, and trace compare.
std::vector<CommandSpec> suspectCommands();

} // namespace bm::cli
