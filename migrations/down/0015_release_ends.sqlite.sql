-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_ingredient_lots_undecided;
--;
ALTER TABLE ingredient_lots DROP COLUMN release_ends_at;
