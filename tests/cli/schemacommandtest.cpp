// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/testdatabases.h"

#include <QFile>
#include <QTest>

using namespace bm;
using namespace bm::test;

class SchemaCommandTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

private Q_SLOTS:
    void needsNoPlant()
    {
        const CliAnswer markdown = m_cli({u"schema"_qs});
        QCOMPARE(markdown.status, 0);
        QVERIFY(markdown.out.startsWith("# "));
        QVERIFY(markdown.out.contains("SQLite"));
        QVERIFY(markdown.out.contains("### pallets\n"));
        const CliAnswer dot = m_cli({u"schema"_qs, u"--format"_qs, u"dot"_qs});
        QCOMPARE(dot.status, 0);
        QVERIFY(dot.out.contains("digraph"));
        const CliAnswer json = m_cli({u"--json"_qs, u"schema"_qs, u"--format=dot"_qs});
        QCOMPARE(json.json()[u"text"].toString().toUtf8(), dot.out);
        QCOMPARE(json.json()[u"engine"].toString(), u"sqlite"_qs);
        QVERIFY(json.json()[u"schema_version"].toInt() > 0);
    }

    void aPlantIsToldByItsOwnTables_data() { forBothEngines(); }
    void aPlantIsToldByItsOwnTables()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const QStringList before = fingerprints(plant.folder());
        const CliAnswer markdown = m_cli(plant.settings(), {u"schema"_qs});
        QVERIFY2(markdown.status == 0, markdown.err.constData());
        QVERIFY(markdown.out.contains(engine == Engine::SQLite ? "| `weight` | INTEGER |"
                                                               : "| `weight` | numeric(14,3) |"));
        QCOMPARE(m_cli(plant.settings(), {u"schema"_qs, u"--format"_qs, u"dot"_qs}).status, 0);
        QCOMPARE(fingerprints(plant.folder()), before);
    }

    // The script is one that sqlite3 and psql read: tables, views and guards are there afterwards.
    void theScriptMakesTheTables_data() { forBothEngines(); }
    void theScriptMakesTheTables()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const CliAnswer sql = m_cli(plant.settings(), {u"schema"_qs, u"--format"_qs, u"sql"_qs});
        QVERIFY2(sql.status == 0, sql.err.constData());
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"schema.sql"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sql.out) > 0);
        file.close();
        TestPlant made(engine, TestPlant::Content::Empty);
        made.load(file.fileName());
        QCOMPARE(made.attack(u"INSERT INTO suppliers (name) VALUES ('Mill')"_qs), QString());
        QCOMPARE(made.value(u"SELECT count(*) FROM audit_log"_qs), u"1"_qs);
        QVERIFY(made.attack(u"DELETE FROM audit_log"_qs).contains(u"append-only"_qs));
        QCOMPARE(made.value(u"SELECT count(*) FROM v_lot_list"_qs), u"0"_qs);
    }

    void whatCannotBeToldIsRefused_data() { forBothEngines(); }
    void whatCannotBeToldIsRefused()
    {
        QFETCH(Engine, engine);
        QCOMPARE(m_cli({u"schema"_qs, u"--format"_qs, u"pdf"_qs}).status, 2);
        QCOMPARE(m_cli({u"schema"_qs, u"pallets"_qs}).status, 2);
        TestPlant old(engine, TestPlant::Content::Empty);
        old.load(u"" BM_SOURCE_DIR "/tests/data/legacy/basic.%1.sql"_qs.arg(engineName(engine)));
        const CliAnswer answer = m_cli(old.settings(), {u"--json"_qs, u"schema"_qs});
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"needs_migration"_qs);
        QCOMPARE(m_cli({u"--database"_qs, old.folder() + u"/none.sqlite"_qs, u"schema"_qs}).status, 6);
    }
};

QTEST_GUILESS_MAIN(SchemaCommandTest)
#include "schemacommandtest.moc"
