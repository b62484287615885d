// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connectionsettings.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace bm
{
namespace
{
Error badUrl(const QString &why)
{
    return Error{Reason::BadUrl, QStringLiteral("database"), why};
}

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

// QUrl cannot hold several hosts, so the authority is taken apart here: [user[:password]@]host[:port][,host[:port]...]
// What does not fit is told by its form, never by its words: a password with a sign that should be encoded is cut in
// the wrong place.
Done readAuthority(QStringView authority, ConnectionSettings &settings)
{
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0) {
        const QStringView login = authority.left(at);
        const qsizetype colon = login.indexOf(u':');
        settings.user = decoded(colon < 0 ? login : login.left(colon));
        settings.password = colon < 0 ? QString() : decoded(login.mid(colon + 1));
    }
    QStringList hosts;
    QStringList ports;
    for (const QStringView part : authority.mid(at + 1).split(u',')) {
        const qsizetype bracket = part.lastIndexOf(u']');
        const qsizetype colon = part.indexOf(u':', bracket < 0 ? 0 : bracket);
        QStringView host = colon < 0 ? part : part.left(colon);
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.mid(1, host.size() - 2);
        hosts << decoded(host);
        const QStringView port = colon < 0 ? QStringView() : part.mid(colon + 1);
        bool isNumber = port.isEmpty();
        const int number = port.isEmpty() ? 0 : port.toInt(&isNumber);
        if (!isNumber || number < 0 || number > 65535)
            return badUrl(QStringLiteral("host:port"));
        ports << port.toString();
    }
    settings.host = hosts.join(u',');
    ports.removeAll(QString());
    if (!ports.isEmpty() && ports.size() != hosts.size())
        return badUrl(QStringLiteral("host:port,host:port"));
    settings.port = ports.join(u',');
    return {};
}

Result<ConnectionSettings> fromPostgresUrl(QStringView rest)
{
    ConnectionSettings settings{.engine = Engine::PostgreSQL};
    const qsizetype question = rest.indexOf(u'?');
    const QStringView beforeQuery = question < 0 ? rest : rest.left(question);
    const qsizetype slash = beforeQuery.indexOf(u'/');
    BM_TRY(readAuthority(slash < 0 ? beforeQuery : beforeQuery.left(slash), settings));
    const QStringView path = slash < 0 ? QStringView() : beforeQuery.mid(slash + 1);
    if (path.contains(u'@'))
        return badUrl(QStringLiteral("user:password@host/database")); // a “/” in the password that is not encoded
    settings.database = decoded(path);
    if (question >= 0) {
        const QUrlQuery query(rest.mid(question + 1).toString());
        for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
            if (name == u"schema")
                settings.schema = value;
            else if (name == u"host")
                settings.host = value;
            else if (name == u"port")
                settings.port = value;
            else if (name == u"user")
                settings.user = value;
            else if (name == u"password")
                settings.password = value;
            // The backup's tools take it only as an argument, where everybody can read it.
            else if (name == u"sslpassword")
                return badUrl(name);
            // Settings of the old program's connection pool mean nothing to a desktop with one connection a thread.
            else if (name != u"connection_limit" && name != u"pool_timeout" && name != u"pgbouncer")
                settings.options.insert(name, value);
        }
    }
    if (settings.database.isEmpty())
        return badUrl(QStringLiteral("/database"));
    return settings;
}

Result<ConnectionSettings> fromPath(const QString &path)
{
    if (path.isEmpty())
        return Error{Reason::Required, QStringLiteral("database")};
    return ConnectionSettings{.engine = Engine::SQLite, .path = QDir::cleanPath(QFileInfo(path).absoluteFilePath())};
}
} // namespace

Result<ConnectionSettings> ConnectionSettings::tryFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    for (const QString &scheme : {QStringLiteral("postgresql://"), QStringLiteral("postgres://")}) {
        if (trimmed.startsWith(scheme, Qt::CaseInsensitive))
            return fromPostgresUrl(QStringView(trimmed).mid(scheme.size()));
    }
    for (const QString &scheme : {QStringLiteral("sqlite://"), QStringLiteral("sqlite:"), QStringLiteral("file:")}) {
        if (trimmed.startsWith(scheme, Qt::CaseInsensitive))
            return fromPath(decoded(QStringView(trimmed).mid(scheme.size())));
    }
    // A word before :// that is not ours is a server we do not speak to, not a file name.
    if (const qsizetype sep = trimmed.indexOf(QStringLiteral("://")); sep > 0)
        return badUrl(trimmed.left(sep));
    return fromPath(trimmed);
}

QString ConnectionSettings::displayName() const
{
    if (engine == Engine::SQLite)
        return QDir::toNativeSeparators(path);
    const QString where = host.isEmpty() ? QStringLiteral("localhost") : host;
    return database + u" @ " + where + (port.isEmpty() ? QString() : QString(u':' + port)) +
           (schema.isEmpty() ? QString() : QString(u" (" + schema + u')'));
}

QString ConnectionSettings::toUrlWithoutPassword() const
{
    if (engine == Engine::SQLite)
        return path;
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QStringList authority;
    const QStringList hosts = host.split(u',');
    const QStringList ports = port.split(u',');
    for (qsizetype i = 0; i < hosts.size(); ++i)
        authority << encoded(hosts[i]) +
                         (i < ports.size() && !ports[i].isEmpty() ? QString(u':' + ports[i]) : QString());
    QUrlQuery query;
    if (!schema.isEmpty())
        query.addQueryItem(QStringLiteral("schema"), schema);
    for (auto it = options.begin(); it != options.end(); ++it)
        query.addQueryItem(it.key(), it.value());
    return u"postgresql://" + (user.isEmpty() ? QString() : QString(encoded(user) + u'@')) + authority.join(u',') +
           u'/' + encoded(database) +
           (query.isEmpty() ? QString() : QString(u'?' + query.toString(QUrl::FullyEncoded)));
}

} // namespace bm
