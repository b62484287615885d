// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/testdatabases.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class RollbackCommandTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer run(const TestPlant &plant, const QString &words) const
    {
        return m_cli(plant.settings(), QStringList{u"--json"_qs} + words.split(u' '));
    }

    // A plant that has lived for a while.
    void fill(const TestPlant &plant) const
    {
        const CliAnswer made = run(plant, u"demo --scale 0.005 --seed 3 --until 2026-05-04T12:00"_qs);
        QVERIFY2(made.status == 0, made.err.constData());
    }

    static QStringList suppliers(const TestPlant &plant)
    {
        return plant.lines(u"SELECT id, name FROM suppliers ORDER BY id"_qs);
    }

private Q_SLOTS:
    void aLivedInPlantGoesDownAndUpAgain_data() { forBothEngines(); }
    void aLivedInPlantGoesDownAndUpAgain()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant);
        const QStringList kept = suppliers(plant);
        const int newest = run(plant, u"inspect"_qs).json()[u"program_version"].toInt();
        const qint64 runs = plant.value(u"SELECT count(*) FROM production_runs"_qs).toLongLong();
        for (int version = newest - 1; version > 0; --version) {
            const CliAnswer dry = run(plant, u"rollback --dry-run --to %1"_qs.arg(version));
            QVERIFY2(dry.status == 0, dry.err.constData());
            QCOMPARE(dry.json()[u"from"].toInt(), newest);
            qint64 counted = 0;
            for (const QJsonValue &table : dry.json()[u"lost"][u"tables"].toArray()) {
                counted += table[u"rows"].toInteger();
                if (table[u"name"] == u"production_runs"_qs)
                    QCOMPARE(table[u"rows"].toInteger(), runs);
            }
            QVERIFY(counted <= dry.json()[u"lost"][u"count"].toInteger());
            QCOMPARE(run(plant, u"rollback --to %1"_qs.arg(version)).status, 2);

            const QString backups = plant.folder() + u"/kept"_qs;
            const CliAnswer down = run(plant, u"rollback --yes --to %1 --backup-dir %2"_qs.arg(version).arg(backups));
            QVERIFY2(down.status == 0, down.err.constData());
            const QJsonObject report = down.json();
            QCOMPARE(report[u"to"].toInt(), version);
            QCOMPARE(report[u"undone"].toArray().size(), newest - version);
            QCOMPARE(report[u"lost"], dry.json()[u"lost"]);
            QVERIFY(report[u"backup"][u"verified"].toBool());
            QVERIFY(QFile::exists(report[u"log"].toString()));
            QCOMPARE(run(plant, u"inspect"_qs).json()[u"schema_version"].toInt(), version);
            if (version >= 2)
                QCOMPARE(suppliers(plant), kept);
            QCOMPARE(run(plant, u"verify"_qs).reason(), u"needs_migration"_qs);

            const CliAnswer up = run(plant, u"migrate --yes --no-rehearsal --backup-dir "_qs + backups);
            QVERIFY2(up.status == 0, up.err.constData());
            QCOMPARE(run(plant, u"verify"_qs).status, 0);
            // The next one goes down from a plant that is full again; at once, with what was kept aside.
            const CliAnswer back = run(plant, u"rollback --yes --backup "_qs + report[u"backup"][u"path"].toString());
            QVERIFY2(back.status == 0, back.err.constData());
            QVERIFY(!back.json()[u"kept_aside"].toString().isEmpty());
            // Both ways back have their log, which names the backup.
            QFile paper(back.json()[u"log"].toString());
            QVERIFY2(paper.open(QIODevice::ReadOnly), back.out.constData());
            const QByteArray told = paper.readAll();
            QVERIFY(told.contains(report[u"backup"][u"sha256"].toString().toUtf8()));
            QVERIFY(told.contains("| suppliers |"));
            QCOMPARE(plant.value(u"SELECT count(*) FROM production_runs"_qs).toLongLong(), runs);
        }
        const CliAnswer log = m_cli(plant.settings(), {u"log"_qs});
        QCOMPARE(log.status, 0);
        QVERIFY(log.out.contains("→"));
    }

    void wrongUsageChangesNothing_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words :
             {"rollback --yes", "rollback --yes --to", "rollback --yes --to one", "rollback --yes --to -1",
              "rollback --yes --to 0", "rollback --yes --to 3 --remove-everything", "rollback --to 3",
              "rollback --yes --to 3 --backup x", "rollback --yes --backup x --backup-dir y", "rollback 3"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }
    void wrongUsageChangesNothing()
    {
        QFETCH(QString, words);
        const TestPlant plant(Engine::SQLite);
        const QStringList before = fingerprints(plant.folder());
        const CliAnswer answer = run(plant, words);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.reason(), u"usage"_qs);
        QCOMPARE(fingerprints(plant.folder()), before);
    }

    void everyRefusalHasItsStatus_data() { forBothEngines(); }
    void everyRefusalHasItsStatus()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const CliAnswer newer = run(plant, u"rollback --yes --to 999"_qs);
        QCOMPARE(newer.status, 5);
        QCOMPARE(newer.reason(), u"not_an_older_version"_qs);
        const CliAnswer missing = run(plant, u"rollback --yes --backup nowhere.dump"_qs);
        QCOMPARE(missing.status, 3);
        QCOMPARE(missing.reason(), u"file_missing"_qs);
        TestPlant foreign(engine, TestPlant::Content::Empty);
        foreign.load(u"" BM_SOURCE_DIR "/tests/data/legacy/basic.%1.sql"_qs.arg(engineName(engine)));
        QCOMPARE(foreign.attack(u"DROP TABLE \"Pallet\""_qs), QString());
        QCOMPARE(run(foreign, u"rollback --yes --to 1"_qs).reason(), u"foreign_database"_qs);
        QCOMPARE(m_cli({u"--database"_qs, plant.folder() + u"/none.sqlite"_qs, u"rollback"_qs, u"--yes"_qs, u"--to"_qs,
                        u"1"_qs})
                     .status,
                 6);
    }

    void thePersonAtTheTerminalIsAsked_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("status");
        QTest::newRow("no") << QByteArray("no\n") << 1;
        QTest::newRow("yes") << QByteArray("yes\n") << 0;
    }
    void thePersonAtTheTerminalIsAsked()
    {
        QFETCH(QByteArray, typed);
        QFETCH(int, status);
        const TestPlant plant(Engine::SQLite);
        QCOMPARE(plant.attack(u"INSERT INTO suppliers (name) VALUES ('Mill')"_qs), QString());
        QProcess terminal;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_qs, m_cli.home());
        terminal.setProcessEnvironment(environment);
        terminal.start(u"script"_qs,
                       {u"-qec"_qs,
                        u"%1 --database %2 rollback --to 1"_qs.arg(CliRun::program(), plant.settings().path),
                        u"/dev/null"_qs});
        terminal.write(typed);
        QVERIFY(terminal.waitForFinished(60'000));
        const QByteArray said = terminal.readAll();
        QCOMPARE(terminal.exitCode(), status);
        QVERIFY2(said.contains("suppliers"), said.constData());
        QVERIFY2(said.contains("Type yes"), said.constData());
        QCOMPARE(plant.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'suppliers'"_qs),
                 status == 0 ? u"0"_qs : u"1"_qs);
    }
};

QTEST_GUILESS_MAIN(RollbackCommandTest)
#include "rollbackcommandtest.moc"
