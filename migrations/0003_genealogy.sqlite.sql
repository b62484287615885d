-- SPDX-License-Identifier: GPL-3.0-or-later
-- The edges of the genealogy: lots, runs, what went into them, and every movement of a quantity.
--;
-- Temperature in degrees Celsius, humidity in percent.
CREATE TABLE production_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_number TEXT NOT NULL UNIQUE CHECK (batch_number <> ''),
    recipe_id INTEGER NOT NULL REFERENCES recipes (id),
    daily_lot TEXT,
    cake_lot TEXT,
    icing_lot TEXT,
    planned_quantity INTEGER CHECK (planned_quantity BETWEEN 0 AND 99999999999999),
    actual_quantity INTEGER CHECK (actual_quantity BETWEEN 0 AND 99999999999999),
    unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
    planned_start_time TEXT CHECK (planned_start_time GLOB '*Z' AND replace(datetime(substr(planned_start_time, 1, 19), '+0 days'), ' ', 'T') IS substr(planned_start_time, 1, 19)),
    actual_start_time TEXT CHECK (actual_start_time GLOB '*Z' AND replace(datetime(substr(actual_start_time, 1, 19), '+0 days'), ' ', 'T') IS substr(actual_start_time, 1, 19)),
    actual_end_time TEXT CHECK (actual_end_time GLOB '*Z' AND replace(datetime(substr(actual_end_time, 1, 19), '+0 days'), ' ', 'T') IS substr(actual_end_time, 1, 19)),
    line TEXT,
    shift TEXT,
    operators TEXT NOT NULL DEFAULT '[]' CHECK (json_type(operators) = 'array'),
    temperature INTEGER CHECK (temperature BETWEEN -99999999999999 AND 99999999999999),
    humidity INTEGER CHECK (humidity BETWEEN 0 AND 99999999999999),
    status TEXT NOT NULL DEFAULT 'PLANNED' CHECK (status IN ('PLANNED', 'IN_PROGRESS', 'QUALITY_CHECK', 'COMPLETED', 'FAILED', 'RECALLED')),
    quality_status TEXT NOT NULL DEFAULT 'PENDING' CHECK (quality_status IN ('PENDING', 'PASSED', 'FAILED', 'CONDITIONAL_PASS')),
    notes TEXT,
    provenance TEXT NOT NULL DEFAULT 'NATIVE' CHECK (provenance IN ('NATIVE', 'MIGRATED')),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    CHECK (actual_end_time >= actual_start_time),
    CHECK (status <> 'COMPLETED' OR actual_quantity IS NOT NULL OR provenance = 'MIGRATED')
) STRICT;
--;
-- quantity_received NULL: unknown, only on what was taken over from an old database.
CREATE TABLE ingredient_lots (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ingredient_id INTEGER NOT NULL REFERENCES ingredients (id),
    internal_lot_code TEXT NOT NULL UNIQUE CHECK (internal_lot_code <> ''),
    supplier_id INTEGER REFERENCES suppliers (id),
    supplier_name TEXT,
    supplier_lot_code TEXT,
    quantity_received INTEGER CHECK (quantity_received BETWEEN 0 AND 99999999999999),
    quantity_remaining INTEGER CHECK (quantity_remaining BETWEEN 0 AND 99999999999999),
    unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
    received_at TEXT CHECK (received_at GLOB '*Z' AND replace(datetime(substr(received_at, 1, 19), '+0 days'), ' ', 'T') IS substr(received_at, 1, 19)),
    expiration_date TEXT CHECK (expiration_date IS date(expiration_date, '+0 days')),
    best_by_date TEXT CHECK (best_by_date IS date(best_by_date, '+0 days')),
    manufacture_date TEXT CHECK (manufacture_date IS date(manufacture_date, '+0 days')),
    status TEXT NOT NULL DEFAULT 'RECEIVED' CHECK (status IN ('RECEIVED', 'QUALITY_APPROVED', 'IN_USE', 'DEPLETED', 'EXPIRED', 'QUARANTINED', 'RECALLED')),
    quality_status TEXT NOT NULL DEFAULT 'PENDING' CHECK (quality_status IN ('PENDING', 'PASSED', 'FAILED', 'CONDITIONAL_PASS')),
    storage_location TEXT,
    invoice_number TEXT,
    purchase_order TEXT,
    unit_cost INTEGER CHECK (unit_cost BETWEEN 0 AND 99999999999999),
    tlc_source TEXT,
    source_production_run_id INTEGER REFERENCES production_runs (id),
    provenance TEXT NOT NULL DEFAULT 'NATIVE' CHECK (provenance IN ('NATIVE', 'MIGRATED')),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    CHECK (status NOT IN ('QUALITY_APPROVED', 'IN_USE') OR quality_status IN ('PASSED', 'CONDITIONAL_PASS')),
    CHECK (quantity_received IS NOT NULL OR provenance = 'MIGRATED'),
    CHECK ((quantity_received IS NULL) = (quantity_remaining IS NULL))
) STRICT;
--;
-- Append-only; a correction is a row with a negative quantity. source_run_id is copied from the lot so that a trace goes from run to run.
CREATE TABLE batch_ingredients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    production_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    ingredient_lot_id INTEGER NOT NULL REFERENCES ingredient_lots (id),
    quantity_used INTEGER CHECK (quantity_used BETWEEN -99999999999999 AND 99999999999999),
    unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
    source_run_id INTEGER REFERENCES production_runs (id),
    corrects_id INTEGER REFERENCES batch_ingredients (id),
    added_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (added_at GLOB '*Z' AND replace(datetime(substr(added_at, 1, 19), '+0 days'), ' ', 'T') IS substr(added_at, 1, 19)),
    added_by TEXT,
    notes TEXT,
    provenance TEXT NOT NULL DEFAULT 'NATIVE' CHECK (provenance IN ('NATIVE', 'MIGRATED')),
    CHECK (quantity_used IS NOT NULL OR provenance = 'MIGRATED'),
    CHECK (added_at IS NOT NULL OR provenance = 'MIGRATED'),
    CHECK (quantity_used <> 0),
    CHECK (quantity_used > 0 OR corrects_id IS NOT NULL OR provenance = 'MIGRATED')
) STRICT;
--;
-- Blends and rework: a quantity of one lot became part of another.
CREATE TABLE lot_transfers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_lot_id INTEGER NOT NULL REFERENCES ingredient_lots (id),
    to_lot_id INTEGER NOT NULL REFERENCES ingredient_lots (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 99999999999999),
    reason TEXT,
    transferred_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (transferred_at GLOB '*Z' AND replace(datetime(substr(transferred_at, 1, 19), '+0 days'), ' ', 'T') IS substr(transferred_at, 1, 19)),
    transferred_by TEXT,
    CHECK (from_lot_id <> to_lot_id)
) STRICT;
--;
-- Append-only ledger of each lot; balance_after is filled by the database and is what remains.
CREATE TABLE lot_movements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ingredient_lot_id INTEGER NOT NULL REFERENCES ingredient_lots (id),
    type TEXT NOT NULL CHECK (type IN ('RECEIVE', 'CONSUME', 'RETURN', 'ADJUST', 'WASTE', 'SAMPLE', 'TRANSFER')),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN -99999999999999 AND 99999999999999),
    balance_after INTEGER CHECK (balance_after BETWEEN 0 AND 99999999999999),
    batch_ingredient_id INTEGER REFERENCES batch_ingredients (id),
    lot_transfer_id INTEGER REFERENCES lot_transfers (id),
    reason TEXT,
    moved_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (moved_at GLOB '*Z' AND replace(datetime(substr(moved_at, 1, 19), '+0 days'), ' ', 'T') IS substr(moved_at, 1, 19)),
    moved_by TEXT,
    CHECK (quantity <> 0 OR type = 'RECEIVE'),
    CHECK (type NOT IN ('RECEIVE', 'RETURN') OR quantity >= 0),
    CHECK (type NOT IN ('CONSUME', 'WASTE', 'SAMPLE') OR quantity < 0)
) STRICT;
