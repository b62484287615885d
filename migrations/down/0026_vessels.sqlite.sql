-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_batch_ingredients_vessel_act;
--;
ALTER TABLE batch_ingredients DROP COLUMN vessel_act_id;
--;
DROP INDEX idx_ingredient_lots_vessel;
--;
ALTER TABLE ingredient_lots DROP COLUMN vessel_id;
--;
DROP TABLE vessel_acts;
--;
DROP TABLE vessels;
