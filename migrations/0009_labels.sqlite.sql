-- SPDX-License-Identifier: GPL-3.0-or-later
-- Labels that somebody asked for, and what became of them.
--;
-- A label is asked for first and sent afterwards. QUEUED: not sent yet. SENT: handed to the printer; finished when it is
-- one that tells nothing. PRINTED: the printer, or somebody who looked, says so. FAILED: surely not on paper. UNKNOWN:
-- perhaps on paper, somebody has to look. CLOSED: somebody needs it no more. What is not finished waits for somebody.
CREATE TABLE label_prints (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ingredient_lot_id INTEGER REFERENCES ingredient_lots (id),
    pallet_id INTEGER REFERENCES pallets (id),
    copies INTEGER NOT NULL CHECK (copies BETWEEN 1 AND 1000),
    is_reprint INTEGER NOT NULL CHECK (is_reprint IN (0, 1)),
    reason TEXT,
    printer TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'QUEUED' CHECK (status IN ('QUEUED', 'SENT', 'PRINTED', 'FAILED', 'UNKNOWN', 'CLOSED')),
    problem TEXT,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    workstation TEXT,
    requested_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (requested_at GLOB '*Z' AND replace(datetime(substr(requested_at, 1, 19), '+0 days'), ' ', 'T') IS substr(requested_at, 1, 19)),
    requested_by TEXT NOT NULL,
    finished_at TEXT CHECK (finished_at GLOB '*Z' AND replace(datetime(substr(finished_at, 1, 19), '+0 days'), ' ', 'T') IS substr(finished_at, 1, 19)),
    finished_by TEXT,
    CHECK ((ingredient_lot_id IS NULL) <> (pallet_id IS NULL)),
    CHECK (status NOT IN ('PRINTED', 'CLOSED') OR finished_at IS NOT NULL),
    CHECK (status NOT IN ('QUEUED', 'FAILED', 'UNKNOWN') OR finished_at IS NULL)
) STRICT;
--;
CREATE INDEX idx_label_prints_lot ON label_prints (ingredient_lot_id);
--;
CREATE INDEX idx_label_prints_pallet ON label_prints (pallet_id);
--;
-- Few among all.
CREATE INDEX idx_label_prints_open ON label_prints (id) WHERE finished_at IS NULL;
