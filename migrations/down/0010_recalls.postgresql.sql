-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_recall_items_pallet;
--;
DROP INDEX idx_recall_items_run;
--;
DROP INDEX idx_recall_items_lot;
--;
DROP INDEX idx_recall_items_recall;
--;
ALTER TABLE recall_items DROP COLUMN unit_of_measure;
--;
ALTER TABLE recall_items DROP COLUMN quantity;
--;
ALTER TABLE recall_items DROP COLUMN is_root;
