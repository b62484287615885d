-- SPDX-License-Identifier: GPL-3.0-or-later
-- A shipment begins open; what may not leave is not loaded; it is shipped with all of its pallets or not at all. What was
-- shipped is only taken back by a line that says so, and never more than left.
CREATE OR REPLACE FUNCTION bm_guard_shipment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'OPEN' THEN
            RAISE EXCEPTION 'bm:StatusMoveNotAllowed:a new row of shipments starts as OPEN' USING ERRCODE = 'BM001';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.status <> 'OPEN' AND NOT (OLD.status = 'SHIPPED' AND NEW.status = 'OPEN') THEN
        RAISE EXCEPTION 'bm:ShipmentClosed' USING ERRCODE = 'BM001';
    ELSIF (NEW.shipment_number, NEW.customer_id) IS DISTINCT FROM (OLD.shipment_number, OLD.customer_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:number and customer of a shipment never change' USING ERRCODE = 'BM001';
    ELSIF NEW.status = 'SHIPPED' AND NOT EXISTS (SELECT 1 FROM shipment_pallets WHERE shipment_id = NEW.id AND left_at IS NULL) THEN
        RAISE EXCEPTION 'bm:ShipmentEmpty' USING ERRCODE = 'BM001';
    ELSIF NEW.status = 'SHIPPED' AND EXISTS (SELECT 1 FROM shipment_pallets x JOIN pallets p ON p.id = x.pallet_id
                                             WHERE x.shipment_id = NEW.id AND x.left_at IS NULL AND p.status <> 'SHIPPED') THEN
        RAISE EXCEPTION 'bm:PalletsRefused' USING ERRCODE = 'BM001';
    ELSIF NEW.status = 'CANCELLED' AND EXISTS (SELECT 1 FROM shipment_pallets WHERE shipment_id = NEW.id AND left_at IS NULL) THEN
        RAISE EXCEPTION 'bm:PalletLoaded' USING ERRCODE = 'BM001';
    ELSIF OLD.status = 'SHIPPED' AND EXISTS (
        SELECT 1 FROM shipment_lines r WHERE r.shipment_id = NEW.id AND r.kind = 'RETURNED'
          AND NOT EXISTS (SELECT 1 FROM shipment_lines t WHERE t.pallet_id = r.pallet_id AND bm_takes_back(t) = r.id)
          AND r.id > (SELECT max(s.id) FROM shipment_lines s WHERE s.shipment_id = NEW.id AND s.kind = 'SHIPPED' AND bm_takes_back(s) IS NULL)) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:some of it came back, so it did leave' USING ERRCODE = 'BM001';
    ELSIF OLD.status = 'SHIPPED' AND EXISTS (SELECT 1 FROM shipment_pallets x JOIN pallets p ON p.id = x.pallet_id
                                             WHERE x.shipment_id = NEW.id AND x.left_at IS NULL AND p.status <> 'ACTIVE') THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:a pallet of the shipment is not here' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_shipment BEFORE INSERT OR UPDATE ON shipments FOR EACH ROW EXECUTE FUNCTION bm_guard_shipment();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON shipments FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON shipments FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON shipments FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- Which line it takes back; nothing also where an older schema has no such column.
CREATE OR REPLACE FUNCTION bm_takes_back(line shipment_lines) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT (to_jsonb(line) ->> 'takes_back_id')::bigint
$$;
--;
-- What was returned by mistake is on the shipment with which it left, as it was loaded.
CREATE OR REPLACE FUNCTION bm_stands_on(loaded shipment_pallets) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT 1 FROM shipment_pallets x JOIN pallets p ON p.id = x.pallet_id
        WHERE x.shipment_id = loaded.shipment_id AND x.pallet_id = loaded.pallet_id AND x.left_at IS NOT NULL
          AND (x.loaded_at, x.loaded_by) IS NOT DISTINCT FROM (loaded.loaded_at, loaded.loaded_by) AND p.status IN ('SHIPPED', 'RECALLED')
          AND EXISTS (SELECT 1 FROM shipment_lines l WHERE l.id = (SELECT max(id) FROM shipment_lines WHERE pallet_id = loaded.pallet_id)
                      AND l.shipment_id = loaded.shipment_id AND bm_takes_back(l) IS NOT NULL))
$$;
--;
-- Shipment and pallet are locked, so that none leaves while a pallet is on its way onto it, and none is loaded twice.
CREATE OR REPLACE FUNCTION bm_guard_shipment_pallet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE shipment shipments;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF OLD.left_at IS NOT NULL OR (NEW.id, NEW.shipment_id, NEW.pallet_id, NEW.loaded_at, NEW.loaded_by)
           IS DISTINCT FROM (OLD.id, OLD.shipment_id, OLD.pallet_id, OLD.loaded_at, OLD.loaded_by) THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:what was loaded, and when it left, never change' USING ERRCODE = 'BM001';
        ELSIF NEW.left_at IS NOT NULL AND (SELECT status FROM pallets WHERE id = NEW.pallet_id) = 'SHIPPED' THEN
            RAISE EXCEPTION 'bm:PalletLoaded' USING ERRCODE = 'BM001';
        END IF;
        RETURN NEW;
    END IF;
    SELECT * INTO shipment FROM shipments WHERE id = NEW.shipment_id FOR UPDATE;
    PERFORM 1 FROM pallets WHERE id = NEW.pallet_id FOR UPDATE;
    IF shipment.status = 'SHIPPED' AND NEW.left_at IS NULL AND bm_stands_on(NEW)
       AND NOT EXISTS (SELECT 1 FROM shipment_pallets WHERE pallet_id = NEW.pallet_id AND left_at IS NULL) THEN
        RETURN NEW;
    ELSIF shipment.status <> 'OPEN' THEN
        RAISE EXCEPTION 'bm:ShipmentClosed' USING ERRCODE = 'BM001';
    ELSIF NEW.left_at IS NOT NULL THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a pallet is loaded before it leaves' USING ERRCODE = 'BM001';
    ELSIF (SELECT status FROM pallets WHERE id = NEW.pallet_id) <> 'ACTIVE' THEN
        RAISE EXCEPTION 'bm:PalletNotActive' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM shipment_pallets WHERE pallet_id = NEW.pallet_id AND left_at IS NULL AND id <> NEW.id) THEN
        RAISE EXCEPTION 'bm:PalletLoaded' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM holds WHERE pallet_id = NEW.pallet_id AND released_at IS NULL)
       OR EXISTS (SELECT 1 FROM pallet_items i JOIN holds h ON h.production_run_id = i.production_run_id
                  WHERE i.pallet_id = NEW.pallet_id AND h.released_at IS NULL) THEN
        RAISE EXCEPTION 'bm:LotOnHold' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id
                  WHERE i.pallet_id = NEW.pallet_id AND r.status <> 'COMPLETED') THEN
        RAISE EXCEPTION 'bm:RunNotInProgress:a run on the pallet is not completed' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id
                  WHERE i.pallet_id = NEW.pallet_id AND r.quality_status = 'FAILED') THEN
        RAISE EXCEPTION 'bm:LotFailedQuality' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_shipment_pallet BEFORE INSERT OR UPDATE ON shipment_pallets FOR EACH ROW EXECUTE FUNCTION bm_guard_shipment_pallet();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON shipment_pallets FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON shipment_pallets FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- Of a batch on a pallet: what left and did not come back.
CREATE OR REPLACE FUNCTION bm_shipped(pallet bigint, run bigint) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT sum(quantity) FROM shipment_lines WHERE pallet_id = pallet AND production_run_id = run
$$;
--;
-- Whether something of a pallet came back since it left last, and nobody said that it did not.
CREATE OR REPLACE FUNCTION bm_came_back(pallet bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT 1 FROM shipment_lines r WHERE r.pallet_id = pallet AND r.kind = 'RETURNED'
          AND NOT EXISTS (SELECT 1 FROM shipment_lines t WHERE t.pallet_id = pallet AND bm_takes_back(t) = r.id)
          AND r.id > (SELECT max(s.id) FROM shipment_lines s WHERE s.pallet_id = pallet AND s.kind = 'SHIPPED' AND bm_takes_back(s) IS NULL))
$$;
--;
-- The pallet is locked, so that nothing leaves twice.
CREATE OR REPLACE FUNCTION bm_guard_shipment_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    leaves boolean := NEW.kind = 'SHIPPED' AND bm_takes_back(NEW) IS NULL;
BEGIN
    PERFORM 1 FROM pallets WHERE id = NEW.pallet_id FOR UPDATE;
    IF leaves AND NOT EXISTS (
        SELECT 1 FROM pallets p JOIN pallet_items i ON i.pallet_id = p.id
        WHERE p.id = NEW.pallet_id AND i.production_run_id = NEW.production_run_id
          AND (p.status = 'SHIPPED' OR (p.status = 'RECALLED' AND (p.shipped_at IS NOT NULL OR p.customer_id IS NOT NULL)))
          AND i.quantity IS NOT DISTINCT FROM NEW.quantity AND p.customer_id IS NOT DISTINCT FROM NEW.customer_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a shipped line is what stands on a shipped pallet' USING ERRCODE = 'BM001';
    ELSIF leaves AND EXISTS (
        SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.pallet_id AND production_run_id = NEW.production_run_id
        GROUP BY production_run_id HAVING COALESCE(sum(quantity), 0) > 0
            OR count(CASE WHEN quantity IS NULL AND kind = 'SHIPPED' THEN 1 END) > count(CASE WHEN quantity IS NULL AND kind <> 'SHIPPED' THEN 1 END)) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what left and did not come back does not leave again' USING ERRCODE = 'BM001';
    ELSIF NEW.kind = 'SHIPPED' AND EXISTS (
        SELECT 1 FROM shipment_pallets x JOIN shipments s ON s.id = x.shipment_id
        WHERE x.pallet_id = NEW.pallet_id AND x.left_at IS NULL AND s.status = 'OPEN' AND s.id IS DISTINCT FROM NEW.shipment_id) THEN
        RAISE EXCEPTION 'bm:PalletLoaded' USING ERRCODE = 'BM001';
    ELSIF NEW.kind = 'UNSHIPPED' AND bm_came_back(NEW.pallet_id) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:some of it came back, so it did leave' USING ERRCODE = 'BM001';
    ELSIF NEW.kind <> 'SHIPPED' AND COALESCE(NEW.quantity, 0) + COALESCE(bm_shipped(NEW.pallet_id, NEW.production_run_id), 0) < 0 THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:no more comes back than left' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_shipment_line BEFORE INSERT ON shipment_lines FOR EACH ROW EXECUTE FUNCTION bm_guard_shipment_line();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON shipment_lines FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON shipment_lines FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- What is loaded leaves with its shipment; what was shipped is here again only as the ledger says it.
CREATE OR REPLACE FUNCTION bm_guard_pallet_loaded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status IN ('SHIPPED', 'VOID') AND EXISTS (
           SELECT 1 FROM shipment_pallets x JOIN shipments s ON s.id = x.shipment_id
           WHERE x.pallet_id = NEW.id AND x.left_at IS NULL AND s.status = 'OPEN'
             AND (NEW.status = 'VOID' OR NEW.customer_id IS DISTINCT FROM s.customer_id)) THEN
        RAISE EXCEPTION 'bm:PalletLoaded' USING ERRCODE = 'BM001';
    ELSIF OLD.status = 'SHIPPED' AND NEW.status IN ('ACTIVE', 'ON_HOLD')
      AND (NOT EXISTS (SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.id AND kind <> 'SHIPPED')
           OR EXISTS (SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.id GROUP BY production_run_id HAVING sum(quantity) <> 0)) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:what was shipped is taken back in the ledger first' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_loaded BEFORE UPDATE OF status ON pallets FOR EACH ROW
WHEN (NEW.status <> OLD.status AND NEW.status <> 'RECALLED') EXECUTE FUNCTION bm_guard_pallet_loaded();
--;
-- Who got it, for which order and when stays for as long as it is away.
CREATE OR REPLACE FUNCTION bm_guard_pallet_away() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:RefusedByDatabase:customer, order and time of a shipped pallet never change' USING ERRCODE = 'BM001';
END $$;
--;
CREATE TRIGGER guard_away BEFORE UPDATE OF customer_id, customer_order, shipped_at ON pallets FOR EACH ROW
WHEN (OLD.status = 'SHIPPED' AND NEW.status IN ('SHIPPED', 'RECALLED') AND (NEW.customer_id, NEW.customer_order, NEW.shipped_at)
      IS DISTINCT FROM (OLD.customer_id, OLD.customer_order, OLD.shipped_at)) EXECUTE FUNCTION bm_guard_pallet_away();
--;
-- Also when it was recalled meanwhile: nobody has it any more when the ledger says that it came back, and who had it has it
-- again when the ledger says that it did not.
CREATE OR REPLACE FUNCTION bm_guard_recalled_away() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.customer_id IS NULL AND OLD.customer_order IS NULL AND OLD.shipped_at IS NULL AND EXISTS (
           SELECT 1 FROM shipment_lines s WHERE s.id = (SELECT max(id) FROM shipment_lines WHERE pallet_id = NEW.id)
             AND bm_takes_back(s) IS NOT NULL
             AND (NEW.customer_id, NEW.customer_order) IS NOT DISTINCT FROM (s.customer_id, s.customer_order)
             AND (NEW.shipped_at IS NULL OR NEW.shipped_at = (
               SELECT max(o.booked_at) FROM shipment_lines o WHERE o.pallet_id = NEW.id AND o.kind = 'SHIPPED' AND bm_takes_back(o) IS NULL))) THEN
        RETURN NEW;
    END IF;
    IF NEW.customer_id IS NOT NULL OR NEW.customer_order IS NOT NULL OR NEW.shipped_at IS NOT NULL
       OR NOT EXISTS (SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.id AND kind = 'RETURNED')
       OR EXISTS (SELECT 1 FROM shipment_lines WHERE pallet_id = NEW.id GROUP BY production_run_id HAVING sum(quantity) <> 0) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:customer, order and time of a recalled pallet stay until it comes back' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_recalled_away BEFORE UPDATE OF customer_id, customer_order, shipped_at ON pallets FOR EACH ROW
WHEN (OLD.status = 'RECALLED' AND (NEW.customer_id, NEW.customer_order, NEW.shipped_at)
      IS DISTINCT FROM (OLD.customer_id, OLD.customer_order, OLD.shipped_at)) EXECUTE FUNCTION bm_guard_recalled_away();
--;
-- Cases leave a shipped pallet only as the ledger says it.
CREATE OR REPLACE FUNCTION bm_guard_shipped_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT status FROM pallets WHERE id = OLD.pallet_id) = 'SHIPPED'
       AND (CASE WHEN TG_OP = 'DELETE' THEN 0 ELSE NEW.quantity END) IS DISTINCT FROM bm_shipped(OLD.pallet_id, OLD.production_run_id) THEN
        RAISE EXCEPTION 'bm:PalletNotActive' USING ERRCODE = 'BM001';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_shipped_item BEFORE UPDATE OR DELETE ON pallet_items FOR EACH ROW EXECUTE FUNCTION bm_guard_shipped_item();
--;
-- The moment of the line decides, by the clock of who writes it; the history has both. A second for what rounds.
CREATE OR REPLACE FUNCTION bm_guard_shipment_line_late() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.booked_at - COALESCE(
        (SELECT shipped_at FROM pallets WHERE id = NEW.pallet_id),
        (SELECT booked_at FROM shipment_lines WHERE pallet_id = NEW.pallet_id AND kind = 'SHIPPED' ORDER BY id DESC LIMIT 1)) > interval '24 hours 1 second' THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:leftLongAgo' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_late BEFORE INSERT ON shipment_lines FOR EACH ROW WHEN (NEW.kind = 'UNSHIPPED') EXECUTE FUNCTION bm_guard_shipment_line_late();
--;
-- What nothing on wheels has is a slip of the finger.
CREATE OR REPLACE FUNCTION bm_guard_truck() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.truck_temperature NOT BETWEEN -60 AND 60 AND (TG_OP = 'INSERT' OR NEW.truck_temperature IS DISTINCT FROM OLD.truck_temperature) THEN
        RAISE EXCEPTION 'bm:OutOfLimits:temperature' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_truck BEFORE INSERT OR UPDATE ON shipments FOR EACH ROW EXECUTE FUNCTION bm_guard_truck();
--;
CREATE TRIGGER guard_truck BEFORE INSERT OR UPDATE ON deliveries FOR EACH ROW EXECUTE FUNCTION bm_guard_truck();
--;
-- The code on the papers and the one on a pallet are scanned at the same door.
CREATE OR REPLACE FUNCTION bm_guard_shipment_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM pallets WHERE pallet_number = NEW.shipment_number) THEN
        RAISE EXCEPTION 'bm:Duplicate' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_number BEFORE INSERT ON shipments FOR EACH ROW EXECUTE FUNCTION bm_guard_shipment_number();
--;
CREATE OR REPLACE FUNCTION bm_guard_pallet_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM shipments WHERE shipment_number = NEW.pallet_number) THEN
        RAISE EXCEPTION 'bm:Duplicate' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_number BEFORE INSERT ON pallets FOR EACH ROW EXECUTE FUNCTION bm_guard_pallet_number();
