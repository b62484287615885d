// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace bm
{

// How a file for others is written.
struct ExportControl
{
    std::function<bool()> isCancelled = {}; // asked at every row, from the thread that writes
    bool mayBeEmpty = false;                // else nothing in the scope is an error, NotFound (scope)
};

} // namespace bm
