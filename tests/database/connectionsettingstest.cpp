// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connectionsettings.h"

#include <QDir>
#include <QTest>

using namespace bm;

// Where a database is, as people write it.
class ConnectionSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUrls()
    {
        const auto settings = ConnectionSettings::tryFromText(
            QStringLiteral("postgresql://clerk%40plant:p%3Ass%2Fw%20rd@db1:5433,db2:5434/"
                           "bakery%20one?schema=plant&sslmode=require&target_session_attrs=read-write"));
        QVERIFY(settings.ok());
        QCOMPARE(settings->engine, Engine::PostgreSQL);
        QCOMPARE(settings->user, QStringLiteral("clerk@plant"));
        QCOMPARE(settings->password, QStringLiteral("p:ss/w rd"));
        QCOMPARE(settings->host, QStringLiteral("db1,db2"));
        QCOMPARE(settings->port, QStringLiteral("5433,5434"));
        QCOMPARE(settings->database, QStringLiteral("bakery one"));
        QCOMPARE(settings->schema, QStringLiteral("plant"));
        QCOMPARE(settings->options.value(QStringLiteral("sslmode")), QStringLiteral("require"));
        QCOMPARE(settings->options.value(QStringLiteral("target_session_attrs")), QStringLiteral("read-write"));
    }

    void readsTheOldProgramsUrl()
    {
        const auto settings = ConnectionSettings::tryFromText(
            QStringLiteral("postgres://u:p@[::1]/d?schema=public&connection_limit=10&pool_timeout=20&pgbouncer=true"));
        QVERIFY(settings.ok());
        QCOMPARE(settings->host, QStringLiteral("::1"));
        QVERIFY(settings->port.isEmpty());
        QVERIFY(settings->options.isEmpty());
    }

    void readsPaths()
    {
        const auto plain = ConnectionSettings::tryFromText(QStringLiteral("plants/one.sqlite"));
        QVERIFY(plain.ok());
        QCOMPARE(plain->engine, Engine::SQLite);
        QCOMPARE(plain->path, QDir::current().absoluteFilePath(QStringLiteral("plants/one.sqlite")));
        for (const QString &text : {QStringLiteral("sqlite:/a/b%20c.db"), QStringLiteral("sqlite:///a/b%20c.db"),
                                    QStringLiteral("file:/a/b%20c.db"), QStringLiteral(" /a/b c.db ")})
            QCOMPARE(ConnectionSettings::tryFromText(text)->path, QStringLiteral("/a/b c.db"));
    }

    void refusesWhatItCannotMean_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("blank") << QStringLiteral("  ") << Reason::Required;
        QTest::newRow("other server") << QStringLiteral("mysql://u@h/d") << Reason::BadUrl;
        QTest::newRow("no database") << QStringLiteral("postgresql://u@h") << Reason::BadUrl;
        QTest::newRow("port in words") << QStringLiteral("postgresql://u@h:http/d") << Reason::BadUrl;
        QTest::newRow("port too large") << QStringLiteral("postgresql://u@h:70000/d") << Reason::BadUrl;
        QTest::newRow("ports for some hosts") << QStringLiteral("postgresql://u@a:1,b/d") << Reason::BadUrl;
        QTest::newRow("empty path") << QStringLiteral("sqlite:") << Reason::Required;
    }
    void refusesWhatItCannotMean()
    {
        QFETCH(QString, text);
        QFETCH(Reason, reason);
        const auto settings = ConnectionSettings::tryFromText(text);
        QVERIFY(!settings.ok());
        QCOMPARE(settings.error().reason, reason);
    }

    // Whatever is wrong with an address, no part of the password is told back.
    void anErrorTellsNoPassword_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"postgresql://u:sesame@a:1,b/d", "postgresql://u:sesame/open@h/d", "postgresql://u:12/sesame@h/d",
              "postgresql://u:sesame?open@h/d", "postgresql://u:sesame@h:http/d", "postgresql://u:sesame@h",
              "postgresql://u@h/d?sslpassword=sesame", "mysql://u:sesame@h/d"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void anErrorTellsNoPassword()
    {
        QFETCH(QString, text);
        const auto settings = ConnectionSettings::tryFromText(text);
        QVERIFY(!settings.ok());
        QCOMPARE(settings.error().reason, Reason::BadUrl);
        QVERIFY2(!settings.error().detail.contains(QStringLiteral("sesame")), qPrintable(settings.error().detail));
    }

    void neverShowsThePassword()
    {
        const auto settings = ConnectionSettings::tryFromText(
            QStringLiteral("postgresql://clerk:sesame@h:5433/d?schema=s&sslmode=require"));
        QVERIFY(settings.ok());
        QVERIFY(!settings->displayName().contains(QStringLiteral("sesame")));
        const QString url = settings->toUrlWithoutPassword();
        QVERIFY(!url.contains(QStringLiteral("sesame")));
        // And what is kept leads to the same place.
        auto again = ConnectionSettings::tryFromText(url);
        QVERIFY(again.ok());
        again->password = settings->password;
        QCOMPARE(*again, *settings);
    }
};

QTEST_APPLESS_MAIN(ConnectionSettingsTest)
#include "connectionsettingstest.moc"
