-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rows of an old database, whatever its variant, into ours. The views bm_old_* show the old tables in the new
-- schema's terms (src/database/legacy/oldsql.cpp), empty where there was none; bm_unknown holds the parents that were
-- missing. Guards and audit triggers do not exist yet. Each statement names what it moves.
-- @move users
INSERT INTO users (id, login, display_name, role, is_active, created_at, updated_at)
SELECT id, login, COALESCE(display_name, login), COALESCE(role, 'PRODUCTION')::user_role, COALESCE(is_active, true), created_at, updated_at
FROM bm_old_users;
--;
-- @move suppliers
INSERT INTO suppliers (name, provenance, created_at)
SELECT DISTINCT supplier_name, 'MIGRATED'::provenance, NULL::timestamptz
FROM (SELECT supplier_name FROM bm_old_ingredients UNION SELECT supplier_name FROM bm_old_ingredient_lots) s
WHERE supplier_name IS NOT NULL ORDER BY supplier_name;
--;
-- @move ingredients
INSERT INTO ingredients (id, name, type, status, unit_of_measure, allergens, certifications, storage_requirements, shelf_life_days, minimum_stock,
                         reorder_point, standard_cost, last_cost, provenance, created_at, updated_at, legacy_key)
SELECT id, name, COALESCE(type, 'OTHER')::ingredient_type,
       COALESCE(status, CASE WHEN is_active = false THEN 'DISCONTINUED' ELSE 'ACTIVE' END)::ingredient_status,
       COALESCE(unit_of_measure, 'units'), COALESCE(allergens, '{}'), COALESCE(certifications, '{}'), storage_requirements, shelf_life_days,
       minimum_stock, reorder_point, standard_cost, last_cost, 'MIGRATED', created_at, updated_at, legacy_key
FROM bm_old_ingredients;
--;
-- @move unknown ingredients
INSERT INTO ingredients (id, name, unit_of_measure, provenance, created_at, created_by)
SELECT u.id, 'Unknown ingredient ' || u.id || CASE WHEN EXISTS (SELECT 1 FROM ingredients x WHERE x.name = 'Unknown ingredient ' || u.id) THEN '-' || u.id ELSE '' END,
       'units', 'MIGRATED', NULL, 'system'
FROM bm_unknown u WHERE u.entity = 'ingredients';
--;
-- @move ingredient numbers
SELECT setval(pg_get_serial_sequence('ingredients', 'id'), greatest(1, (SELECT max(id) FROM ingredients), (SELECT last FROM bm_last WHERE entity = 'ingredients')));
--;
-- The old list's details are findings: what it called stock was a text, and stock is what lots hold.
-- @move old_ingredients
INSERT INTO ingredients (name, type, unit_of_measure, provenance, created_at)
SELECT name, 'OTHER', 'units', 'MIGRATED', NULL FROM bm_old_old_ingredients o
WHERE NOT EXISTS (SELECT 1 FROM ingredients i WHERE i.name = o.name) ORDER BY id;
--;
-- @move recipes
INSERT INTO recipes (id, name, version, description, is_active, yield_quantity, yield_unit, provenance, created_at, created_by, updated_at, updated_by, legacy_key)
SELECT id, name, 1, description, COALESCE(is_active, true), yield_quantity, yield_unit, 'MIGRATED', created_at, created_by, updated_at, updated_by, legacy_key
FROM bm_old_recipes;
--;
-- One version of "Unknown Recipe" for each recipe that is missing, under the number by which its runs know it.
-- @move unknown recipes
INSERT INTO recipes (id, name, version, is_active, provenance, created_at, created_by)
SELECT u.id, 'Unknown Recipe', COALESCE((SELECT max(version) FROM recipes WHERE name = 'Unknown Recipe'), 0) + row_number() OVER (ORDER BY u.id),
       false, 'MIGRATED', NULL, 'system'
FROM bm_unknown u WHERE u.entity = 'recipes';
--;
-- @move recipe_ingredients
INSERT INTO recipe_ingredients (id, recipe_id, ingredient_id, quantity, unit_of_measure, position, created_at, updated_at, legacy_key)
SELECT o.id, o.recipe_id, o.ingredient_id, o.quantity, COALESCE(o.unit_of_measure, i.unit_of_measure),
       row_number() OVER (PARTITION BY o.recipe_id ORDER BY o.id), o.created_at, o.updated_at, o.legacy_key
FROM bm_old_recipe_ingredients o JOIN ingredients i ON i.id = o.ingredient_id;
--;
-- @move production_runs
INSERT INTO production_runs (id, batch_number, recipe_id, daily_lot, cake_lot, icing_lot, planned_quantity, actual_quantity, unit_of_measure,
                             planned_start_time, actual_start_time, actual_end_time, line, shift, operators, temperature, humidity,
                             status, quality_status, notes, provenance, created_at, created_by, updated_at, updated_by)
SELECT o.id, o.batch_number, o.recipe_id, o.daily_lot, o.cake_lot, o.icing_lot, COALESCE(o.planned_quantity, o.actual_quantity, 0), o.actual_quantity,
       COALESCE(o.unit_of_measure, 'units'), o.planned_start_time, o.actual_start_time,
       CASE WHEN o.actual_end_time < o.actual_start_time THEN NULL ELSE o.actual_end_time END, o.line, o.shift,
       array_remove(ARRAY[o.primary_operator, o.assistant_operator], NULL), o.temperature, o.humidity,
       COALESCE(o.status, CASE WHEN o.quality_status = 'FAILED' THEN 'FAILED'
                               WHEN o.actual_start_time IS NOT NULL AND o.actual_end_time IS NULL AND o.actual_quantity IS NULL THEN 'IN_PROGRESS'
                               WHEN o.quality_status = 'PENDING' AND o.actual_end_time IS NOT NULL THEN 'QUALITY_CHECK'
                               ELSE 'COMPLETED' END)::batch_status,
       COALESCE(o.quality_status, 'PASSED')::quality_status, o.notes, 'MIGRATED', o.created_at, o.created_by, o.updated_at, o.updated_by
FROM bm_old_production_runs o;
--;
-- @move unknown runs
INSERT INTO production_runs (id, batch_number, recipe_id, planned_quantity, unit_of_measure, status, quality_status, notes, provenance, created_at, created_by)
SELECT u.id, 'UNKNOWN-' || u.id || CASE WHEN EXISTS (SELECT 1 FROM production_runs x WHERE x.batch_number = 'UNKNOWN-' || u.id) THEN '-' || u.id ELSE '' END,
       (SELECT min(id) FROM recipes WHERE name = 'Unknown Recipe' AND created_by = 'system'), 0, 'units',
       'COMPLETED', 'PENDING', 'Unknown run', 'MIGRATED', NULL, 'system'
FROM bm_unknown u WHERE u.entity = 'production_runs';
--;
-- @move inspections of runs
INSERT INTO quality_checks (production_run_id, check_type, result, checked_at, checked_by)
SELECT id, 'Inspection', COALESCE(quality_status, 'PENDING')::quality_status, COALESCE(actual_end_time, updated_at, created_at, clock_timestamp()), inspector
FROM bm_old_production_runs WHERE inspector IS NOT NULL ORDER BY id;
--;
-- @move ingredient_lots
INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_id, supplier_name, supplier_lot_code, quantity_received, quantity_remaining,
                             unit_of_measure, received_at, expiration_date, best_by_date, manufacture_date, status, quality_status,
                             storage_location, invoice_number, purchase_order, unit_cost, provenance, created_at, created_by, updated_at, updated_by)
SELECT o.id, o.ingredient_id, o.internal_lot_code, s.id, s.name, o.supplier_lot_code,
       CASE WHEN o.quantity_remaining IS NOT NULL THEN o.quantity_received END, CASE WHEN o.quantity_received IS NOT NULL THEN o.quantity_remaining END,
       COALESCE(o.unit_of_measure, n.unit_of_measure), o.received_at, o.expiration_date, o.best_by_date, o.manufacture_date,
       CASE WHEN o.status IN ('QUALITY_APPROVED', 'IN_USE') AND COALESCE(o.quality_status, 'PENDING') NOT IN ('PASSED', 'CONDITIONAL_PASS') THEN 'RECEIVED'
            WHEN o.status IS NOT NULL THEN o.status
            WHEN o.quality_status_word = 'quarantined' OR o.quality_status = 'FAILED' THEN 'QUARANTINED'
            WHEN o.quantity_remaining = 0 THEN 'DEPLETED'
            WHEN o.quality_status IN ('PASSED', 'CONDITIONAL_PASS')
                 THEN CASE WHEN o.id IN (SELECT b.ingredient_lot_id FROM bm_old_batch_ingredients b) THEN 'IN_USE' ELSE 'QUALITY_APPROVED' END
            ELSE 'RECEIVED' END::lot_status,
       COALESCE(o.quality_status, 'PENDING')::quality_status,
       o.storage_location, o.invoice_number, o.purchase_order, o.unit_cost, 'MIGRATED', o.created_at, o.created_by, o.updated_at, o.updated_by
FROM bm_old_ingredient_lots o
JOIN ingredients n ON n.id = o.ingredient_id
LEFT JOIN bm_old_ingredients i ON i.id = o.ingredient_id
LEFT JOIN suppliers s ON s.name = COALESCE(o.supplier_name, i.supplier_name);
--;
-- @move unknown lots
INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, unit_of_measure, status, quality_status, provenance, created_at, created_by)
SELECT u.id, (SELECT min(id) FROM ingredients WHERE created_by = 'system'),
       'UNKNOWN-LOT-' || u.id || CASE WHEN EXISTS (SELECT 1 FROM ingredient_lots x WHERE x.internal_lot_code = 'UNKNOWN-LOT-' || u.id) THEN '-' || u.id ELSE '' END, 'units', 'DEPLETED', 'PENDING', 'MIGRATED', NULL, 'system'
FROM bm_unknown u WHERE u.entity = 'ingredient_lots';
--;
-- @move lot numbers
SELECT setval(pg_get_serial_sequence('ingredient_lots', 'id'), greatest(1, (SELECT max(id) FROM ingredient_lots), (SELECT last FROM bm_last WHERE entity = 'ingredient_lots')));
--;
-- @move inspections of lots
INSERT INTO quality_checks (ingredient_lot_id, check_type, result, notes, checked_at, checked_by)
SELECT id, 'Test results', COALESCE(quality_status, 'PENDING')::quality_status, test_results::text, COALESCE(updated_at, created_at, clock_timestamp()),
       COALESCE(updated_by, created_by, 'unknown')
FROM bm_old_ingredient_lots WHERE test_results IS NOT NULL ORDER BY id;
--;
-- @move batch_ingredients
INSERT INTO batch_ingredients (id, production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, added_at, added_by, notes, provenance)
SELECT o.id, o.production_run_id, o.ingredient_lot_id, o.quantity_used, l.unit_of_measure, o.added_at, o.added_by, o.notes, 'MIGRATED'
FROM bm_old_batch_ingredients o JOIN ingredient_lots l ON l.id = o.ingredient_lot_id;
--;
-- @move use numbers
SELECT setval(pg_get_serial_sequence('batch_ingredients', 'id'), greatest(1, (SELECT max(id) FROM batch_ingredients), (SELECT last FROM bm_last WHERE entity = 'batch_ingredients')));
--;
-- What an ingredient had in stock and no lot names becomes a lot that quality has to release.
-- @move opening stock
INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, quantity_remaining, unit_of_measure, status, quality_status, provenance, created_at)
SELECT o.id, 'MIGRATED-STOCK-' || o.id, o.current_stock, o.current_stock, COALESCE(o.unit_of_measure, 'units'), 'RECEIVED', 'PENDING', 'MIGRATED', NULL
FROM bm_old_ingredients o
WHERE o.current_stock > 0 AND o.id NOT IN (SELECT l.ingredient_id FROM bm_old_ingredient_lots l WHERE l.ingredient_id IS NOT NULL) ORDER BY o.id;
--;
-- What no ledger can add up, because more was used than a quantity can say, is not known.
-- @move lots beyond measure
UPDATE ingredient_lots SET quantity_received = NULL, quantity_remaining = NULL
WHERE quantity_remaining + (SELECT COALESCE(sum(b.quantity_used), 0) FROM batch_ingredients b WHERE b.ingredient_lot_id = ingredient_lots.id) > 99999999999.999;
--;
-- Each lot's ledger closes: received, used, and the difference that the old database did not explain.
-- @move lot_movements
INSERT INTO lot_movements (ingredient_lot_id, type, quantity, balance_after, batch_ingredient_id, reason, moved_at, moved_by)
SELECT lot, type::movement_type, quantity, sum(quantity) OVER (PARTITION BY lot ORDER BY step, use_id), NULLIF(use_id, 0), reason, moved_at, moved_by
FROM (
    WITH used AS (SELECT ingredient_lot_id AS lot, sum(quantity_used) AS total FROM batch_ingredients GROUP BY ingredient_lot_id),
         known AS (SELECT l.id AS lot, l.quantity_received AS received, l.quantity_remaining - l.quantity_received + COALESCE(u.total, 0) AS difference,
                          COALESCE(l.received_at, l.created_at, clock_timestamp()) AS received_at, l.created_by
                   FROM ingredient_lots l LEFT JOIN used u ON u.lot = l.id WHERE l.quantity_remaining IS NOT NULL)
    SELECT lot, 'RECEIVE' AS type, received AS quantity, 1 AS step, 0::bigint AS use_id, NULL AS reason, received_at AS moved_at, created_by AS moved_by FROM known
    UNION ALL
    SELECT lot, 'ADJUST', difference, CASE WHEN difference > 0 THEN 2 ELSE 4 END, 0, 'Not explained in the old database', clock_timestamp(), NULL
    FROM known WHERE difference <> 0
    UNION ALL
    SELECT k.lot, 'CONSUME', -b.quantity_used, 3, b.id, b.notes, COALESCE(b.added_at, k.received_at), b.added_by
    FROM batch_ingredients b JOIN known k ON k.lot = b.ingredient_lot_id WHERE b.quantity_used > 0) m
ORDER BY lot, step, use_id;
--;
-- The free texts become lots, so that old runs that share one are found together; how much went in is not known.
-- @move lot texts
CREATE TEMP TABLE bm_lot_text AS
SELECT (SELECT COALESCE(max(id), 0) FROM ingredient_lots) + row_number() OVER (ORDER BY prefix, code COLLATE "C") AS lot_id, ingredient, prefix, code,
       CASE WHEN length(code) <= 200 THEN prefix || code ELSE prefix || left(code, 180) || '-' || first_run END AS lot_code
FROM (SELECT v.ingredient, v.prefix, v.code, min(r.id) AS first_run
      FROM bm_old_production_runs r
      CROSS JOIN LATERAL (VALUES ('Daily lot (migrated)', 'MIGRATED-DAILY-', r.daily_lot),
                                 ('Cake lot (migrated)', 'MIGRATED-CAKE-', r.cake_lot),
                                 ('Icing lot (migrated)', 'MIGRATED-ICING-', r.icing_lot)) v (ingredient, prefix, code)
      WHERE btrim(v.code) <> '' GROUP BY v.ingredient, v.prefix, v.code) t;
--;
-- Codes that stand there already, because somebody made lots of them before, are told apart.
-- @move lot texts apart
UPDATE bm_lot_text SET lot_code = lot_code || '-' || lot_id
WHERE lot_code IN (SELECT internal_lot_code FROM ingredient_lots) OR lot_code IN (SELECT lot_code FROM bm_lot_text GROUP BY lot_code HAVING count(*) > 1);
--;
-- @move ingredients of lot texts
INSERT INTO ingredients (name, type, unit_of_measure, provenance, created_at)
SELECT v.name, 'WIP', 'units', 'MIGRATED', NULL
FROM (VALUES ('Daily lot (migrated)'), ('Cake lot (migrated)'), ('Icing lot (migrated)')) v (name)
WHERE EXISTS (SELECT 1 FROM bm_old_production_runs)
ON CONFLICT (name) DO NOTHING;
--;
-- @move lots of lot texts
INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_lot_code, unit_of_measure, status, quality_status, provenance, created_at)
SELECT t.lot_id, i.id, t.lot_code, t.code, 'units', 'DEPLETED', 'PENDING', 'MIGRATED', NULL
FROM bm_lot_text t JOIN ingredients i ON i.name = t.ingredient ORDER BY t.lot_id;
--;
-- @move lot numbers again
SELECT setval(pg_get_serial_sequence('ingredient_lots', 'id'), greatest(1, (SELECT max(id) FROM ingredient_lots), (SELECT last FROM bm_last WHERE entity = 'ingredient_lots')));
--;
-- @move lot text statistics
ANALYZE bm_lot_text;
--;
-- @move uses of lot texts
INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, added_at, provenance)
SELECT r.id, t.lot_id, NULL, 'units', r.created_at, 'MIGRATED'
FROM bm_old_production_runs r
CROSS JOIN LATERAL (VALUES ('MIGRATED-DAILY-', r.daily_lot), ('MIGRATED-CAKE-', r.cake_lot), ('MIGRATED-ICING-', r.icing_lot)) v (prefix, code)
JOIN bm_lot_text t ON t.prefix = v.prefix AND t.code = v.code
ORDER BY r.id, t.lot_id;
--;
-- @move pallets
INSERT INTO pallets (id, pallet_number, production_run_id, location, status, weight, item_count, packed_at, shipped_at, provenance, created_at, created_by, updated_at, updated_by)
SELECT id, pallet_number, production_run_id, location, COALESCE(status, 'ACTIVE')::pallet_status, weight,
       COALESCE(item_count, CASE WHEN quantity_packed = trunc(quantity_packed) THEN quantity_packed::bigint END), packed_at, shipped_at,
       'MIGRATED', created_at, packed_by, updated_at, updated_by
FROM bm_old_pallets;
--;
-- @move pallet_items
INSERT INTO pallet_items (pallet_id, production_run_id, quantity, provenance, created_at)
SELECT id, production_run_id, quantity_packed, 'MIGRATED', created_at FROM bm_old_pallets;
--;
-- What was quarantined or on hold is held until somebody releases it.
-- @move holds
INSERT INTO holds (ingredient_lot_id, production_run_id, pallet_id, reason, held_at, held_by)
SELECT id, NULL::bigint, NULL::bigint, 'Quarantined in the old database', COALESCE(updated_at, created_at, clock_timestamp()), 'system'
FROM bm_old_ingredient_lots WHERE quality_status_word = 'quarantined' OR status = 'QUARANTINED'
UNION ALL
SELECT NULL, id, NULL, 'Quarantined in the old database', COALESCE(updated_at, created_at, clock_timestamp()), 'system'
FROM bm_old_production_runs WHERE quality_status_word = 'quarantined'
UNION ALL
SELECT NULL, NULL, id, 'On hold in the old database', COALESCE(updated_at, created_at, clock_timestamp()), 'system'
FROM bm_old_pallets WHERE status = 'ON_HOLD';
--;
-- @move audit_log
INSERT INTO audit_log (table_name, record_id, action, new_values, changed_by, changed_at, workstation, reason)
SELECT COALESCE(entity_type, ''), COALESCE(entity_id, ''), COALESCE(action, 'UPDATE')::audit_action, changes, COALESCE(performed_by, 'unknown'),
       COALESCE(performed_at, clock_timestamp()), ip_address, reason
FROM bm_old_audit_log ORDER BY id;
--;
-- Identity columns go on where the old program's sequences stood, also when its last rows were deleted.
-- @move sequences
SELECT setval(pg_get_serial_sequence('users', 'id'), greatest(1, (SELECT max(id) FROM users), (SELECT last FROM bm_last WHERE entity = 'users'))),
       setval(pg_get_serial_sequence('recipes', 'id'), greatest(1, (SELECT max(id) FROM recipes), (SELECT last FROM bm_last WHERE entity = 'recipes'))),
       setval(pg_get_serial_sequence('recipe_ingredients', 'id'), greatest(1, (SELECT max(id) FROM recipe_ingredients), (SELECT last FROM bm_last WHERE entity = 'recipe_ingredients'))),
       setval(pg_get_serial_sequence('production_runs', 'id'), greatest(1, (SELECT max(id) FROM production_runs), (SELECT last FROM bm_last WHERE entity = 'production_runs'))),
       setval(pg_get_serial_sequence('pallets', 'id'), greatest(1, (SELECT max(id) FROM pallets), (SELECT last FROM bm_last WHERE entity = 'pallets')));
--;
-- A number that an old code looks like is not given again.
-- @move number_sequences
UPDATE number_sequences n SET next_value = greatest(n.next_value, 1 + COALESCE((
    SELECT max(substr(c.code, length(n.prefix) + 1)::bigint)
    FROM (SELECT 'batch' AS name, batch_number AS code FROM production_runs UNION ALL SELECT 'pallet', pallet_number FROM pallets
          UNION ALL SELECT 'internal_lot', internal_lot_code FROM ingredient_lots) c
    WHERE c.name = n.name AND c.code ~ ('^' || n.prefix || '[0-9]{1,15}$')), 0))
WHERE n.name IN ('batch', 'pallet', 'internal_lot');
--;
-- @rows users
SELECT (SELECT count(*) FROM bm_old_users) AS rows_before, (SELECT count(*) FROM users) AS rows_after;
--;
-- @rows ingredients
SELECT (SELECT count(*) FROM bm_old_ingredients) AS rows_before, (SELECT count(*) FROM ingredients i JOIN bm_old_ingredients o ON o.id = i.id AND o.name = i.name) AS rows_after;
--;
-- @rows old_ingredients
SELECT (SELECT count(*) FROM bm_old_old_ingredients) AS rows_before, (SELECT count(*) FROM bm_old_old_ingredients o JOIN ingredients i ON i.name = o.name) AS rows_after;
--;
-- @rows recipes
SELECT (SELECT count(*) FROM bm_old_recipes) AS rows_before,
       (SELECT count(*) FROM recipes) - (SELECT count(*) FROM bm_unknown WHERE entity = 'recipes') AS rows_after;
--;
-- @rows recipe_ingredients
SELECT (SELECT count(*) FROM bm_old_recipe_ingredients) AS rows_before, (SELECT count(*) FROM recipe_ingredients) AS rows_after;
--;
-- @rows production_runs
SELECT (SELECT count(*) FROM bm_old_production_runs) AS rows_before,
       (SELECT count(*) FROM production_runs) - (SELECT count(*) FROM bm_unknown WHERE entity = 'production_runs') AS rows_after;
--;
-- @rows ingredient_lots
SELECT (SELECT count(*) FROM bm_old_ingredient_lots) AS rows_before,
       (SELECT count(*) FROM ingredient_lots l WHERE EXISTS (SELECT 1 FROM bm_old_ingredient_lots o WHERE o.id = l.id)) AS rows_after;
--;
-- @rows batch_ingredients
SELECT (SELECT count(*) FROM bm_old_batch_ingredients) AS rows_before,
       (SELECT count(*) FROM batch_ingredients b WHERE EXISTS (SELECT 1 FROM bm_old_batch_ingredients o WHERE o.id = b.id)) AS rows_after;
--;
-- @rows pallets
SELECT (SELECT count(*) FROM bm_old_pallets) AS rows_before, (SELECT count(*) FROM pallets) AS rows_after;
--;
-- @rows pallet_items
SELECT (SELECT count(*) FROM bm_old_pallets) AS rows_before, (SELECT count(*) FROM pallet_items) AS rows_after;
--;
-- @rows audit_log
SELECT (SELECT count(*) FROM bm_old_audit_log) AS rows_before, (SELECT count(*) FROM audit_log) AS rows_after;
--;
-- @check every lot text is a lot of its run
SELECT (SELECT count(*) FROM bm_old_production_runs r
        CROSS JOIN LATERAL (VALUES (r.daily_lot), (r.cake_lot), (r.icing_lot)) v (code) WHERE btrim(v.code) <> '')
     - (SELECT count(*) FROM batch_ingredients b JOIN bm_lot_text t ON t.lot_id = b.ingredient_lot_id
        JOIN production_runs r ON r.id = b.production_run_id
        WHERE t.code = CASE t.prefix WHEN 'MIGRATED-DAILY-' THEN r.daily_lot WHEN 'MIGRATED-CAKE-' THEN r.cake_lot ELSE r.icing_lot END) AS wrong;
--;
-- @check every lot's ledger ends with what remains
SELECT count(*) AS wrong FROM ingredient_lots l
LEFT JOIN (SELECT ingredient_lot_id, sum(quantity) AS total FROM lot_movements GROUP BY ingredient_lot_id) m ON m.ingredient_lot_id = l.id
WHERE l.quantity_remaining <> COALESCE(m.total, 0);
--;
-- @clear lot texts
DROP TABLE bm_lot_text;
