// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QTime>
#include <optional>

namespace bm
{

// How the plant wants to be backed up. Kept in the plant's settings, so that every workstation follows the same plan.
struct BackupPlan
{
    QString folder; // absolute; empty: the usual one, see defaultBackupFolder()
    bool onStart = true;
    std::optional<QTime> dailyAt = QTime(2, 0); // on the plant's wall, to the minute; nothing: not daily
    int keepDaily = 7;                          // days, weeks and months of which the newest backup is kept
    int keepWeekly = 5;
    int keepMonthly = 12;
    int keepMigrationDays = 365; // what a migration made is kept at least so long
    int testEveryDays = 30;      // 0: only by hand

    bool isOn() const { return onStart || dailyAt.has_value(); }
    friend bool operator==(const BackupPlan &, const BackupPlan &) = default;
};

// The limits within which a number is taken.
inline constexpr int mostKept = 999;
inline constexpr int mostDays = 3650;

// The name of every setting of the plan, and what it says.
QMap<QString, QString> settingsOf(const BackupPlan &plan);
QStringList backupPlanSettings();

// A value that cannot be right falls back to the default of that one setting, and is named with what it says.
struct BackupPlanReading
{
    BackupPlan plan;
    QStringList wrong; // "backup.keep_daily = -3"
};
// Other settings are passed over.
BackupPlanReading readBackupPlan(const QMap<QString, QString> &settings);

} // namespace bm
