-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is left of a batch goes back into a later one, up to a limit of its recipe.
--;
-- Percent of the weight of the batch that may be rework; none: the recipe takes no rework. Frozen with the version.
ALTER TABLE recipes ADD COLUMN rework_percent numeric(14,3) CHECK (rework_percent > 0 AND rework_percent <= 100);
--;
-- Trimmings, off-shape loaves, leftover dough of the run that the lot is from, or split off such a lot.
ALTER TABLE ingredient_lots ADD COLUMN is_rework boolean NOT NULL DEFAULT false;
--;
-- Of a use that somebody had to approve.
ALTER TABLE batch_ingredients ADD COLUMN signature_id bigint REFERENCES signatures (id);
--;
CREATE INDEX idx_batch_ingredients_signature ON batch_ingredients (signature_id) WHERE signature_id IS NOT NULL;
