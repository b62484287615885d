-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two batches on a line at the same time may each leave something in the other, and later something else again: every
-- time has its signature. What still runs on a line, however long, and what ended there, is found at once.
--;
ALTER TABLE carry_overs ADD COLUMN signature_id bigint REFERENCES signatures (id);
--;
ALTER TABLE carry_overs DROP CONSTRAINT carry_overs_from_run_id_to_run_id_key;
--;
CREATE INDEX idx_carry_overs_from ON carry_overs (from_run_id, to_run_id);
--;
DROP INDEX idx_production_runs_line;
--;
CREATE INDEX idx_production_runs_line ON production_runs (substr(line, 1, 200), COALESCE(actual_end_time, actual_start_time)) WHERE line IS NOT NULL;
--;
CREATE INDEX idx_production_runs_running ON production_runs (substr(line, 1, 200)) WHERE line IS NOT NULL AND actual_end_time IS NULL AND status NOT IN ('PLANNED', 'COMPLETED', 'FAILED', 'RECALLED');
--;
-- In the scope only because something may have been carried over: whoever opened the recall chose so.
ALTER TABLE recall_items ADD COLUMN is_possible boolean NOT NULL DEFAULT false;
