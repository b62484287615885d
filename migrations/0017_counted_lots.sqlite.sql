-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is left of a lot of the old database may be counted, also when nobody knows any more how much of it was received;
-- and a count may find nothing.
--;
-- The text of a table is all that SQLite keeps of a check, and no row has to move for it.
PRAGMA writable_schema = ON
--;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK ((quantity_received IS NULL) = (quantity_remaining IS NULL))', 'CHECK (quantity_received IS NULL OR quantity_remaining IS NOT NULL)') WHERE type = 'table' AND name = 'ingredient_lots'
--;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (quantity <> 0 OR type = ''RECEIVE'')', 'CHECK (quantity <> 0 OR type IN (''RECEIVE'', ''ADJUST''))') WHERE type = 'table' AND name = 'lot_movements'
--;
PRAGMA writable_schema = RESET
