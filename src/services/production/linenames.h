// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// A line is what its name says, whatever the case and the spaces. All inside the caller's transaction or snapshot.

// As it is written in batches and cleans, each spelling; empty: nobody has named this line yet.
Result<QStringList> spellingsOf(Database &database, const QString &line);
// The spelling that is to be kept: the one that is there already, else as it is typed.
Result<QString> lineNamed(Database &database, const QString &typed);
// All lines, each once.
Result<QStringList> lineNames(Database &database);
// Whether cleans are recorded in this plant: then a batch says where it is made.
Result<bool> keepsLines(Database &database);
// Errors: Required (line).
Done askForLine(Database &database, const QString &line);

} // namespace bm
