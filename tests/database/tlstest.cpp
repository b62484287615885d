// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace bm;
using namespace bm::test;

// What the words after ? in the URL do, against a real server with a certificate of an authority made here.
class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aServerWithoutTlsIsRefusedWhenItIsRequired(); // before TLS is switched on
    void theRightAuthorityAndNameAreTrusted();
    void aStrangeAuthorityIsRefused();
    void anotherNameIsRefused();
    void aMissingAuthorityIsNamed();
    void theServerMayWantEncryption();

private:
    void openssl(const QStringList &arguments) const;
    void makeAuthority(const QString &name) const;
    ConnectionSettings with(const QMap<QString, QString> &options,
                            const QString &host = QStringLiteral("localhost")) const;
    QString told(const ConnectionSettings &settings) const;
    void switchOn();

    QTemporaryDir m_folder;
    QString m_database;
};

void TlsTest::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("openssl: %s", process.readAllStandardError().constData());
}

void TlsTest::makeAuthority(const QString &name) const
{
    openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
             QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
             QStringLiteral("-keyout"), name + QStringLiteral(".key"), QStringLiteral("-out"),
             name + QStringLiteral(".pem")});
}

void TlsTest::initTestCase()
{
    makeAuthority(QStringLiteral("authority"));
    makeAuthority(QStringLiteral("stranger"));
    QFile names(m_folder.filePath(QStringLiteral("names")));
    QVERIFY(names.open(QIODevice::WriteOnly));
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
    m_database = PrivateCluster::ofThisProgram().createDatabase();
}

// The key belongs to the server's own account, as the server insists.
void TlsTest::switchOn()
{
    PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    struct stat owner;
    const QString data = cluster.folder() + QStringLiteral("/data");
    QVERIFY(::stat(QFile::encodeName(data).constData(), &owner) == 0);
    for (const char *name : {"server.key", "server.crt"}) {
        const QString file = data + u'/' + QLatin1String(name);
        QVERIFY(QFile::copy(m_folder.filePath(QLatin1String(name)), file));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(::chown(QFile::encodeName(file).constData(), owner.st_uid, owner.st_gid) == 0);
    }
    cluster.run(QStringLiteral("ALTER SYSTEM SET ssl = on"));
    cluster.run(QStringLiteral("SELECT pg_reload_conf()"));
    QTRY_COMPARE_WITH_TIMEOUT(told(with({{QStringLiteral("sslmode"), QStringLiteral("require")}})),
                              QStringLiteral("encrypted"), 20'000);
}

ConnectionSettings TlsTest::with(const QMap<QString, QString> &options, const QString &host) const
{
    ConnectionSettings settings = PrivateCluster::ofThisProgram().overTcp(m_database);
    settings.host = host;
    settings.options = options;
    // As a person writes it.
    return *ConnectionSettings::tryFromText(
        settings.toUrlWithoutPassword().replace(QStringLiteral("clerk@"), QStringLiteral("clerk:p%40ss%20word%3A1@")));
}

QString TlsTest::told(const ConnectionSettings &settings) const
{
    const auto database = Database::open(settings, Database::Mode::ReadOnly);
    if (!database)
        return QString::number(static_cast<int>(database.error().reason)) + u'|' + database.error().field + u'|' +
               database.error().detail;
    const auto row = (*database)->first(QStringLiteral("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"));
    return row && (*row)->flag(QStringLiteral("ssl")) ? QStringLiteral("encrypted") : QStringLiteral("in the clear");
}

void TlsTest::aServerWithoutTlsIsRefusedWhenItIsRequired()
{
    QCOMPARE(told(with({})), QStringLiteral("in the clear"));
    const QString words = told(with({{QStringLiteral("sslmode"), QStringLiteral("require")}}));
    QVERIFY2(words.startsWith(QString::number(static_cast<int>(Reason::CannotOpen)) + u"|sslmode|"), qPrintable(words));
    QVERIFY2(words.endsWith(QLatin1String("server does not support SSL, but SSL was required")), qPrintable(words));
    switchOn();
    QCOMPARE(told(with({})), QStringLiteral("encrypted"));
}

void TlsTest::theRightAuthorityAndNameAreTrusted()
{
    QCOMPARE(told(with({{QStringLiteral("sslmode"), QStringLiteral("verify-full")},
                        {QStringLiteral("sslrootcert"), m_folder.filePath(QStringLiteral("authority.pem"))}})),
             QStringLiteral("encrypted"));
}

void TlsTest::aStrangeAuthorityIsRefused()
{
    const QString words =
        told(with({{QStringLiteral("sslmode"), QStringLiteral("verify-full")},
                   {QStringLiteral("sslrootcert"), m_folder.filePath(QStringLiteral("stranger.pem"))}}));
    QVERIFY2(words.startsWith(QString::number(static_cast<int>(Reason::CannotOpen)) + u"|sslmode|"), qPrintable(words));
    QVERIFY2(words.contains(QLatin1String("certificate verify failed")), qPrintable(words));
}

void TlsTest::anotherNameIsRefused()
{
    const QString words =
        told(with({{QStringLiteral("sslmode"), QStringLiteral("verify-full")},
                   {QStringLiteral("sslrootcert"), m_folder.filePath(QStringLiteral("authority.pem"))}},
                  QStringLiteral("127.0.0.1")));
    QVERIFY2(words.contains(QLatin1String("does not match host name \"127.0.0.1\"")), qPrintable(words));
    QVERIFY2(words.startsWith(QString::number(static_cast<int>(Reason::CannotOpen)) + u"|sslmode|"), qPrintable(words));
}

void TlsTest::aMissingAuthorityIsNamed()
{
    const QString missing = m_folder.filePath(QStringLiteral("nowhere.pem"));
    const QString words = told(
        with({{QStringLiteral("sslmode"), QStringLiteral("verify-full")}, {QStringLiteral("sslrootcert"), missing}}));
    QVERIFY2(words.contains(missing), qPrintable(words));
}

void TlsTest::theServerMayWantEncryption()
{
    PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    QFile rules(cluster.folder() + QStringLiteral("/data/pg_hba.conf"));
    QVERIFY(rules.open(QIODevice::WriteOnly | QIODevice::Truncate));
    rules.write("local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n");
    rules.close();
    cluster.run(QStringLiteral("SELECT pg_reload_conf()"));
    const ConnectionSettings clear =
        with({{QStringLiteral("sslmode"), QStringLiteral("disable")}}, QStringLiteral("127.0.0.1"));
    QTRY_VERIFY_WITH_TIMEOUT(told(clear).contains(QLatin1String("no encryption")), 20'000);
    QCOMPARE(told(with({}, QStringLiteral("127.0.0.1"))), QStringLiteral("encrypted"));
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tlstest.moc"
