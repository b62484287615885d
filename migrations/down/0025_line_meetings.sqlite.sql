-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE recall_items DROP COLUMN is_possible;
--;
-- Of several carry-overs between the same two batches the first stays.
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
INSERT INTO carry_overs_kept (id, from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by) SELECT id, from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by FROM carry_overs c WHERE NOT EXISTS (SELECT 1 FROM carry_overs f WHERE f.from_run_id = c.from_run_id AND f.to_run_id = c.to_run_id AND f.id < c.id);
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
    UNIQUE (from_run_id, to_run_id),
    CHECK (from_run_id <> to_run_id)
) STRICT;
--;
INSERT INTO carry_overs (id, from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by) SELECT id, from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by FROM carry_overs_kept;
--;
DROP TABLE carry_overs_kept;
--;
CREATE INDEX idx_carry_overs_to ON carry_overs (to_run_id, from_run_id);
--;
DROP INDEX idx_production_runs_running;
--;
DROP INDEX idx_production_runs_line;
--;
CREATE INDEX idx_production_runs_line ON production_runs (substr(line, 1, 200), actual_start_time) WHERE line IS NOT NULL;
