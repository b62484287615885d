// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// QA's release of a lot that came a moment ago and that nobody stopped, inside the caller's transaction; see
// Lots::release(). Errors: NotSignedIn, NotAllowed.
Done releaseNewLot(Session &session, LotId lot, const QString &reason);

// Where a day of the plant is over.
QDateTime endOfPlantDay(QDate day);

} // namespace bm
