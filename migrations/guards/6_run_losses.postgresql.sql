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
