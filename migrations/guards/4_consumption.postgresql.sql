-- SPDX-License-Identifier: GPL-3.0-or-later
-- A hold is a whitelist: only a released lot that is not held, not expired, whose conditional release has not ended, of
-- the right unit and with enough left enters a batch. Days end at different hours around the world, so the database refuses a lot whose last day is over
-- everywhere; the service judges by the plant's own calendar.
-- What is held stops all that was made of it, however many steps later. Open holds are few: mostly there is none.
-- In plpgsql, which keeps its plan: planning this anew for each row took longer than answering it.
CREATE OR REPLACE FUNCTION bm_hold_reaches() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    -- Of what is held mostly nothing was made yet: then nobody has to look for it above everything else.
    RETURN EXISTS (SELECT 1 FROM holds h WHERE h.released_at IS NULL AND (
        EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.ingredient_lot_id = h.ingredient_lot_id)
        OR EXISTS (SELECT 1 FROM lot_transfers x WHERE x.from_lot_id = h.ingredient_lot_id)
        OR EXISTS (SELECT 1 FROM ingredient_lots l WHERE l.source_production_run_id = h.production_run_id)));
END $$;
--;
CREATE OR REPLACE FUNCTION bm_held_above(lots bigint[], runs bigint[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT bm_hold_reaches() THEN
        RETURN EXISTS (SELECT 1 FROM holds h WHERE (h.ingredient_lot_id = ANY (lots) OR h.production_run_id = ANY (runs)) AND h.released_at IS NULL);
    END IF;
    RETURN EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            (SELECT id, source_production_run_id FROM ingredient_lots WHERE id = ANY (lots)
             UNION ALL
             SELECT NULL, unnest(runs))
            UNION
            SELECT s.id, s.source_production_run_id FROM above CROSS JOIN LATERAL (
                SELECT b.ingredient_lot_id AS id FROM batch_ingredients b
                WHERE b.production_run_id = above.run AND b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
                    + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
                UNION ALL
                SELECT x.from_lot_id FROM lot_transfers x WHERE x.to_lot_id = above.lot) next
            JOIN ingredient_lots s ON s.id = next.id)
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END $$;
--;
CREATE OR REPLACE FUNCTION bm_guard_batch_ingredient() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    l ingredient_lots;
    refusal text;
BEGIN
    -- The lock makes two stations that take from one lot wait for each other.
    SELECT * INTO l FROM ingredient_lots WHERE id = NEW.ingredient_lot_id FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NEW; -- the foreign key says so
    END IF;
    refusal := CASE
        WHEN NEW.source_run_id IS DISTINCT FROM l.source_production_run_id THEN 'RefusedByDatabase:source_run_id is the run that made the lot'
        WHEN NEW.unit_of_measure <> l.unit_of_measure THEN 'UnitMismatch'
        WHEN NEW.quantity_used IS NULL THEN 'Required:quantity_used'
    END;
    IF refusal IS NULL AND NEW.quantity_used > 0 THEN
        refusal := CASE
            WHEN (SELECT status FROM production_runs WHERE id = NEW.production_run_id) IS DISTINCT FROM 'IN_PROGRESS' THEN 'RunNotInProgress'
            WHEN NEW.corrects_id IS NOT NULL THEN 'RefusedByDatabase:a correction takes back'
            WHEN l.status = 'RECALLED' THEN 'LotRecalled'
            WHEN l.status = 'QUARANTINED' THEN 'LotQuarantined'
            WHEN EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = l.id AND h.released_at IS NULL) THEN 'LotOnHold'
            WHEN EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = l.source_production_run_id AND h.released_at IS NULL) THEN 'LotOnHold'
            WHEN bm_held_above(ARRAY[l.id], '{}') THEN 'LotOnHold'
            WHEN l.status = 'EXPIRED' OR l.expiration_date < (
                -- A use that is written later is judged by its own day, but that is not before the run began.
                SELECT ((greatest(NEW.added_at, COALESCE(r.actual_start_time, clock_timestamp())) AT TIME ZONE 'UTC') - interval '12 hours')::date
                FROM production_runs r WHERE r.id = NEW.production_run_id) THEN 'LotExpired'
            WHEN l.release_ends_at <= (
                SELECT greatest(NEW.added_at, COALESCE(r.actual_start_time, clock_timestamp()))
                FROM production_runs r WHERE r.id = NEW.production_run_id) THEN 'ReleaseEnded'
            WHEN l.quality_status = 'FAILED' THEN 'LotFailedQuality'
            WHEN l.quality_status = 'PENDING' OR l.status = 'RECEIVED' THEN 'LotNotReleased'
            WHEN l.quantity_remaining IS NULL THEN 'LotQuantityUnknown'
            WHEN l.status = 'DEPLETED' THEN 'LotDepleted'
            WHEN l.quantity_remaining < NEW.quantity_used THEN 'NotEnoughLeft'
        END;
    ELSIF refusal IS NULL AND NEW.quantity_used < 0 AND NOT EXISTS (
        SELECT 1 FROM batch_ingredients o
        WHERE o.id = NEW.corrects_id AND o.production_run_id = NEW.production_run_id AND o.ingredient_lot_id = NEW.ingredient_lot_id
          AND o.quantity_used + NEW.quantity_used
              + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = o.id), 0) >= 0) THEN
        refusal := 'RefusedByDatabase:a correction takes back at most what was used';
    ELSIF refusal IS NULL AND NEW.quantity_used < 0 THEN
        -- What was made of something held is stopped by this use: taken back, it would go on without QA.
        refusal := CASE
            WHEN l.status = 'RECALLED' THEN 'LotRecalled'
            WHEN bm_held_above(ARRAY[l.id], '{}') THEN 'LotOnHold'
        END;
    END IF;
    IF refusal IS NOT NULL THEN
        RAISE EXCEPTION 'bm:%', refusal USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_use BEFORE INSERT ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_batch_ingredient();
--;
CREATE OR REPLACE FUNCTION bm_book_batch_ingredient() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO lot_movements (ingredient_lot_id, type, quantity, batch_ingredient_id, reason, moved_at, moved_by)
    VALUES (NEW.ingredient_lot_id, CASE WHEN NEW.quantity_used > 0 THEN 'CONSUME' ELSE 'RETURN' END::movement_type,
            -NEW.quantity_used, NEW.id, NEW.notes, NEW.added_at, NEW.added_by);
    RETURN NULL;
END $$;
--;
CREATE TRIGGER book_use AFTER INSERT ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_book_batch_ingredient();
