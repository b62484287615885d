// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/genealogy.h"

namespace bm
{

// Every lot, run and pallet whose own code this is; see Trace::resolve(). Inside the caller's read transaction.
Result<std::vector<TraceRoot>> resolveCode(Database &database, const QString &code);

// What is no code, but stands for several things, of which whoever asks chooses one: a customer's order or the number
// of a shipment for its pallets; the name of an ingredient or of a supplier for its lots; a day or days
// ("2026-11-02..2026-11-06") for what was received and made then. The newest first.
Result<std::vector<TraceRoot>> resolveGroup(Database &database, const QString &text);

// The things of a code, and where it is no code, of the group.
Result<std::vector<TraceRoot>> resolveNamed(Database &database, const QString &text);

namespace tracequeries
{
// What it asks first, each answered by indexes.
const QString &ownCodes();       // the code four times
const QString &vesselCodes();    // the code once
const QString &supplierCodes();  // the code twice
const QString &lotTextsOfRuns(); // the code six times
} // namespace tracequeries

} // namespace bm
