-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a shipped pallet cases can come back, also held ones and those of a batch that failed: what stands in the yard is
-- written down; 6_shipping says when.
-- What of a batch was on no pallet when a recall was closed, and was not released, is packed never more. What is recalled
-- stays so while its recall is open; a pallet that was not released, for good.
-- A pallet changes only while it is active, carries no more than was made, does not leave while anything on it is held or failed, and what is held does not leave the pallet. Held is also what was made of something held.
CREATE OR REPLACE FUNCTION bm_packed(run bigint, besides bigint) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT COALESCE(sum(i.quantity), 0) FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id
    WHERE i.production_run_id = run AND p.status <> 'VOID' AND i.id IS DISTINCT FROM besides
$$;
--;
-- A word without a quantity is one about all of it.
CREATE OR REPLACE FUNCTION bm_gone(run bigint) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT COALESCE(sum(COALESCE(x.disposed_quantity, r.actual_quantity)), 0)
    FROM recall_items x JOIN recalls v ON v.id = x.recall_id JOIN production_runs r ON r.id = x.production_run_id
    WHERE x.production_run_id = run AND v.status = 'CLOSED' AND NOT v.is_mock AND x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED')
$$;
--;
CREATE OR REPLACE FUNCTION bm_held_on(pallets bigint[], run bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM holds WHERE pallet_id = ANY (pallets) AND released_at IS NULL)
        OR bm_held_above('{}', array_append(ARRAY(SELECT i.production_run_id FROM pallet_items i WHERE i.pallet_id = ANY (pallets)), run))
$$;
--;
CREATE OR REPLACE FUNCTION bm_guard_pallet_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    r production_runs;
    comes_back boolean := false;
    is_return boolean := false; -- the first cases on the pallet that they come back onto
BEGIN
    IF TG_OP <> 'INSERT' THEN
        comes_back := (SELECT status FROM pallets WHERE id = OLD.pallet_id) = 'SHIPPED';
        IF comes_back AND TG_OP = 'UPDATE' THEN
            comes_back := NEW.pallet_id = OLD.pallet_id AND NEW.production_run_id = OLD.production_run_id AND NEW.quantity < OLD.quantity;
        END IF;
        IF comes_back IS NOT TRUE AND (SELECT status FROM pallets WHERE id = OLD.pallet_id) IS DISTINCT FROM 'ACTIVE' THEN
            RAISE EXCEPTION 'bm:PalletNotActive' USING ERRCODE = 'BM001';
        END IF;
    END IF;
    IF TG_OP = 'INSERT' AND (bm_held_on(ARRAY[NEW.pallet_id], NEW.production_run_id)
                             OR (SELECT quality_status FROM production_runs WHERE id = NEW.production_run_id) = 'FAILED') THEN
        is_return := EXISTS (SELECT 1 FROM shipment_lines s WHERE s.onto_pallet_id = NEW.pallet_id AND s.production_run_id = NEW.production_run_id
                             AND s.kind = 'RETURNED' AND s.quantity = -NEW.quantity);
    END IF;
    IF TG_OP = 'DELETE' THEN
        IF comes_back IS NOT TRUE AND bm_held_on(ARRAY[OLD.pallet_id], OLD.production_run_id) THEN
            RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
        END IF;
        RETURN OLD;
    END IF;
    IF TG_OP = 'UPDATE' AND comes_back IS NOT TRUE AND (NEW.quantity IS DISTINCT FROM OLD.quantity OR NEW.pallet_id <> OLD.pallet_id
                             OR NEW.production_run_id <> OLD.production_run_id)
       AND bm_held_on(ARRAY[OLD.pallet_id, NEW.pallet_id], NEW.production_run_id) THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    ELSIF TG_OP = 'INSERT' AND NOT is_return AND bm_held_on(ARRAY[NEW.pallet_id], NEW.production_run_id) THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    END IF;
    IF comes_back IS NOT TRUE AND (SELECT status FROM pallets WHERE id = NEW.pallet_id) IS DISTINCT FROM 'ACTIVE' THEN
        RAISE EXCEPTION 'bm:PalletNotActive' USING ERRCODE = 'BM001';
    END IF;
    -- The lock makes two stations that pack one run wait for each other.
    SELECT * INTO r FROM production_runs WHERE id = NEW.production_run_id FOR UPDATE;
    IF r.status IN ('PLANNED', 'FAILED', 'RECALLED') THEN
        RAISE EXCEPTION 'bm:RunNotInProgress' USING ERRCODE = 'BM001';
    ELSIF r.quality_status = 'FAILED' AND NOT is_return AND (TG_OP = 'INSERT' OR NEW.pallet_id <> OLD.pallet_id
          OR NEW.production_run_id <> OLD.production_run_id OR NEW.quantity > OLD.quantity) THEN
        -- Cases of a batch that failed may only leave a pallet.
        RAISE EXCEPTION 'bm:LotFailedQuality' USING ERRCODE = 'BM001';
    ELSIF NEW.quantity + bm_packed(r.id, NEW.id) > r.actual_quantity
       OR ((TG_OP = 'INSERT' OR NEW.production_run_id <> OLD.production_run_id OR NEW.quantity > OLD.quantity)
           AND NEW.quantity + bm_packed(r.id, NEW.id) + bm_gone(r.id) > r.actual_quantity) THEN
        RAISE EXCEPTION 'bm:MoreThanMade' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_item BEFORE INSERT OR UPDATE OR DELETE ON pallet_items FOR EACH ROW EXECUTE FUNCTION bm_guard_pallet_item();
--;
CREATE OR REPLACE FUNCTION bm_guard_ship() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pallet_items WHERE pallet_id = NEW.id) THEN
        RAISE EXCEPTION 'bm:PalletEmpty' USING ERRCODE = 'BM001';
    ELSIF OLD.status = 'ON_HOLD' THEN
        RETURN NEW; -- it never came; 2_status and 6_returns_taken_back see to that
    ELSIF OLD.status = 'RECALLED' AND OLD.shipped_at IS NULL AND OLD.provenance IS DISTINCT FROM 'MIGRATED' THEN
        -- After a recall only what had left is shipped again; of a taken over pallet nobody knows when it left.
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:a recalled pallet that never left is not shipped' USING ERRCODE = 'BM001';
    ELSIF (OLD.status <> 'RECALLED' OR OLD.shipped_at IS NULL) AND bm_held_on(ARRAY[NEW.id], NULL) THEN
        -- A hold keeps in the house what is here: it does not stop a recall of what had left from being closed.
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id
                  WHERE i.pallet_id = NEW.id AND r.status <> 'COMPLETED') THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:a run on the pallet is not completed' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id
                  WHERE i.pallet_id = NEW.id AND r.quality_status = 'FAILED') THEN
        RAISE EXCEPTION 'bm:LotFailedQuality' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_ship BEFORE UPDATE OF status ON pallets FOR EACH ROW
WHEN (NEW.status = 'SHIPPED' AND OLD.status <> 'SHIPPED') EXECUTE FUNCTION bm_guard_ship();
--;
-- Whoever voids a held pallet ends its hold first, which is QA's.
CREATE OR REPLACE FUNCTION bm_guard_void() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM holds WHERE pallet_id = NEW.id AND released_at IS NULL) THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_void BEFORE UPDATE OF status ON pallets FOR EACH ROW
WHEN (NEW.status = 'VOID' AND OLD.status <> 'VOID') EXECUTE FUNCTION bm_guard_void();
--;
CREATE OR REPLACE FUNCTION bm_guard_recalled_pallet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
               WHERE x.pallet_id = NEW.id AND NOT v.is_mock
                 AND (v.status = 'OPEN' OR x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED'))) THEN
        RAISE EXCEPTION 'bm:LotRecalled' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_recalled BEFORE UPDATE OF status ON pallets FOR EACH ROW
WHEN (OLD.status = 'RECALLED' AND NEW.status <> 'RECALLED') EXECUTE FUNCTION bm_guard_recalled_pallet();
--;
CREATE OR REPLACE FUNCTION bm_guard_recalled_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
               WHERE x.production_run_id = NEW.id AND NOT v.is_mock AND v.status = 'OPEN') THEN
        RAISE EXCEPTION 'bm:LotRecalled' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_recalled BEFORE UPDATE OF status ON production_runs FOR EACH ROW
WHEN (OLD.status = 'RECALLED' AND NEW.status <> 'RECALLED') EXECUTE FUNCTION bm_guard_recalled_run();
--;
-- Made can not become less than what stands on pallets already.
CREATE OR REPLACE FUNCTION bm_guard_yield() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF bm_packed(NEW.id, NULL) > NEW.actual_quantity THEN
        RAISE EXCEPTION 'bm:MoreThanMade' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_yield BEFORE UPDATE OF actual_quantity ON production_runs FOR EACH ROW
WHEN (NEW.actual_quantity IS NOT NULL) EXECUTE FUNCTION bm_guard_yield();
--;
-- What is printed on a label stays: nothing is renamed once it was given out. A pallet may get its SSCC later.
CREATE OR REPLACE FUNCTION bm_guard_pallet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.pallet_number <> OLD.pallet_number OR NEW.production_run_id <> OLD.production_run_id
       OR (OLD.sscc IS NOT NULL AND NEW.sscc IS DISTINCT FROM OLD.sscc) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:number, SSCC and run of a pallet never change' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_fixed BEFORE UPDATE OF pallet_number, sscc, production_run_id ON pallets FOR EACH ROW EXECUTE FUNCTION bm_guard_pallet();
--;
CREATE OR REPLACE FUNCTION bm_guard_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.batch_number <> OLD.batch_number
       OR (OLD.status <> 'PLANNED' AND (NEW.recipe_id <> OLD.recipe_id OR NEW.unit_of_measure <> OLD.unit_of_measure)) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:number, recipe and unit of a run never change' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_fixed BEFORE UPDATE OF batch_number, recipe_id, unit_of_measure ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_guard_run();
--;
-- What its limits are reckoned from.
CREATE OR REPLACE FUNCTION bm_guard_planned() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.planned_quantity IS DISTINCT FROM OLD.planned_quantity AND (OLD.status <> 'PLANNED' OR NEW.status <> 'PLANNED') THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what was planned stays when the run was started' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_planned BEFORE UPDATE ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_guard_planned();
