// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production/lines.h"

namespace bm
{

// What the next batch on the line has to know, inside the caller's transaction or snapshot.
Result<LineState> lineStateOf(Session &session, const QString &line);
Result<LineCheck> lineCheckOf(Session &session, const Run &run);
// Errors: SignatureNeeded (lineClean) with the line and what is on it that the batch must not meet.
Done refuseUnlessClean(Session &session, const Run &run);

// Inside of a transaction, of a planned run.
Done refuseUnlessPlanned(const Run &run);
Done setStarted(Session &session, RunId id);

} // namespace bm
