-- The same plant as the first web program leaves it on PostgreSQL.
CREATE TABLE "Recipe" ("id" SERIAL NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "Recipe_pkey" PRIMARY KEY ("id"));
CREATE TABLE "ProductionRun" ("id" SERIAL NOT NULL, "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, "dailyLot" TEXT NOT NULL,
    "cakeLot" TEXT NOT NULL, "icingLot" TEXT NOT NULL, "recipeId" INTEGER NOT NULL, CONSTRAINT "ProductionRun_pkey" PRIMARY KEY ("id"));
CREATE TABLE "Pallet" ("id" SERIAL NOT NULL, "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, "productionRunId" INTEGER NOT NULL,
    CONSTRAINT "Pallet_pkey" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "Recipe_name_key" ON "Recipe"("name");
ALTER TABLE "ProductionRun" ADD CONSTRAINT "ProductionRun_recipeId_fkey" FOREIGN KEY ("recipeId") REFERENCES "Recipe"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Pallet" ADD CONSTRAINT "Pallet_productionRunId_fkey" FOREIGN KEY ("productionRunId") REFERENCES "ProductionRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE TABLE "_prisma_migrations" (id text PRIMARY KEY, checksum text, migration_name text);
CREATE TABLE oven_log (id integer PRIMARY KEY, note text);
BEGIN;
INSERT INTO "Recipe" VALUES (1, 'Rye, 1 kg'), (2, 'Sheet cake — "grün"'), (7, 'Tarte aux pommes 🍎');
INSERT INTO "ProductionRun" VALUES
    (1, '2024-02-29 23:59:59.999', 'D-1', 'C-1', 'I-1', 1),
    (2, '2024-03-01 05:07:00', 'D-1', 'C-2', 'I-1', 2),
    (3, '2024-03-01 05:07:44.274', 'D-2', 'C-2', 'I-2', 2),
    (5, '2024-03-02 05:08:09.123', 'D-2', 'I-1', '', 7),
    (6, '1969-12-31 23:59:59.999', 'D''3', 'C-3', 'I-3', 7),
    (9, '2024-03-03 00:00:00', 'D-9', 'C-9', 'I-9', 1);
INSERT INTO "Pallet" VALUES
    (1, '2024-03-01 00:00:00', 1), (2, '2024-03-01 05:30:00', 2), (3, '2024-03-01 05:07:44.275', 2), (4, '2024-03-02 12:00:00.5', 3),
    (8, '2024-03-02 12:00:00.250', 5), (9, '2024-03-02 12:00:00', 6), (20, '2024-03-04 01:02:03', 9);
SELECT setval('"Recipe_id_seq"', 7), setval('"ProductionRun_id_seq"', 9), setval('"Pallet_id_seq"', 20);
DELETE FROM "Pallet" WHERE id = 20;
DELETE FROM "ProductionRun" WHERE id = 9;
INSERT INTO "_prisma_migrations" VALUES ('a', 'b', 'init');
INSERT INTO oven_log VALUES (1, 'hot');
COMMIT;
