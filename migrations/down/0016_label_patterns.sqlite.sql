-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_ingredient_lots_usual;
--;
DROP INDEX idx_ingredient_lots_alike;
--;
DROP TABLE label_patterns;
