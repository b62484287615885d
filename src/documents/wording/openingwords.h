// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tracing/openings.h"

namespace bm
{

// "3 batches and 5 pallets", "more than 500 batches".
QString reachWords(const RecallReach &reach);
// What a recall would reach if the lot went into the batch, beside what it would if the open lot were finished first.
QString openingWords(const Opening &opening);

} // namespace bm
