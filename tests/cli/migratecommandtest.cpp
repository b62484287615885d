// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/victim.h"
#include "support/clirun.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>
#include <csignal>

using namespace bm;
using namespace bm::test;

namespace
{
QString oldPlant(Engine engine)
{
    return u"" BM_SOURCE_DIR "/tests/data/legacy/basic.%1.sql"_qs.arg(engineName(engine));
}

// Beside the source tree, where there are more old databases to be had.
QString neighboursPlant(Engine engine)
{
    return u"" BM_SOURCE_DIR "/../shared/legacy/basic.%1.sql"_qs.arg(engineName(engine));
}

const QStringList oldTables{u"SELECT * FROM \"Recipe\" ORDER BY id"_qs,
                            u"SELECT * FROM \"ProductionRun\" ORDER BY id"_qs,
                            u"SELECT * FROM \"Pallet\" ORDER BY id"_qs};

QStringList oldRows(const TestPlant &plant)
{
    QStringList rows;
    for (const QString &sql : oldTables)
        rows << plant.lines(sql);
    return rows;
}
} // namespace

class MigrateCommandTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

private Q_SLOTS:
    // The address names no schema; the database itself says where its tables are.
    void aDatabaseNamesItsSchemaItself()
    {
        TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
        plant.load(oldPlant(Engine::PostgreSQL));
        const QString tables = u"SELECT schemaname || ' ' || count(*) FROM pg_tables WHERE schemaname IN ('plant', "
                               "'public') GROUP BY schemaname ORDER BY schemaname"_qs;
        const QString moving =
            u"DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = "
            "'public' LOOP EXECUTE format('ALTER TABLE public.%I SET SCHEMA plant', t); END LOOP; "
            "END $$"_qs;
        for (const QString &sql :
             {u"CREATE SCHEMA plant"_qs, moving,
              u"ALTER DATABASE \"%1\" SET search_path = plant, public"_qs.arg(plant.settings().database)})
            QCOMPARE(plant.attack(sql), QString());
        const QStringList old = plant.lines(tables);
        QCOMPARE(old.size(), 1);
        QVERIFY(old.first().startsWith(u"plant "));
        const QStringList before = oldRows(plant);

        const CliAnswer answer = m_cli(plant.settings(), {u"--json"_qs, u"migrate"_qs, u"--yes"_qs});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY(answer.json()[u"rehearsal"][u"ok"].toBool());
        QCOMPARE(plant.lines(tables).size(), 1);
        QVERIFY(plant.lines(tables) != old);
        QCOMPARE(m_cli(plant.settings(), {u"verify"_qs}).status, 0);
        const CliAnswer back = m_cli(plant.settings(), {u"rollback"_qs, u"--yes"_qs, u"--backup"_qs,
                                                        answer.json()[u"backup"][u"path"].toString()});
        QVERIFY2(back.status == 0, back.err.constData());
        QCOMPARE(plant.lines(tables), old);
        QCOMPARE(oldRows(plant), before);
    }

    void takesAnOldPlantOver_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("file");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            QTest::newRow(qPrintable(u"own "_qs + engineName(engine))) << engine << oldPlant(engine);
            if (QFile::exists(neighboursPlant(engine)))
                QTest::newRow(qPrintable(u"neighbour's "_qs + engineName(engine))) << engine << neighboursPlant(engine);
        }
    }
    void takesAnOldPlantOver()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, file);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(file);
        const QString backups = plant.folder() + u"/kept"_qs;
        const QStringList before = fingerprints(plant.folder());
        const qint64 runs = plant.value(u"SELECT count(*) FROM \"ProductionRun\""_qs).toLongLong();

        const QJsonObject inspected = m_cli(plant.settings(), {u"--json"_qs, u"inspect"_qs}).json();
        QCOMPARE(inspected[u"engine"].toString(), engineName(engine));
        QCOMPARE(inspected[u"variant"].toString(), u"basic"_qs);
        QCOMPARE(inspected[u"schema_version"].toInt(), 0);
        QVERIFY(inspected[u"program_version"].toInt() > 0);
        QCOMPARE(inspected[u"findings"].toArray().size(), 0);
        const CliAnswer plan = m_cli(plant.settings(), {u"--json"_qs, u"plan"_qs});
        QCOMPARE(plan.status, 0);
        QVERIFY(plan.json()[u"statements"].toArray().size() > 20);
        QCOMPARE(m_cli(plant.settings(), {u"--json"_qs, u"trace"_qs, u"forward"_qs, u"x"_qs}).reason(),
                 u"needs_migration"_qs);
        QCOMPARE(m_cli(plant.settings(), {u"migrate"_qs}).status, 2);
        QCOMPARE(m_cli(plant.settings(), {u"migrate"_qs, u"--yes"_qs, u"--fix"_qs, u"a=b"_qs}).status, 2);
        QCOMPARE(fingerprints(plant.folder()), before);

        const CliAnswer answer =
            m_cli(plant.settings(), {u"--json"_qs, u"migrate"_qs, u"--yes"_qs, u"--backup-dir"_qs, backups});
        QVERIFY2(answer.status == 0, answer.err.constData());
        const QJsonObject report = answer.json();
        QVERIFY(report[u"backup"][u"verified"].toBool());
        QVERIFY(report[u"rehearsal"][u"ok"].toBool());
        QVERIFY(report[u"timings"].isArray());
        QCOMPARE(report[u"applied"].toArray().last().toInt(), inspected[u"program_version"].toInt());
        QVERIFY(QFile::exists(report[u"backup"][u"path"].toString()));
        // The rows are told table by table, on the copy and in the plant, to the last one.
        qint64 rows = 0;
        for (const auto &table : report[u"rows"].toArray())
            rows += table[u"table"].toString().endsWith(u"pallet_items") ? 0 : table[u"before"].toInteger();
        QCOMPARE(answer.err.count(u"  %1 of %1 rows"_qs.arg(rows).toUtf8()), 2);
        for (const char *step : {"Back up", "Verify the backup", "Rehearse on a copy", "Migrate"}) {
            const QByteArray line = '\n' + QByteArray(step);
            QVERIFY2(answer.err.count(line) + (answer.err.startsWith(step) ? 1 : 0) == 1, answer.err.constData());
        }
        const QString log = report[u"log"].toString();
        QVERIFY(log.startsWith(backups) && log.endsWith(u".md"_qs) && QFile::exists(log));
        QCOMPARE(plant.value(u"SELECT count(*) FROM production_runs"_qs).toLongLong(), runs);

        QCOMPARE(m_cli(plant.settings(), {u"verify"_qs}).status, 0);
        const QJsonObject again = m_cli(plant.settings(), {u"--json"_qs, u"migrate"_qs, u"--yes"_qs}).json();
        QVERIFY(again[u"applied"].toArray().isEmpty());
        QVERIFY(again[u"backup"].isNull());
        const QJsonArray entries = m_cli(plant.settings(), {u"--json"_qs, u"log"_qs}).json()[u"runs"].toArray();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0][u"backup"][u"sha256"].toString(), report[u"backup"][u"sha256"].toString());
        const CliAnswer markdown = m_cli(plant.settings(), {u"log"_qs, u"--markdown"_qs});
        QVERIFY(markdown.out.startsWith("# "));
        QVERIFY(markdown.out.contains("\n## Performance impact\n") &&
                markdown.out.contains("- [x] Rehearsed on a copy"));
        // A script may say the same twice: a plant that is ready takes any choice.
        QCOMPARE(m_cli(plant.settings(), {u"migrate"_qs, u"--yes"_qs, u"--fix"_qs, u"orphan=unknown_parent"_qs}).status,
                 0);
        QVERIFY(markdown.out.contains(report[u"backup"][u"sha256"].toString().toUtf8()));
        QCOMPARE(m_cli(plant.settings(), {u"log"_qs, u"--markdown"_qs, u"--json"_qs}).status, 2);
    }

    void onlyWhatIsOfferedCanBeChosen_data() { forBothEngines(); }
    void onlyWhatIsOfferedCanBeChosen()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(oldPlant(engine));
        QCOMPARE(plant.attack(u"UPDATE \"Recipe\" SET name = '' WHERE id = 1"_qs), QString());
        const QStringList before = oldRows(plant);
        const QJsonArray findings =
            m_cli(plant.settings(), {u"--json"_qs, u"inspect"_qs}).json()[u"findings"].toArray();
        QVERIFY(!findings.isEmpty());
        const QString kind = findings[0][u"kind"].toString();
        QVERIFY(findings[0][u"column"].isString());
        QVERIFY(findings[0][u"actions"].toArray().contains(u"resolve_first"_qs));
        const CliAnswer table = m_cli(plant.settings(), {u"inspect"_qs});
        QVERIFY(QString::fromUtf8(table.out).contains(u"--fix %1=resolve_first"_qs.arg(kind)));

        const CliAnswer unknown =
            m_cli(plant.settings(), {u"migrate"_qs, u"--yes"_qs, u"--fix"_qs, kind + u"=nonsense"_qs});
        QCOMPARE(unknown.status, 2);
        for (const QJsonValue &action : findings[0][u"actions"].toArray())
            QVERIFY2(unknown.err.contains(action.toString().toUtf8()), unknown.err.constData());
        const CliAnswer strange =
            m_cli(plant.settings(), {u"--json"_qs, u"migrate"_qs, u"--yes"_qs, u"--fix"_qs, u"gremlins=report"_qs});
        QCOMPARE(strange.status, 2);
        QCOMPARE(strange.reason(), u"unknown_action"_qs);
        QVERIFY(strange.json()[u"error"][u"way_out"].toString().contains(kind));
        QCOMPARE(m_cli(plant.settings(), {u"plan"_qs, u"--fix"_qs, kind + u"=nonsense"_qs}).status, 2);
        const CliAnswer stopped = m_cli(
            plant.settings(), {u"--json"_qs, u"migrate"_qs, u"--yes"_qs, u"--fix"_qs, kind + u"=resolve_first"_qs});
        QCOMPARE(stopped.status, 5);
        QCOMPARE(stopped.reason(), u"findings_unresolved"_qs);
        QCOMPARE(oldRows(plant), before);
    }

    void anInterruptLeavesTheOldPlant_data() { forBothEngines(); }
    void anInterruptLeavesTheOldPlant()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(oldPlant(engine));
        const QStringList before = oldRows(plant);
        // Somebody is in the way, so that the migration is still waiting when the interrupt comes.
        const auto other = plant.open();
        QVERIFY(other->execute(engine == Engine::SQLite ? u"BEGIN IMMEDIATE"_qs : u"BEGIN"_qs).ok());
        if (engine == Engine::PostgreSQL)
            QVERIFY(other->execute(u"LOCK TABLE \"Recipe\" IN ROW EXCLUSIVE MODE"_qs).ok());
        QProcess process;
        m_cli.start(process, {u"--json"_qs, u"--database"_qs, CliRun::place(plant.settings()), u"migrate"_qs,
                              u"--yes"_qs, u"--no-rehearsal"_qs});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT(
            (process.waitForReadyRead(50), said += process.readAllStandardError(), said.contains("Migrate ...")),
            60'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        const CliAnswer answer = CliRun::answerOf(process);
        QCOMPARE(answer.status, 130);
        QCOMPARE(answer.reason(), u"cancelled"_qs);
        QVERIFY(other->execute(u"ROLLBACK"_qs).ok());
        QCOMPARE(oldRows(plant), before);
        QCOMPARE(m_cli(plant.settings(), {u"--json"_qs, u"inspect"_qs}).json()[u"variant"].toString(), u"basic"_qs);
    }

    // The place that is named for the rehearsal is all that an account needs which may make no database.
    void thePlaceOfTheRehearsalIsEnough_data() { forBothEngines(); }
    void thePlaceOfTheRehearsalIsEnough()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(oldPlant(engine));
        QString database = CliRun::place(plant.settings());
        QString where = plant.folder() + u"/rehearsal.sqlite"_qs;
        if (engine == Engine::PostgreSQL) {
            PrivateCluster &cluster = PrivateCluster::ofThisProgram();
            cluster.run(u"CREATE ROLE miller LOGIN PASSWORD 'm'; ALTER DATABASE %1 OWNER TO miller"_qs.arg(
                plant.settings().database));
            cluster.run(u"DO $$ DECLARE t record; BEGIN FOR t IN SELECT relname FROM pg_class WHERE relnamespace = "
                        "'public'::regnamespace AND relkind = 'r' LOOP EXECUTE format('ALTER TABLE %I OWNER TO "
                        "miller', t.relname); END LOOP; END $$"_qs,
                        plant.settings().database);
            const QString scratch = cluster.createDatabase();
            cluster.run(u"ALTER DATABASE %1 OWNER TO miller"_qs.arg(scratch));
            const QString server = u"postgresql://miller:m@127.0.0.1:%1/"_qs.arg(cluster.port());
            database = server + plant.settings().database;
            where = server + scratch;
        }
        const QString backups = plant.folder() + u"/kept"_qs;
        const QStringList words{u"--json"_qs, u"--database"_qs,   database, u"migrate"_qs,
                                u"--yes"_qs,  u"--backup-dir"_qs, backups,  u"--rehearse-on"_qs};
        // Production itself is no place for it, and that is said before anything is written.
        const CliAnswer refused = m_cli(words + QStringList{database});
        QCOMPARE(refused.reason(), engine == Engine::SQLite ? u"file_exists"_qs : u"bad_url"_qs);
        QVERIFY(!QFile::exists(backups));
        const CliAnswer answer = m_cli(words + QStringList{where});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY(answer.json()[u"backup"][u"verified"].toBool());
        QVERIFY(answer.json()[u"rehearsal"][u"ok"].toBool());
    }

    // Killed when the new plant stands and its log is not written yet: whoever comes next writes it.
    void theLogOfAKilledProgramIsWrittenLater_data() { forBothEngines(); }
    void theLogOfAKilledProgramIsWrittenLater()
    {
        QFETCH(Engine, engine);
        OldPlant plant(engine);
        const End end =
            runVictim(u"migrate"_qs, plant.settings(), plant.folder() + u"/kept"_qs, {u"here"_qs, u"committed"_qs});
        QVERIFY2(end.killed, qPrintable(end.words));
        QCOMPARE(plant.stands(), u"new"_qs);
        const QDir kept(plant.folder() + u"/kept"_qs);
        const QStringList logs{u"*.md"_qs};
        QCOMPARE(kept.entryList(logs), QStringList());

        const CliAnswer verified = m_cli(plant.settings(), {u"verify"_qs});
        QVERIFY2(verified.status == 0, verified.err.constData());
        QCOMPARE(kept.entryList(logs).size(), 1);
        QFile log(kept.filePath(kept.entryList(logs).value(0)));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().contains("- [x] Backup made and verified"));
        // Once; and after it was taken away by the next start of the migration, too.
        QCOMPARE(m_cli(plant.settings(), {u"verify"_qs}).status, 0);
        QCOMPARE(kept.entryList(logs).size(), 1);
        QVERIFY(log.remove());
        const CliAnswer again = m_cli(plant.settings(), {u"--json"_qs, u"migrate"_qs, u"--yes"_qs});
        QCOMPARE(again.json()[u"log"].toString(), log.fileName());
        QVERIFY(log.exists());
    }

    void aBusyPlantIsToldAndLeftAlone_data() { forBothEngines(); }
    void aBusyPlantIsToldAndLeftAlone()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(oldPlant(engine));
        const QStringList before = oldRows(plant);
        const auto other = plant.open();
        QVERIFY(other->execute(engine == Engine::SQLite ? u"BEGIN IMMEDIATE"_qs : u"BEGIN"_qs).ok());
        if (engine == Engine::PostgreSQL)
            QVERIFY(other->execute(u"LOCK TABLE \"Recipe\" IN ROW EXCLUSIVE MODE"_qs).ok());
        const CliAnswer answer =
            m_cli(plant.settings(), {u"--json"_qs, u"migrate"_qs, u"--yes"_qs, u"--no-rehearsal"_qs});
        QCOMPARE(answer.status, 6);
        QCOMPARE(answer.reason(), u"busy"_qs);
        QVERIFY(other->execute(u"ROLLBACK"_qs).ok());
        QCOMPARE(oldRows(plant), before);
    }

    void aNewPlantIsMadeWhenAsked()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.sqlite"_qs);
        const CliAnswer missing = m_cli({u"--database"_qs, path, u"--json"_qs, u"migrate"_qs, u"--yes"_qs});
        QCOMPARE(missing.status, 6);
        QVERIFY(missing.err.contains("--create"));
        QVERIFY(fingerprints(folder.path()).isEmpty());
        QCOMPARE(m_cli({u"--database"_qs, path, u"migrate"_qs, u"--create"_qs, u"--yes"_qs}).status, 0);
        QCOMPARE(m_cli({u"--database"_qs, path, u"verify"_qs}).status, 0);
    }

    void backsUpAndRestores_data() { forBothEngines(); }
    void backsUpAndRestores()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const TestPlant target(engine);
        const QString folder = plant.folder() + u"/backups"_qs;
        QCOMPARE(m_cli(plant.settings(),
                       {u"receive"_qs, u"Flour"_qs, u"5"_qs, u"--new-ingredient"_qs, u"--unit"_qs, u"kg"_qs})
                     .status,
                 0);
        const CliAnswer made = m_cli(plant.settings(), {u"--json"_qs, u"backup"_qs, folder});
        QVERIFY2(made.status == 0, made.err.constData());
        QVERIFY(made.json()[u"verified"].toBool());
        const QString backup = made.json()[u"path"].toString();
        QVERIFY(QFile::exists(made.json()[u"manifest"].toString()));
        const QString into = CliRun::place(target.settings());
        const CliAnswer restored = m_cli({u"--json"_qs, u"restore"_qs, backup, u"--into"_qs, into});
        QVERIFY2(restored.status == 0, restored.err.constData());
        QVERIFY(!restored.json()[u"kept_aside"].toString().isEmpty());
        QCOMPARE(target.value(u"SELECT count(*) FROM ingredient_lots"_qs), u"1"_qs);

        QCOMPARE(m_cli({u"restore"_qs, backup}).status, 2);
        QCOMPARE(m_cli({u"restore"_qs, folder + u"/none"_qs, u"--into"_qs, into}).status, 3);
        QFile damaged(backup);
        QVERIFY(damaged.open(QIODevice::Append) && damaged.write("x") == 1);
        damaged.close();
        const CliAnswer refused = m_cli({u"--json"_qs, u"restore"_qs, backup, u"--into"_qs, into});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.reason(), u"corrupt"_qs);
        QCOMPARE(target.value(u"SELECT count(*) FROM ingredient_lots"_qs), u"1"_qs);
    }

    // What backups are for.
    void aDamagedPlantIsRestoredOver()
    {
        const TestPlant plant(Engine::SQLite);
        const CliAnswer made = m_cli(plant.settings(), {u"--json"_qs, u"backup"_qs});
        QFile file(plant.settings().path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("damage") == 6);
        file.close();
        const CliAnswer restored =
            m_cli({u"--json"_qs, u"restore"_qs, made.json()[u"path"].toString(), u"--into"_qs, file.fileName()});
        QVERIFY2(restored.status == 0, restored.err.constData());
        QFile kept(restored.json()[u"kept_aside"].toString());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), "damage");
        QCOMPARE(m_cli(plant.settings(), {u"verify"_qs}).status, 0);
    }

    void aDriftedPlantIsTold_data() { forBothEngines(); }
    void aDriftedPlantIsTold()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        QCOMPARE(plant.attack(u"ALTER TABLE suppliers ADD COLUMN fax text"_qs), QString());
        const CliAnswer answer = m_cli(plant.settings(), {u"--json"_qs, u"verify"_qs});
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"drift"_qs);
        QVERIFY(!answer.json()[u"checks"].toArray().isEmpty());
        QVERIFY(answer.err.contains("suppliers"));
    }

    void aDemoPlantLives_data() { forBothEngines(); }
    void aDemoPlantLives()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        const QStringList words{u"--json"_qs, u"demo"_qs, u"--scale"_qs, u"0.01"_qs,
                                u"--seed"_qs, u"7"_qs,    u"--until"_qs, u"2026-05-04T12:00"_qs};
        const CliAnswer made = m_cli(plant.settings(), words);
        QVERIFY2(made.status == 0, made.err.constData());
        QVERIFY(made.json()[u"runs"].toInt() > 100);
        const CliAnswer again = m_cli(plant.settings(), words);
        QCOMPARE(again.status, 5);
        QCOMPARE(again.reason(), u"not_empty"_qs);
        const QString pallet =
            plant.value(u"SELECT pallet_number FROM pallets WHERE status = 'SHIPPED' ORDER BY id LIMIT 1"_qs);
        const QJsonObject backward =
            m_cli(plant.settings(), {u"--json"_qs, u"trace"_qs, u"backward"_qs, pallet}).json();
        QVERIFY(backward[u"complete"].toBool());
        QString bought;
        for (const QJsonValue &lot : backward[u"lots"].toArray()) {
            if (lot[u"source_batch_number"].isNull())
                bought = lot[u"code"].toString();
        }
        const QJsonObject forward = m_cli(plant.settings(), {u"--json"_qs, u"trace"_qs, u"forward"_qs, bought}).json();
        bool found = false;
        for (const QJsonValue &each : forward[u"pallets"].toArray())
            found = found || each[u"pallet_number"].toString() == pallet;
        QVERIFY2(found, qPrintable(bought));
    }

    void anInterruptedDemoLeavesNoFile()
    {
        const QTemporaryDir folder;
        QProcess process;
        m_cli.start(process, {u"--json"_qs, u"--database"_qs, folder.filePath(u"new.sqlite"_qs), u"demo"_qs,
                              u"--scale"_qs, u"20"_qs});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT(
            (process.waitForReadyRead(50), said += process.readAllStandardError(), said.contains("Validate ...")),
            60'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        const CliAnswer answer = CliRun::answerOf(process);
        QCOMPARE(answer.status, 130);
        QCOMPARE(answer.reason(), u"cancelled"_qs);
        QVERIFY(fingerprints(folder.path()).isEmpty());
    }

    void aDemoPlantNeedsSensibleNumbers()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.sqlite"_qs);
        for (const QString &scale : {u"0"_qs, u"-1"_qs, u"nan"_qs, u"much"_qs})
            QCOMPARE(m_cli({u"--database"_qs, path, u"demo"_qs, u"--scale"_qs, scale}).status, 2);
        QVERIFY(fingerprints(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(MigrateCommandTest)
#include "migratecommandtest.moc"
