-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE lot_movements;
--;
DROP TABLE lot_transfers;
--;
DROP TABLE batch_ingredients;
--;
DROP TABLE ingredient_lots;
--;
DROP TABLE production_runs;
