// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace bm
{

// What is said of an export for others in other words than its reason alone would be; empty: nothing of its own.
QString exportSentence(const Error &error);
QString exportWayOut(const Error &error);

} // namespace bm
