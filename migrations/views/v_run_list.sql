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
       -- What people call its status; the list shows it.
       CASE WHEN r.status = 'IN_PROGRESS' AND EXISTS (
                SELECT 1 FROM run_events p WHERE p.production_run_id = r.id AND p.kind = 'PAUSE'
                  AND NOT EXISTS (SELECT 1 FROM run_events b WHERE b.resumes_id = p.id)) THEN 'PAUSED'
            WHEN r.status = 'FAILED' AND EXISTS (
                SELECT 1 FROM run_events e WHERE e.production_run_id = r.id AND e.kind = 'CANCEL') THEN 'CANCELLED'
            ELSE CAST(r.status AS text) END AS standing,
       EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = r.id AND h.released_at IS NULL) AS held
FROM production_runs r
JOIN recipes c ON c.id = r.recipe_id;
