-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a batch is made, step by step, what is read on the way, and what was read.
--;
-- Percent of what is weighed that is expected to be lost on the way: baked off, left in the bowl.
ALTER TABLE recipes ADD COLUMN loss_percent INTEGER CHECK (loss_percent BETWEEN 0 AND 99999);
--;
-- How much dough goes into it at most.
CREATE TABLE mixers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    capacity INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 99999999999999),
    unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT
) STRICT;
--;
-- Frozen with the version of the recipe.
CREATE TABLE recipe_steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recipe_id INTEGER NOT NULL REFERENCES recipes (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('MIX', 'REST', 'DIVIDE', 'SHAPE', 'PROOF', 'BAKE', 'COOL', 'FINISH', 'PACK', 'OTHER')),
    instruction TEXT NOT NULL CHECK (instruction <> ''),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    UNIQUE (recipe_id, position)
) STRICT;
--;
-- What is read in a step. A limit is within: what is exactly on it is good.
CREATE TABLE recipe_step_readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recipe_step_id INTEGER NOT NULL REFERENCES recipe_steps (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('TEMPERATURE', 'CORE_TEMPERATURE', 'HUMIDITY', 'TIME', 'SPEED', 'WEIGHT', 'OTHER')),
    name TEXT CHECK (name <> ''),
    measured_unit TEXT NOT NULL CHECK (measured_unit <> ''),
    lower_limit INTEGER CHECK (lower_limit BETWEEN -99999999999999 AND 99999999999999),
    upper_limit INTEGER CHECK (upper_limit BETWEEN -99999999999999 AND 99999999999999),
    is_required INTEGER NOT NULL DEFAULT 1 CHECK (is_required IN (0, 1)),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    UNIQUE (recipe_step_id, position),
    CHECK (lower_limit <= upper_limit)
) STRICT;
--;
-- Append-only. A wrong reading is taken back by a row without a value that names it; the newest that stands counts. What is
-- out of its limits has a reason and, where people can sign in, a signature.
CREATE TABLE run_readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    production_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    step_reading_id INTEGER NOT NULL REFERENCES recipe_step_readings (id),
    measured_value INTEGER CHECK (measured_value BETWEEN -99999999999999 AND 99999999999999),
    reason TEXT CHECK (reason <> ''),
    signature_id INTEGER REFERENCES signatures (id),
    takes_back_id INTEGER REFERENCES run_readings (id),
    read_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (read_at GLOB '*Z' AND replace(datetime(substr(read_at, 1, 19), '+0 days'), ' ', 'T') IS substr(read_at, 1, 19)),
    read_by TEXT,
    CHECK ((takes_back_id IS NULL) = (measured_value IS NOT NULL)),
    CHECK (takes_back_id IS NULL OR reason IS NOT NULL)
) STRICT;
--;
-- Append-only. A step that was done; what was marked by mistake is taken back by a row that names it.
CREATE TABLE run_step_marks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    production_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    recipe_step_id INTEGER NOT NULL REFERENCES recipe_steps (id),
    reason TEXT CHECK (reason <> ''),
    takes_back_id INTEGER REFERENCES run_step_marks (id),
    marked_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (marked_at GLOB '*Z' AND replace(datetime(substr(marked_at, 1, 19), '+0 days'), ' ', 'T') IS substr(marked_at, 1, 19)),
    marked_by TEXT,
    CHECK ((takes_back_id IS NULL) = (reason IS NULL))
) STRICT;
--;
CREATE INDEX idx_run_readings_run ON run_readings (production_run_id, step_reading_id, id);
--;
CREATE INDEX idx_run_step_marks_run ON run_step_marks (production_run_id, recipe_step_id, id);
--;
-- Once, and found from what was taken back.
CREATE UNIQUE INDEX idx_run_readings_takes_back ON run_readings (takes_back_id) WHERE takes_back_id IS NOT NULL;
--;
CREATE UNIQUE INDEX idx_run_step_marks_takes_back ON run_step_marks (takes_back_id) WHERE takes_back_id IS NOT NULL;
