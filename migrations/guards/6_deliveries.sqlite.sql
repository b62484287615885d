-- SPDX-License-Identifier: GPL-3.0-or-later
-- A delivery begins open, is closed once and then stays; its lines are only ever added to, and what was received is
-- exactly what the lot's ledger says.
CREATE TRIGGER guard_deliveries_insert BEFORE INSERT ON deliveries
WHEN NEW.status <> 'OPEN'
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:a new row of deliveries starts as OPEN');
END;
--;
CREATE TRIGGER guard_deliveries_closed BEFORE UPDATE ON deliveries WHEN OLD.status = 'CLOSED'
BEGIN
    SELECT RAISE(ABORT, 'bm:DeliveryClosed');
END;
--;
CREATE TRIGGER guard_deliveries_update BEFORE UPDATE ON deliveries
WHEN (NEW.delivery_number, NEW.supplier_id, NEW.arrived_at) IS NOT (OLD.delivery_number, OLD.supplier_id, OLD.arrived_at)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:number, supplier and arrival of a delivery never change');
END;
--;
CREATE TRIGGER guard_deliveries_delete BEFORE DELETE ON deliveries
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table deliveries');
END;
--;
CREATE TRIGGER guard_delivery_lines_insert BEFORE INSERT ON delivery_lines
BEGIN
    SELECT RAISE(ABORT, 'bm:DeliveryClosed')
    WHERE (SELECT status FROM deliveries WHERE id = NEW.delivery_id) = 'CLOSED';
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a received line is one receipt of a lot')
    WHERE NEW.lot_movement_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM lot_movements m JOIN ingredient_lots l ON l.id = m.ingredient_lot_id JOIN deliveries d ON d.id = NEW.delivery_id
        WHERE m.id = NEW.lot_movement_id AND m.type = 'RECEIVE' AND m.quantity = NEW.quantity
          AND l.ingredient_id = NEW.ingredient_id AND l.unit_of_measure = NEW.unit_of_measure AND l.supplier_id = d.supplier_id);
END;
--;
CREATE TRIGGER guard_delivery_lines_update BEFORE UPDATE ON delivery_lines
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table delivery_lines');
END;
--;
CREATE TRIGGER guard_delivery_lines_delete BEFORE DELETE ON delivery_lines
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table delivery_lines');
END;
--;
CREATE TRIGGER guard_attachments_delivery_insert BEFORE INSERT ON attachments
WHEN 'CLOSED' IN ((SELECT status FROM deliveries WHERE id = NEW.delivery_id),
                  (SELECT d.status FROM delivery_lines x JOIN deliveries d ON d.id = x.delivery_id WHERE x.id = NEW.delivery_line_id))
BEGIN
    SELECT RAISE(ABORT, 'bm:DeliveryClosed');
END;
--;
CREATE TRIGGER guard_attachments_delivery_update BEFORE UPDATE ON attachments
WHEN (NEW.delivery_id, NEW.delivery_line_id) IS NOT (OLD.delivery_id, OLD.delivery_line_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:an attachment is never rewritten');
END;
--;
CREATE TRIGGER guard_attachments_delivery_delete BEFORE DELETE ON attachments
WHEN OLD.delivery_id IS NOT NULL OR OLD.delivery_line_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:the papers of a delivery stay');
END;
--;
-- What nothing on wheels has is a slip of the finger.
CREATE TRIGGER guard_deliveries_temperature BEFORE INSERT ON deliveries WHEN NEW.truck_temperature NOT BETWEEN -60000 AND 60000
BEGIN
    SELECT RAISE(ABORT, 'bm:OutOfLimits:temperature');
END;
--;
CREATE TRIGGER guard_deliveries_temperature_update BEFORE UPDATE OF truck_temperature ON deliveries
WHEN NEW.truck_temperature IS NOT OLD.truck_temperature AND NEW.truck_temperature NOT BETWEEN -60000 AND 60000
BEGIN
    SELECT RAISE(ABORT, 'bm:OutOfLimits:temperature');
END;
