-- SPDX-License-Identifier: GPL-3.0-or-later
-- As it was: of a lot whose receipt nobody knows, nobody knows what is left either.
--;
UPDATE ingredient_lots SET quantity_remaining = NULL WHERE quantity_received IS NULL;
--;
DELETE FROM lot_movements WHERE type = 'ADJUST' AND quantity = 0;
--;
-- The text of a table is all that SQLite keeps of a check, and no row has to move for it.
PRAGMA writable_schema = ON
--;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (quantity_received IS NULL OR quantity_remaining IS NOT NULL)', 'CHECK ((quantity_received IS NULL) = (quantity_remaining IS NULL))') WHERE type = 'table' AND name = 'ingredient_lots'
--;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (quantity <> 0 OR type IN (''RECEIVE'', ''ADJUST''))', 'CHECK (quantity <> 0 OR type = ''RECEIVE'')') WHERE type = 'table' AND name = 'lot_movements'
--;
PRAGMA writable_schema = RESET
