-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is left of a lot of the old database may be counted, also when nobody knows any more how much of it was received;
-- and a count may find nothing.
--;
ALTER TABLE ingredient_lots DROP CONSTRAINT ingredient_lots_check2, ADD CONSTRAINT ingredient_lots_check2 CHECK (quantity_received IS NULL OR quantity_remaining IS NOT NULL);
--;
ALTER TABLE lot_movements DROP CONSTRAINT lot_movements_check, ADD CONSTRAINT lot_movements_check CHECK (quantity <> 0 OR type IN ('RECEIVE', 'ADJUST'));
