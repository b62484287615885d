-- An old plant as the first web program leaves it on SQLite: times in its three forms (also before 1970 and with
-- microseconds), the last run and pallet deleted, a table of its migration tool and one of somebody else beside it.
CREATE TABLE "Recipe" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL);
CREATE TABLE "ProductionRun" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dailyLot" TEXT NOT NULL, "cakeLot" TEXT NOT NULL, "icingLot" TEXT NOT NULL, "recipeId" INTEGER NOT NULL,
    CONSTRAINT "ProductionRun_recipeId_fkey" FOREIGN KEY ("recipeId") REFERENCES "Recipe" ("id") ON DELETE RESTRICT ON UPDATE CASCADE);
CREATE TABLE "Pallet" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, "productionRunId" INTEGER NOT NULL,
    CONSTRAINT "Pallet_productionRunId_fkey" FOREIGN KEY ("productionRunId") REFERENCES "ProductionRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE);
CREATE UNIQUE INDEX "Recipe_name_key" ON "Recipe"("name");
CREATE TABLE "_prisma_migrations" (id TEXT PRIMARY KEY, checksum TEXT, migration_name TEXT);
CREATE TABLE oven_log (id INTEGER PRIMARY KEY, note TEXT);
BEGIN;
INSERT INTO "Recipe" VALUES (1, 'Rye, 1 kg'), (2, 'Sheet cake — "grün"'), (7, 'Tarte aux pommes 🍎');
INSERT INTO "ProductionRun" VALUES
    (1, '2024-02-29T23:59:59.999+00:00', 'D-1', 'C-1', 'I-1', 1),
    (2, '2024-03-01 05:07:00', 'D-1', 'C-2', 'I-1', 2),
    (3, 1709269664274, 'D-2', 'C-2', 'I-2', 2),
    (5, '2024-03-02T07:08:09.123456+02:00', 'D-2', 'I-1', '', 7),
    (6, -1, 'D''3', 'C-3', 'I-3', 7),
    (9, '2024-03-03T00:00:00Z', 'D-9', 'C-9', 'I-9', 1);
INSERT INTO "Pallet" VALUES
    (1, '2024-03-01T00:00:00.000+00:00', 1), (2, '2024-03-01 05:30:00', 2), (3, 1709269664275, 2), (4, '2024-03-02T12:00:00.5Z', 3),
    (8, '2024-03-02 12:00:00.250', 5), (9, '2024-03-02 12:00:00', 6), (20, '2024-03-04 01:02:03', 9);
DELETE FROM "Pallet" WHERE id = 20;
DELETE FROM "ProductionRun" WHERE id = 9;
INSERT INTO "_prisma_migrations" VALUES ('a', 'b', 'init');
INSERT INTO oven_log VALUES (1, 'hot');
COMMIT;
