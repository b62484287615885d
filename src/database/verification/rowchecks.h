// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// Whether any row points to none, any two share a unique key, and any breaks a check, a list of words or a column that
// must have a value. The rows themselves are asked and no index, so that one that is gone or damaged hides nothing;
// what is found is named by table, rule and a few rows. Nothing is written. Inside the caller's transaction or in one
// of its own. What SQLite's integrity_check has just found sound (AreKnown) need not be looked at twice: whether each
// value is of its column's kind, and whether each index holds what its table holds, so that it may be asked instead.
// Errors: ConnectionLost Busy Cancelled PermissionDenied.
enum class Kinds { AreKnown, AreInDoubt };
Result<std::vector<CheckResult>> checkRows(Database &database, Kinds kinds);
// Only the first of it, by the keys that this database has: for a schema of an older version.
Result<CheckResult> checkLinksAsTheyAre(Database &database);

// "a; b; ... (12)": a check that found these.
CheckResult checkFound(const QString &check, const QStringList &wrong);

} // namespace bm
