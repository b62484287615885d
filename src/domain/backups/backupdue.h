// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backups/backupplan.h"

#include <QDateTime>
#include <QTimeZone>
#include <vector>

namespace bm
{

enum class BackupDue {
    NotYet,
    PlanIsOff,
    Running,      // somebody makes one at this moment
    WaitForRetry, // one failed a short while ago
    OnStart,      // due: the program starts and the newest one is not of today's work
    Daily,        // due: the time of day came since the newest one, on whatever day
};
inline bool isDue(BackupDue due)
{
    return due == BackupDue::OnStart || due == BackupDue::Daily;
}

// Everything the decision is made from. Times are UTC; `zone` is the plant's.
struct BackupMoments
{
    QDateTime now;
    QTimeZone zone = QTimeZone::utc();
    bool starting = false;
    bool running = false;
    std::vector<QDateTime> made; // of verified backups of this plant
    QDateTime failed;            // the last try, when it failed; else invalid
};

// A failed one is tried again after this. On start one is made when the newest is older than startAfter.
inline constexpr qint64 retrySeconds = 30 * 60;
inline constexpr qint64 startAfterSeconds = 12 * 60 * 60;
// Clocks of several machines differ so much; what lies further ahead was written by a wrong clock and says nothing
// about the age of a backup.
inline constexpr qint64 clockToleranceSeconds = 5 * 60;

BackupDue backupDue(const BackupPlan &plan, const BackupMoments &moments);
// The next time of day, for people; invalid without one. On a day without that time (clocks go forward) it is the same
// time after the change.
QDateTime nextDaily(const BackupPlan &plan, const QDateTime &now, const QTimeZone &zone);

// The newest one that is not of the future; invalid: none.
QDateTime newestOf(const std::vector<QDateTime> &made, const QDateTime &now);

// How old the newest may be under this plan before somebody is told: a missed day, with some hours for the work.
// Without a plan a week.
bool isOverdue(const BackupPlan &plan, const QDateTime &newest, const QDateTime &now);

// `proven`: when a backup was last restored for a test; invalid: never. Something there is to test.
bool restoreTestDue(const BackupPlan &plan, const QDateTime &proven, const QDateTime &now);

} // namespace bm
