// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>
#include <vector>

namespace bm
{

// Everything the program remembers on this workstation. A password is never among it.
enum class Setting {
    DatabaseUrl,    // as ConnectionSettings::toUrlWithoutPassword(); empty: none was ever chosen
    KeepPassword,   // bool: its password is in the keychain, or would be if there was one
    Theme,          // system, light, dark, contrast
    Language,       // "es"; empty: the desktop's
    WindowGeometry, // QByteArray
    WindowState,    // QByteArray
    SoundMuted,     // bool
    ScannerSetup,   // as app/scannermemory.h writes it; empty: a scanner as it was delivered
    Scale,          // as domain/weighing/scalesetup.h writes it; empty: none
    LabelPrinter,   // as documents/labels/labelstation.h writes it; empty: none
    LockMinutes,    // how long nobody touches the program before somebody has to sign in again; 0: never
};

struct SettingEntry
{
    Setting setting;
    const char *key;
    QVariant fallback;
};

// The one table; a test holds that each setting stands in it once and no key twice.
const std::vector<SettingEntry> &allSettings();

// The settings in a file of their own. A value that was edited by hand into something else reads as the fallback.
class AppSettings
{
public:
    explicit AppSettings(const QString &file);

    QVariant value(Setting setting) const;
    QString text(Setting setting) const { return value(setting).toString(); }
    void set(Setting setting, const QVariant &value);
    // Writes now. False when the file cannot be written; the program works on without remembering.
    bool save();
    QString file() const { return m_settings.fileName(); }

private:
    QSettings m_settings;
};

} // namespace bm
