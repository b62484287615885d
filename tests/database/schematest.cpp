// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/introspection.h"
#include "database/migration/definitions.h"
#include "database/migration/migrationscript.h"
#include "database/migration/migrator.h"
#include "database/migration/ourtables.h"
#include "database/migration/verification.h"
#include "database/takeover/rollback.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bm;
using namespace bm::test;

// The history of the schema: complete, repeatable, reversible, and never rewritten.
class SchemaTest : public QObject
{
    Q_OBJECT

private:
    static SchemaDescription described(Database &database) { return describeSchema(database, ourTables()).valueOr({}); }

    static std::unique_ptr<Database> emptyDatabase(const TestPlant &plant)
    {
        return plant.open(plant.engine() == Engine::SQLite ? Database::Mode::Create : Database::Mode::ReadWrite);
    }

    // The scripts up to a version, statement by statement, without the migrator.
    static QString apply(Database &database, int upTo)
    {
        const auto scripts = migrationScripts(database.engine());
        for (const MigrationScript &script : *scripts) {
            if (script.version > upTo)
                break;
            for (const QString &statement : splitStatements(script.up)) {
                if (const Done done = database.execute(statement); !done)
                    return script.name + QStringLiteral(": ") + done.error().detail;
            }
            const Done recorded =
                database.execute(QStringLiteral("INSERT INTO schema_migrations (version, name, checksum, applied_by, "
                                                "duration_ms, app_version, host) "
                                                "VALUES (%1, '%2', '%3', 'tester', 0, 'test', 'test')")
                                     .arg(QString::number(script.version), script.name, script.checksum));
            if (!recorded)
                return recorded.error().detail;
        }
        return {};
    }

    static QString asText(const SchemaDescription &description)
    {
        QString text =
            QStringLiteral("# The schema of the newest version, object by object; verify compares a database with it.\n"
                           "# Written by: BM_UPDATE_EXPECTED=1 schematest\n");
        for (auto it = description.begin(); it != description.end(); ++it)
            text += it.key() + QStringLiteral(" = ") + it.value() + u'\n';
        return text;
    }

private Q_SLOTS:
    void scriptsMakeTheExpectedSchema_data() { forBothEngines(); }
    void scriptsMakeTheExpectedSchema()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine, TestPlant::Content::Empty);
        const auto database = emptyDatabase(plant);
        QCOMPARE(apply(*database, programSchemaVersion()), QString());
        const Done defined = createDefinitions(*database);
        QVERIFY2(defined.ok(), defined.ok() ? "" : qPrintable(defined.error().detail));
        const SchemaDescription actual = described(*database);
        if (qEnvironmentVariableIsSet("BM_UPDATE_EXPECTED")) {
            QFile file(QStringLiteral(BM_SOURCE_DIR "/migrations/verify/schema.") + engineName(engine) +
                       QStringLiteral(".txt"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(asText(actual).toUtf8());
        }
        const auto expected = expectedSchema(engine);
        QVERIFY(expected.ok());
        QCOMPARE(drift(*expected, actual), QStringList());
        for (const QString &table : ourTables()) {
            // The one table that only SQLite needs: PostgreSQL keeps the acting person in a setting.
            const bool wanted = engine == Engine::SQLite || table != QLatin1String("audit_context");
            QCOMPARE(asText(*expected).contains(table), wanted);
        }
    }

    void migratorMakesTheSameFromEveryVersion_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("version");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (int version = 0; version <= programSchemaVersion(); ++version)
                QTest::addRow("%s from %d", qPrintable(engineName(engine)), version) << engine << version;
        }
    }
    void migratorMakesTheSameFromEveryVersion()
    {
        QFETCH(Engine, engine);
        QFETCH(int, version);
        const TestPlant plant(engine, TestPlant::Content::Empty);
        const auto database = emptyDatabase(plant);
        QCOMPARE(apply(*database, version), QString());
        if (version == programSchemaVersion())
            QVERIFY(createDefinitions(*database).ok());
        // Twice: the second time there is nothing left to do and nothing changes.
        for (int round = 1; round <= 2; ++round) {
            MigrationReport report;
            report.who = testIdentity();
            report.startedAt = QDateTime::currentDateTimeUtc();
            const Done done = migrateInPlace(*database, report, carryOn());
            QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail));
            const int expectedSteps = round == 1 ? programSchemaVersion() - version : 0;
            QCOMPARE(static_cast<int>(report.applied.size()), expectedSteps);
            QCOMPARE(report.versionAfter, programSchemaVersion());
        }
        QCOMPARE(drift(*expectedSchema(engine), described(*database)), QStringList());
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM schema_migrations")).toInt(), programSchemaVersion());
    }

    void downAndUpAgainIsTheSame_data() { forBothEngines(); }
    void downAndUpAgainIsTheSame()
    {
        QFETCH(Engine, engine);
        for (int to = programSchemaVersion() - 1; to >= 0; --to) {
            const TestPlant plant(engine);
            const auto database = plant.open();
            const Done down = migrateDown(*database, to);
            QVERIFY2(down.ok(), down.ok() ? "" : qPrintable(down.error().detail));
            const auto tables = readTables(*database);
            QCOMPARE(to == 0, tables->empty());
            if (to > 0)
                QCOMPARE(plant.value(QStringLiteral("SELECT max(version) FROM schema_migrations")).toInt(), to);
            MigrationReport report;
            report.who = testIdentity();
            report.startedAt = QDateTime::currentDateTimeUtc();
            const Done up = migrateInPlace(*database, report, carryOn());
            QVERIFY2(up.ok(), up.ok() ? "" : qPrintable(up.error().detail));
            QCOMPARE(drift(*expectedSchema(engine), described(*database)), QStringList());
        }
    }

    void releasedScriptsAreNeverEdited()
    {
        QFile file(QStringLiteral(BM_SOURCE_DIR "/migrations/checksums"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList released = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        released.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        QStringList present;
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            const auto scripts = migrationScripts(engine);
            QVERIFY(scripts.ok());
            for (const MigrationScript &script : *scripts)
                present << QStringLiteral("%1 %2 %3")
                               .arg(engineName(engine))
                               .arg(script.version, 4, 10, QChar(u'0'))
                               .arg(script.checksum);
        }
        QVERIFY2(present == released,
                 qPrintable(QStringLiteral("migrations/checksums must say:\n") + present.join(u'\n')));
    }

    void anEditedLedgerStopsAnUpgrade_data() { forBothEngines(); }
    void anEditedLedgerStopsAnUpgrade()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine, TestPlant::Content::Empty);
        const auto database = emptyDatabase(plant);
        QCOMPARE(apply(*database, 3), QString());
        QVERIFY(database->execute(QStringLiteral("UPDATE schema_migrations SET checksum = 'edited' WHERE version = 2"))
                    .ok());
        MigrationReport report;
        report.who = testIdentity();
        const Done done = migrateInPlace(*database, report, carryOn());
        QVERIFY(!done.ok());
        QCOMPARE(done.error().reason, Reason::Drift);
        QCOMPARE(plant.value(QStringLiteral("SELECT max(version) FROM schema_migrations")).toInt(), 3);
    }

    void aSchemaAlteredByHandIsNamedObjectByObject_data() { forBothEngines(); }
    void aSchemaAlteredByHandIsNamedObjectByObject()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        {
            const auto database = plant.open();
            QVERIFY(database->execute(QStringLiteral("DROP INDEX idx_ingredient_lots_supplier")).ok());
            QVERIFY(database->execute(QStringLiteral("ALTER TABLE suppliers ADD COLUMN fax text")).ok());
            QVERIFY(database->execute(QStringLiteral("CREATE TABLE belongs_to_somebody_else (id integer)")).ok());
        }
        const auto database = plant.open(Database::Mode::ReadOnly);
        const auto results = verifyPlant(*database);
        QVERIFY(results.ok());
        QCOMPARE(results->front().check, QStringLiteral("schema"));
        QVERIFY(!results->front().ok);
        QVERIFY(results->front().detail.contains(QStringLiteral("missing index idx_ingredient_lots_supplier")));
        QVERIFY(results->front().detail.contains(QStringLiteral("suppliers")));
        QVERIFY(!results->front().detail.contains(QStringLiteral("somebody")));
    }

    void anOlderSchemaAlteredByHandIsNotUpgraded_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            QTest::addRow("%s, a column", qPrintable(engineName(engine)))
                << engine << QStringLiteral("ALTER TABLE recipes ADD COLUMN secret text")
                << QStringLiteral("unexpected column recipes.secret");
            QTest::addRow("%s, a step", qPrintable(engineName(engine)))
                << engine << QStringLiteral("UPDATE schema_migrations SET checksum = 'edited' WHERE version = 2")
                << QStringLiteral("checksum of 2");
        }
        QTest::newRow("postgresql, a view on ours")
            << Engine::PostgreSQL << QStringLiteral("CREATE VIEW mine AS SELECT * FROM v_pallet_list")
            << QStringLiteral("unexpected view mine");
        QTest::newRow("postgresql, a trigger of another schema")
            << Engine::PostgreSQL
            << QStringLiteral("CREATE SCHEMA oven; CREATE TABLE oven.shift (id int); CREATE TRIGGER told AFTER INSERT "
                              "ON oven.shift FOR EACH STATEMENT EXECUTE FUNCTION bm_tell()")
            << QStringLiteral("unexpected trigger told on table oven.shift");
    }
    // Neither backed up nor rehearsed: it is said first, and by looking already.
    void anOlderSchemaAlteredByHandIsNotUpgraded()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, sql);
        QFETCH(QString, named);
        const TestPlant plant(engine);
        const int before = programSchemaVersion() - 1;
        MigrationOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        const RollbackOptions loses{options.backupDir, whateverIsLost, false};
        const auto down = rollBackTo(plant.settings(), before, testIdentity(), loses, carryOn());
        QVERIFY2(down.ok(), down.ok() ? "" : qPrintable(down.error().detail));
        QVERIFY(QDir(options.backupDir).removeRecursively());
        QCOMPARE(plant.attack(sql), QString());
        {
            const auto database = plant.open(Database::Mode::ReadOnly);
            const auto seen = inspect(*database);
            QVERIFY2(seen.ok(), seen.ok() ? "" : qPrintable(seen.error().detail));
            QCOMPARE(int(seen->findings.size()), 1);
            QCOMPARE(seen->findings.front().table, named);
            const auto plan = planMigration(*database);
            QVERIFY(!plan.ok());
            QCOMPARE(plan.error().reason, Reason::Drift);
        }
        const auto report = migratePlant(plant.settings(), testIdentity(), options, carryOn());
        QVERIFY(!report.ok());
        QCOMPARE(report.error().reason, Reason::Drift);
        QCOMPARE(report.error().detail, named);
        QVERIFY(!QDir(options.backupDir).exists());
        QCOMPARE(plant.value(QStringLiteral("SELECT max(version) FROM schema_migrations")).toInt(), before);
    }

    void statementsAreSplitAtTheirOwnLineOnly()
    {
        const QString sql = QStringLiteral("-- head\nCREATE TABLE a (b text DEFAULT '--;');\n--;\n-- nothing but "
                                           "words\n--;\nSELECT ';';\n--;\r\nSELECT 2;\n");
        QCOMPARE(splitStatements(sql), (QStringList{QStringLiteral("-- head\nCREATE TABLE a (b text DEFAULT '--;');"),
                                                    QStringLiteral("SELECT ';';"), QStringLiteral("SELECT 2;")}));
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schematest.moc"
