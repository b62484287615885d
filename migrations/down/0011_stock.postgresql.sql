-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_ingredient_lots_stock_sums;
--;
DROP INDEX idx_ingredient_lots_stock_status;
--;
DROP INDEX idx_ingredient_lots_stock_place;
--;
DROP INDEX idx_ingredient_lots_stock_ingredient;
--;
DROP INDEX idx_ingredient_lots_stock;
--;
ALTER TABLE lot_movements DROP COLUMN sent_back;
--;
ALTER TABLE ingredient_lots DROP COLUMN counted_at;
