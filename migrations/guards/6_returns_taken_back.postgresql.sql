-- SPDX-License-Identifier: GPL-3.0-or-later
-- A return that a recall booked by mistake is taken back while that recall is open: as it was booked, once, and not before it
-- was. What another recall settled for good stays so.
CREATE OR REPLACE FUNCTION bm_guard_return_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM pallets WHERE id = NEW.pallet_id FOR UPDATE;
    PERFORM 1 FROM recalls v JOIN recall_items x ON x.recall_id = v.id WHERE x.pallet_id = NEW.pallet_id FOR SHARE OF v;
    IF NOT EXISTS (
        SELECT 1 FROM shipment_lines r JOIN pallets p ON p.id = r.pallet_id
        WHERE r.id = NEW.takes_back_id AND r.kind = 'RETURNED' AND r.onto_pallet_id IS NULL AND p.status = 'RECALLED'
          AND (r.shipment_id, r.customer_id, r.customer_order, r.pallet_id, r.production_run_id, -r.quantity)
              IS NOT DISTINCT FROM (NEW.shipment_id, NEW.customer_id, NEW.customer_order, NEW.pallet_id, NEW.production_run_id, NEW.quantity)
          AND r.booked_at <= NEW.booked_at) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:only a return of what is recalled is taken back, as it was booked' USING ERRCODE = 'BM001';
    ELSIF NOT EXISTS (
        SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id JOIN shipment_lines r ON r.id = NEW.takes_back_id
        WHERE x.pallet_id = NEW.pallet_id AND v.status = 'OPEN' AND NOT v.is_mock AND v.opened_at <= r.booked_at)
       OR EXISTS (
        SELECT 1 FROM recall_items x JOIN recalls v ON v.id = x.recall_id
        WHERE x.pallet_id = NEW.pallet_id AND v.status = 'CLOSED' AND NOT v.is_mock AND x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED')) THEN
        RAISE EXCEPTION 'bm:RecallClosed:takesBack' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_taken_back BEFORE INSERT ON shipment_lines FOR EACH ROW WHEN (NEW.takes_back_id IS NOT NULL)
EXECUTE FUNCTION bm_guard_return_taken_back();
