// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/privatecluster.h"
#include "support/testdatabases.h"
#include "support/tlsauthority.h"

#include <QFile>
#include <QTest>

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
    ConnectionSettings with(const QMap<QString, QString> &options,
                            const QString &host = QStringLiteral("localhost")) const;
    QString told(const ConnectionSettings &settings) const;
    void switchOn();

    TlsAuthority m_authority;
    QString m_database;
};

void TlsTest::initTestCase()
{
    m_database = PrivateCluster::ofThisProgram().createDatabase();
}

void TlsTest::switchOn()
{
    m_authority.switchOnServer();
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
                        {QStringLiteral("sslrootcert"), m_authority.certificate()}})),
             QStringLiteral("encrypted"));
}

void TlsTest::aStrangeAuthorityIsRefused()
{
    const QString words = told(with({{QStringLiteral("sslmode"), QStringLiteral("verify-full")},
                                     {QStringLiteral("sslrootcert"), m_authority.strangersCertificate()}}));
    QVERIFY2(words.startsWith(QString::number(static_cast<int>(Reason::CannotOpen)) + u"|sslmode|"), qPrintable(words));
    QVERIFY2(words.contains(QLatin1String("certificate verify failed")), qPrintable(words));
}

void TlsTest::anotherNameIsRefused()
{
    const QString words = told(with({{QStringLiteral("sslmode"), QStringLiteral("verify-full")},
                                     {QStringLiteral("sslrootcert"), m_authority.certificate()}},
                                    QStringLiteral("127.0.0.1")));
    QVERIFY2(words.contains(QLatin1String("does not match host name \"127.0.0.1\"")), qPrintable(words));
    QVERIFY2(words.startsWith(QString::number(static_cast<int>(Reason::CannotOpen)) + u"|sslmode|"), qPrintable(words));
}

void TlsTest::aMissingAuthorityIsNamed()
{
    const QString missing = m_authority.missingCertificate();
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
