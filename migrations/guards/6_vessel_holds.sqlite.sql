-- SPDX-License-Identifier: GPL-3.0-or-later
-- A hold also reaches what may have come through a vessel: 3_lot_ledger, 4_consumption and 5_pallets ask without the
-- draws, so that they work in a database that knows no vessels yet; here the same is asked with them.
CREATE TRIGGER guard_batch_ingredients_vessel_hold BEFORE INSERT ON batch_ingredients WHEN NEW.quantity_used > 0
BEGIN
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL))
      AND EXISTS (SELECT 1 FROM vessel_acts)
      AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT l.id, l.source_production_run_id FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id
            UNION
            SELECT l.id, l.source_production_run_id FROM vessel_acts d
            JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
            JOIN ingredient_lots l ON l.id = a.ingredient_lot_id
            WHERE d.id = NEW.vessel_act_id AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN vessel_acts d ON d.production_run_id = above.run
            JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
            JOIN ingredient_lots s ON s.id = a.ingredient_lot_id
            WHERE NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
            AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
            AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = d.id AND b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0))
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END;
--;
-- What may be in it stopped all that was made of it: taken back, that would go on without QA.
CREATE TRIGGER guard_batch_ingredients_vessel_hold_back BEFORE INSERT ON batch_ingredients WHEN NEW.quantity_used < 0
BEGIN
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL))
      AND EXISTS (SELECT 1 FROM vessel_acts)
      AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT l.id, l.source_production_run_id FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id
            UNION
            SELECT l.id, l.source_production_run_id FROM batch_ingredients o JOIN vessel_acts d ON d.id = o.vessel_act_id
            JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
            JOIN ingredient_lots l ON l.id = a.ingredient_lot_id
            WHERE o.id = NEW.corrects_id AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN vessel_acts d ON d.production_run_id = above.run
            JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
            JOIN ingredient_lots s ON s.id = a.ingredient_lot_id
            WHERE NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
            AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
            AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = d.id AND b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0))
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END;
--;
CREATE TRIGGER guard_lot_transfers_vessel_hold BEFORE INSERT ON lot_transfers
BEGIN
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL))
      AND EXISTS (SELECT 1 FROM vessel_acts)
      AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT id, source_production_run_id FROM ingredient_lots WHERE id IN (NEW.from_lot_id, NEW.to_lot_id)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN vessel_acts d ON d.production_run_id = above.run
            JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
            JOIN ingredient_lots s ON s.id = a.ingredient_lot_id
            WHERE NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
            AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
            AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = d.id AND b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0))
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END;
--;
CREATE TRIGGER guard_pallet_items_vessel_hold_new BEFORE INSERT ON pallet_items
BEGIN
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL))
      AND EXISTS (SELECT 1 FROM vessel_acts)
      AND NOT EXISTS (SELECT 1 FROM shipment_lines s WHERE s.onto_pallet_id = NEW.pallet_id AND s.production_run_id = NEW.production_run_id AND s.kind = 'RETURNED' AND s.quantity = -NEW.quantity)
      AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT NULL, NEW.production_run_id UNION SELECT NULL, production_run_id FROM pallet_items WHERE pallet_id = NEW.pallet_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN vessel_acts d ON d.production_run_id = above.run
            JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
            JOIN ingredient_lots s ON s.id = a.ingredient_lot_id
            WHERE NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
            AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
            AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = d.id AND b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0))
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END;
--;
CREATE TRIGGER guard_pallet_items_vessel_hold BEFORE UPDATE ON pallet_items
BEGIN
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL))
      AND EXISTS (SELECT 1 FROM vessel_acts)
      AND (NEW.quantity IS NOT OLD.quantity OR NEW.pallet_id <> OLD.pallet_id OR NEW.production_run_id <> OLD.production_run_id)
      AND (SELECT status FROM pallets WHERE id = OLD.pallet_id) IS NOT 'SHIPPED'
      AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT NULL, NEW.production_run_id UNION SELECT NULL, production_run_id FROM pallet_items WHERE pallet_id IN (OLD.pallet_id, NEW.pallet_id)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN vessel_acts d ON d.production_run_id = above.run
            JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
            JOIN ingredient_lots s ON s.id = a.ingredient_lot_id
            WHERE NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
            AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
            AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = d.id AND b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0))
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END;
--;
CREATE TRIGGER guard_pallet_items_vessel_hold_gone BEFORE DELETE ON pallet_items
BEGIN
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL))
      AND EXISTS (SELECT 1 FROM vessel_acts)
      AND (SELECT status FROM pallets WHERE id = OLD.pallet_id) IS NOT 'SHIPPED'
      AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT NULL, production_run_id FROM pallet_items WHERE pallet_id = OLD.pallet_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN vessel_acts d ON d.production_run_id = above.run
            JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
            JOIN ingredient_lots s ON s.id = a.ingredient_lot_id
            WHERE NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
            AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
            AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = d.id AND b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0))
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END;
--;
CREATE TRIGGER guard_pallets_vessel_hold BEFORE UPDATE OF status ON pallets WHEN NEW.status = 'SHIPPED' AND OLD.status <> 'SHIPPED'
BEGIN
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at IS NULL)
        OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL))
      AND EXISTS (SELECT 1 FROM vessel_acts)
      AND (OLD.status <> 'RECALLED' OR OLD.shipped_at IS NULL)
      AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT NULL, production_run_id FROM pallet_items WHERE pallet_id = NEW.id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id
            WHERE b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN vessel_acts d ON d.production_run_id = above.run
            JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
            JOIN ingredient_lots s ON s.id = a.ingredient_lot_id
            WHERE NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
            AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
            AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = d.id AND b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0))
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END;
