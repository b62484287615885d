// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace bm::cli
{

// What scripts are told by the program's exit status; the man page lists them.
enum class Exit : int {
    Done = 0,
    Failed = 1,
    Usage = 2,
    NotFound = 3,
    Ambiguous = 4,
    Refused = 5,
    Unreachable = 6,
    Interrupted = 130,
};

// Of a reason by itself. A file or a folder that is missing counts as the database here.
Exit exitOf(Reason reason);
// Of an error: a missing file or folder that is not the database's is something that was not found.
Exit exitOf(const Error &error);

// The reason as JSON tells it, e.g. "lot_on_hold". Scripts depend on the names: none changes.
QString reasonName(Reason reason);

} // namespace bm::cli
