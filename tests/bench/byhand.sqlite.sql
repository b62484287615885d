-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody who knows this plant and SQLite would write. The program puts the schema's own scripts in the places of
-- {tables}, {indexes} and {definitions}: the result is the same database.
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
{tables}
INSERT INTO recipes (id, name, version, provenance, created_at) SELECT id, name, 1, 'MIGRATED', NULL FROM "Recipe";
INSERT INTO production_runs (id, batch_number, recipe_id, daily_lot, cake_lot, icing_lot, planned_quantity, unit_of_measure, status, quality_status,
                             provenance, created_at)
SELECT id, 'MIGRATED-' || id, "recipeId", "dailyLot", "cakeLot", "icingLot", 0, 'units', 'COMPLETED', 'PASSED', 'MIGRATED',
       CASE typeof("createdAt") WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%fZ', "createdAt" / 1000.0, 'unixepoch')
                                ELSE strftime('%Y-%m-%dT%H:%M:%fZ', "createdAt") END
FROM "ProductionRun";
INSERT INTO ingredients (name, type, unit_of_measure, provenance, created_at) VALUES
    ('Daily lot (migrated)', 'WIP', 'units', 'MIGRATED', NULL), ('Cake lot (migrated)', 'WIP', 'units', 'MIGRATED', NULL),
    ('Icing lot (migrated)', 'WIP', 'units', 'MIGRATED', NULL);
INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, supplier_lot_code, unit_of_measure, status, quality_status, provenance, created_at)
SELECT DISTINCT 1, 'MIGRATED-DAILY-' || daily_lot, daily_lot, 'units', 'DEPLETED', 'PENDING', 'MIGRATED', NULL FROM production_runs WHERE daily_lot <> ''
UNION ALL
SELECT DISTINCT 2, 'MIGRATED-CAKE-' || cake_lot, cake_lot, 'units', 'DEPLETED', 'PENDING', 'MIGRATED', NULL FROM production_runs WHERE cake_lot <> ''
UNION ALL
SELECT DISTINCT 3, 'MIGRATED-ICING-' || icing_lot, icing_lot, 'units', 'DEPLETED', 'PENDING', 'MIGRATED', NULL FROM production_runs WHERE icing_lot <> '';
INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, unit_of_measure, added_at, provenance)
SELECT r.id, l.id, 'units', r.created_at, 'MIGRATED' FROM production_runs r
JOIN ingredient_lots l ON l.internal_lot_code IN ('MIGRATED-DAILY-' || r.daily_lot, 'MIGRATED-CAKE-' || r.cake_lot, 'MIGRATED-ICING-' || r.icing_lot);
INSERT INTO pallets (id, pallet_number, production_run_id, provenance, created_at)
SELECT id, 'PAL-' || id || '-MIGRATED', "productionRunId", 'MIGRATED',
       CASE typeof("createdAt") WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%fZ', "createdAt" / 1000.0, 'unixepoch')
                                ELSE strftime('%Y-%m-%dT%H:%M:%fZ', "createdAt") END
FROM "Pallet";
INSERT INTO pallet_items (pallet_id, production_run_id, provenance, created_at) SELECT id, production_run_id, 'MIGRATED', created_at FROM pallets;
DROP TABLE "Pallet";
DROP TABLE "ProductionRun";
DROP TABLE "Recipe";
{indexes}
{definitions}
COMMIT;
