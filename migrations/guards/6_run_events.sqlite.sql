-- SPDX-License-Identifier: GPL-3.0-or-later
-- A run that is paused takes nothing and is not finished until somebody resumes it; nothing is cancelled that has
-- something in it or on a pallet. Whoever writes that a run is cancelled or fails ends it; no run ends so without.
CREATE TRIGGER guard_run_events_insert BEFORE INSERT ON run_events
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:only what is being made pauses')
    WHERE NEW.kind = 'PAUSE' AND (SELECT status FROM production_runs WHERE id = NEW.production_run_id) IS NOT 'IN_PROGRESS';
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:paused')
    WHERE NEW.kind = 'PAUSE' AND EXISTS (
        SELECT 1 FROM run_events p WHERE p.production_run_id = NEW.production_run_id AND p.kind = 'PAUSE'
          AND NOT EXISTS (SELECT 1 FROM run_events r WHERE r.resumes_id = p.id));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only a pause of the same run is ended, while it is being made')
    WHERE NEW.kind = 'RESUME' AND ((SELECT status FROM production_runs WHERE id = NEW.production_run_id) IS NOT 'IN_PROGRESS'
       OR NOT EXISTS (SELECT 1 FROM run_events p WHERE p.id = NEW.resumes_id AND p.production_run_id = NEW.production_run_id AND p.kind = 'PAUSE'));
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:it is over')
    FROM production_runs r WHERE r.id = NEW.production_run_id AND NEW.kind IN ('CANCEL', 'FAIL')
      AND (r.status NOT IN ('PLANNED', 'IN_PROGRESS', 'QUALITY_CHECK') OR r.actual_end_time IS NOT NULL
           OR (NEW.kind = 'FAIL' AND r.status = 'PLANNED'));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what has something in it is not cancelled')
    WHERE NEW.kind = 'CANCEL' AND EXISTS (
        SELECT 1 FROM batch_ingredients b WHERE b.production_run_id = NEW.production_run_id AND b.corrects_id IS NULL
          AND (b.quantity_used IS NULL OR b.quantity_used + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what is packed or thrown away is not cancelled')
    WHERE NEW.kind = 'CANCEL' AND (
        EXISTS (SELECT 1 FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id
                WHERE i.production_run_id = NEW.production_run_id AND p.status <> 'VOID')
        OR (SELECT COALESCE(sum(quantity), 0) FROM run_losses WHERE production_run_id = NEW.production_run_id) > 0);
END;
--;
-- It ends now if it was started; another workstation's clock may be ahead.
CREATE TRIGGER guard_run_events_end AFTER INSERT ON run_events WHEN NEW.kind IN ('CANCEL', 'FAIL')
BEGIN
    UPDATE production_runs
    SET status = 'FAILED', actual_end_time = CASE WHEN actual_start_time IS NOT NULL THEN max(NEW.marked_at, actual_start_time) END,
        updated_at = NEW.marked_at, updated_by = NEW.marked_by
    WHERE id = NEW.production_run_id;
END;
--;
-- A recall that is closed gives back what was before.
CREATE TRIGGER guard_production_runs_ended BEFORE UPDATE OF status ON production_runs
WHEN NEW.status = 'FAILED' AND OLD.status IN ('PLANNED', 'IN_PROGRESS', 'QUALITY_CHECK') AND NOT EXISTS (
    SELECT 1 FROM run_events e WHERE e.production_run_id = NEW.id AND e.kind IN ('CANCEL', 'FAIL'))
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a run is cancelled or fails with who and why, in run_events');
END;
--;
CREATE TRIGGER guard_run_events_update BEFORE UPDATE ON run_events
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table run_events');
END;
--;
CREATE TRIGGER guard_run_events_delete BEFORE DELETE ON run_events
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table run_events');
END;
--;
CREATE TRIGGER guard_batch_ingredients_paused BEFORE INSERT ON batch_ingredients
WHEN NEW.quantity_used > 0 AND EXISTS (
    SELECT 1 FROM run_events p WHERE p.production_run_id = NEW.production_run_id AND p.kind = 'PAUSE'
      AND NOT EXISTS (SELECT 1 FROM run_events r WHERE r.resumes_id = p.id))
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:paused');
END;
--;
CREATE TRIGGER guard_run_readings_paused BEFORE INSERT ON run_readings
WHEN NEW.takes_back_id IS NULL
 AND (SELECT status FROM production_runs WHERE id = NEW.production_run_id) = 'IN_PROGRESS' AND EXISTS (
    SELECT 1 FROM run_events p WHERE p.production_run_id = NEW.production_run_id AND p.kind = 'PAUSE'
      AND NOT EXISTS (SELECT 1 FROM run_events r WHERE r.resumes_id = p.id))
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:paused');
END;
--;
CREATE TRIGGER guard_run_step_marks_paused BEFORE INSERT ON run_step_marks
WHEN NEW.takes_back_id IS NULL AND EXISTS (
    SELECT 1 FROM run_events p WHERE p.production_run_id = NEW.production_run_id AND p.kind = 'PAUSE'
      AND NOT EXISTS (SELECT 1 FROM run_events r WHERE r.resumes_id = p.id))
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:paused');
END;
--;
-- It may fail, and be recalled.
CREATE TRIGGER guard_production_runs_paused BEFORE UPDATE OF status ON production_runs
WHEN OLD.status = 'IN_PROGRESS' AND NEW.status IN ('QUALITY_CHECK', 'COMPLETED') AND EXISTS (
    SELECT 1 FROM run_events p WHERE p.production_run_id = NEW.id AND p.kind = 'PAUSE'
      AND NOT EXISTS (SELECT 1 FROM run_events r WHERE r.resumes_id = p.id))
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:paused');
END;
