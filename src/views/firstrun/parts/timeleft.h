// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace bm
{

// How far a step is, for an estimate of what is left of it.
struct StepPace
{
    qint64 elapsedMs = 0;
    qint64 rehearsedMs = 0; // what the same took on the copy; 0: it was not tried
    qint64 done = 0;
    qint64 total = 0; // 0: not known
};

// The rehearsal tells best while it lasts; afterwards, and without one, what was done so far. Nothing when neither
// says anything yet.
std::optional<qint64> timeLeftMs(const StepPace &pace);
// "about 40 s left"; in steps that a person can use.
QString timeLeftWords(qint64 milliseconds);

} // namespace bm
