-- SPDX-License-Identifier: GPL-3.0-or-later
-- While the plant asks for it (pallets.scan_back: ask), a pallet whose label was not scanned back since its cases or its
-- label changed neither is loaded nor leaves. What had left before a recall is put back to where it was without a scan.
CREATE OR REPLACE FUNCTION bm_waits_for_scan(pallet pallets) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM settings WHERE name = 'pallets.scan_back' AND lower(trim(value)) = 'ask')
       AND (pallet.closed_at IS NULL OR EXISTS (SELECT 1 FROM label_prints l WHERE l.pallet_id = pallet.id AND l.id > pallet.closed_after_print))
$$;
--;
CREATE OR REPLACE FUNCTION bm_guard_closed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE pallet pallets;
BEGIN
    IF TG_TABLE_NAME = 'pallets' THEN
        pallet := OLD;
    ELSE
        SELECT * INTO pallet FROM pallets WHERE id = NEW.pallet_id FOR UPDATE;
        IF (SELECT status FROM shipments WHERE id = NEW.shipment_id) <> 'OPEN' THEN
            RETURN NEW; -- it left with it; 6_shipping
        END IF;
    END IF;
    IF bm_waits_for_scan(pallet) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:labelScan' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_closed BEFORE UPDATE OF status ON pallets FOR EACH ROW
WHEN (NEW.status = 'SHIPPED' AND OLD.status = 'ACTIVE') EXECUTE FUNCTION bm_guard_closed();
--;
CREATE TRIGGER guard_closed BEFORE INSERT ON shipment_pallets FOR EACH ROW EXECUTE FUNCTION bm_guard_closed();
--;
-- What was scanned was the pallet as it stood; with other cases it is another one.
CREATE OR REPLACE FUNCTION bm_open_pallet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE pallets SET closed_at = NULL, closed_by = NULL, closed_after_print = NULL
    WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.pallet_id ELSE NEW.pallet_id END
      AND closed_at IS NOT NULL;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER guard_open AFTER INSERT OR DELETE ON pallet_items FOR EACH ROW EXECUTE FUNCTION bm_open_pallet();
--;
CREATE TRIGGER guard_open_update AFTER UPDATE ON pallet_items FOR EACH ROW
WHEN (NEW.quantity IS DISTINCT FROM OLD.quantity) EXECUTE FUNCTION bm_open_pallet();
--;
-- It was closed after the labels that there are, not after those that somebody prints later.
CREATE OR REPLACE FUNCTION bm_guard_closed_after() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.closed_after_print > COALESCE((SELECT max(id) FROM label_prints WHERE pallet_id = NEW.id), 0) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a pallet is closed after labels that there are' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_closed_after BEFORE UPDATE OF closed_after_print ON pallets FOR EACH ROW EXECUTE FUNCTION bm_guard_closed_after();
