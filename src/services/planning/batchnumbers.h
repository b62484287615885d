// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production.h"

namespace bm
{

// The number of a new batch: the one that was typed, else one by the plant's pattern, else the next of the plant's own.
// Inside the caller's transaction. Errors: Duplicate (batchNumber); Required (line, shift) with the pattern that has it
// in it, TooLong (batchNumber).
Result<QString> batchNumberFor(Session &session, const NewRun &run);

} // namespace bm
