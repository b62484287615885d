// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QFutureWatcher>
#include <optional>

namespace bm
{

class AppSettings;

// Hands the result to use() in the context's thread; nothing happens when the context is gone by then. QFuture::then()
// with a context may not outlive it in Qt 6.4: it asserts.
template <typename Answer, typename Use>
void whenAnswered(const QFuture<Answer> &future, QObject *context, Use use)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            use(watcher->result());
    });
    watcher->setFuture(future);
}

// Where the password of a server is kept between two starts, and nowhere else: app/keychain.h; handed in so that a test
// can answer anything. An answer may take as long as a person needs, or never come.
class PasswordKeeper
{
public:
    virtual ~PasswordKeeper() = default;

    // Nothing when none is kept. Errors (all three): KeychainUnavailable, field "password".
    virtual QFuture<Result<std::optional<QString>>> read(const QString &key) = 0;
    virtual QFuture<Done> keep(const QString &key, const QString &password) = 0;
    // That none was kept is no error.
    virtual QFuture<Done> forget(const QString &key) = 0;
};

// Remembers nothing and asks nothing of the machine it runs on: for what is no person's workstation.
class NoKeeper : public PasswordKeeper
{
public:
    QFuture<Result<std::optional<QString>>> read(const QString &key) override;
    QFuture<Done> keep(const QString &key, const QString &password) override;
    QFuture<Done> forget(const QString &key) override;
};

// What this workstation remembers about its database: the address in the settings, the password in the keychain.
class DatabaseMemory
{
public:
    DatabaseMemory(AppSettings &settings, PasswordKeeper &keeper) : m_settings(settings), m_keeper(keeper) {}

    // The address from now on; the password of another one that was remembered before is forgotten.
    void remember(const ConnectionSettings &database);
    // The password that the server took, or that the person does not want it remembered (any more).
    void rememberPassword(const ConnectionSettings &server, bool wanted);
    bool wantsPassword() const;
    QFuture<Result<std::optional<QString>>> password(const ConnectionSettings &server);

private:
    void save();

    AppSettings &m_settings;
    PasswordKeeper &m_keeper;
};

// user@host:port/database; nothing secret is in it.
QString keychainKey(const ConnectionSettings &server);

} // namespace bm
