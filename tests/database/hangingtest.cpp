// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

// What a plant has hung on its old tables on PostgreSQL: in any schema, with its rights and remarks, or in the way.
class HangingTest : public QObject
{
    Q_OBJECT

private:
    static void fill(const TestPlant &plant, const QString &more)
    {
        const QString basic = QStringLiteral(R"(
CREATE TABLE "Recipe" (id serial PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE "ProductionRun" (id serial PRIMARY KEY, "createdAt" timestamp(3) NOT NULL, "dailyLot" TEXT NOT NULL,
    "cakeLot" TEXT NOT NULL, "icingLot" TEXT NOT NULL, "recipeId" INTEGER NOT NULL REFERENCES "Recipe" (id));
CREATE TABLE "Pallet" (id serial PRIMARY KEY, "createdAt" timestamp(3) NOT NULL,
    "productionRunId" INTEGER NOT NULL REFERENCES "ProductionRun" (id));
INSERT INTO "Recipe" VALUES (1, 'Rye');
INSERT INTO "ProductionRun" VALUES (1, '2024-03-01 05:07:00', 'D-1', 'C-1', 'I-1', 1);
INSERT INTO "Pallet" VALUES (1, '2024-03-01 06:00:00', 1);
DO $$ BEGIN CREATE ROLE clerk2; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
DO $$ BEGIN CREATE ROLE ana; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
)");
        PrivateCluster::ofThisProgram().run(basic + more, plant.settings().database);
    }

    static Result<MigrationReport> migrated(const TestPlant &plant)
    {
        MigrationOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        options.rehearse = false;
        return migratePlant(plant.settings(), testIdentity(), options, carryOn());
    }

    static std::vector<Finding> findings(const TestPlant &plant, const QString &kind)
    {
        const auto database = plant.open(Database::Mode::ReadOnly);
        auto found = *inReadTransaction(*database, [&] { return inspect(*database); });
        std::erase_if(found.findings, [&kind](const Finding &each) { return each.kind != kind; });
        return found.findings;
    }

private Q_SLOTS:
    void otherSchemasKeepWhatTheyHung()
    {
        TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
        fill(plant, QStringLiteral(R"(
CREATE SCHEMA reports;
CREATE VIEW reports.names AS SELECT id, name AS "whatItIs" FROM public."Recipe";
CREATE VIEW reports.lengths AS SELECT length("whatItIs") AS letters FROM reports.names;
CREATE SCHEMA oven;
CREATE TABLE oven."Recipe" (id int PRIMARY KEY, "recipeId" int REFERENCES public."Recipe" (id));
INSERT INTO oven."Recipe" VALUES (7, 1);
CREATE TABLE names (id int);
)"));
        const auto dependent = findings(plant, QStringLiteral("dependent_object"));
        QStringList told;
        for (const Finding &each : dependent)
            told << each.table;
        QCOMPARE(told, (QStringList{QStringLiteral("reports.lengths"), QStringLiteral("reports.names"),
                                    QStringLiteral("oven.Recipe")}));
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, \"whatItIs\" FROM reports.names")),
                 QStringList{QStringLiteral("1|Rye")});
        QCOMPARE(plant.value(QStringLiteral("SELECT letters FROM reports.lengths")), QStringLiteral("3"));
        QCOMPARE(plant.lines(QStringLiteral("SELECT r.name FROM oven.\"Recipe\" o JOIN recipes r ON r.id = "
                                            "o.\"recipeId\"")),
                 QStringList{QStringLiteral("Rye")});
        QVERIFY(plant.attack(QStringLiteral("INSERT INTO oven.\"Recipe\" VALUES (8, 404)"))
                    .contains(QStringLiteral("foreign key")));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM migration_findings WHERE action = 'keep'")),
                 QStringLiteral("0"));
    }

    void aViewKeepsItsRightsRemarksAndIndexes()
    {
        TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
        fill(plant, QStringLiteral(R"(
CREATE VIEW names WITH (security_invoker = true) AS SELECT id, name FROM "Recipe";
COMMENT ON VIEW names IS 'what we bake, "as it''s called"';
COMMENT ON COLUMN names.name IS 'on the label';
GRANT SELECT ON names TO clerk2 WITH GRANT OPTION;
GRANT UPDATE (name) ON names TO PUBLIC;
ALTER VIEW names OWNER TO ana;
GRANT SELECT ON "Recipe" TO ana;
CREATE MATERIALIZED VIEW stored AS SELECT id, name FROM "Recipe";
CREATE UNIQUE INDEX stored_once ON stored (name);
CREATE MATERIALIZED VIEW later AS SELECT id FROM "Pallet" WITH NO DATA;
)"));
        const QString owners = QStringLiteral("SELECT relname, pg_get_userbyid(relowner) AS owner FROM pg_class WHERE "
                                              "relname IN ('names', 'stored', 'later') ORDER BY 1");
        const QStringList before = plant.lines(owners);
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.value(QStringLiteral("SELECT array_to_string(reloptions, ',') FROM pg_class WHERE relname = "
                                            "'names'")),
                 QStringLiteral("security_invoker=true"));
        QCOMPARE(plant.value(QStringLiteral("SELECT obj_description('names'::regclass)")),
                 QStringLiteral("what we bake, \"as it's called\""));
        QCOMPARE(plant.value(QStringLiteral("SELECT col_description('names'::regclass, 2)")),
                 QStringLiteral("on the label"));
        QCOMPARE(plant.value(QStringLiteral("SELECT has_table_privilege('clerk2', 'names', 'SELECT WITH GRANT "
                                            "OPTION')::text || has_table_privilege('clerk2', 'names', 'DELETE')::text "
                                            "|| has_column_privilege('clerk2', 'names', 'name', 'UPDATE')::text")),
                 QStringLiteral("truefalsetrue"));
        QCOMPARE(plant.lines(owners), before);
        QVERIFY(plant.value(QStringLiteral("SELECT pg_get_indexdef('stored_once'::regclass)"))
                    .startsWith(QStringLiteral("CREATE UNIQUE INDEX")));
        QCOMPARE(plant.value(QStringLiteral("SELECT relispopulated::text FROM pg_class WHERE relname = 'later'")),
                 QStringLiteral("false"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM stored")), QStringLiteral("1"));
    }

    // Rights on tables that are gone, and what would write into ours by itself.
    void whatIsNotPutBackIsToldAndKept()
    {
        TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
        fill(plant, QStringLiteral(R"(
GRANT SELECT, INSERT ON "Recipe" TO clerk2;
CREATE POLICY mine ON "Pallet" FOR SELECT TO clerk2 USING (id IN (SELECT id FROM "ProductionRun"));
CREATE RULE again AS ON INSERT TO "Pallet" DO ALSO NOTIFY pallets;
CREATE VIEW names AS SELECT id, name FROM "Recipe";
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER instead INSTEAD OF INSERT ON names FOR EACH ROW EXECUTE FUNCTION nothing();
)"));
        const auto told = findings(plant, QStringLiteral("kept_definition"));
        QCOMPARE(int(told.size()), 4);
        for (const Finding &each : told)
            QCOMPARE(each.action, QStringLiteral("keep"));
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.lines(QStringLiteral("SELECT table_name, column_name, record_id, original_value FROM "
                                            "migration_findings WHERE kind = 'kept_definition' ORDER BY column_name")),
                 (QStringList{
                     QStringLiteral("Recipe|grant|clerk2|GRANT INSERT, SELECT ON public.\"Recipe\" TO clerk2"),
                     QStringLiteral("Pallet|policy|mine|CREATE POLICY mine ON public.\"Pallet\" AS PERMISSIVE FOR "
                                    "SELECT TO clerk2 USING ((id IN ( SELECT \"ProductionRun\".id\n   FROM "
                                    "\"ProductionRun\")))"),
                     QStringLiteral("Pallet|rule|again|CREATE RULE again AS\n    ON INSERT TO public.\"Pallet\" DO\n "
                                    "NOTIFY pallets;"),
                     QStringLiteral("names|trigger|instead|CREATE TRIGGER instead INSTEAD OF INSERT ON public.names "
                                    "FOR EACH ROW EXECUTE FUNCTION nothing()")}));
        const auto fix = std::find_if(report->fixes.begin(), report->fixes.end(),
                                      [](const Fix &each) { return each.kind == QLatin1String("kept_definition"); });
        QVERIFY(fix != report->fixes.end());
        QCOMPARE(fix->count, 4);
        QCOMPARE(plant.lines(QStringLiteral("SELECT name FROM names")), QStringList{QStringLiteral("Rye")});
    }

    void aNameOfOursIsNotPutBackOverOurs()
    {
        TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
        fill(plant, QStringLiteral(R"(
CREATE VIEW pallets AS SELECT id, "productionRunId" FROM "Pallet";
CREATE TABLE customers (id serial PRIMARY KEY, "recipeId" int REFERENCES "Recipe" (id));
)"));
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.lines(QStringLiteral("SELECT * FROM pallets_before_bakermaiden")),
                 QStringList{QStringLiteral("1|1")});
        QVERIFY(plant.attack(QStringLiteral("INSERT INTO customers_before_bakermaiden VALUES (8, 404)"))
                    .contains(QStringLiteral("foreign key")));
    }

    // SQLite keeps a table's keys in its text, and only they are changed in it.
    void anotherTableKeepsTheNamesOfItsColumns()
    {
        TestPlant plant(Engine::SQLite, TestPlant::Content::Empty);
        plant.load(QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.sqlite.sql"));
        QCOMPARE(plant.attack(QStringLiteral(
                     "CREATE TABLE oven (id INTEGER PRIMARY KEY, \"recipeId\" INTEGER, \"productionRunId\" INTEGER "
                     "REFERENCES \"ProductionRun\" (id), FOREIGN KEY (\"recipeId\") REFERENCES \"Recipe\"(id)); "
                     "INSERT INTO oven VALUES (1, 1, 1)")),
                 QString());
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.lines(QStringLiteral("SELECT r.name, o.\"productionRunId\" FROM oven o JOIN recipes r ON r.id = "
                                            "o.\"recipeId\"")),
                 QStringList{QStringLiteral("Rye, 1 kg|1")});
        const auto database = plant.open();
        QVERIFY(!database->run(QStringLiteral("INSERT INTO oven VALUES (2, 404, 1)")).ok());
        QVERIFY(!database->run(QStringLiteral("INSERT INTO oven VALUES (2, 1, 404)")).ok());
        QVERIFY(database->run(QStringLiteral("INSERT INTO oven VALUES (2, 1, 2)")).ok());
    }

    void whatHoldsTheOldTablesIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("what");
        QTest::newRow("a policy") << QStringLiteral(
                                         "CREATE SCHEMA oven; CREATE TABLE oven.shift (id int); CREATE POLICY mine ON "
                                         "oven.shift USING (id IN (SELECT id FROM \"Recipe\"))")
                                  << QStringLiteral("policy mine on table oven.shift");
        QTest::newRow("a function") << QStringLiteral("CREATE FUNCTION many() RETURNS bigint LANGUAGE sql BEGIN ATOMIC "
                                                      "SELECT count(*) FROM \"Pallet\"; END")
                                    << QStringLiteral("function many()");
        QTest::newRow("a function on a view")
            << QStringLiteral("CREATE VIEW names AS SELECT name FROM \"Recipe\"; CREATE FUNCTION many() RETURNS SETOF "
                              "names LANGUAGE sql AS 'SELECT * FROM names'")
            << QStringLiteral("function many()");
        QTest::newRow("an heir") << QStringLiteral("CREATE TABLE cake () INHERITS (\"Recipe\")")
                                 << QStringLiteral("table cake");
        QTest::newRow("a row type") << QStringLiteral("CREATE TABLE shelf (id int, what \"Recipe\")")
                                    << QStringLiteral("column what of table shelf");
        QTest::newRow("a counter") << QStringLiteral("CREATE TABLE shelf (id int DEFAULT nextval('\"Recipe_id_seq\"'))")
                                   << QStringLiteral("default value for column id of table shelf");
        QTest::newRow("a rule") << QStringLiteral("CREATE TABLE shelf (id int); CREATE RULE too AS ON INSERT TO shelf "
                                                  "DO ALSO DELETE FROM \"Recipe\"")
                                << QStringLiteral("rule too on table shelf");
    }
    void whatHoldsTheOldTablesIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, what);
        TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
        fill(plant, sql);
        const auto told = findings(plant, QStringLiteral("blocking_object"));
        QVERIFY(std::any_of(told.begin(), told.end(), [&what](const Finding &each) { return each.table == what; }));
        QCOMPARE(told.front().actions, QStringList{resolveFirst});
        const auto report = migrated(plant);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().reason, Reason::FindingsUnresolved);
        QVERIFY(!QDir(QDir(plant.folder()).filePath(QStringLiteral("backups"))).exists());
    }
};

QTEST_GUILESS_MAIN(HangingTest)
#include "hangingtest.moc"
