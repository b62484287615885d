// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace bm
{

// What is said of a trace or a recall in other words than its reason alone would be; empty: nothing of its own.
QString traceSentence(const Error &error);
QString traceWayOut(const Error &error);

} // namespace bm
