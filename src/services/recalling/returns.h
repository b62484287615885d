// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"

namespace bm
{

// What comes back of a recalled pallet, by batch. All inside the caller's transaction or on one connection.

// What stands on the pallets of a recall, and what of it came back without its pallet since it left.
Done addCases(Database &database, qint64 recall, std::vector<RecallItem> &items);

// The pallet as it would be settled with some of it back. Errors as Recalls::settle().
Result<RecallItem> settledInPart(const RecallItem &item, const Settlement &settlement);
// Whether that is said: less than all of a pallet that its customer still has.
bool isReturnedInPart(const RecallItem &item, const Settlement &settlement);

// What its customer sent back is here again, in every book; who took it in before has booked it already.
Done bookReturn(Session &session, const RecallItem &before, const RecallItem &settled, const QString &recall);
// The opposite of all that the open recalls booked so: the customer has it again, and has had it since it left.
Done takeReturnBack(Session &session, const RecallItem &item, qint64 recall, const QString &reason);

} // namespace bm
