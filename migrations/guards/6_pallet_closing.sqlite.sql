-- SPDX-License-Identifier: GPL-3.0-or-later
-- While the plant asks for it (pallets.scan_back: ask), a pallet whose label was not scanned back since its cases or its
-- label changed neither is loaded nor leaves. What had left before a recall is put back to where it was without a scan.
CREATE TRIGGER guard_pallets_closed BEFORE UPDATE OF status ON pallets
WHEN NEW.status = 'SHIPPED' AND OLD.status = 'ACTIVE'
 AND EXISTS (SELECT 1 FROM settings WHERE name = 'pallets.scan_back' AND lower(trim(value)) = 'ask')
 AND (OLD.closed_at IS NULL OR EXISTS (SELECT 1 FROM label_prints WHERE pallet_id = OLD.id AND id > OLD.closed_after_print))
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:labelScan');
END;
--;
CREATE TRIGGER guard_shipment_pallets_closed BEFORE INSERT ON shipment_pallets
WHEN (SELECT status FROM shipments WHERE id = NEW.shipment_id) = 'OPEN'
 AND EXISTS (SELECT 1 FROM settings WHERE name = 'pallets.scan_back' AND lower(trim(value)) = 'ask')
 AND EXISTS (SELECT 1 FROM pallets p WHERE p.id = NEW.pallet_id
             AND (p.closed_at IS NULL OR EXISTS (SELECT 1 FROM label_prints WHERE pallet_id = p.id AND id > p.closed_after_print)))
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:labelScan');
END;
--;
-- What was scanned was the pallet as it stood; with other cases it is another one.
CREATE TRIGGER guard_pallet_items_open_update AFTER UPDATE OF quantity ON pallet_items
WHEN NEW.quantity IS NOT OLD.quantity
BEGIN
    UPDATE pallets SET closed_at = NULL, closed_by = NULL, closed_after_print = NULL
    WHERE id = NEW.pallet_id AND closed_at IS NOT NULL;
END;
--;
CREATE TRIGGER guard_pallet_items_open_insert AFTER INSERT ON pallet_items
BEGIN
    UPDATE pallets SET closed_at = NULL, closed_by = NULL, closed_after_print = NULL
    WHERE id = NEW.pallet_id AND closed_at IS NOT NULL;
END;
--;
CREATE TRIGGER guard_pallet_items_open_delete AFTER DELETE ON pallet_items
BEGIN
    UPDATE pallets SET closed_at = NULL, closed_by = NULL, closed_after_print = NULL
    WHERE id = OLD.pallet_id AND closed_at IS NOT NULL;
END;
--;
-- It was closed after the labels that there are, not after those that somebody prints later.
CREATE TRIGGER guard_pallets_closed_after BEFORE UPDATE OF closed_after_print ON pallets
WHEN NEW.closed_after_print > COALESCE((SELECT max(id) FROM label_prints WHERE pallet_id = NEW.id), 0)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a pallet is closed after labels that there are');
END;
