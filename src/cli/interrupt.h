// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bm::cli
{

// Ctrl-C and its like end the program with status 130. While one of these exists they first wait for the work to see
// them, so that it can undo itself and clean up; a second one does not wait any longer, and then the database undoes
// it.
class InterruptGuard
{
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard &) = delete;
    InterruptGuard &operator=(const InterruptGuard &) = delete;

    static bool wasInterrupted();
};

// Called once when the program starts.
void listenForInterrupts();

} // namespace bm::cli
