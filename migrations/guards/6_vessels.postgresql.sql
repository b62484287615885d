-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands in a vessel is a lot of our own: it is filled by loads, leaves by draws, and nothing of it is used beside them.
CREATE OR REPLACE FUNCTION bm_guard_vessel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF EXISTS (SELECT 1 FROM vessels WHERE lower(code) = lower(NEW.code))
           OR EXISTS (SELECT 1 FROM ingredient_lots WHERE lower(internal_lot_code) = lower(NEW.code))
           OR EXISTS (SELECT 1 FROM production_runs WHERE lower(batch_number) = lower(NEW.code))
           OR EXISTS (SELECT 1 FROM pallets WHERE lower(pallet_number) = lower(NEW.code) OR sscc = NEW.code) THEN
            RAISE EXCEPTION 'bm:Duplicate' USING ERRCODE = 'BM001';
        END IF;
    ELSIF (NEW.id, NEW.code, NEW.kind, NEW.drawing, NEW.ingredient_id, NEW.unit_of_measure, NEW.tolerance, NEW.created_at, NEW.created_by)
        IS DISTINCT FROM (OLD.id, OLD.code, OLD.kind, OLD.drawing, OLD.ingredient_id, OLD.unit_of_measure, OLD.tolerance, OLD.created_at, OLD.created_by) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:of a vessel only the name and the capacity change' USING ERRCODE = 'BM001';
    ELSIF NEW.is_retired AND NOT OLD.is_retired
        AND EXISTS (SELECT 1 FROM ingredient_lots WHERE vessel_id = OLD.id AND quantity_remaining > 0) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:vesselNotEmpty' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_vessel BEFORE INSERT OR UPDATE ON vessels FOR EACH ROW EXECUTE FUNCTION bm_guard_vessel();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON vessels FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_append_only BEFORE DELETE ON vessels FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON vessels FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON vessel_acts FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON vessel_acts FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- The loads of a vessel that were not taken back since it was proven empty.
CREATE OR REPLACE FUNCTION bm_vessel_loads(vessel bigint) RETURNS SETOF vessel_acts LANGUAGE sql STABLE AS $$
    SELECT a FROM vessel_acts a
    WHERE a.vessel_id = vessel AND a.kind = 'LOAD' AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
      AND NOT EXISTS (SELECT 1 FROM vessel_acts e WHERE e.vessel_id = vessel AND e.kind = 'EMPTY' AND e.id > a.id
                      AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = e.id))
$$;
--;
CREATE OR REPLACE FUNCTION bm_guard_vessel_draw(act vessel_acts, v vessels) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    refusal text;
BEGIN
    IF (SELECT status FROM production_runs WHERE id = act.production_run_id) IS DISTINCT FROM 'IN_PROGRESS' THEN
        RAISE EXCEPTION 'bm:RunNotInProgress' USING ERRCODE = 'BM001';
    ELSIF act.first_load_id > act.last_load_id OR (SELECT count(*) FROM bm_vessel_loads(v.id) WHERE id IN (act.first_load_id, act.last_load_id))
        <> (CASE WHEN act.first_load_id = act.last_load_id THEN 1 ELSE 2 END) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a draw holds loads of its vessel since it was proven empty' USING ERRCODE = 'BM001';
    ELSIF v.drawing = 'MIXED' AND EXISTS (SELECT 1 FROM bm_vessel_loads(v.id) WHERE id < act.first_load_id OR id > act.last_load_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a draw from a mixed vessel holds all of its loads' USING ERRCODE = 'BM001';
    ELSIF v.capacity < act.quantity THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:drawTooLarge' USING ERRCODE = 'BM001';
    ELSIF act.reason IS NULL AND act.quantity > (SELECT COALESCE(sum(quantity_remaining), 0) FROM ingredient_lots WHERE vessel_id = v.id) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:overdraw' USING ERRCODE = 'BM001';
    END IF;
    SELECT CASE
        WHEN l.status = 'RECALLED' THEN 'bm:LotRecalled'
        WHEN l.status = 'QUARANTINED' THEN 'bm:LotQuarantined'
        WHEN l.quality_status = 'FAILED' THEN 'bm:LotFailedQuality'
        WHEN EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = l.id AND h.released_at IS NULL) THEN 'bm:LotOnHold'
        WHEN EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = l.source_production_run_id AND h.released_at IS NULL) THEN 'bm:LotOnHold'
        ELSE 'bm:LotExpired' END
    INTO refusal
    FROM bm_vessel_loads(v.id) a JOIN ingredient_lots l ON l.id = a.ingredient_lot_id
    WHERE a.id BETWEEN act.first_load_id AND act.last_load_id
      AND (l.status IN ('RECALLED', 'QUARANTINED') OR l.quality_status = 'FAILED'
           -- Of a starter what stands in it has its own day.
           OR (v.kind <> 'STARTER' AND (l.status = 'EXPIRED' OR l.expiration_date < ((act.done_at AT TIME ZONE 'UTC') - interval '12 hours')::date))
           OR EXISTS (SELECT 1 FROM holds h WHERE h.released_at IS NULL AND (h.ingredient_lot_id = l.id OR h.production_run_id = l.source_production_run_id)))
    ORDER BY a.id LIMIT 1;
    IF refusal IS NOT NULL THEN
        RAISE EXCEPTION '%', refusal USING ERRCODE = 'BM001';
    END IF;
END $$;
--;
-- All of the loads that may be in a draw are looked at, also those of which the books have nothing left.
CREATE OR REPLACE FUNCTION bm_guard_vessel_act() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v vessels;
BEGIN
    -- The lock makes two stations that draw from one vessel wait for each other.
    SELECT * INTO v FROM vessels WHERE id = NEW.vessel_id FOR NO KEY UPDATE;
    IF v.is_retired THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:vesselRetired' USING ERRCODE = 'BM001';
    ELSIF NEW.kind = 'LOAD' THEN
        IF NOT EXISTS (SELECT 1 FROM lot_transfers t JOIN ingredient_lots l ON l.id = t.from_lot_id JOIN ingredient_lots f ON f.id = t.to_lot_id
                       WHERE t.from_lot_id = NEW.ingredient_lot_id AND t.to_lot_id = NEW.filling_lot_id AND t.quantity = NEW.quantity
                         AND f.vessel_id = NEW.vessel_id AND l.vessel_id IS NULL)
           OR EXISTS (SELECT 1 FROM vessel_acts WHERE filling_lot_id = NEW.filling_lot_id) THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:a load is a quantity of a lot that became what stands in the vessel' USING ERRCODE = 'BM001';
        ELSIF v.capacity < (SELECT COALESCE(sum(quantity_remaining), 0) FROM ingredient_lots WHERE vessel_id = v.id) THEN
            RAISE EXCEPTION 'bm:StatusMoveNotAllowed:vesselFull' USING ERRCODE = 'BM001';
        END IF;
    ELSIF NEW.kind = 'DRAW' THEN
        PERFORM bm_guard_vessel_draw(NEW, v);
    ELSIF NEW.kind = 'EMPTY' AND EXISTS (SELECT 1 FROM ingredient_lots WHERE vessel_id = v.id AND quantity_remaining > 0) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:vesselNotEmpty' USING ERRCODE = 'BM001';
    ELSIF NEW.kind = 'UNDO' AND NEW.takes_back_id IS DISTINCT FROM (
        SELECT max(a.id) FROM vessel_acts a WHERE a.vessel_id = v.id AND a.kind <> 'UNDO'
           AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:notLastAct' USING ERRCODE = 'BM001';
    -- Whole: an act taken back while its uses or its stock stand would be gone from every trace.
    ELSIF NEW.kind = 'UNDO' AND EXISTS (
        SELECT 1 FROM vessel_acts a WHERE a.id = NEW.takes_back_id AND (
            a.quantity <> NEW.quantity
            OR (a.kind = 'DRAW' AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = a.id AND b.quantity_used
                + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0))
            OR (a.kind = 'LOAD' AND EXISTS (SELECT 1 FROM ingredient_lots l WHERE l.id = a.filling_lot_id AND l.quantity_remaining <> 0)))) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what an act of a vessel booked comes back before it is taken back' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_vessel_act BEFORE INSERT ON vessel_acts FOR EACH ROW EXECUTE FUNCTION bm_guard_vessel_act();
--;
CREATE OR REPLACE FUNCTION bm_guard_lot_in_vessel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.vessel_id IS DISTINCT FROM OLD.vessel_id THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:what stands in a vessel stays what it is' USING ERRCODE = 'BM001';
        END IF;
    ELSIF EXISTS (SELECT 1 FROM vessels WHERE lower(code) = lower(NEW.internal_lot_code)) THEN
        RAISE EXCEPTION 'bm:Duplicate' USING ERRCODE = 'BM001';
    ELSIF NEW.vessel_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM vessels v WHERE v.id = NEW.vessel_id AND v.ingredient_id = NEW.ingredient_id AND v.unit_of_measure = NEW.unit_of_measure AND NOT v.is_retired) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a vessel holds its own ingredient' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_z_vessel BEFORE INSERT OR UPDATE OF vessel_id ON ingredient_lots FOR EACH ROW EXECUTE FUNCTION bm_guard_lot_in_vessel();
--;
CREATE OR REPLACE FUNCTION bm_guard_vessel_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    f ingredient_lots;
    t ingredient_lots;
BEGIN
    SELECT * INTO f FROM ingredient_lots WHERE id = NEW.from_lot_id;
    SELECT * INTO t FROM ingredient_lots WHERE id = NEW.to_lot_id;
    IF f.vessel_id IS NOT NULL AND t.vessel_id IS DISTINCT FROM f.vessel_id THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:lotInVessel' USING ERRCODE = 'BM001';
    ELSIF t.vessel_id IS NOT NULL AND t.ingredient_id <> f.ingredient_id THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a vessel holds its own ingredient' USING ERRCODE = 'BM001';
    ELSIF t.vessel_id IS NOT NULL AND f.vessel_id IS NULL AND (COALESCE(t.expiration_date, 'infinity') > COALESCE(f.expiration_date, 'infinity')
          OR COALESCE(t.release_ends_at, 'infinity') > COALESCE(f.release_ends_at, 'infinity')) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what stands in a vessel is no better than what went in' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_z_vessel BEFORE INSERT ON lot_transfers FOR EACH ROW EXECUTE FUNCTION bm_guard_vessel_transfer();
--;
-- What no load that stands has would be counted with the vessel and be in no draw.
CREATE OR REPLACE FUNCTION bm_guard_vessel_movement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    vessel bigint := (SELECT vessel_id FROM ingredient_lots WHERE id = NEW.ingredient_lot_id);
BEGIN
    IF vessel IS NULL THEN
        RETURN NEW;
    ELSIF NEW.type = 'RECEIVE' THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a vessel is filled by loads' USING ERRCODE = 'BM001';
    ELSIF NOT EXISTS (SELECT 1 FROM bm_vessel_loads(vessel) a WHERE a.filling_lot_id = NEW.ingredient_lot_id) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:vesselEmptied' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_z_vessel BEFORE INSERT ON lot_movements FOR EACH ROW
WHEN (NEW.quantity > 0 AND NEW.type IN ('RECEIVE', 'ADJUST')) EXECUTE FUNCTION bm_guard_vessel_movement();
--;
-- A vessel's code is scanned like that of a lot, a batch or a pallet: it means one thing.
CREATE OR REPLACE FUNCTION bm_guard_vessel_code() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    codes text[] := ARRAY[lower(to_jsonb(NEW) ->> 'batch_number'), lower(to_jsonb(NEW) ->> 'pallet_number'), lower(to_jsonb(NEW) ->> 'sscc')];
BEGIN
    IF EXISTS (SELECT 1 FROM vessels WHERE lower(code) = ANY (codes)) THEN
        RAISE EXCEPTION 'bm:Duplicate' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_z_vessel BEFORE INSERT ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_guard_vessel_code();
--;
CREATE TRIGGER guard_z_vessel BEFORE INSERT ON pallets FOR EACH ROW EXECUTE FUNCTION bm_guard_vessel_code();
--;
CREATE OR REPLACE FUNCTION bm_guard_vessel_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.quantity_used > 0 THEN
        IF NEW.vessel_act_id IS NULL THEN
            IF EXISTS (SELECT 1 FROM ingredient_lots WHERE id = NEW.ingredient_lot_id AND vessel_id IS NOT NULL) THEN
                RAISE EXCEPTION 'bm:StatusMoveNotAllowed:lotInVessel' USING ERRCODE = 'BM001';
            END IF;
        ELSIF NOT EXISTS (
            SELECT 1 FROM vessel_acts a JOIN vessel_acts d ON d.vessel_id = a.vessel_id
            WHERE d.id = NEW.vessel_act_id AND d.kind = 'DRAW' AND d.production_run_id = NEW.production_run_id
              AND a.kind = 'LOAD' AND a.filling_lot_id = NEW.ingredient_lot_id AND a.id BETWEEN d.first_load_id AND d.last_load_id
              AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
              AND NEW.quantity_used + COALESCE((SELECT sum(b.quantity_used) FROM batch_ingredients b WHERE b.vessel_act_id = d.id), 0) <= d.quantity) THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:a draw takes what it says from its vessel into its batch' USING ERRCODE = 'BM001';
        END IF;
    ELSIF NEW.vessel_act_id IS NOT NULL THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a draw is no correction' USING ERRCODE = 'BM001';
    -- What comes back into a vessel that was proven empty meanwhile would stand in it unseen.
    ELSIF EXISTS (
        SELECT 1 FROM batch_ingredients o JOIN vessel_acts d ON d.id = o.vessel_act_id
        JOIN vessel_acts e ON e.vessel_id = d.vessel_id AND e.kind = 'EMPTY' AND e.id > d.id
        WHERE o.id = NEW.corrects_id AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = e.id)) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:vesselEmptied' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_z_vessel BEFORE INSERT ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_vessel_use();
