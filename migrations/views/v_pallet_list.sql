-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row per pallet as the lists show it. The quantity is unknown as soon as one part of it is, and
-- there is none over different units.
CREATE VIEW v_pallet_list AS
SELECT p.id,
       p.pallet_number,
       p.sscc,
       r.batch_number,
       c.name AS recipe,
       (SELECT count(*) FROM pallet_items i WHERE i.pallet_id = p.id) AS runs_on_it,
       (SELECT count(DISTINCT x.unit_of_measure) FROM pallet_items i JOIN production_runs x ON x.id = i.production_run_id
        WHERE i.pallet_id = p.id) AS units_on_it,
       (SELECT CASE WHEN count(*) = count(i.quantity) AND count(DISTINCT x.unit_of_measure) = 1 THEN sum(i.quantity) END
        FROM pallet_items i JOIN production_runs x ON x.id = i.production_run_id
        WHERE i.pallet_id = p.id) AS quantity,
       r.unit_of_measure AS unit,
       p.status,
       '' AS quality_status,
       p.location,
       u.name AS customer,
       p.packed_at,
       p.provenance,
       EXISTS (SELECT 1 FROM holds h WHERE h.pallet_id = p.id AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM pallet_items i JOIN holds h ON h.production_run_id = i.production_run_id
                      WHERE i.pallet_id = p.id AND h.released_at IS NULL) AS held
FROM pallets p
JOIN production_runs r ON r.id = p.production_run_id
JOIN recipes c ON c.id = r.recipe_id
LEFT JOIN customers u ON u.id = p.customer_id;
