-- SPDX-License-Identifier: GPL-3.0-or-later
-- Silos, use bins, hoppers and starters: what went in, what was drawn, and when one was proven empty.
--;
-- tolerance: of a FIFO vessel, by how much the end of a load may lie elsewhere than the books say.
CREATE TABLE vessels (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('SILO', 'BIN', 'HOPPER', 'STARTER')),
    drawing TEXT NOT NULL CHECK (drawing IN ('MIXED', 'FIFO')),
    ingredient_id INTEGER NOT NULL REFERENCES ingredients (id),
    unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
    capacity INTEGER CHECK (capacity BETWEEN 1 AND 99999999999999),
    tolerance INTEGER NOT NULL DEFAULT 0 CHECK (tolerance BETWEEN 0 AND 99999999999999),
    is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT
) STRICT;
--;
-- Append-only. A LOAD of a lot makes a lot of our own out of it, which stands in the vessel: filling_lot_id. A DRAW holds
-- something of the loads from first_load_id to last_load_id. EMPTY: it was proven empty; quantity is what the books
-- still had. UNDO takes back the last of them.
CREATE TABLE vessel_acts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vessel_id INTEGER NOT NULL REFERENCES vessels (id),
    kind TEXT NOT NULL CHECK (kind IN ('LOAD', 'DRAW', 'EMPTY', 'UNDO')),
    ingredient_lot_id INTEGER REFERENCES ingredient_lots (id),
    filling_lot_id INTEGER REFERENCES ingredient_lots (id),
    production_run_id INTEGER REFERENCES production_runs (id),
    first_load_id INTEGER REFERENCES vessel_acts (id),
    last_load_id INTEGER REFERENCES vessel_acts (id),
    takes_back_id INTEGER REFERENCES vessel_acts (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 99999999999999),
    reason TEXT CHECK (reason <> ''),
    done_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (done_at GLOB '*Z' AND replace(datetime(substr(done_at, 1, 19), '+0 days'), ' ', 'T') IS substr(done_at, 1, 19)),
    done_by TEXT,
    CHECK ((kind = 'LOAD') = (ingredient_lot_id IS NOT NULL) AND (kind = 'LOAD') = (filling_lot_id IS NOT NULL)),
    CHECK ((kind = 'DRAW') = (production_run_id IS NOT NULL)),
    CHECK ((kind = 'DRAW') = (first_load_id IS NOT NULL) AND (kind = 'DRAW') = (last_load_id IS NOT NULL)),
    CHECK ((kind = 'UNDO') = (takes_back_id IS NOT NULL)),
    CHECK (kind NOT IN ('LOAD', 'DRAW') OR quantity > 0),
    CHECK (reason IS NOT NULL OR (kind <> 'UNDO' AND (kind <> 'EMPTY' OR quantity = 0)))
) STRICT;
--;
CREATE UNIQUE INDEX idx_vessel_acts_takes_back ON vessel_acts (takes_back_id) WHERE takes_back_id IS NOT NULL;
--;
CREATE INDEX idx_vessel_acts_filling ON vessel_acts (filling_lot_id) WHERE filling_lot_id IS NOT NULL;
--;
CREATE INDEX idx_vessel_acts_vessel ON vessel_acts (vessel_id, id);
--;
CREATE INDEX idx_vessel_acts_lot ON vessel_acts (ingredient_lot_id) WHERE ingredient_lot_id IS NOT NULL;
--;
CREATE INDEX idx_vessel_acts_run ON vessel_acts (production_run_id) WHERE production_run_id IS NOT NULL;
--;
-- Of a lot of our own that is what stands in a vessel: which one.
ALTER TABLE ingredient_lots ADD COLUMN vessel_id INTEGER REFERENCES vessels (id);
--;
CREATE INDEX idx_ingredient_lots_vessel ON ingredient_lots (vessel_id) WHERE vessel_id IS NOT NULL;
--;
-- Of a use: the draw through which it came.
ALTER TABLE batch_ingredients ADD COLUMN vessel_act_id INTEGER REFERENCES vessel_acts (id);
--;
CREATE INDEX idx_batch_ingredients_vessel_act ON batch_ingredients (vessel_act_id) WHERE vessel_act_id IS NOT NULL;
