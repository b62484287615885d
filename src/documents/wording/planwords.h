// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace bm
{

// What is said of planning, pausing and ending a batch in other words than its reason alone would be; empty: nothing of
// its own.
QString planSentence(const Error &error);
QString planWayOut(const Error &error);

} // namespace bm
