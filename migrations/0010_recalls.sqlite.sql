-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a recall began with, and how much there was of each thing in it.
--;
ALTER TABLE recall_items ADD COLUMN is_root INTEGER NOT NULL DEFAULT 0 CHECK (is_root IN (0, 1));
--;
-- When the scope was frozen: what a lot had left, the items on a pallet (without a unit), the yield of a run. NULL:
-- unknown.
ALTER TABLE recall_items ADD COLUMN quantity INTEGER CHECK (quantity BETWEEN 0 AND 99999999999999);
--;
ALTER TABLE recall_items ADD COLUMN unit_of_measure TEXT;
--;
CREATE INDEX idx_recall_items_recall ON recall_items (recall_id, id);
--;
-- Few lots, runs and pallets are ever recalled; in which recalls one is.
CREATE INDEX idx_recall_items_lot ON recall_items (ingredient_lot_id) WHERE ingredient_lot_id IS NOT NULL;
--;
CREATE INDEX idx_recall_items_run ON recall_items (production_run_id) WHERE production_run_id IS NOT NULL;
--;
CREATE INDEX idx_recall_items_pallet ON recall_items (pallet_id) WHERE pallet_id IS NOT NULL;
