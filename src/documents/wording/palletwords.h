// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace bm
{

// What is said of a pallet in other words than its reason alone would be; empty: nothing of its own.
QString palletSentence(const Error &error);
QString palletWayOut(const Error &error);

} // namespace bm
