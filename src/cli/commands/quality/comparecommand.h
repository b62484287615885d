// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"

namespace bm::cli
{

Result<Exit> compareCommand(Invocation &run);

} // namespace bm::cli
