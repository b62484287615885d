-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a lot holds is the sum of its movements, kept by the database: every balance is the one before plus the movement.
CREATE TRIGGER guard_ingredient_lots_new BEFORE INSERT ON ingredient_lots
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a new lot is empty until a movement fills it')
    WHERE NEW.quantity_remaining IS NOT 0 OR NEW.quantity_received IS NOT 0;
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:only a finished run puts a lot into stock')
    WHERE NEW.source_production_run_id IS NOT NULL
      AND (SELECT status FROM production_runs WHERE id = NEW.source_production_run_id) NOT IN ('QUALITY_CHECK', 'COMPLETED', 'IN_PROGRESS');
END;
--;
-- Out of a running one comes only rework. Where no lot is rework yet, the column is the one beside the table: nothing does.
CREATE TRIGGER guard_ingredient_lots_running AFTER INSERT ON ingredient_lots WHEN NEW.source_production_run_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:only a finished run puts a lot into stock')
    FROM (SELECT 0 AS is_rework)
    WHERE NOT (SELECT is_rework FROM ingredient_lots WHERE id = NEW.id)
      AND (SELECT status FROM production_runs WHERE id = NEW.source_production_run_id) = 'IN_PROGRESS';
END;
--;
CREATE TRIGGER guard_ingredient_lots_fixed BEFORE UPDATE OF ingredient_id, internal_lot_code, unit_of_measure, source_production_run_id ON ingredient_lots
WHEN NEW.ingredient_id <> OLD.ingredient_id OR NEW.internal_lot_code <> OLD.internal_lot_code
  OR NEW.unit_of_measure <> OLD.unit_of_measure OR NEW.source_production_run_id IS NOT OLD.source_production_run_id
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:ingredient, code, unit and origin of a lot never change');
END;
--;
CREATE TRIGGER guard_ingredient_lots_remaining BEFORE UPDATE OF quantity_remaining ON ingredient_lots
WHEN NEW.quantity_remaining IS NOT OLD.quantity_remaining
 AND NEW.quantity_remaining IS NOT (SELECT balance_after FROM lot_movements WHERE ingredient_lot_id = NEW.id ORDER BY id DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what remains of a lot is the sum of its movements');
END;
--;
CREATE TRIGGER guard_ingredient_lots_received BEFORE UPDATE OF quantity_received ON ingredient_lots
WHEN NEW.quantity_received IS NOT OLD.quantity_received
 AND NEW.quantity_received IS NOT (SELECT sum(quantity) FROM lot_movements WHERE ingredient_lot_id = NEW.id AND type = 'RECEIVE')
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what was received of a lot is the sum of its receipts');
END;
--;
CREATE TRIGGER guard_lot_movements_new BEFORE INSERT ON lot_movements
BEGIN
    SELECT CASE
        WHEN NEW.balance_after IS NOT NULL THEN RAISE(ABORT, 'bm:RefusedByDatabase:the database computes the balance')
        -- Nobody knows what is left until somebody counts it; a count that finds what is there already books nothing.
        WHEN l.quantity_remaining IS NULL AND (NEW.type <> 'ADJUST' OR NEW.quantity < 0)
            THEN RAISE(ABORT, 'bm:LotQuantityUnknown')
        WHEN NEW.type = 'ADJUST' AND NEW.quantity = 0 AND l.quantity_remaining IS NOT NULL
            THEN RAISE(ABORT, 'bm:RefusedByDatabase:nothing to adjust')
        WHEN l.quantity_remaining + NEW.quantity < 0 THEN RAISE(ABORT, 'bm:NotEnoughLeft')
        -- What is past its day leaves as waste or goes back; a use is judged by 4_consumption, a blend below.
        WHEN NEW.quantity < 0 AND NEW.type IN ('ADJUST', 'SAMPLE')
         AND (l.status = 'EXPIRED' OR l.expiration_date < date(substr(NEW.moved_at, 1, 19), '-12 hours'))
            THEN RAISE(ABORT, 'bm:ExpiredOnlyLeaves')
        -- Told here and not by a CHECK: an INSERT OR IGNORE would pass over that and keep half of the booking.
        WHEN l.quantity_remaining + NEW.quantity > 99999999999999
          OR (NEW.type = 'RECEIVE' AND l.quantity_received + NEW.quantity > 99999999999999)
            THEN RAISE(ABORT, 'bm:RefusedByDatabase:more than a quantity can hold')
        WHEN (NEW.batch_ingredient_id IS NOT NULL) <> (NEW.type IN ('CONSUME', 'RETURN')) OR (NEW.lot_transfer_id IS NOT NULL) <> (NEW.type = 'TRANSFER')
            THEN RAISE(ABORT, 'bm:RefusedByDatabase:a movement of this kind has another cause')
        WHEN NEW.type IN ('CONSUME', 'RETURN') AND NOT EXISTS (
            SELECT 1 FROM batch_ingredients b
            WHERE b.id = NEW.batch_ingredient_id AND b.ingredient_lot_id = NEW.ingredient_lot_id AND b.quantity_used = -NEW.quantity)
            THEN RAISE(ABORT, 'bm:RefusedByDatabase:a use or a return belongs to a batch')
        WHEN NEW.batch_ingredient_id IS NOT NULL AND EXISTS (
            SELECT 1 FROM lot_movements m WHERE m.batch_ingredient_id = NEW.batch_ingredient_id)
            THEN RAISE(ABORT, 'bm:RefusedByDatabase:this use is booked already')
        WHEN NEW.type = 'TRANSFER' AND NOT EXISTS (
            SELECT 1 FROM lot_transfers t
            WHERE t.id = NEW.lot_transfer_id
              AND ((t.from_lot_id = NEW.ingredient_lot_id AND t.quantity = -NEW.quantity)
                OR (t.to_lot_id = NEW.ingredient_lot_id AND t.quantity = NEW.quantity)))
            THEN RAISE(ABORT, 'bm:RefusedByDatabase:a movement between lots belongs to a transfer')
        WHEN NEW.lot_transfer_id IS NOT NULL AND EXISTS (
            SELECT 1 FROM lot_movements m WHERE m.lot_transfer_id = NEW.lot_transfer_id AND +m.ingredient_lot_id = NEW.ingredient_lot_id)
            THEN RAISE(ABORT, 'bm:RefusedByDatabase:this transfer is booked already')
    END
    FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id;
END;
--;
CREATE TRIGGER keep_lot_balance AFTER INSERT ON lot_movements
BEGIN
    UPDATE lot_movements
       SET balance_after = NEW.quantity + (SELECT COALESCE(quantity_remaining, 0) FROM ingredient_lots WHERE id = NEW.ingredient_lot_id)
     WHERE id = NEW.id;
    UPDATE ingredient_lots
       SET quantity_remaining = COALESCE(quantity_remaining, 0) + NEW.quantity,
           quantity_received = quantity_received + CASE WHEN NEW.type = 'RECEIVE' THEN NEW.quantity ELSE 0 END,
           status = CASE
               WHEN COALESCE(quantity_remaining, 0) + NEW.quantity = 0 AND status IN ('RECEIVED', 'QUALITY_APPROVED', 'IN_USE') AND NEW.type <> 'RECEIVE' THEN 'DEPLETED'
               WHEN COALESCE(quantity_remaining, 0) + NEW.quantity > 0 AND status = 'DEPLETED' AND quality_status IN ('PASSED', 'CONDITIONAL_PASS') THEN 'IN_USE'
               WHEN status = 'QUALITY_APPROVED' AND NEW.type = 'CONSUME' THEN 'IN_USE'
               ELSE status END
     WHERE id = NEW.ingredient_lot_id;
    -- Under INSERT OR IGNORE or OR FAIL an update that fails in here is passed over.
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what remains of a lot is the sum of its movements')
    WHERE (SELECT balance_after FROM lot_movements WHERE id = NEW.id)
          IS NOT (SELECT quantity_remaining FROM ingredient_lots WHERE id = NEW.ingredient_lot_id);
END;
--;
CREATE TRIGGER guard_lot_transfers_new BEFORE INSERT ON lot_transfers
BEGIN
    SELECT CASE
        WHEN f.unit_of_measure <> t.unit_of_measure THEN RAISE(ABORT, 'bm:UnitMismatch')
        WHEN 'RECALLED' IN (f.status, t.status) THEN RAISE(ABORT, 'bm:LotRecalled')
        WHEN 'QUARANTINED' IN (f.status, t.status) THEN RAISE(ABORT, 'bm:LotQuarantined')
        WHEN EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id IN (f.id, t.id) AND h.released_at IS NULL) THEN RAISE(ABORT, 'bm:LotOnHold')
        WHEN EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id IN (f.source_production_run_id, t.source_production_run_id) AND h.released_at IS NULL) THEN RAISE(ABORT, 'bm:LotOnHold')
        WHEN (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
            OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL)) AND EXISTS (
            WITH RECURSIVE above (lot, run) AS (
                SELECT id, source_production_run_id FROM ingredient_lots WHERE id IN (f.id, t.id)
                UNION
                SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
                JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
                WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
                + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
                UNION
                SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
                JOIN ingredient_lots s ON s.id = x.from_lot_id)
            SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
               OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL))
            THEN RAISE(ABORT, 'bm:LotOnHold')
        WHEN 'EXPIRED' IN (f.status, t.status) OR f.expiration_date < date(substr(NEW.transferred_at, 1, 19), '-12 hours') THEN RAISE(ABORT, 'bm:LotExpired')
        WHEN substr(f.release_ends_at, 1, 19) <= substr(NEW.transferred_at, 1, 19) THEN RAISE(ABORT, 'bm:ReleaseEnded')
        WHEN f.status NOT IN ('QUALITY_APPROVED', 'IN_USE') THEN RAISE(ABORT, 'bm:LotNotReleased')
    END
    FROM ingredient_lots f, ingredient_lots t WHERE f.id = NEW.from_lot_id AND t.id = NEW.to_lot_id;
    -- A blend must not flow back into what it came from: the genealogy has no circles.
    SELECT RAISE(ABORT, 'bm:LotInOwnAncestry')
    WHERE EXISTS (
        WITH RECURSIVE reached (id) AS (
            SELECT NEW.to_lot_id
            UNION
            SELECT x.to_lot_id FROM reached JOIN lot_transfers x ON x.from_lot_id = reached.id
            UNION
            SELECT w.id FROM reached
            JOIN batch_ingredients b ON b.ingredient_lot_id = reached.id
            JOIN ingredient_lots w ON w.source_production_run_id = b.production_run_id)
        SELECT 1 FROM reached WHERE id = NEW.from_lot_id);
END;
--;
CREATE TRIGGER book_lot_transfer AFTER INSERT ON lot_transfers
BEGIN
    INSERT INTO lot_movements (ingredient_lot_id, type, quantity, lot_transfer_id, reason, moved_at, moved_by)
    VALUES (NEW.from_lot_id, 'TRANSFER', -NEW.quantity, NEW.id, NEW.reason, NEW.transferred_at, NEW.transferred_by);
    INSERT INTO lot_movements (ingredient_lot_id, type, quantity, lot_transfer_id, reason, moved_at, moved_by)
    VALUES (NEW.to_lot_id, 'TRANSFER', NEW.quantity, NEW.id, NEW.reason, NEW.transferred_at, NEW.transferred_by);
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a transfer is booked on both lots')
    WHERE (SELECT count(*) FROM lot_movements WHERE lot_transfer_id = NEW.id) <> 2;
END;
