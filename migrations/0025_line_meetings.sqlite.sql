-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two batches on a line at the same time may each leave something in the other, and later something else again: every
-- time has its signature. What still runs on a line, however long, and what ended there, is found at once.
--;
-- Put aside and back: a table that takes another's name makes the engine look at every view there is, also at somebody
-- else's that does not work any more.
CREATE TABLE carry_overs_kept (
    id INTEGER PRIMARY KEY,
    from_run_id INTEGER NOT NULL,
    to_run_id INTEGER NOT NULL,
    allergens TEXT NOT NULL,
    reason TEXT NOT NULL,
    skipped_at TEXT NOT NULL,
    skipped_by TEXT
) STRICT;
--;
INSERT INTO carry_overs_kept (id, from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by) SELECT id, from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by FROM carry_overs;
--;
DROP INDEX idx_carry_overs_to;
--;
DROP TABLE carry_overs;
--;
CREATE TABLE carry_overs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    to_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    allergens TEXT NOT NULL DEFAULT '[]' CHECK (json_type(allergens) = 'array'),
    reason TEXT NOT NULL CHECK (reason <> ''),
    skipped_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (skipped_at GLOB '*Z' AND replace(datetime(substr(skipped_at, 1, 19), '+0 days'), ' ', 'T') IS substr(skipped_at, 1, 19)),
    skipped_by TEXT,
    signature_id INTEGER REFERENCES signatures (id),
    CHECK (from_run_id <> to_run_id)
) STRICT;
--;
INSERT INTO carry_overs (id, from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by) SELECT id, from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by FROM carry_overs_kept;
--;
DROP TABLE carry_overs_kept;
--;
CREATE INDEX idx_carry_overs_to ON carry_overs (to_run_id, from_run_id);
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
ALTER TABLE recall_items ADD COLUMN is_possible INTEGER NOT NULL DEFAULT 0 CHECK (is_possible IN (0, 1));
