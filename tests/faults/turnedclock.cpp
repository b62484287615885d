// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/turnedclock.h"

#include <ctime>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace bm::test::turnedclock
{
namespace
{
qint64 offset = 0;
bool stopped = false;
timespec standing{};

int trueTime(clockid_t clock, timespec *time)
{
    return static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
}

int shownTime(clockid_t clock, timespec *time)
{
    const int result = trueTime(clock, time);
    if (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE)
        return result;
    if (stopped)
        *time = standing;
    else
        time->tv_sec += offset;
    return result;
}
} // namespace

void turnBy(qint64 seconds)
{
    offset = seconds;
}

void stopAt(qint64 seconds)
{
    standing = {static_cast<time_t>(seconds), 0};
    stopped = true;
}

} // namespace bm::test::turnedclock

using namespace bm::test::turnedclock;

extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    return shownTime(clock, time);
}

int gettimeofday(timeval *time, void *) noexcept
{
    timespec now{};
    const int result = shownTime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return result;
}

time_t time(time_t *into) noexcept
{
    timespec now{};
    shownTime(CLOCK_REALTIME, &now);
    if (into)
        *into = now.tv_sec;
    return now.tv_sec;
}

} // extern "C"
