// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opening/databasememory.h"

#include "app/appsettings.h"
#include "app/logging.h"

namespace bm
{

namespace
{
// The person who sits there is told at the next start, when the password is not there.
void logFailure(QFuture<Done> change)
{
    change.then([](const Done &changed) {
        if (!changed)
            qCWarning(logStart) << "the keychain did not take a change:" << changed.error().detail;
    });
}

Error noKeychain()
{
    return {Reason::KeychainUnavailable, QStringLiteral("password"), {}};
}
} // namespace

QFuture<Result<std::optional<QString>>> NoKeeper::read(const QString &)
{
    return QtFuture::makeReadyFuture(Result<std::optional<QString>>(noKeychain()));
}

QFuture<Done> NoKeeper::keep(const QString &, const QString &)
{
    return QtFuture::makeReadyFuture(Done(noKeychain()));
}

QFuture<Done> NoKeeper::forget(const QString &)
{
    return QtFuture::makeReadyFuture(Done(noKeychain()));
}

void DatabaseMemory::remember(const ConnectionSettings &database)
{
    const auto before = ConnectionSettings::tryFromText(m_settings.text(Setting::DatabaseUrl));
    if (before && before->engine == Engine::PostgreSQL && keychainKey(*before) != keychainKey(database))
        logFailure(m_keeper.forget(keychainKey(*before)));
    m_settings.set(Setting::DatabaseUrl, database.toUrlWithoutPassword());
    save();
}

void DatabaseMemory::rememberPassword(const ConnectionSettings &server, bool wanted)
{
    m_settings.set(Setting::KeepPassword, wanted);
    save();
    const QString key = keychainKey(server);
    logFailure(wanted ? m_keeper.keep(key, server.password) : m_keeper.forget(key));
}

bool DatabaseMemory::wantsPassword() const
{
    return m_settings.value(Setting::KeepPassword).toBool();
}

QFuture<Result<std::optional<QString>>> DatabaseMemory::password(const ConnectionSettings &server)
{
    return m_keeper.read(keychainKey(server));
}

void DatabaseMemory::save()
{
    if (!m_settings.save())
        qCWarning(logStart) << "the settings cannot be written:" << m_settings.file();
}

QString keychainKey(const ConnectionSettings &server)
{
    const auto orElse = [](const QString &text, const char *otherwise) {
        return text.isEmpty() ? QString::fromLatin1(otherwise) : text;
    };
    return server.user % u'@' % orElse(server.host, "localhost") % u':' % orElse(server.port, "5432") % u'/' %
           server.database;
}

} // namespace bm
