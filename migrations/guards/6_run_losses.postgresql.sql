-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nothing is thrown away of a run that was not started; a mistake is taken back whole, once, by a row of its own.
CREATE OR REPLACE FUNCTION bm_guard_run_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT status FROM production_runs WHERE id = NEW.production_run_id) = 'PLANNED' THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:nothing of a run that was not started' USING ERRCODE = 'BM001';
    ELSIF NEW.takes_back_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM run_losses r
        WHERE r.id = NEW.takes_back_id AND r.production_run_id = NEW.production_run_id AND r.takes_back_id IS NULL
          AND r.quantity = -NEW.quantity AND r.unit_of_measure = NEW.unit_of_measure) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:only a loss of the same run is taken back, and whole' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_loss BEFORE INSERT ON run_losses FOR EACH ROW EXECUTE FUNCTION bm_guard_run_loss();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON run_losses FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON run_losses FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- Before the end no more than what went in, with what was left of it as rework, where all of it was weighed; after it no
-- more than what is left of the yield, and not as if it had been before. A gram for what scales round.
CREATE OR REPLACE FUNCTION bm_guard_loss_amount() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    r production_runs;
    v v_run_left;
BEGIN
    IF NEW.takes_back_id IS NOT NULL THEN
        RETURN NULL;
    END IF;
    -- Two stations throw away what is there once.
    SELECT * INTO r FROM production_runs WHERE id = NEW.production_run_id FOR NO KEY UPDATE;
    SELECT * INTO v FROM v_run_left WHERE production_run_id = r.id;
    IF r.actual_quantity IS NOT NULL AND NEW.lost_at <= r.actual_end_time THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what is thrown away of a finished run was thrown away after its end' USING ERRCODE = 'BM001';
    ELSIF r.actual_quantity IS NULL AND v.went_in > 0 AND v.rework + v.wasted > v.went_in + 0.001000001 THEN
        RAISE EXCEPTION 'bm:MoreThanMade:wasteOfRun' USING ERRCODE = 'BM001';
    ELSIF v.wasted_of_yield > 0 AND v.packed + v.in_stock + v.wasted_of_yield > r.actual_quantity + 0.001000001 THEN
        RAISE EXCEPTION 'bm:MoreThanMade:wasteOfYield' USING ERRCODE = 'BM001';
    END IF;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER guard_loss_amount AFTER INSERT ON run_losses FOR EACH ROW EXECUTE FUNCTION bm_guard_loss_amount();
--;
-- What was thrown away of a run is not packed; what comes back stands in the yard, whatever became of the rest.
CREATE OR REPLACE FUNCTION bm_guard_packed_waste() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM run_losses WHERE production_run_id = NEW.production_run_id)
       OR (TG_OP = 'UPDATE' AND NEW.quantity <= OLD.quantity AND NEW.production_run_id = OLD.production_run_id) THEN
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM shipment_lines s WHERE s.onto_pallet_id = NEW.pallet_id
            AND s.production_run_id = NEW.production_run_id AND s.kind = 'RETURNED' AND s.quantity = -NEW.quantity) THEN
        RETURN NULL;
    ELSIF EXISTS (SELECT 1 FROM production_runs r JOIN v_run_left v ON v.production_run_id = r.id WHERE r.id = NEW.production_run_id
            AND v.wasted_of_yield > 0 AND v.packed + v.wasted_of_yield > r.actual_quantity + 0.001000001) THEN
        RAISE EXCEPTION 'bm:MoreThanMade' USING ERRCODE = 'BM001';
    END IF;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER guard_wasted AFTER INSERT OR UPDATE ON pallet_items FOR EACH ROW EXECUTE FUNCTION bm_guard_packed_waste();
--;
CREATE OR REPLACE FUNCTION bm_guard_yield_waste() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM run_losses WHERE production_run_id = NEW.id)
       AND EXISTS (SELECT 1 FROM v_run_left v WHERE v.production_run_id = NEW.id AND v.wasted_of_yield > 0
                   AND v.packed + v.wasted_of_yield > NEW.actual_quantity + 0.001000001) THEN
        RAISE EXCEPTION 'bm:MoreThanMade' USING ERRCODE = 'BM001';
    END IF;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER guard_wasted AFTER UPDATE OF actual_quantity ON production_runs FOR EACH ROW
WHEN (NEW.actual_quantity < OLD.actual_quantity) EXECUTE FUNCTION bm_guard_yield_waste();
