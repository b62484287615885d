// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection/options.h"

namespace bm
{
namespace
{
const QMap<QString, QString> &defaults()
{
    static const QMap<QString, QString> options{
        {QStringLiteral("connect_timeout"), QStringLiteral("10")},
        {QStringLiteral("application_name"), QStringLiteral("BakerMaiden")},
        // Without these a question to a machine that lost its power waits for a quarter of an hour. They count what the
        // machine acknowledges, not how long a statement takes.
        {QStringLiteral("keepalives_idle"), QStringLiteral("5")},
        {QStringLiteral("keepalives_interval"), QStringLiteral("2")},
        {QStringLiteral("keepalives_count"), QStringLiteral("3")},
        {QStringLiteral("tcp_user_timeout"), QStringLiteral("10000")},
    };
    return options;
}
} // namespace

QString connectOptions(const ConnectionSettings &settings)
{
    QMap<QString, QString> options = defaults();
    for (auto said = settings.options.begin(); said != settings.options.end(); ++said)
        options.insert(said.key(), said.value());
    // Not through setHostName(): several hosts, ports and socket folders pass unharmed only as options.
    if (!settings.host.isEmpty())
        options.insert(QStringLiteral("host"), settings.host);
    if (!settings.port.isEmpty())
        options.insert(QStringLiteral("port"), settings.port);
    QStringList parts;
    for (auto it = options.begin(); it != options.end(); ++it) {
        QString value = it.value();
        value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
        parts << QStringLiteral("%1='%2'").arg(it.key(), value);
    }
    return parts.join(u';');
}

} // namespace bm
