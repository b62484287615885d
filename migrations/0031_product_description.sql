-- SPDX-License-Identifier: GPL-3.0-or-later
-- How what is made is described to whoever gets it, as 21 CFR 1.1310 asks: a brand, and size and style of its packaging.
--;
-- No part of the formula, so it may be said of a version that batches were made to.
ALTER TABLE recipes ADD COLUMN brand text CHECK (brand <> '');
--;
-- What one package holds, e.g. 500 g or 12 x 80 g.
ALTER TABLE recipes ADD COLUMN packaging_size text CHECK (packaging_size <> '');
--;
-- What it is, e.g. bag or carton.
ALTER TABLE recipes ADD COLUMN packaging_style text CHECK (packaging_style <> '');
