// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

#include <QJsonObject>

namespace bm
{

// A row of migration_runs in the caller's transaction: what `log` says about versions, person and time, with the
// backup that can undo it and the report as it is kept.
Done writeRunLog(Database &database, const MigrationReport &log, const QString &backupPath, const QString &sha256,
                 const QJsonObject &report);

} // namespace bm
