-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row per production run as the lists show it.
CREATE VIEW v_run_list AS
SELECT r.id,
       r.batch_number,
       c.name AS recipe,
       r.planned_quantity,
       r.actual_quantity,
       r.unit_of_measure AS unit,
       r.status,
       r.quality_status,
       r.line,
       r.actual_start_time,
       r.provenance,
       EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = r.id AND h.released_at IS NULL) AS held
FROM production_runs r
JOIN recipes c ON c.id = r.recipe_id;
