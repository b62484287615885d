// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

// What a plant has hung on its old tables: on PostgreSQL in any schema, with its rights and remarks, or in the way.
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
COMMENT ON TABLE "Recipe" IS 'Grandmother''s';
COMMENT ON COLUMN "ProductionRun"."icingLot" IS 'as on the tub';
COMMENT ON COLUMN names.name IS 'goes with its view';
CREATE INDEX by_icing ON "ProductionRun" (lower("icingLot"));
CREATE UNIQUE INDEX "Recipe_name_key" ON "Recipe" (name);
)"));
        const auto told = findings(plant, QStringLiteral("kept_definition"));
        QCOMPARE(int(told.size()), 7);
        for (const Finding &each : told)
            QCOMPARE(each.action, QStringLiteral("keep"));
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.lines(QStringLiteral("SELECT table_name, column_name, record_id, original_value FROM "
                                            "migration_findings WHERE kind = 'kept_definition' ORDER BY column_name, "
                                            "table_name")),
                 (QStringList{
                     QStringLiteral("ProductionRun|comment|icingLot|COMMENT ON COLUMN "
                                    "public.\"ProductionRun\".\"icingLot\" IS 'as on the tub'"),
                     QStringLiteral("Recipe|comment|Recipe|COMMENT ON TABLE public.\"Recipe\" IS 'Grandmother''s'"),
                     QStringLiteral("Recipe|grant|clerk2|GRANT INSERT, SELECT ON public.\"Recipe\" TO clerk2"),
                     QStringLiteral("ProductionRun|index|by_icing|CREATE INDEX by_icing ON public.\"ProductionRun\" "
                                    "USING btree (lower(\"icingLot\"))"),
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
        QCOMPARE(fix->count, 7);
        QCOMPARE(plant.value(QStringLiteral("SELECT col_description('names'::regclass, 2)")),
                 QStringLiteral("goes with its view"));
        QCOMPARE(plant.lines(QStringLiteral("SELECT name FROM names")), QStringList{QStringLiteral("Rye")});
    }

    // SQLite knows of no links but those in the texts.
    void onAFileEverythingIsPutBackOrTold()
    {
        TestPlant plant(Engine::SQLite, TestPlant::Content::Empty);
        plant.load(QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.sqlite.sql"));
        QCOMPARE(plant.attack(QStringLiteral(R"(
CREATE INDEX by_icing ON "ProductionRun" ("icingLot");
CREATE VIEW names AS SELECT id, name AS "whatItIs" FROM "Recipe";
CREATE VIEW lengths AS SELECT id, length("whatItIs") AS letters FROM names;
CREATE VIEW quick AS SELECT id FROM "ProductionRun" INDEXED BY by_icing WHERE "icingLot" > '';
CREATE VIEW apart AS SELECT 1 AS one;
CREATE TABLE shelf (id INTEGER PRIMARY KEY, what INTEGER REFERENCES "Recipe" (id));
CREATE INDEX by_what ON shelf (what);
CREATE TRIGGER told AFTER INSERT ON "Pallet" BEGIN INSERT INTO shelf (what) VALUES (1); END;
CREATE TRIGGER onto AFTER INSERT ON shelf BEGIN UPDATE "Recipe" SET name = name; END;
CREATE TRIGGER own AFTER INSERT ON shelf WHEN NEW.id = 0 BEGIN DELETE FROM shelf; END;
INSERT INTO shelf VALUES (5, 7);
)")),
                 QString());
        const auto told = [&plant](const char *kind) {
            QStringList names;
            for (const Finding &each : findings(plant, QString::fromLatin1(kind)))
                names << each.column + u' ' + each.table;
            names.sort();
            return names;
        };
        QCOMPARE(told("dependent_object"), (QStringList{QStringLiteral("foreign key shelf"),
                                                        QStringLiteral("view names"), QStringLiteral("view quick")}));
        QCOMPARE(told("kept_definition"),
                 (QStringList{QStringLiteral("index ProductionRun"), QStringLiteral("trigger Pallet"),
                              QStringLiteral("trigger shelf")}));
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, \"whatItIs\" FROM names WHERE id = 1")),
                 QStringList{QStringLiteral("1|Rye, 1 kg")});
        QCOMPARE(plant.value(QStringLiteral("SELECT letters FROM lengths WHERE id = 1")), QStringLiteral("9"));
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, what FROM shelf")), QStringList{QStringLiteral("5|7")});
        QCOMPARE(plant.value(QStringLiteral("SELECT \"table\" FROM pragma_foreign_key_list('shelf')")),
                 QStringLiteral("recipes"));
        QCOMPARE(plant.lines(QStringLiteral("SELECT name FROM sqlite_master WHERE name IN ('by_icing', 'by_what', "
                                            "'apart', 'quick', 'told', 'onto', 'own') ORDER BY name")),
                 (QStringList{QStringLiteral("apart"), QStringLiteral("by_what"), QStringLiteral("own")}));
        // What is not there any more can be read, word by word.
        QCOMPARE(plant.lines(QStringLiteral("SELECT kind, column_name, record_id FROM migration_findings WHERE kind IN "
                                            "('kept_definition', 'dependent_object') AND original_value LIKE 'CREATE "
                                            "%' || record_id || '%' AND record_id IN ('by_icing', 'quick', 'told', "
                                            "'onto') ORDER BY record_id")),
                 (QStringList{
                     QStringLiteral("kept_definition|index|by_icing"), QStringLiteral("kept_definition|trigger|onto"),
                     QStringLiteral("dependent_object|view|quick"), QStringLiteral("kept_definition|trigger|told")}));
        // A view that did not fit is told as such in the report, beside the three that were never to be put back.
        qint64 kept = 0;
        for (const Fix &fix : report->fixes)
            kept += fix.kind == QLatin1String("kept_definition") ? fix.count : 0;
        QCOMPARE(kept, 4);
        const auto database = plant.open(Database::Mode::ReadOnly);
        for (const CheckResult &check : *verifyPlant(*database))
            QVERIFY2(check.ok, qPrintable(check.check + u' ' + check.detail));
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
