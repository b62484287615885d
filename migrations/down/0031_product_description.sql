-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE recipes DROP COLUMN packaging_style;
--;
ALTER TABLE recipes DROP COLUMN packaging_size;
--;
ALTER TABLE recipes DROP COLUMN brand;
