// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/migrationscript.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bm;
using namespace bm::test;

// The deployed web program's database and the oldest recipe book, small, with every row's place known.
class OldWebTest : public QObject
{
    Q_OBJECT

private:
    static void fill(TestPlant &plant, QString sql)
    {
        const bool sqlite = plant.engine() == Engine::SQLite;
        sql.replace(QStringLiteral("{key}"), sqlite ? QStringLiteral("INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT")
                                                    : QStringLiteral("serial PRIMARY KEY"));
        sql.replace(QStringLiteral("{time}"),
                    sqlite ? QStringLiteral("DATETIME") : QStringLiteral("timestamp(3) without time zone"));
        sql.replace(QStringLiteral("{number}"), sqlite ? QStringLiteral("DECIMAL") : QStringLiteral("numeric(10,3)"));
        sql.replace(QStringLiteral("{list}"), sqlite ? QStringLiteral("TEXT") : QStringLiteral("text[]"));
        sql.replace(QStringLiteral("{json}"), sqlite ? QStringLiteral("TEXT") : QStringLiteral("jsonb"));
        sql.replace(QStringLiteral("{wheat}"), sqlite ? QStringLiteral("'[\"wheat\"]'") : QStringLiteral("'{wheat}'"));
        QFile file(QDir(plant.folder()).filePath(QStringLiteral("old.sql")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql.toUtf8());
        file.close();
        plant.load(file.fileName());
    }

    static Result<MigrationReport> migrated(const TestPlant &plant, const FindingChoices &fixes = {})
    {
        MigrationOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        options.rehearse = false;
        options.fixes = fixes;
        return migratePlant(plant.settings(), testIdentity(), options, carryOn());
    }

    static QString basic()
    {
        return QStringLiteral(R"(
CREATE TABLE "Recipe" (id {key}, name TEXT NOT NULL);
CREATE TABLE "ProductionRun" (id {key}, "createdAt" {time} NOT NULL, "dailyLot" TEXT NOT NULL, "cakeLot" TEXT NOT NULL,
    "icingLot" TEXT NOT NULL, "recipeId" INTEGER NOT NULL);
CREATE TABLE "Pallet" (id {key}, "createdAt" {time} NOT NULL, "productionRunId" INTEGER NOT NULL);
INSERT INTO "Recipe" VALUES (1, 'Rye');
INSERT INTO "ProductionRun" VALUES (1, '2024-03-01 05:07:00', 'D-1', 'C-1', 'I-1', 1);
INSERT INTO "Pallet" VALUES (1, '2024-03-01 06:00:00', 1);
)");
    }

    static QString web()
    {
        return QStringLiteral(R"(
CREATE TABLE "User" (id {key}, email TEXT, name TEXT, role TEXT, "isActive" BOOLEAN, "createdAt" {time});
CREATE TABLE "Ingredient" (id {key}, name TEXT, "supplierName" TEXT, "supplierCode" TEXT, "storageType" TEXT,
    "shelfLifeDays" INTEGER, allergens {list}, "isActive" BOOLEAN);
CREATE TABLE "Recipe" (id {key}, name TEXT, version TEXT, "createdBy" INTEGER);
CREATE TABLE "ProductionRun" (id {key}, "createdAt" {time}, "dailyLot" TEXT, "cakeLot" TEXT, "icingLot" TEXT,
    "recipeId" INTEGER, "actualQuantity" {number}, "startTime" {time}, "endTime" {time}, "primaryOperatorId" INTEGER,
    "inspectorId" INTEGER, "qualityStatus" TEXT, temperature {number});
CREATE TABLE "IngredientLot" (id {key}, "ingredientId" INTEGER, "supplierLotCode" TEXT, "internalLotCode" TEXT,
    "expirationDate" {time}, "quantityReceived" {number}, "quantityRemaining" {number}, "qualityStatus" TEXT,
    "testResults" {json});
CREATE TABLE "BatchIngredient" (id {key}, "productionRunId" INTEGER, "ingredientLotId" INTEGER, "quantityUsed" {number},
    "addedAt" {time}, "addedBy" INTEGER);
CREATE TABLE "Pallet" (id {key}, "createdAt" {time}, "productionRunId" INTEGER, "palletCode" TEXT,
    "quantityPacked" {number}, "shippingStatus" TEXT, location TEXT, notes TEXT, "packedBy" INTEGER);
CREATE TABLE "AuditLog" (id {key}, "entityType" TEXT, "entityId" INTEGER, action TEXT, changes {json}, reason TEXT,
    "performedBy" INTEGER, "performedAt" {time}, "ipAddress" TEXT);
INSERT INTO "User" VALUES (1, 'ana@plant', 'Ana', 'quality_manager', true, '2024-01-01 00:00:00'),
    (2, 'ben@plant', 'Ben', 'primary_operator', false, '2024-01-01 00:00:00'), (3, 'cem@plant', 'Cem', 'juggler', true, NULL);
INSERT INTO "Ingredient" VALUES (1, 'Flour', 'Mill', 'M-50', 'dry', 365, {wheat}, true), (2, 'Milk', 'Mill', NULL, 'cold', 14, {wheat}, false);
INSERT INTO "Recipe" VALUES (1, 'Rye', '2.1', 1);
INSERT INTO "ProductionRun" VALUES
    (1, '2024-03-01 05:00:00', 'D-1', 'C-1', 'I-1', 1, 10, '2024-03-01 05:00:00', '2024-03-01 07:00:00', 2, 1, 'passed', 72.5),
    (2, '2024-03-02 05:00:00', 'D-2', 'C-1', 'I-1', 1, 5, '2024-03-02 05:00:00', '2024-03-02 07:00:00', 2, NULL, 'quarantined', NULL),
    (3, '2024-03-03 05:00:00', 'D-3', 'C-1', 'I-1', 1, NULL, '2024-03-03 05:00:00', NULL, 2, NULL, 'pending', NULL);
INSERT INTO "IngredientLot" VALUES
    (1, 1, 'S-1', 'FL-1', '2025-01-31 00:00:00', 50, 30, 'passed', '{"ash": 0.5}'),
    (2, 2, 'S-2', 'MI-1', '2024-03-10 00:00:00', 20, 12.5, 'quarantined', NULL),
    (3, 2, 'S-2', 'MI-2', NULL, 8, 0, 'passed', NULL);
INSERT INTO "BatchIngredient" VALUES (1, 1, 1, 15, '2024-03-01 05:10:00', 2), (2, 2, 1, 4.5, '2024-03-02 05:10:00', 2),
    (3, 2, 3, 8, '2024-03-02 05:11:00', NULL);
INSERT INTO "Pallet" VALUES (1, '2024-03-01 08:00:00', 1, 'PAL-A', 6, 'shipped', 'Shop', 'first half', 2),
    (2, '2024-03-01 08:10:00', 1, NULL, 4, 'on_hold', 'A-1', NULL, NULL);
INSERT INTO "AuditLog" VALUES (1, 'pallet', 1, 'update', '{"to": "shipped"}', 'sold', 1, '2024-03-01 09:00:00', '10.0.0.1');
)");
    }

private Q_SLOTS:
    void theWebProgramsRowsHaveTheirPlace_data() { forBothEngines(); }
    void theWebProgramsRowsHaveTheirPlace()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant, web());
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->before.variant, QStringLiteral("web-v2"));
        QCOMPARE(plant.lines(QStringLiteral("SELECT login, display_name, role FROM users ORDER BY id")),
                 (QStringList{QStringLiteral("ana@plant|Ana|QA"), QStringLiteral("ben@plant|Ben|PRODUCTION"),
                              QStringLiteral("cem@plant|Cem|PRODUCTION")}));
        QCOMPARE(plant.lines(QStringLiteral(
                     "SELECT i.name, i.status, s.name AS supplier FROM ingredients i JOIN ingredient_lots l ON "
                     "l.ingredient_id = i.id JOIN suppliers s ON s.id = l.supplier_id ORDER BY l.id")),
                 (QStringList{QStringLiteral("Flour|ACTIVE|Mill"), QStringLiteral("Milk|DISCONTINUED|Mill"),
                              QStringLiteral("Milk|DISCONTINUED|Mill")}));
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, status, quality_status FROM production_runs ORDER BY id")),
                 (QStringList{QStringLiteral("1|COMPLETED|PASSED"), QStringLiteral("2|QUALITY_CHECK|PENDING"),
                              QStringLiteral("3|IN_PROGRESS|PENDING")}));
        QCOMPARE(plant.lines(QStringLiteral(
                     "SELECT internal_lot_code, status, quality_status FROM ingredient_lots WHERE id < 4 ORDER BY id")),
                 (QStringList{QStringLiteral("FL-1|IN_USE|PASSED"), QStringLiteral("MI-1|QUARANTINED|PENDING"),
                              QStringLiteral("MI-2|DEPLETED|PASSED")}));
        QCOMPARE(
            plant.lines(
                QStringLiteral("SELECT pallet_number, status, item_count, created_by FROM pallets ORDER BY id")),
            (QStringList{QStringLiteral("PAL-A|SHIPPED|6|ben@plant"), QStringLiteral("PAL-2-MIGRATED|ON_HOLD|4|")}));
    }

    void ledgersHoldsAndHistoryClose_data() { forBothEngines(); }
    void ledgersHoldsAndHistoryClose()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant, web());
        QVERIFY(migrated(plant).ok());
        const QString amount =
            engine == Engine::SQLite ? QStringLiteral("quantity / 1000.0") : QStringLiteral("trim_scale(quantity)");
        QCOMPARE(plant.lines(QStringLiteral("SELECT ingredient_lot_id, type FROM lot_movements ORDER BY id")),
                 (QStringList{QStringLiteral("1|RECEIVE"), QStringLiteral("1|CONSUME"), QStringLiteral("1|CONSUME"),
                              QStringLiteral("1|ADJUST"), QStringLiteral("2|RECEIVE"), QStringLiteral("2|ADJUST"),
                              QStringLiteral("3|RECEIVE"), QStringLiteral("3|CONSUME")}));
        QVERIFY(
            plant.value(QStringLiteral("SELECT %1 FROM lot_movements WHERE type = 'ADJUST' ORDER BY id").arg(amount))
                .startsWith(QStringLiteral("-0.5")));
        QCOMPARE(
            plant.value(QStringLiteral("SELECT count(*) FROM ingredient_lots l WHERE quantity_remaining <> (SELECT "
                                       "sum(quantity) FROM lot_movements WHERE ingredient_lot_id = l.id)")),
            QStringLiteral("0"));
        QCOMPARE(plant
                     .lines(QStringLiteral("SELECT ingredient_lot_id, production_run_id, pallet_id, reason FROM holds "
                                           "WHERE released_at IS NULL ORDER BY reason, production_run_id"))
                     .size(),
                 3);
        QCOMPARE(plant.lines(QStringLiteral("SELECT check_type, result, checked_by FROM quality_checks ORDER BY id")),
                 (QStringList{QStringLiteral("Inspection|PASSED|ana@plant"),
                              QStringLiteral("Test results|PASSED|unknown")}));
        QCOMPARE(
            plant.lines(QStringLiteral("SELECT table_name, record_id, action, changed_by, workstation, reason FROM "
                                       "audit_log WHERE changed_at < '2025-01-01'")),
            QStringList{QStringLiteral("pallet|1|UPDATE|ana@plant|10.0.0.1|sold")});
        QCOMPARE(plant.lines(QStringLiteral("SELECT kind, column_name, original_value FROM migration_findings WHERE "
                                            "kind IN ('unknown_word', 'temperature_without_unit') ORDER BY kind")),
                 (QStringList{QStringLiteral("temperature_without_unit|temperature|") +
                                  (engine == Engine::SQLite ? QStringLiteral("72.5") : QStringLiteral("72.500")),
                              QStringLiteral("unknown_word|role|juggler")}));
    }

    void aTemperatureMayBeFahrenheit_data() { forBothEngines(); }
    void aTemperatureMayBeFahrenheit()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant, web());
        QVERIFY(migrated(plant, {{QStringLiteral("temperature_without_unit"), QStringLiteral("fahrenheit")}}).ok());
        QCOMPARE(plant.value(QStringLiteral("SELECT temperature FROM production_runs WHERE id = 1")),
                 engine == Engine::SQLite ? QStringLiteral("22500") : QStringLiteral("22.500"));
    }

    void theRecipeBookKeepsItsKeys_data() { forBothEngines(); }
    void theRecipeBookKeepsItsKeys()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant, QStringLiteral(R"(
CREATE TABLE recipes (id TEXT PRIMARY KEY, name TEXT, created_at {time}, updated_at {time});
CREATE TABLE ingredients (id TEXT PRIMARY KEY, name TEXT, unit TEXT, current_stock {number}, max_stock {number});
CREATE TABLE recipe_ingredients (id TEXT PRIMARY KEY, recipe_id TEXT, ingredient_id TEXT, quantity {number});
CREATE TABLE shelf (id {key}, ingredient TEXT REFERENCES ingredients (id));
INSERT INTO recipes VALUES ('cb', 'Rye', '2024-03-01 05:00:00', NULL), ('ca', 'Stollen', '2024-03-01 05:00:00', NULL);
INSERT INTO ingredients VALUES ('cx', 'Flour', 'lbs', 120.5, 500), ('cy', 'Salt', 'kg', -4, NULL);
INSERT INTO recipe_ingredients VALUES ('r1', 'cb', 'cx', 2.5), ('r2', 'gone', 'cy', 1);
INSERT INTO shelf (ingredient) VALUES ('cx');
)"));
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(
            plant.lines(QStringLiteral(
                "SELECT r.legacy_key, r.name, i.legacy_key AS ingredient, l.legacy_key AS line FROM recipe_ingredients "
                "l JOIN recipes r ON r.id = l.recipe_id JOIN ingredients i ON i.id = "
                "l.ingredient_id ORDER BY l.legacy_key")),
            (QStringList{QStringLiteral("cb|Rye|cx|r1"), QStringLiteral("|Unknown Recipe|cy|r2")}));
        QCOMPARE(plant.lines(QStringLiteral("SELECT i.name, l.unit_of_measure, l.quality_status, m.type FROM "
                                            "ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id JOIN "
                                            "lot_movements m ON m.ingredient_lot_id = l.id")),
                 QStringList{QStringLiteral("Flour|lbs|PENDING|RECEIVE")});
        QCOMPARE(
            plant.lines(QStringLiteral("SELECT kind, column_name FROM migration_findings WHERE kind IN "
                                       "('negative_number', 'kept_value') ORDER BY kind")),
            (QStringList{QStringLiteral("kept_value|max_stock"), QStringLiteral("negative_number|current_stock")}));
        // The plant's own table still refers to the ingredient, by the name it always had.
        QCOMPARE(
            plant.lines(QStringLiteral("SELECT i.name FROM shelf s JOIN ingredients i ON i.legacy_key = s.ingredient")),
            QStringList{QStringLiteral("Flour")});
    }

    void typesAndStoredViewsOfThePlantStay()
    {
        TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
        fill(plant, basic() + QStringLiteral(R"(
CREATE TYPE quality_status AS ENUM ('PENDING', 'PASSED');
CREATE TYPE batch_status AS ENUM ('hot', 'cold');
CREATE TABLE oven (id serial PRIMARY KEY, verdict quality_status DEFAULT 'PASSED', state batch_status);
INSERT INTO oven (state) VALUES ('hot');
CREATE MATERIALIZED VIEW names AS SELECT name FROM "Recipe";
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER own_trigger BEFORE INSERT ON "Pallet" FOR EACH ROW EXECUTE FUNCTION nothing();
)"));
        const auto report = migrated(plant);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.lines(
                     QStringLiteral("SELECT verdict, state, pg_typeof(verdict) AS a, pg_typeof(state) AS b FROM oven")),
                 QStringList{QStringLiteral("PASSED|hot|quality_status|batch_status_before_bakermaiden")});
        QCOMPARE(plant.lines(QStringLiteral("SELECT * FROM names")), QStringList{QStringLiteral("Rye")});
        QCOMPARE(plant.lines(QStringLiteral("SELECT record_id, action FROM migration_findings WHERE column_name = "
                                            "'trigger' AND original_value LIKE 'CREATE TRIGGER own_trigger%'")),
                 QStringList{QStringLiteral("own_trigger|keep")});
    }

    void thePlanIsWhatRuns_data() { forBothEngines(); }
    void thePlanIsWhatRuns()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant, basic());
        const auto database = plant.open();
        const auto plan = planMigration(*database);
        QVERIFY(plan.ok());
        if (engine == Engine::SQLite) {
            QVERIFY(database->execute(QStringLiteral("PRAGMA foreign_keys = OFF")).ok());
            QVERIFY(database->execute(QStringLiteral("PRAGMA legacy_alter_table = ON")).ok());
        }
        QVERIFY(database->beginMigration().ok());
        for (const QString &statement : *plan) {
            const Done done = database->execute(statement);
            QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(statement.left(200) + u": " + done.error().detail));
        }
        QVERIFY(database->commit().ok());
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, name FROM recipes")), QStringList{QStringLiteral("1|Rye")});
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, production_run_id FROM pallets")),
                 QStringList{QStringLiteral("1|1")});
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM batch_ingredients")), QStringLiteral("3"));
    }
};

QTEST_GUILESS_MAIN(OldWebTest)
#include "oldwebtest.moc"
