// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backups/retention.h"

#include "domain/backups/backupdue.h"

#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
using Period = int (*)(QDate);

int dayOf(QDate date)
{
    return int(date.toJulianDay());
}

int weekOf(QDate date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return year * 100 + week;
}

int monthOf(QDate date)
{
    return date.year() * 100 + date.month();
}

// The newest of each of the last `count` periods that have one; the backups come newest first.
void keepPeriods(const std::vector<const BackupToKeep *> &backups, int count, Period period, const QTimeZone &zone,
                 QSet<const BackupToKeep *> &kept)
{
    QSet<int> seen;
    for (const BackupToKeep *backup : backups) {
        const int its = period(backup->madeAt.toTimeZone(zone).date());
        if (seen.contains(its))
            continue;
        if (seen.size() == count)
            return;
        seen.insert(its);
        kept.insert(backup);
    }
}

bool isProtected(const BackupPlan &plan, const BackupToKeep &backup, const QDateTime &now)
{
    const bool isYoungMigration = backup.byMigration && backup.madeAt.daysTo(now) <= plan.keepMigrationDays;
    return isYoungMigration || backup.isProven;
}

std::vector<const BackupToKeep *> countedOnes(const std::vector<BackupToKeep> &backups, const QDateTime &now)
{
    std::vector<const BackupToKeep *> counted;
    for (const BackupToKeep &backup : backups) {
        const bool isOfTheFuture = backup.madeAt > now.addSecs(clockToleranceSeconds);
        if (backup.isOurs && backup.madeAt.isValid() && !isOfTheFuture)
            counted.push_back(&backup);
    }
    std::stable_sort(counted.begin(), counted.end(),
                     [](const BackupToKeep *a, const BackupToKeep *b) { return a->madeAt > b->madeAt; });
    return counted;
}
} // namespace

QStringList backupsThatMayGo(const BackupPlan &plan, const std::vector<BackupToKeep> &backups, const QDateTime &now,
                             const QTimeZone &zone)
{
    const auto counted = countedOnes(backups, now);
    QSet<const BackupToKeep *> kept;
    keepPeriods(counted, plan.keepDaily, dayOf, zone, kept);
    keepPeriods(counted, plan.keepWeekly, weekOf, zone, kept);
    keepPeriods(counted, plan.keepMonthly, monthOf, zone, kept);
    QStringList names;
    for (const BackupToKeep *backup : counted) {
        const bool isNewest = backup == counted.front();
        if (!isNewest && !kept.contains(backup) && !isProtected(plan, *backup, now))
            names << backup->name;
    }
    return names;
}

} // namespace bm
