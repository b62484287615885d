// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

#include <QJsonObject>

namespace bm
{

// The documents `bakermaidenctl --json inspect` and `migrate` print. Scripts depend on the names: none is translated,
// none goes away. What did not take place (a backup of nothing, a rehearsal that was not wanted) is null.
QJsonObject toJson(const Inspection &inspection);
QJsonObject toJson(const MigrationReport &report);

} // namespace bm
