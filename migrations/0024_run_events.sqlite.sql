-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happens to a run beside its status: it pauses and is resumed, is cancelled or fails, each with who and why.
--;
-- Append-only; resumes_id: the pause that this row ends.
CREATE TABLE run_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    production_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    kind TEXT NOT NULL CHECK (kind IN ('PAUSE', 'RESUME', 'CANCEL', 'FAIL')),
    reason TEXT CHECK (reason <> ''),
    resumes_id INTEGER REFERENCES run_events (id),
    marked_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (marked_at GLOB '*Z' AND replace(datetime(substr(marked_at, 1, 19), '+0 days'), ' ', 'T') IS substr(marked_at, 1, 19)),
    marked_by TEXT,
    CHECK (reason IS NOT NULL OR kind = 'RESUME'),
    CHECK ((resumes_id IS NOT NULL) = (kind = 'RESUME'))
) STRICT;
--;
CREATE INDEX idx_run_events_run ON run_events (production_run_id, id);
--;
CREATE UNIQUE INDEX idx_run_events_resumes ON run_events (resumes_id) WHERE resumes_id IS NOT NULL;
--;
-- The day of a run: when it is planned for, else when it was started, else when somebody wrote it down.
CREATE INDEX idx_production_runs_day ON production_runs (COALESCE(planned_start_time, actual_start_time, created_at));
