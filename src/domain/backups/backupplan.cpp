// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backups/backupplan.h"

#include <array>

namespace bm
{
namespace
{
const QString folderName = QStringLiteral("backup.folder");
const QString onStartName = QStringLiteral("backup.on_start");
const QString dailyName = QStringLiteral("backup.daily_at");
const QString off = QStringLiteral("off");
const QString timeForm = QStringLiteral("HH:mm");

struct NumberSetting
{
    const char *name;
    int BackupPlan::*member;
    int least;
    int most;
};
// At least one day is kept: a plan that keeps nothing is a mistake.
constexpr std::array numbers{
    NumberSetting{"backup.keep_daily", &BackupPlan::keepDaily, 1, mostKept},
    NumberSetting{"backup.keep_weekly", &BackupPlan::keepWeekly, 0, mostKept},
    NumberSetting{"backup.keep_monthly", &BackupPlan::keepMonthly, 0, mostKept},
    NumberSetting{"backup.keep_migration_days", &BackupPlan::keepMigrationDays, 0, mostDays},
    NumberSetting{"backup.test_every_days", &BackupPlan::testEveryDays, 0, mostDays},
};

std::optional<int> numberIn(const QString &text, const NumberSetting &setting)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber && value >= setting.least && value <= setting.most ? std::optional(value) : std::nullopt;
}

bool takeFolder(const QString &text, BackupPlan &plan)
{
    const bool isFine = text.isEmpty() || (text.startsWith(u'/') && !text.contains(QChar(u'\0')));
    if (isFine)
        plan.folder = text;
    return isFine;
}

bool takeSwitch(const QString &text, BackupPlan &plan)
{
    const bool isFine = text == u"true" || text == u"false";
    if (isFine)
        plan.onStart = text == u"true";
    return isFine;
}

bool takeTime(const QString &text, BackupPlan &plan)
{
    const QTime time = QTime::fromString(text, timeForm);
    if (time.isValid())
        plan.dailyAt = time;
    else if (text == off)
        plan.dailyAt.reset();
    return time.isValid() || text == off;
}

// Nothing: not a setting of the plan.
std::optional<bool> take(const QString &name, const QString &text, BackupPlan &plan)
{
    if (name == folderName)
        return takeFolder(text, plan);
    if (name == onStartName)
        return takeSwitch(text, plan);
    if (name == dailyName)
        return takeTime(text, plan);
    for (const NumberSetting &setting : numbers) {
        if (name != QLatin1String(setting.name))
            continue;
        const auto value = numberIn(text, setting);
        if (value)
            plan.*setting.member = *value;
        return value.has_value();
    }
    return std::nullopt;
}
} // namespace

QMap<QString, QString> settingsOf(const BackupPlan &plan)
{
    QMap<QString, QString> settings{
        {folderName, plan.folder.isNull() ? QStringLiteral("") : plan.folder},
        {onStartName, plan.onStart ? QStringLiteral("true") : QStringLiteral("false")},
        {dailyName, plan.dailyAt ? plan.dailyAt->toString(timeForm) : off},
    };
    for (const NumberSetting &setting : numbers)
        settings.insert(QString::fromLatin1(setting.name), QString::number(plan.*setting.member));
    return settings;
}

QStringList backupPlanSettings()
{
    return settingsOf({}).keys();
}

BackupPlanReading readBackupPlan(const QMap<QString, QString> &settings)
{
    BackupPlanReading reading;
    for (auto each = settings.begin(); each != settings.end(); ++each) {
        if (take(each.key(), each.value(), reading.plan) == false)
            reading.wrong << each.key() + QStringLiteral(" = ") + each.value().left(60);
    }
    return reading;
}

} // namespace bm
