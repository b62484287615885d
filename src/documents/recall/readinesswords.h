// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/readiness.h"

namespace bm
{

// "Good", "Gaps", "Overdue", "No drill yet".
QString verdictWords(ReadinessVerdict verdict);
// "good", "gaps", "overdue", "never", for other programs.
QString verdictName(ReadinessVerdict verdict);
// "0.4", "12.0": with one place, not rounded to nothing.
QString secondsText(qint64 milliseconds);
// "Last drill 2026-05-04 02:00: 99.800 % in 0.4 s, 2 gaps", and that a night is missing.
QString readinessWords(const ReadinessState &state);
// "99.800 % in 0.4 s, 2 gaps".
QString resultWords(const DrillResult &result);
// "Forward: 1 lot, 2 batches, 3 pallets, 1 customer. Backward: 4 lots and batches."
QString reachedWords(const DrillResult &result);

} // namespace bm
