-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a shipped pallet cases can come back, also held ones and those of a batch that failed: what stands in the yard is
-- written down; 6_shipping says when.
-- What of a batch was on no pallet when a recall was closed, and was not released, is packed never more. What is recalled
-- stays so while its recall is open; a pallet that was not released, for good.
-- A pallet changes only while it is active, carries no more than was made, does not leave while anything on it is held or failed, and what is held does not leave the pallet. Held is also what was made of something held.
CREATE TRIGGER guard_pallet_items_insert BEFORE INSERT ON pallet_items
BEGIN
    SELECT RAISE(ABORT, 'bm:PalletNotActive') WHERE (SELECT status FROM pallets WHERE id = NEW.pallet_id) IS NOT 'ACTIVE';
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE EXISTS (SELECT 1 FROM holds WHERE pallet_id = NEW.pallet_id AND released_at IS NULL);
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL))
      AND NOT EXISTS (SELECT 1 FROM shipment_lines s WHERE s.onto_pallet_id = NEW.pallet_id AND s.production_run_id = NEW.production_run_id AND s.kind = 'RETURNED' AND s.quantity = -NEW.quantity) AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT NULL, NEW.production_run_id UNION SELECT NULL, production_run_id FROM pallet_items WHERE pallet_id = NEW.pallet_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id)
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
    SELECT RAISE(ABORT, 'bm:LotFailedQuality')
    WHERE (SELECT quality_status FROM production_runs WHERE id = NEW.production_run_id) = 'FAILED'
      AND NOT EXISTS (SELECT 1 FROM shipment_lines s WHERE s.onto_pallet_id = NEW.pallet_id AND s.production_run_id = NEW.production_run_id AND s.kind = 'RETURNED' AND s.quantity = -NEW.quantity);
    SELECT CASE
        WHEN r.status IN ('PLANNED', 'FAILED', 'RECALLED') THEN RAISE(ABORT, 'bm:RunNotInProgress')
        WHEN NEW.quantity + COALESCE((
                SELECT sum(i.quantity) FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id
                WHERE i.production_run_id = r.id AND p.status <> 'VOID'), 0) + COALESCE((SELECT sum(COALESCE(x.disposed_quantity, r.actual_quantity))
                FROM recall_items x JOIN recalls v ON v.id = x.recall_id WHERE x.production_run_id = r.id
                  AND v.status = 'CLOSED' AND NOT v.is_mock AND x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED')), 0) > r.actual_quantity THEN RAISE(ABORT, 'bm:MoreThanMade')
    END
    FROM production_runs r WHERE r.id = NEW.production_run_id;
END;
--;
CREATE TRIGGER guard_pallet_items_update BEFORE UPDATE ON pallet_items
BEGIN
    SELECT RAISE(ABORT, 'bm:PalletNotActive')
    WHERE ((SELECT status FROM pallets WHERE id = NEW.pallet_id) IS NOT 'ACTIVE'
           OR (SELECT status FROM pallets WHERE id = OLD.pallet_id) IS NOT 'ACTIVE')
      AND NOT ((SELECT status FROM pallets WHERE id = OLD.pallet_id) IS 'SHIPPED' AND NEW.pallet_id = OLD.pallet_id
               AND NEW.production_run_id = OLD.production_run_id AND NEW.quantity < OLD.quantity);
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (NEW.quantity IS NOT OLD.quantity OR NEW.pallet_id <> OLD.pallet_id OR NEW.production_run_id <> OLD.production_run_id)
      AND (SELECT status FROM pallets WHERE id = OLD.pallet_id) IS NOT 'SHIPPED'
      AND EXISTS (SELECT 1 FROM holds WHERE pallet_id IN (OLD.pallet_id, NEW.pallet_id) AND released_at IS NULL);
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (NEW.quantity IS NOT OLD.quantity OR NEW.pallet_id <> OLD.pallet_id OR NEW.production_run_id <> OLD.production_run_id)
      AND (SELECT status FROM pallets WHERE id = OLD.pallet_id) IS NOT 'SHIPPED'
      AND (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL)) AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT NULL, NEW.production_run_id UNION SELECT NULL, production_run_id FROM pallet_items WHERE pallet_id IN (OLD.pallet_id, NEW.pallet_id)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id)
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
    -- Cases of a batch that failed may only leave a pallet.
    SELECT RAISE(ABORT, 'bm:LotFailedQuality')
    WHERE (NEW.pallet_id <> OLD.pallet_id OR NEW.production_run_id <> OLD.production_run_id OR NEW.quantity > OLD.quantity)
      AND (SELECT quality_status FROM production_runs WHERE id = NEW.production_run_id) = 'FAILED';
    SELECT RAISE(ABORT, 'bm:RunNotInProgress')
    WHERE (SELECT status FROM production_runs WHERE id = NEW.production_run_id) IN ('PLANNED', 'FAILED', 'RECALLED');
    SELECT RAISE(ABORT, 'bm:MoreThanMade')
    WHERE NEW.quantity + COALESCE((
            SELECT sum(i.quantity) FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id
            WHERE i.production_run_id = NEW.production_run_id AND p.status <> 'VOID' AND i.id <> NEW.id), 0)
          + CASE WHEN NEW.production_run_id = OLD.production_run_id AND NEW.quantity <= OLD.quantity THEN 0 ELSE COALESCE((SELECT sum(COALESCE(x.disposed_quantity, (SELECT actual_quantity FROM production_runs WHERE id = NEW.production_run_id)))
                FROM recall_items x JOIN recalls v ON v.id = x.recall_id WHERE x.production_run_id = NEW.production_run_id
                  AND v.status = 'CLOSED' AND NOT v.is_mock AND x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED')), 0) END
          > (SELECT actual_quantity FROM production_runs WHERE id = NEW.production_run_id);
END;
--;
CREATE TRIGGER guard_pallet_items_delete BEFORE DELETE ON pallet_items
BEGIN
    SELECT RAISE(ABORT, 'bm:PalletNotActive')
    WHERE (SELECT status FROM pallets WHERE id = OLD.pallet_id) NOT IN ('ACTIVE', 'SHIPPED');
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (SELECT status FROM pallets WHERE id = OLD.pallet_id) IS NOT 'SHIPPED'
      AND EXISTS (SELECT 1 FROM holds WHERE pallet_id = OLD.pallet_id AND released_at IS NULL);
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (SELECT status FROM pallets WHERE id = OLD.pallet_id) IS NOT 'SHIPPED'
      AND (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL)) AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT NULL, production_run_id FROM pallet_items WHERE pallet_id = OLD.pallet_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id)
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END;
--;
CREATE TRIGGER guard_pallets_ship BEFORE UPDATE OF status ON pallets WHEN NEW.status = 'SHIPPED' AND OLD.status <> 'SHIPPED'
BEGIN
    SELECT RAISE(ABORT, 'bm:PalletEmpty') WHERE NOT EXISTS (SELECT 1 FROM pallet_items WHERE pallet_id = NEW.id);
    -- After a recall only what had left is shipped again; of a taken over pallet nobody knows when it left.
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:a recalled pallet that never left is not shipped')
    WHERE OLD.status = 'RECALLED' AND OLD.shipped_at IS NULL AND OLD.provenance IS NOT 'MIGRATED';
    -- A hold keeps in the house what is here: it does not stop a recall of what had left from being closed, nor keeps it from
    -- being said of a held pallet that it never came; 2_status and 6_returns_taken_back see to that one.
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (OLD.status <> 'RECALLED' OR OLD.shipped_at IS NULL) AND OLD.status <> 'ON_HOLD'
      AND EXISTS (SELECT 1 FROM holds WHERE pallet_id = NEW.id AND released_at IS NULL);
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (OLD.status <> 'RECALLED' OR OLD.shipped_at IS NULL) AND OLD.status <> 'ON_HOLD'
      AND (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL)) AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT NULL, production_run_id FROM pallet_items WHERE pallet_id = NEW.id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id)
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:a run on the pallet is not completed')
    WHERE OLD.status <> 'ON_HOLD' AND EXISTS (SELECT 1 FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id
                  WHERE i.pallet_id = NEW.id AND r.status <> 'COMPLETED');
    SELECT RAISE(ABORT, 'bm:LotFailedQuality')
    WHERE OLD.status <> 'ON_HOLD' AND EXISTS (SELECT 1 FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id
                  WHERE i.pallet_id = NEW.id AND r.quality_status = 'FAILED');
END;
--;
-- Whoever voids a held pallet ends its hold first, which is QA's.
CREATE TRIGGER guard_pallets_void BEFORE UPDATE OF status ON pallets WHEN NEW.status = 'VOID' AND OLD.status <> 'VOID'
BEGIN
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE EXISTS (SELECT 1 FROM holds WHERE pallet_id = NEW.id AND released_at IS NULL);
END;
--;
CREATE TRIGGER guard_pallets_recalled BEFORE UPDATE OF status ON pallets WHEN OLD.status = 'RECALLED' AND NEW.status <> 'RECALLED'
BEGIN
    SELECT RAISE(ABORT, 'bm:LotRecalled')
    WHERE EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
                  WHERE x.pallet_id = NEW.id AND NOT v.is_mock
                    AND (v.status = 'OPEN' OR x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED')));
END;
--;
CREATE TRIGGER guard_production_runs_recalled BEFORE UPDATE OF status ON production_runs WHEN OLD.status = 'RECALLED' AND NEW.status <> 'RECALLED'
BEGIN
    SELECT RAISE(ABORT, 'bm:LotRecalled')
    WHERE EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
                  WHERE x.production_run_id = NEW.id AND NOT v.is_mock AND v.status = 'OPEN');
END;
--;
-- Made can not become less than what stands on pallets already.
CREATE TRIGGER guard_production_runs_yield BEFORE UPDATE OF actual_quantity ON production_runs WHEN NEW.actual_quantity IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'bm:MoreThanMade')
    WHERE (SELECT sum(i.quantity) FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id
           WHERE i.production_run_id = NEW.id AND p.status <> 'VOID') > NEW.actual_quantity;
END;
--;
-- What is printed on a label stays: nothing is renamed once it was given out. A pallet may get its SSCC later.
CREATE TRIGGER guard_pallets_fixed BEFORE UPDATE OF pallet_number, sscc, production_run_id ON pallets
WHEN NEW.pallet_number <> OLD.pallet_number OR NEW.production_run_id <> OLD.production_run_id
  OR (OLD.sscc IS NOT NULL AND NEW.sscc IS NOT OLD.sscc)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:number, SSCC and run of a pallet never change');
END;
--;
-- What its limits are reckoned from.
CREATE TRIGGER guard_production_runs_planned BEFORE UPDATE OF planned_quantity ON production_runs
WHEN NEW.planned_quantity IS NOT OLD.planned_quantity AND (OLD.status <> 'PLANNED' OR NEW.status <> 'PLANNED')
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what was planned stays when the run was started');
END;
--;
CREATE TRIGGER guard_production_runs_fixed BEFORE UPDATE OF batch_number, recipe_id, unit_of_measure ON production_runs
WHEN NEW.batch_number <> OLD.batch_number
  OR (OLD.status <> 'PLANNED' AND (NEW.recipe_id <> OLD.recipe_id OR NEW.unit_of_measure <> OLD.unit_of_measure))
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:number, recipe and unit of a run never change');
END;
