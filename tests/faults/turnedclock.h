// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// This program's wall clock, which somebody turns: found before libc's by Qt, by SQLite and by libpq. The clock that
// only goes on (CLOCK_MONOTONIC) is left alone, as it is when a real one is set.
namespace bm::test::turnedclock
{

void turnBy(qint64 seconds); // from the true time
void stopAt(qint64 seconds); // since 1970: every look shows that moment

} // namespace bm::test::turnedclock
