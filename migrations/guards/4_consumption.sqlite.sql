-- SPDX-License-Identifier: GPL-3.0-or-later
-- A hold is a whitelist: only a released lot that is not held, not expired, whose conditional release has not ended, of
-- the right unit and with enough left enters a batch. Days end at different hours around the world, so the database refuses a lot whose last day is over
-- everywhere; the service judges by the plant's own calendar.
CREATE TRIGGER guard_batch_ingredients_new BEFORE INSERT ON batch_ingredients
BEGIN
    SELECT CASE
        WHEN NEW.source_run_id IS NOT l.source_production_run_id THEN RAISE(ABORT, 'bm:RefusedByDatabase:source_run_id is the run that made the lot')
        WHEN NEW.unit_of_measure <> l.unit_of_measure THEN RAISE(ABORT, 'bm:UnitMismatch')
        WHEN NEW.quantity_used IS NULL THEN RAISE(ABORT, 'bm:Required:quantity_used')
    END
    FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id;
END;
--;
CREATE TRIGGER guard_batch_ingredients_use BEFORE INSERT ON batch_ingredients WHEN NEW.quantity_used > 0
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress')
    WHERE (SELECT status FROM production_runs WHERE id = NEW.production_run_id) IS NOT 'IN_PROGRESS';
    SELECT CASE
        WHEN NEW.corrects_id IS NOT NULL THEN RAISE(ABORT, 'bm:RefusedByDatabase:a correction takes back')
        WHEN l.status = 'RECALLED' THEN RAISE(ABORT, 'bm:LotRecalled')
        WHEN l.status = 'QUARANTINED' THEN RAISE(ABORT, 'bm:LotQuarantined')
        WHEN EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = l.id AND h.released_at IS NULL) THEN RAISE(ABORT, 'bm:LotOnHold')
        WHEN EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = l.source_production_run_id AND h.released_at IS NULL) THEN RAISE(ABORT, 'bm:LotOnHold')
        -- What is held stops all that was made of it.
        WHEN (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
            OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL)) AND EXISTS (
            WITH RECURSIVE above (lot, run) AS (
                SELECT l.id, l.source_production_run_id
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
        WHEN l.status = 'EXPIRED' OR l.expiration_date < (
            -- A use that is written later is judged by its own day, but that is not before the run began.
            SELECT date(substr(max(NEW.added_at, COALESCE(r.actual_start_time, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))), 1, 19), '-12 hours')
            FROM production_runs r WHERE r.id = NEW.production_run_id) THEN RAISE(ABORT, 'bm:LotExpired')
        WHEN substr(l.release_ends_at, 1, 19) <= (
            SELECT substr(max(NEW.added_at, COALESCE(r.actual_start_time, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))), 1, 19)
            FROM production_runs r WHERE r.id = NEW.production_run_id) THEN RAISE(ABORT, 'bm:ReleaseEnded')
        WHEN l.quality_status = 'FAILED' THEN RAISE(ABORT, 'bm:LotFailedQuality')
        WHEN l.quality_status = 'PENDING' OR l.status = 'RECEIVED' THEN RAISE(ABORT, 'bm:LotNotReleased')
        WHEN l.quantity_remaining IS NULL THEN RAISE(ABORT, 'bm:LotQuantityUnknown')
        WHEN l.status = 'DEPLETED' THEN RAISE(ABORT, 'bm:LotDepleted')
        WHEN l.quantity_remaining < NEW.quantity_used THEN RAISE(ABORT, 'bm:NotEnoughLeft')
    END
    FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id;
END;
--;
CREATE TRIGGER guard_batch_ingredients_correction BEFORE INSERT ON batch_ingredients WHEN NEW.quantity_used < 0
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a correction takes back at most what was used')
    WHERE NOT EXISTS (
        SELECT 1 FROM batch_ingredients o
        WHERE o.id = NEW.corrects_id AND o.production_run_id = NEW.production_run_id AND o.ingredient_lot_id = NEW.ingredient_lot_id
          AND o.quantity_used + NEW.quantity_used
              + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = o.id), 0) >= 0);
    -- What was made of something held is stopped by this use: taken back, it would go on without QA.
    SELECT RAISE(ABORT, 'bm:LotRecalled') WHERE (SELECT status FROM ingredient_lots WHERE id = NEW.ingredient_lot_id) = 'RECALLED';
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL)) AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT l.id, l.source_production_run_id FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id)
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END;
--;
CREATE TRIGGER book_batch_ingredient AFTER INSERT ON batch_ingredients
BEGIN
    INSERT INTO lot_movements (ingredient_lot_id, type, quantity, batch_ingredient_id, reason, moved_at, moved_by)
    VALUES (NEW.ingredient_lot_id, CASE WHEN NEW.quantity_used > 0 THEN 'CONSUME' ELSE 'RETURN' END,
            -NEW.quantity_used, NEW.id, NEW.notes, NEW.added_at, NEW.added_by);
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a use is booked on its lot')
    WHERE NOT EXISTS (SELECT 1 FROM lot_movements WHERE batch_ingredient_id = NEW.id);
END;
