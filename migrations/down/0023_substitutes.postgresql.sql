-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE batch_ingredients DROP COLUMN stands_for_quantity;
--;
ALTER TABLE batch_ingredients DROP COLUMN stands_for_id;
--;
DROP TABLE recipe_substitutes;
