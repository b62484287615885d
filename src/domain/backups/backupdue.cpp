// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backups/backupdue.h"

namespace bm
{
namespace
{
constexpr qint64 day = 24 * 60 * 60;

bool isOfTheFuture(const QDateTime &moment, const QDateTime &now)
{
    return moment > now.addSecs(clockToleranceSeconds);
}

QDateTime timeOn(QDate date, QTime time, const QTimeZone &zone)
{
    // A time that clocks leave out on that day comes as much later as they go forward.
    for (const int later : {0, 1800, 3600, 7200}) {
        if (const QDateTime moment(date, time.addSecs(later), zone); moment.isValid())
            return moment.toUTC();
    }
    return QDateTime(date, time, QTimeZone::utc());
}

// The time of day as it came last.
QDateTime lastDaily(QTime time, const QDateTime &now, const QTimeZone &zone)
{
    const QDate today = now.toTimeZone(zone).date();
    const QDateTime ofToday = timeOn(today, time, zone);
    return ofToday <= now ? ofToday : timeOn(today.addDays(-1), time, zone);
}

// A failure of the future was written by a wrong clock and keeps nobody waiting.
bool failedJustNow(const BackupMoments &moments, const QDateTime &newest)
{
    const QDateTime &failed = moments.failed;
    return failed.isValid() && !isOfTheFuture(failed, moments.now) && (!newest.isValid() || failed > newest) &&
           failed.secsTo(moments.now) < retrySeconds;
}
} // namespace

QDateTime newestOf(const std::vector<QDateTime> &made, const QDateTime &now)
{
    QDateTime newest;
    for (const QDateTime &each : made) {
        if (each.isValid() && !isOfTheFuture(each, now) && (!newest.isValid() || each > newest))
            newest = each;
    }
    return newest;
}

BackupDue backupDue(const BackupPlan &plan, const BackupMoments &moments)
{
    if (!plan.isOn())
        return BackupDue::PlanIsOff;
    const QDateTime newest = newestOf(moments.made, moments.now);
    const bool daily =
        plan.dailyAt && (!newest.isValid() || newest < lastDaily(*plan.dailyAt, moments.now, moments.zone));
    const bool start =
        plan.onStart && moments.starting && (!newest.isValid() || newest.secsTo(moments.now) >= startAfterSeconds);
    if (!daily && !start)
        return BackupDue::NotYet;
    if (moments.running)
        return BackupDue::Running;
    if (failedJustNow(moments, newest))
        return BackupDue::WaitForRetry;
    return start ? BackupDue::OnStart : BackupDue::Daily;
}

QDateTime nextDaily(const BackupPlan &plan, const QDateTime &now, const QTimeZone &zone)
{
    if (!plan.dailyAt)
        return {};
    const QDate today = now.toTimeZone(zone).date();
    const QDateTime ofToday = timeOn(today, *plan.dailyAt, zone);
    return ofToday > now ? ofToday : timeOn(today.addDays(1), *plan.dailyAt, zone);
}

bool isOverdue(const BackupPlan &plan, const QDateTime &newest, const QDateTime &now)
{
    if (!newest.isValid())
        return true;
    // A plan that only works at the start of the program allows a weekend.
    const qint64 allowed = plan.dailyAt ? day + 6 * 60 * 60 : plan.onStart ? 4 * day : 7 * day;
    return newest.secsTo(now) > allowed;
}

bool restoreTestDue(const BackupPlan &plan, const QDateTime &proven, const QDateTime &now)
{
    if (plan.testEveryDays == 0)
        return false;
    return !proven.isValid() || isOfTheFuture(proven, now) || proven.secsTo(now) >= plan.testEveryDays * day;
}

} // namespace bm
