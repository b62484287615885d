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
--;
DROP TYPE batch_status;
--;
DROP TYPE movement_type;
--;
DROP TYPE quality_status;
--;
DROP TYPE lot_status;
