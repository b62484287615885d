-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row per ingredient lot as the stock is looked at; use_first is the order in which lots are to be used, and
-- on_hand the condition of the stock's indexes. moved_at: its newest movement.
CREATE VIEW v_stock_list AS
SELECT l.id,
       l.internal_lot_code AS code,
       l.ingredient_id,
       i.name AS ingredient,
       COALESCE(s.name, l.supplier_name) AS supplier,
       l.supplier_lot_code,
       substr(l.supplier_lot_code, 1, 200) AS supplier_code,
       l.quantity_received,
       l.quantity_remaining,
       l.unit_of_measure AS unit,
       l.expiration_date,
       COALESCE(l.expiration_date, '9999-12-31') AS use_first,
       l.status,
       l.quality_status,
       l.storage_location,
       substr(l.storage_location, 1, 200) AS place,
       l.received_at,
       l.counted_at,
       (SELECT m.moved_at FROM lot_movements m WHERE m.ingredient_lot_id = l.id ORDER BY m.id DESC LIMIT 1) AS moved_at,
       l.provenance,
       l.release_ends_at,
       (l.quantity_remaining > 0 OR (l.quantity_remaining IS NULL AND l.status <> 'DEPLETED')) AS on_hand,
       EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = l.id AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = l.source_production_run_id AND h.released_at IS NULL) AS held
FROM ingredient_lots l
JOIN ingredients i ON i.id = l.ingredient_id
LEFT JOIN suppliers s ON s.id = l.supplier_id;
