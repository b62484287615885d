-- SPDX-License-Identifier: GPL-3.0-or-later
-- The stock: when a lot was last counted, what went back to its supplier, and the ways to look at what is on hand.
--;
-- A count that finds what the ledger says books nothing and is remembered all the same.
ALTER TABLE ingredient_lots ADD COLUMN counted_at timestamptz;
--;
-- Goods that went back to the supplier leave as WASTE does, but are none.
ALTER TABLE lot_movements ADD COLUMN sent_back boolean NOT NULL DEFAULT false CHECK (NOT sent_back OR type = 'WASTE');
--;
-- What is on hand, first expired first: all of it, of an ingredient, in a place, of a status. An unknown quantity counts
-- as on hand until somebody says that nothing is left; a lot without a date comes last. Places are cut as supplier lots
-- are, because a B-tree refuses entries of a few kilobytes.
CREATE INDEX idx_ingredient_lots_stock ON ingredient_lots (COALESCE(expiration_date, '9999-12-31'), id) WHERE quantity_remaining > 0 OR (quantity_remaining IS NULL AND status <> 'DEPLETED');
--;
CREATE INDEX idx_ingredient_lots_stock_ingredient ON ingredient_lots (ingredient_id, COALESCE(expiration_date, '9999-12-31'), id) WHERE quantity_remaining > 0 OR (quantity_remaining IS NULL AND status <> 'DEPLETED');
--;
CREATE INDEX idx_ingredient_lots_stock_place ON ingredient_lots (substr(storage_location, 1, 200), COALESCE(expiration_date, '9999-12-31'), id) WHERE quantity_remaining > 0 OR (quantity_remaining IS NULL AND status <> 'DEPLETED');
--;
CREATE INDEX idx_ingredient_lots_stock_status ON ingredient_lots (status, COALESCE(expiration_date, '9999-12-31'), id) WHERE quantity_remaining > 0 OR (quantity_remaining IS NULL AND status <> 'DEPLETED');
--;
-- Sums by ingredient from the index alone, however many lots there are.
CREATE INDEX idx_ingredient_lots_stock_sums ON ingredient_lots (ingredient_id, unit_of_measure, status, quality_status, expiration_date, quantity_remaining) WHERE quantity_remaining > 0 OR (quantity_remaining IS NULL AND status <> 'DEPLETED');
