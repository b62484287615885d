-- SPDX-License-Identifier: GPL-3.0-or-later
-- A hold also reaches what may have come through a vessel: 3_lot_ledger, 4_consumption and 5_pallets ask without the
-- draws, so that they work in a database that knows no vessels yet; here the same is asked with them.
CREATE OR REPLACE FUNCTION bm_loads_drawn(draw bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT a.ingredient_lot_id FROM vessel_acts d
    JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
    WHERE d.id = draw AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
$$;
--;
CREATE OR REPLACE FUNCTION bm_held_through_vessels(lots bigint[], runs bigint[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM vessel_acts) THEN
        RETURN false;
    END IF;
    IF NOT bm_hold_reaches() AND NOT EXISTS (SELECT 1 FROM holds h JOIN vessel_acts a ON a.ingredient_lot_id = h.ingredient_lot_id WHERE h.released_at IS NULL) THEN
        RETURN EXISTS (SELECT 1 FROM holds h WHERE (h.ingredient_lot_id = ANY (lots) OR h.production_run_id = ANY (runs)) AND h.released_at IS NULL);
    END IF;
    RETURN EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            (SELECT id, source_production_run_id FROM ingredient_lots WHERE id = ANY (lots)
             UNION ALL
             SELECT NULL, unnest(runs))
            UNION
            SELECT s.id, s.source_production_run_id FROM above CROSS JOIN LATERAL (
                SELECT b.ingredient_lot_id AS id FROM batch_ingredients b
                WHERE b.production_run_id = above.run AND b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used
                    + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)
                UNION ALL
                SELECT x.from_lot_id FROM lot_transfers x WHERE x.to_lot_id = above.lot
                UNION ALL
                SELECT a.ingredient_lot_id FROM vessel_acts d
                JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id AND a.kind = 'LOAD'
                WHERE d.production_run_id = above.run
                  AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
                  AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
                  AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = d.id AND b.quantity_used
                      + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)) next
            JOIN ingredient_lots s ON s.id = next.id)
        SELECT 1 FROM above WHERE EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = above.lot AND h.released_at IS NULL)
           OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = above.run AND h.released_at IS NULL));
END $$;
--;
-- What may be in it stopped all that was made of it: taken back, that would go on without QA.
CREATE OR REPLACE FUNCTION bm_guard_use_vessel_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF bm_held_through_vessels(array_append(ARRAY(SELECT bm_loads_drawn(COALESCE(NEW.vessel_act_id,
        (SELECT o.vessel_act_id FROM batch_ingredients o WHERE o.id = NEW.corrects_id)))), NEW.ingredient_lot_id), '{}') THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_vessel_hold BEFORE INSERT ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_use_vessel_hold();
--;
CREATE OR REPLACE FUNCTION bm_guard_transfer_vessel_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF bm_held_through_vessels(ARRAY[NEW.from_lot_id, NEW.to_lot_id], '{}') THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_vessel_hold BEFORE INSERT ON lot_transfers FOR EACH ROW EXECUTE FUNCTION bm_guard_transfer_vessel_hold();
--;
CREATE OR REPLACE FUNCTION bm_held_in_vessels_on(pallets bigint[], run bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT bm_held_through_vessels('{}', array_append(ARRAY(SELECT i.production_run_id FROM pallet_items i WHERE i.pallet_id = ANY (pallets)), run))
$$;
--;
CREATE OR REPLACE FUNCTION bm_guard_item_vessel_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF bm_held_in_vessels_on(ARRAY[NEW.pallet_id], NEW.production_run_id) AND NOT EXISTS (
            SELECT 1 FROM shipment_lines s WHERE s.onto_pallet_id = NEW.pallet_id AND s.production_run_id = NEW.production_run_id
            AND s.kind = 'RETURNED' AND s.quantity = -NEW.quantity) THEN
            RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
        END IF;
        RETURN NEW;
    END IF;
    IF (SELECT status FROM pallets WHERE id = OLD.pallet_id) IS DISTINCT FROM 'SHIPPED' THEN
        IF TG_OP = 'DELETE' AND bm_held_in_vessels_on(ARRAY[OLD.pallet_id], OLD.production_run_id) THEN
            RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
        ELSIF TG_OP = 'UPDATE' AND (NEW.quantity IS DISTINCT FROM OLD.quantity OR NEW.pallet_id <> OLD.pallet_id
              OR NEW.production_run_id <> OLD.production_run_id)
              AND bm_held_in_vessels_on(ARRAY[OLD.pallet_id, NEW.pallet_id], NEW.production_run_id) THEN
            RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
        END IF;
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--;
CREATE TRIGGER guard_vessel_hold BEFORE INSERT OR UPDATE OR DELETE ON pallet_items FOR EACH ROW EXECUTE FUNCTION bm_guard_item_vessel_hold();
--;
CREATE OR REPLACE FUNCTION bm_guard_ship_vessel_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.status <> 'RECALLED' OR OLD.shipped_at IS NULL) AND bm_held_in_vessels_on(ARRAY[NEW.id], NULL) THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_vessel_hold BEFORE UPDATE OF status ON pallets FOR EACH ROW
WHEN (NEW.status = 'SHIPPED' AND OLD.status <> 'SHIPPED') EXECUTE FUNCTION bm_guard_ship_vessel_hold();
