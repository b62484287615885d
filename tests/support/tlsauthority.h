// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace bm::test
{

// An authority made for one test, a stranger beside it, and a server's certificate for the name localhost.
class TlsAuthority
{
public:
    TlsAuthority();

    QString certificate() const { return m_folder.filePath(QStringLiteral("authority.pem")); }
    QString strangersCertificate() const { return m_folder.filePath(QStringLiteral("stranger.pem")); }
    QString missingCertificate() const { return m_folder.filePath(QStringLiteral("nowhere.pem")); }
    // This program's private server offers TLS from now on; ends the program with a message when it cannot.
    void switchOnServer() const;

private:
    void openssl(const QStringList &arguments) const;
    void makeAuthority(const QString &name) const;
    void makeServerCertificate() const;

    QTemporaryDir m_folder;
};

} // namespace bm::test
