// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace bm::test
{

// A real keychain (gnome-keyring) on a D-Bus of its own, unlocked and empty; both end with this object, also when the
// test program is killed. Nothing of the person's own session is touched.
class SecretService
{
public:
    // Ends the program with a message when it cannot start.
    SecretService();
    ~SecretService();

    QString busAddress() const;
    QString folder() const { return m_folder.path(); }

private:
    void start(QProcess &process, const QString &program, const QStringList &arguments);
    bool answers() const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace bm::test
