-- SPDX-License-Identifier: GPL-3.0-or-later
-- A run that is paused takes nothing and is not finished until somebody resumes it; nothing is cancelled that has
-- something in it or on a pallet. Whoever writes that a run is cancelled or fails ends it; no run ends so without.
CREATE OR REPLACE FUNCTION bm_is_paused(run bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM run_events p WHERE p.production_run_id = run AND p.kind = 'PAUSE'
                     AND NOT EXISTS (SELECT 1 FROM run_events r WHERE r.resumes_id = p.id))
$$;
--;
-- The row of the run is locked, so that nothing goes in or ends meanwhile.
CREATE OR REPLACE FUNCTION bm_guard_run_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE run production_runs;
BEGIN
    SELECT * INTO run FROM production_runs WHERE id = NEW.production_run_id FOR NO KEY UPDATE;
    IF NEW.kind = 'PAUSE' AND run.status IS DISTINCT FROM 'IN_PROGRESS' THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:only what is being made pauses' USING ERRCODE = 'BM001';
    ELSIF NEW.kind = 'PAUSE' AND bm_is_paused(run.id) THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:paused' USING ERRCODE = 'BM001';
    ELSIF NEW.kind = 'RESUME' AND (run.status IS DISTINCT FROM 'IN_PROGRESS' OR NOT EXISTS (
        SELECT 1 FROM run_events p WHERE p.id = NEW.resumes_id AND p.production_run_id = NEW.production_run_id AND p.kind = 'PAUSE')) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:only a pause of the same run is ended, while it is being made' USING ERRCODE = 'BM001';
    ELSIF NEW.kind IN ('CANCEL', 'FAIL')
      AND (run.status NOT IN ('PLANNED', 'IN_PROGRESS', 'QUALITY_CHECK') OR run.actual_end_time IS NOT NULL
           OR (NEW.kind = 'FAIL' AND run.status = 'PLANNED')) THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:it is over' USING ERRCODE = 'BM001';
    ELSIF NEW.kind = 'CANCEL' AND EXISTS (
        SELECT 1 FROM batch_ingredients b WHERE b.production_run_id = NEW.production_run_id AND b.corrects_id IS NULL
          AND (b.quantity_used IS NULL OR b.quantity_used + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what has something in it is not cancelled' USING ERRCODE = 'BM001';
    ELSIF NEW.kind = 'CANCEL' AND (
        EXISTS (SELECT 1 FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id
                WHERE i.production_run_id = NEW.production_run_id AND p.status <> 'VOID')
        OR (SELECT COALESCE(sum(quantity), 0) FROM run_losses WHERE production_run_id = NEW.production_run_id) > 0) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what is packed or thrown away is not cancelled' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_event BEFORE INSERT ON run_events FOR EACH ROW EXECUTE FUNCTION bm_guard_run_event();
--;
-- It ends now if it was started; another workstation's clock may be ahead.
CREATE OR REPLACE FUNCTION bm_end_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind IN ('CANCEL', 'FAIL') THEN
        UPDATE production_runs
        SET status = 'FAILED', actual_end_time = CASE WHEN actual_start_time IS NOT NULL THEN greatest(NEW.marked_at, actual_start_time) END,
            updated_at = NEW.marked_at, updated_by = NEW.marked_by
        WHERE id = NEW.production_run_id;
    END IF;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER guard_end AFTER INSERT ON run_events FOR EACH ROW EXECUTE FUNCTION bm_end_run();
--;
-- A recall that is closed gives back what was before.
CREATE OR REPLACE FUNCTION bm_guard_ended_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status = 'FAILED' AND OLD.status IN ('PLANNED', 'IN_PROGRESS', 'QUALITY_CHECK') AND NOT EXISTS (
        SELECT 1 FROM run_events e WHERE e.production_run_id = NEW.id AND e.kind IN ('CANCEL', 'FAIL')) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a run is cancelled or fails with who and why, in run_events' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_ended BEFORE UPDATE ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_guard_ended_run();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON run_events FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON run_events FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE OR REPLACE FUNCTION bm_guard_paused_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.quantity_used > 0 AND bm_is_paused(NEW.production_run_id) THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:paused' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_unpaused BEFORE INSERT ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_paused_use();
--;
CREATE OR REPLACE FUNCTION bm_guard_paused_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.takes_back_id IS NULL AND bm_is_paused(NEW.production_run_id)
       AND (SELECT status FROM production_runs WHERE id = NEW.production_run_id) = 'IN_PROGRESS' THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:paused' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_unpaused BEFORE INSERT ON run_readings FOR EACH ROW EXECUTE FUNCTION bm_guard_paused_step();
--;
CREATE TRIGGER guard_unpaused BEFORE INSERT ON run_step_marks FOR EACH ROW EXECUTE FUNCTION bm_guard_paused_step();
--;
-- It may fail, and be recalled.
CREATE OR REPLACE FUNCTION bm_guard_paused_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'IN_PROGRESS' AND NEW.status IN ('QUALITY_CHECK', 'COMPLETED') AND bm_is_paused(NEW.id) THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:paused' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_unpaused BEFORE UPDATE ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_guard_paused_run();
