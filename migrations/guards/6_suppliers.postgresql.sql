-- SPDX-License-Identifier: GPL-3.0-or-later
-- While the plant receives from approved suppliers only (suppliers.unapproved: block), neither a new lot nor more of one is
-- received from anybody else. A receipt is judged, whatever it fills; a part that is split off says the same as what it
-- came from, is filled by a transfer and stays allowed, and what a run made has no supplier.
CREATE OR REPLACE FUNCTION bm_is_blocked(supplier bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM settings WHERE name = 'suppliers.unapproved' AND lower(trim(value)) = 'block')
       AND NOT EXISTS (SELECT 1 FROM suppliers WHERE id = supplier AND approval_status = 'APPROVED')
$$;
--;
CREATE OR REPLACE FUNCTION bm_refuse_supplier(supplier bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:%', CASE WHEN supplier IS NULL THEN 'Required:supplier' ELSE 'StatusMoveNotAllowed:supplier' END
        USING ERRCODE = 'BM001';
END $$;
--;
CREATE OR REPLACE FUNCTION bm_guard_supplier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.source_production_run_id IS NOT NULL OR NOT bm_is_blocked(NEW.supplier_id) THEN
        RETURN NEW;
    ELSIF NOT EXISTS (
        SELECT 1 FROM ingredient_lots w
        WHERE w.ingredient_id = NEW.ingredient_id AND w.quantity_received IS DISTINCT FROM 0
          AND (w.supplier_id, w.supplier_lot_code, w.received_at) IS NOT DISTINCT FROM (NEW.supplier_id, NEW.supplier_lot_code, NEW.received_at)) THEN
        PERFORM bm_refuse_supplier(NEW.supplier_id);
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_supplier BEFORE INSERT ON ingredient_lots FOR EACH ROW EXECUTE FUNCTION bm_guard_supplier();
--;
CREATE OR REPLACE FUNCTION bm_guard_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE lot ingredient_lots;
BEGIN
    SELECT * INTO lot FROM ingredient_lots WHERE id = NEW.ingredient_lot_id;
    IF lot.id IS NOT NULL AND lot.source_production_run_id IS NULL AND bm_is_blocked(lot.supplier_id) THEN
        PERFORM bm_refuse_supplier(lot.supplier_id);
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_receipt BEFORE INSERT ON lot_movements FOR EACH ROW WHEN (NEW.type = 'RECEIVE') EXECUTE FUNCTION bm_guard_receipt();
