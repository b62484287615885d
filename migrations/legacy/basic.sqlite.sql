-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes over the three tables of the first web program. Each statement says what it is for:
--   @times                reads the three ways in which times stand there; made before anything else, also to look
--   @finding kind table   counts and samples what would not fit; nothing moves while one is above zero
--   @move what, @drop what   in this order, in the transaction of the migration
--   @rows old -> new      (rows_before, rows_after) must be equal
--   @check what           (wrong) must be zero
-- ISO text with a zone, "YYYY-MM-DD HH:MM:SS" of CURRENT_TIMESTAMP (UTC), and milliseconds since 1970. What is none of
-- them reads as NULL. Up to six places of a second are kept as they were written.
-- @times
CREATE TEMP VIEW bm_old_times AS
WITH raw (source, id, value) AS (
    SELECT 'ProductionRun', id, "createdAt" FROM "ProductionRun" UNION ALL SELECT 'Pallet', id, "createdAt" FROM "Pallet"),
parts (source, id, value, rest) AS (SELECT source, id, value, substr(value, 20) FROM raw),
fractions (source, id, value, digits, zone) AS (
    SELECT source, id, value,
           CASE WHEN rest GLOB '.*' THEN substr(rest, 2, length(rest) - 1 - length(ltrim(substr(rest, 2), '0123456789'))) ELSE '' END,
           CASE WHEN rest GLOB '.*' THEN ltrim(substr(rest, 2), '0123456789') ELSE rest END
    FROM parts)
SELECT source, id,
       CASE
           WHEN typeof(value) = 'integer' THEN
               strftime('%Y-%m-%dT%H:%M:%S', (value - ((value % 1000) + 1000) % 1000) / 1000, 'unixepoch') || printf('.%03dZ', ((value % 1000) + 1000) % 1000)
           WHEN typeof(value) = 'text' AND value GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][T ][0-9][0-9]:[0-9][0-9]:[0-9][0-9]*'
                AND (zone IN ('', 'Z') OR zone GLOB '[-+][0-9][0-9]:[0-9][0-9]') AND length(digits) <= 6 THEN
               strftime('%Y-%m-%dT%H:%M:%S', substr(value, 1, 19) || zone)
               || '.' || substr(digits || '000', 1, max(3, length(digits))) || 'Z'
       END AS utc
FROM fractions;
--;
-- @finding orphan_run ProductionRun
SELECT count(*) AS found, min(id) AS sample FROM "ProductionRun" r
WHERE NOT EXISTS (SELECT 1 FROM "Recipe" WHERE id = r."recipeId");
--;
-- @finding orphan_pallet Pallet
SELECT count(*) AS found, min(id) AS sample FROM "Pallet" p
WHERE NOT EXISTS (SELECT 1 FROM "ProductionRun" WHERE id = p."productionRunId");
--;
-- @finding duplicate_recipe_name Recipe
SELECT count(*) AS found, min(name) AS sample FROM (SELECT name FROM "Recipe" GROUP BY name HAVING count(*) > 1) d;
--;
-- @finding missing_name Recipe
SELECT count(*) AS found, min(id) AS sample FROM "Recipe" WHERE name IS NULL OR name = '';
--;
-- @finding unreadable_time ProductionRun
SELECT count(*) AS found, min(id) AS sample FROM bm_old_times WHERE source = 'ProductionRun' AND utc IS NULL;
--;
-- @finding unreadable_time Pallet
SELECT count(*) AS found, min(id) AS sample FROM bm_old_times WHERE source = 'Pallet' AND utc IS NULL;
--;
-- @finding long_lot_text ProductionRun
SELECT count(*) AS found, min(id) AS sample FROM "ProductionRun"
WHERE max(length("dailyLot"), length("cakeLot"), length("icingLot")) > 200;
--;
-- @move recipes
INSERT INTO recipes (id, name, version, is_active, provenance, created_at)
SELECT id, name, 1, 1, 'MIGRATED', NULL FROM "Recipe";
--;
-- @move production_runs
INSERT INTO production_runs (id, batch_number, recipe_id, daily_lot, cake_lot, icing_lot, planned_quantity, unit_of_measure,
                             status, quality_status, provenance, created_at)
SELECT r.id, 'MIGRATED-' || r.id, "recipeId", "dailyLot", "cakeLot", "icingLot", 0, 'units',
       'COMPLETED', 'PASSED', 'MIGRATED', t.utc
FROM "ProductionRun" r JOIN bm_old_times t ON t.source = 'ProductionRun' AND t.id = r.id;
--;
-- @move pallets
INSERT INTO pallets (id, pallet_number, production_run_id, provenance, created_at)
SELECT p.id, 'PAL-' || p.id || '-MIGRATED', "productionRunId", 'MIGRATED', t.utc
FROM "Pallet" p JOIN bm_old_times t ON t.source = 'Pallet' AND t.id = p.id;
--;
-- @move pallet_items
INSERT INTO pallet_items (pallet_id, production_run_id, quantity, provenance, created_at)
SELECT p.id, p.production_run_id, NULL, 'MIGRATED', p.created_at FROM pallets p ORDER BY p.id;
--;
-- The free texts become lots, so that old runs that share one are found together; how much went in is not known.
-- @move ingredients
INSERT INTO ingredients (name, type, unit_of_measure, provenance, created_at)
SELECT v.column1, 'WIP', 'units', 'MIGRATED', NULL
FROM (VALUES ('Daily lot (migrated)'), ('Cake lot (migrated)'), ('Icing lot (migrated)')) v
WHERE EXISTS (SELECT 1 FROM "ProductionRun");
--;
-- @move ingredient_lots
INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, supplier_lot_code, unit_of_measure, status, quality_status, provenance, created_at)
SELECT (SELECT id FROM ingredients WHERE name = t.ingredient), t.prefix || t.code, t.code, 'units', 'DEPLETED', 'PENDING', 'MIGRATED', NULL
FROM (SELECT 'Daily lot (migrated)' AS ingredient, 'MIGRATED-DAILY-' AS prefix, "dailyLot" AS code FROM "ProductionRun"
      UNION SELECT 'Cake lot (migrated)', 'MIGRATED-CAKE-', "cakeLot" FROM "ProductionRun"
      UNION SELECT 'Icing lot (migrated)', 'MIGRATED-ICING-', "icingLot" FROM "ProductionRun") t
WHERE trim(t.code) <> ''
ORDER BY t.prefix, t.code;
--;
-- @move batch_ingredients
INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, added_at, provenance)
SELECT t.run, l.id, NULL, 'units', r.created_at, 'MIGRATED'
FROM (SELECT id AS run, 'MIGRATED-DAILY-' AS prefix, "dailyLot" AS code FROM "ProductionRun"
      UNION ALL SELECT id, 'MIGRATED-CAKE-', "cakeLot" FROM "ProductionRun"
      UNION ALL SELECT id, 'MIGRATED-ICING-', "icingLot" FROM "ProductionRun") t
JOIN production_runs r ON r.id = t.run
JOIN ingredient_lots l ON l.internal_lot_code = t.prefix || t.code
WHERE trim(t.code) <> ''
ORDER BY t.run, l.id;
--;
-- Deleted ids are not given again: the counters go on where the old program's stood.
-- @move sequences
UPDATE sqlite_sequence SET seq = max(seq, COALESCE((
    SELECT o.seq FROM sqlite_sequence o
    WHERE o.name = CASE sqlite_sequence.name WHEN 'recipes' THEN 'Recipe' WHEN 'production_runs' THEN 'ProductionRun' WHEN 'pallets' THEN 'Pallet' END), 0))
WHERE name IN ('recipes', 'production_runs', 'pallets');
--;
-- @rows Recipe -> recipes
SELECT (SELECT count(*) FROM "Recipe") AS rows_before, (SELECT count(*) FROM recipes) AS rows_after;
--;
-- @rows ProductionRun -> production_runs
SELECT (SELECT count(*) FROM "ProductionRun") AS rows_before, (SELECT count(*) FROM production_runs) AS rows_after;
--;
-- @rows Pallet -> pallets
SELECT (SELECT count(*) FROM "Pallet") AS rows_before, (SELECT count(*) FROM pallets) AS rows_after;
--;
-- @rows Pallet -> pallet_items
SELECT (SELECT count(*) FROM "Pallet") AS rows_before, (SELECT count(*) FROM pallet_items) AS rows_after;
--;
-- @check recipes keep id and name
SELECT count(*) AS wrong FROM "Recipe" o LEFT JOIN recipes n ON n.id = o.id WHERE n.name IS NOT o.name;
--;
-- @check runs keep id, recipe and lot texts
SELECT count(*) AS wrong FROM "ProductionRun" o LEFT JOIN production_runs n ON n.id = o.id
WHERE (n.recipe_id, n.daily_lot, n.cake_lot, n.icing_lot) IS NOT (o."recipeId", o."dailyLot", o."cakeLot", o."icingLot");
--;
-- Read back by another way than the one that moved them: Julian day for whole seconds, the digits for the rest.
-- @check runs keep their time
SELECT count(*) AS wrong FROM "ProductionRun" o LEFT JOIN production_runs n ON n.id = o.id
WHERE CASE typeof(o."createdAt")
          WHEN 'integer' THEN unixepoch(n.created_at) * 1000 + CAST(substr(n.created_at, 21, 3) AS INTEGER) <> o."createdAt"
          ELSE unixepoch(n.created_at) <> unixepoch(o."createdAt")
            OR (o."createdAt" LIKE '%.%'
                AND rtrim(substr(o."createdAt", 21, length(o."createdAt") - 20 - length(ltrim(substr(o."createdAt", 21), '0123456789'))), '0')
                    <> rtrim(substr(n.created_at, 21), 'Z0')) END
   OR n.created_at IS NULL;
--;
-- @check pallets keep id and run
SELECT count(*) AS wrong FROM "Pallet" o LEFT JOIN pallets n ON n.id = o.id WHERE n.production_run_id IS NOT o."productionRunId";
--;
-- @check pallets keep their time
SELECT count(*) AS wrong FROM "Pallet" o LEFT JOIN pallets n ON n.id = o.id
WHERE CASE typeof(o."createdAt")
          WHEN 'integer' THEN unixepoch(n.created_at) * 1000 + CAST(substr(n.created_at, 21, 3) AS INTEGER) <> o."createdAt"
          ELSE unixepoch(n.created_at) <> unixepoch(o."createdAt")
            OR (o."createdAt" LIKE '%.%'
                AND rtrim(substr(o."createdAt", 21, length(o."createdAt") - 20 - length(ltrim(substr(o."createdAt", 21), '0123456789'))), '0')
                    <> rtrim(substr(n.created_at, 21), 'Z0')) END
   OR n.created_at IS NULL;
--;
-- @check every lot text is a lot of its run
SELECT count(*) AS wrong
FROM (SELECT id AS run, 'MIGRATED-DAILY-' AS prefix, "dailyLot" AS code FROM "ProductionRun"
      UNION ALL SELECT id, 'MIGRATED-CAKE-', "cakeLot" FROM "ProductionRun"
      UNION ALL SELECT id, 'MIGRATED-ICING-', "icingLot" FROM "ProductionRun") t
WHERE trim(t.code) <> '' AND NOT EXISTS (
    SELECT 1 FROM batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id
    WHERE b.production_run_id = t.run AND l.supplier_lot_code = t.code AND l.internal_lot_code = t.prefix || t.code);
--;
-- @drop times
DROP VIEW bm_old_times;
--;
-- @drop Pallet
DROP TABLE "Pallet";
--;
-- @drop ProductionRun
DROP TABLE "ProductionRun";
--;
-- @drop Recipe
DROP TABLE "Recipe";
