-- SPDX-License-Identifier: GPL-3.0-or-later
-- While the plant receives from approved suppliers only (suppliers.unapproved: block), neither a new lot nor more of one is
-- received from anybody else. A receipt is judged, whatever it fills; a part that is split off says the same as what it
-- came from, is filled by a transfer and stays allowed, and what a run made has no supplier.
CREATE TRIGGER guard_ingredient_lots_supplier BEFORE INSERT ON ingredient_lots
WHEN NEW.source_production_run_id IS NULL
 AND EXISTS (SELECT 1 FROM settings WHERE name = 'suppliers.unapproved' AND lower(trim(value)) = 'block')
 AND NOT EXISTS (SELECT 1 FROM suppliers WHERE id = NEW.supplier_id AND approval_status = 'APPROVED')
 AND NOT EXISTS (SELECT 1 FROM ingredient_lots w
                 WHERE w.ingredient_id = NEW.ingredient_id AND w.quantity_received IS NOT 0
                   AND (w.supplier_id, w.supplier_lot_code, w.received_at) IS (NEW.supplier_id, NEW.supplier_lot_code, NEW.received_at))
BEGIN
    SELECT CASE WHEN NEW.supplier_id IS NULL THEN RAISE(ABORT, 'bm:Required:supplier')
                ELSE RAISE(ABORT, 'bm:StatusMoveNotAllowed:supplier') END;
END;
--;
CREATE TRIGGER guard_lot_movements_supplier BEFORE INSERT ON lot_movements
WHEN NEW.type = 'RECEIVE' AND EXISTS (SELECT 1 FROM settings WHERE name = 'suppliers.unapproved' AND lower(trim(value)) = 'block')
BEGIN
    SELECT CASE WHEN l.supplier_id IS NULL THEN RAISE(ABORT, 'bm:Required:supplier')
                ELSE RAISE(ABORT, 'bm:StatusMoveNotAllowed:supplier') END
    FROM ingredient_lots l
    WHERE l.id = NEW.ingredient_lot_id AND l.source_production_run_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM suppliers WHERE id = l.supplier_id AND approval_status = 'APPROVED');
END;
