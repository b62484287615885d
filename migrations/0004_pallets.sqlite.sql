-- SPDX-License-Identifier: GPL-3.0-or-later
-- Finished goods: pallets, what stands on them, where they went.
--;
-- production_run_id is the run it was opened for; pallet_items says what is on it. Weight in kilograms.
CREATE TABLE pallets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pallet_number TEXT NOT NULL UNIQUE CHECK (pallet_number <> ''),
    sscc TEXT UNIQUE CHECK (length(sscc) = 18),
    production_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    location TEXT,
    status TEXT NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'ON_HOLD', 'SHIPPED', 'RECALLED', 'VOID')),
    weight INTEGER CHECK (weight BETWEEN 0 AND 99999999999999),
    item_count INTEGER CHECK (item_count >= 0),
    customer_id INTEGER REFERENCES customers (id),
    customer_order TEXT,
    packed_at TEXT CHECK (packed_at GLOB '*Z' AND replace(datetime(substr(packed_at, 1, 19), '+0 days'), ' ', 'T') IS substr(packed_at, 1, 19)),
    shipped_at TEXT CHECK (shipped_at GLOB '*Z' AND replace(datetime(substr(shipped_at, 1, 19), '+0 days'), ' ', 'T') IS substr(shipped_at, 1, 19)),
    provenance TEXT NOT NULL DEFAULT 'NATIVE' CHECK (provenance IN ('NATIVE', 'MIGRATED')),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    CHECK (status <> 'SHIPPED' OR shipped_at IS NOT NULL OR provenance = 'MIGRATED')
) STRICT;
--;
-- In the unit of the run; a mixed pallet has several rows.
CREATE TABLE pallet_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pallet_id INTEGER NOT NULL REFERENCES pallets (id),
    production_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    quantity INTEGER CHECK (quantity BETWEEN 1 AND 99999999999999),
    provenance TEXT NOT NULL DEFAULT 'NATIVE' CHECK (provenance IN ('NATIVE', 'MIGRATED')),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    UNIQUE (pallet_id, production_run_id),
    CHECK (quantity IS NOT NULL OR provenance = 'MIGRATED')
) STRICT;
