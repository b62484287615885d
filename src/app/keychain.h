// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/opening/databasememory.h"

#include <QThread>
#include <memory>
#include <vector>

namespace bm
{

// The keychain of the person's desktop (Secret Service, KWallet), where the password of a server is kept between two
// starts; nowhere else. Works in a thread of its own, because a keychain may ask its own question first or never
// answer. One of them a program: the library beneath belongs to the thread that used it first.
class Keychain : public PasswordKeeper
{
public:
    // How long an answer is waited for, in milliseconds.
    explicit Keychain(int patienceMs = 30'000);
    // Lets a password that was just typed reach the keychain.
    ~Keychain() override;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;

    QFuture<Result<std::optional<QString>>> read(const QString &key) override;
    QFuture<Done> keep(const QString &key, const QString &password) override;
    QFuture<Done> forget(const QString &key) override;

private:
    int m_patienceMs;
    QThread m_thread;
    std::unique_ptr<QObject> m_inside; // lives in m_thread
    std::vector<QFuture<Done>> m_changes;
};

} // namespace bm
