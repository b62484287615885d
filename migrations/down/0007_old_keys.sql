-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_ingredients_legacy_key;
--;
DROP INDEX idx_recipes_legacy_key;
--;
ALTER TABLE recipe_ingredients DROP COLUMN legacy_key;
--;
ALTER TABLE ingredients DROP COLUMN legacy_key;
--;
ALTER TABLE recipes DROP COLUMN legacy_key;
