-- SPDX-License-Identifier: GPL-3.0-or-later
-- Steps and what is read in them are frozen with their version; a step is done when its required readings are there, a
-- reading out of its limits has a reason and a signature, and a run is finished when its steps are done.
CREATE OR REPLACE FUNCTION bm_guard_recipe_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.loss_percent IS DISTINCT FROM OLD.loss_percent AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.id) THEN
        RAISE EXCEPTION 'bm:RecipeFrozen' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_loss BEFORE UPDATE ON recipes FOR EACH ROW EXECUTE FUNCTION bm_guard_recipe_loss();
--;
CREATE OR REPLACE FUNCTION bm_guard_recipe_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = NEW.recipe_id))
       OR (TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.recipe_id)) THEN
        RAISE EXCEPTION 'bm:RecipeFrozen' USING ERRCODE = 'BM001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--;
CREATE TRIGGER guard_step BEFORE INSERT OR UPDATE OR DELETE ON recipe_steps FOR EACH ROW EXECUTE FUNCTION bm_guard_recipe_step();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON recipe_steps FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON recipe_steps FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE OR REPLACE FUNCTION bm_guard_step_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM recipe_steps s JOIN production_runs r ON r.recipe_id = s.recipe_id WHERE s.id = NEW.recipe_step_id))
       OR (TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM recipe_steps s JOIN production_runs r ON r.recipe_id = s.recipe_id WHERE s.id = OLD.recipe_step_id)) THEN
        RAISE EXCEPTION 'bm:RecipeFrozen' USING ERRCODE = 'BM001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--;
CREATE TRIGGER guard_step_reading BEFORE INSERT OR UPDATE OR DELETE ON recipe_step_readings FOR EACH ROW EXECUTE FUNCTION bm_guard_step_reading();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON recipe_step_readings FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON recipe_step_readings FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON mixers FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON mixers FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
-- The row of the run is locked, so that a reading is not taken back while its step is marked, nor a run finished meanwhile.
CREATE OR REPLACE FUNCTION bm_guard_run_reading() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    run production_runs;
    planned recipe_step_readings;
    is_out boolean;
BEGIN
    SELECT * INTO run FROM production_runs WHERE id = NEW.production_run_id FOR NO KEY UPDATE;
    SELECT * INTO planned FROM recipe_step_readings WHERE id = NEW.step_reading_id;
    IF run.status = 'PLANNED' THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:nothing is read of a run that was not started' USING ERRCODE = 'BM001';
    ELSIF run.recipe_id <> (SELECT recipe_id FROM recipe_steps WHERE id = planned.recipe_step_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what is read belongs to the recipe of the run' USING ERRCODE = 'BM001';
    END IF;
    is_out := COALESCE(NEW.measured_value < planned.lower_limit OR NEW.measured_value > planned.upper_limit, false);
    IF is_out AND COALESCE(trim(NEW.reason), '') = '' THEN
        RAISE EXCEPTION 'bm:OutOfLimits' USING ERRCODE = 'BM001';
    -- Who accepts what is out of its limits signs, and so does who takes that back, unless the one in its place is signed.
    ELSIF (is_out OR NEW.signature_id IS NOT NULL
           OR EXISTS (SELECT 1 FROM run_readings o WHERE o.id = NEW.takes_back_id
                        AND (o.measured_value < planned.lower_limit OR o.measured_value > planned.upper_limit)
                        AND NOT EXISTS (SELECT 1 FROM run_readings n WHERE n.production_run_id = o.production_run_id AND n.step_reading_id = o.step_reading_id
                                          AND n.id > o.id AND n.takes_back_id IS NULL AND n.signature_id IS NOT NULL
                                          AND NOT EXISTS (SELECT 1 FROM run_readings b WHERE b.takes_back_id = n.id))))
       AND EXISTS (SELECT 1 FROM users WHERE is_active AND (secret LIKE '$argon2id$%' OR badge LIKE 'blake2b:%'))
       AND (EXISTS (SELECT 1 FROM run_readings WHERE signature_id = NEW.signature_id)
            OR NOT EXISTS (SELECT 1 FROM signatures g WHERE g.id = NEW.signature_id AND g.act = 'check_run_quality'
                           AND g.table_name = 'production_runs' AND g.record_id = NEW.production_run_id::text
                           AND EXISTS (SELECT 1 FROM users u WHERE lower(u.login) = lower(g.signed_by) AND u.is_active AND u.role IN ('QA', 'ADMIN')))) THEN
        RAISE EXCEPTION 'bm:SignatureNeeded' USING ERRCODE = 'BM001';
    END IF;
    -- Afterwards a reading is only replaced.
    IF NOT (run.status = 'IN_PROGRESS' OR (run.status = 'QUALITY_CHECK' AND run.actual_end_time IS NULL))
       AND NOT EXISTS (SELECT 1 FROM run_readings o WHERE o.production_run_id = NEW.production_run_id AND o.step_reading_id = NEW.step_reading_id
                         AND o.takes_back_id IS NULL AND o.id IS DISTINCT FROM NEW.takes_back_id
                         AND NOT EXISTS (SELECT 1 FROM run_readings b WHERE b.takes_back_id = o.id)) THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:what was read is replaced when the run is finished' USING ERRCODE = 'BM001';
    END IF;
    IF NEW.takes_back_id IS NULL THEN
        RETURN NEW;
    ELSIF NOT EXISTS (SELECT 1 FROM run_readings o WHERE o.id = NEW.takes_back_id AND o.takes_back_id IS NULL
                      AND (o.production_run_id, o.step_reading_id) = (NEW.production_run_id, NEW.step_reading_id)) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:only a reading of the same run is taken back' USING ERRCODE = 'BM001';
    -- What a done step stands on is replaced before it is taken back.
    ELSIF planned.is_required
       AND EXISTS (SELECT 1 FROM run_step_marks m WHERE m.production_run_id = NEW.production_run_id AND m.recipe_step_id = planned.recipe_step_id
                     AND m.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_step_marks b WHERE b.takes_back_id = m.id))
       AND NOT EXISTS (SELECT 1 FROM run_readings o WHERE o.production_run_id = NEW.production_run_id AND o.step_reading_id = planned.id
                         AND o.takes_back_id IS NULL AND o.id <> NEW.takes_back_id
                         AND NOT EXISTS (SELECT 1 FROM run_readings b WHERE b.takes_back_id = o.id)) THEN
        RAISE EXCEPTION 'bm:ReadingMissing' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_reading BEFORE INSERT ON run_readings FOR EACH ROW EXECUTE FUNCTION bm_guard_run_reading();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON run_readings FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON run_readings FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE OR REPLACE FUNCTION bm_guard_step_mark() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE run production_runs;
BEGIN
    SELECT * INTO run FROM production_runs WHERE id = NEW.production_run_id FOR NO KEY UPDATE;
    IF NOT (run.status = 'IN_PROGRESS' OR (run.status = 'QUALITY_CHECK' AND run.actual_end_time IS NULL)) THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:steps are done while a run is made' USING ERRCODE = 'BM001';
    ELSIF run.recipe_id <> (SELECT recipe_id FROM recipe_steps WHERE id = NEW.recipe_step_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a step belongs to the recipe of the run' USING ERRCODE = 'BM001';
    ELSIF NEW.takes_back_id IS NOT NULL THEN
        IF NOT EXISTS (SELECT 1 FROM run_step_marks o WHERE o.id = NEW.takes_back_id AND o.takes_back_id IS NULL
                       AND (o.production_run_id, o.recipe_step_id) = (NEW.production_run_id, NEW.recipe_step_id)) THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:only a step of the same run is taken back' USING ERRCODE = 'BM001';
        END IF;
    ELSIF EXISTS (SELECT 1 FROM run_step_marks m WHERE m.production_run_id = NEW.production_run_id AND m.recipe_step_id = NEW.recipe_step_id
                    AND m.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_step_marks b WHERE b.takes_back_id = m.id)) THEN
        RAISE EXCEPTION 'bm:Duplicate:step' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM recipe_step_readings p WHERE p.recipe_step_id = NEW.recipe_step_id AND p.is_required
                    AND NOT EXISTS (SELECT 1 FROM run_readings o WHERE o.production_run_id = NEW.production_run_id AND o.step_reading_id = p.id
                                      AND o.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_readings b WHERE b.takes_back_id = o.id))) THEN
        RAISE EXCEPTION 'bm:ReadingMissing' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_mark BEFORE INSERT ON run_step_marks FOR EACH ROW EXECUTE FUNCTION bm_guard_step_mark();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON run_step_marks FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON run_step_marks FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- A run that was finished once does not become unfinished by a check or a recall.
CREATE OR REPLACE FUNCTION bm_guard_run_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status = 'COMPLETED' AND OLD.status IN ('IN_PROGRESS', 'QUALITY_CHECK') AND OLD.actual_end_time IS NULL
       AND EXISTS (SELECT 1 FROM recipe_steps s WHERE s.recipe_id = NEW.recipe_id AND NOT EXISTS (
            SELECT 1 FROM run_step_marks m WHERE m.production_run_id = NEW.id AND m.recipe_step_id = s.id
              AND m.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_step_marks b WHERE b.takes_back_id = m.id))) THEN
        RAISE EXCEPTION 'bm:StepsUndone' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_steps BEFORE UPDATE ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_guard_run_steps();
