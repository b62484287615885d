-- SPDX-License-Identifier: GPL-3.0-or-later
-- Steps and what is read in them are frozen with their version; a step is done when its required readings are there, a
-- reading out of its limits has a reason and a signature, and a run is finished when its steps are done.
CREATE TRIGGER guard_recipes_loss BEFORE UPDATE ON recipes
WHEN NEW.loss_percent IS NOT OLD.loss_percent AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_recipe_steps_insert BEFORE INSERT ON recipe_steps
WHEN EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = NEW.recipe_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_recipe_steps_update BEFORE UPDATE ON recipe_steps
WHEN EXISTS (SELECT 1 FROM production_runs WHERE recipe_id IN (OLD.recipe_id, NEW.recipe_id))
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_recipe_steps_delete BEFORE DELETE ON recipe_steps
WHEN EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.recipe_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_recipe_step_readings_insert BEFORE INSERT ON recipe_step_readings
WHEN EXISTS (SELECT 1 FROM recipe_steps s JOIN production_runs r ON r.recipe_id = s.recipe_id WHERE s.id = NEW.recipe_step_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_recipe_step_readings_update BEFORE UPDATE ON recipe_step_readings
WHEN EXISTS (SELECT 1 FROM recipe_steps s JOIN production_runs r ON r.recipe_id = s.recipe_id WHERE s.id IN (OLD.recipe_step_id, NEW.recipe_step_id))
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_recipe_step_readings_delete BEFORE DELETE ON recipe_step_readings
WHEN EXISTS (SELECT 1 FROM recipe_steps s JOIN production_runs r ON r.recipe_id = s.recipe_id WHERE s.id = OLD.recipe_step_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_run_readings_insert BEFORE INSERT ON run_readings
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:nothing is read of a run that was not started')
    WHERE (SELECT status FROM production_runs WHERE id = NEW.production_run_id) = 'PLANNED';
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what is read belongs to the recipe of the run')
    FROM production_runs r JOIN recipe_step_readings p ON p.id = NEW.step_reading_id JOIN recipe_steps s ON s.id = p.recipe_step_id
    WHERE r.id = NEW.production_run_id AND r.recipe_id <> s.recipe_id;
    SELECT RAISE(ABORT, 'bm:OutOfLimits')
    FROM recipe_step_readings p WHERE p.id = NEW.step_reading_id AND COALESCE(trim(NEW.reason), '') = ''
      AND (NEW.measured_value < p.lower_limit OR NEW.measured_value > p.upper_limit);
    -- Who accepts what is out of its limits signs, and so does who takes that back, unless the one in its place is signed.
    SELECT RAISE(ABORT, 'bm:SignatureNeeded')
    FROM recipe_step_readings p WHERE p.id = NEW.step_reading_id
      AND EXISTS (SELECT 1 FROM users WHERE is_active = 1 AND (secret LIKE '$argon2id$%' OR badge LIKE 'blake2b:%'))
      AND (NEW.signature_id IS NOT NULL OR NEW.measured_value < p.lower_limit OR NEW.measured_value > p.upper_limit
           OR EXISTS (SELECT 1 FROM run_readings o WHERE o.id = NEW.takes_back_id
                        AND (o.measured_value < p.lower_limit OR o.measured_value > p.upper_limit)
                        AND NOT EXISTS (SELECT 1 FROM run_readings n WHERE n.production_run_id = o.production_run_id AND n.step_reading_id = o.step_reading_id
                                          AND n.id > o.id AND n.takes_back_id IS NULL AND n.signature_id IS NOT NULL
                                          AND NOT EXISTS (SELECT 1 FROM run_readings b WHERE b.takes_back_id = n.id))))
      AND (EXISTS (SELECT 1 FROM run_readings WHERE signature_id = NEW.signature_id)
           OR NOT EXISTS (SELECT 1 FROM signatures g WHERE g.id = NEW.signature_id AND g.act = 'check_run_quality'
                          AND g.table_name = 'production_runs' AND g.record_id = CAST(NEW.production_run_id AS text)
                          AND EXISTS (SELECT 1 FROM users u WHERE lower(u.login) = lower(g.signed_by) AND u.is_active = 1 AND u.role IN ('QA', 'ADMIN'))));
    -- Afterwards a reading is only replaced.
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:what was read is replaced when the run is finished')
    FROM production_runs r WHERE r.id = NEW.production_run_id
      AND NOT (r.status = 'IN_PROGRESS' OR (r.status = 'QUALITY_CHECK' AND r.actual_end_time IS NULL))
      AND NOT EXISTS (SELECT 1 FROM run_readings o WHERE o.production_run_id = NEW.production_run_id AND o.step_reading_id = NEW.step_reading_id
                        AND o.takes_back_id IS NULL AND o.id IS NOT NEW.takes_back_id
                        AND NOT EXISTS (SELECT 1 FROM run_readings b WHERE b.takes_back_id = o.id));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only a reading of the same run is taken back')
    WHERE NEW.takes_back_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM run_readings o WHERE o.id = NEW.takes_back_id AND o.takes_back_id IS NULL
          AND (o.production_run_id, o.step_reading_id) = (NEW.production_run_id, NEW.step_reading_id));
    -- What a done step stands on is replaced before it is taken back.
    SELECT RAISE(ABORT, 'bm:ReadingMissing')
    FROM recipe_step_readings p WHERE NEW.takes_back_id IS NOT NULL AND p.id = NEW.step_reading_id AND p.is_required = 1
      AND EXISTS (SELECT 1 FROM run_step_marks m WHERE m.production_run_id = NEW.production_run_id AND m.recipe_step_id = p.recipe_step_id
                    AND m.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_step_marks b WHERE b.takes_back_id = m.id))
      AND NOT EXISTS (SELECT 1 FROM run_readings o WHERE o.production_run_id = NEW.production_run_id AND o.step_reading_id = p.id
                        AND o.takes_back_id IS NULL AND o.id <> NEW.takes_back_id
                        AND NOT EXISTS (SELECT 1 FROM run_readings b WHERE b.takes_back_id = o.id));
END;
--;
CREATE TRIGGER guard_run_readings_update BEFORE UPDATE ON run_readings
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table run_readings');
END;
--;
CREATE TRIGGER guard_run_readings_delete BEFORE DELETE ON run_readings
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table run_readings');
END;
--;
CREATE TRIGGER guard_run_step_marks_insert BEFORE INSERT ON run_step_marks
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:steps are done while a run is made')
    FROM production_runs r WHERE r.id = NEW.production_run_id
      AND NOT (r.status = 'IN_PROGRESS' OR (r.status = 'QUALITY_CHECK' AND r.actual_end_time IS NULL));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a step belongs to the recipe of the run')
    FROM production_runs r JOIN recipe_steps s ON s.id = NEW.recipe_step_id
    WHERE r.id = NEW.production_run_id AND r.recipe_id <> s.recipe_id;
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only a step of the same run is taken back')
    WHERE NEW.takes_back_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM run_step_marks o WHERE o.id = NEW.takes_back_id AND o.takes_back_id IS NULL
          AND (o.production_run_id, o.recipe_step_id) = (NEW.production_run_id, NEW.recipe_step_id));
    SELECT RAISE(ABORT, 'bm:Duplicate:step')
    WHERE NEW.takes_back_id IS NULL AND EXISTS (
        SELECT 1 FROM run_step_marks m WHERE m.production_run_id = NEW.production_run_id AND m.recipe_step_id = NEW.recipe_step_id
          AND m.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_step_marks b WHERE b.takes_back_id = m.id));
    SELECT RAISE(ABORT, 'bm:ReadingMissing')
    WHERE NEW.takes_back_id IS NULL AND EXISTS (
        SELECT 1 FROM recipe_step_readings p WHERE p.recipe_step_id = NEW.recipe_step_id AND p.is_required = 1
          AND NOT EXISTS (SELECT 1 FROM run_readings o WHERE o.production_run_id = NEW.production_run_id AND o.step_reading_id = p.id
                            AND o.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_readings b WHERE b.takes_back_id = o.id)));
END;
--;
CREATE TRIGGER guard_run_step_marks_update BEFORE UPDATE ON run_step_marks
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table run_step_marks');
END;
--;
CREATE TRIGGER guard_run_step_marks_delete BEFORE DELETE ON run_step_marks
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table run_step_marks');
END;
--;
-- A run that was finished once does not become unfinished by a check or a recall.
CREATE TRIGGER guard_production_runs_steps BEFORE UPDATE OF status ON production_runs
WHEN NEW.status = 'COMPLETED' AND OLD.status IN ('IN_PROGRESS', 'QUALITY_CHECK') AND OLD.actual_end_time IS NULL
 AND EXISTS (SELECT 1 FROM recipe_steps s WHERE s.recipe_id = NEW.recipe_id AND NOT EXISTS (
        SELECT 1 FROM run_step_marks m WHERE m.production_run_id = NEW.id AND m.recipe_step_id = s.id
          AND m.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_step_marks b WHERE b.takes_back_id = m.id)))
BEGIN
    SELECT RAISE(ABORT, 'bm:StepsUndone');
END;
