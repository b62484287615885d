-- SPDX-License-Identifier: GPL-3.0-or-later
-- A shipment begins open; what may not leave is not loaded; it is shipped with all of its pallets or not at all. What was
-- shipped is only taken back by a line that says so, and never more than left.
CREATE TRIGGER guard_shipments_insert BEFORE INSERT ON shipments WHEN NEW.status <> 'OPEN'
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:a new row of shipments starts as OPEN');
END;
--;
CREATE TRIGGER guard_shipments_update BEFORE UPDATE ON shipments
BEGIN
    SELECT RAISE(ABORT, 'bm:ShipmentClosed') WHERE OLD.status <> 'OPEN' AND (OLD.status, NEW.status) <> ('SHIPPED', 'OPEN');
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:number and customer of a shipment never change')
    WHERE (NEW.shipment_number, NEW.customer_id) IS NOT (OLD.shipment_number, OLD.customer_id);
    SELECT RAISE(ABORT, 'bm:ShipmentEmpty')
    WHERE NEW.status = 'SHIPPED' AND NOT EXISTS (SELECT 1 FROM shipment_pallets WHERE shipment_id = NEW.id AND left_at IS NULL);
    SELECT RAISE(ABORT, 'bm:PalletsRefused')
    WHERE NEW.status = 'SHIPPED' AND EXISTS (SELECT 1 FROM shipment_pallets x JOIN pallets p ON p.id = x.pallet_id
                                             WHERE x.shipment_id = NEW.id AND x.left_at IS NULL AND p.status <> 'SHIPPED');
    SELECT RAISE(ABORT, 'bm:PalletLoaded')
    WHERE NEW.status = 'CANCELLED' AND EXISTS (SELECT 1 FROM shipment_pallets WHERE shipment_id = NEW.id AND left_at IS NULL);
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:some of it came back, so it did leave')
    FROM (SELECT NULL AS takes_back_id)
    WHERE OLD.status = 'SHIPPED' AND EXISTS (
        SELECT 1 FROM shipment_lines r WHERE r.shipment_id = NEW.id AND r.kind = 'RETURNED'
          AND NOT EXISTS (SELECT 1 FROM shipment_lines t WHERE t.pallet_id = r.pallet_id AND takes_back_id = r.id)
          AND r.id > (SELECT max(s.id) FROM shipment_lines s WHERE s.shipment_id = NEW.id AND s.kind = 'SHIPPED' AND takes_back_id IS NULL));
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:a pallet of the shipment is not here')
    WHERE OLD.status = 'SHIPPED' AND EXISTS (SELECT 1 FROM shipment_pallets x JOIN pallets p ON p.id = x.pallet_id
                                             WHERE x.shipment_id = NEW.id AND x.left_at IS NULL AND p.status <> 'ACTIVE');
END;
--;
CREATE TRIGGER guard_shipments_delete BEFORE DELETE ON shipments
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table shipments');
END;
--;
CREATE TRIGGER guard_shipment_pallets_once BEFORE INSERT ON shipment_pallets
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a pallet is loaded before it leaves') WHERE NEW.left_at IS NOT NULL;
    SELECT RAISE(ABORT, 'bm:PalletLoaded')
    WHERE EXISTS (SELECT 1 FROM shipment_pallets WHERE pallet_id = NEW.pallet_id AND left_at IS NULL AND id <> NEW.id);
END;
--;
-- What was returned by mistake is on the shipment with which it left, as it was loaded; all else is loaded before that leaves.
CREATE TRIGGER guard_shipment_pallets_insert BEFORE INSERT ON shipment_pallets
WHEN NOT (SELECT EXISTS (
    SELECT 1 FROM shipment_pallets x JOIN shipments s ON s.id = x.shipment_id JOIN pallets p ON p.id = x.pallet_id
    WHERE x.shipment_id = NEW.shipment_id AND x.pallet_id = NEW.pallet_id AND x.left_at IS NOT NULL
      AND (x.loaded_at, x.loaded_by) IS (NEW.loaded_at, NEW.loaded_by) AND s.status = 'SHIPPED' AND p.status IN ('SHIPPED', 'RECALLED')
      AND EXISTS (SELECT 1 FROM shipment_lines l WHERE l.id = (SELECT max(id) FROM shipment_lines WHERE pallet_id = NEW.pallet_id)
                  AND l.shipment_id = NEW.shipment_id AND takes_back_id IS NOT NULL))
    FROM (SELECT NULL AS takes_back_id))
BEGIN
    SELECT RAISE(ABORT, 'bm:ShipmentClosed') WHERE (SELECT status FROM shipments WHERE id = NEW.shipment_id) <> 'OPEN';
    SELECT RAISE(ABORT, 'bm:PalletNotActive') WHERE (SELECT status FROM pallets WHERE id = NEW.pallet_id) <> 'ACTIVE';
    SELECT RAISE(ABORT, 'bm:LotOnHold')
    WHERE EXISTS (SELECT 1 FROM holds WHERE pallet_id = NEW.pallet_id AND released_at IS NULL)
       OR EXISTS (SELECT 1 FROM pallet_items i JOIN holds h ON h.production_run_id = i.production_run_id
                  WHERE i.pallet_id = NEW.pallet_id AND h.released_at IS NULL);
    SELECT RAISE(ABORT, 'bm:RunNotInProgress:a run on the pallet is not completed')
    WHERE EXISTS (SELECT 1 FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id
                  WHERE i.pallet_id = NEW.pallet_id AND r.status <> 'COMPLETED');
    SELECT RAISE(ABORT, 'bm:LotFailedQuality')
    WHERE EXISTS (SELECT 1 FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id
                  WHERE i.pallet_id = NEW.pallet_id AND r.quality_status = 'FAILED');
END;
--;
CREATE TRIGGER guard_shipment_pallets_update BEFORE UPDATE ON shipment_pallets
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what was loaded, and when it left, never change')
    WHERE OLD.left_at IS NOT NULL
       OR (NEW.id, NEW.shipment_id, NEW.pallet_id, NEW.loaded_at, NEW.loaded_by)
          IS NOT (OLD.id, OLD.shipment_id, OLD.pallet_id, OLD.loaded_at, OLD.loaded_by);
    SELECT RAISE(ABORT, 'bm:PalletLoaded')
    WHERE NEW.left_at IS NOT NULL AND (SELECT status FROM pallets WHERE id = NEW.pallet_id) = 'SHIPPED';
END;
--;
CREATE TRIGGER guard_shipment_pallets_delete BEFORE DELETE ON shipment_pallets
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table shipment_pallets');
END;
--;
-- takes_back_id: the column of the line; nothing where an older schema has none. Hence after the insert.
CREATE TRIGGER guard_shipment_lines_insert AFTER INSERT ON shipment_lines
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a shipped line is what stands on a shipped pallet')
    FROM (SELECT NULL AS takes_back_id)
    WHERE NEW.kind = 'SHIPPED' AND (SELECT takes_back_id FROM shipment_lines WHERE id = NEW.id) IS NULL AND NOT EXISTS (
        SELECT 1 FROM pallets p JOIN pallet_items i ON i.pallet_id = p.id
        WHERE p.id = NEW.pallet_id AND i.production_run_id = NEW.production_run_id
          AND (p.status = 'SHIPPED' OR (p.status = 'RECALLED' AND COALESCE(p.shipped_at, p.customer_id) IS NOT NULL))
          AND i.quantity IS NEW.quantity AND p.customer_id IS NEW.customer_id);
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what left and did not come back does not leave again')
    FROM (SELECT NULL AS takes_back_id)
    WHERE NEW.kind = 'SHIPPED' AND (SELECT takes_back_id FROM shipment_lines WHERE id = NEW.id) IS NULL AND EXISTS (
        SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.pallet_id AND production_run_id = NEW.production_run_id AND id <> NEW.id
        GROUP BY production_run_id HAVING COALESCE(sum(quantity), 0) > 0
            OR count(CASE WHEN quantity IS NULL AND kind = 'SHIPPED' THEN 1 END) > count(CASE WHEN quantity IS NULL AND kind <> 'SHIPPED' THEN 1 END));
    SELECT RAISE(ABORT, 'bm:PalletLoaded')
    WHERE NEW.kind = 'SHIPPED' AND EXISTS (
        SELECT 1 FROM shipment_pallets x JOIN shipments s ON s.id = x.shipment_id
        WHERE x.pallet_id = NEW.pallet_id AND x.left_at IS NULL AND s.status = 'OPEN' AND s.id IS NOT NEW.shipment_id);
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:some of it came back, so it did leave')
    FROM (SELECT NULL AS takes_back_id)
    WHERE NEW.kind = 'UNSHIPPED' AND EXISTS (
        SELECT 1 FROM shipment_lines r WHERE r.pallet_id = NEW.pallet_id AND r.kind = 'RETURNED'
          AND NOT EXISTS (SELECT 1 FROM shipment_lines t WHERE t.pallet_id = r.pallet_id AND takes_back_id = r.id)
          AND r.id > (SELECT max(s.id) FROM shipment_lines s WHERE s.pallet_id = NEW.pallet_id AND s.kind = 'SHIPPED' AND takes_back_id IS NULL));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:no more comes back than left')
    WHERE NEW.kind <> 'SHIPPED' AND COALESCE((
        SELECT sum(quantity) FROM shipment_lines WHERE pallet_id = NEW.pallet_id AND production_run_id = NEW.production_run_id), 0) < 0;
END;
--;
CREATE TRIGGER guard_shipment_lines_update BEFORE UPDATE ON shipment_lines
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table shipment_lines');
END;
--;
CREATE TRIGGER guard_shipment_lines_delete BEFORE DELETE ON shipment_lines
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table shipment_lines');
END;
--;
-- What is loaded leaves with its shipment.
CREATE TRIGGER guard_pallets_loaded BEFORE UPDATE OF status ON pallets
WHEN NEW.status <> OLD.status AND NEW.status IN ('SHIPPED', 'VOID')
BEGIN
    SELECT RAISE(ABORT, 'bm:PalletLoaded')
    WHERE EXISTS (SELECT 1 FROM shipment_pallets x JOIN shipments s ON s.id = x.shipment_id
                  WHERE x.pallet_id = NEW.id AND x.left_at IS NULL AND s.status = 'OPEN'
                    AND (NEW.status = 'VOID' OR NEW.customer_id IS NOT s.customer_id));
END;
--;
CREATE TRIGGER guard_pallets_back BEFORE UPDATE OF status ON pallets
WHEN OLD.status = 'SHIPPED' AND NEW.status IN ('ACTIVE', 'ON_HOLD')
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:what was shipped is taken back in the ledger first')
    WHERE NOT EXISTS (SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.id AND kind <> 'SHIPPED')
       OR EXISTS (SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.id GROUP BY production_run_id HAVING sum(quantity) <> 0);
END;
--;
-- Who got it, for which order and when stays for as long as it is away.
CREATE TRIGGER guard_pallets_away BEFORE UPDATE OF customer_id, customer_order, shipped_at ON pallets
WHEN OLD.status = 'SHIPPED' AND NEW.status IN ('SHIPPED', 'RECALLED') AND (NEW.customer_id, NEW.customer_order, NEW.shipped_at)
  IS NOT (OLD.customer_id, OLD.customer_order, OLD.shipped_at)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:customer, order and time of a shipped pallet never change');
END;
--;
-- Also when it was recalled meanwhile: nobody has it any more when the ledger says that it came back, and who had it has it
-- again when the ledger says that it did not.
CREATE TRIGGER guard_pallets_recalled_away BEFORE UPDATE OF customer_id, customer_order, shipped_at ON pallets
WHEN OLD.status = 'RECALLED' AND (NEW.customer_id, NEW.customer_order, NEW.shipped_at) IS NOT (OLD.customer_id, OLD.customer_order, OLD.shipped_at)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:customer, order and time of a recalled pallet stay until it comes back')
    FROM (SELECT NULL AS takes_back_id)
    WHERE (COALESCE(NEW.customer_id, NEW.customer_order, NEW.shipped_at) IS NOT NULL
       OR NOT EXISTS (SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.id AND kind = 'RETURNED')
       OR EXISTS (SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.id GROUP BY production_run_id HAVING sum(quantity) <> 0))
      AND (COALESCE(OLD.customer_id, OLD.customer_order, OLD.shipped_at) IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM shipment_lines s WHERE s.id = (SELECT max(id) FROM shipment_lines WHERE pallet_id = NEW.id)
          AND takes_back_id IS NOT NULL AND (NEW.customer_id, NEW.customer_order) IS (s.customer_id, s.customer_order)
          AND (NEW.shipped_at IS NULL OR NEW.shipped_at = (
            SELECT max(o.booked_at) FROM shipment_lines o WHERE o.pallet_id = NEW.id AND o.kind = 'SHIPPED' AND takes_back_id IS NULL))));
END;
--;
-- Cases leave a shipped pallet only as the ledger says it.
CREATE TRIGGER guard_pallet_items_back BEFORE UPDATE ON pallet_items
WHEN (SELECT status FROM pallets WHERE id = OLD.pallet_id) = 'SHIPPED'
BEGIN
    SELECT RAISE(ABORT, 'bm:PalletNotActive')
    WHERE NEW.quantity IS NOT (SELECT sum(quantity) FROM shipment_lines
                               WHERE pallet_id = OLD.pallet_id AND production_run_id = OLD.production_run_id);
END;
--;
CREATE TRIGGER guard_pallet_items_gone BEFORE DELETE ON pallet_items
WHEN (SELECT status FROM pallets WHERE id = OLD.pallet_id) = 'SHIPPED'
BEGIN
    SELECT RAISE(ABORT, 'bm:PalletNotActive')
    WHERE (SELECT sum(quantity) FROM shipment_lines
           WHERE pallet_id = OLD.pallet_id AND production_run_id = OLD.production_run_id) IS NOT 0;
END;
--;
-- The moment of the line decides, by the clock of who writes it; the history has both. A second for what rounds.
CREATE TRIGGER guard_shipment_lines_late BEFORE INSERT ON shipment_lines WHEN NEW.kind = 'UNSHIPPED'
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:leftLongAgo')
    WHERE julianday(NEW.booked_at) - julianday(COALESCE(
        (SELECT shipped_at FROM pallets WHERE id = NEW.pallet_id),
        (SELECT booked_at FROM shipment_lines WHERE pallet_id = NEW.pallet_id AND kind = 'SHIPPED' ORDER BY id DESC LIMIT 1))) > 1 + 1 / 86400.0;
END;
--;
-- What nothing on wheels has is a slip of the finger.
CREATE TRIGGER guard_shipments_temperature BEFORE INSERT ON shipments WHEN NEW.truck_temperature NOT BETWEEN -60000 AND 60000
BEGIN
    SELECT RAISE(ABORT, 'bm:OutOfLimits:temperature');
END;
--;
CREATE TRIGGER guard_shipments_temperature_update BEFORE UPDATE OF truck_temperature ON shipments
WHEN NEW.truck_temperature IS NOT OLD.truck_temperature AND NEW.truck_temperature NOT BETWEEN -60000 AND 60000
BEGIN
    SELECT RAISE(ABORT, 'bm:OutOfLimits:temperature');
END;
--;
-- The code on the papers and the one on a pallet are scanned at the same door.
CREATE TRIGGER guard_shipments_number BEFORE INSERT ON shipments
BEGIN
    SELECT RAISE(ABORT, 'bm:Duplicate') WHERE EXISTS (SELECT 1 FROM pallets WHERE pallet_number = NEW.shipment_number);
END;
--;
CREATE TRIGGER guard_pallets_shipment BEFORE INSERT ON pallets
BEGIN
    SELECT RAISE(ABORT, 'bm:Duplicate') WHERE EXISTS (SELECT 1 FROM shipments WHERE shipment_number = NEW.pallet_number);
END;
