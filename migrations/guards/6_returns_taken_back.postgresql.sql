-- SPDX-License-Identifier: GPL-3.0-or-later
-- A return that never was is taken back as it was booked, once, and not before it was. One that a recall booked, or the door
-- of what was recalled: while that recall is open. What another recall settled for good stays so, and what the door took in
-- stays while a recall says what became of it. One that is not recalled: while the hold of its return holds it, and no other.
CREATE OR REPLACE FUNCTION bm_guard_return_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    pallet pallets;
    back shipment_lines;
BEGIN
    SELECT * INTO pallet FROM pallets WHERE id = NEW.pallet_id FOR UPDATE;
    PERFORM 1 FROM recalls v JOIN recall_items x ON x.recall_id = v.id WHERE x.pallet_id = NEW.pallet_id FOR SHARE OF v;
    SELECT * INTO back FROM shipment_lines WHERE id = NEW.takes_back_id;
    IF back.id IS NULL OR back.kind <> 'RETURNED' OR back.onto_pallet_id IS NOT NULL OR pallet.status NOT IN ('RECALLED', 'ON_HOLD')
       OR (back.shipment_id, back.customer_id, back.customer_order, back.pallet_id, back.production_run_id, -back.quantity)
          IS DISTINCT FROM (NEW.shipment_id, NEW.customer_id, NEW.customer_order, NEW.pallet_id, NEW.production_run_id, NEW.quantity)
       OR back.booked_at > NEW.booked_at
       OR back.id < (SELECT max(s.id) FROM shipment_lines s WHERE s.pallet_id = NEW.pallet_id AND s.kind = 'SHIPPED' AND s.takes_back_id IS NULL) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:only a return of what is here is taken back, as it was booked' USING ERRCODE = 'BM001';
    ELSIF (pallet.status = 'RECALLED' AND NOT EXISTS (
            SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
            WHERE x.pallet_id = NEW.pallet_id AND v.status = 'OPEN' AND NOT v.is_mock AND v.opened_at <= back.booked_at))
       OR EXISTS (
            SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
            WHERE x.pallet_id = NEW.pallet_id AND v.status = 'CLOSED' AND NOT v.is_mock
              AND (x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED') OR (pallet.status = 'ON_HOLD' AND v.closed_at >= back.booked_at))) THEN
        RAISE EXCEPTION 'bm:RecallClosed:takesBack' USING ERRCODE = 'BM001';
    ELSIF NOT EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id WHERE x.pallet_id = NEW.pallet_id AND back.reason = 'recall ' || v.recall_number)
      AND EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
                  WHERE x.pallet_id = NEW.pallet_id AND v.status = 'OPEN' AND NOT v.is_mock AND x.disposition <> 'PENDING') THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:a recall says what became of it' USING ERRCODE = 'BM001';
    ELSIF pallet.status = 'ON_HOLD'
      AND (SELECT min(h.id) FROM holds h WHERE h.pallet_id = NEW.pallet_id AND h.held_at >= back.booked_at)
          IS DISTINCT FROM (SELECT CASE WHEN count(*) = 1 THEN max(h.id) ELSE 0 END FROM holds h WHERE h.pallet_id = NEW.pallet_id AND h.released_at IS NULL) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:it was let go or held once more since it was booked back' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_taken_back BEFORE INSERT ON shipment_lines FOR EACH ROW WHEN (NEW.takes_back_id IS NOT NULL)
EXECUTE FUNCTION bm_guard_return_taken_back();
--;
-- It is with its customer again as the ledger says, whatever is held or failed meanwhile: it never came.
CREATE OR REPLACE FUNCTION bm_guard_not_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM shipment_lines s WHERE s.id = (SELECT max(id) FROM shipment_lines WHERE pallet_id = NEW.id)
          AND bm_takes_back(s) IS NOT NULL AND (NEW.customer_id, NEW.customer_order) IS NOT DISTINCT FROM (s.customer_id, s.customer_order)
          AND (NEW.shipped_at IS NULL OR NEW.shipped_at = (
            SELECT max(o.booked_at) FROM shipment_lines o WHERE o.pallet_id = NEW.id AND o.kind = 'SHIPPED' AND bm_takes_back(o) IS NULL))
          AND NOT EXISTS (
            SELECT 1 FROM shipment_lines r WHERE r.pallet_id = NEW.id AND r.kind = 'RETURNED' AND r.onto_pallet_id IS NULL
              AND r.id > (SELECT max(o.id) FROM shipment_lines o WHERE o.pallet_id = NEW.id AND o.kind = 'SHIPPED' AND bm_takes_back(o) IS NULL)
              AND NOT EXISTS (SELECT 1 FROM shipment_lines t WHERE t.pallet_id = NEW.id AND bm_takes_back(t) = r.id)
              AND NOT EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id WHERE x.pallet_id = NEW.id AND r.reason = 'recall ' || v.recall_number))) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:who had it has it again' USING ERRCODE = 'BM001';
    ELSIF (SELECT count(*) FROM holds h WHERE h.pallet_id = NEW.id AND h.released_at IS NULL) > 1 THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_not_back BEFORE UPDATE OF status ON pallets FOR EACH ROW
WHEN (OLD.status = 'ON_HOLD' AND NEW.status = 'SHIPPED') EXECUTE FUNCTION bm_guard_not_back();
--;
-- The hold of the return ends with it.
CREATE OR REPLACE FUNCTION bm_end_hold_of_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE holds SET (released_at, released_by, release_reason) = (
        SELECT s.booked_at, s.booked_by, s.takes_back_reason FROM shipment_lines s WHERE s.id = (SELECT max(id) FROM shipment_lines WHERE pallet_id = NEW.id))
    WHERE pallet_id = NEW.id AND released_at IS NULL;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER guard_not_back_released AFTER UPDATE OF status ON pallets FOR EACH ROW
WHEN (OLD.status = 'ON_HOLD' AND NEW.status = 'SHIPPED') EXECUTE FUNCTION bm_end_hold_of_return();
