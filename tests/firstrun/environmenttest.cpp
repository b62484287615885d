// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/environment.h"

#include <QtTest>

using namespace bm;

class EnvironmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatDotEnvFilesHold_data();
    void readsWhatDotEnvFilesHold();
    void theLastAssignmentCounts();
    void theProcessComesBeforeTheFile();
    void aFileThatIsNotThereSaysNothing();
    void aFileThatCannotBeReadIsTold();
    void numbersAreChecked_data();
    void numbersAreChecked();
    void theTimeoutBecomesTheConnectTimeout_data();
    void theTimeoutBecomesTheConnectTimeout();
    void aBadUrlNamesItsVariable();
    void withoutAnythingThereIsNoDatabase();

private:
    QString write(const QString &text);
    QTemporaryDir m_folder;
};

QString EnvironmentTest::write(const QString &text)
{
    const QString path = m_folder.filePath(QStringLiteral(".env"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(text.toUtf8());
    return path;
}

void EnvironmentTest::readsWhatDotEnvFilesHold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << "A=b"
                           << "b";
    QTest::newRow("blanks") << "  A =  b c  "
                            << "b c";
    QTest::newRow("export") << "export A=b"
                            << "b";
    QTest::newRow("double quotes") << "A=\"b c\""
                                   << "b c";
    QTest::newRow("escapes") << R"(A="b\"c\\d\ne")"
                             << "b\"c\\d\ne";
    QTest::newRow("single quotes take everything") << R"(A='b\n"c')"
                                                   << R"(b\n"c)";
    QTest::newRow("comment behind") << "A=b # c"
                                    << "b";
    QTest::newRow("comment behind quotes") << "A=\"b # c\" # d"
                                           << "b # c";
    QTest::newRow("# of a password") << "A=postgresql://u:p#w@h/d"
                                     << "postgresql://u:p#w@h/d";
    QTest::newRow("= in the value") << "A=b=c"
                                    << "b=c";
    QTest::newRow("empty") << "A="
                           << "";
    QTest::newRow("only a comment") << "A= # nothing"
                                    << "";
    QTest::newRow("carriage return") << "A=b\r"
                                     << "b";
    QTest::newRow("commented out") << "# A=b" << QString();
    QTest::newRow("no assignment") << "A b" << QString();
    QTest::newRow("open quote stays") << "A=\"b"
                                      << "\"b";
    QTest::newRow("other letters") << "A=Bäckerei"
                                   << "Bäckerei";
}

void EnvironmentTest::readsWhatDotEnvFilesHold()
{
    QFETCH(QString, line);
    QFETCH(QString, value);
    const auto values = parseDotEnv(u"# head\n\n" % line % u"\nZ=1\n");
    QCOMPARE(values.contains(QStringLiteral("A")), !value.isNull());
    QCOMPARE(values.value(QStringLiteral("A")), value);
    QCOMPARE(values.value(QStringLiteral("Z")), QStringLiteral("1"));
}

void EnvironmentTest::theLastAssignmentCounts()
{
    QCOMPARE(parseDotEnv(QStringLiteral("A=1\nA=2")).value(QStringLiteral("A")), QStringLiteral("2"));
}

void EnvironmentTest::theProcessComesBeforeTheFile()
{
    const QString path =
        write(QStringLiteral("DATABASE_URL=\"sqlite:/srv/file.db\"\nTEST_DATABASE_URL=/srv/test.db\n"));
    QProcessEnvironment process;
    const auto fromFile = readEnvironment(process, path);
    QVERIFY(fromFile.ok());
    QCOMPARE(fromFile->databaseUrl, QStringLiteral("sqlite:/srv/file.db"));
    QCOMPARE(fromFile->databaseUrlFrom, path);
    process.insert(QStringLiteral("DATABASE_URL"), QStringLiteral("/srv/process.db"));
    const auto fromProcess = readEnvironment(process, path);
    QVERIFY(fromProcess.ok());
    QCOMPARE(fromProcess->databaseUrl, QStringLiteral("/srv/process.db"));
    QCOMPARE(fromProcess->databaseUrlFrom, QStringLiteral("DATABASE_URL"));
    QCOMPARE(fromProcess->testDatabaseUrl, QStringLiteral("/srv/test.db"));
}

void EnvironmentTest::aFileThatIsNotThereSaysNothing()
{
    const auto environment = readEnvironment({}, m_folder.filePath(QStringLiteral("none/.env")));
    QVERIFY(environment.ok());
    QVERIFY(environment->databaseUrl.isEmpty());
    QVERIFY(environment->databaseUrlFrom.isEmpty());
    QVERIFY(!environment->connectionLimit);
}

void EnvironmentTest::aFileThatCannotBeReadIsTold()
{
    const auto environment = readEnvironment({}, m_folder.path()); // a folder
    QVERIFY(!environment);
    QCOMPARE(environment.error().reason, Reason::CannotOpen);
    QCOMPARE(environment.error().field, QStringLiteral(".env"));
}

void EnvironmentTest::numbersAreChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("reason"); // -1: fine
    QTest::newRow("good") << "20000" << -1;
    QTest::newRow("word") << "many" << int(Reason::NotANumber);
    QTest::newRow("zero") << "0" << int(Reason::NotPositive);
    QTest::newRow("negative") << "-5" << int(Reason::NotPositive);
    QTest::newRow("unit") << "20s" << int(Reason::NotANumber);
}

void EnvironmentTest::numbersAreChecked()
{
    QFETCH(QString, text);
    QFETCH(int, reason);
    for (const QString &name : {QStringLiteral("DATABASE_CONNECTION_LIMIT"), QStringLiteral("DATABASE_POOL_TIMEOUT")}) {
        QProcessEnvironment process;
        process.insert(name, text);
        const auto environment = readEnvironment(process, {});
        QCOMPARE(environment.ok(), reason < 0);
        if (!environment)
            QCOMPARE(environment.error(), (Error{Reason(reason), name, text}));
    }
}

void EnvironmentTest::theTimeoutBecomesTheConnectTimeout_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("seconds");
    QTest::newRow("rounded up") << "postgresql://u@h/d" << 4001 << "5";
    QTest::newRow("libpq takes 1 for 2") << "postgresql://u@h/d" << 100 << "2";
    QTest::newRow("the URL knows better") << "postgresql://u@h/d?connect_timeout=9" << 4000 << "9";
    QTest::newRow("a file has none") << "/srv/plant.sqlite" << 4000 << QString();
}

void EnvironmentTest::theTimeoutBecomesTheConnectTimeout()
{
    QFETCH(QString, url);
    QFETCH(int, milliseconds);
    QFETCH(QString, seconds);
    Environment environment;
    environment.databaseUrl = url;
    environment.poolTimeoutMs = milliseconds;
    const auto settings = databaseOf(environment);
    QVERIFY(settings.ok() && *settings);
    QCOMPARE((**settings).options.value(QStringLiteral("connect_timeout")), seconds);
}

void EnvironmentTest::aBadUrlNamesItsVariable()
{
    Environment environment;
    environment.databaseUrl = QStringLiteral("mysql://u@h/d");
    const auto settings = databaseOf(environment);
    QVERIFY(!settings);
    QCOMPARE(settings.error().reason, Reason::BadUrl);
    QCOMPARE(settings.error().field, QStringLiteral("DATABASE_URL"));
}

void EnvironmentTest::withoutAnythingThereIsNoDatabase()
{
    const auto settings = databaseOf({});
    QVERIFY(settings.ok());
    QVERIFY(!*settings);
}

QTEST_GUILESS_MAIN(EnvironmentTest)
#include "environmenttest.moc"
