-- SPDX-License-Identifier: GPL-3.0-or-later
-- The rows of an old database, whatever its variant, into ours. The views bm_old_* show the old tables in the new
-- schema's terms (src/database/legacy/oldsql.cpp), empty where there was none; bm_unknown holds the parents that were
-- missing. Guards and audit triggers do not exist yet. Each statement names what it moves.
-- @move users
INSERT INTO users (id, login, display_name, role, is_active, created_at, updated_at)
SELECT id, login, COALESCE(display_name, login), COALESCE(role, 'PRODUCTION'), COALESCE(is_active, 1), created_at, updated_at
FROM bm_old_users;
--;
-- @move suppliers
INSERT INTO suppliers (name, provenance, created_at)
SELECT DISTINCT supplier_name, 'MIGRATED', NULL
FROM (SELECT supplier_name FROM bm_old_ingredients UNION SELECT supplier_name FROM bm_old_ingredient_lots) s
WHERE supplier_name IS NOT NULL ORDER BY supplier_name;
--;
-- @move ingredients
INSERT INTO ingredients (id, name, type, status, unit_of_measure, allergens, certifications, storage_requirements, shelf_life_days, minimum_stock,
                         reorder_point, standard_cost, last_cost, provenance, created_at, updated_at, legacy_key)
SELECT id, name, COALESCE(type, 'OTHER'),
       COALESCE(status, CASE WHEN is_active = 0 THEN 'DISCONTINUED' ELSE 'ACTIVE' END),
       COALESCE(unit_of_measure, 'units'), COALESCE(allergens, '[]'), COALESCE(certifications, '[]'), storage_requirements, shelf_life_days,
       minimum_stock, reorder_point, standard_cost, last_cost, 'MIGRATED', created_at, updated_at, legacy_key
FROM bm_old_ingredients;
--;
-- @move unknown ingredients
INSERT INTO ingredients (id, name, unit_of_measure, provenance, created_at, created_by)
SELECT u.id, 'Unknown ingredient ' || u.id || CASE WHEN EXISTS (SELECT 1 FROM ingredients x WHERE x.name = 'Unknown ingredient ' || u.id) THEN '-' || u.id ELSE '' END,
       'units', 'MIGRATED', NULL, 'system'
FROM bm_unknown u WHERE u.entity = 'ingredients';
--;
-- The old list's details are findings: what it called stock was a text, and stock is what lots hold.
-- @move old_ingredients
INSERT INTO ingredients (name, type, unit_of_measure, provenance, created_at)
SELECT name, 'OTHER', 'units', 'MIGRATED', NULL FROM bm_old_old_ingredients o
WHERE NOT EXISTS (SELECT 1 FROM ingredients i WHERE i.name = o.name) ORDER BY id;
--;
-- @move recipes
INSERT INTO recipes (id, name, version, description, is_active, yield_quantity, yield_unit, provenance, created_at, created_by, updated_at, updated_by, legacy_key)
SELECT id, name, 1, description, COALESCE(is_active, 1), yield_quantity, yield_unit, 'MIGRATED', created_at, created_by, updated_at, updated_by, legacy_key
FROM bm_old_recipes;
--;
-- One version of "Unknown Recipe" for each recipe that is missing, under the number by which its runs know it.
-- @move unknown recipes
INSERT INTO recipes (id, name, version, is_active, provenance, created_at, created_by)
SELECT u.id, 'Unknown Recipe', COALESCE((SELECT max(version) FROM recipes WHERE name = 'Unknown Recipe'), 0) + row_number() OVER (ORDER BY u.id),
       0, 'MIGRATED', NULL, 'system'
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
       CASE WHEN o.primary_operator IS NULL AND o.assistant_operator IS NULL THEN '[]' WHEN o.assistant_operator IS NULL THEN json_array(o.primary_operator)
            WHEN o.primary_operator IS NULL THEN json_array(o.assistant_operator) ELSE json_array(o.primary_operator, o.assistant_operator) END, o.temperature, o.humidity,
       COALESCE(o.status, CASE WHEN o.quality_status = 'FAILED' THEN 'FAILED'
                               WHEN o.actual_start_time IS NOT NULL AND o.actual_end_time IS NULL AND o.actual_quantity IS NULL THEN 'IN_PROGRESS'
                               WHEN o.quality_status = 'PENDING' AND o.actual_end_time IS NOT NULL THEN 'QUALITY_CHECK'
                               ELSE 'COMPLETED' END),
       COALESCE(o.quality_status, 'PASSED'), o.notes, 'MIGRATED', o.created_at, o.created_by, o.updated_at, o.updated_by
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
SELECT id, 'Inspection', COALESCE(quality_status, 'PENDING'), COALESCE(actual_end_time, updated_at, created_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), inspector
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
            ELSE 'RECEIVED' END,
       COALESCE(o.quality_status, 'PENDING'),
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
-- @move inspections of lots
INSERT INTO quality_checks (ingredient_lot_id, check_type, result, notes, checked_at, checked_by)
SELECT id, 'Test results', COALESCE(quality_status, 'PENDING'), test_results, COALESCE(updated_at, created_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
       COALESCE(updated_by, created_by, 'unknown')
FROM bm_old_ingredient_lots WHERE test_results IS NOT NULL ORDER BY id;
--;
-- @move batch_ingredients
INSERT INTO batch_ingredients (id, production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, added_at, added_by, notes, provenance)
SELECT o.id, o.production_run_id, o.ingredient_lot_id, o.quantity_used, l.unit_of_measure, o.added_at, o.added_by, o.notes, 'MIGRATED'
FROM bm_old_batch_ingredients o JOIN ingredient_lots l ON l.id = o.ingredient_lot_id;
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
WHERE quantity_remaining + (SELECT COALESCE(sum(b.quantity_used), 0) FROM batch_ingredients b WHERE b.ingredient_lot_id = ingredient_lots.id) > 99999999999999;
--;
-- Each lot's ledger closes: received, used, and the difference that the old database did not explain.
-- @move lot_movements
INSERT INTO lot_movements (ingredient_lot_id, type, quantity, balance_after, batch_ingredient_id, reason, moved_at, moved_by)
SELECT lot, type, quantity, sum(quantity) OVER (PARTITION BY lot ORDER BY step, use_id), NULLIF(use_id, 0), reason, moved_at, moved_by
FROM (
    WITH used AS (SELECT ingredient_lot_id AS lot, sum(quantity_used) AS total FROM batch_ingredients GROUP BY ingredient_lot_id),
         known AS (SELECT l.id AS lot, l.quantity_received AS received, l.quantity_remaining - l.quantity_received + COALESCE(u.total, 0) AS difference,
                          COALESCE(l.received_at, l.created_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) AS received_at, l.created_by
                   FROM ingredient_lots l LEFT JOIN used u ON u.lot = l.id WHERE l.quantity_remaining IS NOT NULL)
    SELECT lot, 'RECEIVE' AS type, received AS quantity, 1 AS step, 0 AS use_id, NULL AS reason, received_at AS moved_at, created_by AS moved_by FROM known
    UNION ALL
    SELECT lot, 'ADJUST', difference, CASE WHEN difference > 0 THEN 2 ELSE 4 END, 0, 'Not explained in the old database', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL
    FROM known WHERE difference <> 0
    UNION ALL
    SELECT k.lot, 'CONSUME', -b.quantity_used, 3, b.id, b.notes, COALESCE(b.added_at, k.received_at), b.added_by
    FROM batch_ingredients b JOIN known k ON k.lot = b.ingredient_lot_id WHERE b.quantity_used > 0) m
ORDER BY lot, step, use_id;
--;
-- The free texts become lots, so that old runs that share one are found together; how much went in is not known.
-- @move lot texts
CREATE TEMP TABLE bm_lot_text (prefix TEXT NOT NULL, code TEXT NOT NULL, ingredient TEXT NOT NULL, lot_id INTEGER NOT NULL, lot_code TEXT NOT NULL,
                               PRIMARY KEY (prefix, code)) WITHOUT ROWID;
--;
-- @move lot texts into it
INSERT INTO bm_lot_text (ingredient, prefix, code, lot_id, lot_code)
SELECT ingredient, prefix, code, (SELECT COALESCE(max(id), 0) FROM ingredient_lots) + row_number() OVER (ORDER BY prefix, code),
       CASE WHEN length(code) <= 200 THEN prefix || code ELSE prefix || substr(code, 1, 180) || '-' || first_run END
FROM (SELECT ingredient, prefix, code, min(run) AS first_run
      FROM (SELECT id AS run, 'Daily lot (migrated)' AS ingredient, 'MIGRATED-DAILY-' AS prefix, daily_lot AS code FROM bm_old_production_runs
            UNION ALL SELECT id, 'Cake lot (migrated)', 'MIGRATED-CAKE-', cake_lot FROM bm_old_production_runs
            UNION ALL SELECT id, 'Icing lot (migrated)', 'MIGRATED-ICING-', icing_lot FROM bm_old_production_runs)
      WHERE trim(code) <> '' GROUP BY ingredient, prefix, code);
--;
-- Codes that stand there already, because somebody made lots of them before, are told apart.
-- @move lot texts apart
UPDATE bm_lot_text SET lot_code = lot_code || '-' || lot_id
WHERE lot_code IN (SELECT internal_lot_code FROM ingredient_lots) OR lot_code IN (SELECT lot_code FROM bm_lot_text GROUP BY lot_code HAVING count(*) > 1);
--;
-- @move ingredients of lot texts
INSERT INTO ingredients (name, type, unit_of_measure, provenance, created_at)
SELECT v.column1, 'WIP', 'units', 'MIGRATED', NULL
FROM (VALUES ('Daily lot (migrated)'), ('Cake lot (migrated)'), ('Icing lot (migrated)')) v
WHERE EXISTS (SELECT 1 FROM bm_old_production_runs)
ON CONFLICT (name) DO NOTHING;
--;
-- @move lots of lot texts
INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_lot_code, unit_of_measure, status, quality_status, provenance, created_at)
SELECT t.lot_id, i.id, t.lot_code, t.code, 'units', 'DEPLETED', 'PENDING', 'MIGRATED', NULL
FROM bm_lot_text t JOIN ingredients i ON i.name = t.ingredient ORDER BY t.lot_id;
--;
-- @move uses of lot texts
INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, added_at, provenance)
SELECT r.run, t.lot_id, NULL, 'units', r.created_at, 'MIGRATED'
FROM (SELECT id AS run, created_at, 'MIGRATED-DAILY-' AS prefix, daily_lot AS code FROM production_runs
      UNION ALL SELECT id, created_at, 'MIGRATED-CAKE-', cake_lot FROM production_runs
      UNION ALL SELECT id, created_at, 'MIGRATED-ICING-', icing_lot FROM production_runs) r
JOIN bm_lot_text t ON t.prefix = r.prefix AND t.code = r.code
ORDER BY r.run, t.lot_id;
--;
-- @move pallets
INSERT INTO pallets (id, pallet_number, production_run_id, location, status, weight, item_count, packed_at, shipped_at, provenance, created_at, created_by, updated_at, updated_by)
SELECT id, pallet_number, production_run_id, location, COALESCE(status, 'ACTIVE'), weight,
       COALESCE(item_count, CASE WHEN quantity_packed % 1000 = 0 THEN quantity_packed / 1000 END), packed_at, shipped_at,
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
SELECT id, NULL, NULL, 'Quarantined in the old database', COALESCE(updated_at, created_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), 'system'
FROM bm_old_ingredient_lots WHERE quality_status_word = 'quarantined' OR status = 'QUARANTINED'
UNION ALL
SELECT NULL, id, NULL, 'Quarantined in the old database', COALESCE(updated_at, created_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), 'system'
FROM bm_old_production_runs WHERE quality_status_word = 'quarantined'
UNION ALL
SELECT NULL, NULL, id, 'On hold in the old database', COALESCE(updated_at, created_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), 'system'
FROM bm_old_pallets WHERE status = 'ON_HOLD';
--;
-- @move audit_log
INSERT INTO audit_log (table_name, record_id, action, new_values, changed_by, changed_at, workstation, reason)
SELECT COALESCE(entity_type, ''), COALESCE(entity_id, ''), COALESCE(action, 'UPDATE'), changes, COALESCE(performed_by, 'unknown'),
       COALESCE(performed_at, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), ip_address, reason
FROM bm_old_audit_log ORDER BY id;
--;
-- Deleted ids are not given again: the counters go on where the old program's stood. Only the history's own follows its last
-- row, because a counter that is ahead of it tells that rows were cut off.
-- @move sequences
UPDATE sqlite_sequence SET seq = max(seq, COALESCE((SELECT last FROM bm_last WHERE entity = sqlite_sequence.name), 0))
WHERE name IN (SELECT entity FROM bm_last) AND name <> 'audit_log';
--;
-- A number that an old code looks like is not given again.
-- @move number_sequences
UPDATE number_sequences SET next_value = max(next_value, 1 + COALESCE(CASE name
    WHEN 'batch' THEN (SELECT max(CAST(substr(batch_number, length(prefix) + 1) AS INTEGER)) FROM production_runs
                       WHERE batch_number >= prefix AND batch_number < prefix || ':' AND length(batch_number) BETWEEN length(prefix) + 1 AND length(prefix) + 15
                         AND substr(batch_number, length(prefix) + 1) NOT GLOB '*[^0-9]*')
    WHEN 'pallet' THEN (SELECT max(CAST(substr(pallet_number, length(prefix) + 1) AS INTEGER)) FROM pallets
                        WHERE pallet_number >= prefix AND pallet_number < prefix || ':' AND length(pallet_number) BETWEEN length(prefix) + 1 AND length(prefix) + 15
                          AND substr(pallet_number, length(prefix) + 1) NOT GLOB '*[^0-9]*')
    ELSE (SELECT max(CAST(substr(internal_lot_code, length(prefix) + 1) AS INTEGER)) FROM ingredient_lots
          WHERE internal_lot_code >= prefix AND internal_lot_code < prefix || ':' AND length(internal_lot_code) BETWEEN length(prefix) + 1 AND length(prefix) + 15
            AND substr(internal_lot_code, length(prefix) + 1) NOT GLOB '*[^0-9]*') END, 0))
WHERE name IN ('batch', 'pallet', 'internal_lot');
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
SELECT (SELECT count(*) FROM (SELECT daily_lot AS code FROM bm_old_production_runs UNION ALL SELECT cake_lot FROM bm_old_production_runs
                              UNION ALL SELECT icing_lot FROM bm_old_production_runs) WHERE trim(code) <> '')
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
