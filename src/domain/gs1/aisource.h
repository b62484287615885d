// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1ai.h"

namespace bm::gs1
{

// The table that came with the program, in the form that aidata.cpp explains.
QStringView builtInRows();

// Error: Corrupt (detail: the row).
Result<std::vector<AiEntry>> readOwnRows(QStringView rows);

// GS1's own file. Errors: EmptyFile, Corrupt (detail: the line). A check that this program does not know is left out:
// a newer dictionary must not make older AIs unreadable.
Result<std::vector<AiEntry>> readDictionary(QStringView text);

} // namespace bm::gs1
