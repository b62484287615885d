-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a line remembers: when it was cleaned, and what may have gone from one batch into the next because it was not.
--;
-- Append-only.
CREATE TABLE line_cleanings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    line TEXT NOT NULL CHECK (line <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('DRY', 'WET', 'PURGE')),
    notes TEXT,
    cleaned_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (cleaned_at GLOB '*Z' AND replace(datetime(substr(cleaned_at, 1, 19), '+0 days'), ' ', 'T') IS substr(cleaned_at, 1, 19)),
    cleaned_by TEXT
) STRICT;
--;
CREATE INDEX idx_line_cleanings_line ON line_cleanings (substr(line, 1, 200), id);
--;
-- Append-only: of each batch that may have left something on the line when the next one was started without a clean.
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
CREATE INDEX idx_carry_overs_to ON carry_overs (to_run_id, from_run_id);
--;
-- What ran on a line, the last first.
CREATE INDEX idx_production_runs_line ON production_runs (substr(line, 1, 200), actual_start_time) WHERE line IS NOT NULL;
