-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes over the three tables of the first web program. Each statement says what it is for:
--   @finding kind table   counts and samples what would not fit; nothing moves while one is above zero
--   @lock, @move what, @drop what   in this order, in the transaction of the migration
--   @rows old -> new      (rows_before, rows_after) must be equal
--   @check what           (wrong) must be zero
-- Times without a zone were written in UTC.
-- @finding orphan_run ProductionRun
SELECT count(*) AS found, min(id::text) AS sample FROM "ProductionRun" r
WHERE NOT EXISTS (SELECT 1 FROM "Recipe" WHERE id = r."recipeId");
--;
-- @finding orphan_pallet Pallet
SELECT count(*) AS found, min(id::text) AS sample FROM "Pallet" p
WHERE NOT EXISTS (SELECT 1 FROM "ProductionRun" WHERE id = p."productionRunId");
--;
-- @finding duplicate_recipe_name Recipe
SELECT count(*) AS found, min(name) AS sample FROM (SELECT name FROM "Recipe" GROUP BY name HAVING count(*) > 1) d;
--;
-- @finding missing_name Recipe
SELECT count(*) AS found, min(id::text) AS sample FROM "Recipe" WHERE name IS NULL OR name = '';
--;
-- @finding unreadable_time ProductionRun
SELECT count(*) AS found, min(id::text) AS sample FROM "ProductionRun"
WHERE "createdAt" IS NULL OR NOT isfinite("createdAt") OR extract(year FROM "createdAt") NOT BETWEEN 1 AND 9999;
--;
-- @finding unreadable_time Pallet
SELECT count(*) AS found, min(id::text) AS sample FROM "Pallet"
WHERE "createdAt" IS NULL OR NOT isfinite("createdAt") OR extract(year FROM "createdAt") NOT BETWEEN 1 AND 9999;
--;
-- @finding long_lot_text ProductionRun
SELECT count(*) AS found, min(id::text) AS sample FROM "ProductionRun"
WHERE greatest(length("dailyLot"), length("cakeLot"), length("icingLot")) > 200;
--;
-- @lock
LOCK TABLE "Recipe", "ProductionRun", "Pallet" IN ACCESS EXCLUSIVE MODE;
--;
-- @move recipes
INSERT INTO recipes (id, name, version, is_active, provenance, created_at)
SELECT id, name, 1, true, 'MIGRATED', NULL FROM "Recipe";
--;
-- @move production_runs
INSERT INTO production_runs (id, batch_number, recipe_id, daily_lot, cake_lot, icing_lot, planned_quantity, unit_of_measure,
                             status, quality_status, provenance, created_at)
SELECT id, 'MIGRATED-' || id, "recipeId", "dailyLot", "cakeLot", "icingLot", 0, 'units',
       'COMPLETED', 'PASSED', 'MIGRATED', "createdAt" AT TIME ZONE 'UTC'
FROM "ProductionRun";
--;
-- @move pallets
INSERT INTO pallets (id, pallet_number, production_run_id, provenance, created_at)
SELECT id, 'PAL-' || id || '-MIGRATED', "productionRunId", 'MIGRATED', "createdAt" AT TIME ZONE 'UTC' FROM "Pallet";
--;
-- @move pallet_items
INSERT INTO pallet_items (pallet_id, production_run_id, quantity, provenance, created_at)
SELECT id, "productionRunId", NULL, 'MIGRATED', "createdAt" AT TIME ZONE 'UTC' FROM "Pallet" ORDER BY id;
--;
-- The free texts become lots, so that old runs that share one are found together; how much went in is not known.
-- @move ingredients
INSERT INTO ingredients (name, type, unit_of_measure, provenance, created_at)
SELECT v.name, 'WIP', 'units', 'MIGRATED', NULL
FROM (VALUES ('Daily lot (migrated)'), ('Cake lot (migrated)'), ('Icing lot (migrated)')) v (name)
WHERE EXISTS (SELECT 1 FROM "ProductionRun");
--;
-- @move ingredient_lots
INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, supplier_lot_code, unit_of_measure, status, quality_status, provenance, created_at)
SELECT (SELECT id FROM ingredients WHERE name = t.ingredient), t.prefix || t.code, t.code, 'units', 'DEPLETED', 'PENDING', 'MIGRATED', NULL
FROM (SELECT DISTINCT v.ingredient, v.prefix, v.code
      FROM "ProductionRun" r
      CROSS JOIN LATERAL (VALUES ('Daily lot (migrated)', 'MIGRATED-DAILY-', r."dailyLot"),
                                 ('Cake lot (migrated)', 'MIGRATED-CAKE-', r."cakeLot"),
                                 ('Icing lot (migrated)', 'MIGRATED-ICING-', r."icingLot")) v (ingredient, prefix, code)
      WHERE btrim(v.code) <> '') t
ORDER BY t.prefix, t.code;
--;
-- @move batch_ingredients
INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, added_at, provenance)
SELECT r.id, l.id, NULL, 'units', r."createdAt" AT TIME ZONE 'UTC', 'MIGRATED'
FROM "ProductionRun" r
CROSS JOIN LATERAL (VALUES ('MIGRATED-DAILY-', r."dailyLot"), ('MIGRATED-CAKE-', r."cakeLot"), ('MIGRATED-ICING-', r."icingLot")) v (prefix, code)
JOIN ingredient_lots l ON l.internal_lot_code = v.prefix || v.code
WHERE btrim(v.code) <> ''
ORDER BY r.id, l.id;
--;
-- Identity columns go on where the old program's sequences stood, also when its last rows were deleted.
-- @move sequences
SELECT setval(pg_get_serial_sequence('recipes', 'id'), greatest(1, (SELECT max(id) FROM recipes), (SELECT last_value FROM "Recipe_id_seq"))),
       setval(pg_get_serial_sequence('production_runs', 'id'), greatest(1, (SELECT max(id) FROM production_runs), (SELECT last_value FROM "ProductionRun_id_seq"))),
       setval(pg_get_serial_sequence('pallets', 'id'), greatest(1, (SELECT max(id) FROM pallets), (SELECT last_value FROM "Pallet_id_seq")));
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
SELECT count(*) AS wrong FROM "Recipe" o LEFT JOIN recipes n ON n.id = o.id WHERE n.name IS DISTINCT FROM o.name;
--;
-- @check runs keep id, recipe, lot texts and time
SELECT count(*) AS wrong FROM "ProductionRun" o LEFT JOIN production_runs n ON n.id = o.id
WHERE (n.recipe_id, n.daily_lot, n.cake_lot, n.icing_lot) IS DISTINCT FROM (o."recipeId"::bigint, o."dailyLot", o."cakeLot", o."icingLot")
   OR extract(epoch FROM n.created_at) IS DISTINCT FROM extract(epoch FROM o."createdAt");
--;
-- @check pallets keep id, run and time
SELECT count(*) AS wrong FROM "Pallet" o LEFT JOIN pallets n ON n.id = o.id
WHERE n.production_run_id IS DISTINCT FROM o."productionRunId" OR extract(epoch FROM n.created_at) IS DISTINCT FROM extract(epoch FROM o."createdAt");
--;
-- @check every lot text is a lot of its run
SELECT count(*) AS wrong FROM "ProductionRun" r
CROSS JOIN LATERAL (VALUES ('MIGRATED-DAILY-', r."dailyLot"), ('MIGRATED-CAKE-', r."cakeLot"), ('MIGRATED-ICING-', r."icingLot")) v (prefix, code)
WHERE btrim(v.code) <> '' AND NOT EXISTS (
    SELECT 1 FROM batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id
    WHERE b.production_run_id = r.id AND l.supplier_lot_code = v.code AND l.internal_lot_code = v.prefix || v.code);
--;
-- @drop Pallet
DROP TABLE "Pallet";
--;
-- @drop ProductionRun
DROP TABLE "ProductionRun";
--;
-- @drop Recipe
DROP TABLE "Recipe";
