-- SPDX-License-Identifier: GPL-3.0-or-later
-- A return that never was is taken back as it was booked, once, and not before it was. One that a recall booked, or the door
-- of what was recalled: while that recall is open. What another recall settled for good stays so, and what the door took in
-- stays while a recall says what became of it. One that is not recalled: while the hold of its return holds it, and no other.
CREATE TRIGGER guard_shipment_lines_taken_back BEFORE INSERT ON shipment_lines WHEN NEW.takes_back_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only a return of what is here is taken back, as it was booked')
    WHERE NOT EXISTS (
        SELECT 1 FROM shipment_lines r JOIN pallets p ON p.id = r.pallet_id
        WHERE r.id = NEW.takes_back_id AND r.kind = 'RETURNED' AND r.onto_pallet_id IS NULL AND p.status IN ('RECALLED', 'ON_HOLD')
          AND (r.shipment_id, r.customer_id, r.customer_order, r.pallet_id, r.production_run_id, -r.quantity)
              IS (NEW.shipment_id, NEW.customer_id, NEW.customer_order, NEW.pallet_id, NEW.production_run_id, NEW.quantity)
          AND julianday(r.booked_at) <= julianday(NEW.booked_at)
          AND r.id > (SELECT max(s.id) FROM shipment_lines s WHERE s.pallet_id = r.pallet_id AND s.kind = 'SHIPPED' AND s.takes_back_id IS NULL));
    SELECT RAISE(ABORT, 'bm:RecallClosed:takesBack')
    FROM shipment_lines r WHERE r.id = NEW.takes_back_id AND (
        ((SELECT status FROM pallets WHERE id = NEW.pallet_id) = 'RECALLED' AND NOT EXISTS (
            SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
            WHERE x.pallet_id = NEW.pallet_id AND v.status = 'OPEN' AND NOT v.is_mock AND julianday(v.opened_at) <= julianday(r.booked_at)))
        OR EXISTS (
            SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
            WHERE x.pallet_id = NEW.pallet_id AND v.status = 'CLOSED' AND NOT v.is_mock
              AND (x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED') OR ((SELECT status FROM pallets WHERE id = NEW.pallet_id) = 'ON_HOLD' AND julianday(v.closed_at) >= julianday(r.booked_at)))));
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:a recall says what became of it')
    FROM shipment_lines r WHERE r.id = NEW.takes_back_id
      AND NOT EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id WHERE x.pallet_id = NEW.pallet_id AND r.reason = 'recall ' || v.recall_number)
      AND EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
                  WHERE x.pallet_id = NEW.pallet_id AND v.status = 'OPEN' AND NOT v.is_mock AND x.disposition <> 'PENDING');
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:it was let go or held once more since it was booked back')
    FROM shipment_lines r WHERE r.id = NEW.takes_back_id
      AND (SELECT status FROM pallets WHERE id = NEW.pallet_id) = 'ON_HOLD'
      AND (SELECT min(h.id) FROM holds h WHERE h.pallet_id = NEW.pallet_id AND julianday(h.held_at) >= julianday(r.booked_at))
          IS NOT (SELECT CASE WHEN count(*) = 1 THEN max(h.id) ELSE 0 END FROM holds h WHERE h.pallet_id = NEW.pallet_id AND h.released_at IS NULL);
END;
--;
-- It is with its customer again as the ledger says, whatever is held or failed meanwhile: it never came.
CREATE TRIGGER guard_pallets_not_back BEFORE UPDATE OF status ON pallets WHEN OLD.status = 'ON_HOLD' AND NEW.status = 'SHIPPED'
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:who had it has it again')
    WHERE NOT EXISTS (
        SELECT 1 FROM shipment_lines s WHERE s.id = (SELECT max(id) FROM shipment_lines WHERE pallet_id = NEW.id)
          AND s.takes_back_id IS NOT NULL AND (NEW.customer_id, NEW.customer_order) IS (s.customer_id, s.customer_order)
          AND (NEW.shipped_at IS NULL OR NEW.shipped_at = (
            SELECT max(o.booked_at) FROM shipment_lines o WHERE o.pallet_id = NEW.id AND o.kind = 'SHIPPED' AND o.takes_back_id IS NULL))
          AND NOT EXISTS (
            SELECT 1 FROM shipment_lines r WHERE r.pallet_id = NEW.id AND r.kind = 'RETURNED' AND r.onto_pallet_id IS NULL
              AND r.id > (SELECT max(o.id) FROM shipment_lines o WHERE o.pallet_id = NEW.id AND o.kind = 'SHIPPED' AND o.takes_back_id IS NULL)
              AND NOT EXISTS (SELECT 1 FROM shipment_lines t WHERE t.takes_back_id = r.id)
              AND NOT EXISTS (SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id WHERE x.pallet_id = NEW.id AND r.reason = 'recall ' || v.recall_number)));
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE (SELECT count(*) FROM holds h WHERE h.pallet_id = NEW.id AND h.released_at IS NULL) > 1;
END;
--;
-- The hold of the return ends with it.
CREATE TRIGGER guard_pallets_not_back_released AFTER UPDATE OF status ON pallets WHEN OLD.status = 'ON_HOLD' AND NEW.status = 'SHIPPED'
BEGIN
    UPDATE holds SET (released_at, released_by, release_reason) = (
        SELECT s.booked_at, s.booked_by, s.takes_back_reason FROM shipment_lines s WHERE s.id = (SELECT max(id) FROM shipment_lines WHERE pallet_id = NEW.id))
    WHERE pallet_id = NEW.id AND released_at IS NULL;
END;
