// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include "cli/exitstatus.h"

#include <atomic>
#include <csignal>
#include <unistd.h>

namespace bm::cli
{
namespace
{
// A signal handler may touch nothing but these.
std::atomic<bool> isGuarded{false};
std::atomic<bool> isInterrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void onSignal(int)
{
    if (!isGuarded || isInterrupted.exchange(true))
        ::_exit(static_cast<int>(Exit::Interrupted));
}
} // namespace

InterruptGuard::InterruptGuard()
{
    isGuarded = true;
}

InterruptGuard::~InterruptGuard()
{
    isGuarded = false;
}

bool InterruptGuard::wasInterrupted()
{
    return isInterrupted;
}

void listenForInterrupts()
{
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
}

} // namespace bm::cli
