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
--;
-- Before the end no more than what went in, with what was left of it as rework, where all of it was weighed; after it no
-- more than what is left of the yield, and not as if it had been before. A gram for what scales round.
CREATE TRIGGER guard_run_losses_amount AFTER INSERT ON run_losses WHEN NEW.takes_back_id IS NULL
BEGIN
    SELECT CASE
        WHEN r.actual_quantity IS NOT NULL AND NEW.lost_at <= r.actual_end_time
            THEN RAISE(ABORT, 'bm:RefusedByDatabase:what is thrown away of a finished run was thrown away after its end')
        WHEN r.actual_quantity IS NULL AND v.went_in > 0 AND v.rework + v.wasted > v.went_in + 1.000001
            THEN RAISE(ABORT, 'bm:MoreThanMade:wasteOfRun')
        WHEN v.wasted_of_yield > 0 AND v.packed + v.in_stock + v.wasted_of_yield > r.actual_quantity + 1.000001
            THEN RAISE(ABORT, 'bm:MoreThanMade:wasteOfYield') END
    FROM production_runs r JOIN v_run_left v ON v.production_run_id = r.id WHERE r.id = NEW.production_run_id;
END;
--;
-- What was thrown away of a run is not packed; what comes back stands in the yard, whatever became of the rest.
CREATE TRIGGER guard_pallet_items_wasted AFTER INSERT ON pallet_items
WHEN EXISTS (SELECT 1 FROM run_losses WHERE production_run_id = NEW.production_run_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:MoreThanMade')
    FROM production_runs r JOIN v_run_left v ON v.production_run_id = r.id
    WHERE r.id = NEW.production_run_id AND v.wasted_of_yield > 0 AND v.packed + v.wasted_of_yield > r.actual_quantity + 1.000001
      AND NOT EXISTS (SELECT 1 FROM shipment_lines s WHERE s.onto_pallet_id = NEW.pallet_id AND s.production_run_id = NEW.production_run_id AND s.kind = 'RETURNED' AND s.quantity = -NEW.quantity);
END;
--;
CREATE TRIGGER guard_pallet_items_wasted_update AFTER UPDATE ON pallet_items
WHEN (NEW.quantity > OLD.quantity OR NEW.production_run_id <> OLD.production_run_id)
  AND EXISTS (SELECT 1 FROM run_losses WHERE production_run_id = NEW.production_run_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:MoreThanMade')
    FROM production_runs r JOIN v_run_left v ON v.production_run_id = r.id
    WHERE r.id = NEW.production_run_id AND v.wasted_of_yield > 0 AND v.packed + v.wasted_of_yield > r.actual_quantity + 1.000001;
END;
--;
CREATE TRIGGER guard_production_runs_wasted AFTER UPDATE OF actual_quantity ON production_runs
WHEN NEW.actual_quantity < OLD.actual_quantity AND EXISTS (SELECT 1 FROM run_losses WHERE production_run_id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'bm:MoreThanMade')
    FROM v_run_left v WHERE v.production_run_id = NEW.id AND v.wasted_of_yield > 0 AND v.packed + v.wasted_of_yield > NEW.actual_quantity + 1.000001;
END;
