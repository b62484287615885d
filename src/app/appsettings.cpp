// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appsettings.h"

#include <algorithm>

namespace bm
{

namespace
{
const SettingEntry &entryOf(Setting setting)
{
    const auto &all = allSettings();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const SettingEntry &e) { return e.setting == setting; });
    Q_ASSERT(found != all.end());
    return *found;
}
} // namespace

const std::vector<SettingEntry> &allSettings()
{
    static const std::vector<SettingEntry> settings{
        {Setting::DatabaseUrl, "database/url", QString()},
        {Setting::KeepPassword, "database/keepPassword", true},
        {Setting::Theme, "look/theme", QStringLiteral("system")},
        {Setting::Language, "look/language", QString()},
        {Setting::WindowGeometry, "window/geometry", QByteArray()},
        {Setting::WindowState, "window/state", QByteArray()},
        {Setting::SoundMuted, "sound/muted", false},
        {Setting::ScannerSetup, "scanner/setup", QString()},
        {Setting::Scale, "scale/place", QString()},
        {Setting::LabelPrinter, "labels/printer", QString()},
        {Setting::LockMinutes, "signin/lockMinutes", 10},
    };
    return settings;
}

AppSettings::AppSettings(const QString &file) : m_settings(file, QSettings::IniFormat) {}

QVariant AppSettings::value(Setting setting) const
{
    const SettingEntry &entry = entryOf(setting);
    QVariant stored = m_settings.value(QLatin1String(entry.key), entry.fallback);
    return stored.convert(entry.fallback.metaType()) ? stored : entry.fallback;
}

void AppSettings::set(Setting setting, const QVariant &value)
{
    m_settings.setValue(QLatin1String(entryOf(setting).key), value);
}

bool AppSettings::save()
{
    m_settings.sync();
    return m_settings.status() == QSettings::NoError;
}

} // namespace bm
