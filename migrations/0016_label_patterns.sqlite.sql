-- SPDX-License-Identifier: GPL-3.0-or-later
-- How the labels of suppliers are read, each learnt from a sample.
--;
-- Never changed, only retired: what was read by it was read so.
CREATE TABLE label_patterns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    supplier_id INTEGER NOT NULL REFERENCES suppliers (id),
    ingredient_id INTEGER NOT NULL REFERENCES ingredients (id),
    sample TEXT NOT NULL CHECK (sample <> ''),
    marks TEXT NOT NULL CHECK (marks <> ''),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    retired_at TEXT CHECK (retired_at GLOB '*Z' AND replace(datetime(substr(retired_at, 1, 19), '+0 days'), ' ', 'T') IS substr(retired_at, 1, 19)),
    retired_by TEXT,
    retire_reason TEXT CHECK (retire_reason <> ''),
    CHECK ((retired_at IS NULL) = (retire_reason IS NULL)),
    CHECK (retired_at IS NOT NULL OR retired_by IS NULL)
) STRICT;
--;
-- Lots of one ingredient whose codes only look alike: O for 0, I for 1; asked when one is received.
CREATE INDEX idx_ingredient_lots_alike ON ingredient_lots (ingredient_id, replace(replace(upper(substr(supplier_lot_code, 1, 200)), 'O', '0'), 'I', '1')) WHERE supplier_lot_code IS NOT NULL;
--;
-- What a supplier usually brings of an ingredient.
CREATE INDEX idx_ingredient_lots_usual ON ingredient_lots (ingredient_id, supplier_id, id);
