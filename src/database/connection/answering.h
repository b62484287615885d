// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

enum class Answering {
    Yes,
    No,     // the connection is broken
    Silent, // nothing came in time; the connection was given up and is of no use any more
};

// Whether the server answers within so many milliseconds. One that is silently gone (its machine without power, a cable
// pulled) is noticed long before TCP gives it up. Between two statements, in the connection's thread.
Answering answersWithin(Database &database, int milliseconds);

} // namespace bm
