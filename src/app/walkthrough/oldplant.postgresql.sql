-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same plant as in oldplant.sqlite.sql as the first web program leaves it on a server.
CREATE TABLE "Recipe" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "Recipe_pkey" PRIMARY KEY ("id")
);
--;
CREATE TABLE "ProductionRun" (
    "id" SERIAL NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dailyLot" TEXT NOT NULL,
    "cakeLot" TEXT NOT NULL,
    "icingLot" TEXT NOT NULL,
    "recipeId" INTEGER NOT NULL,
    CONSTRAINT "ProductionRun_pkey" PRIMARY KEY ("id")
);
--;
CREATE TABLE "Pallet" (
    "id" SERIAL NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "productionRunId" INTEGER NOT NULL,
    CONSTRAINT "Pallet_pkey" PRIMARY KEY ("id")
);
--;
CREATE UNIQUE INDEX "Recipe_name_key" ON "Recipe"("name");
--;
ALTER TABLE "ProductionRun" ADD CONSTRAINT "ProductionRun_recipeId_fkey" FOREIGN KEY ("recipeId") REFERENCES "Recipe"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
--;
ALTER TABLE "Pallet" ADD CONSTRAINT "Pallet_productionRunId_fkey" FOREIGN KEY ("productionRunId") REFERENCES "ProductionRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
--;
INSERT INTO "Recipe" ("name") VALUES
    ('Honey cake'), ('Lemon loaf'), ('Poppy seed roll'), ('Walnut torte'), ('Plum crumble – tray'), ('Zürcher Nusstorte');
--;
INSERT INTO "ProductionRun" ("createdAt", "dailyLot", "cakeLot", "icingLot", "recipeId")
SELECT at + (i % 1000) * interval '1 millisecond', 'D-' || to_char(at, 'YYYYMMDD'), 'C-' || (700 + i / 2), 'I-' || (310 + i / 5),
       1 + i % 6
FROM generate_series(1, %runs%) AS i, LATERAL (SELECT timestamp '2025-03-10 05:10:00' + i * interval '90 minutes' AS at) AS t
ORDER BY i;
--;
INSERT INTO "Pallet" ("createdAt", "productionRunId")
SELECT timestamp '2025-03-10 05:40:00' + (i + 1) / 2 * interval '90 minutes' + (i % 1000) * interval '1 millisecond', (i + 1) / 2
FROM generate_series(1, %runs% * 2) AS i
ORDER BY i;
