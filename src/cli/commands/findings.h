// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"
#include "cli/output.h"
#include "database/findingchoices.h"

namespace bm::cli
{

// What --fix KIND=ACTION chose, or what is wrong with how it was typed.
struct TypedFixes
{
    FindingChoices choices;
    QString problem; // empty: nothing
};
TypedFixes typedFixes(const CommandLine &line);

// The findings as a table and below it what --fix may choose for each kind; empty without findings.
QString findingsText(const Inspection &inspection);
// The refusal of a choice, with what is offered.
Exit refuseChoice(const Error &error, const Inspection &inspection, Output &out);

} // namespace bm::cli
