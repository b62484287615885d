-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE recall_items DROP COLUMN is_possible;
--;
-- Of several carry-overs between the same two batches the first stays.
DROP INDEX idx_production_runs_running;
--;
DROP INDEX idx_production_runs_line;
--;
CREATE INDEX idx_production_runs_line ON production_runs (substr(line, 1, 200), actual_start_time) WHERE line IS NOT NULL;
--;
DROP INDEX idx_carry_overs_from;
--;
DELETE FROM carry_overs c WHERE EXISTS (SELECT 1 FROM carry_overs f WHERE (f.from_run_id, f.to_run_id) = (c.from_run_id, c.to_run_id) AND f.id < c.id);
--;
ALTER TABLE carry_overs ADD UNIQUE (from_run_id, to_run_id);
--;
ALTER TABLE carry_overs DROP COLUMN signature_id;
