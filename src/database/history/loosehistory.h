// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// What no seal covers yet, and so no hash can vouch for.
struct LooseHistory
{
    qint64 rows = 0;
    qint64 lastRow = 0;              // the newest row of all
    std::optional<qint64> forgedRow; // the first that says of a record what the record does not say itself
    bool endIsMissing = false;       // SQLite has given out more numbers than there are rows
};

// The newest rows after this id, as many as a seal covers, are held against the records that they name.
Result<LooseHistory> checkLooseHistory(Database &database, qint64 after);

} // namespace bm
