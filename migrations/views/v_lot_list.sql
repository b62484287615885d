-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row per ingredient lot as the lists show it.
CREATE VIEW v_lot_list AS
SELECT l.id,
       l.internal_lot_code AS code,
       i.name AS ingredient,
       COALESCE(s.name, l.supplier_name) AS supplier,
       l.supplier_lot_code,
       l.quantity_received,
       l.quantity_remaining,
       l.unit_of_measure AS unit,
       l.expiration_date,
       l.status,
       l.quality_status,
       l.storage_location,
       l.provenance,
       l.release_ends_at,
       EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = l.id AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = l.source_production_run_id AND h.released_at IS NULL) AS held
FROM ingredient_lots l
JOIN ingredients i ON i.id = l.ingredient_id
LEFT JOIN suppliers s ON s.id = l.supplier_id;
