// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/backups/kept/backupfault.h"
#include "documents/monitoring/reportlines.h"
#include "services/backups/backups.h"

namespace bm
{

// What is wrong with a backup, in a sentence; empty when nothing is.
QString faultWords(BackupFault fault);
QString whyWords(const std::optional<BackupWhy> &why);
// "3 h ago"; of a moment that lies ahead "just now".
QString agoWords(const QDateTime &then, const QDateTime &now);
// "2026-05-04 13:30" in the time and the way of the workstation.
QString momentWords(const QDateTime &moment);
// "12 MB"
QString sizeWords(qint64 bytes);

// For the foot of the window: "Backup 3 h ago".
QString backupAge(const BackupOverview &overview);
// "Last backup 3 h ago. A backup was restored for a test at ..., the next one is made at ...".
QString backupState(const BackupOverview &overview);
// What failed last and what to do; empty: nothing did.
QString backupFailure(const NotedFailure &failure);
// What became of the plan's call, in a sentence.
QString plannedWords(const PlannedWork &work);
// The plan among the lines about the database's health: age, last restore test, what failed.
ReportLine backupPlanLine(const BackupOverview &overview);
// For programs: "not_yet", "plan_is_off", "running", "wait_for_retry", "on_start", "daily".
QString dueName(BackupDue due);

} // namespace bm
