-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody who knows this plant and PostgreSQL would write. The program puts the schema's own scripts in the places
-- of {tables}, {indexes} and {definitions}: the result is the same database.
BEGIN;
{tables}
INSERT INTO recipes (id, name, version, provenance, created_at) SELECT id, name, 1, 'MIGRATED', NULL FROM "Recipe";
INSERT INTO production_runs (id, batch_number, recipe_id, daily_lot, cake_lot, icing_lot, planned_quantity, unit_of_measure, status, quality_status,
                             provenance, created_at)
SELECT id, 'MIGRATED-' || id, "recipeId", "dailyLot", "cakeLot", "icingLot", 0, 'units', 'COMPLETED', 'PASSED', 'MIGRATED', "createdAt" AT TIME ZONE 'UTC'
FROM "ProductionRun";
INSERT INTO ingredients (name, type, unit_of_measure, provenance, created_at) VALUES
    ('Daily lot (migrated)', 'WIP', 'units', 'MIGRATED', NULL), ('Cake lot (migrated)', 'WIP', 'units', 'MIGRATED', NULL),
    ('Icing lot (migrated)', 'WIP', 'units', 'MIGRATED', NULL);
INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, supplier_lot_code, unit_of_measure, status, quality_status, provenance, created_at)
SELECT t.kind, t.prefix || t.code, t.code, 'units', 'DEPLETED', 'PENDING', 'MIGRATED', NULL
FROM (SELECT DISTINCT v.kind, v.prefix, v.code FROM "ProductionRun" r
      CROSS JOIN LATERAL (VALUES (1, 'MIGRATED-DAILY-', r."dailyLot"), (2, 'MIGRATED-CAKE-', r."cakeLot"), (3, 'MIGRATED-ICING-', r."icingLot"))
                         v (kind, prefix, code)
      WHERE v.code <> '') t;
ANALYZE ingredient_lots;
INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, unit_of_measure, added_at, provenance)
SELECT r.id, l.id, 'units', r."createdAt" AT TIME ZONE 'UTC', 'MIGRATED' FROM "ProductionRun" r
CROSS JOIN LATERAL (VALUES (1, r."dailyLot"), (2, r."cakeLot"), (3, r."icingLot")) v (kind, code)
JOIN ingredient_lots l ON l.ingredient_id = v.kind AND l.supplier_lot_code = v.code;
INSERT INTO pallets (id, pallet_number, production_run_id, provenance, created_at)
SELECT id, 'PAL-' || id || '-MIGRATED', "productionRunId", 'MIGRATED', "createdAt" AT TIME ZONE 'UTC' FROM "Pallet";
INSERT INTO pallet_items (pallet_id, production_run_id, provenance, created_at)
SELECT id, "productionRunId", 'MIGRATED', "createdAt" AT TIME ZONE 'UTC' FROM "Pallet";
SELECT setval(pg_get_serial_sequence('recipes', 'id'), last_value) FROM "Recipe_id_seq";
SELECT setval(pg_get_serial_sequence('production_runs', 'id'), last_value) FROM "ProductionRun_id_seq";
SELECT setval(pg_get_serial_sequence('pallets', 'id'), last_value) FROM "Pallet_id_seq";
DROP TABLE "Pallet", "ProductionRun", "Recipe";
SET CONSTRAINTS ALL IMMEDIATE;
{indexes}
{definitions}
COMMIT;
