// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/secretservice.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <csignal>
#include <sys/prctl.h>

namespace bm::test
{
namespace
{
constexpr int patience = 30'000;

// Without the folders of services that could be started: nobody but ours answers there.
const char busSettings[] =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}
} // namespace

SecretService::SecretService()
    : m_folder(QDir::tempPath() + QStringLiteral("/bmkeys-XXXXXX")),
      m_environment(QProcessEnvironment::systemEnvironment())
{
    QFile settings(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!settings.open(QIODevice::WriteOnly))
        qFatal("the private D-Bus cannot be described");
    settings.write(QString::fromLatin1(busSettings).arg(m_folder.filePath(QStringLiteral("bus"))).toUtf8());
    settings.close();
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        m_environment.insert(QLatin1String(name), m_folder.path());
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), busAddress());
    start(m_bus, QStringLiteral("dbus-daemon"), {QStringLiteral("--nofork"), u"--config-file=" + settings.fileName()});
    if (!QTest::qWaitFor([this] { return QFile::exists(m_folder.filePath(QStringLiteral("bus"))); }, patience))
        qFatal("dbus-daemon: %s", m_bus.readAllStandardError().constData());
    start(m_keyring, QStringLiteral("gnome-keyring-daemon"),
          {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    m_keyring.write("password of the keyring");
    m_keyring.closeWriteChannel();
    if (!QTest::qWaitFor([this] { return answers(); }, patience))
        qFatal("gnome-keyring-daemon: %s", m_keyring.readAllStandardError().constData());
}

SecretService::~SecretService()
{
    end(m_keyring);
    end(m_bus);
}

QString SecretService::busAddress() const
{
    return u"unix:path=" + m_folder.filePath(QStringLiteral("bus"));
}

void SecretService::start(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setProcessEnvironment(m_environment);
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(program, arguments);
    if (!process.waitForStarted(patience))
        qFatal("%s is not installed", qPrintable(program));
}

bool SecretService::answers() const
{
    QProcess asking;
    asking.setProcessEnvironment(m_environment);
    asking.start(QStringLiteral("dbus-send"), {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                                               QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/"),
                                               QStringLiteral("org.freedesktop.DBus.GetNameOwner"),
                                               QStringLiteral("string:org.freedesktop.secrets")});
    return asking.waitForFinished(patience) && asking.exitCode() == 0;
}

} // namespace bm::test
