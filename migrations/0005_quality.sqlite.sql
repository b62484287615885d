-- SPDX-License-Identifier: GPL-3.0-or-later
-- Checks, holds, papers and recalls.
--;
-- Append-only.
CREATE TABLE quality_checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ingredient_lot_id INTEGER REFERENCES ingredient_lots (id),
    production_run_id INTEGER REFERENCES production_runs (id),
    check_type TEXT NOT NULL CHECK (check_type <> ''),
    result TEXT NOT NULL CHECK (result IN ('PENDING', 'PASSED', 'FAILED', 'CONDITIONAL_PASS')),
    measured_value INTEGER CHECK (measured_value BETWEEN -99999999999999 AND 99999999999999),
    measured_unit TEXT,
    notes TEXT,
    checked_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (checked_at GLOB '*Z' AND replace(datetime(substr(checked_at, 1, 19), '+0 days'), ' ', 'T') IS substr(checked_at, 1, 19)),
    checked_by TEXT NOT NULL,
    CHECK ((ingredient_lot_id IS NULL) <> (production_run_id IS NULL))
) STRICT;
--;
-- Open while released_at is empty. A hold is released, never deleted.
CREATE TABLE holds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ingredient_lot_id INTEGER REFERENCES ingredient_lots (id),
    production_run_id INTEGER REFERENCES production_runs (id),
    pallet_id INTEGER REFERENCES pallets (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    held_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (held_at GLOB '*Z' AND replace(datetime(substr(held_at, 1, 19), '+0 days'), ' ', 'T') IS substr(held_at, 1, 19)),
    held_by TEXT NOT NULL,
    released_at TEXT CHECK (released_at GLOB '*Z' AND replace(datetime(substr(released_at, 1, 19), '+0 days'), ' ', 'T') IS substr(released_at, 1, 19)),
    released_by TEXT,
    release_reason TEXT,
    CHECK ((ingredient_lot_id IS NOT NULL AND production_run_id IS NULL AND pallet_id IS NULL) OR (ingredient_lot_id IS NULL AND production_run_id IS NOT NULL AND pallet_id IS NULL) OR (ingredient_lot_id IS NULL AND production_run_id IS NULL AND pallet_id IS NOT NULL)),
    CHECK ((released_at IS NULL AND released_by IS NULL AND release_reason IS NULL) OR (released_at IS NOT NULL AND released_by IS NOT NULL AND release_reason <> ''))
) STRICT;
--;
-- Certificates of analysis and other papers, with their fingerprint.
CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ingredient_lot_id INTEGER REFERENCES ingredient_lots (id),
    production_run_id INTEGER REFERENCES production_runs (id),
    pallet_id INTEGER REFERENCES pallets (id),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT
) STRICT;
--;
CREATE TABLE recalls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recall_number TEXT NOT NULL UNIQUE CHECK (recall_number <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    is_mock INTEGER NOT NULL DEFAULT 0 CHECK (is_mock IN (0, 1)),
    status TEXT NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'CLOSED')),
    opened_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (opened_at GLOB '*Z' AND replace(datetime(substr(opened_at, 1, 19), '+0 days'), ' ', 'T') IS substr(opened_at, 1, 19)),
    opened_by TEXT NOT NULL,
    as_of TEXT NOT NULL CHECK (as_of GLOB '*Z' AND replace(datetime(substr(as_of, 1, 19), '+0 days'), ' ', 'T') IS substr(as_of, 1, 19)),
    closed_at TEXT CHECK (closed_at GLOB '*Z' AND replace(datetime(substr(closed_at, 1, 19), '+0 days'), ' ', 'T') IS substr(closed_at, 1, 19)),
    closed_by TEXT,
    CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL))
) STRICT;
--;
-- The scope as it was frozen, and what became of each thing in it.
CREATE TABLE recall_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recall_id INTEGER NOT NULL REFERENCES recalls (id),
    ingredient_lot_id INTEGER REFERENCES ingredient_lots (id),
    production_run_id INTEGER REFERENCES production_runs (id),
    pallet_id INTEGER REFERENCES pallets (id),
    previous_status TEXT NOT NULL,
    disposition TEXT NOT NULL DEFAULT 'PENDING' CHECK (disposition IN ('PENDING', 'RETURNED', 'DESTROYED', 'REWORKED', 'RELEASED')),
    disposed_quantity INTEGER CHECK (disposed_quantity BETWEEN 0 AND 99999999999999),
    notified_at TEXT CHECK (notified_at GLOB '*Z' AND replace(datetime(substr(notified_at, 1, 19), '+0 days'), ' ', 'T') IS substr(notified_at, 1, 19)),
    notes TEXT,
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    CHECK ((ingredient_lot_id IS NOT NULL AND production_run_id IS NULL AND pallet_id IS NULL)
           OR (ingredient_lot_id IS NULL AND production_run_id IS NOT NULL AND pallet_id IS NULL)
           OR (ingredient_lot_id IS NULL AND production_run_id IS NULL AND pallet_id IS NOT NULL))
) STRICT;
