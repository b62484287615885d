-- SPDX-License-Identifier: GPL-3.0-or-later
-- A truck that is warmer or colder than its goods are kept, or of which nobody knows how cold it is, leaves with a reason and
-- with the signature of who may judge batches, as far as anybody can sign.
CREATE OR REPLACE FUNCTION bm_guard_shipment_storage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM shipment_pallets x JOIN pallet_items i ON i.pallet_id = x.pallet_id
        JOIN production_runs r ON r.id = i.production_run_id JOIN recipes c ON c.id = r.recipe_id
        WHERE x.shipment_id = NEW.id AND x.left_at IS NULL AND COALESCE(c.storage_from, c.storage_to) IS NOT NULL
          AND (NEW.truck_temperature IS NULL OR NEW.truck_temperature < c.storage_from OR NEW.truck_temperature > c.storage_to)) THEN
        RETURN NEW;
    ELSIF COALESCE(trim(NEW.temperature_reason), '') = '' THEN
        RAISE EXCEPTION 'bm:OutOfLimits:storage' USING ERRCODE = 'BM001';
    ELSIF EXISTS (SELECT 1 FROM users WHERE is_active AND (secret LIKE '$argon2id$%' OR badge LIKE 'blake2b:%'))
      AND NOT EXISTS (
        SELECT 1 FROM signatures g WHERE g.id = NEW.temperature_signature_id AND g.act = 'check_run_quality'
          AND g.table_name = 'shipments' AND g.record_id = NEW.id::text
          AND EXISTS (SELECT 1 FROM users u WHERE lower(u.login) = lower(g.signed_by) AND u.is_active AND u.role IN ('QA', 'ADMIN'))) THEN
        RAISE EXCEPTION 'bm:SignatureNeeded' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_storage BEFORE UPDATE OF status ON shipments FOR EACH ROW
WHEN (NEW.status = 'SHIPPED' AND OLD.status <> 'SHIPPED') EXECUTE FUNCTION bm_guard_shipment_storage();
--;
-- Without a shipment nobody writes down how cold the truck is.
CREATE OR REPLACE FUNCTION bm_guard_pallet_storage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM shipment_pallets x WHERE x.pallet_id = NEW.id AND x.left_at IS NULL)
       AND EXISTS (
        SELECT 1 FROM pallet_items i JOIN production_runs r ON r.id = i.production_run_id JOIN recipes c ON c.id = r.recipe_id
        WHERE i.pallet_id = NEW.id AND COALESCE(c.storage_from, c.storage_to) IS NOT NULL) THEN
        RAISE EXCEPTION 'bm:OutOfLimits:storageAlone' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_storage BEFORE UPDATE OF status ON pallets FOR EACH ROW
WHEN (NEW.status = 'SHIPPED' AND OLD.status = 'ACTIVE') EXECUTE FUNCTION bm_guard_pallet_storage();
