-- SPDX-License-Identifier: GPL-3.0-or-later
-- An old plant of {runs} runs and {pallets} pallets as the first web program leaves it on SQLite: times as milliseconds,
-- those of its own hand as CURRENT_TIMESTAMP text. A day's runs share the daily lot, a few runs a cake and an icing lot.
CREATE TABLE "Recipe" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL);
CREATE TABLE "ProductionRun" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dailyLot" TEXT NOT NULL, "cakeLot" TEXT NOT NULL, "icingLot" TEXT NOT NULL, "recipeId" INTEGER NOT NULL,
    CONSTRAINT "ProductionRun_recipeId_fkey" FOREIGN KEY ("recipeId") REFERENCES "Recipe" ("id") ON DELETE RESTRICT ON UPDATE CASCADE);
CREATE TABLE "Pallet" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, "productionRunId" INTEGER NOT NULL,
    CONSTRAINT "Pallet_productionRunId_fkey" FOREIGN KEY ("productionRunId") REFERENCES "ProductionRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE);
CREATE UNIQUE INDEX "Recipe_name_key" ON "Recipe"("name");
BEGIN;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
INSERT INTO "Recipe" (id, name) SELECT i, 'Recipe ' || i FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {runs})
INSERT INTO "ProductionRun" (id, "createdAt", "dailyLot", "cakeLot", "icingLot", "recipeId")
SELECT i, CASE WHEN i % 10 = 0 THEN datetime(1420070400 + i * 900, 'unixepoch') ELSE 1420070400000 + i * 900000 + i % 1000 END,
       'D-' || strftime('%Y%m%d', 1420070400 + i * 900, 'unixepoch'), 'C-' || (i / 4), CASE WHEN i % 3 = 0 THEN '' ELSE 'I-' || (i / 9) END, 1 + i % 60
FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {pallets})
INSERT INTO "Pallet" (id, "createdAt", "productionRunId")
SELECT i, CASE WHEN i % 10 = 0 THEN datetime(1420080000 + i * 180, 'unixepoch') ELSE 1420080000000 + i * 180000 + i % 1000 END,
       1 + (i - 1) * {runs} / {pallets}
FROM n;
COMMIT;
