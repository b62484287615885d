// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// Every table with its rows counted and a checksum over what stands in them, in whatever order: computed where the rows
// are, so that no row is kept in memory. The caller is inside a read transaction, so that all tables are of one moment.
// Errors: Cancelled and those of the statements.
Result<std::vector<TableCount>> contentOf(Database &database, MigrationStep step, const ProgressReport &progress);

// The first table that differs, or nothing. A side without a checksum is compared by its rows.
QString firstDifference(const std::vector<TableCount> &a, const std::vector<TableCount> &b);

} // namespace bm
