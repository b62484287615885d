// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace bm;
using namespace bm::test;

namespace
{
// Everything that reaches for a plant.
const QList<QStringList> reaching{{u"inspect"_qs},
                                  {u"plan"_qs},
                                  {u"verify"_qs},
                                  {u"log"_qs},
                                  {u"migrate"_qs, u"--yes"_qs},
                                  {u"backup"_qs},
                                  {u"trace"_qs, u"forward"_qs, u"L-1"_qs},
                                  {u"receive"_qs, u"Flour"_qs, u"1"_qs}};

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}
} // namespace

class BadPlacesTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    void everyCommandSays(const QString &place, const QString &reason, int status, const QList<QStringList> &commands)
    {
        for (const QStringList &command : commands) {
            const CliAnswer answer = m_cli(QStringList{u"--json"_qs, u"--database"_qs, place} + command);
            const QByteArray what = command.join(u' ').toUtf8() + ": " + answer.err;
            QVERIFY2(answer.reason() == reason, what.constData());
            QVERIFY2(answer.status == status, what.constData());
            QVERIFY2(answer.err.count('\n') >= 2, what.constData());
        }
    }

private Q_SLOTS:
    void filesThatAreNoPlant_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("missing") << u"none.db"_qs << u"file_missing"_qs;
        QTest::newRow("folder") << u"folder"_qs << u"is_directory"_qs;
        QTest::newRow("empty") << u"empty.db"_qs << u"empty_file"_qs;
        QTest::newRow("garbage") << u"letter.db"_qs << u"not_a_database"_qs;
    }
    void filesThatAreNoPlant()
    {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"folder"_qs));
        write(folder.filePath(u"empty.db"_qs), {});
        write(folder.filePath(u"letter.db"_qs), QByteArray("Dear bakery, ").repeated(100));
        const QStringList before = fingerprints(folder.path());
        const QString path = folder.filePath(name);
        everyCommandSays(path, reason, 6, reaching.mid(0, 5));
        everyCommandSays(path, reason, 6, reaching.mid(6));
        const CliAnswer backup =
            m_cli({u"--json"_qs, u"--database"_qs, path, u"backup"_qs, folder.filePath(u"kept"_qs)});
        QCOMPARE(backup.status, 6);
        QCOMPARE(backup.reason(), reason);
        QDir(folder.filePath(u"kept"_qs)).removeRecursively();
        QVERIFY(m_cli({u"--database"_qs, path, u"inspect"_qs}).err.contains(name.toUtf8()));
        QCOMPARE(fingerprints(folder.path()), before);
    }

    void anotherProgramsDatabase_data() { forBothEngines(); }
    void anotherProgramsDatabase()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine, TestPlant::Content::Empty);
        QCOMPARE(plant.attack(u"CREATE TABLE invoices (id integer PRIMARY KEY, total text)"_qs), QString());
        const QStringList before = fingerprints(plant.folder());
        const QString place = CliRun::place(plant.settings());
        everyCommandSays(place, u"foreign_database"_qs, 5, reaching.mid(1, 4));
        everyCommandSays(place, u"foreign_database"_qs, 5, reaching.mid(6));
        QCOMPARE(m_cli({u"--json"_qs, u"--database"_qs, place, u"inspect"_qs}).json()[u"variant"].toString(),
                 u"foreign"_qs);
        QCOMPARE(m_cli({u"--json"_qs, u"--database"_qs, place, u"demo"_qs}).status, 5);
        QCOMPARE(fingerprints(plant.folder()), before);
    }

    void aPlantOfANewerProgram_data() { forBothEngines(); }
    void aPlantOfANewerProgram()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        QCOMPARE(plant.attack(
                     u"INSERT INTO schema_migrations (version, name, checksum, applied_at, applied_by, duration_ms, "
                     "app_version, host) VALUES (9999, 'later', 'x', '2099-01-01T00:00:00.000Z', 'x', 0, '9', 'x')"_qs),
                 QString());
        const QStringList before = fingerprints(plant.folder());
        const QString place = CliRun::place(plant.settings());
        everyCommandSays(place, u"newer_schema"_qs, 5, reaching.mid(1, 4));
        everyCommandSays(place, u"newer_schema"_qs, 5, reaching.mid(6));
        QVERIFY(m_cli({u"--database"_qs, place, u"receive"_qs, u"Flour"_qs, u"1"_qs}).err.contains("9999"));
        QCOMPARE(fingerprints(plant.folder()), before);
    }

    void aPlantThatMayNotBeWritten()
    {
        const TestPlant plant(Engine::SQLite);
        const QByteArray folder = QFile::encodeName(plant.folder());
        const QByteArray file = QFile::encodeName(plant.settings().path);
        const QString program = plant.folder() + u"/ctl"_qs;
        QVERIFY(QFile::copy(CliRun::program(), program));
        QCOMPARE(::chmod(file.constData(), 0444), 0);
        const bool isRoot = ::geteuid() == 0;
        CliRun nobody;
        nobody.setWrapper(
            isRoot ? QStringList{u"setpriv"_qs, u"--reuid=65534"_qs, u"--clear-groups"_qs} : QStringList(), program);
        QCOMPARE(::chmod(QFile::encodeName(program).constData(), 0755), 0);
        QCOMPARE(::chmod(folder.constData(), 0777), 0);
        const QStringList before = fingerprints(plant.folder());
        const CliAnswer readOnlyFile = nobody(plant.settings(), {u"--json"_qs, u"receive"_qs, u"Flour"_qs, u"1"_qs});
        QCOMPARE(readOnlyFile.reason(), u"file_read_only"_qs);
        QCOMPARE(readOnlyFile.status, 5);
        QCOMPARE(::chmod(folder.constData(), 0555), 0);
        const CliAnswer readOnlyFolder = nobody(plant.settings(), {u"--json"_qs, u"receive"_qs, u"Flour"_qs, u"1"_qs});
        QCOMPARE(readOnlyFolder.reason(), u"folder_read_only"_qs);
        QCOMPARE(readOnlyFolder.status, 5);
        QCOMPARE(::chmod(file.constData(), 0000), 0);
        const CliAnswer unreadable = nobody(plant.settings(), {u"--json"_qs, u"inspect"_qs});
        QCOMPARE(unreadable.reason(), u"permission_denied"_qs);
        QCOMPARE(unreadable.status, 5);
        QCOMPARE(::chmod(file.constData(), 0444), 0);
        QCOMPARE(::chmod(folder.constData(), 0755), 0);
        QCOMPARE(fingerprints(plant.folder()), before);
    }

    void serversThatDoNotServe_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("reason");
        const PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        const QString port = QString::number(cluster.port());
        QTest::newRow("no such host") << u"postgresql://a@no-such-host.invalid/plant"_qs << u"unknown_host"_qs;
        QTest::newRow("nobody listens") << u"postgresql://a@127.0.0.1:1/plant"_qs << u"connection_refused"_qs;
        QTest::newRow("wrong password") << u"postgresql://clerk:Wr0ngSecret@127.0.0.1:%1/postgres"_qs.arg(port)
                                        << u"wrong_password"_qs;
        QTest::newRow("unknown person") << u"postgresql://nobody:Wr0ngSecret@127.0.0.1:%1/postgres"_qs.arg(port)
                                        << u"wrong_password"_qs;
        QTest::newRow("no such database")
            << u"postgresql://clerk:p%40ss%20word%3A1@127.0.0.1:%1/no_such_plant"_qs.arg(port)
            << u"no_such_database"_qs;
    }
    void serversThatDoNotServe()
    {
        QFETCH(QString, place);
        QFETCH(QString, reason);
        everyCommandSays(place, reason, 6, reaching);
        for (const QStringList &command : reaching) {
            const CliAnswer answer = m_cli(QStringList{u"--json"_qs, u"--database"_qs, place} + command);
            QVERIFY(!answer.err.contains("Wr0ngSecret") && !answer.out.contains("Wr0ngSecret"));
            QVERIFY(!answer.err.contains("word:1") && !answer.out.contains("word:1"));
        }
    }

    void aServerThatIsSomethingElse()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        QProcess process;
        m_cli.start(process, {u"--json"_qs, u"--database"_qs,
                              u"postgresql://a@127.0.0.1:%1/plant"_qs.arg(server.serverPort()), u"inspect"_qs});
        // The server of this test answers from this thread's event loop.
        QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000);
        QCOMPARE(process.exitCode(), 6);
        const CliAnswer answer{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
        QCOMPARE(answer.reason(), u"not_postgres"_qs);
    }

    void placesThatAreNone_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("another server") << u"mysql://a@b/c"_qs;
        QTest::newRow("no database") << u"postgresql://a@b"_qs;
        QTest::newRow("no port") << u"postgresql://a:Wr0ngSecret@b:port/c"_qs;
    }
    void placesThatAreNone()
    {
        QFETCH(QString, place);
        everyCommandSays(place, u"bad_url"_qs, 2, reaching);
        QVERIFY(!m_cli({u"--database"_qs, place, u"inspect"_qs}).err.contains("Wr0ngSecret"));
    }

    void everyReasonHasItsOwnSentence()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"empty.db"_qs), {});
        write(folder.filePath(u"letter.db"_qs), QByteArray(2000, 'x'));
        QSet<QByteArray> sentences;
        const QStringList places{folder.filePath(u"none.db"_qs),
                                 folder.filePath(u"empty.db"_qs),
                                 folder.path(),
                                 folder.filePath(u"letter.db"_qs),
                                 u"postgresql://a@no-such-host.invalid/p"_qs,
                                 u"postgresql://a@127.0.0.1:1/p"_qs,
                                 u"mysql://a/b"_qs};
        for (const QString &place : places)
            sentences << m_cli({u"--database"_qs, place, u"inspect"_qs}).err;
        QCOMPARE(sentences.size(), places.size());
    }
};

QTEST_GUILESS_MAIN(BadPlacesTest)
#include "badplacestest.moc"
