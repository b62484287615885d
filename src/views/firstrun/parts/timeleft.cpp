// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/parts/timeleft.h"

#include <QCoreApplication>

namespace bm
{

namespace
{
struct TimeLeft
{
    Q_DECLARE_TR_FUNCTIONS(bm::TimeLeft)
};

constexpr qint64 soonestGuessMs = 2'000; // before that the pace says nothing
} // namespace

std::optional<qint64> timeLeftMs(const StepPace &pace)
{
    if (pace.rehearsedMs > pace.elapsedMs)
        return pace.rehearsedMs - pace.elapsedMs;
    const bool hasPace = pace.total > 0 && pace.done > 0 && pace.done <= pace.total;
    if (!hasPace || pace.elapsedMs < soonestGuessMs)
        return std::nullopt;
    return qint64(double(pace.elapsedMs) / double(pace.done) * double(pace.total - pace.done));
}

QString timeLeftWords(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    if (seconds <= 5)
        return TimeLeft::tr("a few seconds left");
    if (seconds <= 60)
        return TimeLeft::tr("about %1 s left").arg((seconds + 4) / 5 * 5);
    return TimeLeft::tr("about %1 min left").arg((seconds + 59) / 60);
}

} // namespace bm
