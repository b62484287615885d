// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tlsauthority.h"

#include "support/privatecluster.h"

#include <QFile>
#include <QProcess>
#include <sys/stat.h>
#include <unistd.h>

namespace bm::test
{

TlsAuthority::TlsAuthority()
{
    makeAuthority(QStringLiteral("authority"));
    makeAuthority(QStringLiteral("stranger"));
    makeServerCertificate();
}

void TlsAuthority::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("openssl: %s", process.readAllStandardError().constData());
}

void TlsAuthority::makeAuthority(const QString &name) const
{
    openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
             QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
             QStringLiteral("-keyout"), name + QStringLiteral(".key"), QStringLiteral("-out"),
             name + QStringLiteral(".pem")});
}

void TlsAuthority::makeServerCertificate() const
{
    QFile names(m_folder.filePath(QStringLiteral("names")));
    if (!names.open(QIODevice::WriteOnly))
        qFatal("the certificate's names cannot be written");
    names.write("subjectAltName=DNS:localhost\n");
    names.close();
    openssl({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
             QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"), QStringLiteral("-subj"),
             QStringLiteral("/CN=localhost"), QStringLiteral("-keyout"), QStringLiteral("server.key"),
             QStringLiteral("-out"), QStringLiteral("server.csr")});
    openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), QStringLiteral("server.csr"),
             QStringLiteral("-CA"), QStringLiteral("authority.pem"), QStringLiteral("-CAkey"),
             QStringLiteral("authority.key"), QStringLiteral("-CAcreateserial"), QStringLiteral("-days"),
             QStringLiteral("2"), QStringLiteral("-extfile"), QStringLiteral("names"), QStringLiteral("-out"),
             QStringLiteral("server.crt")});
}

// The key belongs to the server's own account, as the server insists.
void TlsAuthority::switchOnServer() const
{
    PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    struct stat owner;
    const QString data = cluster.folder() + QStringLiteral("/data");
    bool ready = ::stat(QFile::encodeName(data).constData(), &owner) == 0;
    for (const char *name : {"server.key", "server.crt"}) {
        const QString file = data + u'/' + QLatin1String(name);
        ready = ready && QFile::copy(m_folder.filePath(QLatin1String(name)), file);
        ready = ready && QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        ready = ready && ::chown(QFile::encodeName(file).constData(), owner.st_uid, owner.st_gid) == 0;
    }
    if (!ready)
        qFatal("the server gets no certificate");
    cluster.run(QStringLiteral("ALTER SYSTEM SET ssl = on"));
    cluster.run(QStringLiteral("SELECT pg_reload_conf()"));
}

} // namespace bm::test
