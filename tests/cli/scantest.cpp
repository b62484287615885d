// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bm::test;

// What needs no database: help, version, scans.
class ScanTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    static QList<QJsonObject> lines(const CliAnswer &answer)
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : answer.out.trimmed().split('\n'))
            objects << QJsonDocument::fromJson(line).object();
        return objects;
    }

private Q_SLOTS:
    void saysItsVersion()
    {
        const CliAnswer answer = m_cli({u"--version"_qs});
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.out.startsWith("bakermaidenctl 0."));
        QCOMPARE(answer.out.count('\n'), 1);
        QCOMPARE(m_cli({u"--version"_qs, u"--json"_qs}).json().size(), 1);
    }

    void helps()
    {
        QCOMPARE(m_cli({u"--help"_qs}).status, 0);
        QVERIFY(m_cli({u"--help"_qs}).out.contains("trace backward"));
        QVERIFY(m_cli({u"migrate"_qs, u"--help"_qs}).out.contains("--create"));
        QVERIFY(m_cli({u"--help"_qs}).out.contains("rollback"));
        QVERIFY(m_cli({u"--help"_qs}).out.contains("recalls close"));
        QVERIFY(!m_cli({u"--help"_qs}).out.contains("bench"));
    }

    void wrongUsageGoesToStandardError()
    {
        const CliAnswer plain = m_cli(QStringList{u"bake"_qs});
        QCOMPARE(plain.status, 2);
        QVERIFY(plain.out.isEmpty());
        QVERIFY(plain.err.contains("bake"));
        const CliAnswer json = m_cli({u"bake"_qs, u"--json"_qs});
        QCOMPARE(json.status, 2);
        QCOMPARE(json.reason(), u"usage"_qs);
        QCOMPARE(m_cli(QStringList()).status, 2);
    }

    void aTableOfGs1IsTakenOver()
    {
        const CliRun cli; // a home of its own
        const QDir home(cli.home());
        const auto fileWith = [&home](const QByteArray &text) {
            QFile file(home.filePath(u"from-gs1.txt"_qs));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("%s", qPrintable(file.errorString()));
            return file.fileName();
        };
        const QStringList scan{u"scan"_qs, u"]C1010950600013435210BM7"_qs + QChar(0x1D) + u"709912"_qs, u"--json"_qs};
        const auto understood = [&] { return cli(scan).json()[u"valid"].toBool(); };
        QVERIFY(!understood());
        QCOMPARE(cli({u"gs1-table"_qs, u"--json"_qs}).json()[u"used"], QJsonValue(false));
        QVERIFY(cli({u"gs1-table"_qs, home.filePath(u"none.txt"_qs)}).status != 0);
        const QString good = fileWith("# Release: 2027-01-27\n\n7099  ?  N2  # NOT YET INVENTED\n");
        QCOMPARE(cli({u"gs1-table"_qs, good, u"--json"_qs}).json()[u"release"].toString(), u"2027-01-27"_qs);
        QVERIFY(understood());
        const CliAnswer wrong = cli({u"gs1-table"_qs, fileWith("7099  ?  Q2\n"), u"--json"_qs});
        QVERIFY(wrong.status != 0);
        QVERIFY2(wrong.err.contains("7099") || wrong.out.contains("7099"), wrong.err.constData());
        QCOMPARE(cli({u"gs1-table"_qs, u"--json"_qs}).json()[u"release"].toString(), u"2027-01-27"_qs);
        QVERIFY(understood());
    }

    void commandsOfLaterVersionsSaySo_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *name : {"bench"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void commandsOfLaterVersionsSaySo()
    {
        QFETCH(QString, command);
        const CliAnswer answer = m_cli({command, u"--format"_qs, u"x"_qs});
        QCOMPARE(answer.status, 2);
        QVERIFY(answer.err.contains("This version does not have the command"));
    }

    void explainsAScan()
    {
        const CliAnswer json = m_cli({u"--json"_qs, u"scan"_qs, u"]C1010950600013435210ABC"_qs});
        QCOMPARE(json.status, 0);
        QCOMPARE(json.json()[u"kind"].toString(), u"gs1"_qs);
        QCOMPARE(json.json()[u"derived"][u"lot"].toString(), u"ABC"_qs);
        QCOMPARE(json.json()[u"input"].toString(), u"]C1010950600013435210ABC"_qs);
        QVERIFY(json.json()[u"error"].isNull());
        const CliAnswer text = m_cli({u"scan"_qs, u"]C1010950600013435210ABC"_qs});
        QVERIFY(text.out.contains("(10)"));
        QVERIFY(text.out.contains("ABC"));
    }

    // gs1-syntax-dictionary.txt in the settings folder; a wrong one is told and changes nothing.
    void aDictionaryOfTheSettingsCounts()
    {
        const CliRun cli;
        const QString scan = u"]C1010950600013435210ABC\x1d"
                             u"709912"_qs;
        QCOMPARE(cli({u"--json"_qs, u"scan"_qs, scan}).json()[u"error"].toString(), u"UNKNOWN_AI"_qs);
        QVERIFY(QDir(cli.home()).mkpath(u".config/bakermaiden"_qs));
        const auto write = [&cli](const QByteArray &text) {
            QFile file(cli.home() + u"/.config/bakermaiden/gs1-syntax-dictionary.txt"_qs);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write("# comment\n7099  ?  N2  # NOT YET INVENTED\n");
        const CliAnswer extended = cli({u"--json"_qs, u"scan"_qs, scan});
        QVERIFY2(extended.json()[u"valid"].toBool(), extended.out.constData());
        QVERIFY(extended.err.isEmpty());
        write("# comment\n7099  ?  Q2\n");
        const CliAnswer broken = cli({u"--json"_qs, u"scan"_qs, scan});
        QVERIFY2(broken.err.contains("line 2: 7099"), broken.err.constData());
        QCOMPARE(broken.json()[u"error"].toString(), u"UNKNOWN_AI"_qs);
        QCOMPARE(broken.status, 0);
    }

    void answersEveryLine()
    {
        const CliAnswer answer = m_cli({u"scan"_qs, u"-"_qs}, "]C1010950600013435210ABC\r\n\nhello\n");
        QCOMPARE(answer.status, 0);
        const auto all = lines(answer);
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0][u"derived"][u"lot"].toString(), u"ABC"_qs);
        QCOMPARE(all[1][u"valid"].toBool(), false);
        QCOMPARE(all[2][u"plain"].toString(), u"hello"_qs);
    }

    void answersRequestsInOrder()
    {
        const CliAnswer answer =
            m_cli({u"scan"_qs, u"--jsonl"_qs}, "{\"id\":\"7\",\"input\":\"]C1010950600013435210A\"}\nno json\n"
                                               "{\"id\":\"8\",\"input\":\"x\",\"ref_date\":\"2026-11-22\"}\n");
        const auto all = lines(answer);
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0][u"id"].toString(), u"7"_qs);
        QCOMPARE(all[1][u"error"].toString(), u"MALFORMED"_qs);
        QCOMPARE(all[2][u"id"].toString(), u"8"_qs);
    }

    // A program at the other end of the pipe waits for the answer before it asks again.
    void answersBeforeTheNextLineComes()
    {
        QProcess process;
        m_cli.start(process, {u"scan"_qs, u"-"_qs});
        QVERIFY(process.waitForStarted());
        for (int i = 0; i < 3; ++i) {
            process.write("hello\n");
            QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine() || process.waitForReadyRead(10), 20'000);
            QVERIFY(process.readLine().contains("hello"));
        }
        process.closeWriteChannel();
        QCOMPARE(CliRun::answerOf(process).status, 0);
    }

    void needsSomethingToScan()
    {
        QCOMPARE(m_cli(QStringList{u"scan"_qs}).status, 2);
        QCOMPARE(m_cli({u"scan"_qs, u"x"_qs, u"--jsonl"_qs}).status, 2);
    }

    void aFullDiskIsNoSuccess()
    {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_qs);
        m_cli.start(process, {u"--version"_qs});
        QCOMPARE(CliRun::answerOf(process).status, 1);
    }
};

QTEST_GUILESS_MAIN(ScanTest)
#include "scantest.moc"
