-- SPDX-License-Identifier: GPL-3.0-or-later
-- A plant's three tables as the first web program leaves them in SQLite, with times in the three ways in which they
-- really stand there: text with an offset, CURRENT_TIMESTAMP, milliseconds since 1970. %runs% is the number of runs.
CREATE TABLE "Recipe" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL
);
--;
CREATE TABLE "ProductionRun" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dailyLot" TEXT NOT NULL,
    "cakeLot" TEXT NOT NULL,
    "icingLot" TEXT NOT NULL,
    "recipeId" INTEGER NOT NULL,
    CONSTRAINT "ProductionRun_recipeId_fkey" FOREIGN KEY ("recipeId") REFERENCES "Recipe" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
--;
CREATE TABLE "Pallet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "productionRunId" INTEGER NOT NULL,
    CONSTRAINT "Pallet_productionRunId_fkey" FOREIGN KEY ("productionRunId") REFERENCES "ProductionRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
--;
CREATE UNIQUE INDEX "Recipe_name_key" ON "Recipe"("name");
--;
INSERT INTO "Recipe" ("name") VALUES
    ('Honey cake'), ('Lemon loaf'), ('Poppy seed roll'), ('Walnut torte'), ('Plum crumble – tray'), ('Zürcher Nusstorte');
--;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %runs%),
t (i, at) AS (SELECT i, 1741583400 + i * 5400 FROM n)
INSERT INTO "ProductionRun" ("id", "createdAt", "dailyLot", "cakeLot", "icingLot", "recipeId")
SELECT i,
       CASE i % 3
           WHEN 0 THEN strftime('%Y-%m-%dT%H:%M:%S', at, 'unixepoch') || printf('.%03d+00:00', i % 1000)
           WHEN 1 THEN strftime('%Y-%m-%d %H:%M:%S', at, 'unixepoch')
           ELSE at * 1000 + i % 1000
       END,
       'D-' || strftime('%Y%m%d', at, 'unixepoch'), 'C-' || (700 + i / 2), 'I-' || (310 + i / 5), 1 + i % 6
FROM t;
--;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %runs% * 2),
t (i, run, at) AS (SELECT i, (i + 1) / 2, 1741583400 + (i + 1) / 2 * 5400 + 1800 FROM n)
INSERT INTO "Pallet" ("id", "createdAt", "productionRunId")
SELECT i,
       CASE i % 3
           WHEN 0 THEN at * 1000 + i % 1000
           WHEN 1 THEN strftime('%Y-%m-%dT%H:%M:%S', at, 'unixepoch') || printf('.%03d+00:00', i % 1000)
           ELSE strftime('%Y-%m-%d %H:%M:%S', at, 'unixepoch')
       END,
       run
FROM t;
