-- SPDX-License-Identifier: GPL-3.0-or-later
-- The oldest recipe books named their rows by texts; who kept such a name somewhere still finds the row by it.
ALTER TABLE recipes ADD COLUMN legacy_key TEXT;
--;
ALTER TABLE ingredients ADD COLUMN legacy_key TEXT;
--;
ALTER TABLE recipe_ingredients ADD COLUMN legacy_key TEXT;
--;
CREATE UNIQUE INDEX idx_recipes_legacy_key ON recipes (legacy_key);
--;
CREATE UNIQUE INDEX idx_ingredients_legacy_key ON ingredients (legacy_key);
