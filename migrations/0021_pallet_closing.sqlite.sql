-- SPDX-License-Identifier: GPL-3.0-or-later
-- A pallet is closed by the scan of its own label. closed_after_print is the newest label that had been asked for by then
-- (label_prints.id, 0: none), so that a label which is printed later asks for a scan again.
ALTER TABLE pallets ADD COLUMN closed_at TEXT CHECK (closed_at GLOB '*Z' AND replace(datetime(substr(closed_at, 1, 19), '+0 days'), ' ', 'T') IS substr(closed_at, 1, 19));
--;
ALTER TABLE pallets ADD COLUMN closed_by TEXT;
--;
ALTER TABLE pallets ADD COLUMN closed_after_print INTEGER CHECK ((closed_at IS NULL) = (closed_after_print IS NULL));
