-- SPDX-License-Identifier: GPL-3.0-or-later
-- A receipt is taken back whole, from its own lot, and not from under somebody's hold or a delivery that is closed. What
-- a run put into stock is corrected with the run, but for rework. Lot and delivery are locked, so that neither changes meanwhile.
CREATE OR REPLACE FUNCTION bm_guard_reversal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE lot ingredient_lots;
BEGIN
    SELECT * INTO lot FROM ingredient_lots WHERE id = NEW.ingredient_lot_id FOR UPDATE;
    IF (lot.source_production_run_id IS NOT NULL AND to_jsonb(lot) ->> 'is_rework' IS DISTINCT FROM 'true') OR NOT EXISTS (
        SELECT 1 FROM lot_movements m
        WHERE m.id = NEW.reverses_id AND m.ingredient_lot_id = NEW.ingredient_lot_id AND m.type = 'RECEIVE'
          AND m.quantity > 0 AND m.quantity = -NEW.quantity) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:only a receipt is taken back, and whole' USING ERRCODE = 'BM001';
    ELSIF lot.status = 'RECALLED' THEN
        RAISE EXCEPTION 'bm:LotRecalled' USING ERRCODE = 'BM001';
    ELSIF lot.status = 'QUARANTINED' THEN
        RAISE EXCEPTION 'bm:LotQuarantined' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = lot.id AND h.released_at IS NULL) THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    END IF;
    PERFORM 1 FROM deliveries d JOIN delivery_lines x ON x.delivery_id = d.id
    WHERE x.lot_movement_id = NEW.reverses_id FOR SHARE OF d;
    IF EXISTS (SELECT 1 FROM deliveries d JOIN delivery_lines x ON x.delivery_id = d.id
               WHERE x.lot_movement_id = NEW.reverses_id AND d.status = 'CLOSED') THEN
        RAISE EXCEPTION 'bm:DeliveryClosed' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_reversal BEFORE INSERT ON lot_movements FOR EACH ROW WHEN (NEW.reverses_id IS NOT NULL) EXECUTE FUNCTION bm_guard_reversal();
