-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same plant on PostgreSQL, where times are timestamp(3); vacuumed and analysed, as a plant that has run for years is.
CREATE TABLE "Recipe" ("id" SERIAL NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "Recipe_pkey" PRIMARY KEY ("id"));
CREATE TABLE "ProductionRun" ("id" SERIAL NOT NULL, "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, "dailyLot" TEXT NOT NULL,
    "cakeLot" TEXT NOT NULL, "icingLot" TEXT NOT NULL, "recipeId" INTEGER NOT NULL, CONSTRAINT "ProductionRun_pkey" PRIMARY KEY ("id"));
CREATE TABLE "Pallet" ("id" SERIAL NOT NULL, "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, "productionRunId" INTEGER NOT NULL,
    CONSTRAINT "Pallet_pkey" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "Recipe_name_key" ON "Recipe"("name");
INSERT INTO "Recipe" (name) SELECT 'Recipe ' || i FROM generate_series(1, 60) i;
INSERT INTO "ProductionRun" ("createdAt", "dailyLot", "cakeLot", "icingLot", "recipeId")
SELECT timestamp '2015-01-01' + i * interval '15 minutes' + (i % 1000) * interval '1 ms',
       'D-' || to_char(timestamp '2015-01-01' + i * interval '15 minutes', 'YYYYMMDD'), 'C-' || (i / 4),
       CASE WHEN i % 3 = 0 THEN '' ELSE 'I-' || (i / 9) END, 1 + i % 60
FROM generate_series(1, {runs}) i;
INSERT INTO "Pallet" ("createdAt", "productionRunId")
SELECT timestamp '2015-01-01 02:40:00' + i * interval '3 minutes' + (i % 1000) * interval '1 ms', 1 + (i - 1)::bigint * {runs} / {pallets}
FROM generate_series(1, {pallets}) i;
ALTER TABLE "ProductionRun" ADD CONSTRAINT "ProductionRun_recipeId_fkey" FOREIGN KEY ("recipeId") REFERENCES "Recipe"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Pallet" ADD CONSTRAINT "Pallet_productionRunId_fkey" FOREIGN KEY ("productionRunId") REFERENCES "ProductionRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
VACUUM ANALYZE;
