// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"
#include "services/services.h"

namespace bm::cli
{

// run start --skip-clean REASON.
Result<Run> startedUncleaned(const CommandLine &line, Services &plant, RunId run);

std::vector<CommandSpec> lineMemoryCommands();
std::vector<CommandSpec> reworkCommands();

} // namespace bm::cli
