// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backups/backupplan.h"

#include <QDateTime>
#include <QTimeZone>
#include <vector>

namespace bm
{

// What is known of one backup when it is decided whether it stays.
struct BackupToKeep
{
    QString name; // names it in the answer; nothing else
    QDateTime madeAt;
    bool isOurs = false; // verified, of this plant, and nothing is wrong with it
    bool byMigration = false;
    bool isProven = false; // the one that was restored last for a test
};

// The names of those that may go; what is not among them stays. Grandfather, father, son: of each of the last N days,
// weeks (ISO 8601) and months that have a backup the newest one stays, on the plant's calendar. Never goes: what is not
// ours, what is dated in the future, the newest one, the one that was proven last, and what a migration made until it
// is older than the plan says.
QStringList backupsThatMayGo(const BackupPlan &plan, const std::vector<BackupToKeep> &backups, const QDateTime &now,
                             const QTimeZone &zone);

} // namespace bm
