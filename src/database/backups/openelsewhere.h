// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace bm
{

// Refuses with Busy when any program has the file open, whatever it does with it; the kernel knows. `ownFile` is
// another file in the same folder that nobody else has open: where the file system cannot tell even for that one,
// nothing is said.
Done checkNotOpenElsewhere(const QString &file, const QString &ownFile);

} // namespace bm
