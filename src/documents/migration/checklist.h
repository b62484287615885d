// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// A line of the checklist at the end of a takeover, ticked by what was measured.
struct ChecklistLine
{
    enum class State { Passed, Failed, NotNeeded };
    State state = State::Passed;
    QString text;
    QString measured; // how it is known
};
std::vector<ChecklistLine> checklistOf(const MigrationReport &report);

} // namespace bm
