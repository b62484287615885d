-- SPDX-License-Identifier: GPL-3.0-or-later
-- What leaves on one truck: its papers, the pallets that were loaded, and what was shipped, taken back and returned.
--;
-- The way back leaves the sequence, so that no number is given twice after it either.
INSERT INTO number_sequences (name, prefix, digits, next_value)
SELECT 'shipment', 'S-', 6, 1 WHERE NOT EXISTS (SELECT 1 FROM number_sequences WHERE name = 'shipment');
--;
-- How many days what a customer gets must keep at least on the day it leaves; nothing: as long as it is not past its day.
ALTER TABLE customers ADD COLUMN minimum_shelf_life_days INTEGER CHECK (minimum_shelf_life_days BETWEEN 0 AND 36500);
--;
-- Days from the end of a batch; of finished goods, which have no lot of their own that could say it.
ALTER TABLE recipes ADD COLUMN shelf_life_days INTEGER CHECK (shelf_life_days BETWEEN 0 AND 36500);
--;
-- Degrees Celsius. Shipped with something missing: close_reason says why; of a cancelled one why it was.
CREATE TABLE shipments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    shipment_number TEXT NOT NULL UNIQUE CHECK (shipment_number <> ''),
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    customer_order TEXT,
    carrier TEXT,
    driver TEXT,
    seal TEXT,
    truck_temperature INTEGER CHECK (truck_temperature BETWEEN -99999999999999 AND 99999999999999),
    status TEXT NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'SHIPPED', 'CANCELLED')),
    closed_at TEXT CHECK (closed_at GLOB '*Z' AND replace(datetime(substr(closed_at, 1, 19), '+0 days'), ' ', 'T') IS substr(closed_at, 1, 19)),
    closed_by TEXT,
    close_reason TEXT CHECK (close_reason <> ''),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    CHECK ((status = 'OPEN') = (closed_at IS NULL)),
    CHECK (status <> 'OPEN' OR close_reason IS NULL)
) STRICT;
--;
-- Which pallets are or were on it. A pallet is on one shipment at a time, and on that one until left_at.
CREATE TABLE shipment_pallets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    shipment_id INTEGER NOT NULL REFERENCES shipments (id),
    pallet_id INTEGER NOT NULL REFERENCES pallets (id),
    loaded_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (loaded_at GLOB '*Z' AND replace(datetime(substr(loaded_at, 1, 19), '+0 days'), ' ', 'T') IS substr(loaded_at, 1, 19)),
    loaded_by TEXT,
    left_at TEXT CHECK (left_at GLOB '*Z' AND replace(datetime(substr(left_at, 1, 19), '+0 days'), ' ', 'T') IS substr(left_at, 1, 19)),
    left_by TEXT,
    left_reason TEXT CHECK (left_reason <> '')
) STRICT;
--;
-- Append-only. What left of each batch, by pallet, and with the opposite sign what was taken back (UNSHIPPED) or came back
-- (RETURNED). A pallet that left without papers has no shipment; customer_id NULL: nobody said who got it. Cases that came back
-- without their pallet stand on onto_pallet_id.
CREATE TABLE shipment_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    shipment_id INTEGER REFERENCES shipments (id),
    customer_id INTEGER REFERENCES customers (id),
    customer_order TEXT,
    pallet_id INTEGER NOT NULL REFERENCES pallets (id),
    production_run_id INTEGER NOT NULL REFERENCES production_runs (id),
    kind TEXT NOT NULL CHECK (kind IN ('SHIPPED', 'UNSHIPPED', 'RETURNED')),
    quantity INTEGER CHECK (quantity BETWEEN -99999999999999 AND 99999999999999),
    onto_pallet_id INTEGER REFERENCES pallets (id),
    reason TEXT,
    booked_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (booked_at GLOB '*Z' AND replace(datetime(substr(booked_at, 1, 19), '+0 days'), ' ', 'T') IS substr(booked_at, 1, 19)),
    booked_by TEXT,
    CHECK (quantity IS NULL OR (kind = 'SHIPPED') = (quantity > 0)),
    CHECK (quantity IS NULL OR quantity <> 0),
    CHECK ((kind = 'SHIPPED') = (reason IS NULL)),
    CHECK (onto_pallet_id IS NULL OR kind = 'RETURNED'),
    CHECK (reason <> '')
) STRICT;
--;
CREATE INDEX idx_shipments_open ON shipments (id) WHERE status = 'OPEN';
--;
CREATE INDEX idx_shipment_pallets_here ON shipment_pallets (pallet_id) WHERE left_at IS NULL;
--;
CREATE INDEX idx_shipment_pallets_shipment ON shipment_pallets (shipment_id, id);
--;
CREATE INDEX idx_shipment_lines_pallet ON shipment_lines (pallet_id, id);
--;
CREATE INDEX idx_shipment_lines_shipment ON shipment_lines (shipment_id, id) WHERE shipment_id IS NOT NULL;
