-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was thrown away of a run: dough on the floor, burnt loaves, what stuck to the bowl.
--;
-- Append-only. What was booked by mistake is taken back by a row of its own with the opposite quantity.
CREATE TABLE run_losses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    production_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN -99999999999999 AND 99999999999999),
    unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    takes_back_id INTEGER REFERENCES run_losses (id),
    lost_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (lost_at GLOB '*Z' AND replace(datetime(substr(lost_at, 1, 19), '+0 days'), ' ', 'T') IS substr(lost_at, 1, 19)),
    lost_by TEXT,
    CHECK (quantity <> 0),
    CHECK ((takes_back_id IS NULL) = (quantity > 0))
) STRICT;
--;
CREATE INDEX idx_run_losses_run ON run_losses (production_run_id, id);
--;
-- Once, and found from what was taken back.
CREATE UNIQUE INDEX idx_run_losses_takes_back ON run_losses (takes_back_id) WHERE takes_back_id IS NOT NULL;
