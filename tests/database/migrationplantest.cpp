// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/migrationscript.h"
#include "database/migration/migrator.h"
#include "database/migration/ourtables.h"
#include "database/migration/verification.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QTest>

using namespace bm;
using namespace bm::test;

// The printed plan, run by hand statement by statement, is what the program does.
class MigrationPlanTest : public QObject
{
    Q_OBJECT

private:
    static void forBothEngines()
    {
        QTest::addColumn<Engine>("engine");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL})
            QTest::newRow(qPrintable(engineName(engine))) << engine;
    }

    static void fill(TestPlant &plant, const QString &sql)
    {
        if (plant.engine() == Engine::PostgreSQL) {
            PrivateCluster::ofThisProgram().run(sql, plant.settings().database);
            return;
        }
        QFile file(QDir(plant.folder()).filePath(QStringLiteral("old.sql")));
        if (!file.open(QIODevice::WriteOnly) || file.write(sql.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.close();
        plant.load(file.fileName());
    }

    // The first statement that did not go through, and why; nothing when all did.
    static QString runByHand(Database &database)
    {
        const auto plan = planMigration(database);
        if (!plan)
            return QStringLiteral("no plan: ") + plan.error().detail;
        if (database.isSqlite() && !database.execute(QStringLiteral("PRAGMA foreign_keys = OFF")))
            return QStringLiteral("foreign keys stay on");
        if (const Done begun = database.beginMigration(); !begun)
            return begun.error().detail;
        for (const QString &statement : *plan) {
            if (const Done done = database.execute(statement); !done) {
                database.rollBack();
                return statement.left(300) + QLatin1String(": ") + done.error().detail;
            }
        }
        const Done done = database.commit();
        return done ? QString() : done.error().detail;
    }

    static QStringList differences(Database &database)
    {
        return drift(*expectedSchema(database.engine()), *describeSchema(database, ourTables()));
    }

    // A plant with what people add: a view on a view, a table of theirs that refers to an old one.
    static QString withDependents(Engine engine)
    {
        const QString serial = engine == Engine::SQLite ? QStringLiteral("INTEGER") : QStringLiteral("serial");
        return QStringLiteral(R"(
CREATE TABLE "Recipe" (id %1 PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE "ProductionRun" (id %1 PRIMARY KEY, "createdAt" timestamp NOT NULL, "dailyLot" TEXT NOT NULL,
    "cakeLot" TEXT NOT NULL, "icingLot" TEXT NOT NULL, "recipeId" INTEGER NOT NULL REFERENCES "Recipe" (id));
CREATE TABLE "Pallet" (id %1 PRIMARY KEY, "createdAt" timestamp NOT NULL,
    "productionRunId" INTEGER NOT NULL REFERENCES "ProductionRun" (id));
INSERT INTO "Recipe" VALUES (1, 'Rye');
INSERT INTO "ProductionRun" VALUES (1, '2024-03-01 05:07:00', 'D-1', 'C-1', 'I-1', 1);
INSERT INTO "Pallet" VALUES (1, '2024-03-01 06:00:00', 1);
CREATE VIEW names AS SELECT id, name AS "whatItIs" FROM "Recipe";
CREATE VIEW lengths AS SELECT length("whatItIs") AS letters FROM names;
CREATE TABLE oven_plan (id %1 PRIMARY KEY, recipe INTEGER REFERENCES "Recipe" (id));
INSERT INTO oven_plan VALUES (7, 1);
)")
            .arg(serial);
    }

private Q_SLOTS:
    void anUpgradeFromEveryVersion_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("version");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (int version = 1; version < programSchemaVersion(); ++version)
                QTest::addRow("%s from %d", qPrintable(engineName(engine)), version) << engine << version;
        }
    }
    void anUpgradeFromEveryVersion()
    {
        QFETCH(Engine, engine);
        QFETCH(int, version);
        const TestPlant plant(engine);
        const auto database = plant.open();
        const Done down = migrateDown(*database, version);
        QVERIFY2(down.ok(), down.ok() ? "" : qPrintable(down.error().detail));
        // An older program leaves its views and guards, some under the names of today's.
        QVERIFY(
            database->execute(QStringLiteral("CREATE VIEW v_lot_list AS SELECT version FROM schema_migrations")).ok());
        QCOMPARE(runByHand(*database), QString());
        QCOMPARE(differences(*database), QStringList());
    }

    void dependentsComeBack_data() { forBothEngines(); }
    void dependentsComeBack()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant, withDependents(engine));
        const auto database = plant.open();
        QCOMPARE(runByHand(*database), QString());
        QCOMPARE(differences(*database), QStringList());
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, \"whatItIs\" FROM names")),
                 QStringList{QStringLiteral("1|Rye")});
        QCOMPARE(plant.value(QStringLiteral("SELECT letters FROM lengths")), QStringLiteral("3"));
        QVERIFY(database->execute(QStringLiteral("INSERT INTO oven_plan VALUES (8, 1)")).ok());
        QVERIFY(plant.value(QStringLiteral("SELECT count(*) FROM pallets")) == u"1");
        if (engine == Engine::SQLite)
            QVERIFY(database->execute(QStringLiteral("PRAGMA foreign_keys = ON")).ok());
        QVERIFY(!database->execute(QStringLiteral("INSERT INTO oven_plan VALUES (9, 404)")).ok());
    }

    // A type of the plant has the name of one of ours, and a table of another schema uses it, too.
    void typesInTheWayAreAdopted()
    {
        TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
        const auto database = plant.open();
        fill(plant, withDependents(Engine::PostgreSQL) + QStringLiteral(R"(
CREATE TYPE batch_status AS ENUM ('PLANNED', 'COMPLETED');
CREATE SCHEMA oven;
CREATE TABLE oven.shift (id int PRIMARY KEY, state public.batch_status DEFAULT 'PLANNED');
INSERT INTO oven.shift (id) VALUES (1);
)"));
        QCOMPARE(runByHand(*database), QString());
        QCOMPARE(differences(*database), QStringList());
        QCOMPARE(plant.attack(QStringLiteral("INSERT INTO oven.shift VALUES (2, 'FAILED'); INSERT INTO oven.shift "
                                             "(id) VALUES (3)")),
                 QString());
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, state FROM oven.shift ORDER BY id")),
                 (QStringList{QStringLiteral("1|PLANNED"), QStringLiteral("2|FAILED"), QStringLiteral("3|PLANNED")}));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM pg_type WHERE typname = "
                                            "'batch_status_before_bakermaiden'")),
                 QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(MigrationPlanTest)
#include "migrationplantest.moc"
