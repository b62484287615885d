-- SPDX-License-Identifier: GPL-3.0-or-later
-- A delivery begins open, is closed once and then stays; its lines are only ever added to, and what was received is
-- exactly what the lot's ledger says.
CREATE OR REPLACE FUNCTION bm_guard_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'OPEN' THEN
            RAISE EXCEPTION 'bm:StatusMoveNotAllowed:a new row of deliveries starts as OPEN' USING ERRCODE = 'BM001';
        END IF;
    ELSIF OLD.status = 'CLOSED' THEN
        RAISE EXCEPTION 'bm:DeliveryClosed' USING ERRCODE = 'BM001';
    ELSIF (NEW.delivery_number, NEW.supplier_id, NEW.arrived_at) IS DISTINCT FROM (OLD.delivery_number, OLD.supplier_id, OLD.arrived_at) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:number, supplier and arrival of a delivery never change' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_delivery BEFORE INSERT OR UPDATE ON deliveries FOR EACH ROW EXECUTE FUNCTION bm_guard_delivery();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON deliveries FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON deliveries FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON deliveries FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- The delivery is locked, so that none is closed while a line is on its way.
CREATE OR REPLACE FUNCTION bm_guard_delivery_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE delivery deliveries;
BEGIN
    SELECT * INTO delivery FROM deliveries WHERE id = NEW.delivery_id FOR UPDATE;
    IF delivery.status = 'CLOSED' THEN
        RAISE EXCEPTION 'bm:DeliveryClosed' USING ERRCODE = 'BM001';
    END IF;
    IF NEW.lot_movement_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM lot_movements m JOIN ingredient_lots l ON l.id = m.ingredient_lot_id
        WHERE m.id = NEW.lot_movement_id AND m.type = 'RECEIVE' AND m.quantity = NEW.quantity
          AND l.ingredient_id = NEW.ingredient_id AND l.unit_of_measure = NEW.unit_of_measure AND l.supplier_id = delivery.supplier_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a received line is one receipt of a lot' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_delivery_line BEFORE INSERT ON delivery_lines FOR EACH ROW EXECUTE FUNCTION bm_guard_delivery_line();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON delivery_lines FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON delivery_lines FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE OR REPLACE FUNCTION bm_guard_delivery_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF EXISTS (SELECT 1 FROM deliveries d WHERE d.status = 'CLOSED' AND (d.id = NEW.delivery_id
                   OR d.id = (SELECT x.delivery_id FROM delivery_lines x WHERE x.id = NEW.delivery_line_id))) THEN
            RAISE EXCEPTION 'bm:DeliveryClosed' USING ERRCODE = 'BM001';
        END IF;
        RETURN NEW;
    ELSIF TG_OP = 'UPDATE' THEN
        IF (NEW.delivery_id, NEW.delivery_line_id) IS DISTINCT FROM (OLD.delivery_id, OLD.delivery_line_id) THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:an attachment is never rewritten' USING ERRCODE = 'BM001';
        END IF;
        RETURN NEW;
    ELSIF OLD.delivery_id IS NOT NULL OR OLD.delivery_line_id IS NOT NULL THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:the papers of a delivery stay' USING ERRCODE = 'BM001';
    END IF;
    RETURN OLD;
END $$;
--;
CREATE TRIGGER guard_delivery_paper BEFORE INSERT OR UPDATE OR DELETE ON attachments FOR EACH ROW EXECUTE FUNCTION bm_guard_delivery_paper();
