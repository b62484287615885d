-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a recall shows after its end, and notices that were noted by mistake.
--;
-- Written when a recall is closed and never after: sums, percent, gaps, who had what, a JSON object. NULL: it is open, a
-- drill, or from before this was kept.
ALTER TABLE recalls ADD COLUMN closed_figures TEXT CHECK (json_type(closed_figures) = 'object');
--;
-- Append-only. The notice or check stays, and does not count any more; each is withdrawn once.
CREATE TABLE recall_withdrawals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recall_notice_id INTEGER NOT NULL UNIQUE REFERENCES recall_notices (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    withdrawn_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (withdrawn_at GLOB '*Z' AND replace(datetime(substr(withdrawn_at, 1, 19), '+0 days'), ' ', 'T') IS substr(withdrawn_at, 1, 19)),
    withdrawn_by TEXT
) STRICT;
