// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QDirIterator>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString secret = u"Geheim-7731-Teig"_qs;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What every other account of this computer may see of a process, and what its children would inherit.
struct Seen
{
    QByteArray commandLines;
    QByteArray environments; // of the tools it starts
    QStringList programs;
};

void look(qint64 parent, Seen &seen)
{
    QDirIterator processes(u"/proc"_qs, QDir::Dirs | QDir::NoDotAndDotDot);
    while (processes.hasNext()) {
        const QString folder = processes.next();
        const QByteArray status = contentOf(folder + u"/status"_qs);
        if (!status.contains(u"\nPPid:\t%1\n"_qs.arg(parent).toUtf8()))
            continue;
        const QByteArray words = contentOf(folder + u"/cmdline"_qs);
        seen.commandLines += words + '\n';
        seen.environments += contentOf(folder + u"/environ"_qs) + '\n';
        seen.programs << QFileInfo(QString::fromUtf8(words.left(words.indexOf('\0')))).fileName();
        look(processes.fileName().toLongLong(), seen);
    }
}

QStringList filesWith(const QString &folder, const QByteArray &text)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (contentOf(path).contains(text))
            found << path;
    }
    return found;
}
} // namespace

// The password of a server stands in the variable or file that the administrator put it in, and nowhere else: not with
// every message of every category on, not on a command line, not in the surroundings of the tools, not in a file.
class SecretsTest : public QObject
{
    Q_OBJECT

private:
    static QString urlOf(const TestPlant &plant, const QString &password)
    {
        return u"postgresql://baker:%1@127.0.0.1:%2/%3"_qs.arg(password)
            .arg(PrivateCluster::ofThisProgram().port())
            .arg(plant.settings().database);
    }

    static void giveToBaker(const TestPlant &plant)
    {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        cluster.run(u"DO $$ BEGIN CREATE ROLE baker LOGIN CREATEDB PASSWORD '%1'; EXCEPTION WHEN duplicate_object THEN "
                    "NULL; END $$; ALTER DATABASE %2 OWNER TO baker"_qs.arg(secret, plant.settings().database));
        cluster.run(u"DO $$ DECLARE t record; BEGIN FOR t IN SELECT relname FROM pg_class WHERE relnamespace = "
                    "'public'::regnamespace AND relkind = 'r' LOOP EXECUTE format('ALTER TABLE %I OWNER TO baker', "
                    "t.relname); END LOOP; END $$"_qs,
                    plant.settings().database);
    }

private Q_SLOTS:
    void nothingTellsThePassword()
    {
        TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
        plant.load(u"" BM_SOURCE_DIR "/tests/data/legacy/basic.postgresql.sql"_qs);
        giveToBaker(plant);
        CliRun cli;
        cli.setVariable(u"DATABASE_URL"_qs, urlOf(plant, secret));
        cli.setVariable(u"QT_LOGGING_RULES"_qs, u"*=true"_qs);
        cli.setVariable(u"QT_LOGGING_TO_CONSOLE"_qs, u"1"_qs);
        const QString backups = plant.folder() + u"/kept"_qs;
        Seen seen;
        for (const QStringList &words :
             {QStringList{u"inspect"_qs}, QStringList{u"migrate"_qs, u"--yes"_qs, u"--backup-dir"_qs, backups},
              QStringList{u"verify"_qs}, QStringList{u"health"_qs}, QStringList{u"backup"_qs, backups},
              QStringList{u"--json"_qs, u"log"_qs}}) {
            QProcess process;
            cli.start(process, words);
            QVERIFY(process.waitForStarted());
            while (!process.waitForFinished(5))
                look(process.processId(), seen);
            const CliAnswer answer{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                                   process.readAllStandardOutput(), process.readAllStandardError()};
            QVERIFY2(answer.status == 0, qPrintable(u"%1: %2 %3"_qs.arg(words.join(u' '))
                                                        .arg(answer.status)
                                                        .arg(QString::fromUtf8(answer.err.right(300)))));
            QVERIFY2(!answer.out.contains(secret.toUtf8()), qPrintable(words.join(u' ')));
            QVERIFY2(!answer.err.contains(secret.toUtf8()), qPrintable(words.join(u' ')));
        }
        // The tools were really there to be looked at.
        QVERIFY(seen.programs.contains(u"pg_dump"_qs));
        QVERIFY(seen.programs.contains(u"pg_restore"_qs));
        QVERIFY(!seen.commandLines.contains(secret.toUtf8()));
        QVERIFY(!seen.environments.contains("PGPASSWORD"));
        QCOMPARE(filesWith(cli.home(), secret.toUtf8()), QStringList());
        QCOMPARE(filesWith(plant.folder(), secret.toUtf8()), QStringList());
    }

    void norDoesAFailure_data()
    {
        QTest::addColumn<QString>("url");
        const QString port = QString::number(PrivateCluster::ofThisProgram().port());
        QTest::newRow("wrong password") << u"postgresql://baker:not-%1@127.0.0.1:%2/postgres"_qs.arg(secret, port);
        QTest::newRow("no server") << u"postgresql://baker:%1@127.0.0.1:1/postgres"_qs.arg(secret);
        QTest::newRow("no database") << u"postgresql://baker:%1@127.0.0.1:%2/nowhere"_qs.arg(secret, port);
        QTest::newRow("no address") << u"postgresql://baker:%1@127.0.0.1:notaport/x"_qs.arg(secret);
        QTest::newRow("unknown option") << u"postgresql://baker:%1@127.0.0.1:%2/x?password=%1&sslmode=odd"_qs.arg(
            secret, port);
        QTest::newRow("another program's") << u"mysql://baker:%1@127.0.0.1/x"_qs.arg(secret);
    }
    void norDoesAFailure()
    {
        QFETCH(QString, url);
        CliRun cli;
        cli.setVariable(u"DATABASE_URL"_qs, url);
        cli.setVariable(u"QT_LOGGING_RULES"_qs, u"*=true"_qs);
        cli.setVariable(u"QT_LOGGING_TO_CONSOLE"_qs, u"1"_qs);
        for (const QStringList &words : {QStringList{u"inspect"_qs}, QStringList{u"--json"_qs, u"health"_qs}}) {
            const CliAnswer answer = cli(words);
            QVERIFY(answer.status > 0);
            QVERIFY(!answer.err.isEmpty());
            QVERIFY2(!answer.err.contains(secret.toUtf8()), answer.err.constData());
            QVERIFY2(!answer.out.contains(secret.toUtf8()), answer.out.constData());
        }
        QCOMPARE(filesWith(cli.home(), secret.toUtf8()), QStringList());
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "secretstest.moc"
