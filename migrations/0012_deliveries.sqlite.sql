-- SPDX-License-Identifier: GPL-3.0-or-later
-- What came on one truck: its papers, what was expected of it, what was received and what went back with the driver.
--;
-- The way back leaves the sequence, so that no number is given twice after it either.
INSERT INTO number_sequences (name, prefix, digits, next_value)
SELECT 'delivery', 'D-', 6, 1 WHERE NOT EXISTS (SELECT 1 FROM number_sequences WHERE name = 'delivery');
--;
-- Degrees Celsius. Closed with something missing: close_reason says why.
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery_number TEXT NOT NULL UNIQUE CHECK (delivery_number <> ''),
    supplier_id INTEGER NOT NULL REFERENCES suppliers (id),
    purchase_order TEXT,
    invoice_number TEXT,
    carrier TEXT,
    driver TEXT,
    seal TEXT,
    truck_temperature INTEGER CHECK (truck_temperature BETWEEN -99999999999999 AND 99999999999999),
    status TEXT NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'CLOSED')),
    arrived_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (arrived_at GLOB '*Z' AND replace(datetime(substr(arrived_at, 1, 19), '+0 days'), ' ', 'T') IS substr(arrived_at, 1, 19)),
    closed_at TEXT CHECK (closed_at GLOB '*Z' AND replace(datetime(substr(closed_at, 1, 19), '+0 days'), ' ', 'T') IS substr(closed_at, 1, 19)),
    closed_by TEXT,
    close_reason TEXT CHECK (close_reason <> ''),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK (status = 'CLOSED' OR close_reason IS NULL)
) STRICT;
--;
-- Append-only. quantity is in the ingredient's unit; delivered_quantity and delivered_unit are what the papers say. A
-- received line names the receipt in the lot's ledger, and only that names the lot; what was rejected has no lot.
CREATE TABLE delivery_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
    kind TEXT NOT NULL CHECK (kind IN ('EXPECTED', 'RECEIVED', 'REJECTED')),
    ingredient_id INTEGER NOT NULL REFERENCES ingredients (id),
    lot_movement_id INTEGER UNIQUE REFERENCES lot_movements (id),
    delivered_quantity INTEGER NOT NULL CHECK (delivered_quantity BETWEEN 0 AND 99999999999999),
    delivered_unit TEXT NOT NULL CHECK (delivered_unit <> ''),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 99999999999999),
    unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
    supplier_lot_code TEXT,
    reason TEXT,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    CHECK ((kind = 'RECEIVED') = (lot_movement_id IS NOT NULL)),
    CHECK (kind = 'EXPECTED' OR quantity > 0),
    CHECK ((kind = 'REJECTED') = (reason IS NOT NULL AND reason <> ''))
) STRICT;
--;
-- A photo or a paper of a delivery, or of one of its lines.
ALTER TABLE attachments ADD COLUMN delivery_id INTEGER REFERENCES deliveries (id);
--;
ALTER TABLE attachments ADD COLUMN delivery_line_id INTEGER REFERENCES delivery_lines (id);
--;
-- Open deliveries are few among all.
CREATE INDEX idx_deliveries_open ON deliveries (id) WHERE status = 'OPEN';
--;
CREATE INDEX idx_delivery_lines_delivery ON delivery_lines (delivery_id, id);
--;
CREATE INDEX idx_attachments_delivery ON attachments (delivery_id) WHERE delivery_id IS NOT NULL;
