-- SPDX-License-Identifier: GPL-3.0-or-later
-- As it was: of a lot whose receipt nobody knows, nobody knows what is left either.
--;
UPDATE ingredient_lots SET quantity_remaining = NULL WHERE quantity_received IS NULL;
--;
DELETE FROM lot_movements WHERE type = 'ADJUST' AND quantity = 0;
--;
ALTER TABLE ingredient_lots DROP CONSTRAINT ingredient_lots_check2, ADD CONSTRAINT ingredient_lots_check2 CHECK ((quantity_received IS NULL) = (quantity_remaining IS NULL));
--;
ALTER TABLE lot_movements DROP CONSTRAINT lot_movements_check, ADD CONSTRAINT lot_movements_check CHECK (quantity <> 0 OR type = 'RECEIVE');
