// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

#include <QJsonObject>

namespace bm
{

// What the log row keeps of a migration beside its own columns, and the report made from it again, so that the log for
// people can be written at any later time. What an older program did not keep stays empty.
QJsonObject reportJson(const MigrationReport &report);
MigrationReport reportFromLog(const MigrationLogEntry &entry, Engine engine);

} // namespace bm
