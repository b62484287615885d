-- SPDX-License-Identifier: GPL-3.0-or-later
-- What customers were told and what came of it, how much of what was named is in each thing, where what was named came
-- from, and the silent drills of every night.
--;
-- Append-only. CHECKED: how effective the notice was, 21 CFR 7.42(b)(3). The quantities are items, as on the pallets;
-- NULL: nobody said.
CREATE TABLE recall_notices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recall_id INTEGER NOT NULL REFERENCES recalls (id),
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    kind TEXT NOT NULL CHECK (kind IN ('TOLD', 'CHECKED')),
    how TEXT CHECK (how <> ''),
    was_reached INTEGER CHECK (was_reached IN (0, 1)),
    has_answered INTEGER CHECK (has_answered IN (0, 1)),
    found_quantity INTEGER CHECK (found_quantity BETWEEN 0 AND 99999999999999),
    destroyed_quantity INTEGER CHECK (destroyed_quantity BETWEEN 0 AND 99999999999999),
    noted_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (noted_at GLOB '*Z' AND replace(datetime(substr(noted_at, 1, 19), '+0 days'), ' ', 'T') IS substr(noted_at, 1, 19)),
    noted_by TEXT,
    CHECK ((kind = 'CHECKED') = (was_reached IS NOT NULL) AND (kind = 'CHECKED') = (has_answered IS NOT NULL)),
    CHECK (kind = 'CHECKED' OR (found_quantity IS NULL AND destroyed_quantity IS NULL)),
    CHECK (was_reached IS NULL OR was_reached = 1 OR has_answered = 0),
    CHECK (destroyed_quantity <= found_quantity),
    CHECK (was_reached = 1 OR (found_quantity IS NULL AND destroyed_quantity IS NULL))
) STRICT;
--;
CREATE INDEX idx_recall_notices_recall ON recall_notices (recall_id, customer_id, id);
--;
-- Frozen with the scope: how much of what was named is in it, a JSON array. NULL: from before this was kept.
ALTER TABLE recall_items ADD COLUMN doses TEXT CHECK (json_type(doses) = 'array');
--;
-- Frozen, too: the lots and batches behind what was named, with their papers, a JSON array.
ALTER TABLE recalls ADD COLUMN sources TEXT CHECK (json_type(sources) = 'array');
--;
-- And what was found at that moment: mass balances, percent, gaps, who had what, a JSON object.
ALTER TABLE recalls ADD COLUMN figures TEXT CHECK (json_type(figures) = 'object');
--;
-- Append-only. night: the plant's day of which it is the drill, none to come; NULL: somebody asked for it.
CREATE TABLE drill_results (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    night TEXT UNIQUE CHECK (night IS date(night, '+0 days')),
    ingredient_lot_id INTEGER NOT NULL REFERENCES ingredient_lots (id),
    lot_count INTEGER NOT NULL CHECK (lot_count >= 0),
    run_count INTEGER NOT NULL CHECK (run_count >= 0),
    pallet_count INTEGER NOT NULL CHECK (pallet_count >= 0),
    customer_count INTEGER NOT NULL CHECK (customer_count >= 0),
    source_count INTEGER NOT NULL CHECK (source_count >= 0),
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
    accounted_percent INTEGER CHECK (accounted_percent BETWEEN 0 AND 100000),
    gaps TEXT NOT NULL CHECK (json_type(gaps) = 'array'),
    verdict TEXT NOT NULL CHECK (verdict IN ('GOOD', 'GAPS')),
    done_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (done_at GLOB '*Z' AND replace(datetime(substr(done_at, 1, 19), '+0 days'), ' ', 'T') IS substr(done_at, 1, 19)),
    done_by TEXT,
    CHECK ((verdict = 'GOOD') = (gaps = '[]')),
    CHECK (night <= date(done_at, '+1 day'))
) STRICT;
