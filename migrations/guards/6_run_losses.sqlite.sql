-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nothing is thrown away of a run that was not started; a mistake is taken back whole, once, by a row of its own.
CREATE TRIGGER guard_run_losses_insert BEFORE INSERT ON run_losses
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:nothing of a run that was not started')
    WHERE (SELECT status FROM production_runs WHERE id = NEW.production_run_id) = 'PLANNED';
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only a loss of the same run is taken back, and whole')
    WHERE NEW.takes_back_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM run_losses r
        WHERE r.id = NEW.takes_back_id AND r.production_run_id = NEW.production_run_id AND r.takes_back_id IS NULL
          AND r.quantity = -NEW.quantity AND r.unit_of_measure = NEW.unit_of_measure);
END;
--;
CREATE TRIGGER guard_run_losses_update BEFORE UPDATE ON run_losses
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table run_losses');
END;
--;
CREATE TRIGGER guard_run_losses_delete BEFORE DELETE ON run_losses
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table run_losses');
END;
