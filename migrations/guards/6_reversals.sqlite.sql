-- SPDX-License-Identifier: GPL-3.0-or-later
-- A receipt is taken back whole, from its own lot, and not from under somebody's hold or a delivery that is closed. What
-- a run put into stock is corrected with the run, but for rework.
CREATE TRIGGER guard_lot_movements_reversal BEFORE INSERT ON lot_movements WHEN NEW.reverses_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only a receipt is taken back, and whole')
    WHERE NOT EXISTS (
        SELECT 1 FROM lot_movements m JOIN ingredient_lots l ON l.id = m.ingredient_lot_id, (SELECT 0 AS is_rework) -- for plants without the column
        WHERE m.id = NEW.reverses_id AND m.ingredient_lot_id = NEW.ingredient_lot_id AND m.type = 'RECEIVE'
          AND m.quantity > 0 AND m.quantity = -NEW.quantity AND (l.source_production_run_id IS NULL OR (SELECT is_rework FROM ingredient_lots WHERE id = NEW.ingredient_lot_id)));
    SELECT CASE
        WHEN l.status = 'RECALLED' THEN RAISE(ABORT, 'bm:LotRecalled')
        WHEN l.status = 'QUARANTINED' THEN RAISE(ABORT, 'bm:LotQuarantined')
        WHEN EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = l.id AND h.released_at IS NULL) THEN RAISE(ABORT, 'bm:LotOnHold')
        WHEN EXISTS (SELECT 1 FROM delivery_lines x JOIN deliveries d ON d.id = x.delivery_id
                     WHERE x.lot_movement_id = NEW.reverses_id AND d.status = 'CLOSED') THEN RAISE(ABORT, 'bm:DeliveryClosed')
    END
    FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id;
END;
