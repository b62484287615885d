// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// What programs that were killed have left behind: unfinished backups, scratch copies, scratch databases. Never
// anything that is in use, never a backup that was verified. Looking changes nothing.
Result<QStringList> leftoversOf(const ConnectionSettings &settings, const QString &backupFolder);

// The same told with an inspection. Whoever may not look sees none.
void addLeftovers(Inspection &inspection, const ConnectionSettings &settings, const QString &backupFolder);

// Removes it; the names of what is gone. By the one who holds the plant's RunnerLock. What cannot be removed stays and
// hinders nobody.
QStringList removeLeftovers(const ConnectionSettings &settings, const QString &backupFolder);

} // namespace bm
