// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/genealogy.h"

namespace bm
{

// Everything a code names; see Trace::resolve(). Inside the caller's read transaction.
Result<std::vector<TraceRoot>> resolveCode(Database &database, const QString &code);

namespace tracequeries
{
// What it asks first, each answered by indexes.
const QString &ownCodes();       // the code four times
const QString &vesselCodes();    // the code once
const QString &supplierCodes();  // the code twice
const QString &lotTextsOfRuns(); // the code six times
} // namespace tracequeries

} // namespace bm
