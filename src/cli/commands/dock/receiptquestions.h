// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands/commands.h"
#include "services/delivering/receiptdoubts.h"

namespace bm::cli
{

constexpr OptionSpec keepQuestioned{"keep-questioned", nullptr,
                                    QT_TRANSLATE_NOOP("bm::Cli", "values that are questioned are right as they are")};

// What is asked before it is received. Without --keep-questioned it is told, and the exit status is the answer; with
// it, what was kept goes with the lot. Nothing to ask: neither.
Result<std::optional<Exit>> questioned(Invocation &run, Session &session, NewLot &lot);

} // namespace bm::cli
