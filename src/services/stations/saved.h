// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// Whether the next save of the session was asked for before, and happened: then nothing is to be judged or signed
// again, its transaction gives the answer of then.
Result<bool> wasSaved(Session &session);

} // namespace bm
