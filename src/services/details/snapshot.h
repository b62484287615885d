// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/transaction.h"

namespace bm
{

// Several questions about one instant: on the transaction that is open already, else on a snapshot of their own.
template <typename Body>
auto inSnapshot(Database &database, Body body) -> decltype(body())
{
    if (database.inTransaction())
        return body();
    return inReadTransaction(database, body);
}

} // namespace bm
