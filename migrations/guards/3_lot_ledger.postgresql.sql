-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a lot holds is the sum of its movements, kept by the database: every balance is the one before plus the movement.
CREATE OR REPLACE FUNCTION bm_guard_lots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.quantity_remaining IS DISTINCT FROM 0 OR NEW.quantity_received IS DISTINCT FROM 0 THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:a new lot is empty until a movement fills it' USING ERRCODE = 'BM001';
        END IF;
        IF NEW.source_production_run_id IS NOT NULL AND (
            SELECT status = 'IN_PROGRESS' AND (to_jsonb(NEW) ->> 'is_rework')::boolean IS TRUE OR status IN ('QUALITY_CHECK', 'COMPLETED')
            FROM production_runs WHERE id = NEW.source_production_run_id) IS FALSE THEN
            RAISE EXCEPTION 'bm:RunNotInProgress:only a finished run puts a lot into stock' USING ERRCODE = 'BM001';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.ingredient_id <> OLD.ingredient_id OR NEW.internal_lot_code <> OLD.internal_lot_code
       OR NEW.unit_of_measure <> OLD.unit_of_measure OR NEW.source_production_run_id IS DISTINCT FROM OLD.source_production_run_id THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:ingredient, code, unit and origin of a lot never change' USING ERRCODE = 'BM001';
    END IF;
    IF NEW.quantity_remaining IS DISTINCT FROM OLD.quantity_remaining AND NEW.quantity_remaining IS DISTINCT FROM (
        SELECT balance_after FROM lot_movements WHERE ingredient_lot_id = NEW.id ORDER BY id DESC LIMIT 1) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what remains of a lot is the sum of its movements' USING ERRCODE = 'BM001';
    END IF;
    IF NEW.quantity_received IS DISTINCT FROM OLD.quantity_received AND NEW.quantity_received IS DISTINCT FROM (
        SELECT sum(quantity) FROM lot_movements WHERE ingredient_lot_id = NEW.id AND type = 'RECEIVE') THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what was received of a lot is the sum of its receipts' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_lots BEFORE INSERT OR UPDATE ON ingredient_lots FOR EACH ROW EXECUTE FUNCTION bm_guard_lots();
--;
CREATE OR REPLACE FUNCTION bm_guard_movement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    l ingredient_lots;
    remaining numeric;
BEGIN
    IF NEW.balance_after IS NOT NULL THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:the database computes the balance' USING ERRCODE = 'BM001';
    END IF;
    -- The lock makes two stations that take from one lot wait for each other.
    SELECT * INTO l FROM ingredient_lots WHERE id = NEW.ingredient_lot_id FOR UPDATE;
    remaining := l.quantity_remaining;
    -- Nobody knows what is left until somebody counts it; a count that finds what is there already books nothing.
    IF l.id IS NOT NULL AND remaining IS NULL AND (NEW.type <> 'ADJUST' OR NEW.quantity < 0) THEN
        RAISE EXCEPTION 'bm:LotQuantityUnknown' USING ERRCODE = 'BM001';
    ELSIF NEW.type = 'ADJUST' AND NEW.quantity = 0 AND remaining IS NOT NULL THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:nothing to adjust' USING ERRCODE = 'BM001';
    ELSIF remaining + NEW.quantity < 0 THEN
        RAISE EXCEPTION 'bm:NotEnoughLeft' USING ERRCODE = 'BM001';
    -- What is past its day leaves as waste or goes back; a use is judged by 4_consumption, a blend below.
    ELSIF NEW.quantity < 0 AND NEW.type IN ('ADJUST', 'SAMPLE')
          AND (l.status = 'EXPIRED' OR l.expiration_date < ((NEW.moved_at AT TIME ZONE 'UTC') - interval '12 hours')::date) THEN
        RAISE EXCEPTION 'bm:ExpiredOnlyLeaves' USING ERRCODE = 'BM001';
    ELSIF (NEW.batch_ingredient_id IS NOT NULL) <> (NEW.type IN ('CONSUME', 'RETURN')) OR (NEW.lot_transfer_id IS NOT NULL) <> (NEW.type = 'TRANSFER') THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a movement of this kind has another cause' USING ERRCODE = 'BM001';
    ELSIF NEW.type IN ('CONSUME', 'RETURN') AND NOT EXISTS (
        SELECT 1 FROM batch_ingredients b
        WHERE b.id = NEW.batch_ingredient_id AND b.ingredient_lot_id = NEW.ingredient_lot_id AND b.quantity_used = -NEW.quantity) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a use or a return belongs to a batch' USING ERRCODE = 'BM001';
    ELSIF NEW.batch_ingredient_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM lot_movements m WHERE m.batch_ingredient_id = NEW.batch_ingredient_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:this use is booked already' USING ERRCODE = 'BM001';
    ELSIF NEW.type = 'TRANSFER' AND NOT EXISTS (
        SELECT 1 FROM lot_transfers t
        WHERE t.id = NEW.lot_transfer_id
          AND ((t.from_lot_id = NEW.ingredient_lot_id AND t.quantity = -NEW.quantity)
            OR (t.to_lot_id = NEW.ingredient_lot_id AND t.quantity = NEW.quantity))) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a movement between lots belongs to a transfer' USING ERRCODE = 'BM001';
    ELSIF NEW.lot_transfer_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM lot_movements m WHERE m.ingredient_lot_id = NEW.ingredient_lot_id AND m.lot_transfer_id = NEW.lot_transfer_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:this transfer is booked already' USING ERRCODE = 'BM001';
    END IF;
    NEW.balance_after := COALESCE(remaining, 0) + NEW.quantity;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_movement BEFORE INSERT ON lot_movements FOR EACH ROW EXECUTE FUNCTION bm_guard_movement();
--;
CREATE OR REPLACE FUNCTION bm_keep_lot_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ingredient_lots
       SET quantity_remaining = NEW.balance_after,
           quantity_received = quantity_received + CASE WHEN NEW.type = 'RECEIVE' THEN NEW.quantity ELSE 0 END,
           status = CASE
               WHEN NEW.balance_after = 0 AND status IN ('RECEIVED', 'QUALITY_APPROVED', 'IN_USE') AND NEW.type <> 'RECEIVE' THEN 'DEPLETED'
               WHEN NEW.balance_after > 0 AND status = 'DEPLETED' AND quality_status IN ('PASSED', 'CONDITIONAL_PASS') THEN 'IN_USE'
               WHEN status = 'QUALITY_APPROVED' AND NEW.type = 'CONSUME' THEN 'IN_USE'
               ELSE status END
     WHERE id = NEW.ingredient_lot_id AND COALESCE(quantity_remaining, 0) + NEW.quantity = NEW.balance_after;
    -- Rows of one statement all see the balance before the first of them.
    IF NOT FOUND THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:one statement books one movement of a lot' USING ERRCODE = 'BM001';
    END IF;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER keep_lot_balance AFTER INSERT ON lot_movements FOR EACH ROW EXECUTE FUNCTION bm_keep_lot_balance();
--;
CREATE OR REPLACE FUNCTION bm_guard_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    f ingredient_lots;
    t ingredient_lots;
BEGIN
    SELECT * INTO f FROM ingredient_lots WHERE id = NEW.from_lot_id FOR UPDATE;
    SELECT * INTO t FROM ingredient_lots WHERE id = NEW.to_lot_id FOR UPDATE;
    IF f.unit_of_measure <> t.unit_of_measure THEN
        RAISE EXCEPTION 'bm:UnitMismatch' USING ERRCODE = 'BM001';
    ELSIF 'RECALLED' IN (f.status, t.status) THEN
        RAISE EXCEPTION 'bm:LotRecalled' USING ERRCODE = 'BM001';
    ELSIF 'QUARANTINED' IN (f.status, t.status) THEN
        RAISE EXCEPTION 'bm:LotQuarantined' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id IN (f.id, t.id) AND h.released_at IS NULL) THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    ELSIF EXISTS (
        SELECT 1 FROM holds h WHERE h.production_run_id IN (f.source_production_run_id, t.source_production_run_id) AND h.released_at IS NULL) THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    ELSIF bm_held_above(ARRAY[f.id, t.id], '{}') THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    ELSIF 'EXPIRED' IN (f.status, t.status) OR f.expiration_date < ((NEW.transferred_at AT TIME ZONE 'UTC') - interval '12 hours')::date THEN
        RAISE EXCEPTION 'bm:LotExpired' USING ERRCODE = 'BM001';
    ELSIF f.release_ends_at <= NEW.transferred_at THEN
        RAISE EXCEPTION 'bm:ReleaseEnded' USING ERRCODE = 'BM001';
    ELSIF f.status NOT IN ('QUALITY_APPROVED', 'IN_USE') THEN
        RAISE EXCEPTION 'bm:LotNotReleased' USING ERRCODE = 'BM001';
    END IF;
    -- A blend must not flow back into what it came from: the genealogy has no circles.
    IF EXISTS (
        WITH RECURSIVE reached (id) AS (
            SELECT NEW.to_lot_id
            UNION
            SELECT next.id FROM reached CROSS JOIN LATERAL (
                SELECT x.to_lot_id AS id FROM lot_transfers x WHERE x.from_lot_id = reached.id
                UNION ALL
                SELECT w.id FROM batch_ingredients b JOIN ingredient_lots w ON w.source_production_run_id = b.production_run_id
                WHERE b.ingredient_lot_id = reached.id) next)
        SELECT 1 FROM reached WHERE id = NEW.from_lot_id) THEN
        RAISE EXCEPTION 'bm:LotInOwnAncestry' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_transfer BEFORE INSERT ON lot_transfers FOR EACH ROW EXECUTE FUNCTION bm_guard_transfer();
--;
CREATE OR REPLACE FUNCTION bm_book_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO lot_movements (ingredient_lot_id, type, quantity, lot_transfer_id, reason, moved_at, moved_by)
    VALUES (NEW.from_lot_id, 'TRANSFER', -NEW.quantity, NEW.id, NEW.reason, NEW.transferred_at, NEW.transferred_by),
           (NEW.to_lot_id, 'TRANSFER', NEW.quantity, NEW.id, NEW.reason, NEW.transferred_at, NEW.transferred_by);
    RETURN NULL;
END $$;
--;
CREATE TRIGGER book_transfer AFTER INSERT ON lot_transfers FOR EACH ROW EXECUTE FUNCTION bm_book_transfer();
--;
-- A day is over somewhere fourteen hours before it is in Greenwich; nobody expires what is good everywhere. Whoever works
-- here, and a workstation before somebody signed in, may have it done; what QA or a recall stopped stays stopped.
CREATE OR REPLACE FUNCTION bm_expire_lots(today date) RETURNS SETOF text LANGUAGE sql AS $$
    UPDATE ingredient_lots SET status = 'EXPIRED', updated_at = clock_timestamp(), updated_by = NULLIF(current_setting('bm.person', true), '')
    WHERE status IN ('RECEIVED', 'QUALITY_APPROVED', 'IN_USE')
      AND (quantity_remaining > 0 OR (quantity_remaining IS NULL AND status <> 'DEPLETED'))
      AND COALESCE(expiration_date, '9999-12-31') < least(today, ((clock_timestamp() AT TIME ZONE 'UTC') + interval '14 hours')::date)
    RETURNING internal_lot_code
$$;
