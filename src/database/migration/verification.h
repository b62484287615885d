// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/introspection.h"
#include "database/takeover.h"

namespace bm
{

// The schema of the newest version as it must look, from migrations/verify.
Result<SchemaDescription> expectedSchema(Engine engine);

// The name of the check whose failure is Reason::HistoryBroken.
QString historyCheckName();

// What differs, object by object: "missing trigger ...", "unexpected column ...", "changed view ...". Empty: no drift.
QStringList drift(const SchemaDescription &expected, const SchemaDescription &actual);

// The tables and columns of ours that differ from those of an older version, by name.
Result<QStringList> differencesFromVersion(Database &database, int version);

// What keeps a plant of a version from being brought to another one, in the words of drift(): tables and columns, of
// the newest version every object, steps that are not as released, and, unless somebody only looks at a plant that is
// ready, what of others would have to be dropped with our own views and functions.
enum class Alterations { OfOurs, InTheWay };
Result<QStringList> alterations(Database &database, int version, Alterations which);

// verifyPlant() for a plant that was rolled back to a version; 0 has no tables of ours.
Result<std::vector<CheckResult>> verifyAtVersion(Database &database, int version);

} // namespace bm
