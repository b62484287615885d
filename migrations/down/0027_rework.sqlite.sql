-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_batch_ingredients_signature;
--;
ALTER TABLE batch_ingredients DROP COLUMN signature_id;
--;
ALTER TABLE ingredient_lots DROP COLUMN is_rework;
--;
ALTER TABLE recipes DROP COLUMN rework_percent;
