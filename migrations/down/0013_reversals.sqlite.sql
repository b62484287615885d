-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_lot_movements_reverses;
--;
ALTER TABLE lot_movements DROP COLUMN reverses_id;
