-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE pallets DROP COLUMN closed_after_print;
--;
ALTER TABLE pallets DROP COLUMN closed_by;
--;
ALTER TABLE pallets DROP COLUMN closed_at;
