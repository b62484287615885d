-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is left of a batch goes back into a later one, up to a limit of its recipe.
--;
-- Percent of the weight of the batch that may be rework; none: the recipe takes no rework. Frozen with the version.
ALTER TABLE recipes ADD COLUMN rework_percent INTEGER CHECK (rework_percent BETWEEN 1 AND 100000);
--;
-- Trimmings, off-shape loaves, leftover dough of the run that the lot is from, or split off such a lot.
ALTER TABLE ingredient_lots ADD COLUMN is_rework INTEGER NOT NULL DEFAULT 0 CHECK (is_rework IN (0, 1));
--;
-- Of a use that somebody had to approve.
ALTER TABLE batch_ingredients ADD COLUMN signature_id INTEGER REFERENCES signatures (id);
--;
CREATE INDEX idx_batch_ingredients_signature ON batch_ingredients (signature_id) WHERE signature_id IS NOT NULL;
