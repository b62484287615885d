-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was written once stays: ledgers and histories are only ever added to.
CREATE OR REPLACE FUNCTION bm_refuse_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:RefusedByDatabase:append-only table %', TG_TABLE_NAME USING ERRCODE = 'BM001';
END $$;
--;
-- A save is asked for again within minutes, by a script perhaps after days; after ninety its answer may go.
CREATE OR REPLACE FUNCTION bm_refuse_young_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.saved_at < clock_timestamp() - interval '90 days' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'bm:RefusedByDatabase:append-only table %', TG_TABLE_NAME USING ERRCODE = 'BM001';
END $$;
--;
-- Nobody has the right to delete: the database does it, for everybody who works in the plant.
CREATE OR REPLACE FUNCTION bm_forget_requests() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    gone bigint;
BEGIN
    DELETE FROM saved_requests WHERE saved_at < clock_timestamp() - interval '90 days';
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
--;
-- The one change a movement sees is the database filling in the balance; on PostgreSQL even that happens before the row exists.
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON lot_movements FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON lot_transfers FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON quality_checks FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON audit_seals FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON migration_findings FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON sign_in_attempts FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON signatures FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON saved_requests FOR EACH ROW EXECUTE FUNCTION bm_refuse_young_request();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON lot_movements FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON batch_ingredients FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON lot_transfers FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON quality_checks FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON migration_findings FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON sign_in_attempts FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON signatures FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON saved_requests FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- What the genealogy stands on is never deleted: it gets another status.
CREATE TRIGGER guard_delete BEFORE DELETE ON ingredient_lots FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON pallets FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON holds FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON recall_items FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON ingredient_lots FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON production_runs FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON pallets FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON pallet_items FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON holds FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- TRUNCATE asks no row trigger: it would pass the guards and leave no history.
CREATE OR REPLACE FUNCTION bm_refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:RefusedByDatabase:table % is not emptied at once', TG_TABLE_NAME USING ERRCODE = 'BM001';
END $$;
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON users FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON suppliers FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON customers FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON ingredients FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON recipes FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON recipe_ingredients FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON attachments FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON recalls FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON recall_items FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON settings FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON number_sequences FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON schema_migrations FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON migration_runs FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
-- The history is written by the triggers of other tables, never by a statement of its own.
CREATE OR REPLACE FUNCTION bm_guard_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:RefusedByDatabase:only the database writes its history' USING ERRCODE = 'BM001';
END $$;
--;
CREATE TRIGGER guard_history BEFORE INSERT ON audit_log FOR EACH ROW WHEN (pg_trigger_depth() < 1) EXECUTE FUNCTION bm_guard_history();
--;
-- A paper is evidence: another version is another row.
CREATE OR REPLACE FUNCTION bm_guard_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.ingredient_lot_id, NEW.production_run_id, NEW.pallet_id, NEW.file_name, NEW.media_type, NEW.content, NEW.sha256)
       IS DISTINCT FROM (OLD.ingredient_lot_id, OLD.production_run_id, OLD.pallet_id, OLD.file_name, OLD.media_type, OLD.content, OLD.sha256) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:an attachment is never rewritten' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_attachment BEFORE UPDATE ON attachments FOR EACH ROW EXECUTE FUNCTION bm_guard_attachment();
--;
-- The scope of a recall is frozen; only what became of each thing is filled in.
CREATE OR REPLACE FUNCTION bm_guard_recall_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT status FROM recalls WHERE id = NEW.recall_id) = 'CLOSED' THEN
        RAISE EXCEPTION 'bm:RecallClosed' USING ERRCODE = 'BM001';
    END IF;
    IF (NEW.recall_id, NEW.ingredient_lot_id, NEW.production_run_id, NEW.pallet_id, NEW.previous_status, NEW.is_root, NEW.quantity, NEW.unit_of_measure)
       IS DISTINCT FROM (OLD.recall_id, OLD.ingredient_lot_id, OLD.production_run_id, OLD.pallet_id, OLD.previous_status, OLD.is_root, OLD.quantity, OLD.unit_of_measure) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:the scope of a recall never changes' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_scope BEFORE UPDATE ON recall_items FOR EACH ROW EXECUTE FUNCTION bm_guard_recall_item();
--;
-- Once for all that a statement adds: a scope is ten thousands of rows.
CREATE OR REPLACE FUNCTION bm_guard_recall_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT recall_id FROM added) a JOIN recalls r ON r.id = a.recall_id WHERE r.status = 'CLOSED') THEN
        RAISE EXCEPTION 'bm:RecallClosed' USING ERRCODE = 'BM001';
    END IF;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER guard_scope_added AFTER INSERT ON recall_items REFERENCING NEW TABLE AS added FOR EACH STATEMENT
EXECUTE FUNCTION bm_guard_recall_items();
--;
CREATE OR REPLACE FUNCTION bm_guard_recall() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'CLOSED' THEN
        RAISE EXCEPTION 'bm:RecallClosed' USING ERRCODE = 'BM001';
    END IF;
    IF (NEW.id, NEW.recall_number, NEW.opened_at, NEW.opened_by, NEW.as_of)
       IS DISTINCT FROM (OLD.id, OLD.recall_number, OLD.opened_at, OLD.opened_by, OLD.as_of) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:number and beginning of a recall never change' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_recall BEFORE UPDATE ON recalls FOR EACH ROW EXECUTE FUNCTION bm_guard_recall();
--;
-- No number is given twice: a sequence only goes on.
CREATE OR REPLACE FUNCTION bm_guard_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.next_value < OLD.next_value OR NEW.name <> OLD.name THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:number_sequences never go back' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_numbers BEFORE UPDATE OR DELETE ON number_sequences FOR EACH ROW EXECUTE FUNCTION bm_guard_numbers();
--;
-- Only a migration, which runs before these guards exist, marks rows as migrated.
CREATE OR REPLACE FUNCTION bm_guard_origin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.provenance = 'MIGRATED' THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:only a migration writes migrated rows' USING ERRCODE = 'BM001';
    ELSIF TG_OP = 'UPDATE' AND NEW.provenance <> OLD.provenance THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:the origin of % never changes', TG_TABLE_NAME USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_origin BEFORE INSERT OR UPDATE ON suppliers FOR EACH ROW EXECUTE FUNCTION bm_guard_origin();
--;
CREATE TRIGGER guard_origin BEFORE INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION bm_guard_origin();
--;
CREATE TRIGGER guard_origin BEFORE INSERT OR UPDATE ON ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_origin();
--;
CREATE TRIGGER guard_origin BEFORE INSERT OR UPDATE ON recipes FOR EACH ROW EXECUTE FUNCTION bm_guard_origin();
--;
CREATE TRIGGER guard_origin BEFORE INSERT OR UPDATE ON ingredient_lots FOR EACH ROW EXECUTE FUNCTION bm_guard_origin();
--;
CREATE TRIGGER guard_origin BEFORE INSERT OR UPDATE ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_guard_origin();
--;
CREATE TRIGGER guard_origin BEFORE INSERT OR UPDATE ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_origin();
--;
CREATE TRIGGER guard_origin BEFORE INSERT OR UPDATE ON pallets FOR EACH ROW EXECUTE FUNCTION bm_guard_origin();
--;
CREATE TRIGGER guard_origin BEFORE INSERT OR UPDATE ON pallet_items FOR EACH ROW EXECUTE FUNCTION bm_guard_origin();
--;
-- A row keeps its key, or its history would be somebody else's, and who made it when.
CREATE OR REPLACE FUNCTION bm_guard_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.created_at, NEW.created_by) IS DISTINCT FROM (OLD.id, OLD.created_at, OLD.created_by) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:the origin of % never changes', TG_TABLE_NAME USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON suppliers FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON recipes FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON recipe_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON production_runs FOR EACH ROW
WHEN ((NEW.id, NEW.created_at, NEW.created_by) IS DISTINCT FROM (OLD.id, OLD.created_at, OLD.created_by)) EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON ingredient_lots FOR EACH ROW
WHEN ((NEW.id, NEW.created_at, NEW.created_by) IS DISTINCT FROM (OLD.id, OLD.created_at, OLD.created_by)) EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON pallets FOR EACH ROW
WHEN ((NEW.id, NEW.created_at, NEW.created_by) IS DISTINCT FROM (OLD.id, OLD.created_at, OLD.created_by)) EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON pallet_items FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON attachments FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON recall_items FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
